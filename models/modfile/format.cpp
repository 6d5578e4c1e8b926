// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "modfile/format.h"

#include "modfile/gotext.h"

namespace slipway {

/// What nearly all paths and versions are made of.
static constexpr bool isHarmless(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '-' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '_' || c == '+';
}

bool mustQuote(QByteArrayView text)
{
    for (QByteArrayView rest = text; !rest.isEmpty();) {
        if (isHarmless(rest[0])) {
            rest = rest.sliced(1);
            continue;
        }
        const Rune rune = firstRune(rest);
        rest = rest.sliced(rune.size);
        if (rune.value < 0x80 && QByteArrayView(" \"'`").contains(char(rune.value)))
            return true;
        if (rune.value < 0x80 && QByteArrayView("()[]{},").contains(char(rune.value))) {
            if (text.size() > 1)
                return true;
        } else if (!isPrintable(rune.value)) {
            return true;
        }
    }
    return text.isEmpty() || text.contains("//") || text.contains("/*");
}

QByteArray autoQuoted(QByteArrayView text)
{
    return mustQuote(text) ? goQuoted(text) : text.toByteArray();
}

} // namespace slipway
