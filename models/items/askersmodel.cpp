// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "items/askersmodel.h"

#include "items/deptreemodel.h"
#include "items/modulenames.h"

using namespace Qt::StringLiterals;

namespace slipway {

AskersModel::AskersModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void AskersModel::setAskers(const QList<Asker> &askers)
{
    if (askers == m_askers)
        return;
    beginResetModel();
    m_askers = askers;
    endResetModel();
}

void AskersModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_askers.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int AskersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_askers.size());
}

int AskersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AskersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Asker &asker = m_askers[index.row()];
    const QList<ItemPill> pills = asker.isWinner ? QList<ItemPill>{{tr("decides"), ItemTone::Good}}
        : !asker.isSelected                      ? QList<ItemPill>{{tr("not in the build"), ItemTone::Muted}}
                                                 : QList<ItemPill>();
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case AskerColumn:
            return asker.isMain ? tr("go.mod (you)") : QString(displayPath(asker.who.path) + u' ' + asker.who.version).trimmed();
        case AsksColumn:
            return asker.version;
        case NoteColumn:
            return joined(pills);
        default:
            return {};
        }
    case Qt::ToolTipRole:
        return asker.who.toString();
    case ModulePathRole:
        return asker.who.path;
    case ModuleVersionRole:
        return asker.who.version;
    case RowKindRole:
        return int(DepRow::Asker);
    case PillsRole:
        return index.column() == NoteColumn ? QVariant::fromValue(pills) : QVariant();
    case ToneRole:
        return int(asker.isWinner ? ItemTone::Text : ItemTone::Muted);
    case StrongRole:
        return false;
    case CodeRole:
        return index.column() == AsksColumn;
    default:
        return {};
    }
}

QVariant AskersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    //: Heading of a column: the module that requires another one.
    case AskerColumn:
        return tr("Who asks");
    //: Heading of a column: the version that is required.
    case AsksColumn:
        return tr("for");
    case NoteColumn:
        return tr("Why");
    default:
        return {};
    }
}

} // namespace slipway
