// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "history/historypanel.h"

#include "common/icons.h"
#include "common/itemdelegate.h"
#include "common/statepage.h"
#include "history/historypanel_p.h"
#include "items/deptreemodel.h"
#include "workspace/workspace.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

QTableView *makeTable(QWidget *parent, const QString &name, QAbstractItemModel *model)
{
    auto *table = new QTableView(parent);
    table->setObjectName(name);
    table->setModel(model);
    table->setItemDelegate(new ItemDelegate(table));
    table->setShowGrid(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(parent->fontMetrics().height() + 8);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setStretchLastSection(true);
    return table;
}

} // namespace

HistoryPanel::Private::Private(HistoryPanel *panel, Workspace *project)
    : q(panel)
    , workspace(project)
    , history(project)
{
    filtered.setSourceModel(&revisions);
    filtered.setFilterKeyColumn(-1);
    filtered.setFilterCaseSensitivity(Qt::CaseInsensitive);
}

HistoryPanel::HistoryPanel(Workspace *workspace, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this, workspace))
{
    setObjectName(u"historyPanel"_s);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    d->createParts();
    d->createLayout();
    d->connectParts();
    d->retranslate();
}

HistoryPanel::~HistoryPanel() = default;

void HistoryPanel::Private::createParts()
{
    filter = new QLineEdit(q);
    filter->setObjectName(u"revisionFilter"_s);
    filter->setClearButtonEnabled(true);
    list = makeTable(q, u"revisionList"_s, &filtered);
    heading = new QLabel(q);
    heading->setObjectName(u"historyHeading"_s);
    other = new QComboBox(q);
    other->setObjectName(u"historyOther"_s);
    other->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    other->setMinimumContentsLength(16);
    look = new QPushButton(q);
    look->setObjectName(u"historyLook"_s);
    look->setIcon(icon(u"clock"));
    summary = new QLabel(q);
    summary->setObjectName(u"historySummary"_s);
    summary->setWordWrap(true);
    summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    table = makeTable(q, u"historyChanges"_s, &changes);
    state = new StatePage(q);
}

void HistoryPanel::Private::createLayout()
{
    auto *left = new QWidget(q);
    auto *leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(12, 8, 4, 8);
    leftColumn->addWidget(filter);
    leftColumn->addWidget(list, 1);
    auto *right = new QWidget(q);
    auto *head = new QHBoxLayout;
    head->addWidget(heading);
    head->addWidget(other);
    head->addStretch(1);
    head->addWidget(look);
    auto *rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(8, 8, 12, 8);
    rightColumn->addLayout(head);
    rightColumn->addWidget(summary);
    rightColumn->addWidget(table, 1);
    auto *splitter = new QSplitter(q);
    splitter->addWidget(left);
    splitter->addWidget(right);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setSizes({400, 500});
    splitter->setChildrenCollapsible(false);
    pages = new QStackedLayout(q);
    pages->addWidget(state);
    pages->addWidget(splitter);
    q->setFocusProxy(list);
}

void HistoryPanel::Private::connectParts()
{
    connect(&history, &ProjectHistory::revisionsChanged, q, [this] { takeRevisions(); });
    connect(&history, &ProjectHistory::compared, q,
            [this](const QString &from, const QString &to, const ModuleDifference &found, const Error &problem) {
                if (from == chosen() && to == compared())
                    takeDifference(found, problem);
            });
    connect(&history, &ProjectHistory::looked, q, [this](const QString &, const Error &problem) {
        if (!problem.detail.isEmpty())
            takeDifference({}, problem);
    });
    connect(filter, &QLineEdit::textChanged, &filtered, &QSortFilterProxyModel::setFilterFixedString);
    connect(list->selectionModel(), &QItemSelectionModel::currentRowChanged, q, [this] { compare(); });
    connect(list, &QTableView::activated, q, [this] { history.lookAt(chosen()); });
    connect(other, &QComboBox::activated, q, [this] { compare(); });
    connect(look, &QPushButton::clicked, q, [this] { history.lookAt(chosen()); });
    connect(table, &QTableView::activated, q,
            [this](const QModelIndex &index) { Q_EMIT q->whyRequested(index.data(ModulePathRole).toString()); });
    connect(state, &StatePage::primaryActivated, q, &HistoryPanel::openRequested);
    connect(workspace, &Workspace::projectChanged, q, [this] {
        isListed = false;
        if (q->isVisible())
            q->refresh();
        else
            refresh();
    });
    connect(workspace, &Workspace::repositoryChanged, q, [this] {
        if (q->isVisible())
            q->refresh();
    });
}

void HistoryPanel::refresh()
{
    d->history.refresh();
    d->refresh();
}

void HistoryPanel::chooseRevision(const QString &name)
{
    for (int row = 0; row < d->filtered.rowCount(); ++row) {
        if (d->filtered.index(row, 0).data(Qt::DisplayRole).toString() == name)
            d->list->setCurrentIndex(d->filtered.index(row, 0));
    }
}

void HistoryPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && d->state)
        d->retranslate();
    QWidget::changeEvent(event);
}

} // namespace slipway
