// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <memory>
#include <mutex>

namespace slipway {

/// Where the chunks of one log get their memory. The last that was given back is kept: fresh memory costs the kernel nearly as
/// much as filling it.
/// Thread: any.
class ChunkMemory
{
public:
    static constexpr qint64 kSize = 4 << 20;

    ChunkMemory() = default;
    ~ChunkMemory();
    ChunkMemory(const ChunkMemory &) = delete;
    ChunkMemory &operator=(const ChunkMemory &) = delete;

    char *take();
    void giveBack(char *memory);

private:
    std::mutex m_mutex;
    char *m_spare = nullptr;
};

/// 4 MiB of a log, given back as soon as nobody holds them.
class LogChunk
{
public:
    static constexpr qint64 kSize = ChunkMemory::kSize;

    LogChunk(qint64 offset, std::shared_ptr<ChunkMemory> memory);
    ~LogChunk();
    LogChunk(const LogChunk &) = delete;
    LogChunk &operator=(const LogChunk &) = delete;

    qint64 offset() const { return m_offset; } ///< of its first byte in the log
    char *data() const { return m_data; }

private:
    qint64 m_offset;
    std::shared_ptr<ChunkMemory> m_memory;
    char *m_data;
};

/// The file that a log is written to, in order and without holes. Bytes below size() never change.
class SpillFile
{
public:
    explicit SpillFile(QString path);
    ~SpillFile();
    SpillFile(const SpillFile &) = delete;
    SpillFile &operator=(const SpillFile &) = delete;

    bool isWanted() const { return !m_path.isEmpty(); }
    /// Appends; returns how many bytes went in before something was wrong, which error() then tells.
    qint64 append(QByteArrayView bytes);
    QString error() const { return m_error; }
    /// Reads up to `count` bytes into `target`; how many there were.
    qint64 read(qint64 offset, char *target, qint64 count) const;

private:
    bool open();

    QString m_path;
    QString m_error;
    int m_fd = -1;
};

} // namespace slipway
