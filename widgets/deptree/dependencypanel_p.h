// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deptree/dependencypanel.h"

#include "items/deptreemodel.h"
#include "items/modulelistmodel.h"

#include <QTimer>

class QLineEdit;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace slipway {

class Banner;
class ModuleView;
class PanelHeader;
class PillButton;
class StatePage;

struct DependencyPanel::Private {
    explicit Private(DependencyPanel *panel);

    // Made once, in dependencypanel.cpp.
    void createHeader();
    void createFilterRow();
    void createHealthRow();
    void createViews();
    void createLayout();
    void connectViews(ModuleView *view);
    void retranslate();

    // What is shown.
    void showProject(const ProjectModules &next);
    void showHealth();
    void showState(); ///< page, tree or list
    void showCounts();
    void showProblems();
    void applyFilter();
    void showAsList(bool list);
    ModuleView *view() const;
    ModuleFilter wantedFilter() const;

    // What the person does.
    void openRow(const QModelIndex &row);
    void openMenu(const QModelIndex &row, const QPoint &position);
    void selectRow(const QModelIndex &row);
    void copy(const QString &text);
    void clearFilter();
    void primary();

    DependencyPanel *q;
    ProjectModules project;
    std::shared_ptr<ModuleFacts> facts;
    std::shared_ptr<const ModuleHealth> health;
    DepTreeModel treeModel;
    ModuleListModel listModel;
    ModuleListFilter listFilter;
    QTimer filterDelay;
    bool isQuiet = false; ///< the panel itself moves the selection
    bool isList = false;

    PanelHeader *header = nullptr;
    PillButton *modulesPill = nullptr;
    PillButton *conflictsPill = nullptr;
    QToolButton *listToggle = nullptr;
    QWidget *filterRow = nullptr;
    QLineEdit *filterEdit = nullptr;
    QPushButton *conflictsToggle = nullptr;
    QPushButton *directToggle = nullptr;
    QWidget *healthRow = nullptr;
    PillButton *vulnerablePill = nullptr;
    PillButton *updatesPill = nullptr;
    QToolButton *auditButton = nullptr;
    Banner *problems = nullptr;
    QStackedWidget *stack = nullptr;
    StatePage *page = nullptr;
    ModuleView *tree = nullptr;
    ModuleView *list = nullptr;
};

} // namespace slipway
