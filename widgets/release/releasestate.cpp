// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// What the release panel shows of a project and of a run.
#include "release/releasepanel_p.h"

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
#include "release/recipenotes.h"
#include "release/releaseheader.h"

#include <QPushButton>
#include <QStackedLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

bool ReleasePanel::Private::hasBlockingDiagnostic() const
{
    return std::ranges::any_of(project.diagnostics,
                               [](const Diagnostic &diagnostic) { return diagnostic.severity == DiagnosticSeverity::Error; });
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
        return {.iconName = u"release"_s,
                .sentence = ReleasePanel::tr("No project is open."),
                .detail = ReleasePanel::tr("Here a release is planned and rehearsed."),
                .primary = ReleasePanel::tr("Open folder…"),
                .secondary = {}};
    case ReadingState::Reading:
        return {.iconName = u"release"_s,
                .sentence = ReleasePanel::tr("Reading the project…"),
                .detail = {},
                .primary = {},
                .secondary = {},
                .isBusy = true};
    case ReadingState::Failed:
        return {.iconName = u"error"_s,
                .tone = Tone::Bad,
                .sentence = ReleasePanel::tr("The project could not be read."),
                .detail = project.error.summary().remove(project.root + u'/'),
                .primary = ReleasePanel::tr("Try again"),
                .secondary = {}};
    case ReadingState::Ready:
        break;
    }
    if (!project.plan)
        return {.iconName = u"release"_s,
                .sentence = ReleasePanel::tr("Planning the release…"),
                .detail = {},
                .primary = {},
                .secondary = {},
                .isBusy = true};
    const Error &error = project.plan->error();
    const bool hasPlace = !error.location.file.isEmpty();
    return {.iconName = u"error"_s,
            .tone = Tone::Bad,
            .sentence = ReleasePanel::tr("This release cannot be planned."),
            .detail = error.hint.isEmpty() ? error.summary() : error.summary() + u'\n' + error.hint,
            .primary = hasPlace ? ReleasePanel::tr("Open %1").arg(
                                      error.location.line > 0 ? ReleasePanel::tr("Line %1").arg(error.location.line) : error.location.file)
                                : ReleasePanel::tr("Try again"),
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
    const std::chrono::milliseconds time(
        began.isValid() ? began.msecsTo(isRunning() || !ended.isValid() ? QDateTime::currentDateTimeUtc() : ended) : 0);
    const QString words = durationText(isRunning() ? std::chrono::floor<std::chrono::seconds>(time) : time);
    elapsed->setVisible(began.isValid());
    elapsed->setTone(isRunning() ? Tone::Accent : counts.failed > 0 ? Tone::Bad : hasFailed ? Tone::Muted : Tone::Good);
    elapsed->setText(isRunning()             ? ReleasePanel::tr("running %1").arg(words)
                         : counts.failed > 0 ? ReleasePanel::tr("failed after %1").arg(words)
                         : hasFailed         ? ReleasePanel::tr("stopped after %1").arg(words)
                                             : ReleasePanel::tr("done in %1").arg(words));
    const auto left = isRunning() ? runner->progress().remaining : std::nullopt;
    remaining->setText(left && *left > std::chrono::milliseconds(500)
                           ? ReleasePanel::tr("about %1 left").arg(durationText(std::chrono::ceil<std::chrono::seconds>(*left)))
                           : ReleasePanel::tr("%n step(s)", nullptr, int(model->run().plan.steps.size())));
    stop->setText(ReleasePanel::tr("Stop"));
    stop->setVisible(isRunning());
    retryButton->setText(ReleasePanel::tr("Retry what failed"));
    retryButton->setVisible(!isRunning() && hasFailed);
}

void ReleasePanel::Private::refreshBanner()
{
    isOffering = false;
    banner->setVisible(true);
    if (project.state == ReadingState::Ready && !project.isTrusted) {
        isOffering = true;
        banner->setContent(Tone::Warning, u"shield"_s,
                           ReleasePanel::tr("This is the plan. Nothing is run for a project that you have not trusted."));
        return banner->setActions(ReleasePanel::tr("Trust…"));
    }
    const RunCounts counts = runner && !runner->isRunning() ? countSteps(*runner) : RunCounts();
    if (counts.failed > 0) {
        const StepId failed = firstStep(StepState::Failed);
        banner->setContent(Tone::Bad, u"error"_s,
                           ReleasePanel::tr("The rehearsal failed: %1", "error").arg(runner->status(failed).error.summary()));
        return banner->setActions(ReleasePanel::tr("Show output"));
    }
    if (counts.cancelled > 0) {
        banner->setContent(Tone::Muted, u"cancelled"_s, ReleasePanel::tr("The rehearsal was stopped. What is done stays done."));
        return banner->setActions({});
    }
    if (counts.total > 0 && counts.succeeded == counts.total) {
        banner->setContent(
            Tone::Good, u"check"_s,
            ReleasePanel::tr("Rehearsed: %n file(s), %1, in %2. Nothing was published.", "files, size, folder", artifactModel->madeCount())
                .arg(sizeText(artifactModel->madeBytes()), project.dist));
        return banner->setActions(ReleasePanel::tr("Open folder"));
    }
    banner->setVisible(false);
}

} // namespace slipway
