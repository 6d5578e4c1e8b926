// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSet>
#include <QTreeView>

namespace slipway {

class DepTreeModel;

/// A calm tree or list of modules: one row height, a first column that takes what is left, Enter and double click say so.
class ModuleView : public QTreeView
{
    Q_OBJECT

public:
    explicit ModuleView(QWidget *parent = nullptr);
    /// How wide a column may get, in characters; where the view is narrow it gets a share of it. The first column has the rest. A number
    /// for the first one is what it has at least: then all of them have what they want, and the view scrolls sideways.
    void setColumnCharacters(const QList<int> &most);
    void setColumnShown(int column, bool shown);
    QString currentPath() const; ///< of the module in the current row; empty: none
    /// Opens many rows at the cost of one: laid out once, not after each.
    void expandRows(const QModelIndexList &rows);

Q_SIGNALS:
    void opened(const QModelIndex &row); ///< Enter or double click
    void currentRowChanged(const QModelIndex &row);
    void menuRequested(const QModelIndex &row, const QPoint &globalPosition);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void rowsInserted(const QModelIndex &parent, int first, int last) override;
    void reset() override;

private:
    void applyWidths();
    void span(const QModelIndex &parent, int first, int last);
    void spanBelow(const QModelIndex &parent);

    QList<int> m_most;
};

/// What a person has opened and chosen in a tree, kept by occurrence while its model is made anew.
class TreeState
{
public:
    TreeState(const ModuleView &view, const DepTreeModel &model);
    void restore(ModuleView &view, DepTreeModel &model) const;

private:
    void collect(const ModuleView &view, const DepTreeModel &model, const QModelIndex &parent);
    void find(DepTreeModel &model, const QModelIndex &parent, QModelIndexList &open) const;

    QSet<QString> m_open;
    QString m_current;
    int m_scroll = 0;
};

} // namespace slipway
