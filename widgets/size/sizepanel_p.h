// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "binary/binarysize.h"
#include "items/finishedprograms.h"
#include "items/sizechangesmodel.h"
#include "items/sizemodel.h"
#include "size/sizepanel.h"

class QBoxLayout;
class QComboBox;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedLayout;
class QTableView;
class QTreeView;

namespace slipway {

class Banner;
class ElidedLabel;
class StatePage;
class TreeMapView;

struct SizePanel::Private {
    explicit Private(SizePanel *panel)
        : q(panel)
    {
    }

    // sizepanel.cpp: what there is
    void createHeader();
    void createViews();
    void createLayout();
    void connectParts();

    // sizestate.cpp: what it says
    void read(const QString &path, bool isOther);
    void take(const Result<BinarySize> &read, bool isOther);
    void compare();
    void refresh();
    void refreshPrograms();
    void refreshCrumbs();
    void refreshState();
    void retranslate();
    void followMap();
    void followTree();
    QString summary() const;

    SizePanel *q;
    QString path;
    QString otherPath; ///< the older build; empty: no comparison
    std::shared_ptr<const BinarySize> size;
    std::shared_ptr<const BinarySize> other;
    Error error;
    int request = 0; ///< answers to earlier ones are dropped
    QList<FinishedProgram> programs;

    SizeModel *model = nullptr;
    SizeChangesModel *changes = nullptr;
    QComboBox *choice = nullptr;
    ElidedLabel *facts = nullptr;
    QPushButton *open = nullptr;
    QPushButton *compareButton = nullptr;
    Banner *difference = nullptr;
    Banner *drift = nullptr;
    QWidget *crumbs = nullptr;
    TreeMapView *map = nullptr;
    QTreeView *tree = nullptr;
    QTableView *table = nullptr;
    QSplitter *splitter = nullptr;
    QStackedLayout *pages = nullptr; ///< state, map and tree, table of changes
    StatePage *state = nullptr;
};

} // namespace slipway
