// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "items/finishedprograms.h"

#include <QSet>

#include <algorithm>

namespace slipway {

QList<FinishedProgram> finishedPrograms(const Runner *runner)
{
    QList<FinishedProgram> programs;
    if (!runner)
        return programs;
    for (const Step &step : runner->plan().steps) {
        const auto *build = std::get_if<BuildTarget>(&step.action);
        if (build && runner->status(step.id).state == StepState::Succeeded)
            programs.append({step.id, build->target.name(), build->output});
    }
    return programs;
}

FinishedProgram programOf(const Runner *runner, const StepId &step)
{
    const QList<FinishedProgram> programs = finishedPrograms(runner);
    QList<StepId> open{step};
    QSet<StepId> seen{step};
    while (!open.isEmpty()) {
        const StepId next = open.takeFirst();
        const auto found = std::ranges::find(programs, next, &FinishedProgram::step);
        if (found != programs.end())
            return *found;
        const Step *one = runner ? runner->plan().find(next) : nullptr;
        for (const StepId &need : one ? one->needs : QList<StepId>()) {
            if (!seen.contains(need)) {
                seen.insert(need);
                open.append(need);
            }
        }
    }
    return {};
}

} // namespace slipway
