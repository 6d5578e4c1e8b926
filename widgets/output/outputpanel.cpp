// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "output/outputpanel.h"

#include "common/statepage.h"
#include "items/background.h"
#include "items/logsearch.h"
#include "items/problemsmodel.h"
#include "items/runlog.h"
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

struct OutputPanel::Private {
    explicit Private(OutputPanel *panel)
        : q(panel)
    {
    }
    void createParts();
    void createLayout();
    void connectParts();
    void refresh();
    void showState();
    void showLines(const StepId &id);
    void refreshProblems();
    void refreshHit();
    void follow(const StepId &id);
    void step(int direction);
    void goToHit(int direction);
    void openProblem(int row);
    void openPosition(const StepId &id, const Position &position, const QString &package);
    void openLine(qint64 line, const Position &position);
    StepId stepOfLine(qint64 line) const;
    qint64 lineOf(const Problem &problem) const; ///< -1: it is not shown
    void copy(const QString &text);

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
        Q_EMIT q->messagePosted({ErrorKind::Refused, OutputPanel::tr("Clipboard"),
                                 OutputPanel::tr("Only the first %1 lines were copied: the rest would be too much for it.").arg(QLocale().toString(rows)), {}, {}});
    });
    connect(header, &OutputHeader::followRequested, view, &LogView::setFollowing);
    connect(header, &OutputHeader::stopRequested, q, [this] { if (model->runner()) model->runner()->cancel(); });
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

void OutputPanel::Private::showState()
{
    PageState state;
    state.iconName = u"output"_s;
    if (project.state == ReadingState::NoProject) {
        state.sentence = OutputPanel::tr("No project is open.");
        state.detail = OutputPanel::tr("Here you see what builds and releases print.");
        state.primary = OutputPanel::tr("Open Folder…");
    } else if (project.state == ReadingState::Reading) {
        state.sentence = OutputPanel::tr("Reading the project…");
        state.isBusy = true;
    } else if (!project.isTrusted) {
        state.iconName = u"shield"_s;
        state.sentence = OutputPanel::tr("Nothing is run for a project that you have not trusted.");
        state.detail = OutputPanel::tr("Building runs programs that the project chooses. Trust it if you know where it comes from.");
        state.primary = OutputPanel::tr("Trust…");
    } else {
        state.sentence = OutputPanel::tr("Nothing was built yet.");
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

qint64 OutputPanel::Private::lineOf(const Problem &problem) const
{
    return lines->indexOf(lines->sourceOf(problem.store.get()), problem.line);
}

void OutputPanel::Private::refreshProblems()
{
    QList<qint64> places;
    for (const Problem &problem : problems->problems())
        if (const qint64 line = lineOf(problem); line >= 0)
            places.append(line);
    view->setProblemLines(places);
}

void OutputPanel::Private::refreshHit()
{
    const qint64 line = view->lineOf(view->cursor().row), hit = search->firstHitAtOrAfter(line);
    const bool isOnHit = hit < search->hits().size() && qint64(search->hits()[hit]) == line && view->hasCursor();
    header->find()->setCurrentHit(isOnHit ? hit + 1 : 0);
}

/// The first failure of a run is shown by itself, unless the person looks at something else already.
void OutputPanel::Private::follow(const StepId &id)
{
    if (!hasChosen && list->currentStep().isEmpty() && model->runner() && model->runner()->status(id).state == StepState::Failed)
        list->setCurrentStep(id);
    if (id == list->currentStep())
        meaning->refresh();
}

/// From the problem the cursor is on, or else from the cursor, to the next one in the order of the run.
void OutputPanel::Private::step(int direction)
{
    const QList<Problem> &all = problems->problems();
    if (all.isEmpty())
        return;
    const qint64 cursor = view->lineOf(view->cursor().row);
    const int count = int(all.size());
    int next = -1;
    for (int i = 0; i < count && next < 0; ++i)
        if (view->hasCursor() && lineOf(all[i]) == cursor)
            next = (i + direction + count) % count;
    for (int i = 0; i < count && next < 0; ++i) {
        const int at = direction > 0 ? i : count - 1 - i;
        const qint64 line = lineOf(all[at]);
        if (line >= 0 && (!view->hasCursor() || (direction > 0 ? line > cursor : line < cursor)))
            next = at;
    }
    if (next < 0)
        next = direction > 0 ? 0 : count - 1;
    const Problem problem = all[next];
    if (lineOf(problem) < 0)
        q->showStep(problem.step);
    hasChosen = true;
    view->showLine(lineOf(problem));
    view->setFocus();
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

StepId OutputPanel::Private::stepOfLine(qint64 line) const
{
    return list->currentStep().isEmpty() && log ? log->stepOf(lines->sourceOf(line)) : list->currentStep();
}

void OutputPanel::Private::openProblem(int row)
{
    if (row < 0 || row >= problems->problems().size())
        return;
    const Problem problem = problems->problems()[row];
    if (const qint64 line = lineOf(problem); line >= 0)
        view->showLine(line);
    openPosition(problem.step, problem.position, problem.package);
}

void OutputPanel::Private::openLine(qint64 line, const Position &position)
{
    constexpr qint64 kLooksBack = 500; // a package that prints more before its header is named again does not exist
    QString package;
    for (qint64 at = line; at >= 0 && at > line - kLooksBack && package.isEmpty(); --at)
        if (lines->sourceOf(at) == lines->sourceOf(line))
            package = packageOfLine(parseAnsi(lines->at(at).bytes).text);
    openPosition(stepOfLine(line), position, package);
}

void OutputPanel::Private::openPosition(const StepId &id, const Position &position, const QString &package)
{
    QString folder = project.root;
    if (const Step *step = model->stepAt(model->rowOf(id))) {
        if (const auto *build = std::get_if<BuildTarget>(&step->action))
            folder = build->command.workingDirectory;
        else if (const auto *program = std::get_if<RunProgram>(&step->action))
            folder = program->command.workingDirectory;
    }
    // Looking for the file touches the disk.
    inBackground(
        q, [position, folder, package, folderOf = project.folderOf] { return resolveFile(position, folder, package, folderOf); },
        [this, position](const QString &file) {
            if (!file.isEmpty())
                Q_EMIT q->locationRequested({file, position.line, position.column});
            else
                Q_EMIT q->messagePosted({ErrorKind::BadInput, position.file, OutputPanel::tr("There is no such file on this machine."), {}, {position.file, position.line, position.column}});
        });
}

void OutputPanel::setProject(const BuildProject &project)
{
    const bool isOther = project.root != d->project.root;
    d->project = project;
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
