// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>
#include <QList>
#include <QPointF>
#include <QRawFont>

#include <memory>

class QPainter;

namespace slipway {

/// The printable ASCII letters of a font of fixed pitch. A text of nothing else is painted with them as if it had been laid out,
/// in a fraction of the time: most lines of output are such texts, and a flood shows others in every frame.
class PlainGlyphs
{
public:
    static constexpr int kMostColumns = 1024;

    /// Null: the font's letters are not all of one width, or some are missing.
    static std::shared_ptr<const PlainGlyphs> of(const QFont &font);
    static bool canPaint(QStringView text);

    qreal columnWidth() const { return m_columnWidth; }
    /// `base`: the left end of the base line. Takes the colour of the painter's pen.
    void paint(QPainter *painter, const QPointF &base, QStringView text) const;

private:
    PlainGlyphs() = default;
    static constexpr char16_t kFirst = u' ';
    static constexpr char16_t kLast = u'~';

    QRawFont m_font;
    QList<quint32> m_glyphs; ///< of kFirst to kLast
    QList<QPointF> m_places; ///< of the columns
    qreal m_columnWidth = 0;
};

} // namespace slipway
