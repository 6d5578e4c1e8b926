// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "items/gosettingsmodel.h"

#include "items/itemroles.h"

#include <algorithm>

namespace slipway {

namespace {

bool areSameRows(const QList<GoSetting> &a, const QList<GoSetting> &b)
{
    return std::ranges::equal(a, b, {}, &GoSetting::name, &GoSetting::name);
}

} // namespace

void GoSettingsModel::setSettings(const QList<GoSetting> &settings)
{
    if (!areSameRows(settings, m_settings)) {
        beginResetModel();
        m_settings = settings;
        endResetModel();
        return;
    }
    for (int row = 0; row < settings.size(); ++row) {
        if (m_settings[row] == settings[row])
            continue;
        m_settings[row] = settings[row];
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

int GoSettingsModel::rowOf(const QString &name) const
{
    const auto found = std::ranges::find(m_settings, name, &GoSetting::name);
    return found == m_settings.end() ? -1 : int(found - m_settings.begin());
}

int GoSettingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_settings.size());
}

int GoSettingsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant GoSettingsModel::display(const GoSetting &setting, int column) const
{
    if (column == NameColumn)
        return setting.name;
    if (column == ValueColumn)
        return setting.shownValue();
    return setting.value.isEmpty() ? QString() : titleOf(setting.origin);
}

QVariant GoSettingsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const GoSetting &setting = m_settings[index.row()];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return display(setting, column);
    case Qt::ToolTipRole:
        if (column == OriginColumn)
            return setting.source;
        return column == NameColumn ? setting.meaning : setting.shownValue();
    case Qt::AccessibleTextRole:
        if (column == ValueColumn && setting.value.isEmpty())
            return tr("no value");
        return display(setting, column);
    case CodeRole:
        return column != OriginColumn;
    case ToneRole:
        if (setting.isHidden())
            return int(ItemTone::Warning);
        return int(column == OriginColumn && setting.origin == SettingOrigin::Default ? ItemTone::Muted : ItemTone::Text);
    case StrongRole:
        return column == NameColumn && (setting.origin == SettingOrigin::Environment || setting.origin == SettingOrigin::EnvFile);
    case SearchRole:
        return QString(setting.name + u'\n' + setting.shownValue() + u'\n' + setting.meaning + u'\n' + titleOf(setting.group));
    case HasValueRole:
        return !setting.value.isEmpty();
    default:
        return {};
    }
}

QVariant GoSettingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case NameColumn:
        return tr("Setting");
    case ValueColumn:
        return tr("Value");
    default:
        return tr("Set by");
    }
}

} // namespace slipway
