// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "run/runner.h"
#include "run/runrecord.h"
#include "run/schedule.h"

#include <vector>

namespace slipway {

/// Between the schedule (what may start), the jobs (what happens) and the record (what is on disk). Steps are known by their place
/// in the plan. Everything starts from advance(), which the event loop calls, so that no slot of a listener finds us half-way.
struct Runner::Private {
    Private(Runner *runner, Plan plan, JobFactory factory, RunnerOptions options);

    // -- the life of a run
    void begin();
    void post();
    void advance();
    void conclude();
    Result<> result() const;

    // -- the life of a step
    void launch(qsizetype step);
    void startOrTakeOver(qsizetype step);
    void takeOver(qsizetype step, const Outcome &outcome);
    void intend(qsizetype step);
    void startJob(qsizetype step);
    void end(qsizetype step, const Result<Outcome> &result);
    void cancelRunning(qsizetype step);

    // -- steps that never ran
    void setEnded(const QList<qsizetype> &ended, const QString &reason);
    void setSkipped(const QList<qsizetype> &skipped);
    void renewReasons();
    QString reasonFor(qsizetype cause) const;
    void stopAll(StepState state, qsizetype cause, const QString &reason);
    void breakOff(const Error &error);

    // -- helpers
    QList<Demand> demands() const;
    Demand demandOf(const Step &step) const;
    std::chrono::milliseconds timeOf(const Step &step) const;
    QList<ProducedFile> filesOfNeeds(const Step &step) const;
    /// Whether a step still is in the attempt that somebody waited for.
    bool isCurrent(qsizetype step, int attempt) const { return attempts[step] == attempt && schedule.state(step) == StepState::Running; }
    void renewLog(qsizetype step);
    void announce(const QList<qsizetype> &steps);

    Runner *const q;
    Plan plan; ///< of which only the titles ever change
    const JobFactory factory;
    const RunnerOptions options;
    Result<> validity;
    QHash<StepId, qsizetype> places;

    Schedule schedule;
    QList<StepStatus> statuses;
    QList<std::shared_ptr<LogStore>> logs;
    QList<int> attempts;
    QList<QByteArray> inputs;
    std::vector<std::unique_ptr<Job>> jobs;

    QHash<StepId, JournalStep> before; ///< what the journal of an earlier try says; each entry is used once
    RunHistory history;
    std::unique_ptr<RunRecord> record; ///< null: memory only

    QList<qsizetype> failures; ///< in the order in which they happened
    std::optional<Error> broken; ///< the record cannot be written any more
    bool wasStarted = false;
    bool isLive = false;
    bool isOpen = false; ///< the record has answered
    bool isPosted = false;
    bool isConcluding = false;
    bool isCancelled = false;
};

} // namespace slipway
