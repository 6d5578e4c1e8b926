// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "release/releasepanel.h"

#include "run/runner.h"

#include <QPointer>
#include <QTimer>

class QPushButton;
class QSplitter;
class QStackedLayout;

namespace slipway {

class ArtifactModel;
class ArtifactView;
class Banner;
class ElidedLabel;
class PanelHeader;
class PillButton;
class PlanModel;
class PlanTargetModel;
class PlanView;
class RecipeNotes;
class ReleaseHeader;
class StatePage;
struct PageState;

struct ReleasePanel::Private {
    explicit Private(ReleasePanel *panel)
        : q(panel)
    {
    }

    // releasepanel.cpp: made once, and what the person does
    void createParts();
    void createLayout();
    void connectParts();
    void retry();
    void actOnBanner();

    // releasestate.cpp: what is shown
    void refresh();
    void refreshModels();
    void refreshRun();
    void refreshBanner();
    void refreshHeader();
    bool showsPage();
    PageState pageOf() const;
    QString whyNot() const;
    bool hasBlockingDiagnostic() const;
    const Plan *plan() const { return project.plan && project.plan->has_value() ? &**project.plan : nullptr; }
    bool isRunning() const { return runner && runner->isRunning(); }
    StepId firstStep(StepState state) const;

    ReleasePanel *q;
    ReleaseProject project;
    QPointer<Runner> runner; ///< of a release; shown until the plan changes
    PlanModel *model = nullptr;
    PlanTargetModel *targets = nullptr;
    ArtifactModel *artifactModel = nullptr;
    ReleaseHeader *header = nullptr;
    RecipeNotes *notes = nullptr;
    Banner *banner = nullptr;
    PanelHeader *pipeline = nullptr;
    PillButton *elapsed = nullptr;
    ElidedLabel *remaining = nullptr;
    QPushButton *stop = nullptr;
    QPushButton *retryButton = nullptr;
    QStackedLayout *pages = nullptr;
    StatePage *page = nullptr;
    QWidget *body = nullptr;
    PlanView *view = nullptr;
    QSplitter *splitter = nullptr;
    ArtifactView *artifacts = nullptr;
    QTimer clock;
    bool isOffering = false; ///< the banner offers trust
};

} // namespace slipway
