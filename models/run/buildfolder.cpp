// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "run/buildfolder.h"

#include "archive/checksum.h"
#include "run/preparefolder.h"
#include "run/produced.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>

#include <csignal>
#include <unistd.h>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

/// ".slipway-NAME-PID": whose process is gone is nobody's any more.
QString folderPrefix(const QString &output)
{
    return u".slipway-"_s + QFileInfo(output).fileName() + u'-';
}

void removeLeftovers(const QString &output)
{
    QDir parent(QFileInfo(output).absolutePath());
    const QString prefix = folderPrefix(output);
    const QStringList found = parent.entryList({prefix + u'*'}, QDir::Dirs | QDir::Hidden | QDir::NoSymLinks);
    for (const QString &name : found) {
        bool isNumber = false;
        const qint64 pid = name.sliced(prefix.size()).toLongLong(&isNumber);
        const bool isTheirs = pid != ::getpid() && (::kill(pid_t(pid), 0) == 0 || errno == EPERM);
        if (isNumber && pid > 0 && !isTheirs)
            QDir(parent.filePath(name)).removeRecursively();
    }
}

bool isSamePath(const QString &written, const QString &workingDirectory, const QString &path)
{
    return QDir::cleanPath(QDir(workingDirectory).absoluteFilePath(written)) == QDir::cleanPath(path);
}

/// Shares the blocks where the file system can.
bool copyFile(const QString &from, const QString &to)
{
    std::error_code error;
    std::filesystem::copy_file(QFile::encodeName(from).toStdString(), QFile::encodeName(to).toStdString(), error);
    if (error)
        QFile::remove(to);
    return !error;
}

/// Only in a folder that holds nothing but results.
Result<> hideResults(const BuildTarget &action)
{
    const bool isOurs = !action.results.isEmpty() && mayEmpty(action.results);
    return isOurs ? keepOutOfGit(action.results) : Result<>();
}

} // namespace

std::optional<Command> redirected(const Command &command, const QString &from, const QString &to)
{
    Command result = command;
    for (qsizetype i = 0; i < result.arguments.size(); ++i) {
        QString &argument = result.arguments[i];
        if (argument == u"-o"_s && i + 1 < result.arguments.size() && isSamePath(result.arguments[i + 1], command.workingDirectory, from)) {
            result.arguments[i + 1] = to;
            return result;
        }
        if (argument.startsWith(u"-o="_s) && isSamePath(argument.sliced(3), command.workingDirectory, from)) {
            argument = u"-o="_s + to;
            return result;
        }
    }
    return {};
}

Result<BuildFolder> makeBuildFolder(const BuildTarget &action, const QByteArray &knownSum, const std::stop_token &stop)
{
    if (const Result<> made = makeFolderOf(action.output).and_then([&] { return hideResults(action); }); !made)
        return std::unexpected(made.error());
    removeLeftovers(action.output);
    const QFileInfo output(action.output);
    BuildFolder build;
    const QString folder = output.absoluteDir().filePath(folderPrefix(action.output) + QString::number(::getpid()));
    build.binary = folder + u'/' + output.fileName();
    const std::optional<Command> command = redirected(action.command, action.output, build.binary);
    build.command = command.value_or(action.command);
    if (!command)
        return build;
    errno = 0;
    if (!QDir().mkdir(folder))
        return systemFailure(folder, errno ? errno : EACCES);
    build.folder = folder;
    build.results = action.results;
    if (!knownSum.isEmpty() && fileChecksum(action.output, u"sha256"_s, stop) == knownSum && copyFile(action.output, build.binary))
        build.oldSum = knownSum;
    return build;
}

Result<QList<ProducedFile>> takeFromBuildFolder(const BuildFolder &build, const BuildTarget &action, const std::stop_token &stop)
{
    const QString made = build.folder.isEmpty() ? action.output : build.binary;
    if (!QFileInfo(made).isFile()) {
        removeBuildFolder(build);
        return failure(ErrorKind::ToolFailed, action.output, QCoreApplication::translate("Run", "The build ended well but left no binary."),
                       QCoreApplication::translate("Run", "Check that the package is a main package: go build throws others away."),
                       {action.output, 0, 0});
    }
    if (const Result<> set = setModificationTime(made, action.modificationTime); !set)
        return std::unexpected(set.error());
    QList<ProducedFile> files;
    const QDir parent = QFileInfo(action.output).absoluteDir();
    const QStringList names = build.folder.isEmpty() ? QStringList{QFileInfo(action.output).fileName()}
                                                     : QDir(build.folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    for (const QString &name : names) {
        const QString target = parent.filePath(name);
        const QByteArray from = QFile::encodeName(build.folder + u'/' + name);
        if (!build.folder.isEmpty() && ::rename(from.constData(), QFile::encodeName(target).constData()) != 0)
            return systemFailure(target, errno);
        Result<ProducedFile> file = producedFile(target, stop);
        if (!file)
            return std::unexpected(file.error());
        files.append(*std::move(file));
    }
    // The binary is what one looks for first.
    std::ranges::stable_partition(
        files, [&](const ProducedFile &file) { return file.path == parent.filePath(QFileInfo(action.output).fileName()); });
    removeBuildFolder(build);
    return files;
}

void removeBuildFolder(const BuildFolder &build)
{
    if (!build.folder.isEmpty())
        QDir(build.folder).removeRecursively();
    if (!build.results.isEmpty())
        showEmptyToGit(build.results);
}

} // namespace slipway
