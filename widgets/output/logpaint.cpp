// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// How the lines in view are painted.
#include "output/logview.h"

#include "common/theme.h"
#include "items/logsearch.h"

#include <QPainter>

namespace slipway {

void LogView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), palette().color(QPalette::Base));
    const qint64 end = std::min(rowCount(), m_top + viewport()->height() / m_lineHeight + 1);
    const auto top = [this](qint64 row) { return int(row - m_top) * m_lineHeight; };
    if (hasFocus() && m_cursor.row >= m_top && m_cursor.row < end)
        painter.fillRect(QRect(0, top(m_cursor.row), viewport()->width(), m_lineHeight), palette().color(QPalette::AlternateBase));
    const qreal before = m_contentWidth;
    painter.setClipRect(viewport()->rect().adjusted(kMargin + m_labelWidth - 2, 0, 0, 0));
    for (qint64 row = m_top; row < end; ++row)
        paintRow(&painter, row, top(row));
    painter.setClipping(false);
    for (qint64 row = m_top; m_labelWidth > 0 && row < end; ++row)
        paintLabel(&painter, row, top(row));
    if (m_contentWidth > before)
        QMetaObject::invokeMethod(this, &LogView::updateBars, Qt::QueuedConnection);
}

void LogView::paintRow(QPainter *painter, qint64 row, int y)
{
    const LineLayout &layout = layoutOf(row);
    const auto [first, last] = selection();
    const int start = row < first.row ? INT_MAX : row == first.row ? first.column : 0;
    const int end = row > last.row ? 0 : row == last.row ? last.column : int(layout.text().size());
    const qreal left = horizontalScrollBar()->value();
    const QPointF origin(contentLeft(), y + kLineGap / 2);
    layout.draw(painter, origin, left, left + viewport()->width(), start, end);
    if (hasFocus() && row == m_cursor.row) {
        const qreal x = origin.x() + layout.xOf(m_cursor.column);
        painter->fillRect(QRectF(x, y + 1, 1.2, m_lineHeight - 2), palette().color(QPalette::Accent));
    }
    m_contentWidth = std::max(m_contentWidth, layout.width() + m_columnWidth);
}

/// Which step a line belongs to, where it is another one than above.
void LogView::paintLabel(QPainter *painter, qint64 row, int y)
{
    const int source = m_lines->sourceOf(lineOf(row));
    if (source < 0 || (row > m_top && m_lines->sourceOf(lineOf(row - 1)) == source))
        return;
    painter->setFont(smallFont(font()));
    painter->setPen(toneColor(Tone::Muted, palette()));
    const QString text = painter->fontMetrics().elidedText(m_lines->label(source), Qt::ElideMiddle, m_labelWidth - 12);
    painter->drawText(QRect(kMargin, y, m_labelWidth - 10, m_lineHeight), Qt::AlignVCenter | Qt::AlignLeft, text);
}

} // namespace slipway
