// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "targets/targetspanel_p.h"

#include "common/banner.h"
#include "common/commandbox.h"
#include "common/panelheader.h"
#include "common/pillbutton.h"
#include "common/statepage.h"
#include "items/targetmatrixmodel.h"
#include "targets/choicesform.h"
#include "targets/matrixview.h"
#include "targets/ports.h"
#include "targets/variantpicker.h"

#include <QBoxLayout>
#include <QEvent>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>
#include <QToolButton>
#include <QUndoStack>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

/// Scrolls up and down alone, and so is never narrower than what it holds.
class ColumnArea : public QScrollArea
{
public:
    using QScrollArea::QScrollArea;
    QSize minimumSizeHint() const override
    {
        const QSize least = QScrollArea::minimumSizeHint();
        return {widget() ? widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width() : least.width(), least.height()};
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == widget() && event->type() == QEvent::LayoutRequest)
            updateGeometry();
        return QScrollArea::eventFilter(watched, event);
    }
};

/// One change of ticks. The first redo() finds the change made already.
class TicksCommand : public QUndoCommand
{
public:
    TicksCommand(std::function<void(const QList<Target> &)> apply, const QList<Target> &before, const QList<Target> &after)
        : m_apply(std::move(apply))
        , m_before(before)
        , m_after(after)
    {
        setText(TargetsPanel::tr("choice of targets"));
    }
    void undo() override { m_apply(m_before); }
    void redo() override
    {
        if (std::exchange(m_isMade, true))
            m_apply(m_after);
    }

private:
    std::function<void(const QList<Target> &)> m_apply;
    QList<Target> m_before, m_after;
    bool m_isMade = false;
};

} // namespace

TargetsPanel::TargetsPanel(QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this))
{
    setObjectName(u"targetsPanel"_s);
    d->model = new TargetMatrixModel(this);
    d->undo = new QUndoStack(this);
    d->createHeader();
    d->createBody();
    d->createLayout();
    d->connectModel();
    d->refresh();
}

TargetsPanel::~TargetsPanel() = default;

void TargetsPanel::Private::createHeader()
{
    header = new PanelHeader(q);
    count = new PillButton(Tone::Accent, header);
    count->setObjectName(u"targetCount"_s);
    obstacles = new PillButton(Tone::Warning, header);
    obstacles->setObjectName(u"obstacleCount"_s);
    presets = new QToolButton(header);
    presets->setObjectName(u"presets"_s);
    presets->setPopupMode(QToolButton::InstantPopup);
    presets->setToolButtonStyle(Qt::ToolButtonTextOnly);
    presetMenu = new QMenu(presets);
    presetMenu->setObjectName(u"presetMenu"_s);
    presets->setMenu(presetMenu);
    header->addBesideTitle(count);
    header->addBesideTitle(obstacles);
    header->addRight(presets);
}

void TargetsPanel::Private::createBody()
{
    page = new StatePage(q);
    matrix = new MatrixView(model, q);
    more = new QToolButton(q);
    more->setObjectName(u"moreTargets"_s);
    more->setAutoRaise(true);
    obstacle = new Banner(q);
    obstacle->setObjectName(u"obstacle"_s);
    obstacle->setClosable(false);
    variants = new VariantPicker(model, q);
    choices = new ChoicesForm(variants, q);
    command = new CommandBox(q);
}

void TargetsPanel::Private::createLayout()
{
    auto *content = new QWidget(q);
    content->setAutoFillBackground(true);
    content->setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(matrix);
    column->addWidget(more, 0, Qt::AlignLeft);
    column->addWidget(obstacle);
    column->addWidget(choices);
    auto *around = new QVBoxLayout;
    around->setContentsMargins(10, 0, 10, 10);
    around->addWidget(command);
    column->addLayout(around);
    column->addStretch(1);
    scroll = new ColumnArea(q);
    scroll->setObjectName(u"targetsScroll"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    auto *layout = new QVBoxLayout(q);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header);
    pages = new QStackedLayout;
    layout->addLayout(pages, 1);
    pages->addWidget(page);
    pages->addWidget(scroll);
    q->setFocusProxy(matrix);
}

void TargetsPanel::Private::connectModel()
{
    connect(model, &TargetMatrixModel::chosenEdited, q, [this](const QList<Target> &before, const QList<Target> &after) {
        undo->push(new TicksCommand([this](const QList<Target> &targets) { applyTargets(targets); }, before, after));
        Q_EMIT q->targetsEdited(after);
        refreshCounts();
        refreshObstacles();
        refreshCurrent();
    });
    connect(matrix, &MatrixView::currentTargetChanged, q, [this] {
        refreshCurrent();
        const QRect cell = matrix->visualRect(matrix->currentIndex());
        if (matrix->hasFocus() && cell.isValid())
            scroll->ensureVisible(cell.center().x(), matrix->viewport()->mapTo(scroll->widget(), cell.center()).y(), 0, cell.height());
    });
    connect(more, &QToolButton::clicked, q, [this] {
        model->setExpanded(!model->isExpanded());
        refreshCounts();
    });
    connect(count, &QAbstractButton::clicked, matrix, qOverload<>(&QWidget::setFocus));
    connect(obstacles, &QAbstractButton::clicked, q, [this] {
        for (const Target &target : model->chosen())
            if (project.obstacle && !project.obstacle(target).detail.isEmpty())
                return matrix->setCurrentTarget(target);
    });
    connect(choices, &ChoicesForm::choicesEdited, q, [this](const BuildChoices &edited) {
        project.choices = edited;
        Q_EMIT q->choicesEdited(edited);
        refreshObstacles();
        refreshCurrent();
    });
    connect(command, &CommandBox::copied, q, &TargetsPanel::copied);
    connect(obstacle, &Banner::primaryActivated, q, [this] {
        BuildChoices edited = project.choices;
        edited.cgo = false;
        choices->setChoices(edited);
        Q_EMIT choices->choicesEdited(edited);
    });
    connect(page, &StatePage::primaryActivated, q,
            [this] { Q_EMIT project.state == ReadingState::NoProject ? q->openRequested() : q->reloadRequested(); });
}

void TargetsPanel::Private::applyTargets(const QList<Target> &targets)
{
    model->setChosen(targets);
    Q_EMIT q->targetsEdited(targets);
    refresh();
}

void TargetsPanel::setProject(const BuildProject &project)
{
    const bool isOther = project.root != d->project.root;
    d->project = project;
    // Without trust no Go is asked; what every Go of today builds for is known all the same.
    if (project.state == ReadingState::Ready && project.ports.isEmpty() && !project.isTrusted)
        d->project.ports = builtInPorts();
    if (isOther)
        d->undo->clear();
    d->model->setPorts(d->project.ports);
    d->model->setChosen(project.chosen);
    d->choices->setChoices(project.choices);
    d->refresh();
}

void TargetsPanel::setRunner(Runner *runner)
{
    if (d->runner)
        d->runner->disconnect(this);
    d->runner = runner;
    if (runner)
        connect(runner, &Runner::stepChanged, this, [this] { d->refreshStates(); });
    d->refreshStates();
}

QWidget *TargetsPanel::header() const
{
    return d->header;
}

QUndoStack *TargetsPanel::undoStack() const
{
    return d->undo;
}

QString TargetsPanel::currentCommand() const
{
    return d->command->command();
}

void TargetsPanel::copyCommand()
{
    d->command->copy();
}

void TargetsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    d->matrix->retranslate();
    d->choices->retranslate();
    d->command->retranslate();
    d->model->retranslate();
    d->refresh();
}

} // namespace slipway
