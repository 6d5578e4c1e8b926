// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "git/committree.h"
#include "modules/analysis.h"

namespace slipway {

/// A project as a commit has it.
struct PastProject {
    Revision revision;
    AnalysisRequest request; ///< for ModuleEngine::analyse(); its overlay holds every file of the commit that counts
};

/// Reads go.mod or go.work (`modFile`, absolute, as it lies in the work tree), the members of a workspace and the folders that replace
/// modules, all as they were. What lies outside of the repository is read as it is now.
/// Errors: BadInput when there is no such revision, no repository, or no such file in it then. Thread: any.
[[nodiscard]] Result<PastProject> readPastProject(const QString &modFile, const QString &revision, const QString &moduleCache = {});

} // namespace slipway
