// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "archive/zipwriter.h"

#include "archive/deflate.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <concepts>

namespace slipway {

namespace {

constexpr quint16 kPlainVersion = 20;
constexpr quint16 kZip64Version = 45;
constexpr quint16 kFlags = 0x0808; ///< sizes follow the content; names are UTF-8
constexpr quint16 kDeflated = 8;
constexpr quint16 kUnix = 3;
constexpr quint32 kFull32 = 0xffffffff;
constexpr quint16 kFull16 = 0xffff;
/// A file of nearly 4 GiB can grow beyond it by being "compressed".
constexpr qint64 kLargeFile = 0xff000000;

/// What the central directory needs to know of an entry that is written already.
struct Written {
    QByteArray name;
    int mode;
    qint64 time;
    qint64 offset;
    quint32 crc;
    qint64 compressedBytes;
    qint64 bytes;
    bool isLarge;
};

class Bytes
{
public:
    Bytes &add(std::unsigned_integral auto value)
    {
        for (size_t i = 0; i < sizeof value; ++i)
            m_bytes.append(char(value >> (8 * i)));
        return *this;
    }
    Bytes &add(const QByteArray &bytes)
    {
        m_bytes.append(bytes);
        return *this;
    }
    QByteArray take() { return std::move(m_bytes); }

private:
    QByteArray m_bytes;
};

struct DosTime {
    quint16 time;
    quint16 date;
};

/// Two-second steps from 1980 to 2107.
DosTime dosTime(qint64 seconds)
{
    static const qint64 first = QDateTime(QDate(1980, 1, 1), QTime(0, 0), QTimeZone::UTC).toSecsSinceEpoch();
    static const qint64 last = QDateTime(QDate(2107, 12, 31), QTime(23, 59, 58), QTimeZone::UTC).toSecsSinceEpoch();
    const QDateTime moment = QDateTime::fromSecsSinceEpoch(std::clamp(seconds, first, last), QTimeZone::UTC);
    const QDate date = moment.date();
    const QTime time = moment.time();
    return {quint16(time.hour() << 11 | time.minute() << 5 | time.second() / 2),
            quint16((date.year() - 1980) << 9 | date.month() << 5 | date.day())};
}

/// The exact time, independent of the reader's zone; the same bytes in both headers since only the modification time is given.
QByteArray timeExtra(qint64 seconds)
{
    if (seconds < 0 || seconds > 0x7fffffff)
        return {};
    return Bytes().add(quint16(0x5455)).add(quint16(5)).add(quint8(1)).add(quint32(seconds)).take();
}

QByteArray localHeader(const Written &entry)
{
    const DosTime dos = dosTime(entry.time);
    QByteArray extra = timeExtra(entry.time);
    if (entry.isLarge)
        extra += Bytes().add(quint16(1)).add(quint16(16)).add(quint64(0)).add(quint64(0)).take();
    return Bytes()
        .add(quint32(0x04034b50))
        .add(entry.isLarge ? kZip64Version : kPlainVersion)
        .add(kFlags)
        .add(kDeflated)
        .add(dos.time)
        .add(dos.date)
        .add(quint32(0)) // crc and sizes follow the content
        .add(entry.isLarge ? kFull32 : quint32(0))
        .add(entry.isLarge ? kFull32 : quint32(0))
        .add(quint16(entry.name.size()))
        .add(quint16(extra.size()))
        .add(entry.name)
        .add(extra)
        .take();
}

QByteArray descriptor(const Written &entry)
{
    Bytes bytes;
    bytes.add(quint32(0x08074b50)).add(entry.crc);
    if (entry.isLarge)
        bytes.add(quint64(entry.compressedBytes)).add(quint64(entry.bytes));
    else
        bytes.add(quint32(entry.compressedBytes)).add(quint32(entry.bytes));
    return bytes.take();
}

QByteArray centralHeader(const Written &entry)
{
    const DosTime dos = dosTime(entry.time);
    const bool isFar = entry.offset >= kFull32;
    QByteArray extra = timeExtra(entry.time);
    if (entry.isLarge || isFar) {
        Bytes values;
        if (entry.isLarge)
            values.add(quint64(entry.bytes)).add(quint64(entry.compressedBytes));
        if (isFar)
            values.add(quint64(entry.offset));
        const QByteArray body = values.take();
        extra += Bytes().add(quint16(1)).add(quint16(body.size())).add(body).take();
    }
    const quint16 version = entry.isLarge || isFar ? kZip64Version : kPlainVersion;
    return Bytes()
        .add(quint32(0x02014b50))
        .add(quint16(kUnix << 8 | version))
        .add(version)
        .add(kFlags)
        .add(kDeflated)
        .add(dos.time)
        .add(dos.date)
        .add(entry.crc)
        .add(entry.isLarge ? kFull32 : quint32(entry.compressedBytes))
        .add(entry.isLarge ? kFull32 : quint32(entry.bytes))
        .add(quint16(entry.name.size()))
        .add(quint16(extra.size()))
        .add(quint16(0)) // comment
        .add(quint16(0)) // disk
        .add(quint16(0)) // a binary file, for all we know
        .add(quint32(0100000 | entry.mode) << 16)
        .add(isFar ? kFull32 : quint32(entry.offset))
        .add(entry.name)
        .add(extra)
        .take();
}

QByteArray endOfDirectory(qsizetype count, qint64 offset, qint64 size)
{
    Bytes bytes;
    if (count >= kFull16 || offset >= kFull32 || size >= kFull32) {
        bytes.add(quint32(0x06064b50))
            .add(quint64(44))
            .add(quint16(kUnix << 8 | kZip64Version))
            .add(kZip64Version)
            .add(quint32(0))
            .add(quint32(0));
        bytes.add(quint64(count)).add(quint64(count)).add(quint64(size)).add(quint64(offset));
        bytes.add(quint32(0x07064b50)).add(quint32(0)).add(quint64(offset + size)).add(quint32(1));
    }
    const auto shortCount = quint16(std::min<qsizetype>(count, kFull16));
    bytes.add(quint32(0x06054b50)).add(quint16(0)).add(quint16(0)).add(shortCount).add(shortCount);
    bytes.add(quint32(std::min<qint64>(size, kFull32))).add(quint32(std::min<qint64>(offset, kFull32))).add(quint16(0));
    return bytes.take();
}

Result<Written> writeFile(const PackedEntry &entry, int threads, Sink &sink, const std::stop_token &stop)
{
    Written written{entry.name.toUtf8(), entry.mode, entry.modificationTime, sink.sizeBytes(), 0, 0, 0, entry.sizeBytes >= kLargeFile};
    if (const Result<> header = sink.write(localHeader(written)); !header)
        return std::unexpected(header.error());
    Deflater deflater(threads, [&sink](QByteArrayView bytes) { return sink.write(bytes); });
    const Result<qint64> read = readSource(entry.source, stop, [&deflater](QByteArrayView bytes) { return deflater.write(bytes); });
    if (!read)
        return std::unexpected(read.error());
    if (*read != entry.sizeBytes)
        return fileChanged(entry.source);
    if (const Result<> finished = deflater.finish(); !finished)
        return std::unexpected(finished.error());
    written.crc = deflater.crc();
    written.bytes = deflater.inputBytes();
    written.compressedBytes = deflater.outputBytes();
    if (const Result<> sizes = sink.write(descriptor(written)); !sizes)
        return std::unexpected(sizes.error());
    return written;
}

} // namespace

Result<> writeZip(const QList<PackedEntry> &entries, int threads, Sink &sink, const std::stop_token &stop)
{
    QByteArray directory;
    for (const PackedEntry &entry : entries) {
        const Result<Written> written = writeFile(entry, threads, sink, stop);
        if (!written)
            return std::unexpected(written.error());
        directory += centralHeader(*written);
    }
    const qint64 offset = sink.sizeBytes();
    return sink.write(directory).and_then([&] { return sink.write(endOfDirectory(entries.size(), offset, directory.size())); });
}

} // namespace slipway
