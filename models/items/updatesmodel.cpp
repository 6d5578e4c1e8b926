// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "items/ages.h"
#include "items/auditmodels.h"
#include "items/deptreemodel.h"
#include "items/modulenames.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

void UpdatesModel::setUpdates(const UpdateReport &report, bool all)
{
    QList<ModuleUpdate> updates = report.modules;
    updates.removeIf([all](const ModuleUpdate &update) {
        const bool says
            = update.hasUpdate() || !update.retracted.isEmpty() || !update.deprecated.isEmpty() || update.state == UpdateState::Failed;
        return !all && !says;
    });
    // What go.mod names directly is what a person decides about.
    std::ranges::stable_sort(updates, [](const ModuleUpdate &a, const ModuleUpdate &b) { return a.isDirect && !b.isDirect; });
    if (updates == m_updates)
        return;
    beginResetModel();
    m_updates = updates;
    setCount(updates.size());
    QSet<QString> kept;
    for (const ModuleUpdate &update : std::as_const(m_updates)) {
        if (m_chosen.contains(update.path) && canTake(update))
            kept.insert(update.path);
    }
    const bool isChanged = kept != m_chosen;
    m_chosen = kept;
    endResetModel();
    if (isChanged)
        Q_EMIT chosenChanged();
}

const ModuleUpdate *UpdatesModel::updateAt(int row) const
{
    return row >= 0 && row < m_updates.size() ? &m_updates[row] : nullptr;
}

QStringList UpdatesModel::chosen() const
{
    QStringList paths(m_chosen.begin(), m_chosen.end());
    paths.sort();
    return paths;
}

void UpdatesModel::choose(UpdateChoice choice, bool directOnly)
{
    m_chosen.clear();
    for (const ModuleUpdate &update : std::as_const(m_updates)) {
        const bool hasIt = choice == UpdateChoice::Patch ? update.patch.has_value() : update.latest.has_value();
        if (canTake(update) && hasIt && (update.isDirect || !directOnly))
            m_chosen.insert(update.path);
    }
    if (!m_updates.isEmpty())
        Q_EMIT dataChanged(index(0, ModuleColumn), index(rowCount() - 1, ModuleColumn), {Qt::CheckStateRole});
    Q_EMIT chosenChanged();
}

QString UpdatesModel::note(const ModuleUpdate &update) const
{
    QStringList notes;
    if (update.state == UpdateState::Failed)
        notes.append(updateSentence(update));
    if (!update.retracted.isEmpty())
        notes.append(tr("%1 was retracted: %2").arg(update.current, update.retracted.join(u"; "_s)));
    if (!update.deprecated.isEmpty())
        notes.append(tr("Deprecated: %1").arg(update.deprecated.simplified()));
    if (update.majorState == UpdateState::Failed)
        notes.append(tr("Whether there is a new major version is not known: %1").arg(update.majorWhy.simplified()));
    if (notes.isEmpty() && !update.isDirect)
        notes.append(tr("indirect"));
    return notes.join(u' ');
}

QString UpdatesModel::text(const ModuleUpdate &update, int column) const
{
    switch (column) {
    case ModuleColumn:
        return displayPath(update.path);
    case CurrentColumn:
        return update.current;
    case PatchColumn:
        return update.patch ? update.patch->version : QString();
    case LatestColumn:
        if (update.latest)
            return update.latest->version;
        return update.state == UpdateState::Checked ? tr("newest") : update.state == UpdateState::NotApplicable ? u"—"_s : tr("not known");
    case AgeColumn:
        return ageText(update.latest ? update.latest->time : update.currentTime, QDateTime::currentDateTimeUtc());
    case MajorColumn:
        return update.major ? update.major->version : QString();
    case NoteColumn:
        return note(update);
    default:
        return {};
    }
}

QVariant UpdatesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ModuleUpdate &update = m_updates[index.row()];
    const int column = index.column();
    const bool isVersion = column == CurrentColumn || column == PatchColumn || column == LatestColumn || column == MajorColumn;
    switch (role) {
    case Qt::DisplayRole:
        return text(update, column);
    case Qt::ToolTipRole:
        return column == MajorColumn && update.major ? update.major->path + u' ' + update.major->version
            : column == NoteColumn                   ? note(update)
                                                     : updateSentence(update);
    case Qt::CheckStateRole:
        return column == ModuleColumn && canTake(update) ? QVariant(int(m_chosen.contains(update.path) ? Qt::Checked : Qt::Unchecked))
                                                         : QVariant();
    case ModulePathRole:
        return update.path;
    case ModuleVersionRole:
        return update.current;
    case ToneRole:
        if (column == NoteColumn)
            return int(update.state == UpdateState::Failed                             ? ItemTone::Bad
                           : update.retracted.isEmpty() && update.deprecated.isEmpty() ? ItemTone::Muted
                                                                                       : ItemTone::Warning);
        if (column == LatestColumn)
            return int(update.latest ? ItemTone::Accent : update.state == UpdateState::Checked ? ItemTone::Muted : ItemTone::Warning);
        return int(column == AgeColumn ? ItemTone::Muted : ItemTone::Text);
    case StrongRole:
        return column == ModuleColumn && update.isDirect;
    case CodeRole:
        return isVersion && !(column == LatestColumn && !update.latest);
    case SortRole:
        return text(update, column);
    default:
        return {};
    }
}

bool UpdatesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    const QString &path = m_updates[index.row()].path;
    if (value.toInt() == Qt::Checked)
        m_chosen.insert(path);
    else
        m_chosen.remove(path);
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT chosenChanged();
    return true;
}

Qt::ItemFlags UpdatesModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const ModuleUpdate *update = updateAt(index.row());
    return update && index.column() == ModuleColumn && canTake(*update) ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant UpdatesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ModuleColumn:
        return tr("Module");
    case CurrentColumn:
        return tr("Selected");
    //: Heading of a column: the newest version with the same minor number.
    case PatchColumn:
        return tr("Patch");
    case LatestColumn:
        return tr("Latest");
    //: Heading of a column: how long ago the newest version was made.
    case AgeColumn:
        return tr("Made");
    case MajorColumn:
        return tr("New major");
    case NoteColumn:
        return tr("Note");
    default:
        return {};
    }
}

} // namespace slipway
