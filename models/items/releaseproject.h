// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "git/repository.h"
#include "items/projectmodules.h"
#include "plan/plan.h"
#include "recipe/recipe.h"

#include <QList>
#include <QString>

#include <optional>

namespace slipway {

/// What the release panel needs to know of a project at one moment.
struct ReleaseProject {
    ReadingState state = ReadingState::NoProject;
    Error error; ///< when Failed
    bool isTrusted = false;
    QString name; ///< of the project, as its artifacts are called
    QString root; ///< absolute
    QString dist; ///< absolute; where artifacts go
    QString recipeFile; ///< absolute; empty: GoReleaser's defaults
    RepositoryState repository;
    QList<Diagnostic> diagnostics; ///< of the recipe, in file order
    std::optional<Result<Plan>> plan; ///< empty: not made yet
};

} // namespace slipway
