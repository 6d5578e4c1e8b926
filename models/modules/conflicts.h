// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "modules/analysis.h"

namespace slipway {

class ProjectAnalysis;

/// Everything in a project that disagrees or does what people do not expect, worst first; the kinds stand in docs/conflicts.md.
QList<Conflict> findConflicts(const ProjectAnalysis &analysis);

/// Errors and warnings can break something and are what a person calls a conflict; notes only explain.
struct ConflictCounts {
    int errors = 0;
    int warnings = 0;
    int notes = 0;

    int conflicts() const { return errors + warnings; }
};

/// How often each severity occurs.
ConflictCounts countConflicts(const QList<Conflict> &conflicts);
/// "3 conflicts (1 error), 12 notes": one line, translated.
QString countText(const ConflictCounts &counts);

} // namespace slipway
