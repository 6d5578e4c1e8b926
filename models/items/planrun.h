// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "run/runner.h"

#include <QPointer>

namespace slipway {

/// A plan and, once somebody runs it, the run: what the models of the release panel look at.
struct PlanRun {
    Plan plan;
    QPointer<Runner> runner; ///< of this plan; null: it does not run

    StepStatus status(const StepId &id) const { return runner ? runner->status(id) : StepStatus(); }
    bool isRunning() const { return runner && runner->isRunning(); }
};

} // namespace slipway
