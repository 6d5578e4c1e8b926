// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "history/historypanel.h"
#include "items/changesmodel.h"
#include "items/revisionmodel.h"
#include "workspace/projecthistory.h"

#include <QSortFilterProxyModel>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedLayout;
class QTableView;

namespace slipway {

class StatePage;
class Workspace;

struct HistoryPanel::Private {
    Private(HistoryPanel *panel, Workspace *project);

    // historypanel.cpp: what there is
    void createParts();
    void createLayout();
    void connectParts();

    // historystate.cpp: what it says
    void takeRevisions();
    void compare();
    void takeDifference(const ModuleDifference &found, const Error &problem);
    void refresh();
    void refreshState();
    void retranslate();
    QString chosen() const; ///< revision; empty: none
    QString compared() const; ///< the other one; empty: now

    HistoryPanel *q;
    Workspace *workspace;
    ProjectHistory history;
    RevisionModel revisions;
    QSortFilterProxyModel filtered;
    ChangesModel changes;
    ModuleDifference difference;
    Error error;
    bool isListed = false;
    bool isComparing = false;

    QLineEdit *filter = nullptr;
    QTableView *list = nullptr;
    QLabel *heading = nullptr;
    QComboBox *other = nullptr;
    QPushButton *look = nullptr;
    QLabel *summary = nullptr;
    QTableView *table = nullptr;
    QStackedLayout *pages = nullptr; ///< state, revisions
    StatePage *state = nullptr;
};

} // namespace slipway
