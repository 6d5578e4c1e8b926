// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "run/runner.h"

namespace slipway {

/// A program that a run has built.
struct FinishedProgram {
    StepId step;
    QString target; ///< "linux/amd64"
    QString path; ///< absolute
    bool operator==(const FinishedProgram &) const = default;
};

/// Shape: in the order of the plan; only what is there now.
QList<FinishedProgram> finishedPrograms(const Runner *runner);
/// The program that went into what a step makes: the first build among everything it needs. Empty path: none.
FinishedProgram programOf(const Runner *runner, const StepId &step);

} // namespace slipway
