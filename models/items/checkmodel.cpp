// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "items/checkmodel.h"

#include "items/itemroles.h"
#include "supply/modulecheck.h"

namespace slipway {

namespace {

ItemTone toneOf(CheckState state)
{
    switch (state) {
    case CheckState::Good:
        return ItemTone::Good;
    case CheckState::Note:
        return ItemTone::Warning;
    case CheckState::Failed:
        return ItemTone::Bad;
    case CheckState::Running:
        return ItemTone::Accent;
    default:
        return ItemTone::Muted;
    }
}

} // namespace

QString CheckModel::stateText(CheckState state)
{
    switch (state) {
    case CheckState::Waiting:
        return tr("waits");
    case CheckState::Running:
        return tr("asks…");
    case CheckState::Good:
        return tr("✓ good");
    case CheckState::Note:
        return tr("! note");
    case CheckState::Skipped:
        return tr("– skipped");
    case CheckState::Failed:
        break;
    }
    return tr("✗ failed");
}

void CheckModel::setCheck(ModuleCheck *check)
{
    if (m_check)
        m_check->disconnect(this);
    beginResetModel();
    m_check = check;
    endResetModel();
    if (check) {
        connect(check, &ModuleCheck::stepChanged, this,
                [this](int step) { Q_EMIT dataChanged(index(step, 0), index(step, ColumnCount - 1)); });
        connect(check, &QObject::destroyed, this, [this] {
            beginResetModel();
            endResetModel();
        });
    }
}

const CheckStep *CheckModel::step(int row) const
{
    return m_check && row >= 0 && row < m_check->steps().size() ? &m_check->steps()[row] : nullptr;
}

int CheckModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_check ? 0 : int(m_check->steps().size());
}

int CheckModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CheckModel::data(const QModelIndex &index, int role) const
{
    const CheckStep *known = checkIndex(index, CheckIndexOption::IndexIsValid) ? step(index.row()) : nullptr;
    if (!known)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        if (index.column() == StepColumn)
            return known->title;
        return index.column() == StateColumn ? stateText(known->state) : known->detail.section(u'\n', 0, 0);
    case Qt::ToolTipRole:
        return known->detail;
    case ToneRole:
        if (index.column() == StateColumn)
            return int(toneOf(known->state));
        return int(known->state == CheckState::Skipped || known->state == CheckState::Waiting ? ItemTone::Muted : ItemTone::Text);
    case StrongRole:
        return known->state == CheckState::Failed && index.column() != DetailColumn;
    default:
        return {};
    }
}

QVariant CheckModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case StepColumn:
        return tr("Step");
    case StateColumn:
        return tr("State");
    default:
        return tr("What came out");
    }
}

} // namespace slipway
