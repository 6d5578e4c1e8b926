// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "modules/cachefacts.h"

#include "base/atomicfile.h"
#include "modfile/modulepath.h"
#include "modfile/semver.h"
#include "modules/names.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <atomic>
#include <dirent.h>
#include <sys/stat.h>
#include <thread>
#include <utility>
#include <vector>

namespace slipway {

namespace {

/// Folders deeper than this hold no packages that anybody imports; a loop of links ends here too.
constexpr int kDeepest = 24;
/// So many questions are worth a thread of their own.
constexpr size_t kWorthAThread = 64;
constexpr qint64 kSecond = 1'000'000'000; ///< ns
constexpr qint64 kSettlingMilliseconds = 2000;

/// Names in a folder without asking for anything else about them: QDir would ask for each.
template<typename Visit> bool eachName(const QByteArray &folder, Visit visit)
{
    DIR *dir = ::opendir(folder.constData());
    if (!dir)
        return false;
    while (const dirent *entry = ::readdir(dir)) {
        const QByteArrayView name(entry->d_name);
        if (name != QByteArrayView(".") && name != QByteArrayView(".."))
            visit(name, entry->d_type == DT_DIR);
    }
    ::closedir(dir);
    return true;
}

bool isLater(QByteArrayView a, QByteArrayView b)
{
    const auto rank = [](QByteArrayView version) { return isPseudoVersion(version) ? 0 : semverPrerelease(version).isEmpty() ? 2 : 1; };
    return rank(a) != rank(b) ? rank(a) > rank(b) : compareSemver(a, b) > 0;
}

bool hasSources(const QByteArray &folder)
{
    bool has = false;
    eachName(folder, [&has](QByteArrayView name, bool) { has = has || (name.endsWith(".go") && !name.endsWith("_test.go")); });
    return has;
}

/// Folders with Go code below `folder`, relative to it; nested modules are left out, as they are in a module's archive.
void collectPackages(const QByteArray &folder, const QByteArray &relative, int depth, QList<QByteArray> &packages)
{
    QList<QByteArray> folders;
    bool isPackage = false;
    bool isModule = false;
    eachName(folder, [&](QByteArrayView name, bool isFolder) {
        isModule = isModule || name == QByteArrayView("go.mod");
        isPackage = isPackage || (name.endsWith(".go") && !name.endsWith("_test.go"));
        if (isFolder && name != QByteArrayView("testdata") && name != QByteArrayView("vendor") && !name.startsWith('_')
            && !name.startsWith('.'))
            folders.append(name.toByteArray());
    });
    if (isModule)
        return;
    if (isPackage)
        packages.append(relative);
    for (const QByteArray &name : std::as_const(folders)) {
        if (depth < kDeepest)
            collectPackages(folder + '/' + name, relative.isEmpty() ? name : relative + '/' + name, depth + 1, packages);
    }
}

/// The version that latest() names, of those whose `.mod` lies in a folder.
QByteArray latestIn(const QByteArray &folder)
{
    QByteArray latest;
    eachName(folder, [&latest](QByteArrayView name, bool) {
        if (!name.endsWith(".mod"))
            return;
        const QByteArray version = unescapedFromCache(name.chopped(4));
        if (isCanonicalVersion(version) && (latest.isEmpty() || isLater(version, latest)))
            latest = version;
    });
    return latest;
}

QByteArray firstLineOf(QByteArrayView lines)
{
    return "slipway latest 1 " + QByteArray::number(hashOf(toView(lines)), 16) + '\n';
}

} // namespace

CacheFacts::Answer CacheFacts::readLatest(const Question &question) const
{
    const QByteArray name = QFile::encodeName(m_moduleCache) + "/cache/download/" + escapedForCache(question.path.toUtf8()) + "/@v";
    Answer answer;
    struct stat status{};
    if (::stat(name.constData(), &status) != 0)
        return answer;
    const qint64 modified = qint64(status.st_mtim.tv_sec) * kSecond + status.st_mtim.tv_nsec;
    answer.folder = m_folders.value(question.path);
    answer.isNew = answer.folder.modified != modified;
    if (answer.isNew) {
        // What changed a moment ago may change again within the same tick of the clock.
        const bool isSettled = modified < (QDateTime::currentMSecsSinceEpoch() - kSettlingMilliseconds) * (kSecond / 1000);
        answer.folder = {isSettled ? modified : -1, latestIn(name), false};
    }
    answer.latest.version = answer.folder.version;
    if (answer.latest.version.isEmpty() || answer.folder.isSilent)
        return answer;
    answer.folder.isSilent = answer.latest.version == question.silentVersion;
    if (answer.folder.isSilent) {
        answer.isNew = true;
        return answer;
    }
    const Result<QByteArray> text = readFile(QFile::decodeName(name + '/' + escapedForCache(answer.latest.version) + ".mod"));
    if (!text)
        return {};
    if (!text->contains("retract") && !text->contains("Deprecated:")) {
        answer.folder.isSilent = answer.isNew = true;
        return answer;
    }
    const ModFile mod = parseModFile(*text, ModMode::Lax);
    answer.latest.retracted = mod.retract;
    if (mod.module)
        answer.latest.deprecated = mod.module->deprecated.trimmed();
    return answer;
}

void CacheFacts::keep(const QString &path, const Answer &answer)
{
    m_latest.insert(path, answer.latest);
    if (!answer.isNew || answer.folder.modified < 0)
        return;
    m_folders.insert(path, answer.folder);
    m_isChanged = true;
}

void CacheFacts::lookUp(std::span<const Question> questions)
{
    const std::scoped_lock lock(m_mutex);
    load();
    std::vector<const Question *> open;
    for (const Question &question : questions) {
        if (!m_latest.contains(question.path))
            open.push_back(&question);
    }
    std::vector<Answer> answers(open.size());
    std::atomic<size_t> next = 0;
    const auto work = [&] {
        for (size_t i = next++; i < open.size(); i = next++)
            answers[i] = readLatest(*open[i]);
    };
    {
        std::vector<std::jthread> helpers;
        const size_t wanted = open.size() / kWorthAThread;
        const size_t threads = wanted < 2 ? 1 : std::min<size_t>(wanted, std::thread::hardware_concurrency());
        for (size_t i = 1; i < threads; ++i)
            helpers.emplace_back(work);
        work();
    }
    for (size_t i = 0; i < open.size(); ++i)
        keep(open[i]->path, answers[i]);
}

CachedLatest CacheFacts::latest(const QString &path)
{
    const std::scoped_lock lock(m_mutex);
    load();
    if (!m_latest.contains(path))
        keep(path, readLatest({path, {}}));
    return m_latest.value(path);
}

/// One line for each module, and in front the hash of all of them: a file that is cut or damaged counts as empty.
Result<> CacheFacts::save()
{
    const std::scoped_lock lock(m_mutex);
    if (!m_isChanged || m_file.isEmpty())
        return {};
    QByteArray lines;
    for (const auto &[path, folder] : m_folders.asKeyValueRange()) {
        lines += path.toUtf8() + ' ' + QByteArray::number(folder.modified) + ' ' + (folder.isSilent ? "silent " : "- ") + folder.version
            + '\n';
    }
    QDir().mkpath(QFileInfo(m_file).path()); // if it cannot be made, writing says so
    if (Result<> written = writeAtomically(m_file, firstLineOf(lines) + lines, Durability::Crash); !written)
        return written;
    m_isChanged = false;
    return {};
}

void CacheFacts::load()
{
    if (std::exchange(m_isLoaded, true) || m_file.isEmpty())
        return;
    const QByteArray bytes = readFile(m_file).value_or(QByteArray());
    const qsizetype end = bytes.indexOf('\n') + 1;
    const QByteArrayView lines = QByteArrayView(bytes).sliced(end);
    if (end == 0 || bytes.first(end) != firstLineOf(lines))
        return;
    for (qsizetype at = 0; at < lines.size();) {
        const qsizetype stop = lines.indexOf('\n', at);
        const QList<QByteArray> words = lines.sliced(at, stop - at).toByteArray().split(' ');
        if (words.size() == 4)
            m_folders.insert(QString::fromUtf8(words[0]), {words[1].toLongLong(), words[3], words[2] == "silent"});
        at = stop + 1;
    }
}

QStringList CacheFacts::sharedPackages(const QString &outerFolder, const QString &below, const QString &innerFolder)
{
    const std::scoped_lock lock(m_mutex);
    const QString key = outerFolder + QLatin1Char('\n') + innerFolder;
    if (const auto known = m_shared.constFind(key); known != m_shared.constEnd())
        return *known;
    QList<QByteArray> packages;
    collectPackages(QFile::encodeName(outerFolder + QLatin1Char('/') + below), {}, 0, packages);
    QStringList shared;
    for (const QByteArray &package : std::as_const(packages)) {
        if (hasSources(QFile::encodeName(innerFolder) + (package.isEmpty() ? package : '/' + package)))
            shared.append(QFile::decodeName(package));
    }
    m_shared.insert(key, shared);
    return shared;
}

} // namespace slipway
