// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/leaveout.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

bool isNamed(const Step &step, const QString &name)
{
    return step.id == name || step.id.startsWith(name + u':');
}

/// Ids, and kinds in the place of many ids.
QStringList namesOf(const Plan &plan)
{
    QStringList names;
    for (const Step &step : plan.steps)
        names += step.id.section(u':', 0, 0);
    names.removeDuplicates();
    return names;
}

/// Marks what reads a file of a step that is left out. One pass is enough: steps come after their needs.
void addReaders(const Plan &plan, QSet<StepId> &left)
{
    QSet<QString> gone;
    for (const Step &step : plan.steps) {
        const QStringList read = readFiles(step.action);
        if (std::ranges::any_of(read, [&](const QString &file) { return gone.contains(file); }))
            left.insert(step.id);
        if (left.contains(step.id)) {
            for (const QString &file : step.writes)
                gone.insert(file);
        }
    }
}

} // namespace

Result<Plan> withoutSteps(const Result<Plan> &plan, const QStringList &names)
{
    if (!plan || names.isEmpty())
        return plan;
    QSet<StepId> left;
    for (const QString &name : names) {
        for (const Step &step : plan->steps) {
            if (isNamed(step, name))
                left.insert(step.id);
        }
        if (std::ranges::none_of(plan->steps, [&](const Step &step) { return isNamed(step, name); })) {
            return failure(ErrorKind::BadInput, name, QCoreApplication::translate("Project", "No step of the plan has this name."),
                           QCoreApplication::translate("Project", "There are: %1.").arg(namesOf(*plan).join(", "_L1)));
        }
    }
    addReaders(*plan, left);

    QHash<StepId, QList<StepId>> inherited; // what stands for a step that is left out
    Plan rest{plan->name, {}};
    for (Step step : plan->steps) {
        QList<StepId> needs;
        for (const StepId &need : std::as_const(step.needs))
            needs += left.contains(need) ? inherited.value(need) : QList<StepId>{need};
        std::ranges::sort(needs);
        needs.erase(std::unique(needs.begin(), needs.end()), needs.end());
        if (left.contains(step.id)) {
            inherited.insert(step.id, needs);
            continue;
        }
        step.needs = needs;
        rest.steps += step;
    }
    if (const auto valid = validate(rest); !valid)
        return std::unexpected(valid.error());
    return rest;
}

} // namespace slipway
