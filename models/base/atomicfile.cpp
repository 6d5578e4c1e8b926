// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "base/atomicfile.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

class Descriptor
{
public:
    explicit Descriptor(int fd = -1)
        : m_fd(fd)
    {
    }
    ~Descriptor() { close(); }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    void reset(int fd)
    {
        close();
        m_fd = fd;
    }

    int get() const { return m_fd; }
    bool isOpen() const { return m_fd >= 0; }
    /// A network file system may report a failed write only here.
    bool close() { return m_fd < 0 || ::close(std::exchange(m_fd, -1)) == 0; }

private:
    int m_fd;
};

QString hintFor(int code)
{
    switch (code) {
    case ENOSPC:
    case EDQUOT:
        return QCoreApplication::translate("AtomicFile",
                                           "The disk is full. Free some space, then try again; the file is as it was before.");
    case EACCES:
    case EPERM:
    case EROFS:
        return QCoreApplication::translate(
            "AtomicFile", "The file or its folder is read-only for you. Change its permissions, or work on a copy of the project.");
    default:
        return {};
    }
}

std::unexpected<Error> systemFailure(const QString &path, int code)
{
    return failure(ErrorKind::ToolFailed, path, QString::fromLocal8Bit(std::strerror(code)), hintFor(code), {path, 0, 0});
}

/// The file that is meant when `path` is a link, even one that points at nothing yet.
QByteArray resolved(const QString &path)
{
    QByteArray current = QFile::encodeName(QFileInfo(path).absoluteFilePath());
    for (int depth = 0; depth < 40; ++depth) {
        char target[PATH_MAX];
        const ssize_t size = ::readlink(current.constData(), target, sizeof target);
        if (size <= 0)
            break;
        const QByteArray link(target, size);
        current = link.startsWith('/') ? link : current.left(current.lastIndexOf('/') + 1) + link;
    }
    return current;
}

bool writeAll(int fd, QByteArrayView content)
{
    while (!content.isEmpty()) {
        const ssize_t written = ::write(fd, content.data(), size_t(content.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0) {
            if (written == 0)
                errno = ENOSPC;
            return false;
        }
        content = content.sliced(written);
    }
    return true;
}

void copyAttributes(int from, int to)
{
    char names[4096];
    const ssize_t size = ::flistxattr(from, names, sizeof names);
    for (const char *name = names; name < names + size; name += std::strlen(name) + 1) {
        char value[4096];
        const ssize_t length = ::fgetxattr(from, name, value, sizeof value);
        // Labels that only the system may set stay what the system gave the new file.
        if (length >= 0)
            (void)!::fsetxattr(to, name, value, size_t(length), 0);
    }
}

/// Makes the new file look like the old one, as far as this person is allowed to.
bool copyIdentity(int from, int to)
{
    struct stat status;
    if (::fstat(from, &status) != 0)
        return false;
    const bool isSameOwner = ::fchown(to, status.st_uid, status.st_gid) == 0;
    copyAttributes(from, to);
    return ::fchmod(to, status.st_mode & (isSameOwner ? 07777 : 0777)) == 0;
}

/// The new content on its way: a file without a name where the file system knows that, so that even `kill -9` leaves nothing.
class Draft
{
public:
    explicit Draft(const QByteArray &folder)
        : m_name(".slipway-" + QByteArray::number(QRandomGenerator::global()->generate64(), 36))
        , m_folder(::open(folder.constData(), O_DIRECTORY | O_RDONLY | O_CLOEXEC))
        , m_file(m_folder.isOpen() ? ::openat(m_folder.get(), ".", O_TMPFILE | O_RDWR | O_CLOEXEC, 0666) : -1)
    {
        if (m_folder.isOpen() && !m_file.isOpen() && (errno == EOPNOTSUPP || errno == EISDIR || errno == EINVAL || errno == ENOENT)) {
            m_file.reset(::openat(m_folder.get(), m_name.constData(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0666));
            m_isNamed = m_file.isOpen();
        }
    }
    ~Draft()
    {
        if (m_isNamed)
            ::unlinkat(m_folder.get(), m_name.constData(), 0);
    }
    Draft(const Draft &) = delete;
    Draft &operator=(const Draft &) = delete;

    bool isOpen() const { return m_file.isOpen(); }
    int file() const { return m_file.get(); }

    bool replace(const QByteArray &name, Durability durability)
    {
        const bool waits = durability == Durability::PowerCut;
        if (waits && ::fsync(m_file.get()) != 0)
            return false;
        if (!isLinkedAs(name)) {
            if ((!m_isNamed && !isLinkedAs(m_name)) || !m_file.close())
                return false;
            m_isNamed = true;
            if (::renameat(m_folder.get(), m_name.constData(), m_folder.get(), name.constData()) != 0)
                return false;
            m_isNamed = false;
        }
        // The content is safe already; a file system that cannot sync a folder says EINVAL.
        if (waits)
            (void)!::fsync(m_folder.get());
        return true;
    }

private:
    /// Gives the file without a name this one; not where it has a name, or another file has that one. Where nothing is to be
    /// replaced this is all, and a killed process leaves no second name behind.
    bool isLinkedAs(const QByteArray &name)
    {
        const QByteArray link = "/proc/self/fd/" + QByteArray::number(m_file.get());
        return !m_isNamed && ::linkat(AT_FDCWD, link.constData(), m_folder.get(), name.constData(), AT_SYMLINK_FOLLOW) == 0;
    }

    QByteArray m_name;
    Descriptor m_folder;
    Descriptor m_file;
    bool m_isNamed = false;
};

} // namespace

Result<> writeAtomically(const QString &path, QByteArrayView content, Durability durability)
{
    const QByteArray target = resolved(path);
    const qsizetype slash = target.lastIndexOf('/');
    const QByteArray name = target.mid(slash + 1);

    // Renaming would replace a read-only file too; a person who made it read-only did not want that.
    if (::faccessat(AT_FDCWD, target.constData(), W_OK, AT_EACCESS) != 0 && errno != ENOENT)
        return systemFailure(path, errno);
    const Descriptor old(::open(target.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    if (!old.isOpen() && errno != ENOENT)
        return systemFailure(path, errno);
    struct stat status;
    if (old.isOpen() && ::fstat(old.get(), &status) == 0 && !S_ISREG(status.st_mode))
        return systemFailure(path, S_ISDIR(status.st_mode) ? EISDIR : EINVAL);

    Draft draft(target.left(slash + 1));
    if (!draft.isOpen())
        return systemFailure(path, errno);
    if (!writeAll(draft.file(), content) || (old.isOpen() && !copyIdentity(old.get(), draft.file())) || !draft.replace(name, durability))
        return systemFailure(path, errno);
    return {};
}

Result<QByteArray> readFile(const QString &path, qint64 maximumBytes)
{
    const Descriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    struct stat status;
    if (!file.isOpen() || ::fstat(file.get(), &status) != 0) {
        const int code = errno;
        if (code == ENOENT || code == ENOTDIR || code == ELOOP)
            return failure(ErrorKind::BadInput, path, QString::fromLocal8Bit(std::strerror(code)), {}, {path, 0, 0});
        return systemFailure(path, code);
    }
    if (!S_ISREG(status.st_mode))
        return failure(ErrorKind::BadInput, path, QCoreApplication::translate("AtomicFile", "This is not a regular file."), {},
                       {path, 0, 0});

    const QString tooLarge
        = QCoreApplication::translate("AtomicFile", "The file is larger than %1 bytes, which no file of this kind is.").arg(maximumBytes);
    QByteArray content;
    while (content.size() <= maximumBytes) {
        const qsizetype start = content.size();
        const qsizetype step = std::clamp<qsizetype>(status.st_size - start + 1, 4096, 1 << 20);
        content.resize(start + step);
        const ssize_t count = ::read(file.get(), content.data() + start, size_t(step));
        content.resize(start + std::max<ssize_t>(count, 0));
        if (count < 0 && errno != EINTR)
            return systemFailure(path, errno);
        if (count == 0)
            return content;
    }
    return failure(ErrorKind::BadInput, path, tooLarge, {}, {path, 0, 0});
}

} // namespace slipway
