// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "modules/analysis.h"

namespace slipway {

class ProjectAnalysis;

/// Everything in a project that disagrees or does what people do not expect, worst first; the kinds stand in docs/conflicts.md.
QList<Conflict> findConflicts(const ProjectAnalysis &analysis);

} // namespace slipway
