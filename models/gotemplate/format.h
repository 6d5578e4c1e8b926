// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gotemplate/value.h"

namespace slipway {

/// Go's fmt.Sprint, fmt.Sprintln and fmt.Sprintf. Mistakes show up in the text as in Go: "%!d(string=hi)".
/// Source: https://pkg.go.dev/fmt, Go 1.26.
QByteArray goPrint(const QList<TemplateValue> &values);
QByteArray goPrintLine(const QList<TemplateValue> &values);
QByteArray goPrintFormatted(const QByteArray &format, const QList<TemplateValue> &values);

/// A string in double quotes with Go's escapes.
QByteArray goQuoted(const QByteArray &text);

/// The first code point of UTF-8 bytes from `position` on; 0xFFFD and length 1 for a broken one.
struct CodePoint {
    char32_t code = 0;
    int length = 0; ///< bytes; 0 at the end
};
CodePoint runeAt(const QByteArray &text, qsizetype position);
QByteArray encodeRune(char32_t code);

} // namespace slipway
