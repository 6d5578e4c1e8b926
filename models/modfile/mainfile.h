// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QString>

namespace slipway {

/// The main file that a person means with a path: itself, the go.mod (or else the go.work) of a folder, or the next go.mod
/// above it, as `go` looks for it. shape: absolute, without links. Only looks at the disk.
/// Errors: BadInput with what to do: nothing there, no module in it.
[[nodiscard]] Result<QString> mainFileOf(const QString &path);

} // namespace slipway
