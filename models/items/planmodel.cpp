// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "items/planmodel.h"

#include "items/stepnames.h"
#include "items/texts.h"

#include <QCoreApplication>

#include <algorithm>

namespace slipway {
namespace {

constexpr quintptr kLane = 0; ///< internal id of a phase; of a step: its lane plus one

QString text(const char *source)
{
    return QCoreApplication::translate("Plan", source);
}

} // namespace

QString phaseText(Phase phase)
{
    switch (phase) {
    case Phase::Preflight:
        return text(QT_TRANSLATE_NOOP("Plan", "Preflight"));
    case Phase::Build:
        return text(QT_TRANSLATE_NOOP("Plan", "Build"));
    case Phase::Package:
        return text(QT_TRANSLATE_NOOP("Plan", "Package"));
    case Phase::Prove:
        return text(QT_TRANSLATE_NOOP("Plan", "Prove"));
    case Phase::Publish:
        return text(QT_TRANSLATE_NOOP("Plan", "Publish"));
    case Phase::Deploy:
        return text(QT_TRANSLATE_NOOP("Plan", "Deploy"));
    }
    Q_UNREACHABLE_RETURN({});
}

StepState together(const QList<StepState> &states)
{
    const auto has = [&](StepState state) { return states.contains(state); };
    if (has(StepState::Running))
        return StepState::Running;
    if (has(StepState::Failed))
        return StepState::Failed;
    if (has(StepState::Cancelled))
        return StepState::Cancelled;
    // Between two steps of a lane nothing runs, and still the lane is under way.
    if (has(StepState::Waiting))
        return has(StepState::Succeeded) ? StepState::Running : StepState::Waiting;
    return has(StepState::Skipped) || states.isEmpty() ? StepState::Skipped : StepState::Succeeded;
}

PlanModel::PlanModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

void PlanModel::setPlan(const Plan &plan)
{
    if (m_run.runner)
        m_run.runner->disconnect(this);
    beginResetModel();
    m_run = {plan, nullptr};
    arrange();
    endResetModel();
    Q_EMIT runChanged();
}

void PlanModel::setRunner(Runner *runner)
{
    if (m_run.runner)
        m_run.runner->disconnect(this);
    beginResetModel();
    if (runner)
        m_run.plan = runner->plan();
    m_run.runner = runner;
    arrange();
    endResetModel();
    if (runner) {
        connect(runner, &Runner::stepChanged, this, &PlanModel::refresh);
        connect(runner, &Runner::finished, this, &PlanModel::runChanged);
        connect(runner, &Runner::titlesChanged, this, [this, runner] { setRunner(runner); });
    }
    Q_EMIT runChanged();
}

void PlanModel::arrange()
{
    m_names = stepNames(m_run.plan);
    m_lanes.clear();
    for (const Phase phase : {Phase::Preflight, Phase::Build, Phase::Package, Phase::Prove, Phase::Publish, Phase::Deploy}) {
        Lane lane{phase, {}};
        for (const Step &step : std::as_const(m_run.plan.steps))
            if (step.phase == phase)
                lane.steps.append(&step);
        if (!lane.steps.isEmpty())
            m_lanes.append(lane);
    }
}

void PlanModel::refresh(const StepId &id)
{
    const QModelIndex step = indexOf(id);
    if (!step.isValid())
        return;
    Q_EMIT dataChanged(step, step);
    Q_EMIT dataChanged(step.parent(), step.parent());
    Q_EMIT runChanged();
}

QModelIndex PlanModel::indexOf(const StepId &id) const
{
    for (int lane = 0; lane < m_lanes.size(); ++lane)
        for (int row = 0; row < m_lanes[lane].steps.size(); ++row)
            if (m_lanes[lane].steps[row]->id == id)
                return createIndex(row, 0, quintptr(lane) + 1);
    return {};
}

QModelIndex PlanModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : kLane);
}

QModelIndex PlanModel::parent(const QModelIndex &child) const
{
    return !child.isValid() || child.internalId() == kLane ? QModelIndex() : createIndex(int(child.internalId()) - 1, 0, kLane);
}

int PlanModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_lanes.size());
    return parent.internalId() == kLane && parent.column() == 0 ? int(m_lanes[parent.row()].steps.size()) : 0;
}

int PlanModel::columnCount(const QModelIndex &) const
{
    return 1;
}

StepState PlanModel::stateOf(const Lane &lane) const
{
    QList<StepState> states;
    for (const Step *step : lane.steps)
        states.append(m_run.status(step->id).state);
    const StepState state = together(states);
    return state == StepState::Running && !m_run.isRunning() ? StepState::Waiting : state;
}

QVariant PlanModel::dataOfLane(const Lane &lane, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return phaseText(lane.phase);
    case Qt::AccessibleTextRole:
        return QCoreApplication::translate("Plan", "%1, %2", "phase or step, state").arg(phaseText(lane.phase), stateText(stateOf(lane)));
    case PhaseRole:
        return int(lane.phase);
    case StateRole:
        return int(stateOf(lane));
    default:
        return {};
    }
}

QVariant PlanModel::dataOfStep(const Step &step, int role) const
{
    const StepStatus status = m_run.status(step.id);
    switch (role) {
    case Qt::DisplayRole:
        return m_names.value(step.id);
    case Qt::AccessibleTextRole:
        return QCoreApplication::translate("Plan", "%1, %2", "phase or step, state").arg(m_names.value(step.id), stateText(status.state));
    case Qt::ToolTipRole:
        return status.state == StepState::Skipped ? status.reason : status.state == StepState::Failed ? status.error.summary() : step.title;
    case StepIdRole:
        return step.id;
    case PhaseRole:
        return int(step.phase);
    case StateRole:
        return int(status.state);
    case IsUnchangedRole:
        return status.isUnchanged;
    case ResultRole:
        return resultText(status);
    case NeedsTargetRole:
        return (step.phase == Phase::Build || step.phase == Phase::Package) && targetNamesOf(m_run.plan, step).size() == 1;
    case CanRetryRole:
        return status.state == StepState::Failed || status.state == StepState::Cancelled;
    case CanStopRole:
        return m_run.isRunning() && (status.state == StepState::Running || status.state == StepState::Waiting);
    default:
        return {};
    }
}

QVariant PlanModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() == kLane)
        return dataOfLane(m_lanes[index.row()], role);
    return dataOfStep(*m_lanes[qsizetype(index.internalId()) - 1].steps[index.row()], role);
}

void PlanModel::retranslate()
{
    beginResetModel();
    m_names = stepNames(m_run.plan);
    endResetModel();
}

} // namespace slipway
