// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// What the person does to the matrix of targets.
#include "items/targetmatrixmodel.h"

#include "items/targetorder.h"
#include "targets/ports.h"

#include <algorithm>

namespace slipway {

/// What a cell holds now, or else what it held before it was cleared, or else Go's default.
QList<Target> TargetMatrixModel::asBefore(const Target &cell) const
{
    QList<Target> result;
    std::ranges::copy_if(m_chosen, std::back_inserter(result),
                         [&](const Target &target) { return withoutVariant(target) == withoutVariant(cell); });
    if (result.isEmpty())
        for (const QString &variant : m_lastVariants.value(withoutVariant(cell), {QString()}))
            result.append({cell.os, cell.arch, variant});
    return result;
}

QList<Target> TargetMatrixModel::sorted(QList<Target> targets) const
{
    const auto place = [this](const Target &target) {
        const auto rank = [](qsizetype position) { return position < 0 ? std::numeric_limits<qsizetype>::max() : position; };
        return std::tuple(rank(m_allSystems.indexOf(target.os)), target.os, rank(m_allArchitectures.indexOf(target.arch)), target.arch,
                          variantValues(target.arch).indexOf(target.variant), target.variant);
    };
    std::ranges::sort(targets, {}, place);
    const auto repeated = std::ranges::unique(targets);
    targets.erase(repeated.begin(), repeated.end());
    return targets;
}

void TargetMatrixModel::edit(const QList<Target> &targets)
{
    const QList<Target> before = m_chosen;
    setChosen(targets);
    if (before != m_chosen)
        Q_EMIT chosenEdited(before, m_chosen);
}

/// All cells checked, or, if they all are, none of them. Cells that need a C toolchain are only cleared this way, never checked.
QList<Target> TargetMatrixModel::toggled(const QList<QModelIndex> &cells) const
{
    QList<Target> wanted;
    bool isAnyMissing = false;
    for (const QModelIndex &cell : cells) {
        if (targetAt(cell).isNull())
            continue;
        isAnyMissing = isAnyMissing || (chosenIn(cell).isEmpty() && !cell.data(NeedsCRole).toBool());
    }
    QList<Target> result = m_chosen;
    for (const QModelIndex &cell : cells) {
        const Target target = targetAt(cell);
        if (target.isNull())
            continue;
        if (!isAnyMissing)
            result.removeIf([&](const Target &other) { return withoutVariant(other) == target; });
        else if (!cell.data(NeedsCRole).toBool())
            result += asBefore(target);
    }
    return result;
}

void TargetMatrixModel::toggleRow(int row)
{
    QList<QModelIndex> cells;
    for (int column = 0; column < columnCount(); ++column)
        cells.append(index(row, column));
    edit(toggled(cells));
}

void TargetMatrixModel::toggleColumn(int column)
{
    QList<QModelIndex> cells;
    for (int row = 0; row < rowCount(); ++row)
        cells.append(index(row, column));
    edit(toggled(cells));
}

void TargetMatrixModel::toggleAll()
{
    QList<QModelIndex> cells;
    for (int row = 0; row < rowCount(); ++row)
        for (int column = 0; column < columnCount(); ++column)
            cells.append(index(row, column));
    edit(toggled(cells));
}

void TargetMatrixModel::setVariant(const QModelIndex &index, const QString &variant, bool chosen)
{
    Target target = targetAt(index);
    if (target.isNull())
        return;
    target.variant = variant;
    QList<Target> wanted = m_chosen;
    wanted.removeAll(target);
    if (chosen)
        wanted.append(target);
    edit(wanted);
}

void TargetMatrixModel::choose(const QList<Target> &targets)
{
    edit(targets);
}

} // namespace slipway
