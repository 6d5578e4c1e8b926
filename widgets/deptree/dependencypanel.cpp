// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "deptree/dependencypanel_p.h"

#include "common/banner.h"
#include "common/icons.h"
#include "common/panelheader.h"
#include "common/pillbutton.h"
#include "common/statepage.h"
#include "deptree/moduleview.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>

#include <array>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

constexpr std::chrono::milliseconds kFilterDelay{120};
constexpr std::array kTreeCharacters{0, 13, 20};
constexpr std::array kListCharacters{28, 14, 14, 11, 14, 15, 10, 10, 34};

} // namespace

DependencyPanel::Private::Private(DependencyPanel *panel)
    : q(panel)
    , listFilter(&listModel)
{
    createHeader();
    createFilterRow();
    createHealthRow();
    createViews();
    createLayout();
    filterDelay.setSingleShot(true);
    filterDelay.setInterval(kFilterDelay);
    QObject::connect(&filterDelay, &QTimer::timeout, q, [this] { applyFilter(); });
    retranslate();
    showProject({});
}

void DependencyPanel::Private::createHeader()
{
    header = new PanelHeader(q);
    modulesPill = new PillButton(Tone::Muted, header);
    modulesPill->setObjectName(u"modulesPill"_s);
    conflictsPill = new PillButton(Tone::Warning, header);
    conflictsPill->setObjectName(u"conflictsPill"_s);
    conflictsPill->setCheckable(true);
    listToggle = new QToolButton(header);
    listToggle->setObjectName(u"listToggle"_s);
    listToggle->setCheckable(true);
    listToggle->setAutoRaise(true);
    listToggle->setIcon(icon(u"list"));
    header->addBesideTitle(modulesPill);
    header->addBesideTitle(conflictsPill);
    header->addRight(listToggle);
    QObject::connect(modulesPill, &PillButton::clicked, q, [this] { clearFilter(); });
    QObject::connect(conflictsPill, &PillButton::clicked, q, [this](bool on) { q->setConflictsOnly(on); });
    QObject::connect(listToggle, &QToolButton::toggled, q, [this](bool on) { showAsList(on); });
}

void DependencyPanel::Private::createFilterRow()
{
    filterRow = new QWidget(q);
    filterRow->setAutoFillBackground(true);
    filterRow->setBackgroundRole(QPalette::Base);
    filterEdit = new QLineEdit(filterRow);
    filterEdit->setObjectName(u"moduleFilter"_s);
    filterEdit->setClearButtonEnabled(true);
    filterEdit->setMinimumWidth(80);
    conflictsToggle = new QPushButton(filterRow);
    conflictsToggle->setObjectName(u"conflictsToggle"_s);
    conflictsToggle->setCheckable(true);
    conflictsToggle->setIcon(icon(u"conflict"));
    directToggle = new QPushButton(filterRow);
    directToggle->setObjectName(u"directToggle"_s);
    directToggle->setCheckable(true);
    auto *layout = new QHBoxLayout(filterRow);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(6);
    layout->addWidget(filterEdit, 1);
    layout->addWidget(conflictsToggle);
    layout->addWidget(directToggle);
    QObject::connect(filterEdit, &QLineEdit::textChanged, q, [this] { filterDelay.start(); });
    QObject::connect(conflictsToggle, &QPushButton::toggled, q, [this](bool on) {
        conflictsPill->setChecked(on);
        applyFilter();
    });
    QObject::connect(directToggle, &QPushButton::toggled, q, [this] { applyFilter(); });
    // From the field into the rows and back.
    auto *down = new QShortcut(Qt::Key_Down, filterEdit, nullptr, nullptr, Qt::WidgetShortcut);
    QObject::connect(down, &QShortcut::activated, q, [this] { view()->setFocus(Qt::ShortcutFocusReason); });
    auto *leave = new QShortcut(Qt::Key_Escape, filterEdit, nullptr, nullptr, Qt::WidgetShortcut);
    QObject::connect(leave, &QShortcut::activated, q, [this] {
        filterEdit->clear();
        view()->setFocus(Qt::ShortcutFocusReason);
    });
    auto *find = new QShortcut(QKeySequence::Find, q, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    QObject::connect(find, &QShortcut::activated, q, &DependencyPanel::focusFilter);
}

void DependencyPanel::Private::createHealthRow()
{
    healthRow = new QWidget(q);
    healthRow->setAutoFillBackground(true);
    healthRow->setBackgroundRole(QPalette::Base);
    vulnerablePill = new PillButton(Tone::Bad, healthRow);
    vulnerablePill->setObjectName(u"vulnerablePill"_s);
    updatesPill = new PillButton(Tone::Accent, healthRow);
    updatesPill->setObjectName(u"updatesPill"_s);
    auditButton = new QToolButton(healthRow);
    auditButton->setObjectName(u"auditButton"_s);
    auditButton->setAutoRaise(true);
    auto *layout = new QHBoxLayout(healthRow);
    layout->setContentsMargins(8, 0, 8, 6);
    layout->setSpacing(6);
    for (PillButton *pill : {vulnerablePill, updatesPill}) {
        pill->setCheckable(true);
        layout->addWidget(pill);
        QObject::connect(pill, &PillButton::clicked, q, [this] { applyFilter(); });
    }
    layout->addStretch(1);
    layout->addWidget(auditButton);
    QObject::connect(auditButton, &QToolButton::clicked, q, [this] {
        Q_EMIT q->auditRequested(vulnerablePill->isVisible() || !updatesPill->isVisible() ? HealthCheck::Vulnerabilities
                                                                                          : HealthCheck::Updates);
    });
}

void DependencyPanel::Private::createViews()
{
    tree = new ModuleView(q);
    tree->setObjectName(u"moduleTree"_s);
    tree->setModel(&treeModel);
    tree->setColumnCharacters({kTreeCharacters.begin(), kTreeCharacters.end()});
    list = new ModuleView(q);
    list->setObjectName(u"moduleList"_s);
    list->setRootIsDecorated(false);
    list->setModel(&listFilter);
    list->setSortingEnabled(true);
    list->sortByColumn(ModuleListModel::ModuleColumn, Qt::AscendingOrder);
    list->setColumnCharacters({kListCharacters.begin(), kListCharacters.end()});
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    list->header()->setMinimumSectionSize(40);
    page = new StatePage(q);
    problems = new Banner(q);
    problems->setObjectName(u"moduleProblems"_s);
    problems->setClosable(true);
    connectViews(tree);
    connectViews(list);
    QObject::connect(page, &StatePage::primaryActivated, q, [this] { primary(); });
    QObject::connect(page, &StatePage::secondaryActivated, q, &DependencyPanel::reloadRequested);
    QObject::connect(problems, &Banner::closed, problems, &QWidget::hide);
    QObject::connect(problems, &Banner::primaryActivated, q, [this] {
        if (project.isTrusted)
            copy(u"go mod download"_s);
        else
            Q_EMIT q->trustRequested();
    });
}

void DependencyPanel::Private::connectViews(ModuleView *view)
{
    QObject::connect(view, &ModuleView::opened, q, [this](const QModelIndex &row) { openRow(row); });
    QObject::connect(view, &ModuleView::currentRowChanged, q, [this](const QModelIndex &row) { selectRow(row); });
    QObject::connect(view, &ModuleView::menuRequested, q,
                     [this](const QModelIndex &row, const QPoint &position) { openMenu(row, position); });
    auto *copyKeys = new QShortcut(QKeySequence::Copy, view, nullptr, nullptr, Qt::WidgetShortcut);
    QObject::connect(copyKeys, &QShortcut::activated, q, [this, view] {
        const QModelIndex row = view->currentIndex();
        if (row.isValid())
            copy(ModuleVersion{row.data(ModulePathRole).toString(), row.data(ModuleVersionRole).toString()}.toString());
    });
}

void DependencyPanel::Private::createLayout()
{
    stack = new QStackedWidget(q);
    stack->addWidget(page);
    stack->addWidget(tree);
    stack->addWidget(list);
    auto *layout = new QVBoxLayout(q);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header);
    layout->addWidget(filterRow);
    layout->addWidget(healthRow);
    layout->addWidget(problems);
    layout->addWidget(stack, 1);
}

void DependencyPanel::Private::retranslate()
{
    header->setTitle(DependencyPanel::tr("Dependencies"));
    filterEdit->setPlaceholderText(DependencyPanel::tr("Filter…"));
    filterEdit->setAccessibleName(DependencyPanel::tr("Filter the modules"));
    conflictsToggle->setText(DependencyPanel::tr("Conflicts"));
    conflictsToggle->setToolTip(DependencyPanel::tr("Show only modules with a conflict"));
    directToggle->setText(DependencyPanel::tr("Direct"));
    directToggle->setToolTip(DependencyPanel::tr("Show only modules that this one requires directly"));
    auditButton->setText(DependencyPanel::tr("Audit"));
    auditButton->setToolTip(DependencyPanel::tr("Vulnerabilities, updates, licences and checksums of the modules"));
    listToggle->setAccessibleName(DependencyPanel::tr("Show as a list"));
    listToggle->setToolTip(DependencyPanel::tr("Show the modules as a list with more columns"));
    tree->setAccessibleName(DependencyPanel::tr("Dependencies as a tree"));
    list->setAccessibleName(DependencyPanel::tr("Dependencies as a list"));
    treeModel.retranslate();
    listModel.retranslate();
    showCounts();
    showProblems();
    showState();
}

DependencyPanel::DependencyPanel(QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this))
{
    setObjectName(u"dependencyPanel"_s);
}

DependencyPanel::~DependencyPanel() = default;

void DependencyPanel::setProject(const ProjectModules &project)
{
    d->showProject(project);
}

void DependencyPanel::setHealth(const ModuleHealth &health)
{
    d->health = std::make_shared<const ModuleHealth>(health);
    d->showHealth();
}

void DependencyPanel::setConflictsOnly(bool on)
{
    d->conflictsToggle->setChecked(on);
    d->conflictsPill->setChecked(on);
}

QString DependencyPanel::currentModule() const
{
    return d->view()->currentPath();
}

void DependencyPanel::focusFilter()
{
    d->filterEdit->setFocus(Qt::ShortcutFocusReason);
    d->filterEdit->selectAll();
}

QWidget *DependencyPanel::header() const
{
    return d->header;
}

void DependencyPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        d->retranslate();
}

} // namespace slipway
