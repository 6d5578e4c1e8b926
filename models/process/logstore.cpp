// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "process/logstore.h"

#include "process/logbytes.h"
#include "process/logindex.h"
#include "process/spillproblem.h"

#include <QFileInfo>

#include <algorithm>
#include <atomic>
#include <deque>
#include <mutex>
#include <vector>

namespace slipway {

namespace {

/// So many bytes go to the file at once: they are still near the processor then.
constexpr qint64 kSpillStep = 256 << 10;

/// From `offset` on, bytes come from `stream`.
struct Run {
    qint64 offset;
    Stream stream;
};

} // namespace

struct LogStore::Private {
    explicit Private(Options given)
        : options(std::move(given))
        , spill(options.spillPath)
    {
    }

    // -- writer
    void appendPiece(QByteArrayView piece, Stream stream);
    void spillUpTo(qint64 end);
    void evict();

    // -- any thread, under the lock
    qint64 lineCount() const;
    qint64 lineStart(qint64 index) const;
    qint64 memoryStart() const { return chunks.empty() ? size : chunks.front()->offset(); }
    qint64 memoryBytes() const { return static_cast<qint64>(chunks.size()) * LogChunk::kSize; }
    QByteArray read(qint64 offset, qint64 count) const;

    const Options options;
    std::mutex writing; ///< writers wait for each other
    mutable std::mutex mutex; ///< guards what follows; the writer reads it without, as nobody else changes it
    std::deque<std::shared_ptr<LogChunk>> chunks;
    LogIndex index;
    std::vector<Run> runs;
    qint64 size = 0;
    qint64 spilled = 0; ///< bytes that are in the file
    bool isFinished = false;
    QString spillError;
    std::atomic_bool hasRoom = true;
    const std::shared_ptr<ChunkMemory> memory = std::make_shared<ChunkMemory>();
    SpillFile spill; ///< written under `writing`; reading below `spilled` needs no lock
};

/// The bytes fit into the last chunk. They are copied and looked at where no reader can see them yet.
void LogStore::Private::appendPiece(QByteArrayView piece, Stream stream)
{
    std::copy(piece.begin(), piece.end(), chunks.back()->data() + (size - chunks.back()->offset()));
    index.scan(piece, size);
    const std::lock_guard lock(mutex);
    index.publish();
    if (runs.empty() || runs.back().stream != stream)
        runs.push_back({size, stream});
    size += piece.size();
    isFinished = false;
}

void LogStore::Private::spillUpTo(qint64 end)
{
    if (!spill.isWanted())
        return;
    qint64 position = spilled;
    QString error;
    for (const auto &chunk : chunks) {
        const qint64 stop = std::min(end, chunk->offset() + LogChunk::kSize);
        if (position >= stop)
            continue;
        position += spill.append(QByteArrayView(chunk->data() + (position - chunk->offset()), stop - position));
        error = spill.error();
        if (!error.isEmpty())
            break;
    }
    const std::lock_guard lock(mutex);
    spilled = position;
    spillError = error;
}

/// Chunks leave memory when they are in the file, the oldest first.
void LogStore::Private::evict()
{
    const std::lock_guard lock(mutex);
    while (chunks.size() > 1 && memoryBytes() > options.memoryLimitBytes && chunks.front()->offset() + LogChunk::kSize <= spilled)
        chunks.pop_front();
    hasRoom = spillError.isEmpty() || memoryBytes() < options.memoryLimitBytes;
}

qint64 LogStore::Private::lineCount() const
{
    return index.closedLines() + (size > index.openLineStart() ? 1 : 0);
}

qint64 LogStore::Private::lineStart(qint64 line) const
{
    if (line < index.closedLines())
        return index.start(std::max<qint64>(line, 0));
    return line == index.closedLines() ? index.openLineStart() : size;
}

QByteArray LogStore::Private::read(qint64 offset, qint64 count) const
{
    std::vector<std::shared_ptr<LogChunk>> held;
    qint64 inFile = 0;
    {
        const std::lock_guard lock(mutex);
        count = std::clamp<qint64>(size - offset, 0, count);
        for (const auto &chunk : chunks) {
            if (chunk->offset() < offset + count && chunk->offset() + LogChunk::kSize > offset)
                held.push_back(chunk);
        }
        inFile = std::clamp<qint64>(std::min(spilled, memoryStart()) - offset, 0, count);
    }
    QByteArray result(count, Qt::Uninitialized);
    qint64 done = inFile == 0 ? 0 : spill.read(offset, result.data(), inFile);
    for (const auto &chunk : held) {
        const qint64 inChunk = offset + done - chunk->offset();
        if (inChunk < 0)
            break; // somebody shortened the file
        const qint64 part = std::min(count - done, LogChunk::kSize - inChunk);
        std::copy_n(chunk->data() + inChunk, part, result.data() + done);
        done += part;
    }
    result.truncate(done);
    return result;
}

LogStore::LogStore(Options options)
    : d(std::make_unique<Private>(std::move(options)))
{
}

LogStore::LogStore()
    : LogStore(Options())
{
}

LogStore::~LogStore()
{
    if (!d->spillError.isEmpty())
        retrySpill();
}

void LogStore::append(QByteArrayView bytes, Stream stream)
{
    const std::lock_guard writing(d->writing);
    while (!bytes.isEmpty()) {
        const bool isFull = d->chunks.empty() || d->size == d->chunks.back()->offset() + LogChunk::kSize;
        if (isFull) {
            d->spillUpTo(d->size);
            auto chunk = std::make_shared<LogChunk>(d->size, d->memory);
            const std::lock_guard lock(d->mutex);
            d->chunks.push_back(std::move(chunk));
        }
        if (isFull)
            d->evict();
        const qint64 room = d->chunks.back()->offset() + LogChunk::kSize - d->size;
        const qsizetype count = std::min<qint64>(room, bytes.size());
        d->appendPiece(bytes.first(count), stream);
        if (d->size - d->spilled >= kSpillStep && d->spillError.isEmpty())
            d->spillUpTo(d->size);
        bytes = bytes.sliced(count);
    }
}

void LogStore::finish()
{
    const std::lock_guard writing(d->writing);
    d->spillUpTo(d->size);
    d->evict();
    const std::lock_guard lock(d->mutex);
    d->isFinished = true;
}

bool LogStore::hasRoom() const
{
    return d->hasRoom;
}

bool LogStore::retrySpill()
{
    const std::lock_guard writing(d->writing);
    d->spillUpTo(d->size);
    d->evict();
    return d->spillError.isEmpty(); // only a writer changes it, and that is us
}

qint64 LogStore::sizeBytes() const
{
    const std::lock_guard lock(d->mutex);
    return d->size;
}

qint64 LogStore::lineCount() const
{
    const std::lock_guard lock(d->mutex);
    return d->lineCount();
}

bool LogStore::isFinished() const
{
    const std::lock_guard lock(d->mutex);
    return d->isFinished;
}

QByteArray LogStore::line(qint64 index, qsizetype maximumBytes) const
{
    qint64 start = 0;
    qint64 count = 0;
    {
        const std::lock_guard lock(d->mutex);
        if (index < 0 || index >= d->lineCount())
            return {};
        start = d->lineStart(index);
        // The next line may start far behind, where a progress display that was overwritten ends.
        count = std::min(d->lineStart(index + 1) - start, LogIndex::kLongestLine + 4);
    }
    QByteArray text = d->read(start, std::min<qint64>(count, maximumBytes));
    const qsizetype end = text.indexOf('\n');
    if (end >= 0)
        text.truncate(end);
    while (text.endsWith('\r'))
        text.chop(1);
    return text;
}

Stream LogStore::streamOfLine(qint64 index) const
{
    const std::lock_guard lock(d->mutex);
    const qint64 start = d->lineStart(index);
    const auto next = std::ranges::upper_bound(d->runs, start, {}, &Run::offset);
    return next == d->runs.begin() ? Stream::Out : std::prev(next)->stream;
}

QByteArray LogStore::bytes(qint64 offset, qsizetype count) const
{
    return offset < 0 ? QByteArray() : d->read(offset, count);
}

QByteArray LogStore::streamBytes(Stream stream) const
{
    std::vector<Run> runs;
    {
        const std::lock_guard lock(d->mutex);
        runs = d->runs;
        runs.push_back({d->size, stream});
    }
    QByteArray result;
    for (size_t i = 0; i + 1 < runs.size(); ++i) {
        if (runs[i].stream == stream)
            result += d->read(runs[i].offset, runs[i + 1].offset - runs[i].offset);
    }
    return result;
}

qint64 LogStore::offsetOfLine(qint64 index) const
{
    const std::lock_guard lock(d->mutex);
    return d->lineStart(index);
}

qint64 LogStore::lineAtOffset(qint64 offset) const
{
    const std::lock_guard lock(d->mutex);
    return d->index.lineAt(offset);
}

qint64 LogStore::memoryBytes() const
{
    const std::lock_guard lock(d->mutex);
    return d->memoryBytes() + d->index.memoryBytes() + static_cast<qint64>(d->runs.capacity() * sizeof(Run));
}

SpillProblem LogStore::spillProblem() const
{
    const std::lock_guard lock(d->mutex);
    if (d->spillError.isEmpty())
        return {};
    return {QFileInfo(d->options.spillPath).absolutePath(), d->spillError, !d->hasRoom};
}

} // namespace slipway
