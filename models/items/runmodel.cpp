// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "items/runmodel.h"

#include "items/problemsmodel.h"
#include "items/stepnames.h"
#include "items/texts.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace slipway {
namespace {

constexpr auto kClock = 200ms;
/// An estimate never says that something is done.
constexpr double kMostProgress = 0.97;

bool hasEnded(StepState state)
{
    return state != StepState::Waiting && state != StepState::Running;
}

QString runText(const char *source, int count)
{
    return QCoreApplication::translate("Run", source, nullptr, count);
}

} // namespace

RunCounts countSteps(const Runner &runner)
{
    RunCounts counts;
    for (const Step &step : runner.plan().steps) {
        ++counts.total;
        switch (runner.status(step.id).state) {
        case StepState::Waiting:
            ++counts.waiting;
            break;
        case StepState::Running:
            ++counts.running;
            break;
        case StepState::Succeeded:
            ++counts.succeeded;
            break;
        case StepState::Failed:
            ++counts.failed;
            break;
        case StepState::Cancelled:
            ++counts.cancelled;
            break;
        case StepState::Skipped:
            ++counts.skipped;
            break;
        }
    }
    return counts;
}

RunModel::RunModel(ProblemsModel *problems, QObject *parent)
    : QAbstractTableModel(parent)
    , m_problems(problems)
{
    m_clock.setInterval(kClock);
    connect(&m_clock, &QTimer::timeout, this, &RunModel::tick);
    if (problems)
        connect(problems, &ProblemsModel::countChanged, this, [this](const StepId &id) { refreshRow(rowOf(id)); });
}

void RunModel::setRunner(Runner *runner)
{
    if (m_runner)
        m_runner->disconnect(this);
    beginResetModel();
    m_runner = runner;
    m_names = runner ? stepNames(runner->plan()) : QHash<StepId, QString>();
    m_rows.clear();
    m_startedAt = m_endedAt = {};
    if (runner) {
        int row = 0;
        for (const Step &step : runner->plan().steps)
            m_rows.insert(step.id, ++row);
        connect(runner, &Runner::stepChanged, this, [this](const StepId &id) {
            refreshRow(m_rows.value(id));
            tick();
        });
        connect(runner, &Runner::finished, this, &RunModel::tick);
        connect(runner, &Runner::titlesChanged, this, [this] {
            m_names = stepNames(m_runner->plan());
            retranslate();
        });
        // A run that goes away leaves nothing to ask.
        connect(runner, &QObject::destroyed, this, [this] { setRunner(nullptr); });
    }
    endResetModel();
    tick();
}

void RunModel::refreshRow(int row)
{
    if (row <= 0 || row >= rowCount())
        return;
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

/// Times and estimates move by themselves while something runs.
void RunModel::tick()
{
    if (!m_runner) {
        m_clock.stop();
        Q_EMIT countsChanged();
        return;
    }
    m_startedAt = m_endedAt = {};
    bool isRunning = m_runner->isRunning();
    for (const Step &step : m_runner->plan().steps) {
        const StepStatus status = m_runner->status(step.id);
        if (status.state == StepState::Running) {
            isRunning = true;
            refreshRow(m_rows.value(step.id));
        }
        if (status.startedAt.isValid() && (!m_startedAt.isValid() || status.startedAt < m_startedAt))
            m_startedAt = status.startedAt;
        if (status.endedAt.isValid() && (!m_endedAt.isValid() || status.endedAt > m_endedAt))
            m_endedAt = status.endedAt;
    }
    if (isRunning)
        m_endedAt = {};
    if (isRunning && !m_clock.isActive())
        m_clock.start();
    else if (!isRunning)
        m_clock.stop();
    Q_EMIT dataChanged(index(0, 0), index(0, ColumnCount - 1));
    Q_EMIT countsChanged();
}

const Step *RunModel::stepAt(int row) const
{
    if (!m_runner || row <= 0 || row > m_runner->plan().steps.size())
        return nullptr;
    return &m_runner->plan().steps[row - 1];
}

int RunModel::rowOf(const StepId &id) const
{
    return m_rows.value(id, 0);
}

RunCounts RunModel::counts() const
{
    return m_runner ? countSteps(*m_runner) : RunCounts();
}

std::optional<std::chrono::milliseconds> RunModel::expected(const StepId &id) const
{
    if (!m_runner)
        return {};
    if (const auto known = m_runner->expected(id); known > 0ms)
        return known;
    const Step *step = m_runner->plan().find(id);
    std::chrono::milliseconds sum{0};
    int siblings = 0;
    for (const Step &other : m_runner->plan().steps) {
        const StepStatus status = m_runner->status(other.id);
        if (!step || other.action.index() != step->action.index() || status.state != StepState::Succeeded || status.isUnchanged)
            continue;
        sum += status.elapsed(status.endedAt);
        ++siblings;
    }
    return siblings > 0 ? std::optional(sum / siblings) : std::nullopt;
}

double RunModel::progressOf(const StepId &id) const
{
    const StepStatus status = m_runner->status(id);
    const auto whole = expected(id);
    if (status.state != StepState::Running || !whole || *whole <= 0ms)
        return -1;
    const double elapsed = double(status.elapsed(QDateTime::currentDateTimeUtc()).count());
    return std::min(kMostProgress, elapsed / double(whole->count()));
}

double RunModel::progressOfRun() const
{
    const RunProgress progress = m_runner->progress();
    return progress.total == 0 ? -1 : double(progress.ended) / progress.total;
}

StepState RunModel::stateOfRun() const
{
    const RunCounts now = counts();
    if (m_runner->isRunning() || now.running > 0)
        return StepState::Running;
    if (now.failed > 0)
        return StepState::Failed;
    if (now.cancelled > 0)
        return StepState::Cancelled;
    return now.waiting > 0 ? StepState::Waiting : StepState::Succeeded;
}

QString RunModel::resultOf(const Step &step) const
{
    const StepStatus status = m_runner->status(step.id);
    const int problems = m_problems ? m_problems->countOf(step.id) : 0;
    if (status.state == StepState::Waiting)
        return stateText(status.state);
    if (status.state == StepState::Running)
        return durationText(std::chrono::floor<std::chrono::seconds>(status.elapsed(QDateTime::currentDateTimeUtc())));
    if (status.state != StepState::Failed || problems == 0)
        return resultText(status);
    return QCoreApplication::translate("Run", "%1 · %2", "time, number of problems")
        .arg(resultText(status), runText(QT_TRANSLATE_N_NOOP("Run", "%n problem(s)"), problems));
}

QString RunModel::resultOfRun() const
{
    if (!m_startedAt.isValid())
        return {};
    const QDateTime end = m_endedAt.isValid() ? m_endedAt : QDateTime::currentDateTimeUtc();
    const std::chrono::milliseconds time(m_startedAt.msecsTo(end));
    return durationText(m_endedAt.isValid() ? time : std::chrono::floor<std::chrono::seconds>(time));
}

QString RunModel::accessibleText(int row) const
{
    const QString name = index(row, NameColumn).data().toString();
    const QString result = index(row, ResultColumn).data().toString();
    const QString state = stateText(StepState(index(row, 0).data(StateRole).toInt()));
    if (result.isEmpty() || result == state)
        return QCoreApplication::translate("Run", "%1, %2", "step, state").arg(name, state);
    return QCoreApplication::translate("Run", "%1, %2, %3", "step, state, time and size").arg(name, state, result);
}

int RunModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_runner ? 0 : int(m_runner->plan().steps.size()) + 1;
}

int RunModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RunModel::dataOfRun(int column, int role) const
{
    const RunCounts now = counts();
    switch (role) {
    case Qt::DisplayRole:
        return column == NameColumn ? QCoreApplication::translate("Run", "Everything", "all steps of a run") : resultOfRun();
    case StateRole:
        return int(stateOfRun());
    case ProgressRole:
        return stateOfRun() == StepState::Running ? progressOfRun() : -1.0;
    case ProblemsRole:
        return m_problems ? m_problems->rowCount() : 0;
    case CanStopRole:
        return m_runner->isRunning();
    case CanRetryRole:
        return !m_runner->isRunning() && now.failed + now.cancelled > 0;
    case StepIdRole:
        return QString();
    default:
        return {};
    }
}

QVariant RunModel::dataOfStep(const Step &step, int column, int role) const
{
    const StepState state = m_runner->status(step.id).state;
    switch (role) {
    case Qt::DisplayRole:
        return column == NameColumn ? m_names.value(step.id) : resultOf(step);
    case StateRole:
        return int(state);
    case IsUnchangedRole:
        return m_runner->status(step.id).isUnchanged;
    case ProgressRole:
        return progressOf(step.id);
    case ProblemsRole:
        return m_problems ? m_problems->countOf(step.id) : 0;
    case CanStopRole:
        return m_runner->isRunning() && !hasEnded(state);
    case CanRetryRole:
        return state == StepState::Failed || state == StepState::Cancelled;
    case StepIdRole:
        return step.id;
    default:
        return {};
    }
}

QVariant RunModel::data(const QModelIndex &index, int role) const
{
    if (!m_runner || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::AccessibleTextRole)
        return index.column() == NameColumn ? QVariant(accessibleText(index.row())) : QVariant();
    if (role == Qt::ToolTipRole)
        return accessibleText(index.row());
    const Step *step = stepAt(index.row());
    return step ? dataOfStep(*step, index.column(), role) : dataOfRun(index.column(), role);
}

QVariant RunModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? QCoreApplication::translate("Run", "Step") : QCoreApplication::translate("Run", "Result");
}

void RunModel::retranslate()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace slipway
