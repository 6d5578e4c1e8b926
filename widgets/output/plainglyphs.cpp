// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "output/plainglyphs.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <array>
#include <cmath>

namespace slipway {
namespace {

/// Laid out, every letter stands at a multiple of the width of one.
bool isFixed(const QFont &font, const QString &letters, qreal columnWidth)
{
    constexpr qreal kTolerance = 0.001;
    QTextLayout layout(letters, font);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(2 * columnWidth * qreal(letters.size()));
    layout.endLayout();
    for (int i = 0; i <= letters.size(); ++i) {
        if (std::abs(line.cursorToX(i) - i * columnWidth) > kTolerance)
            return false;
    }
    return true;
}

} // namespace

std::shared_ptr<const PlainGlyphs> PlainGlyphs::of(const QFont &font)
{
    QString letters;
    for (char16_t letter = kFirst; letter <= kLast; ++letter)
        letters += QChar(letter);
    std::shared_ptr<PlainGlyphs> made(new PlainGlyphs);
    made->m_columnWidth = QFontMetricsF(font).horizontalAdvance(u'0');
    made->m_font = QRawFont::fromFont(font);
    made->m_glyphs = made->m_font.glyphIndexesForString(letters);
    if (made->m_glyphs.size() != letters.size() || made->m_glyphs.contains(0U) || !isFixed(font, letters, made->m_columnWidth))
        return nullptr;
    made->m_places.reserve(kMostColumns);
    for (int column = 0; column < kMostColumns; ++column)
        made->m_places.append({column * made->m_columnWidth, 0});
    return made;
}

bool PlainGlyphs::canPaint(QStringView text)
{
    return text.size() <= kMostColumns && std::ranges::all_of(text, [](QChar c) { return c >= kFirst && c <= kLast; });
}

void PlainGlyphs::paint(QPainter *painter, const QPointF &base, QStringView text) const
{
    std::array<quint32, kMostColumns> glyphs;
    for (qsizetype i = 0; i < text.size(); ++i)
        glyphs[size_t(i)] = m_glyphs[text[i].unicode() - kFirst];
    QGlyphRun run; // shows the two arrays; they live longer
    run.setRawFont(m_font);
    run.setRawData(glyphs.data(), m_places.constData(), int(text.size()));
    painter->drawGlyphRun(base, run);
}

} // namespace slipway
