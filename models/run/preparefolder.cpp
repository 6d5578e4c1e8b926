// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "run/preparefolder.h"

#include "base/atomicfile.h"
#include "run/produced.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <cerrno>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

/// What no folder has that only holds results.
const QStringList kPrecious
    = {u".git"_s, u".hg"_s, u".svn"_s, u".jj"_s, u"go.mod"_s, u"go.work"_s, u".goreleaser.yaml"_s, u".goreleaser.yml"_s};

const QString kIgnoreFile = u".gitignore"_s;
const QByteArray kIgnoreText = "# Results are no part of the project.\n*\n";

QString tr(const char *text)
{
    return QCoreApplication::translate("slipway", text);
}

QStringList contentOf(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
}

QJsonDocument jsonIn(const QString &path)
{
    return QJsonDocument::fromJson(readFile(path).value_or(QByteArray()));
}

/// GoReleaser writes config.yaml first, artifacts.json last.
bool isGoReleasers(const QString &folder)
{
    const QJsonArray artifacts = jsonIn(folder + u"/artifacts.json"_s).array();
    if (!artifacts.isEmpty() && artifacts[0].toObject().contains(u"internal_type"))
        return true;
    const QJsonObject metadata = jsonIn(folder + u"/metadata.json"_s).object();
    if (metadata.contains(u"project_name") && metadata.contains(u"runtime"))
        return true;
    const QByteArray config = '\n' + readFile(folder + u"/config.yaml"_s).value_or(QByteArray());
    return config.contains("\nproject_name:") && config.contains("\ndist:");
}

/// What a build leaves: nothing but folders such as "app_linux_amd64_v1".
bool isOfBuilds(const QString &folder)
{
    static const QRegularExpression pattern(
        u"^.+_(aix|android|darwin|dragonfly|freebsd|illumos|ios|js|linux|netbsd|openbsd|plan9|solaris|wasip1|windows)_[a-z0-9]+(_[A-Za-z0-9._]+)?$"_s);
    return std::ranges::all_of(contentOf(folder), [&](const QString &name) {
        return name == kIgnoreFile || (pattern.match(name).hasMatch() && QFileInfo(folder + u'/' + name).isDir());
    });
}

QString hint(const QString &folder)
{
    return tr("If its files are not needed, delete %1 yourself; otherwise choose another folder for the results.").arg(folder);
}

std::unexpected<Error> refuse(const QString &folder, const QString &detail)
{
    return failure(ErrorKind::Refused, folder, detail, hint(folder), {folder, 0, 0});
}

/// A link is removed itself; what it points at is somebody else's.
bool removeEntry(const QString &path)
{
    const QFileInfo info(path);
    return info.isDir() && !info.isSymLink() ? QDir(path).removeRecursively() : QFile::remove(path);
}

Result<> empty(const QString &folder, const std::stop_token &stop)
{
    // The mark stays: interrupted half-way, the folder still is ours. So does what the project may keep in git.
    for (const QString &name : contentOf(folder)) {
        if (stop.stop_requested())
            return failure(ErrorKind::Cancelled, folder, tr("Stopped before it was complete."));
        errno = 0;
        const bool stays = name == folderMark() || (name == kIgnoreFile && QFileInfo(folder + u'/' + name).isFile());
        if (!stays && !removeEntry(folder + u'/' + name))
            return systemFailure(folder + u'/' + name, errno ? errno : EACCES);
    }
    return {};
}

} // namespace

QString folderMark()
{
    return u".slipway"_s;
}

Result<> mayEmpty(const QString &folder)
{
    QStringList content = contentOf(folder);
    content.removeAll(kIgnoreFile);
    if (content.isEmpty())
        return {};
    const QString real = QFileInfo(folder).canonicalFilePath();
    if (real == u"/"_s || real == QDir::homePath() || QDir::homePath().startsWith(real + u'/'))
        return refuse(folder, tr("This folder is never emptied."));
    const auto precious = std::ranges::find_if(content, [](const QString &name) { return kPrecious.contains(name); });
    if (precious != content.end())
        return refuse(folder, tr("The folder is not emptied, because it holds %1.").arg(*precious));
    if (content.contains(folderMark()) || isGoReleasers(folder) || isOfBuilds(folder))
        return {};
    return refuse(folder,
                  tr("The folder is not emptied, because it holds files that neither Slipway nor GoReleaser made, for instance %1.")
                      .arg(content.first()));
}

Result<> keepOutOfGit(const QString &folder)
{
    const QString file = folder + u'/' + kIgnoreFile;
    if (QFileInfo::exists(file))
        return {};
    return writeAtomically(file, kIgnoreText, Durability::Crash);
}

void showEmptyToGit(const QString &folder)
{
    QDirIterator entries(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QFileInfo entry = entries.nextFileInfo();
        const bool isOfAWorkingBuild = entry.isDir() && entry.fileName().startsWith(u".slipway-"_s);
        if (isOfAWorkingBuild || (!entry.isDir() && entry.filePath() != folder + u'/' + kIgnoreFile))
            return;
    }
    if (const QString file = folder + u'/' + kIgnoreFile; readFile(file).value_or(QByteArray()) == kIgnoreText)
        QFile::remove(file);
}

Result<Outcome> prepareFolder(const PrepareFolder &action, const std::stop_token &stop)
{
    const QFileInfo info(action.path);
    if (info.exists() && !info.isDir())
        return failure(ErrorKind::BadInput, action.path, tr("There is a file where the folder should be."),
                       tr("Move the file away, or choose another folder."), {action.path, 0, 0});
    if (const Result<> made = makeFolder(action.path); !made)
        return std::unexpected(made.error());
    if (!action.isCleaned)
        return Outcome();
    const auto mark = [&action] {
        return writeAtomically(action.path + u'/' + folderMark(), "Slipway made this folder and empties it before each release.\n");
    };
    return mayEmpty(action.path)
        .and_then(mark)
        .and_then([&] { return empty(action.path, stop); })
        .and_then([&] { return keepOutOfGit(action.path); })
        .transform([] { return Outcome(); });
}

} // namespace slipway
