// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "items/revisionmodel.h"

#include "items/itemroles.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace slipway {

RevisionModel::RevisionModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void RevisionModel::setRevisions(const QList<Revision> &revisions)
{
    if (revisions == m_revisions)
        return;
    beginResetModel();
    m_revisions = revisions;
    endResetModel();
}

void RevisionModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_revisions.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int RevisionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_revisions.size());
}

int RevisionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RevisionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Revision &revision = m_revisions[index.row()];
    const bool isName = index.column() == NameColumn;
    const auto kind = [&revision] {
        return revision.kind == Revision::Kind::Tag ? tr("tag") : revision.kind == Revision::Kind::Branch ? tr("branch") : tr("commit");
    };
    switch (role) {
    case Qt::DisplayRole:
        return isName                      ? revision.name
            : index.column() == DateColumn ? QLocale().toString(revision.date.toLocalTime().date(), QLocale::ShortFormat)
                                           : revision.subject;
    case Qt::AccessibleTextRole:
        return isName ? kind() + u' ' + revision.name : data(index, Qt::DisplayRole);
    case Qt::ToolTipRole:
        return u"%1 %2\n%3\n%4"_s.arg(kind(), revision.name, revision.commit, revision.subject);
    case NameRole:
        return revision.kind == Revision::Kind::Commit ? revision.commit : revision.name;
    case ToneRole:
        return int(index.column() == SubjectColumn || isName ? ItemTone::Text : ItemTone::Muted);
    case StrongRole:
        return isName && revision.kind == Revision::Kind::Tag;
    case CodeRole:
        return isName;
    default:
        return {};
    }
}

QVariant RevisionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    //: Heading of a column: tags, branches and commits.
    case NameColumn:
        return tr("Revision");
    case DateColumn:
        return tr("Date");
    //: Heading of a column: the first line of a commit's message.
    case SubjectColumn:
        return tr("Message");
    default:
        return {};
    }
}

} // namespace slipway
