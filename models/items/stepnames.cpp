// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "items/stepnames.h"

namespace slipway {

QHash<StepId, QString> stepNames(const Plan &plan)
{
    QHash<QString, int> builds;
    for (const Step &step : plan.steps)
        if (const auto *build = std::get_if<BuildTarget>(&step.action))
            ++builds[build->target.name()];
    QHash<StepId, QString> names;
    for (const Step &step : plan.steps) {
        const auto *build = std::get_if<BuildTarget>(&step.action);
        const bool isAlone = build && builds.value(build->target.name()) == 1;
        names.insert(step.id, isAlone ? build->target.name() : step.title.isEmpty() ? step.id : step.title);
    }
    return names;
}

QSet<QString> targetNamesOf(const Plan &plan, const Step &step)
{
    if (const auto *build = std::get_if<BuildTarget>(&step.action))
        return {build->target.name()};
    if (!std::holds_alternative<MakeArchive>(step.action) && !std::holds_alternative<RunProgram>(step.action))
        return {};
    QSet<QString> names;
    for (const StepId &need : step.needs)
        if (const Step *other = plan.find(need))
            if (const auto *build = std::get_if<BuildTarget>(&other->action))
                names.insert(build->target.name());
    return names;
}

bool makesArtifacts(const Step &step)
{
    return std::holds_alternative<MakeArchive>(step.action) || std::holds_alternative<WriteChecksums>(step.action)
        || std::holds_alternative<WriteArtifacts>(step.action) || std::holds_alternative<WriteText>(step.action);
}

} // namespace slipway
