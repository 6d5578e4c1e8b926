// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "items/targetmatrixmodel.h"

#include "items/targetorder.h"
#include "items/targettexts.h"
#include "run/runner.h"
#include "targets/ports.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

bool needsC(const Target &target)
{
    return portAbilities(target.os, target.arch).testFlag(PortAbility::NeedsLinker);
}

CellState cellState(const StepStatus &status)
{
    switch (status.state) {
    case StepState::Waiting:
        return CellState::Waiting;
    case StepState::Running:
        return CellState::Running;
    case StepState::Succeeded:
        return status.isUnchanged ? CellState::Unchanged : CellState::Succeeded;
    case StepState::Failed:
        return CellState::Failed;
    case StepState::Cancelled:
        return CellState::Cancelled;
    case StepState::Skipped:
        return CellState::Skipped;
    }
    Q_UNREACHABLE_RETURN(CellState::None);
}

/// Of two states the one that a person wants to know of first.
CellState worse(CellState one, CellState other)
{
    constexpr CellState kOrder[] = {CellState::Failed,  CellState::Running,   CellState::Waiting,   CellState::Cancelled,
                                    CellState::Skipped, CellState::Succeeded, CellState::Unchanged, CellState::None};
    return *std::ranges::find_if(kOrder, [=](CellState state) { return state == one || state == other; });
}

} // namespace

QMap<Target, CellState> targetStates(const Runner &runner)
{
    QMap<Target, CellState> result;
    for (const Step &step : runner.plan().steps) {
        if (const auto *build = std::get_if<BuildTarget>(&step.action)) {
            CellState &state = result[build->target];
            state = worse(state, cellState(runner.status(step.id)));
        }
    }
    return result;
}

TargetMatrixModel::TargetMatrixModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void TargetMatrixModel::setPorts(const QList<Port> &ports)
{
    if (ports == m_ports)
        return;
    beginResetModel();
    m_ports = ports;
    m_allSystems = systemsInOrder(ports);
    m_allArchitectures = architecturesInOrder(ports);
    m_chosen = sorted(m_chosen);
    arrange();
    endResetModel();
}

void TargetMatrixModel::setChosen(const QList<Target> &targets)
{
    const QList<Target> wanted = sorted(targets);
    if (wanted == m_chosen)
        return;
    for (const Target &target : std::as_const(m_chosen)) {
        const QList<Target> cell = asBefore(target);
        if (std::ranges::none_of(wanted, [&](const Target &other) { return withoutVariant(other) == withoutVariant(target); })) {
            QStringList &variants = m_lastVariants[withoutVariant(target)];
            variants.clear();
            for (const Target &variant : cell)
                variants.append(variant.variant);
        }
    }
    const QStringList systems = m_systems, architectures = m_architectures;
    m_chosen = wanted;
    arrange();
    if (systems == m_systems && architectures == m_architectures) {
        if (rowCount() > 0 && columnCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    // Something hidden was chosen, or what alone kept a row in view is gone.
    const QStringList newSystems = std::exchange(m_systems, systems), newArchitectures = std::exchange(m_architectures, architectures);
    beginResetModel();
    m_systems = newSystems;
    m_architectures = newArchitectures;
    endResetModel();
}

void TargetMatrixModel::setStates(const QMap<Target, CellState> &states)
{
    if (states == m_states)
        return;
    const QMap<Target, CellState> before = std::exchange(m_states, states);
    QMap<Target, CellState> touched = before;
    touched.insert(states);
    for (const Target &target : touched.keys()) {
        if (before.value(target) == states.value(target))
            continue;
        if (const QModelIndex cell = indexOf(target); cell.isValid())
            Q_EMIT dataChanged(cell, cell, {StateRole, Qt::AccessibleTextRole, Qt::ToolTipRole});
    }
}

void TargetMatrixModel::setObstacles(const QMap<Target, QString> &obstacles)
{
    if (obstacles == m_obstacles)
        return;
    m_obstacles = obstacles;
    if (rowCount() > 0 && columnCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {ObstacleRole, Qt::AccessibleTextRole, Qt::ToolTipRole});
}

void TargetMatrixModel::setExpanded(bool expanded)
{
    if (expanded == m_isExpanded)
        return;
    beginResetModel();
    m_isExpanded = expanded;
    arrange();
    endResetModel();
}

void TargetMatrixModel::arrange()
{
    const auto isShown = [this](const QString &name, bool isUsual, auto partOf) {
        return m_isExpanded || isUsual || std::ranges::any_of(m_chosen, [&](const Target &target) { return partOf(target) == name; })
            || std::ranges::any_of(m_ports, [&](const Port &port) { return port.firstClass && partOf(port) == name; });
    };
    const auto system = [](const auto &port) { return port.os; };
    const auto architecture = [](const auto &port) { return port.arch; };
    m_systems.clear();
    m_architectures.clear();
    for (const QString &os : std::as_const(m_allSystems))
        if (isShown(os, isUsualSystem(os), system))
            m_systems.append(os);
    for (const QString &arch : std::as_const(m_allArchitectures))
        if (isShown(arch, isUsualArchitecture(arch), architecture))
            m_architectures.append(arch);
}

const Port *TargetMatrixModel::port(const QString &os, const QString &arch) const
{
    const auto found = std::ranges::find_if(m_ports, [&](const Port &port) { return port.os == os && port.arch == arch; });
    return found == m_ports.end() ? nullptr : &*found;
}

Target TargetMatrixModel::targetAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= m_systems.size() || index.column() >= m_architectures.size())
        return {};
    const Port *found = port(m_systems[index.row()], m_architectures[index.column()]);
    return found ? Target{found->os, found->arch, {}} : Target();
}

Target TargetMatrixModel::currentTarget(const QModelIndex &index) const
{
    const Target cell = targetAt(index);
    if (cell.isNull())
        return cell;
    const QList<Target> chosen = chosenIn(index);
    return chosen.isEmpty() ? asBefore(cell).first() : chosen.first();
}

QModelIndex TargetMatrixModel::indexOf(const Target &target) const
{
    const qsizetype row = m_systems.indexOf(target.os), column = m_architectures.indexOf(target.arch);
    return row < 0 || column < 0 ? QModelIndex() : index(int(row), int(column));
}

bool TargetMatrixModel::isChosen(const Target &target) const
{
    return m_chosen.contains(target);
}

QList<Target> TargetMatrixModel::chosenIn(const QModelIndex &index) const
{
    const Target cell = targetAt(index);
    QList<Target> result;
    std::ranges::copy_if(m_chosen, std::back_inserter(result),
                         [&](const Target &target) { return !cell.isNull() && withoutVariant(target) == cell; });
    return result;
}

int TargetMatrixModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_systems.size());
}

int TargetMatrixModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_architectures.size());
}

bool TargetMatrixModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const Target cell = targetAt(index);
    if (role != Qt::CheckStateRole || cell.isNull())
        return false;
    QList<Target> wanted = m_chosen;
    if (value.value<Qt::CheckState>() == Qt::Unchecked)
        wanted.removeIf([&](const Target &target) { return withoutVariant(target) == cell; });
    else
        wanted += asBefore(cell);
    edit(wanted);
    return true;
}

Qt::ItemFlags TargetMatrixModel::flags(const QModelIndex &index) const
{
    return targetAt(index).isNull() ? Qt::NoItemFlags : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable;
}

CellState TargetMatrixModel::stateOf(const QModelIndex &index) const
{
    const Target cell = targetAt(index);
    CellState result = CellState::None;
    for (auto each = m_states.begin(); each != m_states.end(); ++each)
        if (withoutVariant(each.key()) == cell && !cell.isNull())
            result = worse(result, each.value());
    return result;
}

QString TargetMatrixModel::obstacleOf(const QModelIndex &index) const
{
    for (const Target &target : chosenIn(index))
        if (const QString obstacle = m_obstacles.value(target); !obstacle.isEmpty())
            return obstacle;
    return {};
}

QString TargetMatrixModel::accessibleText(const QModelIndex &index) const
{
    const Target cell = targetAt(index);
    if (cell.isNull())
        return missingText({m_systems[index.row()], m_architectures[index.column()], {}});
    return cellText(
        {.target = cell, .chosen = chosenIn(index), .state = stateOf(index), .needsC = needsC(cell), .obstacle = obstacleOf(index)});
}

QVariant TargetMatrixModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Target cell = targetAt(index);
    switch (role) {
    case ExistsRole:
        return !cell.isNull();
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return accessibleText(index);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    default:
        break;
    }
    if (cell.isNull())
        return {};
    switch (role) {
    case Qt::CheckStateRole:
        return chosenIn(index).isEmpty() ? Qt::Unchecked : Qt::Checked;
    case Qt::DisplayRole:
        return variantsText(chosenIn(index), needsC(cell));
    case NeedsCRole:
        return needsC(cell);
    case IsFirstClassRole:
        return port(cell.os, cell.arch)->firstClass;
    case StateRole:
        return int(stateOf(index));
    case ObstacleRole:
        return obstacleOf(index);
    case VariantsRole: {
        QStringList variants;
        for (const Target &target : chosenIn(index))
            variants.append(target.variant);
        return variants;
    }
    default:
        return {};
    }
}

QVariant TargetMatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool isRow = orientation == Qt::Vertical;
    const QStringList &names = isRow ? m_systems : m_architectures;
    if (section < 0 || section >= names.size())
        return {};
    const bool isFirstClass = std::ranges::any_of(
        m_ports, [&](const Port &port) { return port.firstClass && (isRow ? port.os : port.arch) == names[section]; });
    switch (role) {
    case Qt::DisplayRole:
        return names[section];
    case IsFirstClassRole:
        return isFirstClass;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return systemText(names[section], isFirstClass);
    default:
        return {};
    }
}

void TargetMatrixModel::retranslate()
{
    if (rowCount() == 0 || columnCount() == 0)
        return;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

} // namespace slipway
