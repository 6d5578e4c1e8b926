// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// Which page, which lines and which hit the panel shows.
#include "output/outputpanel_p.h"

#include "common/statepage.h"
#include "items/logsearch.h"
#include "items/runmodel.h"
#include "output/findbar.h"
#include "output/logview.h"
#include "output/meaningpanel.h"
#include "output/outputheader.h"
#include "output/runlist.h"

#include <QStackedLayout>

using namespace Qt::StringLiterals;

namespace slipway {

void OutputPanel::Private::showState()
{
    PageState state;
    state.iconName = u"output"_s;
    if (project.state == ReadingState::NoProject) {
        state.sentence = OutputPanel::tr("No project is open.");
        state.detail = OutputPanel::tr("Here you see what builds and releases print.");
        state.primary = OutputPanel::tr("Open folder…");
    } else if (project.state == ReadingState::Reading) {
        state.sentence = OutputPanel::tr("Reading the project…");
        state.isBusy = true;
    } else if (project.state == ReadingState::Failed) {
        state.sentence = OutputPanel::tr("The project could not be read.");
        state.detail = OutputPanel::tr("Here you see what builds and releases print.");
    } else if (!project.isTrusted) {
        state.iconName = u"shield"_s;
        state.sentence = OutputPanel::tr("Nothing is run for a project that you have not trusted.");
        state.detail = OutputPanel::tr("Building runs programs that the project chooses. Trust it if you know where it comes from.");
        state.primary = OutputPanel::tr("Trust…");
    } else {
        state.sentence = OutputPanel::tr("Nothing was built since the project was opened.");
        state.detail = project.chosen.isEmpty() ? OutputPanel::tr("Choose targets on the right first.")
                                                : OutputPanel::tr("%n target(s) are chosen.", nullptr, int(project.chosen.size()));
        state.primary = project.chosen.isEmpty() ? QString() : OutputPanel::tr("Build");
    }
    page->setState(state);
}

void OutputPanel::Private::refresh()
{
    showState();
    pages->setCurrentIndex(model->runner() ? 1 : 0);
    header->refresh();
    meaning->refresh();
}

void OutputPanel::Private::showLines(const StepId &id)
{
    lines = log ? (id.isEmpty() ? &log->all() : &log->of(id)) : &none;
    view->setLines(lines, id.isEmpty() && lines != &none && model->rowCount() > 2);
    header->setFollowing(view->isFollowing());
    search->setLines(lines);
    meaning->setStep(id);
    meaning->setCommand(list->commandOf(id));
    refreshProblems();
    refreshHit();
}

/// The first failure of a run is shown by itself, unless the person looks at something else already.
void OutputPanel::Private::follow(const StepId &id)
{
    if (!hasChosen && list->currentStep().isEmpty() && model->runner() && model->runner()->status(id).state == StepState::Failed)
        list->setCurrentStep(id);
    if (id == list->currentStep())
        meaning->refresh();
}

void OutputPanel::Private::refreshHit()
{
    const qint64 line = view->lineOf(view->cursor().row), hit = search->firstHitAtOrAfter(line);
    const bool isOnHit = hit < search->hits().size() && qint64(search->hits()[hit]) == line && view->hasCursor();
    header->find()->setCurrentHit(isOnHit ? hit + 1 : 0);
}

void OutputPanel::Private::goToHit(int direction)
{
    const QList<quint32> &hits = search->hits();
    if (hits.isEmpty())
        return;
    const qint64 line = !view->hasCursor() ? (direction > 0 ? -1 : lines->count()) : view->lineOf(view->cursor().row);
    const qint64 at = search->firstHitAtOrAfter(line);
    const bool isOnHit = at < hits.size() && qint64(hits[at]) == line;
    const qint64 wanted = direction < 0 ? at - 1 : isOnHit ? at + 1 : at;
    view->showLine(hits[(wanted + hits.size()) % hits.size()]);
    refreshHit();
}

} // namespace slipway
