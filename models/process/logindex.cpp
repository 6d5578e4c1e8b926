// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "process/logindex.h"

#include <algorithm>
#include <cstring>

namespace slipway {

void LogIndex::scan(QByteArrayView bytes, qint64 offset)
{
    m_hasReturns = bytes.contains('\r');
    const char *at = bytes.begin();
    while (at != bytes.end()) {
        const auto *found = static_cast<const char *>(std::memchr(at, '\n', static_cast<size_t>(bytes.end() - at)));
        const char *end = found ? found : bytes.end();
        if (end != at)
            scanSegment(QByteArrayView(at, end), offset + (at - bytes.begin()), found != nullptr);
        if (!found)
            break;
        push(m_openStart);
        m_openStart = offset + (found + 1 - bytes.begin());
        m_hasPendingReturn = false;
        at = found + 1;
    }
}

/// Bytes without a "\n". A "\r" right before the end of the line belongs to it; any other starts the line anew.
void LogIndex::scanSegment(QByteArrayView segment, qint64 offset, bool isEnded)
{
    if (m_hasReturns || m_hasPendingReturn) {
        QByteArrayView text = segment;
        while (!text.isEmpty() && text.back() == '\r')
            text.chop(1);
        const qsizetype lastReturn = text.isEmpty() ? -1 : text.lastIndexOf('\r');
        if (lastReturn >= 0)
            m_openStart = offset + lastReturn + 1;
        else if (m_hasPendingReturn && !text.isEmpty())
            m_openStart = offset;
        m_hasPendingReturn = !isEnded && text.size() < segment.size();
        segment = text;
    }
    if (offset + segment.size() - m_openStart > kLongestLine)
        wrap(segment, offset);
}

/// Never between the bytes of one UTF-8 character.
void LogIndex::wrap(QByteArrayView segment, qint64 offset)
{
    const qint64 end = offset + segment.size();
    while (end - m_openStart > kLongestLine) {
        qint64 next = std::max(m_openStart + kLongestLine, offset);
        const qint64 latest = m_openStart + kLongestLine + 3;
        while (next < end && next < latest && (segment[next - offset] & 0xc0) == 0x80)
            ++next;
        if (next == end)
            return;
        push(m_openStart);
        m_openStart = next;
    }
}

void LogIndex::push(qint64 start)
{
    const auto place = static_cast<size_t>(m_lines & (kBlockLines - 1));
    if (place == 0)
        m_newBlocks.push_back(std::make_unique_for_overwrite<Block>());
    Block &block = m_newBlocks.empty() ? *m_blocks.back() : *m_newBlocks.back();
    block.low[place] = static_cast<quint32>(start);
    block.high[place] = static_cast<quint8>(start >> 32);
    ++m_lines;
}

void LogIndex::publish()
{
    std::ranges::move(m_newBlocks, std::back_inserter(m_blocks));
    m_newBlocks.clear();
    m_publishedLines = m_lines;
    m_publishedOpenStart = m_openStart;
}

qint64 LogIndex::start(qint64 index) const
{
    const Block &block = *m_blocks[static_cast<size_t>(index >> kBlockBits)];
    const auto place = static_cast<size_t>(index & (kBlockLines - 1));
    return block.low[place] | static_cast<qint64>(block.high[place]) << 32;
}

qint64 LogIndex::lineAt(qint64 offset) const
{
    if (offset >= m_publishedOpenStart)
        return m_publishedLines;
    qint64 low = 0;
    qint64 high = m_publishedLines;
    while (high - low > 1) {
        const qint64 middle = low + (high - low) / 2;
        (start(middle) <= offset ? low : high) = middle;
    }
    return low;
}

qint64 LogIndex::memoryBytes() const
{
    return static_cast<qint64>(m_blocks.size() * sizeof(Block));
}

} // namespace slipway
