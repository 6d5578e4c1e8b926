// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "common/elision.h"

#include <QFontMetrics>
#include <QString>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

/// "v2": says nothing without the element before it.
bool isMajor(QStringView element)
{
    return element.size() > 1 && element.front() == u'v' && std::ranges::all_of(element.sliced(1), [](QChar c) { return c.isDigit(); });
}

QString elidedPath(const QString &path, const QFontMetrics &metrics, int width)
{
    const qsizetype last = path.lastIndexOf(u'/');
    const qsizetype name = isMajor(QStringView(path).sliced(last + 1)) ? path.lastIndexOf(u'/', last - 1) : last;
    for (qsizetype slash = path.indexOf(u'/'); slash >= 0 && slash <= name; slash = path.indexOf(u'/', slash + 1)) {
        const QString shorter = u'\u2026' + path.sliced(slash);
        if (metrics.horizontalAdvance(shorter) <= width)
            return shorter;
    }
    return metrics.elidedText(path.sliced(name + 1), Qt::ElideLeft, width);
}

} // namespace

QString shortVersion(const QString &word)
{
    constexpr qsizetype kLongest = 20, kKept = 13;
    const bool isVersion = word.size() > kLongest && word.front() == u'v' && word[1].isDigit();
    return isVersion ? word.first(kKept) + u'\u2026' : word;
}

QString elidedNames(const QString &text, const QFontMetrics &metrics, int width)
{
    if (metrics.horizontalAdvance(text) <= width)
        return text;
    QStringList words = text.split(u' ');
    for (QString &word : words)
        word = shortVersion(word);
    const QString named = words.join(u' ');
    if (metrics.horizontalAdvance(named) <= width)
        return named;
    const auto path = std::ranges::max_element(words, {}, [](const QString &word) { return word.contains(u'/') ? word.size() : 0; });
    if (!path->contains(u'/'))
        return metrics.elidedText(named, Qt::ElideRight, width);
    const int room = width - (metrics.horizontalAdvance(named) - metrics.horizontalAdvance(*path));
    *path = elidedPath(*path, metrics, std::max(room, metrics.horizontalAdvance(u"\u2026mmm"_s)));
    const QString shorter = words.join(u' ');
    return metrics.horizontalAdvance(shorter) <= width ? shorter : metrics.elidedText(shorter, Qt::ElideRight, width);
}

} // namespace slipway
