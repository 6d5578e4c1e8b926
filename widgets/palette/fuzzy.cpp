// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "palette/fuzzy.h"

namespace slipway {
namespace {

bool beginsWord(QStringView text, qsizetype index)
{
    if (index == 0)
        return true;
    const QChar before = text[index - 1];
    return !before.isLetterOrNumber() || (before.isLower() && text[index].isUpper());
}

} // namespace

int fuzzyScore(QStringView pattern, QStringView text)
{
    if (pattern.isEmpty())
        return 1;
    // What was typed stands in the text as it is: better than any scattered fit.
    if (const qsizetype whole = text.indexOf(pattern, 0, Qt::CaseInsensitive); whole >= 0)
        return 10000 - int(qMin<qsizetype>(text.size(), 500)) + (beginsWord(text, whole) ? 2000 : 0) + (whole == 0 ? 500 : 0);
    int score = 0;
    qsizetype at = 0;
    qsizetype previous = -2;
    for (const QChar wanted : pattern) {
        if (wanted.isSpace())
            continue;
        while (at < text.size() && text[at].toCaseFolded() != wanted.toCaseFolded())
            ++at;
        if (at == text.size())
            return 0;
        score += 10 + (at == previous + 1 ? 15 : 0) + (beginsWord(text, at) ? 20 : 0);
        previous = at++;
    }
    return qMax(1, score * 10 - int(qMin<qsizetype>(text.size(), 200)));
}

} // namespace slipway
