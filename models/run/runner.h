// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/plan.h"
#include "process/job.h"
#include "process/logstore.h"

#include <QDateTime>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace slipway {

class Journal;

/// Where a step of a run stands. A step ends in exactly one of the last four.
enum class StepState { Waiting, Running, Succeeded, Failed, Cancelled, Skipped };

/// What happened to one step, at one moment.
struct StepStatus {
    StepState state = StepState::Waiting;
    QDateTime startedAt;
    QDateTime endedAt;
    Outcome outcome; ///< when Succeeded
    Error error; ///< when Failed
    QString reason; ///< when Skipped: names the need that failed
    bool isUnchanged = false; ///< Succeeded without work: the journal says that it was done before

    std::chrono::milliseconds elapsed(const QDateTime &now) const;
};

/// Makes the job of an action. Replaced by a scripted one in tests.
using JobFactory = std::function<std::unique_ptr<Job>(const Step &step, const std::shared_ptr<LogStore> &log)>;

struct RunnerOptions {
    int cores = 0; ///< 0: as many as the machine has
    qint64 memoryBytes = 0; ///< 0: what is available at the start
    bool stopsOnFailure = false; ///< false: healthy branches go on
    /// Peak memory of a step as learnt from earlier runs; 0: not known. May be empty.
    std::function<qint64(const StepId &)> learntMemory = {};
    /// Logs and the journal go here, and what is learnt goes beside it (historyPath()); empty: memory only. A folder that holds a journal
    /// of the same plan is resumed: what was done and still is as it was left counts as Succeeded, unchanged.
    QString runFolder = {};
    QDateTime plannedAt = {}; ///< PlanInput::now of the plan; kept in the journal, so that the same plan can be made again
};

/// How far a run is.
struct RunProgress {
    int total = 0;
    int ended = 0;
    int running = 0;
    std::optional<std::chrono::milliseconds> remaining; ///< from earlier runs; empty: not known
};

/// Plays a plan: starts every step whose needs succeeded, within the budget of cores and memory.
/// Thread: lives in one thread with an event loop and never blocks it.
class Runner : public QObject
{
    Q_OBJECT

public:
    Runner(Plan plan, JobFactory factory, RunnerOptions options, QObject *parent = nullptr);
    ~Runner() override;

    const Plan &plan() const;
    /// Calls steps by other titles, after a change of language; what they do stays. A step that is not in the table keeps its own.
    void setTitles(const QHash<StepId, QString> &titles);
    StepStatus status(const StepId &id) const;
    std::shared_ptr<LogStore> log(const StepId &id) const; ///< never null for a step of the plan
    bool isRunning() const;
    RunProgress progress() const;
    /// How long the step took in earlier runs; 0: not known.
    std::chrono::milliseconds expected(const StepId &id) const;

    void start();
    void cancel();
    void cancelStep(const StepId &id);
    /// Runs a failed or cancelled step again (with what it needs and what did not succeed), and after it the steps that were skipped
    /// because of it.
    void retryStep(const StepId &id);

Q_SIGNALS:
    void stepChanged(const QString &id);
    void titlesChanged();
    /// Once for each start() or retryStep() that brought the run back to life; the error names the first failed step.
    void finished(const slipway::Result<> &result);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace slipway
