// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "release/stepchip.h"

#include "items/planmodel.h"
#include "release/stepsymbol.h"

#include <QPainter>

namespace slipway {
namespace {

constexpr int kInset = 9;
constexpr int kGap = 5;

} // namespace

StepChip::StepChip(const QModelIndex &step, QWidget *parent)
    : QAbstractButton(parent)
    , m_step(step)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setObjectName(step.data(PlanModel::StepIdRole).toString());
    refresh();
}

void StepChip::refresh()
{
    if (!m_step.isValid())
        return;
    setText(m_step.data().toString());
    setAccessibleName(m_step.data(Qt::AccessibleTextRole).toString());
    setToolTip(m_step.data(Qt::ToolTipRole).toString());
    update();
}

QSize StepChip::sizeHint() const
{
    const QFontMetrics metrics(smallFont(font()));
    return {2 * kInset + symbolSize(metrics) + kGap + metrics.horizontalAdvance(text()), metrics.height() + 8};
}

QSize StepChip::minimumSizeHint() const
{
    return {qMin(60, sizeHint().width()), sizeHint().height()};
}

void StepChip::paintEvent(QPaintEvent *)
{
    if (!m_step.isValid())
        return;
    const Symbol symbol = stepSymbol(m_step.data(PlanModel::StateRole), m_step.data(PlanModel::IsUnchangedRole).toBool());
    const Tone tone = symbolTone(symbol);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF pill = QRectF(rect()).adjusted(1, 2, -1, -2);
    painter.setPen(hasFocus()         ? QPen(palette().color(QPalette::Accent), 1.5)
                       : underMouse() ? QPen(toneColor(tone, palette()), 1)
                                      : QPen(Qt::NoPen));
    painter.setBrush(toneFill(tone, palette()));
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    painter.setFont(smallFont(font()));
    const QFontMetrics metrics = painter.fontMetrics();
    const int side = symbolSize(metrics);
    paintSymbol(&painter, QRectF(kInset, (height() - side) / 2.0, side, side), symbol, palette());
    painter.setPen(toneColor(tone, palette()));
    const QRect label = rect().adjusted(kInset + side + kGap, 0, -kInset + 2, 0);
    painter.drawText(label, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(text(), Qt::ElideMiddle, label.width()));
}

} // namespace slipway
