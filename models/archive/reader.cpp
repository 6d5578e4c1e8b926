// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "archive/reader.h"

#include "archive/sink.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSet>

#include <memory>

#include <archive.h>
#include <archive_entry.h>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostEntries = 1'000'000;

QString tr(const char *text)
{
    return QCoreApplication::translate("slipway", text);
}

struct FreeReader {
    void operator()(archive *handle) const { archive_read_free(handle); }
};

QString text(const char *utf8, const char *local)
{
    return utf8 ? QString::fromUtf8(utf8) : QString::fromLocal8Bit(local);
}

class ArchiveReader
{
public:
    ArchiveReader(QString path, std::stop_token stop, qint64 maximumBytes)
        : m_path(std::move(path))
        , m_stop(std::move(stop))
        , m_bytesLeft(maximumBytes)
    {
    }

    Result<QList<ArchivedFile>> read();

private:
    std::unexpected<Error> broken();
    std::unexpected<Error> dangerous(const QString &detail) { return failure(ErrorKind::BadInput, m_path, detail, {}, {m_path, 0, 0}); }
    Result<ArchivedFile> readEntry(archive_entry *entry);
    Result<> readContent(ArchivedFile &file);
    Result<> judge(const ArchivedFile &file, unsigned type);

    const QString m_path;
    const std::stop_token m_stop;
    qint64 m_bytesLeft;
    QSet<QString> m_names;
    std::unique_ptr<archive, FreeReader> m_archive{archive_read_new()};
};

std::unexpected<Error> ArchiveReader::broken()
{
    const char *words = archive_error_string(m_archive.get());
    return failure(ErrorKind::ToolFailed, m_path, words ? QString::fromUtf8(words) : tr("The archive is damaged."), {}, {m_path, 0, 0});
}

Result<QList<ArchivedFile>> ArchiveReader::read()
{
    archive *handle = m_archive.get();
    archive_read_support_filter_all(handle);
    archive_read_support_format_tar(handle);
    archive_read_support_format_zip_seekable(handle);
    archive_read_support_format_raw(handle);
    if (archive_read_open_filename(handle, QFile::encodeName(m_path).constData(), 256 << 10) != ARCHIVE_OK)
        return broken();
    QList<ArchivedFile> files;
    for (archive_entry *entry = nullptr;;) {
        const int code = archive_read_next_header(handle, &entry);
        if (code == ARCHIVE_EOF)
            return files;
        if (code < ARCHIVE_WARN)
            return broken();
        Result<ArchivedFile> file = readEntry(entry);
        if (!file)
            return std::unexpected(file.error());
        files.append(*std::move(file));
        if (files.size() > kMostEntries)
            return dangerous(tr("It has more than %1 entries.").arg(kMostEntries));
    }
}

Result<ArchivedFile> ArchiveReader::readEntry(archive_entry *entry)
{
    const auto textOf = [entry](auto utf8, auto local) { return text(utf8(entry), local(entry)); };
    ArchivedFile file;
    file.name = textOf(archive_entry_pathname_utf8, archive_entry_pathname);
    file.mode = int(archive_entry_perm(entry));
    file.modificationTime = archive_entry_mtime(entry);
    file.owner = textOf(archive_entry_uname_utf8, archive_entry_uname);
    file.group = textOf(archive_entry_gname_utf8, archive_entry_gname);
    file.linkTarget = archive_entry_hardlink(entry) ? textOf(archive_entry_hardlink_utf8, archive_entry_hardlink)
                                                    : textOf(archive_entry_symlink_utf8, archive_entry_symlink);
    const unsigned type = archive_entry_filetype(entry);
    if (const Result<> judged = judge(file, type); !judged)
        return std::unexpected(judged.error());
    if (type == AE_IFREG && file.linkTarget.isEmpty())
        if (const Result<> read = readContent(file); !read)
            return std::unexpected(read.error());
    return file;
}

Result<> ArchiveReader::judge(const ArchivedFile &file, unsigned type)
{
    const QStringList parts = file.name.split(u'/');
    const bool isAbsolute = file.name.startsWith(u'/') || file.name.startsWith(u'\\') || (file.name.size() > 1 && file.name[1] == u':');
    if (file.name.isEmpty() || isAbsolute || parts.contains(u".."_s))
        return dangerous(tr("The entry “%1” would be unpacked outside of its folder.").arg(file.name));
    const QString target = QDir::cleanPath(file.name.section(u'/', 0, -2) + u'/' + file.linkTarget);
    if (!file.linkTarget.isEmpty() && (file.linkTarget.startsWith(u'/') || target.startsWith(u".."_s) || target.startsWith(u"/.."_s)))
        return dangerous(tr("The link “%1” leads out of the folder it is unpacked to.").arg(file.name));
    if (type != AE_IFREG && type != AE_IFLNK && type != AE_IFDIR && file.linkTarget.isEmpty())
        return dangerous(tr("The entry “%1” is neither a file nor a folder nor a link.").arg(file.name));
    const QString plain = QDir::cleanPath(file.name);
    if (m_names.contains(plain))
        return dangerous(tr("Two entries have the name “%1”.").arg(file.name));
    m_names.insert(plain);
    return {};
}

Result<> ArchiveReader::readContent(ArchivedFile &file)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray piece(256 << 10, Qt::Uninitialized);
    while (!m_stop.stop_requested()) {
        const la_ssize_t count = archive_read_data(m_archive.get(), piece.data(), size_t(piece.size()));
        if (count < 0)
            return broken();
        if (count == 0) {
            file.sha256 = hash.result().toHex();
            return {};
        }
        file.sizeBytes += count;
        m_bytesLeft -= count;
        if (m_bytesLeft < 0)
            return dangerous(tr("It unpacks to more than is sensible."));
        hash.addData(QByteArrayView(piece).first(count));
    }
    return stopped(m_path);
}

} // namespace

Result<QList<ArchivedFile>> readArchive(const QString &path, const std::stop_token &stop, qint64 maximumBytes)
{
    return ArchiveReader(path, stop, maximumBytes).read();
}

} // namespace slipway
