// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/planners.h"
#include "recipe/scope.h"

namespace slipway {

/// What the templates of a release see, and what follows from it for every step.
struct ReleaseScope {
    RecipeScope scope;
    QString tag; ///< "v0.0.0" where there is none
    QString version; ///< of the artifacts: a snapshot's or the tag's
    QString previousTag;
    QString commit; ///< "none" outside a repository
};

/// Reads what the input knows as GoReleaser would: tag, version, snapshot, environment.
/// Errors: BadInput for a template that fails, an empty snapshot version, and, in no snapshot, a tag that is missing, not on HEAD or
/// no version.
[[nodiscard]] Result<ReleaseScope> releaseScope(const PlanInput &input);

/// "linux", "amd64": where this is planned.
Target hostOf(const Toolchain &toolchain);

} // namespace slipway
