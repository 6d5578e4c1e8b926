// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gotemplate/value.h"

#include <optional>

namespace slipway {

/// Writes one value for one verb of Go's fmt ("%-8.3q"). `flags` are those between "%" and the verb.
struct Formatter {
    bool hasMinus = false;
    bool hasPlus = false;
    bool hasSharp = false;
    bool hasSpace = false;
    bool hasZero = false;
    bool showsSyntax = false; ///< "%#v"
    bool showsFields = false; ///< "%+v"
    std::optional<int> width;
    std::optional<int> precision;

    QByteArray format(const TemplateValue &value, char32_t verb) const;

private:
    QByteArray formatList(const TemplateValue &value, char32_t verb) const;
    QByteArray formatMap(const TemplateValue &value, char32_t verb) const;
    QByteArray formatTime(const TemplateTime &time, char32_t verb) const;
    QByteArray formatStruct(const TemplateValue &value, char32_t verb) const;
    QByteArray formatString(const QByteArray &text, char32_t verb, const TemplateValue &original) const;
    QByteArray formatInteger(const TemplateValue &value, char32_t verb) const;
    QByteArray formatFloat(double value, char32_t verb, const TemplateValue &original) const;
    QByteArray wholeNumber(quint64 magnitude, bool isNegative, int base, char32_t verb) const;
    QByteArray hexadecimal(const QByteArray &bytes, bool isUpper) const;
    QByteArray badVerb(const TemplateValue &value, char32_t verb) const;
    QByteArray padded(const QByteArray &text, bool withZeros = true) const;
    QByteArray truncated(const QByteArray &text) const;
};

/// A string or character in quotes, with Go's escapes. `onlyAscii`: escapes everything else too.
QByteArray goQuotedWith(const QByteArray &text, char quote, bool onlyAscii);

} // namespace slipway
