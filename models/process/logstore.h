// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <memory>

namespace slipway {

/// Which pipe a byte came from.
enum class Stream : quint8 { Out, Err };

/// The output of one run: bytes as they came, an index of line starts, and, past a limit, the file they spill to.
/// Nothing is ever discarded. One writer thread appends; any thread reads at the same time.
/// shape: lines count from 0; a line never holds its "\n"; the last line may be unfinished.
class LogStore
{
public:
    struct Options {
        QString spillPath;                    ///< where chunks go; empty: all stays in memory
        qint64 memoryLimitBytes = 64LL << 20; ///< newest bytes kept in memory
    };

    explicit LogStore(Options options);
    LogStore();
    ~LogStore();
    LogStore(const LogStore &) = delete;
    LogStore &operator=(const LogStore &) = delete;

    // -- writer thread
    void append(QByteArrayView bytes, Stream stream);
    void finish(); ///< no more bytes will come; flushes the spill file

    // -- any thread
    qint64 sizeBytes() const;
    qint64 lineCount() const;
    bool isFinished() const;
    /// The bytes of a line without its "\n"; at most `maximumBytes` of them. Empty if there is no such line.
    QByteArray line(qint64 index, qsizetype maximumBytes = 64 << 10) const;
    Stream streamOfLine(qint64 index) const;
    /// Raw bytes from `offset`; fewer at the end.
    QByteArray bytes(qint64 offset, qsizetype count) const;
    /// Set when the spill file could not be written (disk full); the newest bytes stay readable.
    QString spillError() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace slipway
