// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "supply/gosettings.h"

#include <QAbstractTableModel>

namespace slipway {

/// go's settings: name, value (without credentials), origin. Keeps its rows while values change, so that a selection stays.
class GoSettingsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, ValueColumn, OriginColumn, ColumnCount };
    enum Role { SearchRole = Qt::UserRole + 1, HasValueRole }; ///< SearchRole: everything that a filter looks at

    using QAbstractTableModel::QAbstractTableModel;

    void setSettings(const QList<GoSetting> &settings);
    const QList<GoSetting> &settings() const { return m_settings; }
    int rowOf(const QString &name) const; ///< -1: there is none

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QVariant display(const GoSetting &setting, int column) const;

    QList<GoSetting> m_settings;
};

} // namespace slipway
