// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace slipway {

/// How Go reads and writes bytes as text. Malformed UTF-8 counts as U+FFFD, one byte at a time. source: unicode/utf8, strconv
struct Rune {
    char32_t value = 0;
    qsizetype size = 0; ///< bytes; 0 at the end of the text
};
Rune firstRune(QByteArrayView text);
bool isValidUtf8(QByteArrayView text);
void appendRune(QByteArray &out, char32_t rune);

bool isPrintable(char32_t rune); ///< letters, marks, numbers, punctuation, symbols and the ASCII space
bool isSpace(char32_t rune);
QByteArrayView trimmedSpace(QByteArrayView text);

QByteArray goQuoted(QByteArrayView text); ///< %q of a string: "a\tb"
QByteArray goQuotedRune(char32_t rune); ///< %q of a rune: '\ufeff'

/// The text of a Go string literal in double quotes; nothing if it is none.
std::optional<QByteArray> goUnquoted(QByteArrayView literal);

/// A string as encoding/json writes it, quotes included; "<", ">" and "&" are escaped.
QByteArray goJsonString(QByteArrayView text);

} // namespace slipway
