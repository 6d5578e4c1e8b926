// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace slipway {

/// How a piece of a line looks, as a program asked for it.
struct AnsiStyle {
    static constexpr int kDefault = -1;
    static constexpr int kRgb = 0x1000000;

    int foreground = kDefault; ///< kDefault; 0 to 255: the palette of terminals; from kRgb: red, green and blue below it
    int background = kDefault;
    bool isBold = false;
    bool isFaint = false;
    bool isItalic = false;
    bool isUnderlined = false;
    bool isInverse = false;

    bool operator==(const AnsiStyle &) const = default;
};

struct AnsiRun {
    qsizetype start = 0; ///< in bytes of the text
    qsizetype length = 0;
    AnsiStyle style;

    bool operator==(const AnsiRun &) const = default;
};

/// A line of output without its escape sequences.
struct AnsiLine {
    QByteArray text;
    QList<AnsiRun> runs; ///< ascending, without overlap; what no run covers looks plain
};

/// Takes the escape sequences out of a line. Colours and weights (SGR, 16, 256 and RGB) become runs; everything else that a terminal
/// would obey (titles, clipboard, movements) is dropped. A sequence that is cut off at the end is dropped too.
/// source: ECMA-48, xterm's ctlseqs (OSC, SGR 38 and 48)
AnsiLine parseAnsi(QByteArrayView line);

} // namespace slipway
