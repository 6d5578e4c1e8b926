// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "common/statesymbol.h"

#include <QPainter>
#include <QPainterPath>

namespace slipway {
namespace {

/// Shapes are drawn in a box of 12 by 12.
constexpr qreal kBox = 12;

void drawHalf(QPainter *painter, const QColor &color)
{
    painter->setPen(QPen(color, 1.4));
    painter->setBrush(Qt::NoBrush);
    painter->drawEllipse(QRectF(1.7, 1.7, 8.6, 8.6));
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawPie(QRectF(1.7, 1.7, 8.6, 8.6), 90 * 16, 180 * 16);
}

void drawLines(QPainter *painter, const QColor &color, const QList<QPolygonF> &lines)
{
    painter->setPen(QPen(color, 1.7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const QPolygonF &line : lines)
        painter->drawPolyline(line);
}

void drawTriangle(QPainter *painter, const QColor &color)
{
    painter->setPen(QPen(color, 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolygon(QPolygonF({{6, 1.6}, {11, 10.4}, {1, 10.4}}));
    painter->drawLine(QPointF(6, 4.8), QPointF(6, 7.2));
    painter->drawPoint(QPointF(6, 8.9));
}

} // namespace

Tone symbolTone(Symbol symbol)
{
    switch (symbol) {
    case Symbol::Running:
        return Tone::Accent;
    case Symbol::Done:
    case Symbol::DoneDot:
    case Symbol::Unchanged:
        return Tone::Good;
    case Symbol::Failed:
        return Tone::Bad;
    case Symbol::Warning:
        return Tone::Warning;
    default:
        return Tone::Muted;
    }
}

int symbolSize(const QFontMetrics &metrics)
{
    return qMax(10, qRound(metrics.ascent() * 0.92));
}

void paintSymbol(QPainter *painter, const QRectF &rect, Symbol symbol, const QPalette &palette)
{
    if (symbol == Symbol::None)
        return;
    const QColor color = toneColor(symbolTone(symbol), palette);
    const qreal scale = qMin(rect.width(), rect.height()) / kBox;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(rect.center() - QPointF(kBox, kBox) * scale / 2);
    painter->scale(scale, scale);
    painter->setBrush(Qt::NoBrush);
    switch (symbol) {
    case Symbol::Waiting:
        painter->setPen(QPen(color, 1.4));
        painter->drawEllipse(QRectF(1.7, 1.7, 8.6, 8.6));
        break;
    case Symbol::Running:
        drawHalf(painter, color);
        break;
    case Symbol::Done:
        drawLines(painter, color, {QPolygonF({{1.8, 6.6}, {4.6, 9.4}, {10.2, 2.8}})});
        break;
    case Symbol::DoneDot:
        painter->setPen(Qt::NoPen);
        painter->setBrush(color);
        painter->drawEllipse(QRectF(1, 1, 10, 10));
        break;
    case Symbol::Unchanged:
        drawLines(painter, color, {QPolygonF({{2, 4.4}, {10, 4.4}}), QPolygonF({{2, 7.8}, {10, 7.8}})});
        break;
    case Symbol::Failed:
        drawLines(painter, color, {QPolygonF({{2.4, 2.4}, {9.6, 9.6}}), QPolygonF({{9.6, 2.4}, {2.4, 9.6}})});
        break;
    case Symbol::Stopped:
        painter->setPen(Qt::NoPen);
        painter->setBrush(color);
        painter->drawRoundedRect(QRectF(2.4, 2.4, 7.2, 7.2), 1.2, 1.2);
        break;
    case Symbol::Skipped:
        drawLines(painter, color, {QPolygonF({{2.4, 6}, {9.6, 6}})});
        break;
    case Symbol::Warning:
        drawTriangle(painter, color);
        break;
    case Symbol::None:
        break;
    }
    painter->restore();
}

} // namespace slipway
