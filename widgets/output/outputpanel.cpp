// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "output/outputpanel_p.h"

#include "common/statepage.h"
#include "items/logsearch.h"
#include "items/problemsmodel.h"
#include "items/runmodel.h"
#include "output/findbar.h"
#include "output/logview.h"
#include "output/meaningpanel.h"
#include "output/outputheader.h"
#include "output/runlist.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QEvent>
#include <QLocale>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

OutputPanel::OutputPanel(QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this))
{
    setObjectName(u"outputPanel"_s);
    d->createParts();
    d->createLayout();
    d->connectParts();
    d->refresh();
}

OutputPanel::~OutputPanel()
{
    d->view->setLines(nullptr, false);
    d->search->setLines(nullptr);
}

void OutputPanel::Private::createParts()
{
    problems = new ProblemsModel(q);
    model = new RunModel(problems, q);
    search = new LogSearch(q);
    header = new OutputHeader(model, search, q);
    page = new StatePage(q);
    list = new RunList(model, q);
    view = new LogView(search, q);
    meaning = new MeaningPanel(model, problems, q);
}

void OutputPanel::Private::createLayout()
{
    auto *scroll = new QScrollArea(q);
    scroll->setObjectName(u"meaningScroll"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(meaning);
    splitter = new QSplitter(q);
    splitter->setObjectName(u"outputSplitter"_s);
    splitter->addWidget(list);
    splitter->addWidget(view);
    splitter->addWidget(scroll);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(1, 1);
    list->setMinimumWidth(150);
    view->setMinimumWidth(200);
    scroll->setMinimumWidth(150);
    auto *layout = new QVBoxLayout(q);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header);
    pages = new QStackedLayout;
    layout->addLayout(pages, 1);
    pages->addWidget(page);
    pages->addWidget(splitter);
}

void OutputPanel::Private::connectParts()
{
    connect(list, &RunList::currentStepChanged, q, [this](const StepId &id) { showLines(id); });
    connect(list, &RunList::chosen, q, [this] { hasChosen = true; });
    connect(list, &RunList::sizeRequested, q, &OutputPanel::sizeRequested);
    connect(list, &RunList::copyCommandRequested, q, [this](const StepId &id) { copy(list->commandOf(id)); });
    connect(model, &RunModel::countsChanged, q, [this] {
        header->refresh();
        meaning->refresh();
    });
    connect(problems, &ProblemsModel::countChanged, q, [this] {
        refreshProblems();
        meaning->refresh();
        Q_EMIT q->problemsChanged(problems->rowCount());
    });
    connect(search, &LogSearch::hitsChanged, q, [this] {
        view->searchChanged();
        refreshHit();
    });
    connect(view, &LogView::followingChanged, header, &OutputHeader::setFollowing);
    connect(view, &LogView::activated, q, [this](qint64 line, const Position &position) { openLine(line, position); });
    connect(view, &LogView::cursorMoved, q, [this] { refreshHit(); });
    connect(view, &LogView::copied, q, &OutputPanel::copied);
    connect(view, &LogView::tooMuchToCopy, q, [this](qint64 rows) {
        Q_EMIT q->messagePosted(
            {ErrorKind::Refused,
             OutputPanel::tr("Clipboard"),
             OutputPanel::tr("Only the first %1 lines were copied: the rest would be too much for it.").arg(QLocale().toString(rows)),
             {},
             {}});
    });
    connect(header, &OutputHeader::followRequested, view, &LogView::setFollowing);
    connect(header, &OutputHeader::stopRequested, q, [this] {
        if (model->runner())
            model->runner()->cancel();
    });
    connect(header, &OutputHeader::stateRequested, q, [this](int state) {
        for (int row = 1; row < model->rowCount(); ++row)
            if (model->index(row, 0).data(RunModel::StateRole).toInt() == state)
                return q->showStep(model->index(row, 0).data(RunModel::StepIdRole).toString());
    });
    connect(header->find(), &FindBar::nextRequested, q, [this] { goToHit(1); });
    connect(header->find(), &FindBar::previousRequested, q, [this] { goToHit(-1); });
    connect(header->find(), &FindBar::filteringChanged, view, &LogView::setFiltered);
    connect(header->find(), &FindBar::left, view, qOverload<>(&QWidget::setFocus));
    connect(meaning, &MeaningPanel::problemActivated, q, [this](int row) { openProblem(row); });
    connect(meaning, &MeaningPanel::retryRequested, list, &RunList::retryCurrent);
    connect(meaning, &MeaningPanel::stopRequested, list, &RunList::stopCurrent);
    connect(meaning, &MeaningPanel::copyRequested, q, [this](const QString &text) { copy(text); });
    connect(meaning, &MeaningPanel::stepRequested, q, &OutputPanel::showStep);
    connect(meaning, &MeaningPanel::folderRequested, q, &OutputPanel::folderRequested);
    QObject::connect(meaning, &MeaningPanel::fixRequested, q, &OutputPanel::fixRequested);
    connect(meaning, &MeaningPanel::undoRequested, q, &OutputPanel::undoFixRequested);
    connect(page, &StatePage::primaryActivated, q, [this] {
        if (project.state == ReadingState::NoProject)
            Q_EMIT q->openRequested();
        else
            Q_EMIT project.isTrusted ? q->buildRequested() : q->trustRequested();
    });
}

void OutputPanel::Private::copy(const QString &text)
{
    if (text.isEmpty())
        return;
    QApplication::clipboard()->setText(text);
    Q_EMIT q->copied(text);
}

void OutputPanel::setProject(const BuildProject &project)
{
    const bool isOther = project.root != d->project.root;
    d->project = project;
    d->meaning->setRoot(project.root);
    d->meaning->setFixes(project.isTrusted, project.undoableFix);
    if (isOther)
        setRunner(nullptr);
    d->refresh();
}

void OutputPanel::setRunner(Runner *runner)
{
    if (runner && runner == d->model->runner())
        return;
    if (d->model->runner())
        d->model->runner()->disconnect(this);
    d->lines = &d->none;
    d->view->setLines(d->lines, false);
    d->search->setLines(nullptr);
    d->header->find()->clear();
    d->hasChosen = false;
    d->log = runner ? std::make_unique<RunLog>(runner) : nullptr;
    d->problems->setRunner(runner);
    d->model->setRunner(runner);
    if (runner) {
        connect(runner, &Runner::stepChanged, this, [this](const StepId &id) { d->follow(id); });
        connect(runner, &QObject::destroyed, this, [this] { d->refresh(); });
        connect(d->log.get(), &RunLog::grew, this, [this] {
            d->view->linesGrew();
            d->search->lookOn();
        });
        d->list->setCurrentIndex(d->model->index(0, 0));
        d->showLines({});
    }
    d->refresh();
    Q_EMIT problemsChanged(0);
}

QWidget *OutputPanel::header() const
{
    return d->header;
}

void OutputPanel::showStep(const StepId &id)
{
    d->hasChosen = true;
    d->list->setCurrentStep(id);
}

StepId OutputPanel::currentStep() const
{
    return d->list->currentStep();
}

int OutputPanel::problemCount() const
{
    return d->problems->rowCount();
}

void OutputPanel::nextProblem()
{
    d->step(1);
}

void OutputPanel::previousProblem()
{
    d->step(-1);
}

void OutputPanel::findText()
{
    d->header->find()->focus();
}

void OutputPanel::stopCurrent()
{
    d->list->stopCurrent();
}

/// The log gets what the steps and their meaning leave; afterwards the person decides.
void OutputPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (std::exchange(d->isArranged, true))
        return;
    const int side = std::clamp(width() * 23 / 100, 170, 310);
    d->splitter->setSizes({side, width() - 2 * side, side});
}

void OutputPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    d->header->retranslate();
    d->list->retranslate();
    d->meaning->retranslate();
    d->model->retranslate();
    d->refresh();
}

} // namespace slipway
