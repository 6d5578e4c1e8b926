// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "settings/settings.h"

#include <QColor>
#include <QFontMetrics>
#include <QObject>
#include <QPalette>

class QPainter;

namespace slipway {

/// What a colour says. It never says it alone: words or a symbol stand beside it.
enum class Tone { Text, Muted, Accent, Good, Warning, Bad };

bool isDark(const QPalette &palette);
/// Colour of text and symbols; at least 4.5:1 on Base, Window and on the tone's own fill.
QColor toneColor(Tone tone, const QPalette &palette);
/// Quiet background of a pill or a banner.
QColor toneFill(Tone tone, const QPalette &palette);
/// Hairlines between areas.
QColor lineColor(const QPalette &palette);

/// A word in a rounded box: "5 versions asked".
QSize pillSize(const QFontMetrics &metrics, const QString &text);
void paintPill(QPainter *painter, const QRect &rect, const QString &text, Tone tone, const QPalette &palette);
/// The font pills and side notes are written in.
QFont smallFont(const QFont &font);
/// The system's font for code, in the size of the application's font.
QFont codeFont();

/// Light, dark or as the system has it: style and palette of the whole application.
class Theme : public QObject
{
    Q_OBJECT

public:
    explicit Theme(QObject *parent = nullptr);
    void setScheme(ColorScheme scheme);
    ColorScheme scheme() const { return m_scheme; }
    static QPalette palette(bool dark);

private:
    void apply();

    ColorScheme m_scheme = ColorScheme::System;
};

} // namespace slipway
