// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "process/search.h"

#include <QCoreApplication>

#include <re2/re2.h>

#include <algorithm>
#include <cstring>
#include <optional>

namespace slipway {

namespace {

/// So much is looked at between two looks at whether anybody still wants to know.
constexpr qint64 kBlockBytes = 1 << 20;

RE2::Options patternOptions(const SearchQuery &query)
{
    RE2::Options options(RE2::Quiet);
    options.set_literal(!query.isRegularExpression);
    options.set_case_sensitive(query.isCaseSensitive);
    options.set_never_nl(true); // a match stays within one line
    options.set_max_mem(16 << 20);
    return options;
}

/// "^" and "$" are about lines, of which there are many in a block.
std::string patternText(const SearchQuery &query)
{
    const std::string text = query.text.toStdString();
    return query.isRegularExpression ? "(?m:" + text + ")" : text;
}

/// Finds the next match in a block: by memmem() where that does, else by RE2.
class Finder
{
public:
    explicit Finder(const SearchQuery &query)
    {
        if (!query.isRegularExpression && query.isCaseSensitive)
            m_literal = query.text.toUtf8();
        else
            m_pattern.emplace(patternText(query), patternOptions(query));
    }

    bool isUsable() const { return m_pattern ? m_pattern->ok() : !m_literal.isEmpty(); }

    /// An empty match counts as none.
    std::optional<Match> find(QByteArrayView text, qsizetype from) const
    {
        if (!m_pattern) {
            const void *hit = ::memmem(text.data() + from, static_cast<size_t>(text.size() - from), m_literal.constData(),
                                       static_cast<size_t>(m_literal.size()));
            if (!hit)
                return {};
            return Match{static_cast<const char *>(hit) - text.data(), m_literal.size()};
        }
        absl::string_view found;
        const absl::string_view all(text.data(), static_cast<size_t>(text.size()));
        while (from <= text.size() && m_pattern->Match(all, static_cast<size_t>(from), all.size(), RE2::UNANCHORED, &found, 1)) {
            const qsizetype at = found.data() - text.data();
            if (!found.empty())
                return Match{at, static_cast<qsizetype>(found.size())};
            from = at + 1;
        }
        return {};
    }

private:
    QByteArray m_literal;
    std::optional<RE2> m_pattern;
};

/// A block of whole lines.
struct Block {
    qint64 firstLine = 0;
    qint64 endLine = 0;
    qint64 offset = 0;
    QByteArray bytes;
};

Block readBlock(const LogStore &store, qint64 first, qint64 end)
{
    Block block{first, first + 1, store.offsetOfLine(first), {}};
    block.endLine = std::clamp(store.lineAtOffset(block.offset + kBlockBytes), first + 1, end);
    const qint64 size = store.offsetOfLine(block.endLine) - block.offset;
    // One line, before a progress display that overwrote itself for a long time.
    block.bytes = size > 2 * kBlockBytes ? store.line(first) : store.bytes(block.offset, size);
    return block;
}

/// Bytes that a lone "\r" made invisible lie between two lines: a match there is none.
bool isVisible(const Block &block, qint64 lineOffset, qsizetype at)
{
    const char *start = block.bytes.constData() + (lineOffset - block.offset);
    return std::memchr(start, '\n', static_cast<size_t>(block.bytes.constData() + at - start)) == nullptr;
}

void searchBlock(const LogStore &store, const Finder &finder, const Block &block, QList<quint32> &lines)
{
    qsizetype from = 0;
    while (const auto match = finder.find(block.bytes, from)) {
        const qint64 line = store.lineAtOffset(block.offset + match->start);
        if (line >= block.endLine)
            return;
        const bool isHit = isVisible(block, store.offsetOfLine(line), match->start);
        if (isHit)
            lines.append(static_cast<quint32>(line));
        // After a hit the rest of its line does not matter; after an invisible one, the next may be right behind it.
        from = isHit ? store.offsetOfLine(line + 1) - block.offset : match->start + 1;
        if (from >= block.bytes.size())
            return;
    }
}

} // namespace

Result<> checkQuery(const SearchQuery &query)
{
    if (!query.isRegularExpression)
        return {};
    const RE2 pattern(patternText(query), patternOptions(query));
    if (pattern.ok())
        return {};
    return failure(ErrorKind::BadInput, query.text, QString::fromStdString(pattern.error()),
                   QCoreApplication::translate("Search", "Correct the expression, or switch regular expressions off."));
}

QList<quint32> searchLines(const LogStore &store, const SearchQuery &query, qint64 first, qint64 end, const std::atomic_bool &isCancelled)
{
    QList<quint32> lines;
    const Finder finder(query);
    if (!finder.isUsable())
        return lines;
    end = std::min(end, store.lineCount());
    for (first = std::max<qint64>(first, 0); first < end && !isCancelled;) {
        const Block block = readBlock(store, first, end);
        searchBlock(store, finder, block, lines);
        first = block.endLine;
    }
    return lines;
}

QList<Match> matchesInLine(QByteArrayView line, const SearchQuery &query)
{
    QList<Match> matches;
    const Finder finder(query);
    if (!finder.isUsable())
        return matches;
    for (auto match = finder.find(line, 0); match; match = finder.find(line, match->start + match->length))
        matches.append(*match);
    return matches;
}

} // namespace slipway
