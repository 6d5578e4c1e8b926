// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "modfile/edits.h"

namespace slipway {

/// How an empty list is written: Go up to 1.26 prints `null`, later ones leave it out.
enum class EmptyLists { Null, Omitted };

/// The text, after the edits, as `go mod edit -json` prints it. Errors: as editModFile().
[[nodiscard]] Result<QByteArray> modFileJson(const QByteArray &text, const QList<ModEdit> &edits = {},
                                             const QString &fileName = QStringLiteral("go.mod"), EmptyLists style = EmptyLists::Null);
[[nodiscard]] Result<QByteArray> workFileJson(const QByteArray &text, const QList<ModEdit> &edits = {},
                                              const QString &fileName = QStringLiteral("go.work"), EmptyLists style = EmptyLists::Null);

} // namespace slipway
