// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/releasemodel.h"

namespace slipway {

/// All artifacts of a release in the order in which GoReleaser makes them: metadata, programs, archives, sums.
QList<ReleaseArtifact> allArtifacts(const PlanInput &input, const ReleaseModel &model);

/// The array for WriteArtifacts: GoReleaser's fields in GoReleaser's order, with the gaps that finishedArtifacts() fills.
QByteArray artifactsJson(const PlanInput &input, const ReleaseModel &model);

/// metadata.json as GoReleaser writes it.
QByteArray metadataJson(const PlanInput &input, const ReleaseModel &model);

} // namespace slipway
