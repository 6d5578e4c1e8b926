// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "release/releasepanel_p.h"

#include "common/banner.h"
#include "common/elidedlabel.h"
#include "common/panelheader.h"
#include "common/pillbutton.h"
#include "common/statepage.h"
#include "items/artifactmodel.h"
#include "items/planmodel.h"
#include "items/plantargetmodel.h"
#include "release/artifactview.h"
#include "release/planview.h"
#include "release/recipenotes.h"
#include "release/releaseheader.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace slipway {
namespace {

const auto kReleasePlan = "release"_L1;
constexpr int kRoomForTwo = 700; ///< pixels that plan and artifacts need beside each other

/// Would a run of one look like the other? Times in a plan differ each time it is made, titles in each language.
bool looksAlike(const Plan &one, const Plan &other)
{
    return std::ranges::equal(one.steps, other.steps,
                              [](const Step &a, const Step &b) { return a.id == b.id && a.needs == b.needs && a.writes == b.writes; });
}

} // namespace

ReleasePanel::ReleasePanel(QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this))
{
    setObjectName(u"releasePanel"_s);
    d->createParts();
    d->createLayout();
    d->connectParts();
    d->refresh();
}

ReleasePanel::~ReleasePanel() = default;

void ReleasePanel::Private::createParts()
{
    model = new PlanModel(q);
    targets = new PlanTargetModel(q);
    artifactModel = new ArtifactModel(q);
    header = new ReleaseHeader(q);
    notes = new RecipeNotes(q);
    banner = new Banner(q);
    banner->setObjectName(u"releaseBanner"_s);
    banner->setClosable(false);
    pipeline = new PanelHeader(q);
    elapsed = new PillButton(Tone::Accent, pipeline);
    elapsed->setObjectName(u"elapsed"_s);
    elapsed->setFocusPolicy(Qt::NoFocus);
    elapsed->setAttribute(Qt::WA_TransparentForMouseEvents);
    remaining = new ElidedLabel(Qt::ElideRight, pipeline);
    remaining->setObjectName(u"remaining"_s);
    remaining->setTone(Tone::Muted);
    stop = new QPushButton(pipeline);
    stop->setObjectName(u"stopRelease"_s);
    retryButton = new QPushButton(pipeline);
    retryButton->setObjectName(u"retryRelease"_s);
    page = new StatePage(q);
    view = new PlanView(model, targets, q);
    artifacts = new ArtifactView(artifactModel, q);
    clock.setInterval(500ms);
}

void ReleasePanel::Private::createLayout()
{
    pipeline->addBesideTitle(elapsed);
    pipeline->addBesideTitle(remaining);
    pipeline->addRight(retryButton);
    pipeline->addRight(stop);
    auto *left = new QWidget(q);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(pipeline);
    column->addWidget(view, 1);
    splitter = new QSplitter(q);
    splitter->setObjectName(u"releaseSplitter"_s);
    splitter->addWidget(left);
    splitter->addWidget(artifacts);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({640, 360});
    left->setMinimumWidth(260);
    artifacts->setMinimumWidth(200);
    body = new QWidget(q);
    auto *rows = new QVBoxLayout(body);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(header);
    rows->addWidget(banner);
    rows->addWidget(notes);
    rows->addWidget(splitter, 1);
    pages = new QStackedLayout(q);
    pages->addWidget(page);
    pages->addWidget(body);
}

void ReleasePanel::Private::connectParts()
{
    connect(header, &ReleaseHeader::rehearseRequested, q, &ReleasePanel::rehearse);
    connect(view, &PlanView::stepRequested, q, [this](const StepId &id) {
        if (runner && !id.isEmpty())
            Q_EMIT q->stepRequested(id);
    });
    connect(notes, &RecipeNotes::locationRequested, q, &ReleasePanel::locationRequested);
    connect(artifacts, &ArtifactView::folderRequested, q, &ReleasePanel::folderRequested);
    connect(artifacts, &ArtifactView::copied, q, &ReleasePanel::copied);
    connect(artifacts, &ArtifactView::sizeRequested, q, &ReleasePanel::sizeRequested);
    connect(stop, &QPushButton::clicked, q, [this] {
        if (runner)
            runner->cancel();
    });
    connect(retryButton, &QPushButton::clicked, q, [this] { retry(); });
    connect(banner, &Banner::primaryActivated, q, [this] { actOnBanner(); });
    connect(model, &PlanModel::runChanged, q, [this] { refreshRun(); });
    connect(&clock, &QTimer::timeout, q, [this] { refreshHeader(); });
    connect(page, &StatePage::primaryActivated, q, [this] {
        if (project.state == ReadingState::NoProject)
            Q_EMIT q->openRequested();
        else if (project.state == ReadingState::Ready && project.plan && !project.plan->has_value()
                 && !project.plan->error().location.file.isEmpty())
            Q_EMIT q->locationRequested(project.plan->error().location);
        else
            Q_EMIT q->reloadRequested();
    });
}

void ReleasePanel::Private::actOnBanner()
{
    if (isOffering)
        Q_EMIT q->trustRequested();
    else if (const StepId failed = firstStep(StepState::Failed); !failed.isEmpty())
        Q_EMIT q->stepRequested(failed);
    else
        Q_EMIT q->folderRequested(project.dist);
}

void ReleasePanel::Private::retry()
{
    if (!runner)
        return;
    for (const Step &step : runner->plan().steps)
        if (const StepState state = runner->status(step.id).state; state == StepState::Failed || state == StepState::Cancelled)
            runner->retryStep(step.id);
}

void ReleasePanel::setProject(const ReleaseProject &project)
{
    const bool isOther = project.root != d->project.root;
    d->project = project;
    // A run that has ended stays in view as long as what one would run now looks the same.
    const bool isOutdated = d->runner && !d->runner->isRunning() && d->plan() && !looksAlike(d->runner->plan(), *d->plan());
    if (isOther || isOutdated)
        d->runner = nullptr;
    if (!d->runner)
        d->refreshModels();
    d->refresh();
}

void ReleasePanel::setRunner(Runner *runner)
{
    Runner *wanted = runner && runner->plan().name == kReleasePlan ? runner : nullptr;
    if (wanted && wanted == d->runner)
        return;
    if (d->runner)
        d->runner->disconnect(this);
    d->runner = wanted;
    if (wanted)
        connect(wanted, &QObject::destroyed, this, [this] {
            d->refreshModels();
            d->refresh();
        });
    d->refreshModels();
    d->refresh();
}

void ReleasePanel::rehearse()
{
    if (d->whyNot().isEmpty())
        Q_EMIT rehearseRequested();
}

/// Side by side where there is room, one above the other where there is not.
void ReleasePanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const Qt::Orientation wanted = width() < kRoomForTwo ? Qt::Vertical : Qt::Horizontal;
    if (d->splitter->orientation() == wanted)
        return;
    d->splitter->setOrientation(wanted);
    const int whole = wanted == Qt::Vertical ? d->splitter->height() : width();
    d->splitter->setSizes({whole * 58 / 100, whole * 42 / 100});
}

void ReleasePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    d->model->retranslate();
    d->targets->retranslate();
    d->artifactModel->retranslate();
    d->header->retranslate();
    d->notes->retranslate();
    d->view->retranslate();
    d->artifacts->retranslate();
    d->refresh();
}

} // namespace slipway
