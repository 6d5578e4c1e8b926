// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// What a run does, step by step. Its questions and commands are in runner.cpp.
#include "run/runner_p.h"

#include <QFileInfo>

namespace slipway {

void Runner::Private::begin()
{
    wasStarted = isLive = true;
    if (!validity) {
        for (qsizetype i = 0; i < statuses.size(); ++i) {
            statuses[i].state = StepState::Skipped;
            statuses[i].reason = validity.error().detail;
        }
        post();
        return;
    }
    schedule.setDemands(demands());
    if (options.runFolder.isEmpty()) {
        isOpen = true;
        post();
        return;
    }
    record = std::make_unique<RunRecord>(options.runFolder);
    connect(record.get(), &RunRecord::broke, q, [this](const Error &error) { breakOff(error); });
    record->open(plan, options.plannedAt, [this](const Result<RunRecord::Found> &found) {
        isOpen = true;
        if (found) {
            before = found->journal.steps;
            history = found->history;
            schedule.setDemands(demands());
            post();
        } else {
            breakOff(found.error());
        }
    });
}

void Runner::Private::post()
{
    if (isPosted)
        return;
    isPosted = true;
    QMetaObject::invokeMethod(q, [this] { advance(); }, Qt::QueuedConnection);
}

void Runner::Private::advance()
{
    isPosted = false;
    if (!isLive || isConcluding)
        return;
    if (isOpen && !isCancelled && !broken)
        for (const qsizetype step : schedule.admit())
            launch(step);
    if (schedule.isOver())
        conclude();
}

void Runner::Private::conclude()
{
    isConcluding = true;
    const auto tell = [this] {
        isConcluding = false;
        if (!schedule.isOver()) { // revived meanwhile
            post();
            return;
        }
        isLive = false;
        Q_EMIT q->finished(result());
    };
    if (record)
        record->finish(history, bool(result()), tell);
    else
        tell();
}

/// A listener may cancel the step while it is told that it runs.
void Runner::Private::launch(qsizetype step)
{
    if (schedule.state(step) != StepState::Running)
        return; // a listener of the step before had it cancelled
    const int attempt = ++attempts[step];
    statuses[step] = {};
    statuses[step].state = StepState::Running;
    statuses[step].startedAt = QDateTime::currentDateTimeUtc();
    announce({step});
    if (!isCurrent(step, attempt))
        return;
    if (record)
        startOrTakeOver(step);
    else
        startJob(step);
}

QList<ProducedFile> Runner::Private::filesOfNeeds(const Step &step) const
{
    QList<ProducedFile> files;
    for (const StepId &need : step.needs)
        files += statuses[places.value(need)].outcome.files;
    return files;
}

/// What was done before counts if it was done to the same input and its files still are what it left. Checks are always done again.
void Runner::Private::startOrTakeOver(qsizetype step)
{
    using State = JournalStep::State;
    const Step &what = plan.steps[step];
    inputs[step] = stepInput(what, filesOfNeeds(what));
    const bool isKnown = before.contains(what.id);
    const JournalStep known = before.take(what.id);
    const bool isDone = isKnown && known.state == State::Done && known.input == inputs[step];
    if (what.isIrreversible && isDone) {
        takeOver(step, known.outcome);
        return;
    }
    if (what.isIrreversible && isKnown && known.state != State::Failed) {
        end(step,
            failure(ErrorKind::Refused, what.id,
                    tr("An earlier try was interrupted here, and it is not known whether %1 was done.").arg(what.id),
                    tr("Look at the place it would have changed, then start a new run.")));
        return;
    }
    if (!isDone || what.isCheck) {
        intend(step);
        return;
    }
    record->prove(known.outcome.files, [this, step, attempt = attempts[step], outcome = known.outcome](bool isProven) {
        if (!isCurrent(step, attempt))
            return;
        const auto *folder = std::get_if<PrepareFolder>(&plan.steps[step].action);
        if (isProven && (!folder || QFileInfo(folder->path).isDir()))
            takeOver(step, outcome);
        else
            intend(step);
    });
}

void Runner::Private::takeOver(qsizetype step, const Outcome &outcome)
{
    statuses[step].isUnchanged = true;
    end(step, outcome);
}

/// Only what cannot be undone waits until its intent is on disk: everything else may simply be done again.
void Runner::Private::intend(qsizetype step)
{
    const StepId &id = plan.steps[step].id;
    if (broken) {
        end(step, std::unexpected(*broken));
    } else if (plan.steps[step].isIrreversible) {
        record->intend(id, inputs[step], [this, step, attempt = attempts[step]] {
            if (isCurrent(step, attempt))
                startJob(step);
        });
    } else {
        record->intend(id, inputs[step], {});
        startJob(step);
    }
}

void Runner::Private::startJob(qsizetype step)
{
    std::unique_ptr<Job> &job = jobs[size_t(step)];
    job = factory(plan.steps[step], logs[step]);
    if (!job) {
        end(step, failure(ErrorKind::ToolFailed, plan.steps[step].id, tr("Nothing here can do this step.")));
        return;
    }
    connect(job.get(), &Job::done, q, [this, step](const Result<Outcome> &result) { end(step, result); });
    job->start();
}

void Runner::Private::end(qsizetype step, const Result<Outcome> &result)
{
    // The job is on the stack below us.
    if (std::unique_ptr<Job> job = std::move(jobs[size_t(step)])) {
        job->disconnect(q);
        job.release()->deleteLater();
    }
    StepStatus &status = statuses[step];
    const bool isCancelledStep = !result && result.error().kind == ErrorKind::Cancelled;
    status.endedAt = QDateTime::currentDateTimeUtc();
    status.state = result ? StepState::Succeeded : isCancelledStep ? StepState::Cancelled : StepState::Failed;
    logs[step]->finish();
    if (result) {
        status.outcome = *result;
        if (status.outcome.wallTime.count() == 0)
            status.outcome.wallTime = status.elapsed(status.endedAt);
        if (!status.isUnchanged)
            history.learn(plan.steps[step].id, status.outcome);
        if (record && !status.isUnchanged)
            record->done(plan.steps[step].id, inputs[step], status.outcome);
    } else {
        status.error = result.error();
        if (record)
            record->failed(plan.steps[step].id, status.error);
    }
    const bool isFailed = status.state == StepState::Failed;
    const QList<qsizetype> skipped = schedule.end(step, status.state);
    if (isFailed)
        failures.append(step);
    announce({step});
    setSkipped(skipped);
    if (isFailed && options.stopsOnFailure)
        stopAll(StepState::Skipped, step, tr("The run stops because %1 failed.").arg(plan.steps[step].id));
    post();
}

void Runner::Private::cancelRunning(qsizetype step)
{
    if (const auto &job = jobs[size_t(step)])
        job->cancel();
    else
        end(step, failure(ErrorKind::Cancelled, plan.steps[step].id, tr("%1 was cancelled.").arg(plan.steps[step].id)));
}

void Runner::Private::setEnded(const QList<qsizetype> &ended, const QString &reason)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const qsizetype step : ended) {
        statuses[step] = {};
        statuses[step].state = schedule.state(step);
        statuses[step].endedAt = now;
        statuses[step].reason = reason;
    }
    announce(ended);
}

QString Runner::Private::reasonFor(qsizetype cause) const
{
    const QString &id = plan.steps[cause].id;
    return schedule.state(cause) == StepState::Cancelled ? tr("It needs %1, which was cancelled.").arg(id)
                                                         : tr("It needs %1, which failed.").arg(id);
}

void Runner::Private::setSkipped(const QList<qsizetype> &skipped)
{
    if (!skipped.isEmpty())
        setEnded(skipped, reasonFor(schedule.cause(skipped.first())));
}

/// After one of two causes went away, what is still skipped names the other.
void Runner::Private::renewReasons()
{
    for (qsizetype i = 0; i < plan.steps.size(); ++i) {
        const qsizetype cause = schedule.state(i) == StepState::Skipped ? schedule.cause(i) : -1;
        if (cause < 0 || statuses[i].reason.contains(plan.steps[cause].id))
            continue;
        statuses[i].reason = reasonFor(cause);
        announce({i});
    }
}

void Runner::Private::stopAll(StepState state, qsizetype cause, const QString &reason)
{
    if (validity)
        setEnded(schedule.stop(state, cause), reason);
    for (qsizetype i = 0; validity && i < plan.steps.size(); ++i)
        if (schedule.state(i) == StepState::Running)
            cancelRunning(i);
    post();
}

/// The record cannot be written: nothing new starts, what runs may end, and what waits for the record ends now.
void Runner::Private::breakOff(const Error &error)
{
    if (!broken)
        broken = error;
    setEnded(schedule.stop(StepState::Skipped, -1), error.summary());
    for (qsizetype i = 0; i < plan.steps.size(); ++i)
        if (schedule.state(i) == StepState::Running && !jobs[size_t(i)] && plan.steps[i].isIrreversible)
            end(i, std::unexpected(error));
    post();
}

void Runner::Private::announce(const QList<qsizetype> &steps)
{
    for (const qsizetype step : steps)
        Q_EMIT q->stepChanged(plan.steps[step].id);
}

} // namespace slipway
