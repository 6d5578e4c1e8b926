// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "output/outputpanel.h"

#include "items/loglines.h"
#include "items/runlog.h"

class QSplitter;
class QStackedLayout;

namespace slipway {

class LogSearch;
class LogView;
class MeaningPanel;
class OutputHeader;
class ProblemsModel;
class RunList;
class RunModel;
class StatePage;
struct Position;
struct Problem;

struct OutputPanel::Private {
    explicit Private(OutputPanel *panel)
        : q(panel)
    {
    }

    // outputpanel.cpp: made once
    void createParts();
    void createLayout();
    void connectParts();
    void copy(const QString &text);

    // outputstate.cpp: what is shown
    void refresh();
    void showState();
    void showLines(const StepId &id);
    void follow(const StepId &id);
    void refreshHit();
    void goToHit(int direction);

    // outputproblems.cpp: where problems are, and what they point to
    void refreshProblems();
    void step(int direction);
    void openProblem(int row);
    void openPosition(const StepId &id, const Position &position, const QString &package);
    void openLine(qint64 line, const Position &position);
    StepId stepOfLine(qint64 line) const;
    qint64 lineOf(const Problem &problem) const; ///< -1: it is not shown

    OutputPanel *q;
    BuildProject project;
    ProblemsModel *problems = nullptr;
    RunModel *model = nullptr;
    LogSearch *search = nullptr;
    std::unique_ptr<RunLog> log;
    LogLines none;
    LogLines *lines = &none;
    OutputHeader *header = nullptr;
    QStackedLayout *pages = nullptr;
    StatePage *page = nullptr;
    QSplitter *splitter = nullptr;
    RunList *list = nullptr;
    LogView *view = nullptr;
    MeaningPanel *meaning = nullptr;
    bool isArranged = false;
    bool hasChosen = false; ///< the person has picked a row of this run
};

} // namespace slipway
