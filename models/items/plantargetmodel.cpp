// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "items/plantargetmodel.h"

#include "items/planmodel.h"
#include "items/stepnames.h"
#include "items/texts.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace slipway {
namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("Plan", source);
}

} // namespace

PlanTargetModel::PlanTargetModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void PlanTargetModel::setPlan(const Plan &plan)
{
    if (m_run.runner)
        m_run.runner->disconnect(this);
    beginResetModel();
    m_run = {plan, nullptr};
    arrange();
    endResetModel();
}

void PlanTargetModel::setRunner(Runner *runner)
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
        connect(runner, &Runner::stepChanged, this, &PlanTargetModel::refresh);
        connect(runner, &Runner::titlesChanged, this, [this, runner] { setRunner(runner); });
    }
}

void PlanTargetModel::arrange()
{
    m_rows.clear();
    for (const Step &step : std::as_const(m_run.plan.steps)) {
        const QSet<QString> targets = targetNamesOf(m_run.plan, step);
        if ((step.phase != Phase::Build && step.phase != Phase::Package) || targets.size() != 1)
            continue;
        const QString &target = *targets.begin();
        auto row = std::ranges::find(m_rows, target, &Row::target);
        if (row == m_rows.end())
            row = m_rows.insert(m_rows.end(), {target, {}, {}});
        (std::holds_alternative<MakeArchive>(step.action) ? row->archives : row->builds).append(&step);
    }
}

QModelIndex PlanTargetModel::indexOf(const StepId &id) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        const auto holds = [&](const QList<const Step *> &steps) {
            return std::ranges::any_of(steps, [&](const Step *step) { return step->id == id; });
        };
        if (holds(m_rows[row].builds))
            return index(row, BuildColumn);
        if (holds(m_rows[row].archives))
            return index(row, ArchiveColumn);
    }
    return {};
}

void PlanTargetModel::refresh(const StepId &id)
{
    if (const QModelIndex cell = indexOf(id); cell.isValid())
        Q_EMIT dataChanged(cell, cell.siblingAtColumn(SizeColumn));
}

const QList<const Step *> *PlanTargetModel::stepsAt(const QModelIndex &index) const
{
    const Row &row = m_rows[index.row()];
    const QList<const Step *> *steps = index.column() == BuildColumn ? &row.builds
        : index.column() == ArchiveColumn                            ? &row.archives
                                                                     : nullptr;
    return steps && !steps->isEmpty() ? steps : nullptr;
}

StepState PlanTargetModel::stateOf(const QList<const Step *> &steps) const
{
    QList<StepState> states;
    for (const Step *step : steps)
        states.append(m_run.status(step->id).state);
    const StepState state = together(states);
    return state == StepState::Running && !m_run.isRunning() ? StepState::Waiting : state;
}

const Step *PlanTargetModel::firstToSee(const QList<const Step *> &steps) const
{
    for (const StepState wanted : {StepState::Failed, StepState::Running, StepState::Cancelled})
        for (const Step *step : steps)
            if (m_run.status(step->id).state == wanted)
                return step;
    return steps.first();
}

/// The time once all have ended; before that, which one is at work.
QString PlanTargetModel::progressText(const QList<const Step *> &steps) const
{
    int ended = 0;
    std::chrono::milliseconds time{0};
    for (const Step *step : steps) {
        const StepStatus status = m_run.status(step->id);
        ended += status.state != StepState::Waiting && status.state != StepState::Running;
        if (status.endedAt.isValid())
            time += status.elapsed(status.endedAt);
    }
    const StepState state = stateOf(steps);
    if (state == StepState::Succeeded)
        return firstToSee(steps) && m_run.status(steps.first()->id).isUnchanged ? text(QT_TRANSLATE_NOOP("Plan", "unchanged"))
                                                                                : durationText(time);
    if (state == StepState::Running && steps.size() > 1)
        return QCoreApplication::translate("Plan", "%1 of %2", "which one is at work, of how many")
            .arg(qMin<qsizetype>(ended + 1, steps.size()))
            .arg(steps.size());
    return state == StepState::Waiting ? QString() : stateText(state);
}

QString PlanTargetModel::sizeOfRow(const Row &row) const
{
    const QList<const Step *> &steps = row.archives.isEmpty() ? row.builds : row.archives;
    qint64 size = 0;
    for (const Step *step : steps)
        size += sizeOf(m_run.status(step->id).outcome);
    return size > 0 ? sizeText(size) : QString();
}

QString PlanTargetModel::cellText(const QModelIndex &index) const
{
    const Row &row = m_rows[index.row()];
    switch (index.column()) {
    case TargetColumn:
        return row.target;
    case SizeColumn:
        return sizeOfRow(row);
    case ArchiveColumn: {
        QStringList formats;
        for (const Step *step : row.archives)
            if (const auto *archive = std::get_if<MakeArchive>(&step->action))
                formats.append(archiveFormatName(archive->format));
        return formats.join(u' ');
    }
    default:
        return row.builds.isEmpty() ? QString() : progressText(row.builds);
    }
}

int PlanTargetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int PlanTargetModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PlanTargetModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole)
        return cellText(index);
    const QList<const Step *> *steps = stepsAt(index);
    if (!steps)
        return {};
    const Step *step = firstToSee(*steps);
    const StepStatus status = m_run.status(step->id);
    switch (role) {
    case StateRole:
        return int(stateOf(*steps));
    case StepIdRole:
        return step->id;
    case IsUnchangedRole:
        return status.isUnchanged;
    case Qt::ToolTipRole:
        return status.state == StepState::Failed ? status.error.summary()
            : status.state == StepState::Skipped ? status.reason
                                                 : step->title;
    case Qt::AccessibleTextRole: {
        const QString shown = cellText(index), state = stateText(stateOf(*steps));
        return shown.isEmpty() || shown == state ? state
                                                 : QCoreApplication::translate("Plan", "%1, %2", "phase or step, state").arg(shown, state);
    }
    default:
        return {};
    }
}

QVariant PlanTargetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TargetColumn:
        return text(QT_TRANSLATE_NOOP("Plan", "Target"));
    case BuildColumn:
        return text(QT_TRANSLATE_NOOP("Plan", "Build"));
    case ArchiveColumn:
        return text(QT_TRANSLATE_NOOP("Plan", "Archive"));
    default:
        return text(QT_TRANSLATE_NOOP("Plan", "Size"));
    }
}

void PlanTargetModel::retranslate()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

} // namespace slipway
