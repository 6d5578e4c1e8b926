// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "items/ansi.h"

#include <QPalette>
#include <QTextFormat>

namespace slipway {

/// How a style that a program asked for looks on this palette. The 16 named colours are chosen to be read on light and on dark;
/// others are taken as they are, moved away from the background where they would vanish in it.
QTextCharFormat formatOf(const AnsiStyle &style, const QPalette &palette);

} // namespace slipway
