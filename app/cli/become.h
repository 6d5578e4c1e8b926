// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QStringList>

namespace slipway {

/// Becomes the program `name` that lies beside this one or in libexec, with these arguments. Returns only when that fails.
/// Errors: ToolFailed.
[[nodiscard]] Result<> becomeProgram(const QString &name, const QStringList &arguments);

} // namespace slipway
