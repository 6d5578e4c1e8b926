// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QtTypes>

#include <memory>
#include <vector>

namespace slipway {

/// Where the lines of a log start: five bytes a line, in blocks that never move.
/// Thread: the writer adds in what readers cannot see yet, until publish(); the store guards publish() and reading by its lock.
class LogIndex
{
public:
    /// A line of more bytes counts as several.
    static constexpr qint64 kLongestLine = (64 << 10) - 4;

    // -- writer
    /// Looks at the next bytes of the log; `offset` is where they stand in it.
    void scan(QByteArrayView bytes, qint64 offset);

    // -- under the lock of the store
    void publish();
    /// Lines of which the end has been seen. After them there may be one that is open.
    qint64 closedLines() const { return m_publishedLines; }
    qint64 openLineStart() const { return m_publishedOpenStart; }
    /// `index` < closedLines()
    qint64 start(qint64 index) const;
    /// The last line that starts at or before `offset`; closedLines() stands for the open one.
    qint64 lineAt(qint64 offset) const;
    qint64 memoryBytes() const;

private:
    static constexpr int kBlockBits = 14;
    static constexpr qint64 kBlockLines = 1 << kBlockBits;

    /// 40 bits for each start: enough for a log of one TiB.
    struct Block {
        quint32 low[kBlockLines];
        quint8 high[kBlockLines];
    };

    void scanSegment(QByteArrayView segment, qint64 offset, bool isEnded);
    void wrap(QByteArrayView segment, qint64 offset);
    void push(qint64 start);

    std::vector<std::unique_ptr<Block>> m_blocks;
    std::vector<std::unique_ptr<Block>> m_newBlocks;
    qint64 m_lines = 0;
    qint64 m_openStart = 0;
    bool m_hasPendingReturn = false; ///< the last byte seen was a "\r": alone, or half of a line end
    bool m_hasReturns = false; ///< somewhere in the bytes that are looked at
    qint64 m_publishedLines = 0;
    qint64 m_publishedOpenStart = 0;
};

} // namespace slipway
