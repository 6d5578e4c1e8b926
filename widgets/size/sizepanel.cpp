// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "size/sizepanel.h"

#include "common/banner.h"
#include "common/elidedlabel.h"
#include "common/icons.h"
#include "common/itemdelegate.h"
#include "common/statepage.h"
#include "size/sizepanel_p.h"
#include "size/treemapview.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QTableView>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

constexpr int kRoomForTwo = 820; ///< pixels that map and tree need beside each other

} // namespace

SizePanel::SizePanel(QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this))
{
    setObjectName(u"sizePanel"_s);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    d->model = new SizeModel(this);
    d->changes = new SizeChangesModel(this);
    d->createHeader();
    d->createViews();
    d->createLayout();
    d->connectParts();
    d->retranslate();
}

SizePanel::~SizePanel() = default;

void SizePanel::Private::createHeader()
{
    choice = new QComboBox(q);
    choice->setObjectName(u"sizeProgram"_s);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(14);
    facts = new ElidedLabel(Qt::ElideRight, q);
    facts->setObjectName(u"sizeFacts"_s);
    facts->setTone(Tone::Muted);
    open = new QPushButton(q);
    open->setObjectName(u"sizeOpen"_s);
    compareButton = new QPushButton(q);
    compareButton->setObjectName(u"sizeCompare"_s);
    difference = new Banner(q);
    difference->setObjectName(u"sizeDifference"_s);
    difference->hide();
    drift = new Banner(q);
    drift->setObjectName(u"sizeDrift"_s);
    drift->hide();
    crumbs = new QWidget(q);
    crumbs->setObjectName(u"sizeCrumbs"_s);
    auto *row = new QHBoxLayout(crumbs);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
}

void SizePanel::Private::createViews()
{
    map = new TreeMapView(model, q);
    tree = new QTreeView(q);
    tree->setObjectName(u"sizeTree"_s);
    tree->setModel(model);
    tree->setItemDelegate(new ItemDelegate(tree));
    tree->setUniformRowHeights(true);
    tree->setFrameShape(QFrame::NoFrame);
    tree->setAllColumnsShowFocus(true);
    tree->header()->setStretchLastSection(false);
    tree->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    tree->header()->setSectionResizeMode(SizeModel::NameColumn, QHeaderView::Stretch);
    tree->header()->setSectionsMovable(false);
    for (const int column : {SizeModel::CodeColumn, SizeModel::TablesColumn, SizeModel::DataColumn})
        tree->setColumnHidden(column, true); // the map needs the room; the tool tip has them
    table = new QTableView(q);
    table->setObjectName(u"sizeChanges"_s);
    table->setModel(changes);
    table->setItemDelegate(new ItemDelegate(table));
    table->setShowGrid(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(SizeChangesModel::NameColumn, QHeaderView::Stretch);
    splitter = new QSplitter(q);
    splitter->addWidget(map);
    splitter->addWidget(tree);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    state = new StatePage(q);
}

void SizePanel::Private::createLayout()
{
    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 6, 8, 6);
    head->setSpacing(8);
    head->addWidget(choice);
    head->addWidget(facts, 1);
    head->addWidget(compareButton);
    head->addWidget(open);
    auto *content = new QWidget(q);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(12, 0, 8, 8);
    column->setSpacing(4);
    column->addWidget(crumbs);
    column->addWidget(splitter, 1);
    pages = new QStackedLayout;
    pages->addWidget(state);
    pages->addWidget(content);
    pages->addWidget(table);
    auto *layout = new QVBoxLayout(q);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(drift);
    layout->addWidget(difference);
    layout->addLayout(pages, 1);
    q->setFocusProxy(map);
}

void SizePanel::Private::connectParts()
{
    connect(open, &QPushButton::clicked, q, &SizePanel::programRequested);
    connect(compareButton, &QPushButton::clicked, q, &SizePanel::comparisonRequested);
    connect(state, &StatePage::primaryActivated, q, &SizePanel::programRequested);
    connect(choice, &QComboBox::activated, q, [this](int row) { q->showProgram(choice->itemData(row).toString()); });
    connect(map, &TreeMapView::currentChanged, q, [this] { followMap(); });
    connect(map, &TreeMapView::rootChanged, q, [this] { refreshCrumbs(); });
    connect(tree->selectionModel(), &QItemSelectionModel::currentChanged, q, [this] { followTree(); });
    connect(tree, &QTreeView::activated, q, [this](const QModelIndex &index) {
        if (index.data(SizeModel::OriginRole).toInt() == int(SizeOrigin::Module) && !index.parent().isValid())
            Q_EMIT q->moduleActivated(index.siblingAtColumn(0).data().toString());
    });
    const auto endComparison = [this] {
        otherPath.clear();
        other.reset();
        refresh();
    };
    connect(difference, &Banner::closed, q, endComparison);
    connect(difference, &Banner::primaryActivated, q, endComparison);
}

void SizePanel::showProgram(const QString &path)
{
    d->otherPath.clear();
    d->other.reset();
    d->read(path, false);
}

void SizePanel::compareWith(const QString &path)
{
    d->read(path, true);
}

void SizePanel::setPrograms(const QList<FinishedProgram> &programs)
{
    if (programs == d->programs)
        return;
    d->programs = programs;
    d->refreshPrograms();
}

void SizePanel::setDrift(const QString &sentence)
{
    d->drift->setContent(Tone::Warning, u"warning"_s, sentence);
    d->drift->setVisible(!sentence.isEmpty());
}

QString SizePanel::program() const
{
    return d->path;
}

std::shared_ptr<const BinarySize> SizePanel::size() const
{
    return d->size;
}

void SizePanel::resizeEvent(QResizeEvent *event)
{
    d->splitter->setOrientation(width() < kRoomForTwo ? Qt::Vertical : Qt::Horizontal);
    QWidget::resizeEvent(event);
}

void SizePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && d->state)
        d->retranslate();
    QWidget::changeEvent(event);
}

} // namespace slipway
