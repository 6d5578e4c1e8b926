// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <expected>

namespace slipway {

/// The lines of `text` in which `pattern` (a POSIX extended regular expression) is found; reversed: in which it is not.
/// Errors: Go's words about the pattern. The same engine as Go's (RE2), so that it finds the same in the same time.
std::expected<QByteArray, QByteArray> matchingLines(const QByteArray &text, const QByteArray &pattern, bool isReversed);

} // namespace slipway
