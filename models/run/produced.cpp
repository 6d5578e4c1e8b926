// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "run/produced.h"

#include "archive/checksum.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <filesystem>

#include <fcntl.h>
#include <sys/stat.h>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

QString fullDiskHint()
{
    return QCoreApplication::translate("Run", "The disk is full. Free some space, then run the step again; nothing half-written was left.");
}

} // namespace

std::unexpected<Error> systemFailure(const QString &path, int code)
{
    QString hint;
    if (code == ENOSPC || code == EDQUOT)
        hint = fullDiskHint();
    else if (code == EACCES || code == EPERM || code == EROFS)
        hint = QCoreApplication::translate(
            "Run", "The file or its folder is read-only for you. Change its permissions, or choose another folder.");
    return failure(ErrorKind::ToolFailed, path, QString::fromLocal8Bit(std::strerror(code)), hint, {path, 0, 0});
}

Result<ProducedFile> producedFile(const QString &path, const std::stop_token &stop)
{
    Result<QByteArray> sum = fileChecksum(path, u"sha256"_s, stop);
    if (!sum)
        return std::unexpected(sum.error());
    return ProducedFile{path, QFileInfo(path).size(), *std::move(sum)};
}

Result<> setModificationTime(const QString &path, const std::optional<qint64> &seconds)
{
    if (!seconds)
        return {};
    const timespec times[2] = {{time_t(*seconds), 0}, {time_t(*seconds), 0}};
    if (::utimensat(AT_FDCWD, QFile::encodeName(path).constData(), times, 0) != 0)
        return systemFailure(path, errno);
    return {};
}

Result<> makeFolder(const QString &folder)
{
    std::error_code error; // QDir::mkpath() loses why the first missing folder could not be made
    std::filesystem::create_directories(QFile::encodeName(folder).toStdString(), error);
    return error ? Result<>(systemFailure(folder, error.value())) : Result<>();
}

Result<> makeFolderOf(const QString &path)
{
    return makeFolder(QFileInfo(path).absolutePath());
}

Error withFullDiskSeen(Error error, const QString &path)
{
    if (error.kind != ErrorKind::WorkFailed || !error.detail.contains(u"no space left on device"_s, Qt::CaseInsensitive))
        return error;
    error.kind = ErrorKind::ToolFailed;
    if (!path.isEmpty())
        error.subject = path;
    error.hint = fullDiskHint();
    return error;
}

} // namespace slipway
