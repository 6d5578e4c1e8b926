// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "items/changesmodel.h"

#include "items/deptreemodel.h"
#include "items/modulenames.h"

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

ItemTone toneOf(Change::Kind kind)
{
    switch (kind) {
    case Change::Kind::Added:
        return ItemTone::Good;
    case Change::Kind::Removed:
        return ItemTone::Muted;
    case Change::Kind::Raised:
        return ItemTone::Accent;
    case Change::Kind::Lowered:
        return ItemTone::Warning;
    case Change::Kind::Replaced:
        return ItemTone::Accent;
    }
    return ItemTone::Text;
}

} // namespace

ChangesModel::ChangesModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ChangesModel::setChanges(const QList<Change> &changes)
{
    if (changes == m_changes)
        return;
    beginResetModel();
    m_changes = changes;
    endResetModel();
}

void ChangesModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_changes.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int ChangesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_changes.size());
}

int ChangesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ChangesModel::because(const Change &change) const
{
    if (change.kind == Change::Kind::Replaced && change.because.path.isEmpty())
        return tr("the replacement is another one");
    if (change.because.path.isEmpty())
        return {};
    const bool isYou = change.because.version.isEmpty();
    const QString who = displayPath(change.because.path) + u' ' + change.because.version;
    if (change.kind == Change::Kind::Removed)
        return isYou ? tr("you do not ask for it any more") : tr("only %1 asked for it").arg(who);
    return isYou ? tr("you ask for it") : tr("%1 asks for it").arg(who);
}

QString ChangesModel::text(const Change &change, int column) const
{
    switch (column) {
    case ModuleColumn:
        return displayPath(change.path);
    case NowColumn:
        return change.before.isEmpty() ? u"—"_s : change.before;
    case AfterColumn:
        switch (change.kind) {
        case Change::Kind::Added:
            return tr("%1 new").arg(change.after);
        case Change::Kind::Removed:
            return tr("removed");
        case Change::Kind::Lowered:
            return tr("%1 lower").arg(change.after);
        case Change::Kind::Replaced:
            return tr("%1 from elsewhere").arg(change.after);
        case Change::Kind::Raised:
            return change.after;
        }
        return change.after;
    case BecauseColumn:
        return because(change);
    default:
        return {};
    }
}

QVariant ChangesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Change &change = m_changes[index.row()];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(change, column);
    case Qt::ToolTipRole:
        return change.path;
    case Qt::AccessibleTextRole:
        return column == NowColumn && change.before.isEmpty() ? tr("not used now") : text(change, column);
    case ModulePathRole:
        return change.path;
    case ModuleVersionRole:
        return change.after;
    case ToneRole:
        return int(column == AfterColumn ? toneOf(change.kind) : ItemTone::Text);
    case StrongRole:
        return false;
    case CodeRole:
        return column == NowColumn || column == AfterColumn;
    default:
        return {};
    }
}

QVariant ChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ModuleColumn:
        return tr("Module");
    //: Heading of a column: the version before the edit.
    case NowColumn:
        return tr("now");
    //: Heading of a column: the version after the edit.
    case AfterColumn:
        return tr("after");
    //: Heading of a column: the reason of a change.
    case BecauseColumn:
        return tr("because");
    default:
        return {};
    }
}

} // namespace slipway
