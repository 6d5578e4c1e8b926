// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "items/deptreenode.h"

#include <QAbstractItemModel>
#include <QHash>

namespace slipway {

/// What the views ask of rows about modules, beside Qt's roles and ItemRole.
enum ModuleRole {
    ModulePathRole = Qt::UserRole + 1, ///< the module the row is about; an asker's own
    ModuleVersionRole, ///< of that module: the selected one, an asker's own
    RowKindRole, ///< DepRow as an int
    FindingRole, ///< int: which of the conflicts of its path a row is about
};

/// The modules as a tree of occurrences. Columns: Module, Selected, Why.
/// A module that is asked for at different versions shows who asks first: the winner, then the others, newest first.
class DepTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { ModuleColumn, SelectedColumn, WhyColumn, ColumnCount };

    explicit DepTreeModel(QObject *parent = nullptr);
    ~DepTreeModel() override;

    /// Null: nothing is shown. The model is reset; views keep their state by occurrenceKey().
    void setFacts(std::shared_ptr<const ModuleFacts> facts);
    void setFilter(const ModuleFilter &filter);
    const ModuleFilter &filter() const { return m_filter; }
    void retranslate();
    void refresh(); ///< the facts say something else of the same modules

    /// Where the module stands, the way to it opened. Invalid if it is not shown.
    QModelIndex indexOf(const QString &path);
    /// Where a row "shown above" leads to.
    QModelIndex shownAt(const QModelIndex &row) const;
    QString occurrenceKey(const QModelIndex &row) const;
    QModelIndex findOccurrence(const QString &key);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    DepNode *nodeAt(const QModelIndex &index) const;
    QModelIndex indexFor(const DepNode *node, int column = 0) const;
    DepNode *childWith(DepNode *parent, const QString &path);
    void rebuild();
    QString text(const DepNode &node, int column) const;
    QString moduleText(const DepNode &node) const;
    QString versionText(const DepNode &node) const;
    QList<ItemPill> pills(const DepNode &node) const;
    QString spokenText(const DepNode &node) const;
    QString toolTip(const DepNode &node) const;
    ItemTone tone(const DepNode &node, int column) const;

    std::shared_ptr<const ModuleFacts> m_facts;
    ModuleFilter m_filter;
    DepNodes m_roots;
    QHash<QString, DepNode *> m_shown; ///< the first opened row for each DepNode::contentKey()
};

} // namespace slipway
