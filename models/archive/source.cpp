// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "archive/source.h"

#include "archive/sink.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kPieceBytes = 256 << 10;
constexpr int kDeepestFolder = 64;

QString tr(const char *text)
{
    return QCoreApplication::translate("slipway", text);
}

std::unexpected<Error> bad(const QString &path, const QString &detail)
{
    return failure(ErrorKind::BadInput, path, detail, {}, {path, 0, 0});
}

struct Handle {
    int fd;
    ~Handle() { ::close(fd); }
};

bool isUnsafeName(const QString &name)
{
    if (name.isEmpty() || name.startsWith(u'/') || name.endsWith(u'/') || name.contains(u'\\') || name.contains(QChar(u'\0')))
        return true;
    if (name.size() >= 2 && name[1] == u':')
        return true;
    const QStringList parts = name.split(u'/');
    return parts.contains(u""_s) || parts.contains(u"."_s) || parts.contains(u".."_s);
}

class Collector
{
public:
    Collector(const QList<ArchiveEntry> &entries, qint64 modificationTime, bool keepsLinks)
        : m_time(modificationTime)
        , m_keepsLinks(keepsLinks)
    {
        for (const ArchiveEntry &entry : entries)
            m_names.insert(QDir::cleanPath(entry.source), entry.name);
    }

    Result<> add(const ArchiveEntry &entry, int depth);
    QList<PackedEntry> take() { return std::move(m_packed); }

private:
    Result<> addFolder(const ArchiveEntry &folder, int depth);
    Result<> append(const ArchiveEntry &entry, const QString &linkTarget, qint64 size);
    QString innerTarget(const ArchiveEntry &entry) const;

    const qint64 m_time;
    const bool m_keepsLinks;
    QHash<QString, QString> m_names; ///< of the entries, by their source
    QSet<QString> m_taken;
    QList<PackedEntry> m_packed;
};

/// Where a link leads inside the archive, be it an entry or something in a folder that is one; empty when it leads elsewhere.
QString Collector::innerTarget(const ArchiveEntry &entry) const
{
    const QFileInfo link(entry.source);
    const QString target = QDir::cleanPath(link.dir().absoluteFilePath(link.readSymLink()));
    for (qsizetype end = target.size(); end > 0; end = target.lastIndexOf(u'/', end - 1)) {
        const QString name = m_names.value(target.first(end));
        if (!name.isEmpty())
            return QDir::cleanPath(QDir(u'/' + entry.name.section(u'/', 0, -2)).relativeFilePath(u'/' + name + target.sliced(end)));
    }
    return {};
}

Result<> Collector::append(const ArchiveEntry &entry, const QString &linkTarget, qint64 size)
{
    if (isUnsafeName(entry.name))
        return bad(entry.name,
                   tr("“%1” cannot be a name in an archive: it must be a relative path with “/” between its parts and without “..”.")
                       .arg(entry.name));
    if (m_taken.contains(entry.name))
        return bad(entry.name, tr("Two files would be “%1” in the archive.").arg(entry.name));
    m_taken.insert(entry.name);
    m_packed.append({entry.source, entry.name, entry.mode & 07777, entry.modificationTime.value_or(m_time), entry.owner, entry.group,
                     linkTarget, size});
    return {};
}

Result<> Collector::add(const ArchiveEntry &entry, int depth)
{
    struct stat status;
    const QByteArray path = QFile::encodeName(entry.source);
    if (::lstat(path.constData(), &status) != 0)
        return bad(entry.source, errno == ENOENT ? tr("There is no such file.") : QString::fromLocal8Bit(std::strerror(errno)));
    if (S_ISLNK(status.st_mode)) {
        if (::stat(path.constData(), &status) != 0)
            return bad(entry.source, tr("The link points at nothing."));
        if (const QString target = m_keepsLinks ? innerTarget(entry) : QString(); !target.isEmpty())
            return append(entry, target, 0);
    }
    if (S_ISDIR(status.st_mode))
        return addFolder(entry, depth + 1);
    if (!S_ISREG(status.st_mode))
        return bad(entry.source, tr("This is neither a file nor a folder."));
    return append(entry, {}, status.st_size);
}

/// Modes of what a folder holds come from the disk, but only as far as "may be run": the rest is the umask's.
Result<> Collector::addFolder(const ArchiveEntry &folder, int depth)
{
    if (depth > kDeepestFolder)
        return bad(folder.source, tr("The folder is nested too deeply, or a link in it leads back into it."));
    QStringList names = QDir(folder.source).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::NoSort);
    names.sort();
    for (const QString &name : std::as_const(names)) {
        ArchiveEntry inner = folder;
        inner.source = folder.source + u'/' + name;
        inner.name = folder.name + u'/' + name;
        inner.mode = QFileInfo(inner.source).permission(QFile::ExeOwner) ? 0755 : 0644;
        if (const Result<> added = add(inner, depth); !added)
            return added;
    }
    return {};
}

} // namespace

std::unexpected<Error> fileChanged(const QString &path)
{
    return failure(ErrorKind::ToolFailed, path, tr("The file changed while it was being read."),
                   tr("Wait until whatever writes it is done, then try again."), {path, 0, 0});
}

Result<qint64> readSource(const QString &path, const std::stop_token &stop, const Output &take)
{
    // O_NONBLOCK: a pipe in the place of the file must not block us.
    const Handle file{::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
    if (file.fd < 0)
        return errno == ENOENT || errno == ENOTDIR ? bad(path, tr("There is no such file.")) : fileFailure(path, errno);
    struct stat before, after;
    if (::fstat(file.fd, &before) != 0)
        return fileFailure(path, errno);
    if (!S_ISREG(before.st_mode))
        return bad(path, tr("This is not a regular file."));
    QByteArray piece(kPieceBytes, Qt::Uninitialized);
    qint64 total = 0;
    while (!stop.stop_requested()) {
        const ssize_t count = ::read(file.fd, piece.data(), size_t(piece.size()));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return fileFailure(path, errno);
        if (count == 0) {
            if (::fstat(file.fd, &after) != 0 || total != before.st_size || after.st_size != before.st_size)
                return fileChanged(path);
            return total;
        }
        total += count;
        if (const Result<> taken = take(QByteArrayView(piece).first(count)); !taken)
            return std::unexpected(taken.error());
    }
    return stopped(path);
}

Result<QList<PackedEntry>> packedEntries(const QList<ArchiveEntry> &entries, qint64 modificationTime, bool keepsLinks)
{
    Collector collector(entries, modificationTime, keepsLinks);
    for (const ArchiveEntry &entry : entries)
        if (const Result<> added = collector.add(entry, 0); !added)
            return std::unexpected(added.error());
    return collector.take();
}

} // namespace slipway
