// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyle>

class QPainter;
class QStyleOption;
class QStyleOptionProgressBar;
class QStyleOptionSlider;

namespace slipway {

/// The parts of CalmStyle that have a shape of their own.

void drawChevron(QPainter *painter, const QRect &rect, const QColor &color);
/// How far work is; without an end that is known, a part that wanders. `now` moves it.
void drawProgress(QPainter *painter, const QStyleOptionProgressBar &option, qint64 now);
void drawCross(QPainter *painter, const QRect &rect, const QColor &color);
/// A box with a mark, a dash for "partly", or nothing; with the accent where it is set.
void drawCheckBox(QPainter *painter, const QRect &rect, Qt::CheckState state, const QPalette &palette);
/// A thin bar without buttons.
void drawScrollBar(const QStyleOptionSlider &option, QPainter *painter, const QRect &slider);
/// Where the parts of such a bar are.
QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part, int shortest);

} // namespace slipway
