// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "modfile/merge.h"

#include <QList>

#include <vector>

namespace slipway {
namespace {

using Lines = QList<QByteArray>;

Lines linesOf(const QByteArray &text)
{
    Lines lines;
    qsizetype start = 0;
    while (start < text.size()) {
        const qsizetype end = text.indexOf('\n', start);
        lines.append(text.sliced(start, (end < 0 ? text.size() : end + 1) - start));
        start += lines.last().size();
    }
    return lines;
}

/// For each line of `base` the line of `other` that is its partner in a longest common subsequence; -1: none.
std::vector<qsizetype> partners(const Lines &base, const Lines &other)
{
    const qsizetype rows = base.size(), columns = other.size();
    std::vector<std::vector<int>> longest(rows + 1, std::vector<int>(columns + 1, 0));
    for (qsizetype i = rows - 1; i >= 0; --i)
        for (qsizetype j = columns - 1; j >= 0; --j)
            longest[i][j] = base[i] == other[j] ? longest[i + 1][j + 1] + 1 : std::max(longest[i + 1][j], longest[i][j + 1]);
    std::vector<qsizetype> found(rows, -1);
    for (qsizetype i = 0, j = 0; i < rows && j < columns;) {
        if (base[i] == other[j])
            found[i++] = j++;
        else if (longest[i + 1][j] >= longest[i][j + 1])
            ++i;
        else
            ++j;
    }
    return found;
}

/// Beyond this many lines the table of the subsequence would not fit; no go.mod is that long.
constexpr qsizetype kMaximumLines = 2000;

} // namespace

std::optional<QByteArray> mergeLines(const QByteArray &base, const QByteArray &mine, const QByteArray &theirs)
{
    if (mine == theirs || theirs == base)
        return mine;
    if (mine == base)
        return theirs;
    const Lines b = linesOf(base), m = linesOf(mine), t = linesOf(theirs);
    if (std::max({b.size(), m.size(), t.size()}) > kMaximumLines)
        return std::nullopt;
    const auto inMine = partners(b, m);
    const auto inTheirs = partners(b, t);
    QByteArray merged;
    qsizetype i = 0, j = 0, k = 0; // the first lines of base, mine and theirs that are not merged yet
    while (i < b.size() || j < m.size() || k < t.size()) {
        qsizetype next = i; // the next line that all three share
        while (next < b.size() && (inMine[next] < 0 || inTheirs[next] < 0))
            ++next;
        const qsizetype endMine = next < b.size() ? inMine[next] : m.size();
        const qsizetype endTheirs = next < b.size() ? inTheirs[next] : t.size();
        const Lines old = b.sliced(i, next - i), left = m.sliced(j, endMine - j), right = t.sliced(k, endTheirs - k);
        if (left != old && right != old && left != right)
            return std::nullopt;
        for (const QByteArray &line : left == old ? right : left)
            merged += line;
        if (next == b.size())
            break;
        merged += b[next];
        i = next + 1;
        j = endMine + 1;
        k = endTheirs + 1;
    }
    return merged;
}

} // namespace slipway
