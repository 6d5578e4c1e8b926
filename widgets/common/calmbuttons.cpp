// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "common/calmbuttons.h"

#include "common/calmparts.h"
#include "common/theme.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPainter>
#include <QStyleOption>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

constexpr qreal kRadius = 4.5;
constexpr int kHintGap = 8; ///< between a text and its hint
constexpr int kHintMargin = 12; ///< from a hint to the edge of its button

QRectF crisp(const QRect &rect)
{
    return QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
}

} // namespace

bool isPrimary(const QWidget *widget)
{
    return widget && widget->property("primary").toBool();
}

void setHint(QWidget *button, const QString &hint)
{
    if (button->property("hint").toString() == hint)
        return;
    button->setProperty("hint", hint);
    // A button remembers how large it wants to be; any change of state makes it think again.
    QEvent changed(QEvent::ModifiedChange);
    QCoreApplication::sendEvent(button, &changed);
    button->updateGeometry();
    button->update();
}

int hintWidth(const QWidget *widget)
{
    const QString hint = widget ? widget->property("hint").toString() : QString();
    return hint.isEmpty() ? 0 : QFontMetrics(smallFont(widget->font())).horizontalAdvance(hint) + kHintGap;
}

int drawHint(QPainter *painter, const QRect &rect, const QStyleOption &option, const QWidget *widget)
{
    const int width = hintWidth(widget);
    if (width == 0)
        return 0;
    painter->save();
    painter->setFont(smallFont(widget->font()));
    QColor color = toneColor(Tone::Muted, option.palette);
    if (!(option.state & QStyle::State_Enabled))
        color = option.palette.color(QPalette::Disabled, QPalette::ButtonText);
    else if (isPrimary(widget))
        color = option.palette.color(QPalette::BrightText);
    painter->setPen(color);
    painter->drawText(rect.adjusted(0, 0, -kHintMargin, 0), Qt::AlignRight | Qt::AlignVCenter, widget->property("hint").toString());
    painter->restore();
    return width;
}

void drawBox(QPainter *painter, const QRect &rect, const QBrush &fill, const QPen &pen)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(pen);
    painter->setBrush(fill);
    painter->drawRoundedRect(crisp(rect), kRadius, kRadius);
    painter->restore();
}

void drawButton(const QStyleOption &option, QPainter *painter, const QWidget *widget)
{
    const QPalette &palette = option.palette;
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool down = option.state & (QStyle::State_Sunken | QStyle::State_On);
    const bool hover = enabled && option.state & QStyle::State_MouseOver;
    QColor fill = palette.color(QPalette::Button);
    QColor line = lineColor(palette);
    if (isPrimary(widget) && enabled) {
        fill = palette.color(QPalette::Accent);
        fill = down ? fill.darker(118) : hover ? fill.lighter(108) : fill;
        line = fill;
    } else if (down) {
        fill = palette.color(QPalette::Highlight);
        line = palette.color(QPalette::Accent);
    } else if (hover) {
        fill = palette.color(QPalette::Midlight);
    } else if (!enabled) {
        fill = Qt::transparent;
    }
    drawBox(painter, option.rect, fill, line);
}

/// A tool button that does nothing but open its menu.
bool opensMenuOnly(const QStyleOptionToolButton &option)
{
    return option.features & QStyleOptionToolButton::HasMenu
        && !(option.features & (QStyleOptionToolButton::MenuButtonPopup | QStyleOptionToolButton::PopupDelay))
        && !(option.toolButtonStyle == Qt::ToolButtonIconOnly);
}

void drawMenuButton(const QStyleOptionToolButton &option, QPainter *painter, const QWidget *widget, const QStyle *style)
{
    style->drawPrimitive(QStyle::PE_PanelButtonTool, &option, painter, widget);
    QStyleOptionToolButton label = option;
    label.features &= ~QStyleOptionToolButton::HasMenu;
    label.rect.adjust(2, 0, -kChevronWidth, 0);
    label.rect.setRight(label.rect.right() - drawHint(painter, label.rect.adjusted(0, 0, kHintMargin - 4, 0), option, widget));
    style->drawControl(QStyle::CE_ToolButtonLabel, &label, painter, widget);
    const QRect chevron(option.rect.right() - kChevronWidth - 2, option.rect.top(), kChevronWidth, option.rect.height());
    drawChevron(painter, chevron, toneColor(option.state & QStyle::State_Enabled ? Tone::Text : Tone::Muted, option.palette));
    if (option.state & QStyle::State_HasFocus)
        drawBox(painter, option.rect, Qt::NoBrush, QPen(option.palette.color(QPalette::Accent), 1.2));
}

} // namespace slipway
