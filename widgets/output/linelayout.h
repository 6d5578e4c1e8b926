// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "items/ansi.h"
#include "items/loglines.h"
#include "output/plainglyphs.h"
#include "process/positions.h"
#include "process/search.h"

#include <QFont>
#include <QPalette>
#include <QTextLayout>

#include <memory>
#include <optional>
#include <vector>

namespace slipway {

/// Font, colours and what is searched: everything beside a line that decides how it looks.
struct LineStyle {
    QFont font;
    QPalette palette;
    SearchQuery query; ///< an empty text marks nothing
    std::shared_ptr<const PlainGlyphs> glyphs; ///< of the font; may be null
};

/// One line of output, ready to paint. Long lines are laid out in pieces, from the left, as far as somebody looks.
/// Places are columns in UTF-16 units; x counts from the start of the line.
class LineLayout
{
public:
    LineLayout(const LogLine &line, const LineStyle &style);

    bool shows(const LogLine &line) const; ///< still the same bytes
    const QString &text() const { return m_text; }
    /// The place in a file that the line names, with its clickable part in columns.
    struct Link {
        int start = 0;
        int length = 0;
        Position position;
    };
    const std::optional<Link> &link() const { return m_link; }

    /// Draws what lies between `left` and `right`. `selection` is a range of columns; empty: none.
    void draw(QPainter *painter, const QPointF &origin, qreal left, qreal right, int selectionStart, int selectionEnd) const;
    int columnAt(qreal x) const;
    qreal xOf(int column) const;
    qreal width() const; ///< estimated where not laid out yet

private:
    struct Piece {
        int start = 0;
        int length = 0;
        bool isPlain = false; ///< needs a layout only while something is selected
        bool isPlaced = false;
        std::unique_ptr<QTextLayout> layout; ///< null: not laid out yet
        qreal x = 0;
        qreal width = 0;
    };
    void readText(const LogLine &line);
    void addTones(const LogLine &line, const QByteArray &bytes);
    void addMatches(const QByteArray &bytes);
    void addFormat(int start, int length, const QTextCharFormat &format);
    int columnOf(const QByteArray &bytes, qsizetype offset) const;
    void divide();
    bool isPlain(int start, int length) const;
    const Piece &placed(size_t number) const;
    void layOut(Piece &piece) const;

    LineStyle m_style;
    QByteArray m_bytes; ///< as they came
    LineKind m_kind;
    QString m_text;
    QList<QTextLayout::FormatRange> m_formats;
    std::optional<Link> m_link;
    mutable std::vector<Piece> m_pieces;
};

} // namespace slipway
