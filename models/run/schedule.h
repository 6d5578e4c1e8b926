// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "run/runner.h"

#include <QBitArray>

#include <chrono>

namespace slipway {

/// What a step takes while it runs.
struct Demand {
    int cores = 1;
    qint64 memoryBytes = 0;
    std::chrono::milliseconds time{0}; ///< expected; 0: not known

    bool operator==(const Demand &) const = default;
};

/// Which step may start when: the whole logic of a run, without a clock, a job or a signal.
/// Steps are known by their place in the plan, which is in the order of their needs.
class Schedule
{
public:
    struct Budget {
        int cores = 1;
        qint64 memoryBytes = 0;
    };

    Schedule() = default;
    Schedule(const Plan &plan, Budget budget);

    /// Also decides who goes first among those that may: steps on the longest expected chain, then the plan's order.
    void setDemands(const QList<Demand> &demands);

    StepState state(qsizetype step) const { return m_steps[step].state; }
    qsizetype cause(qsizetype step) const { return m_steps[step].cause; } ///< of a skipped step: the one that did not succeed; or -1
    bool isOver() const { return m_running == 0 && m_waiting == 0; }

    /// Starts what may start now, and returns it in order. One step is always admitted when none runs, however much it takes.
    QList<qsizetype> admit();
    /// A running step ended as Succeeded, Failed or Cancelled. Returns the steps that are skipped because of it.
    QList<qsizetype> end(qsizetype step, StepState state);
    /// A waiting step will not run. Returns the steps that are skipped because of it.
    QList<qsizetype> cancelWaiting(qsizetype step);
    /// All waiting steps end as `state` (Cancelled or Skipped), because of `cause`. Returns them.
    QList<qsizetype> stop(StepState state, qsizetype cause);
    /// Lets an ended step that did not succeed, and those of its needs that did not, run again; then those that were skipped and now
    /// have nothing in their way. Returns all that wait again.
    QList<qsizetype> retry(qsizetype step);

    /// A time for each step, by its place in the plan.
    using Times = std::function<std::chrono::milliseconds(qsizetype)>;
    /// How long the rest takes if every step takes what is `expected` by now, which may be more than was known when the demands were set;
    /// `elapsed` says how long a running one has been at it.
    std::chrono::milliseconds remaining(const Times &expected, const Times &elapsed) const;

private:
    struct Node {
        StepState state = StepState::Waiting;
        Demand demand;
        std::chrono::milliseconds chain{0}; ///< the longest expected chain of steps through this one
        qsizetype cause = -1;
        QList<qsizetype> needs;
        QList<qsizetype> dependants;
    };

    bool isReady(const Node &node) const;
    bool fits(const Node &node) const;
    void setState(qsizetype step, StepState state);
    QList<qsizetype> skipDependants(qsizetype cause);

    Budget m_budget;
    QList<Node> m_steps;
    QList<qsizetype> m_order; ///< by precedence
    int m_waiting = 0;
    int m_running = 0;
    int m_usedCores = 0;
    qint64 m_usedMemory = 0;
};

} // namespace slipway
