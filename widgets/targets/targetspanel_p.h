// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "targets/targetspanel.h"

#include "run/runner.h"

#include <QPointer>

class QMenu;
class QScrollArea;
class QStackedLayout;
class QToolButton;
class QUndoStack;

namespace slipway {

class Banner;
class ChoicesForm;
class CommandBox;
class MatrixView;
class PanelHeader;
class PillButton;
class StatePage;
class TargetMatrixModel;
class VariantPicker;

struct TargetsPanel::Private {
    explicit Private(TargetsPanel *panel)
        : q(panel)
    {
    }

    // targetspanel.cpp: made once, and what the person does
    void createHeader();
    void createBody();
    void createLayout();
    void connectModel();
    void applyTargets(const QList<Target> &targets);

    // targetsstate.cpp: what is shown
    void fillPresets();
    void refresh();
    void refreshCounts();
    void refreshObstacles();
    void refreshCurrent();
    void refreshStates();
    void showState();
    Target currentTarget() const;
    bool hasUsableGo() const { return project.toolchainError.detail.isEmpty(); }

    TargetsPanel *q;
    BuildProject project;
    QPointer<Runner> runner;
    TargetMatrixModel *model = nullptr;
    QUndoStack *undo = nullptr;
    PanelHeader *header = nullptr;
    PillButton *count = nullptr;
    PillButton *obstacles = nullptr;
    QToolButton *presets = nullptr;
    QMenu *presetMenu = nullptr;
    QStackedLayout *pages = nullptr;
    StatePage *page = nullptr;
    QScrollArea *scroll = nullptr;
    MatrixView *matrix = nullptr;
    QToolButton *more = nullptr;
    Banner *obstacle = nullptr;
    VariantPicker *variants = nullptr;
    ChoicesForm *choices = nullptr;
    CommandBox *command = nullptr;
};

} // namespace slipway
