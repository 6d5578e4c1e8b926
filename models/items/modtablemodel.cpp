// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "items/modtablemodel.h"

#include "items/deptreemodel.h"

using namespace Qt::StringLiterals;

namespace slipway {

ModTableModel::ModTableModel(ModTable table, QObject *parent)
    : QAbstractTableModel(parent)
    , m_table(table)
    , m_draft{QStringList(fieldCount(table)), false, 0}
{
}

void ModTableModel::setFile(const ModFile &file, std::shared_ptr<const ModuleAnalysis> analysis)
{
    const QList<ModRow> rows = rowsOf(file, m_table);
    m_analysis = std::move(analysis);
    if (rows.size() != m_rows.size()) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    m_rows = rows;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void ModTableModel::setEditable(bool isEditable)
{
    if (isEditable == m_isEditable)
        return;
    beginResetModel(); // the row to be filled in comes or goes
    m_isEditable = isEditable;
    endResetModel();
}

void ModTableModel::removeLines(const QList<int> &rows)
{
    QList<ModEdit> edits;
    for (const int row : rows) {
        if (row >= 0 && row < m_rows.size())
            edits += rowEdits(m_table, m_rows[row], std::nullopt);
    }
    if (!edits.isEmpty() && m_isEditable)
        Q_EMIT editsRequested(edits);
}

void ModTableModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int ModTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size()) + (m_isEditable ? 1 : 0);
}

int ModTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : fieldCount(m_table) + (m_table == ModTable::Require ? 2 : 0);
}

QString ModTableModel::selectedVersion(const ModRow &row) const
{
    const ModuleInfo *info = m_analysis ? m_analysis->find(row.fields.value(0)) : nullptr;
    return info ? info->selected : QString();
}

QVariant ModTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int column = index.column();
    const ModRow &row = isDraft(index.row()) ? m_draft : m_rows[index.row()];
    const bool isModule = m_table == ModTable::Require || m_table == ModTable::Exclude || m_table == ModTable::Replace;
    switch (role) {
    case Qt::DisplayRole:
        if (column == indirectColumn())
            return {};
        if (column == selectedColumn())
            return selectedVersion(row);
        if (isDraft(index.row()) && column == 0 && row.fields.first().isEmpty())
            return tr("Add…");
        return row.fields.value(column);
    case Qt::EditRole:
        return row.fields.value(column);
    case Qt::CheckStateRole:
        return column == indirectColumn() && !isDraft(index.row()) ? QVariant(row.isIndirect ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::AccessibleTextRole:
        if (isDraft(index.row()))
            return tr("New line, %1").arg(fieldName(column));
        if (column == indirectColumn())
            return row.isIndirect ? tr("indirect") : tr("direct");
        return row.fields.value(column).isEmpty() && column != selectedColumn() ? tr("%1: empty").arg(fieldName(column))
                                                                                : data(index, Qt::DisplayRole);
    case ModulePathRole:
        return isModule ? row.fields.value(column >= 2 && m_table == ModTable::Replace ? 2 : 0) : QVariant();
    case ModuleVersionRole:
        return isModule ? row.fields.value(1) : QVariant();
    case ToneRole:
        return int(isDraft(index.row()) && row.fields.value(column).isEmpty() ? ItemTone::Muted : ItemTone::Text);
    case StrongRole:
        return false;
    case CodeRole:
        return column != indirectColumn() && !isDraft(index.row()) && !(m_table == ModTable::Retract && column == 2);
    default:
        return {};
    }
}

bool ModTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || !(flags(index) & (Qt::ItemIsEditable | Qt::ItemIsUserCheckable)))
        return false;
    if (isDraft(index.row())) {
        fillDraft(index.column(), value.toString().trimmed());
        return true;
    }
    const ModRow &before = m_rows[index.row()];
    ModRow after = before;
    if (role == Qt::CheckStateRole)
        after.isIndirect = value.value<Qt::CheckState>() == Qt::Checked;
    else
        after.fields[index.column()] = value.toString().trimmed();
    if (after != before)
        Q_EMIT editsRequested(rowEdits(m_table, before, after));
    return after != before;
}

/// A new line is asked for as soon as everything that it needs is there.
void ModTableModel::fillDraft(int column, const QString &value)
{
    m_draft.fields[column] = value;
    const int row = int(m_rows.size());
    Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    for (int field = 0; field < fieldCount(m_table); ++field) {
        if (isFieldNeeded(m_table, field) && m_draft.fields[field].isEmpty())
            return;
    }
    const ModRow complete = std::exchange(m_draft, ModRow{QStringList(fieldCount(m_table)), false, 0});
    Q_EMIT editsRequested(rowEdits(m_table, std::nullopt, complete));
}

Qt::ItemFlags ModTableModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (!m_isEditable || index.column() == selectedColumn())
        return flags;
    if (index.column() == indirectColumn())
        return isDraft(index.row()) ? flags : flags | Qt::ItemIsUserCheckable;
    return flags | Qt::ItemIsEditable;
}

QString ModTableModel::fieldName(int column) const
{
    switch (m_table) {
    case ModTable::Require:
        return column == 0 ? tr("Module") : column == 1 ? tr("Version") : column == 2 ? tr("Selected") : tr("Indirect");
    case ModTable::Replace:
        return column == 0 ? tr("Module") : column == 1 ? tr("Version, or all") : column == 2 ? tr("Replaced by") : tr("Its version");
    case ModTable::Exclude:
        return column == 0 ? tr("Module") : tr("Version");
    //: The lowest version of a range.
    case ModTable::Retract:
        return column == 0 ? tr("From") : column == 1 ? tr("To") : tr("Reason");
    case ModTable::Tool:
        return tr("Package");
    case ModTable::Ignore:
        return tr("Folder");
    case ModTable::Godebug:
        return column == 0 ? tr("Setting") : tr("Value");
    }
    return {};
}

QVariant ModTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? QVariant(fieldName(section)) : QVariant();
}

} // namespace slipway
