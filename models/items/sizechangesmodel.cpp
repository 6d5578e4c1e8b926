// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "items/sizechangesmodel.h"

#include "items/itemroles.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace slipway {

SizeChangesModel::SizeChangesModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void SizeChangesModel::setChanges(const QList<SizeChange> &changes)
{
    beginResetModel();
    m_changes = changes;
    endResetModel();
}

void SizeChangesModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_changes.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int SizeChangesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_changes.size());
}

int SizeChangesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString growthText(qint64 bytes)
{
    const QString size = QLocale().formattedDataSize(qAbs(bytes), 1, QLocale::DataSizeSIFormat);
    return bytes > 0 ? u"+"_s + size : bytes < 0 ? u"-"_s + size : size;
}

QString SizeChangesModel::text(const SizeChange &change, int column) const
{
    const auto bytes = [](qint64 size) { return size ? QLocale().formattedDataSize(size, 1, QLocale::DataSizeSIFormat) : u"—"_s; };
    switch (column) {
    case NameColumn:
        return change.rest ? nameOf(*change.rest) : change.path.isEmpty() ? nameOf(change.origin) : change.path;
    case GrowthColumn:
        return growthText(change.growth());
    case BeforeColumn:
        return bytes(change.bytesBefore);
    case AfterColumn:
        return bytes(change.bytesAfter);
    case VersionColumn:
        if (change.before.isEmpty() && !change.after.isEmpty())
            return tr("%1 new").arg(change.after);
        if (!change.before.isEmpty() && change.after.isEmpty())
            return tr("%1 gone").arg(change.before);
        return change.before == change.after ? change.after : change.before + u" → "_s + change.after;
    default:
        return {};
    }
}

QVariant SizeChangesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const SizeChange &change = m_changes[index.row()];
    const int column = index.column();
    const bool isNumber = column == GrowthColumn || column == BeforeColumn || column == AfterColumn;
    switch (role) {
    case Qt::DisplayRole:
        return text(change, column);
    case Qt::ToolTipRole:
        return change.rest ? explanationOf(*change.rest) : text(change, NameColumn);
    case Qt::TextAlignmentRole:
        return int(isNumber ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    case ToneRole:
        if (column == GrowthColumn)
            return int(change.growth() > 0 ? ItemTone::Warning : ItemTone::Good);
        return int(column == NameColumn ? ItemTone::Text : ItemTone::Muted);
    case StrongRole:
        return false;
    case CodeRole:
        return column == VersionColumn;
    default:
        return {};
    }
}

QVariant SizeChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(section == NameColumn || section == VersionColumn ? Qt::AlignLeft | Qt::AlignVCenter
                                                                     : Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Name");
    //: Heading of a column: by how much it became larger.
    case GrowthColumn:
        return tr("Growth");
    case BeforeColumn:
        return tr("Before");
    case AfterColumn:
        return tr("After");
    case VersionColumn:
        return tr("Version");
    default:
        return {};
    }
}

} // namespace slipway
