// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "release/releasepanel.h"

#include "common/banner.h"
#include "common/elidedlabel.h"
#include "common/panelheader.h"
#include "common/pillbutton.h"
#include "common/statepage.h"
#include "items/artifactmodel.h"
#include "items/planmodel.h"
#include "items/plantargetmodel.h"
#include "items/releasefacts.h"
#include "items/runmodel.h"
#include "items/texts.h"
#include "release/artifactview.h"
#include "release/planview.h"
#include "release/recipenotes.h"
#include "release/releaseheader.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace slipway {
namespace {

const auto kReleasePlan = "release"_L1;
constexpr int kRoomForTwo = 700; ///< pixels that plan and artifacts need beside each other

/// Would a run of one look like the other? Times in a plan differ each time it is made.
bool looksAlike(const Plan &one, const Plan &other)
{
    return std::ranges::equal(one.steps, other.steps, [](const Step &a, const Step &b) { return a.id == b.id && a.needs == b.needs && a.title == b.title; });
}

} // namespace

struct ReleasePanel::Private {
    explicit Private(ReleasePanel *panel)
        : q(panel)
    {
    }
    void createParts();
    void createLayout();
    void connectParts();
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
    void retry();
    void actOnBanner();

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
    connect(stop, &QPushButton::clicked, q, [this] { if (runner) runner->cancel(); });
    connect(retryButton, &QPushButton::clicked, q, [this] { retry(); });
    connect(banner, &Banner::primaryActivated, q, [this] { actOnBanner(); });
    connect(model, &PlanModel::runChanged, q, [this] { refreshRun(); });
    connect(&clock, &QTimer::timeout, q, [this] { refreshHeader(); });
    connect(page, &StatePage::primaryActivated, q, [this] {
        if (project.state == ReadingState::NoProject)
            Q_EMIT q->openRequested();
        else if (project.state == ReadingState::Ready && project.plan && !project.plan->has_value() && !project.plan->error().location.file.isEmpty())
            Q_EMIT q->locationRequested(project.plan->error().location);
        else
            Q_EMIT q->reloadRequested();
    });
}

bool ReleasePanel::Private::hasBlockingDiagnostic() const
{
    return std::ranges::any_of(project.diagnostics, [](const Diagnostic &diagnostic) { return diagnostic.severity == DiagnosticSeverity::Error; });
}

QString ReleasePanel::Private::whyNot() const
{
    if (!project.isTrusted)
        return ReleasePanel::tr("Nothing is run for a project that you have not trusted.");
    if (hasBlockingDiagnostic())
        return ReleasePanel::tr("The recipe has errors.");
    if (isRunning())
        return ReleasePanel::tr("It is running already.");
    return plan() ? QString() : ReleasePanel::tr("There is no plan yet.");
}

PageState ReleasePanel::Private::pageOf() const
{
    switch (project.state) {
    case ReadingState::NoProject:
        return {.iconName = u"release"_s, .sentence = ReleasePanel::tr("No project is open."), .detail = ReleasePanel::tr("Here a release is planned and rehearsed."), .primary = ReleasePanel::tr("Open Folder…"), .secondary = {}};
    case ReadingState::Reading:
        return {.iconName = u"release"_s, .sentence = ReleasePanel::tr("Reading the project…"), .detail = {}, .primary = {}, .secondary = {}, .isBusy = true};
    case ReadingState::Failed:
        return {.iconName = u"error"_s, .tone = Tone::Bad, .sentence = ReleasePanel::tr("The project could not be read."), .detail = project.error.summary(), .primary = ReleasePanel::tr("Try Again"), .secondary = {}};
    case ReadingState::Ready: break;
    }
    if (!project.plan)
        return {.iconName = u"release"_s, .sentence = ReleasePanel::tr("Planning the release…"), .detail = {}, .primary = {}, .secondary = {}, .isBusy = true};
    const Error &error = project.plan->error();
    const bool hasPlace = !error.location.file.isEmpty();
    return {.iconName = u"error"_s, .tone = Tone::Bad, .sentence = ReleasePanel::tr("This release cannot be planned."),
            .detail = error.hint.isEmpty() ? error.summary() : error.summary() + u'\n' + error.hint,
            .primary = hasPlace ? ReleasePanel::tr("Open %1").arg(error.location.line > 0 ? ReleasePanel::tr("Line %1").arg(error.location.line) : error.location.file) : ReleasePanel::tr("Try Again"),
            .secondary = {}};
}

/// A page instead of the plan: nothing is open, or there is no plan and no diagnostic that says why.
bool ReleasePanel::Private::showsPage()
{
    return project.state != ReadingState::Ready || (!plan() && !runner && !(project.plan && hasBlockingDiagnostic()));
}

void ReleasePanel::Private::refresh()
{
    if (showsPage())
        page->setState(pageOf());
    pages->setCurrentWidget(showsPage() ? page : body);
    header->setFacts(releaseFacts(project));
    notes->setDiagnostics(project.diagnostics);
    artifacts->setCommand(rehearseCommand(project));
    artifacts->setFolder(project.dist);
    pipeline->setTitle(ReleasePanel::tr("Pipeline"));
    refreshRun();
}

void ReleasePanel::Private::refreshModels()
{
    const Plan shown = plan() ? *plan() : Plan();
    const auto show = [&](auto *models) { runner ? models->setRunner(runner) : models->setPlan(shown); };
    show(model);
    show(targets);
    show(artifactModel);
}

StepId ReleasePanel::Private::firstStep(StepState state) const
{
    if (runner)
        for (const Step &step : runner->plan().steps)
            if (runner->status(step.id).state == state)
                return step.id;
    return {};
}

void ReleasePanel::Private::refreshRun()
{
    isRunning() ? clock.start() : clock.stop();
    header->setRehearsable(whyNot());
    refreshHeader();
    refreshBanner();
}

void ReleasePanel::Private::refreshHeader()
{
    const RunCounts counts = runner ? countSteps(*runner) : RunCounts();
    const bool hasFailed = counts.failed + counts.cancelled > 0;
    QDateTime began, ended;
    for (const Step &step : runner ? runner->plan().steps : QList<Step>()) {
        const StepStatus status = runner->status(step.id);
        if (status.startedAt.isValid() && (!began.isValid() || status.startedAt < began))
            began = status.startedAt;
        if (status.endedAt.isValid() && (!ended.isValid() || status.endedAt > ended))
            ended = status.endedAt;
    }
    const std::chrono::milliseconds time(began.isValid() ? began.msecsTo(isRunning() || !ended.isValid() ? QDateTime::currentDateTimeUtc() : ended) : 0);
    const QString words = durationText(isRunning() ? std::chrono::floor<std::chrono::seconds>(time) : time);
    elapsed->setVisible(began.isValid());
    elapsed->setTone(isRunning() ? Tone::Accent : counts.failed > 0 ? Tone::Bad : hasFailed ? Tone::Muted : Tone::Good);
    elapsed->setText(isRunning() ? ReleasePanel::tr("running %1").arg(words) : counts.failed > 0 ? ReleasePanel::tr("failed after %1").arg(words)
                                                                              : hasFailed ? ReleasePanel::tr("stopped after %1").arg(words) : ReleasePanel::tr("done in %1").arg(words));
    const auto left = isRunning() ? runner->progress().remaining : std::nullopt;
    remaining->setText(left ? ReleasePanel::tr("about %1 left").arg(durationText(std::chrono::ceil<std::chrono::seconds>(*left)))
                            : ReleasePanel::tr("%n step(s)", nullptr, int(model->run().plan.steps.size())));
    stop->setText(ReleasePanel::tr("Stop"));
    stop->setVisible(isRunning());
    retryButton->setText(ReleasePanel::tr("Retry What Failed"));
    retryButton->setVisible(!isRunning() && hasFailed);
}

void ReleasePanel::Private::refreshBanner()
{
    isOffering = false;
    banner->setVisible(true);
    if (project.state == ReadingState::Ready && !project.isTrusted) {
        isOffering = true;
        banner->setContent(Tone::Warning, u"shield"_s, ReleasePanel::tr("This is the plan. Nothing is run for a project that you have not trusted."));
        return banner->setActions(ReleasePanel::tr("Trust…"));
    }
    const RunCounts counts = runner && !runner->isRunning() ? countSteps(*runner) : RunCounts();
    if (counts.failed > 0) {
        const StepId failed = firstStep(StepState::Failed);
        banner->setContent(Tone::Bad, u"error"_s, ReleasePanel::tr("The rehearsal failed: %1", "error").arg(runner->status(failed).error.summary()));
        return banner->setActions(ReleasePanel::tr("Show Output"));
    }
    if (counts.cancelled > 0) {
        banner->setContent(Tone::Muted, u"cancelled"_s, ReleasePanel::tr("The rehearsal was stopped. What is done stays done."));
        return banner->setActions({});
    }
    if (counts.total > 0 && counts.succeeded == counts.total) {
        banner->setContent(Tone::Good, u"check"_s,
                           ReleasePanel::tr("Rehearsed: %n file(s), %1, in %2. Nothing was published.", "files, size, folder", artifactModel->madeCount())
                               .arg(sizeText(artifactModel->madeBytes()), project.dist));
        return banner->setActions(ReleasePanel::tr("Open Folder"));
    }
    banner->setVisible(false);
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
    d->splitter->setSizes({whole * 62 / 100, whole * 38 / 100});
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
