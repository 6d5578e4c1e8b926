// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "git/repository.h"
#include "plan/plan.h"
#include "recipe/functions.h"
#include "recipe/recipe.h"
#include "targets/buildchoices.h"
#include "tools/toolchain.h"

#include <QDateTime>

namespace slipway {

/// Everything the planners know: they read no file (but through `readFile`), ask no program and no clock.
struct PlanInput {
    QString root; ///< absolute; folder of the main go.mod
    QString modulePath;
    QString modFile; ///< absolute, when it is not root/go.mod (`-modfile`); empty otherwise
    Recipe recipe; ///< with its defaults filled in
    bool hasRecipe = false; ///< the project has a recipe file
    RepositoryState repository;
    Toolchain toolchain;
    QList<Target> targets; ///< chosen in the matrix; planRelease: restricts the recipe's targets unless empty
    BuildChoices choices;
    QStringList mainPackages; ///< "./cmd/x", "."; what the project holds
    QString mainPackage; ///< the chosen one; empty: the first (planBuild) or what the recipe says (planRelease)
    QString dist; ///< absolute; where results go
    QMap<QString, QString> environment; ///< allow-listed base environment of every child, GOTOOLCHAIN and caches included
    QStringList filesInRoot; ///< what filesForRecipe() (plan/archivefiles.h) found, for archive globs: relative, sorted
    bool isSnapshot = true;
    QDateTime now; ///< UTC; goes into {{ .Date }} and metadata.json
    FileReader readFile; ///< for the templates that ask for a file's content or sum; null: such a template fails
};

/// `go build` of the chosen main package for each target: one step a target, all independent.
/// Errors: BadInput when there is no target or no main package.
[[nodiscard]] Result<Plan> planBuild(const PlanInput &input);

/// A rehearsed release: builds, archives, checksums and metadata as a graph without barriers. Nothing leaves the machine.
/// Errors: BadInput with the place in the recipe for a template that fails; two artifacts of one name.
[[nodiscard]] Result<Plan> planRelease(const PlanInput &input);

/// What planRelease() would make, without planning it: `slipway recipe targets` prints these.
struct PlannedArtifact {
    QString name; ///< file name in dist
    QString kind; ///< "Binary", "Archive", "Checksum", … as GoReleaser calls them
    Target target; ///< null: belongs to no target
    QString id; ///< id in the recipe
    bool operator==(const PlannedArtifact &) const = default;
};
[[nodiscard]] Result<QList<PlannedArtifact>> plannedArtifacts(const PlanInput &input);

} // namespace slipway
