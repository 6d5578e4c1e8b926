// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "plan/plan.h"

#include <algorithm>
#include <queue>

namespace slipway {

namespace {

/// Every step after its needs, otherwise as inserted. Steps of a cycle keep their places at the end: validate() names them.
QList<Step> ordered(const QList<Step> &steps)
{
    QHash<StepId, qsizetype> places;
    for (qsizetype i = 0; i < steps.size(); ++i)
        places.insert(steps[i].id, i);

    QList<QList<qsizetype>> dependants(steps.size());
    QList<int> open(steps.size());
    for (qsizetype i = 0; i < steps.size(); ++i) {
        for (const StepId &need : steps[i].needs) {
            if (const auto place = places.constFind(need); place != places.cend()) {
                dependants[*place].append(i);
                ++open[i];
            }
        }
    }

    std::priority_queue<qsizetype, std::vector<qsizetype>, std::greater<>> ready;
    for (qsizetype i = 0; i < steps.size(); ++i)
        if (open[i] == 0)
            ready.push(i);
    QList<Step> result;
    result.reserve(steps.size());
    while (!ready.empty()) {
        const qsizetype next = ready.top();
        ready.pop();
        result.append(steps[next]);
        for (const qsizetype dependant : dependants[next])
            if (--open[dependant] == 0)
                ready.push(dependant);
    }
    for (qsizetype i = 0; i < steps.size(); ++i)
        if (open[i] > 0)
            result.append(steps[i]);
    return result;
}

template<typename T> void appendMissing(QList<T> &list, const T &value)
{
    if (!list.contains(value))
        list.append(value);
}

} // namespace

const Step *Plan::find(const StepId &id) const
{
    const auto found = std::ranges::find(steps, id, &Step::id);
    return found == steps.cend() ? nullptr : &*found;
}

PlanBuilder::PlanBuilder(QString name)
{
    m_plan.name = std::move(name);
}

Step &PlanBuilder::step(StepId id, Phase phase, QString title, QList<StepId> needs, Action action)
{
    Step added;
    added.id = std::move(id);
    added.phase = phase;
    added.title = std::move(title);
    added.needs = std::move(needs);
    added.action = std::move(action);
    return m_plan.steps.emplaceBack(std::move(added));
}

Step &PlanBuilder::check(StepId id, QString title, QList<StepId> needs, Action action)
{
    Step &added = step(std::move(id), Phase::Preflight, std::move(title), std::move(needs), std::move(action));
    added.isCheck = true;
    return added;
}

Step &PlanBuilder::irreversible(StepId id, QString title, QList<StepId> needs, Action action)
{
    Step &added = step(std::move(id), Phase::Publish, std::move(title), std::move(needs), std::move(action));
    added.isIrreversible = true;
    return added;
}

Result<Plan> PlanBuilder::build() const
{
    Plan plan = m_plan;
    for (Step &step : plan.steps) {
        QList<StepId> needs;
        for (const StepId &need : std::as_const(step.needs))
            appendMissing(needs, need);
        step.needs = needs;
        for (const QString &file : writtenFiles(step.action))
            appendMissing(step.writes, file);
    }
    plan.steps = ordered(plan.steps);
    if (const Result<> valid = validate(plan); !valid)
        return std::unexpected(valid.error());
    return plan;
}

} // namespace slipway
