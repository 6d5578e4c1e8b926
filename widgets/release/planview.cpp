// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "release/planview.h"

#include "common/flowlayout.h"
#include "items/planmodel.h"
#include "items/plantargetmodel.h"
#include "release/lanelabel.h"
#include "release/stepchip.h"
#include "release/targettable.h"

#include <QContextMenuEvent>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

constexpr int kRoomForNames = 460; ///< pixels that lanes need beside their names

} // namespace

PlanView::PlanView(PlanModel *model, PlanTargetModel *targets, QWidget *parent)
    : QScrollArea(parent)
    , m_model(model)
    , m_content(new QWidget(this))
    , m_grid(new QGridLayout(m_content))
    , m_table(new TargetTable(targets, m_content))
{
    setObjectName(u"planView"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_content->setAutoFillBackground(true);
    m_content->setBackgroundRole(QPalette::Base);
    m_grid->setContentsMargins(12, 10, 12, 12);
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnStretch(1, 1);
    setWidget(m_content);
    connect(model, &QAbstractItemModel::modelReset, this, &PlanView::rebuild);
    connect(model, &PlanModel::runChanged, this, &PlanView::refresh);
    connect(m_table, &TargetTable::stepRequested, this, &PlanView::stepRequested);
    rebuild();
}

void PlanView::retranslate()
{
    m_table->retranslate();
    rebuild();
}

QWidget *PlanView::makeChips(const QList<QModelIndex> &steps)
{
    auto *row = new QWidget(m_content);
    new FlowLayout(row, 4);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    row->setSizePolicy(policy);
    for (const QModelIndex &step : steps) {
        auto *chip = new StepChip(step, row);
        connect(chip, &QAbstractButton::clicked, this,
                [this, id = step.data(PlanModel::StepIdRole).toString()] { Q_EMIT stepRequested(id); });
        row->layout()->addWidget(chip);
        m_chips.append(chip);
    }
    m_made.append(row);
    return row;
}

/// Builds and archives of one target stand in the table; everything else of their lanes as chips.
void PlanView::addLane(const QModelIndex &lane)
{
    QList<QModelIndex> chips;
    bool hasTargets = false;
    for (int row = 0; row < m_model->rowCount(lane); ++row) {
        const QModelIndex step = m_model->index(row, 0, lane);
        if (step.data(PlanModel::NeedsTargetRole).toBool())
            hasTargets = true;
        else
            chips.append(step);
    }
    const bool showsTable = hasTargets && Phase(lane.data(PlanModel::PhaseRole).toInt()) == Phase::Build;
    if (chips.isEmpty() && !showsTable)
        return;
    auto *label = new LaneLabel(lane, m_content);
    m_labels.append(label);
    m_made.append(label);
    QList<QWidget *> contents;
    if (!chips.isEmpty())
        contents.append(makeChips(chips));
    if (showsTable)
        contents.append(m_table);
    place(label, contents);
    m_table->setVisible(m_table->isVisibleTo(m_content) || showsTable);
}

void PlanView::place(QWidget *label, const QList<QWidget *> &contents)
{
    int row = m_grid->rowCount();
    m_grid->addWidget(label, row, 0, 1, m_isNarrow ? 2 : 1, Qt::AlignTop | Qt::AlignLeft);
    for (QWidget *content : contents)
        m_grid->addWidget(content, m_isNarrow ? ++row : row++, m_isNarrow ? 0 : 1, 1, m_isNarrow ? 2 : 1);
}

/// What does not happen is said too: nobody should wonder whether something was published.
void PlanView::addRehearsalEnd()
{
    auto *label = new LaneLabel({}, m_content);
    label->setText(phaseText(Phase::Publish));
    auto *sentence = new QLabel(tr("Left out: a rehearsal stays on this machine."), m_content);
    sentence->setForegroundRole(QPalette::PlaceholderText);
    sentence->setWordWrap(true);
    m_made += QList<QWidget *>{label, sentence};
    place(label, {sentence});
}

void PlanView::rebuild()
{
    m_grid->removeWidget(m_table);
    m_table->hide();
    qDeleteAll(std::exchange(m_made, {}));
    m_labels.clear();
    m_chips.clear();
    for (int row = 0; row < m_grid->rowCount(); ++row)
        m_grid->setRowStretch(row, 0);
    bool publishes = false;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex lane = m_model->index(row, 0);
        publishes = publishes || Phase(lane.data(PlanModel::PhaseRole).toInt()) == Phase::Publish;
        addLane(lane);
    }
    if (!publishes && m_model->rowCount() > 0)
        addRehearsalEnd();
    m_grid->setRowStretch(m_grid->rowCount(), 1);
    refresh();
}

void PlanView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (const bool isNarrow = width() < kRoomForNames; isNarrow != m_isNarrow) {
        m_isNarrow = isNarrow;
        rebuild();
    }
}

void PlanView::refresh()
{
    for (LaneLabel *label : std::as_const(m_labels))
        label->refresh();
    for (StepChip *chip : std::as_const(m_chips))
        chip->refresh();
}

void PlanView::contextMenuEvent(QContextMenuEvent *event)
{
    QString id;
    if (auto *chip = qobject_cast<StepChip *>(m_content->childAt(m_content->mapFromGlobal(event->globalPos()))))
        id = chip->objectName();
    else if (m_table->isVisible())
        id = m_table->indexAt(m_table->viewport()->mapFromGlobal(event->globalPos())).data(PlanTargetModel::StepIdRole).toString();
    Runner *runner = m_model->run().runner;
    const QModelIndex step = m_model->indexOf(id);
    if (!step.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"stepMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *show = menu->addAction(tr("Show output"));
    show->setEnabled(runner);
    connect(show, &QAction::triggered, this, [this, id] { Q_EMIT stepRequested(id); });
    QAction *stop = menu->addAction(tr("Stop"));
    stop->setEnabled(step.data(PlanModel::CanStopRole).toBool());
    QAction *retry = menu->addAction(tr("Retry"));
    retry->setEnabled(step.data(PlanModel::CanRetryRole).toBool());
    if (runner) {
        connect(stop, &QAction::triggered, runner, [runner, id] { runner->cancelStep(id); });
        connect(retry, &QAction::triggered, runner, [runner, id] { runner->retryStep(id); });
    }
    menu->popup(event->globalPos());
}

} // namespace slipway
