// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "common/pillbutton.h"

#include <QPainter>
#include <QRegularExpression>

namespace slipway {

PillButton::PillButton(Tone tone, QWidget *parent)
    : QAbstractButton(parent)
    , m_tone(tone)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); // other buttons never give way
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

/// The words around a number tell what it counts; the tool tip and the accessible name have them too.
QString PillButton::shortText() const
{
    static const QRegularExpression number(QStringLiteral("\\d+"));
    const QString found = number.match(text()).captured();
    return found.isEmpty() ? text() : found;
}

QSize PillButton::minimumSizeHint() const
{
    return pillSize(QFontMetrics(smallFont(font())), shortText()) + QSize(4, 4);
}

void PillButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(smallFont(font()));
    painter.setRenderHint(QPainter::Antialiasing);
    const QString shown = width() < sizeHint().width() ? shortText() : text();
    QRect pill = rect().adjusted(2, 2, -2, -2);
    pill.setWidth(qMin(pill.width(), pillSize(painter.fontMetrics(), shown).width())); // a number alone does not lie in a wide field
    paintPill(&painter, pill, shown, m_tone, palette());
    if (!hasFocus() && !isChecked() && !underMouse())
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(
        QPen(hasFocus() ? palette().color(QPalette::Accent) : toneColor(m_tone, palette()), hasFocus() || isChecked() ? 1.5 : 1));
    painter.drawRoundedRect(QRectF(pill).adjusted(0.5, 0.5, -0.5, -0.5), pill.height() / 2.0, pill.height() / 2.0);
}

} // namespace slipway
