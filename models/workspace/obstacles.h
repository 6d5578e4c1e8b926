// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "targets/buildchoices.h"
#include "targets/ccompiler.h"
#include "targets/target.h"

#include <functional>

namespace slipway {

/// What decides whether a target can be built here.
struct BuildPlace {
    QList<Port> ports; ///< of the Go that builds
    QString goVersion; ///< "go1.26.8"; empty: not asked
    Error goError; ///< no Go, or one that is too old; detail empty: none
    Target host;
    BuildChoices choices;
    QString mainPackage;
    bool needsC = false; ///< every file of the main package imports "C"
    QString compilerInEnvironment; ///< CC
    std::function<CCompiler(const Target &)> compiler; ///< null where there is none
};

/// Whether cgo is on for a target: what the person chose, or else go's own rule (on for this machine's port when there is a C compiler).
bool usesCgo(const BuildPlace &place, const Target &target);

/// Why `target` cannot be built here, and the way out; detail empty: nothing known against it.
/// source: cmd/go (Go 1.26), src/internal/platform
Error obstacleOf(const BuildPlace &place, const Target &target);

} // namespace slipway
