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

/// The go.work that `go` obeys beside this go.mod: the one that GOWORK names, else the nearest in its folder or above it. shape: empty
/// where there is none, where GOWORK is "off", and where the workspace leaves the module out: go would refuse every command there.
/// `variable`: the value of GOWORK. Only looks at the disk. source: `go help work`, https://go.dev/ref/mod#workspaces (Go 1.26)
QString workFileOf(const QString &modFile, const QString &variable);

} // namespace slipway
