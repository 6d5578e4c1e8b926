// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/theme.h"

#include <QRectF>

class QPainter;

namespace slipway {

/// How far a piece of work is. Each has its own shape; colour only helps.
/// DoneDot stands beside check boxes, where a check mark would be taken for one of them.
enum class Symbol { None, Waiting, Running, Done, DoneDot, Unchanged, Failed, Stopped, Skipped, Warning };

Tone symbolTone(Symbol symbol);
/// Draws the symbol into the middle of `rect`, as crisp at 200 % as at 100 %.
void paintSymbol(QPainter *painter, const QRectF &rect, Symbol symbol, const QPalette &palette);
/// The side of the square that a symbol looks best in beside text of this font.
int symbolSize(const QFontMetrics &metrics);

} // namespace slipway
