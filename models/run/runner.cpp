// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "run/runner.h"

#include "run/runner_p.h"

#include "run/memory.h"
#include "run/runfolder.h"

#include <algorithm>
#include <thread>

namespace slipway {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

/// The rest is for the window, the compiler's own caches and the person's other programs.
constexpr double kUsableMemory = 7.0 / 8;
/// A peak is that of one process, and a step may have several.
constexpr double kMemoryMargin = 1.5;

Schedule::Budget budgetOf(const RunnerOptions &options)
{
    const int cores = options.cores > 0 ? options.cores : int(std::max(1U, std::thread::hardware_concurrency()));
    const qint64 memory = options.memoryBytes > 0 ? options.memoryBytes : qint64(double(availableMemory()) * kUsableMemory);
    return {cores, memory};
}

bool isTrivial(const Action &action)
{
    return assumedMemory(action) <= assumedMemory(WriteText{});
}

} // namespace

milliseconds StepStatus::elapsed(const QDateTime &now) const
{
    if (!startedAt.isValid())
        return milliseconds(0);
    return milliseconds(std::max<qint64>(0, startedAt.msecsTo(endedAt.isValid() ? endedAt : now)));
}

Runner::Private::Private(Runner *runner, Plan given, JobFactory makeJob, RunnerOptions chosen)
    : q(runner)
    , plan(std::move(given))
    , factory(std::move(makeJob))
    , options(std::move(chosen))
    , validity(validate(plan))
    , statuses(plan.steps.size())
    , logs(plan.steps.size())
    , attempts(plan.steps.size())
    , inputs(plan.steps.size())
    , jobs(size_t(plan.steps.size()))
{
    for (qsizetype i = 0; i < plan.steps.size(); ++i) {
        places.insert(plan.steps[i].id, i);
        renewLog(i);
    }
    if (validity)
        schedule = Schedule(plan, budgetOf(options));
}

void Runner::Private::renewLog(qsizetype step)
{
    LogStore::Options log;
    if (!options.runFolder.isEmpty())
        log.spillPath = logPath(options.runFolder, plan.steps[step].id, attempts[step] + 1);
    logs[step] = std::make_shared<LogStore>(log);
}

milliseconds Runner::Private::timeOf(const Step &step) const
{
    if (const milliseconds known = history.timeOf(step.id); known.count() > 0 || isTrivial(step.action))
        return known;
    milliseconds sum{0};
    int count = 0;
    for (const Step &other : plan.steps) {
        const milliseconds known = history.timeOf(other.id);
        if (other.action.index() == step.action.index() && known.count() > 0) {
            sum += known;
            ++count;
        }
    }
    return count > 0 ? sum / count : sum;
}

Demand Runner::Private::demandOf(const Step &step) const
{
    const qint64 learnt = options.learntMemory ? options.learntMemory(step.id) : history.memoryOf(step.id);
    const qint64 memory = learnt > 0 ? qint64(double(learnt) * kMemoryMargin) : assumedMemory(step.action);
    return {step.cores, memory, timeOf(step)};
}

QList<Demand> Runner::Private::demands() const
{
    QList<Demand> all;
    for (const Step &step : plan.steps)
        all.append(demandOf(step));
    return all;
}

Result<> Runner::Private::result() const
{
    if (!validity)
        return validity;
    if (broken)
        return std::unexpected(*broken);
    if (std::ranges::all_of(statuses, [](const StepStatus &status) { return status.state == StepState::Succeeded; }))
        return {};
    if (isCancelled)
        return failure(ErrorKind::Cancelled, plan.name, tr("The run was cancelled."));
    for (const qsizetype step : failures) {
        if (schedule.state(step) != StepState::Failed)
            continue; // it was tried again
        Error error = statuses[step].error;
        const QString &id = plan.steps[step].id;
        if (!error.subject.isEmpty() && error.subject != id && !error.detail.contains(error.subject))
            error.detail = error.subject + u": "_s + error.detail;
        error.subject = id;
        return std::unexpected(error);
    }
    for (qsizetype i = 0; i < plan.steps.size(); ++i)
        if (schedule.state(i) == StepState::Cancelled)
            return failure(ErrorKind::Cancelled, plan.steps[i].id, tr("%1 was cancelled.").arg(plan.steps[i].id));
    return {};
}

Runner::Runner(Plan plan, JobFactory factory, RunnerOptions options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(plan), std::move(factory), std::move(options)))
{
}

Runner::~Runner() = default;

const Plan &Runner::plan() const
{
    return d->plan;
}

void Runner::setTitles(const QHash<StepId, QString> &titles)
{
    for (Step &step : d->plan.steps)
        step.title = titles.value(step.id, step.title);
    Q_EMIT titlesChanged();
}

StepStatus Runner::status(const StepId &id) const
{
    const qsizetype step = d->places.value(id, -1);
    return step < 0 ? StepStatus() : d->statuses[step];
}

std::shared_ptr<LogStore> Runner::log(const StepId &id) const
{
    const qsizetype step = d->places.value(id, -1);
    return step < 0 ? nullptr : d->logs[step];
}

bool Runner::isRunning() const
{
    return d->isLive;
}

milliseconds Runner::expected(const StepId &id) const
{
    return d->history.timeOf(id);
}

RunProgress Runner::progress() const
{
    RunProgress progress{int(d->plan.steps.size()), 0, 0, {}};
    bool isKnown = bool(d->validity);
    for (qsizetype i = 0; i < d->plan.steps.size(); ++i) {
        const StepState state = d->statuses[i].state;
        progress.running += state == StepState::Running;
        const bool isEnded = state != StepState::Running && state != StepState::Waiting;
        progress.ended += isEnded;
        isKnown = isKnown && (isEnded || isTrivial(d->plan.steps[i].action) || d->timeOf(d->plan.steps[i]).count() > 0);
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (isKnown)
        progress.remaining = d->schedule.remaining([&](qsizetype step) { return d->timeOf(d->plan.steps[step]); },
                                                   [&](qsizetype step) { return d->statuses[step].elapsed(now); });
    return progress;
}

void Runner::start()
{
    if (!d->wasStarted)
        d->begin();
}

void Runner::cancel()
{
    if (!d->isLive || d->isCancelled)
        return;
    d->isCancelled = true;
    d->stopAll(StepState::Cancelled, -1, {});
}

void Runner::cancelStep(const StepId &id)
{
    const qsizetype step = d->places.value(id, -1);
    if (step < 0 || !d->isLive || !d->validity)
        return;
    if (d->schedule.state(step) == StepState::Running) {
        d->cancelRunning(step);
    } else if (d->schedule.state(step) == StepState::Waiting) {
        const QList<qsizetype> skipped = d->schedule.cancelWaiting(step);
        d->setEnded({step}, {});
        d->setSkipped(skipped);
        d->post();
    }
}

void Runner::retryStep(const StepId &id)
{
    const qsizetype step = d->places.value(id, -1);
    if (step < 0 || !d->wasStarted || !d->validity)
        return;
    const QList<qsizetype> revived = d->schedule.retry(step);
    if (revived.isEmpty())
        return;
    d->isLive = true;
    d->isCancelled = false;
    d->broken.reset();
    for (const qsizetype again : revived) {
        d->statuses[again] = {};
        if (d->attempts[again] > 0)
            d->renewLog(again);
    }
    d->announce(revived);
    d->renewReasons();
    d->post();
}

} // namespace slipway
