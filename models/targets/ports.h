// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "targets/target.h"

#include <QFlags>
#include <QList>

namespace slipway {

/// What a port can do beside a plain executable.
enum class PortAbility {
    Pie = 0x1, ///< `-buildmode=pie`
    PieWithoutC = 0x2, ///< and that without a C linker
    CShared = 0x4, ///< `-buildmode=c-shared`
    CArchive = 0x8, ///< `-buildmode=c-archive`
    Plugin = 0x10, ///< `-buildmode=plugin`
    Race = 0x20, ///< `-race`
    NeedsLinker = 0x40, ///< links with a C linker even without cgo
    NeedsLinkerForCgo = 0x80, ///< cgo links with a C linker always
};
Q_DECLARE_FLAGS(PortAbilities, PortAbility)
Q_DECLARE_OPERATORS_FOR_FLAGS(PortAbilities)

/// The ports of a Go 1.26, for where no `go` may be asked. shape: sorted by system, then architecture.
/// source: `go tool dist list -json`, src/internal/platform (Go 1.26)
QList<Port> builtInPorts();

/// None for a port that is not known here.
PortAbilities portAbilities(const QString &os, const QString &arch);

/// ".exe", ".wasm" or nothing: what the name of a program ends in there. `go build` adds only ".exe" by itself.
QString executableSuffix(const QString &os);

/// What this program runs on, in Go's words.
Target hostTarget();

} // namespace slipway
