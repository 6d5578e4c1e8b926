// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "archive/sink.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

QString hintFor(int code)
{
    switch (code) {
    case ENOSPC:
    case EDQUOT:
        return QCoreApplication::translate("Archive", "The disk is full. Free some space, then try again; nothing half-written was left.");
    case EACCES:
    case EPERM:
    case EROFS:
        return QCoreApplication::translate(
            "Archive", "The file or its folder is read-only for you. Change its permissions, or choose another folder.");
    default:
        return {};
    }
}

} // namespace

std::unexpected<Error> fileFailure(const QString &path, int code)
{
    return failure(ErrorKind::ToolFailed, path, QString::fromLocal8Bit(std::strerror(code)), hintFor(code), {path, 0, 0});
}

std::unexpected<Error> stopped(const QString &path)
{
    return failure(ErrorKind::Cancelled, path, QCoreApplication::translate("Archive", "Stopped before it was complete."));
}

Sink::Sink(const QString &path)
    : m_path(path)
    , m_hash(std::make_unique<QCryptographicHash>(QCryptographicHash::Sha256))
{
    const QString name = u".slipway-"_s + QString::number(QRandomGenerator::global()->generate64(), 36);
    m_temporary = QFile::encodeName(QFileInfo(path).absoluteDir().filePath(name));
}

Sink::Sink(Sink &&other) noexcept
    : m_path(std::move(other.m_path))
    , m_temporary(std::move(other.m_temporary))
    , m_isNamed(std::exchange(other.m_isNamed, false))
    , m_file(std::exchange(other.m_file, -1))
    , m_size(other.m_size)
    , m_hash(std::move(other.m_hash))
{
}

Sink::~Sink()
{
    if (m_file >= 0)
        ::close(m_file);
    if (m_isNamed)
        ::unlink(m_temporary.constData());
}

Result<Sink> Sink::open(const QString &path, int mode)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(folder))
        return fileFailure(folder, errno ? errno : EACCES);
    if (QFileInfo(path).isDir())
        return fileFailure(path, EISDIR);
    Sink sink(path);
    sink.m_file = ::open(QFile::encodeName(folder).constData(), O_TMPFILE | O_WRONLY | O_CLOEXEC, mode);
    if (sink.m_file < 0 && (errno == EOPNOTSUPP || errno == EISDIR || errno == EINVAL || errno == ENOENT)) {
        sink.m_file = ::open(sink.m_temporary.constData(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, mode);
        sink.m_isNamed = sink.m_file >= 0;
    }
    if (sink.m_file < 0)
        return fileFailure(path, errno);
    return sink;
}

Result<> Sink::write(QByteArrayView bytes)
{
    m_hash->addData(bytes);
    m_size += bytes.size();
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(m_file, bytes.data(), size_t(bytes.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return fileFailure(m_path, written == 0 ? ENOSPC : errno);
        bytes = bytes.sliced(written);
    }
    return {};
}

bool Sink::isLinkedAs(const QByteArray &path)
{
    const QByteArray link = "/proc/self/fd/" + QByteArray::number(m_file);
    return !m_isNamed && ::linkat(AT_FDCWD, link.constData(), AT_FDCWD, path.constData(), AT_SYMLINK_FOLLOW) == 0;
}

Result<> Sink::commit()
{
    const QByteArray path = QFile::encodeName(m_path);
    // Some file systems (network, quotas, delayed allocation) notice a full disk only here.
    if (::fdatasync(m_file) != 0)
        return fileFailure(m_path, errno);
    // Where nothing is to be replaced there is no second name that a killed process could leave behind.
    if (isLinkedAs(path))
        return ::close(std::exchange(m_file, -1)) == 0 ? Result<>() : fileFailure(m_path, errno);
    if (!m_isNamed && !isLinkedAs(m_temporary))
        return fileFailure(m_path, errno);
    m_isNamed = true;
    if (::close(std::exchange(m_file, -1)) != 0 || ::rename(m_temporary.constData(), path.constData()) != 0)
        return fileFailure(m_path, errno);
    m_isNamed = false;
    return {};
}

} // namespace slipway
