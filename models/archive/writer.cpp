// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "archive/writer.h"

#include "archive/compressor.h"
#include "archive/deflate.h"
#include "archive/sink.h"
#include "archive/source.h"
#include "archive/tarwriter.h"
#include "archive/zipwriter.h"

#include <QCoreApplication>
#include <QtEndian>

#include <thread>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

bool holdsOneFile(ArchiveFormat format)
{
    return format == ArchiveFormat::Gz || format == ArchiveFormat::Xz || format == ArchiveFormat::Binary;
}

int threadsFor(const ArchiveSpec &spec)
{
    return spec.threads > 0 ? spec.threads : int(std::max(1U, std::thread::hardware_concurrency()));
}

/// What fills a stream, be it compressed or not.
using Content = std::function<Result<>(const Output &)>;

/// The head of a gzip stream, written by "unknown". Around an archive it has no name and no time, so that only the content counts.
/// source: RFC 1952
QByteArray gzipHead(const PackedEntry *file = nullptr)
{
    const bool isNamed = file && !file->name.isEmpty();
    QByteArray head("\x1f\x8b\x08", 3);
    head += isNamed ? '\x08' : '\0';
    char time[4];
    qToLittleEndian(quint32(file ? std::max<qint64>(0, file->modificationTime) : 0), time);
    head.append(time, sizeof time).append('\0').append('\xff');
    return isNamed ? head + file->name.section(u'/', -1).toLatin1() + '\0' : head;
}

Result<> gzipped(const QByteArray &head, int threads, const Output &output, const Content &content)
{
    Deflater deflater(threads, output);
    return output(head)
        .and_then([&] { return content([&deflater](QByteArrayView bytes) { return deflater.write(bytes); }); })
        .and_then([&] { return deflater.finish(); })
        .and_then([&] {
            char trailer[8];
            qToLittleEndian(deflater.crc(), trailer);
            qToLittleEndian(quint32(deflater.inputBytes()), trailer + 4);
            return output(QByteArrayView(trailer, sizeof trailer));
        });
}

Result<> compressed(Compressor::Kind kind, const QString &path, const Output &output, const Content &content)
{
    Compressor compressor(kind, path, output);
    return content([&compressor](QByteArrayView bytes) { return compressor.write(bytes); }).and_then([&] { return compressor.finish(); });
}

Result<> writeContent(const ArchiveSpec &spec, const QList<PackedEntry> &entries, Sink &sink, const std::stop_token &stop)
{
    const Output output = [&sink](QByteArrayView bytes) { return sink.write(bytes); };
    const Content tar = [&](const Output &to) { return writeTar(entries, to, stop); };
    const Content file = [&](const Output &to) {
        const Result<qint64> read = readSource(entries.first().source, stop, to);
        return read ? Result<>() : std::unexpected(read.error());
    };
    switch (spec.format) {
    case ArchiveFormat::Tar:
        return tar(output);
    case ArchiveFormat::TarGz:
        return gzipped(gzipHead(), threadsFor(spec), output, tar);
    case ArchiveFormat::TarXz:
        return compressed(Compressor::Kind::Xz, spec.path, output, tar);
    case ArchiveFormat::TarZst:
        return compressed(Compressor::Kind::Zstd, spec.path, output, tar);
    case ArchiveFormat::Zip:
        return writeZip(entries, threadsFor(spec), sink, stop);
    case ArchiveFormat::Gz:
        return gzipped(gzipHead(&entries.first()), threadsFor(spec), output, file);
    case ArchiveFormat::Xz:
        return compressed(Compressor::Kind::Xz, spec.path, output, file);
    case ArchiveFormat::Binary:
        return file(output);
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

Result<WrittenArchive> writeArchive(const ArchiveSpec &spec, const std::stop_token &stop)
{
    const bool keepsLinks = !holdsOneFile(spec.format) && spec.format != ArchiveFormat::Zip;
    const Result<QList<PackedEntry>> entries = packedEntries(spec.entries, spec.modificationTime, keepsLinks);
    if (!entries)
        return std::unexpected(entries.error());
    if (holdsOneFile(spec.format) && entries->size() != 1)
        return failure(ErrorKind::BadInput, spec.path,
                       QCoreApplication::translate("Archive", "The format %1 holds exactly one file, but %n are to be packed.", nullptr,
                                                   int(entries->size()))
                           .arg(archiveFormatName(spec.format)));

    Result<Sink> sink = Sink::open(spec.path, spec.format == ArchiveFormat::Binary ? 0777 : 0666);
    if (!sink)
        return std::unexpected(sink.error());
    const Result<> written = writeContent(spec, *entries, *sink, stop).and_then([&] { return sink->commit(); });
    if (!written)
        return std::unexpected(written.error());

    WrittenArchive result{sink->sizeBytes(), sink->sha256(), {}};
    for (const PackedEntry &entry : *entries)
        result.entries.append(entry.name);
    return result;
}

} // namespace slipway
