// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "items/runlog.h"

#include "items/stepnames.h"
#include "items/texts.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace slipway {
namespace {

constexpr auto kFrame = 16ms;

bool hasBegun(StepState state)
{
    return state != StepState::Waiting && state != StepState::Skipped;
}

bool hasEnded(StepState state)
{
    return state != StepState::Waiting && state != StepState::Running;
}

bool runsProgram(const Action &action)
{
    return std::holds_alternative<BuildTarget>(action) || std::holds_alternative<RunProgram>(action);
}

LogNote endNote(const StepStatus &status)
{
    const auto time = status.elapsed(status.endedAt);
    switch (status.state) {
    case StepState::Succeeded:
        return {status.isUnchanged ? LineKind::Unchanged : LineKind::Succeeded, {}, time, sizeOf(status.outcome)};
    case StepState::Failed:
        return {LineKind::Failed, status.error.detail.section(u'\n', 0, 0), time, 0};
    case StepState::Cancelled:
        return {LineKind::Cancelled, {}, time, 0};
    default:
        return {LineKind::Skipped, status.reason, time, 0};
    }
}

} // namespace

RunLog::RunLog(Runner *runner, QObject *parent)
    : QObject(parent)
    , m_runner(runner)
    , m_names(stepNames(runner->plan()))
{
    m_frame.setInterval(kFrame);
    m_frame.setTimerType(Qt::PreciseTimer);
    connect(&m_frame, &QTimer::timeout, this, &RunLog::takeIn);
    connect(runner, &Runner::titlesChanged, this, &RunLog::takeTitles);
    QList<StepId> ids;
    for (const Step &step : runner->plan().steps) {
        ids.append(step.id);
        m_steps.insert(step.id, std::make_shared<StepLines>());
    }
    // A run that began before somebody looked: in the order in which its steps started.
    std::ranges::stable_sort(ids, {}, [&](const StepId &id) {
        const QDateTime started = runner->status(id).startedAt;
        return started.isValid() ? started.toMSecsSinceEpoch() : std::numeric_limits<qint64>::max();
    });
    for (const StepId &id : std::as_const(ids))
        follow(id);
    connect(runner, &Runner::stepChanged, this, &RunLog::follow);
}

LogLines &RunLog::of(const StepId &id)
{
    const auto found = m_steps.constFind(id);
    return found == m_steps.cend() ? m_all : found.value()->lines;
}

void RunLog::follow(const StepId &id)
{
    const auto found = m_steps.constFind(id);
    if (found == m_steps.cend() || !m_runner)
        return;
    StepLines &step = *found.value();
    const StepStatus status = m_runner->status(id);
    if (status.state == step.state)
        return;
    const bool isAgain = hasEnded(step.state);
    if (hasBegun(status.state) && (step.state == StepState::Waiting || isAgain))
        begin(id, step);
    if (hasEnded(status.state))
        end(id, step, status);
    step.state = status.state;
    if (!m_frame.isActive())
        m_frame.start();
}

void RunLog::begin(const StepId &id, StepLines &step)
{
    const std::shared_ptr<LogStore> store = m_runner->log(id);
    if (step.store != store) {
        step.store = store;
        step.source = m_all.addSource(store, m_names.value(id));
        step.ownSource = step.lines.addSource(store, m_names.value(id));
        m_stepOfSource.append(id);
    }
    step.isIntroduced = false;
    m_running.insert(id);
    if (!runsProgram(m_runner->plan().find(id)->action))
        introduce(id, step);
}

void RunLog::takeTitles()
{
    m_names = stepNames(m_runner->plan());
    for (int source = 0; source < m_all.sourceCount(); ++source)
        m_all.setLabel(source, m_names.value(stepOf(source)));
    for (auto step = m_steps.cbegin(); step != m_steps.cend(); ++step)
        if (step.value()->ownSource >= 0)
            step.value()->lines.setLabel(step.value()->ownSource, m_names.value(step.key()));
    Q_EMIT grew();
}

/// What is done stands above what it prints, unless the step has printed that itself.
void RunLog::introduce(const StepId &id, StepLines &step)
{
    if (!m_runner || std::exchange(step.isIntroduced, true))
        return;
    if (step.store->lineCount() > 0 && step.store->line(0).startsWith("$ "))
        return;
    note(step, {LineKind::Command, describe(m_runner->plan().find(id)->action), 0ms, 0});
}

void RunLog::end(const StepId &id, StepLines &step, const StepStatus &status)
{
    m_running.remove(id);
    if (status.state == StepState::Skipped && step.source < 0) {
        step.ownSource = step.lines.addSource(m_runner->log(id), m_names.value(id));
        step.lines.addNote(step.ownSource, endNote(status));
        m_hasNote = true;
        return; // said once in its own log; the failure that caused it is in the common one
    }
    introduce(id, step);
    m_all.update(step.source);
    step.lines.update();
    noteSpill(step);
    note(step, endNote(status));
}

void RunLog::note(StepLines &step, const LogNote &note)
{
    m_all.addNote(step.source, note);
    step.lines.addNote(step.ownSource, note);
    m_hasNote = true;
}

/// A disk that is full, and one that has space again.
void RunLog::noteSpill(StepLines &step)
{
    const SpillProblem problem = step.store->spillProblem();
    if (problem == step.problem)
        return;
    step.problem = problem;
    if (problem.isEmpty())
        note(step, {LineKind::Saved, {}, 0ms, 0});
    else
        note(step, {problem.isHolding ? LineKind::Held : LineKind::Unsaved, problem.words, 0ms, 0, problem.folder});
}

void RunLog::takeIn()
{
    bool hasGrown = false;
    for (const StepId &id : std::as_const(m_running)) {
        StepLines &step = *m_steps.value(id);
        if (step.store->lineCount() > 0)
            introduce(id, step);
        if (step.lines.update(step.ownSource)) {
            m_all.update(step.source);
            hasGrown = true;
        }
        noteSpill(step); // below the bytes that it is about
    }
    if (m_running.isEmpty())
        m_frame.stop();
    hasGrown = std::exchange(m_hasNote, false) || hasGrown;
    if (hasGrown)
        Q_EMIT grew();
}

} // namespace slipway
