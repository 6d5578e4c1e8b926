// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "items/modulelistmodel.h"

#include "items/ages.h"
#include "items/modulenames.h"
#include "modfile/gover.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace slipway {

ModuleListModel::ModuleListModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ModuleListModel::setFacts(std::shared_ptr<const ModuleFacts> facts)
{
    beginResetModel();
    m_facts = std::move(facts);
    m_rows.clear();
    const qsizetype count = m_facts ? m_facts->analysis().modules().size() : 0;
    for (qsizetype i = 0; i < count; ++i)
        if (!m_facts->analysis().modules()[i].isMain)
            m_rows.append(i);
    endResetModel();
}

const ModuleInfo *ModuleListModel::moduleAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_facts->analysis().modules()[m_rows[row]] : nullptr;
}

void ModuleListModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    refresh();
}

void ModuleListModel::refresh()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int ModuleListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ModuleListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

/// A blank cell would look like "nothing newer": what is not known says so.
QString ModuleListModel::latestText(const ModuleUpdate *update) const
{
    if (!update)
        return {};
    switch (update->state) {
    case UpdateState::NotChecked:
        return tr("not asked");
    case UpdateState::Failed:
        return tr("not known");
    case UpdateState::NotApplicable:
        return u"—"_s;
    case UpdateState::Checked:
        break;
    }
    if (update->latest)
        return update->latest->version;
    //: In the column of newest versions: the module is at it.
    return update->major ? tr("major %1").arg(update->major->version) : tr("newest");
}

QVariant ModuleListModel::sortKey(const ModuleInfo &module, int column) const
{
    const ModuleHealth *health = m_facts->health();
    const ModuleUpdate *update = health ? health->update(module.path) : nullptr;
    if (column == AskersColumn)
        return module.askers.size();
    if (column == AgeColumn)
        return update && update->currentTime.isValid() ? update->currentTime.toSecsSinceEpoch() : -1;
    return text(module, column);
}

QString ModuleListModel::text(const ModuleInfo &module, int column) const
{
    switch (column) {
    case ModuleColumn:
        return displayPath(module.path);
    case SelectedColumn:
        return module.selected;
    case LatestColumn:
        return latestText(m_facts->health() ? m_facts->health()->update(module.path) : nullptr);
    case AgeColumn: {
        const ModuleUpdate *update = m_facts->health() ? m_facts->health()->update(module.path) : nullptr;
        return update ? ageText(update->currentTime, QDateTime::currentDateTimeUtc()) : QString();
    }
    case LicenceColumn: {
        const ModuleLicence *licence = m_facts->health() ? m_facts->health()->licence(module) : nullptr;
        return licence ? licenceText(*licence) : QString();
    }
    case RequiredColumn:
        return module.requiredInFile;
    case AskersColumn:
        return QLocale().toString(module.askers.size());
    case GoColumn:
        return module.goVersion;
    case WhyColumn:
        return joined(m_facts->pills(module));
    default:
        return {};
    }
}

QVariant ModuleListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ModuleInfo &module = *moduleAt(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(module, column);
    case Qt::ToolTipRole:
        return m_facts->description(module);
    case Qt::TextAlignmentRole:
        return column == AskersColumn ? int(Qt::AlignRight | Qt::AlignVCenter) : int(Qt::AlignLeft | Qt::AlignVCenter);
    case ModulePathRole:
        return module.path;
    case ModuleVersionRole:
        return module.selected;
    case RowKindRole:
        return int(DepRow::Module);
    case PillsRole:
        return column == WhyColumn ? QVariant::fromValue(m_facts->pills(module)) : QVariant();
    case ToneRole: {
        const bool isQuiet = (column == RequiredColumn && module.requiredInFile == module.selected) || column == AgeColumn
            || (column == LatestColumn && !m_facts->hasUpdate(module.path));
        return int(isQuiet ? ItemTone::Muted : column == LatestColumn ? ItemTone::Accent : ItemTone::Text);
    }
    case StrongRole:
        return false;
    case CodeRole:
        return column == SelectedColumn || (column == LatestColumn && m_facts->hasUpdate(module.path)) || column == RequiredColumn
            || column == GoColumn;
    case SortRole:
        return sortKey(module, column);
    default:
        return {};
    }
}

QVariant ModuleListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == AskersColumn ? int(Qt::AlignRight | Qt::AlignVCenter) : int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const bool isTip = role == Qt::ToolTipRole;
    switch (section) {
    case ModuleColumn:
        return tr("Module");
    case SelectedColumn:
        return isTip ? tr("The version that is built") : tr("Selected");
    case LatestColumn:
        return isTip ? tr("The newest version of the same path, as the proxies say") : tr("Latest");
    //: Heading of a column: how long ago the selected version was made.
    case AgeColumn:
        return isTip ? tr("How long ago the selected version was made") : tr("Age");
    case LicenceColumn:
        return isTip ? tr("The licence that its files name") : tr("Licence");
    case RequiredColumn:
        return isTip ? tr("The version that go.mod asks for") : tr("In go.mod");
    //: Heading of a column: how many modules ask for this one.
    case AskersColumn:
        return isTip ? tr("How many requirements there are on it") : tr("Asked by");
    case GoColumn:
        return isTip ? tr("The Go version that it needs") : tr("Go");
    case WhyColumn:
        return tr("Why");
    default:
        return {};
    }
}

ModuleListFilter::ModuleListFilter(ModuleListModel *model, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    setSourceModel(model);
    setSortRole(SortRole);
}

void ModuleListFilter::setFilter(const ModuleFilter &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    invalidateFilter();
}

QModelIndex ModuleListFilter::indexOf(const QString &path) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (index(row, 0).data(ModulePathRole).toString() == path)
            return index(row, 0);
    return {};
}

bool ModuleListFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const ModuleInfo *module = m_model->moduleAt(row);
    return module && m_filter.accepts(*m_model->facts(), *module);
}

bool ModuleListFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(SortRole);
    const QVariant b = right.data(SortRole);
    switch (left.column()) {
    case ModuleListModel::SelectedColumn:
    case ModuleListModel::RequiredColumn:
        return isLowerVersion({}, a.toString(), b.toString());
    case ModuleListModel::GoColumn:
        return compareGoVersions(a.toString().toUtf8(), b.toString().toUtf8()) < 0;
    case ModuleListModel::AgeColumn:
    case ModuleListModel::AskersColumn:
        return a.toLongLong() < b.toLongLong();
    default:
        return QString::localeAwareCompare(a.toString(), b.toString()) < 0;
    }
}

} // namespace slipway
