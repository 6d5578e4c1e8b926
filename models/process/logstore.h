// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <memory>

namespace slipway {

struct SpillProblem;

/// Which pipe a byte came from.
enum class Stream : quint8 { Out, Err };

/// The output of one run: bytes as they came, an index of line starts, and, past a limit, the file they spill to.
/// Nothing is ever discarded: bytes leave memory only when they are in the file. On a full disk they stay, and once the limit
/// is used up hasRoom() says so, so that the program is held back instead. Any thread reads while bytes are appended; writers
/// wait for each other.
/// shape: lines count from 0; a line never holds its "\n" (nor a "\r" before it); the last line may be unfinished. A lone "\r"
/// starts the line anew, as on a terminal: only what follows the last one is the line. A line of more than 64 KiB counts as
/// several. The bytes themselves stay as they came.
class LogStore
{
public:
    struct Options {
        QString spillPath; ///< where chunks go; empty: all stays in memory
        qint64 memoryLimitBytes = 64LL << 20; ///< newest bytes kept in memory; without a file: no limit
    };

    explicit LogStore(Options options);
    LogStore();
    ~LogStore();
    LogStore(const LogStore &) = delete;
    LogStore &operator=(const LogStore &) = delete;

    // -- writer
    void append(QByteArrayView bytes, Stream stream);
    void finish(); ///< no more bytes will come (append() would open it again); flushes the spill file
    /// False while the file cannot be written and the limit is used up. Whoever reads a pipe leaves it unread then, and asks
    /// retrySpill() from time to time; what is appended all the same is kept.
    bool hasRoom() const;
    /// Tries to write what waits in memory because of an error. True: nothing waits any more.
    bool retrySpill();

    // -- any thread
    qint64 sizeBytes() const;
    qint64 lineCount() const;
    bool isFinished() const;
    /// The bytes of a line without its "\n"; at most `maximumBytes` of them. Empty if there is no such line.
    QByteArray line(qint64 index, qsizetype maximumBytes = 64 << 10) const;
    Stream streamOfLine(qint64 index) const;
    /// Raw bytes from `offset`; fewer at the end.
    QByteArray bytes(qint64 offset, qsizetype count) const;
    /// All bytes of one stream, for answers that are parsed.
    QByteArray streamBytes(Stream stream) const;
    /// Offset of the first byte of a line (of the end if there is no such line), and the line that holds an offset.
    qint64 offsetOfLine(qint64 index) const;
    qint64 lineAtOffset(qint64 offset) const;
    /// Bytes that are in memory for this store: content, index and all.
    qint64 memoryBytes() const;
    /// Why the file cannot be written (disk full); every byte stays readable all the same.
    SpillProblem spillProblem() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace slipway
