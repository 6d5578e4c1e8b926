// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "items/problemsmodel.h"

#include "items/ansi.h"
#include "base/background.h"
#include "process/search.h"
#include "run/runner.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace slipway {
namespace {

constexpr auto kPause = 100ms;
constexpr qint64 kSlice = 200'000;
constexpr int kMostPerStep = 1000;

/// Lines that may name a place or a package: cheap to find in millions.
const SearchQuery &candidates()
{
    static const SearchQuery query{u"^# |^FAIL\\s|\\.(go|c|cc|cpp|cxx|h|hh|hpp|s|S|m|mm|y|mod|work)[:(][0-9]"_s, true, true};
    return query;
}

struct Slice {
    QList<Problem> found;
    QString package;
};

Slice lookAt(const StepId &step, const std::shared_ptr<const LogStore> &store, qint64 first, qint64 end, QString package,
             const std::atomic_bool &isCancelled)
{
    Slice slice;
    for (const quint32 line : searchLines(*store, candidates(), first, end, isCancelled)) {
        const QByteArray text = parseAnsi(store->line(line)).text;
        if (const QString header = packageOfLine(text); !header.isEmpty()) {
            package = header;
            continue;
        }
        const std::optional<Position> position = findPosition(text);
        const bool isProblem = position
            && (position->kind == Position::Kind::Error || position->kind == Position::Kind::Warning
                || position->kind == Position::Kind::Test);
        if (isProblem && slice.found.size() < kMostPerStep)
            slice.found.append({step, store, line, package, *position});
    }
    slice.package = package;
    return slice;
}

} // namespace

QString Problem::toString() const
{
    const QString place = Location{position.file, position.line, position.column}.toString();
    return position.message.isEmpty() ? place : place + u": "_s + position.message;
}

ProblemsModel::ProblemsModel(QObject *parent)
    : QAbstractListModel(parent)
    , m_isCancelled(std::make_shared<std::atomic_bool>(false))
{
    m_timer.setInterval(kPause);
    connect(&m_timer, &QTimer::timeout, this, &ProblemsModel::lookOn);
}

ProblemsModel::~ProblemsModel()
{
    *m_isCancelled = true;
}

void ProblemsModel::setRunner(Runner *runner)
{
    if (m_runner)
        m_runner->disconnect(this);
    *m_isCancelled = true;
    m_isCancelled = std::make_shared<std::atomic_bool>(false);
    beginResetModel();
    m_problems.clear();
    m_steps.clear();
    m_runner = runner;
    endResetModel();
    if (!runner)
        return;
    int order = 0;
    for (const Step &step : runner->plan().steps) {
        m_steps[step.id].order = order++;
        follow(step.id);
    }
    connect(runner, &Runner::stepChanged, this, &ProblemsModel::follow);
}

void ProblemsModel::follow(const StepId &id)
{
    const auto found = m_steps.find(id);
    if (found == m_steps.end() || !m_runner)
        return;
    const StepState state = m_runner->status(id).state;
    if (state == StepState::Waiting || state == StepState::Skipped)
        return;
    const std::shared_ptr<LogStore> store = m_runner->log(id);
    const bool isNewAttempt = state == StepState::Running && found->store && found->done > 0;
    if (found->store != store || isNewAttempt) {
        forget(id);
        found->done = found->store == store ? store->lineCount() : 0;
        found->package.clear();
        found->store = store;
    }
    if (!m_timer.isActive())
        m_timer.start();
    if (state != StepState::Running)
        lookOn();
}

void ProblemsModel::lookOn()
{
    bool isWorking = false;
    for (auto each = m_steps.begin(); each != m_steps.end(); ++each) {
        if (!each->store)
            continue;
        look(each.key(), *each);
        isWorking = isWorking || each->isLooking || (m_runner && m_runner->status(each.key()).state == StepState::Running);
    }
    if (!isWorking)
        m_timer.stop();
}

void ProblemsModel::look(const StepId &id, Scan &scan)
{
    const bool isRunning = m_runner && m_runner->status(id).state == StepState::Running;
    // The last line may be unfinished while the step runs.
    const qint64 end = std::min(scan.store->lineCount() - (isRunning ? 1 : 0), scan.done + kSlice);
    if (scan.isLooking || end <= scan.done || scan.count >= kMostPerStep)
        return;
    scan.isLooking = true;
    const auto isCancelled = m_isCancelled;
    const std::shared_ptr<LogStore> store = scan.store;
    inBackground(
        this, [=, first = scan.done, package = scan.package] { return lookAt(id, store, first, end, package, *isCancelled); },
        [this, id, end, store, isCancelled, first = scan.done](const Slice &slice) {
            if (*isCancelled)
                return;
            Scan &scan = m_steps[id];
            scan.isLooking = false;
            if (scan.store != store || scan.done != first) // run again meanwhile
                return lookOn();
            scan.done = end;
            scan.package = slice.package;
            add(id, slice.found);
            lookOn();
        });
}

bool ProblemsModel::isKnown(const Problem &problem) const
{
    return std::ranges::any_of(m_problems, [&](const Problem &other) {
        return other.step == problem.step && other.position.line == problem.position.line
            && other.position.column == problem.position.column && other.position.file == problem.position.file
            && other.position.message == problem.position.message;
    });
}

void ProblemsModel::add(const StepId &id, const QList<Problem> &found)
{
    Scan &scan = m_steps[id];
    const int before = scan.count;
    for (const Problem &problem : found) {
        if (scan.count >= kMostPerStep || isKnown(problem))
            continue;
        const auto place
            = std::ranges::upper_bound(m_problems, scan.order, {}, [this](const Problem &other) { return m_steps[other.step].order; });
        const int row = int(place - m_problems.begin());
        beginInsertRows({}, row, row);
        m_problems.insert(row, problem);
        ++scan.count;
        endInsertRows();
    }
    if (scan.count != before)
        Q_EMIT countChanged(id);
}

void ProblemsModel::forget(const StepId &id)
{
    Scan &scan = m_steps[id];
    if (scan.count == 0)
        return;
    const auto first = std::ranges::find(m_problems, id, &Problem::step);
    const int row = int(first - m_problems.begin());
    beginRemoveRows({}, row, row + scan.count - 1);
    m_problems.remove(row, scan.count);
    scan.count = 0;
    endRemoveRows();
    Q_EMIT countChanged(id);
}

QList<Problem> ProblemsModel::problemsOf(const StepId &step) const
{
    QList<Problem> result;
    std::ranges::copy_if(m_problems, std::back_inserter(result), [&](const Problem &problem) { return problem.step == step; });
    return result;
}

int ProblemsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_problems.size());
}

QVariant ProblemsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Problem &problem = m_problems[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return problem.toString();
    case Qt::AccessibleTextRole:
        return problem.position.kind == Position::Kind::Warning
            ? QCoreApplication::translate("Problems", "Warning: %1").arg(problem.toString())
            : problem.toString();
    case StepRole:
        return problem.step;
    case LineRole:
        return problem.line;
    case FileRole:
        return problem.position.file;
    case MessageRole:
        return problem.position.message;
    case IsWarningRole:
        return problem.position.kind == Position::Kind::Warning;
    default:
        return {};
    }
}

} // namespace slipway
