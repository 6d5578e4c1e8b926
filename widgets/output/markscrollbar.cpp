// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "output/markscrollbar.h"

#include <QPainter>
#include <QStyleOptionSlider>

#include <algorithm>

namespace slipway {
namespace {

constexpr int kMarkHeight = 2;

} // namespace

MarkScrollBar::MarkScrollBar(QWidget *parent)
    : QScrollBar(Qt::Vertical, parent)
{
}

void MarkScrollBar::setMarks(Tone tone, qint64 lines, HasMark hasMark)
{
    auto found = std::ranges::find(m_marks, tone, &Marks::tone);
    if (found == m_marks.end())
        found = m_marks.insert(m_marks.end(), {tone, 0, {}});
    found->lines = lines;
    found->hasMark = std::move(hasMark);
    update();
}

void MarkScrollBar::paintEvent(QPaintEvent *event)
{
    QScrollBar::paintEvent(event);
    QStyleOptionSlider option;
    initStyleOption(&option);
    const QRect groove = style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarGroove, this);
    const int rows = groove.height() / kMarkHeight;
    QPainter painter(this);
    for (const Marks &marks : std::as_const(m_marks)) {
        if (marks.lines <= 0 || !marks.hasMark)
            continue;
        const QColor color = toneColor(marks.tone, palette());
        for (int row = 0; row < rows; ++row) {
            const qint64 first = marks.lines * row / rows, end = marks.lines * (row + 1) / rows;
            if (first < end && marks.hasMark(first, end))
                painter.fillRect(QRect(groove.left() + 3, groove.top() + row * kMarkHeight, groove.width() - 6, kMarkHeight), color);
        }
    }
}

} // namespace slipway
