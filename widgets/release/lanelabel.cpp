// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "release/lanelabel.h"

#include "items/planmodel.h"
#include "release/stepsymbol.h"

#include <QPainter>

namespace slipway {
namespace {

constexpr int kLeast = 104; ///< so that all lanes begin at one edge
constexpr int kGap = 6;

} // namespace

LaneLabel::LaneLabel(const QModelIndex &lane, QWidget *parent)
    : QWidget(parent)
    , m_lane(lane)
{
    refresh();
}

QFont LaneLabel::boldFont() const
{
    QFont bold = font();
    bold.setBold(true);
    return bold;
}

void LaneLabel::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void LaneLabel::refresh()
{
    if (!m_lane.isValid())
        return;
    setText(m_lane.data().toString());
    setAccessibleName(m_lane.data(Qt::AccessibleTextRole).toString());
}

QSize LaneLabel::sizeHint() const
{
    const QFontMetrics metrics(boldFont());
    return {qMax(kLeast, symbolSize(metrics) + kGap + metrics.horizontalAdvance(m_text) + 4), metrics.height() + 8};
}

void LaneLabel::paintEvent(QPaintEvent *)
{
    const Symbol symbol = m_lane.isValid() ? stepSymbol(m_lane.data(PlanModel::StateRole), false) : Symbol::Skipped;
    QPainter painter(this);
    painter.setFont(boldFont());
    const int side = symbolSize(painter.fontMetrics());
    paintSymbol(&painter, QRectF(0, (height() - side) / 2.0, side, side), symbol, palette());
    painter.setPen(toneColor(symbolTone(symbol), palette()));
    painter.drawText(rect().adjusted(side + kGap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_text);
}

} // namespace slipway
