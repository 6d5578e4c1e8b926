// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "why/whypanel.h"

#include "items/askersmodel.h"
#include "items/whygraph.h"

#include <functional>

class QFrame;
class QLabel;
class QMenu;
class QPushButton;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace slipway {

class Findings;
class StatePage;
class Trial;
class WhyPicture;

struct WhyPanel::Private {
    explicit Private(WhyPanel *panel);

    void createLayout();
    QWidget *createCard();
    QWidget *createTools();
    void createTable();
    void connectParts();
    void retranslate();
    void showProject(const ProjectModules &next);
    void showModule(const QString &path);
    void explain(); ///< sentence, table, buttons
    void askForPicture();
    void dropLine();
    void showState();
    void open(int node);
    void copy(const QString &text);
    void showTable(bool on);
    void save(int format);
    const ModuleInfo *info() const;

    WhyPanel *q;
    ProjectModules project;
    std::shared_ptr<const WhyIndex> index; ///< of the analysis; made at the first question
    QString path;
    QByteArray editedText; ///< of go.mod as it is edited; empty: as it lies on disk
    int request = 0;
    AskersModel askers;
    QStackedWidget *stack = nullptr;
    StatePage *page = nullptr;
    WhyPicture *picture = nullptr;
    QFrame *card = nullptr;
    Findings *findings = nullptr;
    QLabel *sentence = nullptr;
    QLabel *pin = nullptr; ///< what the line of go.mod holds, and what is pruned
    PinEffect pinEffect;
    QPushButton *require = nullptr;
    QPushButton *tryOther = nullptr;
    QPushButton *showLine = nullptr;
    QPushButton *drop = nullptr;
    QPushButton *copyWhy = nullptr;
    Trial *trial = nullptr;
    std::function<void()> revealTrial; ///< scrolls to it, and stays there while it grows
    QTableView *table = nullptr;
    QStackedWidget *views = nullptr; ///< picture or table
    QToolButton *asPicture = nullptr;
    QToolButton *asTable = nullptr;
    QToolButton *larger = nullptr;
    QToolButton *smaller = nullptr;
    QToolButton *whole = nullptr;
    QToolButton *saveAs = nullptr;
    QMenu *saveMenu = nullptr;
};

} // namespace slipway
