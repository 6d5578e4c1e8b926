// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace slipway {

/// Go's strings.ToLower and strings.ToUpper: one character for one, so that "ß" stays.
QString goLower(const QString &text);
QString goUpper(const QString &text);

/// Every word with a capital, the rest small: "x86_64 freeBSD" becomes "X86_64 Freebsd".
/// Source: Go's x/text/cases, Title(English). Exact for ASCII; elsewhere scripts without capitals end a word.
QString goTitle(const QString &text);

} // namespace slipway
