// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "modules/cachefacts.h"

#include "base/atomicfile.h"
#include "modfile/modulepath.h"
#include "modfile/semver.h"

#include <QFile>

#include <atomic>
#include <dirent.h>
#include <thread>
#include <vector>

namespace slipway {

namespace {

/// Folders deeper than this hold no packages that anybody imports; a loop of links ends here too.
constexpr int kDeepest = 24;
/// So many questions are worth a thread of their own.
constexpr size_t kWorthAThread = 64;

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

} // namespace

CachedLatest CacheFacts::readLatest(const Question &question) const
{
    const QByteArray folder = QFile::encodeName(m_moduleCache) + "/cache/download/" + escapedForCache(question.path.toUtf8()) + "/@v";
    CachedLatest latest;
    eachName(folder, [&latest](QByteArrayView name, bool) {
        if (!name.endsWith(".mod"))
            return;
        const QByteArray version = unescapedFromCache(name.chopped(4));
        if (isCanonicalVersion(version) && (latest.version.isEmpty() || isLater(version, latest.version)))
            latest.version = version;
    });
    if (latest.version.isEmpty() || latest.version == question.silentVersion)
        return latest;
    const Result<QByteArray> text = readFile(QFile::decodeName(folder + '/' + escapedForCache(latest.version) + ".mod"));
    if (!text)
        return {};
    if (!text->contains("retract") && !text->contains("Deprecated:"))
        return latest;
    const ModFile mod = parseModFile(*text, ModMode::Lax);
    latest.retracted = mod.retract;
    if (mod.module)
        latest.deprecated = mod.module->deprecated.trimmed();
    return latest;
}

void CacheFacts::lookUp(std::span<const Question> questions)
{
    const std::scoped_lock lock(m_mutex);
    std::vector<const Question *> open;
    for (const Question &question : questions) {
        if (!m_latest.contains(question.path))
            open.push_back(&question);
    }
    std::vector<CachedLatest> found(open.size());
    std::atomic<size_t> next = 0;
    const auto work = [&] {
        for (size_t i = next++; i < open.size(); i = next++)
            found[i] = readLatest(*open[i]);
    };
    {
        std::vector<std::jthread> helpers;
        const size_t threads = open.size() < kWorthAThread ? 1 : std::min<size_t>(std::thread::hardware_concurrency(), open.size() / kWorthAThread);
        for (size_t i = 1; i < threads; ++i)
            helpers.emplace_back(work);
        work();
    }
    for (size_t i = 0; i < open.size(); ++i)
        m_latest.insert(open[i]->path, found[i]);
}

CachedLatest CacheFacts::latest(const QString &path)
{
    const std::scoped_lock lock(m_mutex);
    const auto known = m_latest.constFind(path);
    return known == m_latest.constEnd() ? *m_latest.insert(path, readLatest({path, {}})) : *known;
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
