// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "common/calmparts.h"

#include "common/theme.h"

#include <QPainter>
#include <QStyleOption>

namespace slipway {
namespace {

constexpr qreal kBoxRadius = 3;
constexpr int kBarInset = 3;
constexpr qreal kProgressThickness = 4;
constexpr double kWanderingPart = 0.3;
constexpr int kWanderingTime = 2400; ///< milliseconds

} // namespace

void drawChevron(QPainter *painter, const QRect &rect, const QColor &color)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF middle = QRectF(rect).center();
    painter->drawPolyline(QPolygonF({middle + QPointF(-3.5, -1.5), middle + QPointF(0, 2), middle + QPointF(3.5, -1.5)}));
    painter->restore();
}

void drawCheckBox(QPainter *painter, const QRect &rect, Qt::CheckState state, const QPalette &palette)
{
    const QColor accent = palette.color(QPalette::Accent);
    const QRectF box = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const qreal side = box.width();
    const auto at = [&](qreal x, qreal y) { return box.topLeft() + QPointF(side * x, box.height() * y); };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(state == Qt::Unchecked ? palette.color(QPalette::Disabled, QPalette::Text) : accent);
    painter->setBrush(state == Qt::Unchecked ? palette.color(QPalette::Base) : accent);
    painter->drawRoundedRect(box, kBoxRadius, kBoxRadius);
    painter->setPen(QPen(palette.color(QPalette::BrightText), 1.7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (state == Qt::Checked)
        painter->drawPolyline(QPolygonF({at(0.24, 0.54), at(0.43, 0.72), at(0.78, 0.3)}));
    else if (state == Qt::PartiallyChecked)
        painter->drawLine(at(0.28, 0.5), at(0.72, 0.5));
    painter->restore();
}

void drawProgress(QPainter *painter, const QStyleOptionProgressBar &option, qint64 now)
{
    const qreal thickness = qMin(kProgressThickness, qreal(option.rect.height()));
    const QRectF groove(option.rect.left(), option.rect.center().y() + 0.5 - thickness / 2, option.rect.width(), thickness);
    const int range = option.maximum - option.minimum;
    QRectF done = groove;
    if (range > 0) {
        done.setWidth(groove.width() * qBound(0.0, double(option.progress - option.minimum) / range, 1.0));
    } else {
        done.setWidth(groove.width() * kWanderingPart);
        const double phase = double(now % kWanderingTime) / kWanderingTime; // there and back
        done.moveLeft(groove.left() + (groove.width() - done.width()) * (phase < 0.5 ? 2 * phase : 2 - 2 * phase));
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(option.palette.color(QPalette::Midlight));
    painter->drawRoundedRect(groove, thickness / 2, thickness / 2);
    painter->setBrush(option.palette.color(QPalette::Accent));
    painter->drawRoundedRect(done, thickness / 2, thickness / 2);
    painter->restore();
}

void drawCross(QPainter *painter, const QRect &rect, const QColor &color)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, 1.4, Qt::SolidLine, Qt::RoundCap));
    const QPointF middle = QRectF(rect).center();
    painter->drawLine(middle + QPointF(-3.5, -3.5), middle + QPointF(3.5, 3.5));
    painter->drawLine(middle + QPointF(-3.5, 3.5), middle + QPointF(3.5, -3.5));
    painter->restore();
}

QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part, int shortest)
{
    const bool isHorizontal = option.orientation == Qt::Horizontal;
    const int length = isHorizontal ? option.rect.width() : option.rect.height();
    const qint64 range = qint64(option.maximum) - option.minimum;
    const int slider
        = range <= 0 ? length : qBound(qMin(shortest, length), int(qint64(length) * option.pageStep / (range + option.pageStep)), length);
    const int start
        = QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition, length - slider, option.upsideDown);
    const auto along = [&](int from, int count) {
        return isHorizontal ? QRect(option.rect.left() + from, option.rect.top(), count, option.rect.height())
                            : QRect(option.rect.left(), option.rect.top() + from, option.rect.width(), count);
    };
    switch (part) {
    case QStyle::SC_ScrollBarGroove:
        return option.rect;
    case QStyle::SC_ScrollBarSlider:
        return along(start, slider);
    case QStyle::SC_ScrollBarSubPage:
        return along(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return along(start + slider, length - start - slider);
    default:
        return {};
    }
}

void drawScrollBar(const QStyleOptionSlider &option, QPainter *painter, const QRect &slider)
{
    painter->save();
    painter->fillRect(option.rect, option.palette.color(QPalette::Base));
    if (option.maximum > option.minimum) {
        const bool isHeld = option.state & QStyle::State_Sunken || option.state & QStyle::State_MouseOver;
        const QRectF bar = QRectF(slider).adjusted(kBarInset, kBarInset, -kBarInset, -kBarInset);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(isHeld ? toneColor(Tone::Muted, option.palette) : option.palette.color(QPalette::Mid));
        const qreal radius = qMin(bar.width(), bar.height()) / 2;
        painter->drawRoundedRect(bar, radius, radius);
    }
    painter->restore();
}

} // namespace slipway
