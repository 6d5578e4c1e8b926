// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/plan.h"

#include <QHash>
#include <QSet>

namespace slipway {

/// Short names for the steps of a plan: a build is called after its target where no other build has the same one.
QHash<StepId, QString> stepNames(const Plan &plan);

/// The targets a step works for: its own, or those of the builds it needs directly. Empty for a step that belongs to no target.
QSet<QString> targetNamesOf(const Plan &plan, const Step &step);

/// Whether what the step writes is for others (an archive, the checksums), not only for later steps as a program is in a release.
bool makesArtifacts(const Step &step);

} // namespace slipway
