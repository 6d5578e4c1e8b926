// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "modfile/edits.h"

namespace slipway {

/// The text as `go mod edit -print` prints it: sorted blocks, duplicates gone, one style. Errors: BadInput with its place.
[[nodiscard]] Result<QByteArray> formatModFile(const QByteArray &text, const QString &fileName = QStringLiteral("go.mod"));
[[nodiscard]] Result<QByteArray> formatWorkFile(const QByteArray &text, const QString &fileName = QStringLiteral("go.work"));

/// Whether a token of go.mod has to stand in quotes, and the token with them where it has to.
bool mustQuote(QByteArrayView text);
QByteArray autoQuoted(QByteArrayView text);

} // namespace slipway
