// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "run/schedule.h"

#include <algorithm>
#include <numeric>
#include <queue>

namespace slipway {

using std::chrono::milliseconds;

Schedule::Schedule(const Plan &plan, Budget budget)
    : m_budget{std::max(1, budget.cores), budget.memoryBytes}
    , m_steps(plan.steps.size())
    , m_order(plan.steps.size())
    , m_waiting(int(plan.steps.size()))
{
    QHash<StepId, qsizetype> places;
    for (qsizetype i = 0; i < plan.steps.size(); ++i) {
        places.insert(plan.steps[i].id, i);
        for (const StepId &need : plan.steps[i].needs) {
            const qsizetype place = places.value(need, -1);
            Q_ASSERT_X(place >= 0, "Schedule", "the plan is not in order");
            m_steps[i].needs.append(place);
            m_steps[place].dependants.append(i);
        }
    }
    std::iota(m_order.begin(), m_order.end(), 0);
}

void Schedule::setDemands(const QList<Demand> &demands)
{
    QList<milliseconds> before(m_steps.size(), milliseconds(0)); // the longest chain up to and with a step
    QList<milliseconds> after(m_steps.size(), milliseconds(0)); // and from a step, with it
    for (qsizetype i = 0; i < m_steps.size(); ++i) {
        Node &node = m_steps[i];
        node.demand = demands.value(i);
        node.demand.cores = std::clamp(node.demand.cores, 1, m_budget.cores);
        for (const qsizetype need : std::as_const(node.needs))
            before[i] = std::max(before[i], before[need]);
        before[i] += node.demand.time;
    }
    for (qsizetype i = m_steps.size(); i-- > 0;) {
        Node &node = m_steps[i];
        for (const qsizetype dependant : std::as_const(node.dependants))
            after[i] = std::max(after[i], after[dependant]);
        after[i] += node.demand.time;
        node.chain = before[i] + after[i] - node.demand.time;
    }
    std::ranges::stable_sort(m_order, std::ranges::greater(), [this](qsizetype i) { return m_steps[i].chain; });
}

bool Schedule::isReady(const Node &node) const
{
    return node.state == StepState::Waiting
        && std::ranges::all_of(node.needs, [this](qsizetype need) { return m_steps[need].state == StepState::Succeeded; });
}

bool Schedule::fits(const Node &node) const
{
    return m_running == 0
        || (m_usedCores + node.demand.cores <= m_budget.cores && m_usedMemory + node.demand.memoryBytes <= m_budget.memoryBytes);
}

/// The one place where a state changes, so that what is counted is always right.
void Schedule::setState(qsizetype step, StepState state)
{
    Node &node = m_steps[step];
    const auto count = [&](int sign) {
        if (node.state == StepState::Waiting)
            m_waiting += sign;
        if (node.state == StepState::Running) {
            m_running += sign;
            m_usedCores += sign * node.demand.cores;
            m_usedMemory += sign * node.demand.memoryBytes;
        }
    };
    count(-1);
    node.state = state;
    count(1);
    if (state != StepState::Skipped)
        node.cause = -1;
}

QList<qsizetype> Schedule::admit()
{
    QList<qsizetype> admitted;
    for (const qsizetype step : std::as_const(m_order)) {
        if (isReady(m_steps[step]) && fits(m_steps[step])) {
            setState(step, StepState::Running);
            admitted.append(step);
        }
    }
    return admitted;
}

QList<qsizetype> Schedule::skipDependants(qsizetype cause)
{
    QList<qsizetype> skipped;
    QList<qsizetype> open = m_steps[cause].dependants;
    while (!open.isEmpty()) {
        const qsizetype step = open.takeFirst();
        if (m_steps[step].state != StepState::Waiting)
            continue;
        setState(step, StepState::Skipped);
        m_steps[step].cause = cause;
        skipped.append(step);
        open += m_steps[step].dependants;
    }
    std::ranges::sort(skipped);
    return skipped;
}

QList<qsizetype> Schedule::end(qsizetype step, StepState state)
{
    Q_ASSERT(m_steps[step].state == StepState::Running);
    setState(step, state);
    return state == StepState::Succeeded ? QList<qsizetype>() : skipDependants(step);
}

QList<qsizetype> Schedule::cancelWaiting(qsizetype step)
{
    Q_ASSERT(m_steps[step].state == StepState::Waiting);
    setState(step, StepState::Cancelled);
    return skipDependants(step);
}

QList<qsizetype> Schedule::stop(StepState state, qsizetype cause)
{
    QList<qsizetype> stopped;
    for (qsizetype i = 0; i < m_steps.size(); ++i) {
        if (m_steps[i].state == StepState::Waiting) {
            setState(i, state);
            m_steps[i].cause = cause;
            stopped.append(i);
        }
    }
    return stopped;
}

QList<qsizetype> Schedule::retry(qsizetype step)
{
    const auto isLost = [this](qsizetype i) {
        const StepState state = m_steps[i].state;
        return state == StepState::Failed || state == StepState::Cancelled || state == StepState::Skipped;
    };
    QList<qsizetype> open{step};
    QBitArray revived(m_steps.size());
    while (!open.isEmpty()) {
        const qsizetype next = open.takeLast();
        if (!isLost(next))
            continue;
        setState(next, StepState::Waiting);
        revived.setBit(next);
        open += m_steps[next].needs;
    }
    if (!revived.testBit(step))
        return {};
    // What was skipped comes back where nothing else stands in its way. Needs stand before their dependants.
    for (qsizetype i = 0; i < m_steps.size(); ++i) {
        Node &node = m_steps[i];
        if (node.state != StepState::Skipped)
            continue;
        const auto lost = std::ranges::find_if(node.needs, isLost);
        const bool isFreed = (node.cause >= 0 && revived.testBit(node.cause))
            || std::ranges::any_of(node.needs, [&](qsizetype need) { return revived.testBit(need); });
        if (lost != node.needs.end()) {
            node.cause = m_steps[*lost].state == StepState::Skipped ? m_steps[*lost].cause : *lost;
        } else if (isFreed) {
            setState(i, StepState::Waiting);
            revived.setBit(i);
        }
    }
    QList<qsizetype> result;
    for (qsizetype i = 0; i < m_steps.size(); ++i)
        if (revived.testBit(i))
            result.append(i);
    return result;
}

milliseconds Schedule::remaining(const Times &expected, const Times &elapsed) const
{
    Schedule future = *this;
    using Ending = std::pair<milliseconds, qsizetype>;
    std::priority_queue<Ending, std::vector<Ending>, std::greater<>> endings;
    for (qsizetype i = 0; i < m_steps.size(); ++i)
        if (m_steps[i].state == StepState::Running)
            endings.emplace(std::max(milliseconds(0), expected(i) - elapsed(i)), i);
    milliseconds now{0};
    for (;;) {
        for (const qsizetype started : future.admit())
            endings.emplace(now + expected(started), started);
        if (endings.empty())
            return now;
        now = endings.top().first;
        future.end(endings.top().second, StepState::Succeeded);
        endings.pop();
    }
}

} // namespace slipway
