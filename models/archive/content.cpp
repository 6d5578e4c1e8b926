// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "archive/content.h"

#include "archive/sink.h"

#include <QCoreApplication>
#include <QFile>

#include <memory>

#include <archive.h>
#include <archive_entry.h>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

struct Free {
    void operator()(archive *handle) const { archive_read_free(handle); }
};
using Handle = std::unique_ptr<archive, Free>;

/// So that the texts are found for translation.
struct Archive {
    Q_DECLARE_TR_FUNCTIONS(Archive)
};

std::unexpected<Error> broken(archive *handle, const QString &subject)
{
    const char *words = archive_error_string(handle);
    return failure(ErrorKind::ToolFailed, subject, words ? QString::fromUtf8(words) : Archive::tr("The archive is damaged."));
}

std::unexpected<Error> tooLarge(const QString &subject, qint64 bytes)
{
    return failure(ErrorKind::BadInput, subject, Archive::tr("It holds more than %1 bytes.").arg(bytes));
}

/// The rest of the current entry, at most `most` bytes.
Result<QByteArray> readEntry(archive *handle, const QString &subject, qint64 most, const std::stop_token &stop)
{
    QByteArray content;
    QByteArray piece(64 << 10, Qt::Uninitialized);
    for (;;) {
        if (stop.stop_requested())
            return stopped(subject);
        const la_ssize_t count = archive_read_data(handle, piece.data(), size_t(piece.size()));
        if (count < 0)
            return broken(handle, subject);
        if (count == 0)
            return content;
        if (content.size() + count > most)
            return tooLarge(subject, most);
        content.append(piece.constData(), qsizetype(count));
    }
}

} // namespace

Result<QMap<QString, QByteArray>> readArchiveContent(const QString &path, const std::function<bool(const QString &name)> &wants,
                                                     qint64 maximumBytes, const std::stop_token &stop)
{
    const Handle handle(archive_read_new());
    archive_read_support_filter_all(handle.get());
    archive_read_support_format_tar(handle.get());
    archive_read_support_format_zip_seekable(handle.get());
    if (archive_read_open_filename(handle.get(), QFile::encodeName(path).constData(), 256 << 10) != ARCHIVE_OK)
        return broken(handle.get(), path);
    QMap<QString, QByteArray> files;
    for (archive_entry *entry = nullptr;;) {
        if (stop.stop_requested())
            return stopped(path);
        const int code = archive_read_next_header(handle.get(), &entry);
        if (code == ARCHIVE_EOF)
            return files;
        if (code < ARCHIVE_WARN)
            return broken(handle.get(), path);
        const char *utf8 = archive_entry_pathname_utf8(entry);
        const QString name = utf8 ? QString::fromUtf8(utf8) : QString::fromLocal8Bit(archive_entry_pathname(entry));
        if (archive_entry_filetype(entry) != AE_IFREG || !wants(name))
            continue;
        Result<QByteArray> content = readEntry(handle.get(), path, maximumBytes, stop);
        if (!content)
            return std::unexpected(content.error());
        maximumBytes -= content->size();
        files.insert(name, *std::move(content));
    }
}

Result<QByteArray> unzipped(const QByteArray &bytes, const QString &subject, qint64 maximumBytes)
{
    if (!bytes.startsWith("\x1f\x8b"))
        return bytes;
    const Handle handle(archive_read_new());
    archive_read_support_filter_gzip(handle.get());
    archive_read_support_format_raw(handle.get());
    archive_entry *entry = nullptr;
    if (archive_read_open_memory(handle.get(), bytes.constData(), size_t(bytes.size())) != ARCHIVE_OK
        || archive_read_next_header(handle.get(), &entry) < ARCHIVE_WARN)
        return broken(handle.get(), subject);
    return readEntry(handle.get(), subject, maximumBytes, {});
}

} // namespace slipway
