// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "items/deptreemodel.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace slipway {

/// The build list as a table, one module a row, in the order of `go list -m all`, without main modules. Roles: ModuleRole, ItemRole.
class ModuleListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        ModuleColumn,
        SelectedColumn,
        LatestColumn,
        AgeColumn,
        LicenceColumn,
        RequiredColumn,
        GoColumn,
        AskersColumn,
        WhyColumn,
        ColumnCount
    };

    explicit ModuleListModel(QObject *parent = nullptr);
    void setFacts(std::shared_ptr<const ModuleFacts> facts); ///< null: nothing is shown
    const ModuleFacts *facts() const { return m_facts.get(); }
    const ModuleInfo *moduleAt(int row) const;
    void retranslate();
    void refresh(); ///< the facts say something else of the same modules

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const ModuleInfo &module, int column) const;
    QString latestText(const ModuleUpdate *update) const;
    QVariant sortKey(const ModuleInfo &module, int column) const;

    std::shared_ptr<const ModuleFacts> m_facts;
    QList<qsizetype> m_rows; ///< places in ModuleAnalysis::modules()
};

/// Sorts versions as Go does, counts as numbers, the rest as text; shows what a ModuleFilter accepts.
class ModuleListFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ModuleListFilter(ModuleListModel *model, QObject *parent = nullptr);
    void setFilter(const ModuleFilter &filter);
    QModelIndex indexOf(const QString &path) const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    ModuleListModel *m_model;
    ModuleFilter m_filter;
};

} // namespace slipway
