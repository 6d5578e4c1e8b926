// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "release/pipeline.h"

#include "release/statedelegate.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QScrollBar>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace slipway {

Pipeline::Pipeline(QWidget *parent)
    : QScrollArea(parent)
    , m_content(new QWidget(this))
    , m_grid(new QGridLayout(m_content))
{
    setObjectName(u"pipeline"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_content->setAutoFillBackground(true);
    m_content->setBackgroundRole(QPalette::Base);
    m_grid->setContentsMargins(16, 12, 16, 12);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(10);
    m_grid->setColumnStretch(1, 1);
    setWidget(m_content);
    connect(&m_model, &PlanModel::runChanged, this, &Pipeline::refreshTitles);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &Pipeline::arrange);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &Pipeline::fitHeights);
}

void Pipeline::setPlan(const Plan &plan)
{
    m_targets.setPlan(plan);
    m_model.setPlan(plan);
    arrange();
}

void Pipeline::setRunner(Runner *runner)
{
    m_targets.setRunner(runner);
    m_model.setRunner(runner);
    refreshTitles();
}

void Pipeline::arrange()
{
    for (const Lane &lane : std::exchange(m_lanes, {})) {
        delete lane.title;
        delete lane.chips;
        delete lane.targets;
    }
    while (QLayoutItem *item = m_grid->takeAt(0))
        delete item;
    for (int row = 0; row < m_model.rowCount(); ++row)
        m_lanes.append(makeLane(row));
    m_grid->setRowStretch(2 * int(m_lanes.size()), 1);
    refreshTitles();
    fitHeights();
}

Pipeline::Lane Pipeline::makeLane(int row)
{
    const QModelIndex phase = m_model.index(row, 0);
    Lane lane;
    lane.title = new QLabel(m_content);
    QFont bold = lane.title->font();
    bold.setBold(true);
    lane.title->setFont(bold);
    lane.chips = makeChips(phase);
    bool hasTargets = false;
    bool hasChips = false;
    for (int step = 0; step < m_model.rowCount(phase); ++step) {
        const bool ofTarget = m_model.index(step, 0, phase).data(PlanModel::NeedsTargetRole).toBool();
        lane.chips->setRowHidden(step, ofTarget);
        hasTargets |= ofTarget;
        hasChips |= !ofTarget;
    }
    lane.chips->setVisible(hasChips);
    const bool isFirstWithTargets = hasTargets && std::ranges::none_of(m_lanes, [](const Lane &other) { return other.targets; });
    m_grid->addWidget(lane.title, 2 * row, 0, Qt::AlignTop);
    m_grid->addWidget(lane.chips, 2 * row, 1);
    if (isFirstWithTargets) {
        lane.targets = makeTargets();
        m_grid->addWidget(lane.targets, 2 * row + 1, 1);
    }
    return lane;
}

QListView *Pipeline::makeChips(const QModelIndex &phase)
{
    auto *chips = new QListView(m_content);
    chips->setObjectName(u"chips"_s);
    chips->setModel(&m_model);
    chips->setRootIndex(phase);
    chips->setFlow(QListView::LeftToRight);
    chips->setWrapping(true);
    chips->setResizeMode(QListView::Adjust);
    chips->setSpacing(1);
    chips->setFrameShape(QFrame::NoFrame);
    chips->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    chips->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    chips->setEditTriggers(QAbstractItemView::NoEditTriggers);
    chips->setItemDelegate(new StateDelegate(StateDelegate::Shape::Chip, {PlanModel::StateRole, PlanModel::IsUnchangedRole, PlanModel::ResultRole}, chips));
    chips->setAccessibleName(tr("Steps of %1").arg(phase.data().toString()));
    connect(chips, &QListView::activated, this, [this](const QModelIndex &index) { Q_EMIT stepRequested(index.data(PlanModel::StepIdRole).toString()); });
    return chips;
}

QTableView *Pipeline::makeTargets()
{
    auto *table = new QTableView(m_content);
    table->setObjectName(u"planTargets"_s);
    table->setModel(&m_targets);
    table->setFrameShape(QFrame::NoFrame);
    table->setShowGrid(false);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setTabKeyNavigation(false);
    table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 10);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->setItemDelegate(new StateDelegate(StateDelegate::Shape::Cell, {PlanTargetModel::StateRole, PlanTargetModel::IsUnchangedRole}, table));
    table->setAccessibleName(tr("Targets of the release"));
    connect(table, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (const QString id = index.data(PlanTargetModel::StepIdRole).toString(); !id.isEmpty())
            Q_EMIT stepRequested(id);
    });
    return table;
}

void Pipeline::refreshTitles()
{
    for (int row = 0; row < m_lanes.size(); ++row) {
        const QModelIndex phase = m_model.index(row, 0);
        const StateLook look = lookOf(StepState(phase.data(PlanModel::StateRole).toInt()), false);
        QLabel *title = m_lanes[row].title;
        title->setText(look.symbol + u' ' + phase.data().toString());
        QPalette colors = title->palette();
        colors.setColor(QPalette::WindowText, toneColor(look.tone, palette()));
        title->setPalette(colors);
    }
}

void Pipeline::fitHeights()
{
    for (const Lane &lane : m_lanes) {
        if (lane.chips->isVisibleTo(this)) {
            lane.chips->doItemsLayout();
            const QModelIndex root = lane.chips->rootIndex();
            int bottom = 0;
            for (int row = 0; row < m_model.rowCount(root); ++row)
                if (!lane.chips->isRowHidden(row))
                    bottom = qMax(bottom, lane.chips->visualRect(m_model.index(row, 0, root)).bottom());
            lane.chips->setFixedHeight(bottom + 4);
        }
        if (lane.targets) {
            const int rows = lane.targets->verticalHeader()->length();
            lane.targets->setFixedHeight(rows + lane.targets->horizontalHeader()->sizeHint().height() + 2);
        }
    }
}

void Pipeline::retranslate()
{
    m_model.retranslate();
    m_targets.retranslate();
    arrange();
}

void Pipeline::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fitHeights();
}

} // namespace slipway
