// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStyle>

class QBrush;
class QPainter;
class QPen;
class QStyleOptionToolButton;
class QWidget;

namespace slipway {

inline constexpr int kChevronWidth = 16; ///< room that a button keeps for the sign of its menu

/// A quiet word that a push button or a menu button shows after its text: a shortcut, a path. Empty: none.
void setHint(QWidget *button, const QString &hint);
int hintWidth(const QWidget *widget); ///< with the gap before it; 0 without a hint
/// Draws it at the right end of a button and says how much of the width it took.
int drawHint(QPainter *painter, const QRect &rect, const QStyleOption &option, const QWidget *widget);

bool isPrimary(const QWidget *widget);
void drawBox(QPainter *painter, const QRect &rect, const QBrush &fill, const QPen &pen);
void drawButton(const QStyleOption &option, QPainter *painter, const QWidget *widget);
/// A tool button that does nothing but open its menu.
bool opensMenuOnly(const QStyleOptionToolButton &option);
void drawMenuButton(const QStyleOptionToolButton &option, QPainter *painter, const QWidget *widget, const QStyle *style);

} // namespace slipway
