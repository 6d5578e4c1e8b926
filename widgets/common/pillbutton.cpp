// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "common/pillbutton.h"

#include <QPainter>

namespace slipway {

PillButton::PillButton(Tone tone, QWidget *parent)
    : QAbstractButton(parent)
    , m_tone(tone)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
}

void PillButton::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

QSize PillButton::sizeHint() const
{
    return pillSize(QFontMetrics(smallFont(font())), text()) + QSize(4, 4);
}

void PillButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(smallFont(font()));
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect pill = rect().adjusted(2, 2, -2, -2);
    paintPill(&painter, pill, text(), m_tone, palette());
    if (!hasFocus() && !isChecked() && !underMouse())
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(
        QPen(hasFocus() ? palette().color(QPalette::Accent) : toneColor(m_tone, palette()), hasFocus() || isChecked() ? 1.5 : 1));
    painter.drawRoundedRect(QRectF(pill).adjusted(0.5, 0.5, -0.5, -0.5), pill.height() / 2.0, pill.height() / 2.0);
}

} // namespace slipway
