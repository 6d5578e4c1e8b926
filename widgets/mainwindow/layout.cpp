// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// What the window is made of, and where it stands.
#include "mainwindow/mainwindow.h"

#include "audit/auditpanel.h"
#include "common/banner.h"
#include "common/messagestack.h"
#include "deptree/dependencypanel.h"
#include "dialogs/questions.h"
#include "gomod/gomodpanel.h"
#include "history/historypanel.h"
#include "mainwindow/actiontable.h"
#include "mainwindow/projectbar.h"
#include "mainwindow/searchbutton.h"
#include "mainwindow/startpage.h"
#include "mainwindow/statusline.h"
#include "output/outputpanel.h"
#include "palette/palette.h"
#include "release/releasepanel.h"
#include "size/sizepanel.h"
#include "targets/targetspanel.h"
#include "viewer/fileviewer.h"
#include "why/whypanel.h"
#include "workspace/workspace.h"

#include <QAction>
#include <QBoxLayout>
#include <QDockWidget>
#include <QMenuBar>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabBar>
#include <QTabWidget>
#include <QToolBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

constexpr int kSideWidth = 400;
// What a window of 1024x700 leaves to each of them; all of them scroll or shorten what does not fit.
constexpr QSize kLeastSide(230, 140);
constexpr QSize kLeastMiddle(420, 160);
constexpr QSize kLeastOutput(300, 130);
constexpr int kOutputHeight = 250;

/// A small window keeps most of its height for what one reads.
int outputHeight(int window)
{
    return std::clamp(window / 4, kLeastOutput.height(), kOutputHeight);
}

} // namespace

void MainWindow::createPanels()
{
    m_bar = new ProjectBar(m_workspace, m_actions, this);
    m_status = new StatusLine(m_workspace, m_actions, this);
    m_questions = new Questions(this);
    m_start = new StartPage(&m_workspace->settings(), m_actions, this);
    m_goMod = new GoModPanel(m_workspace, this);
    m_why = new WhyPanel(m_workspace, this);
    m_audit = new AuditPanel(m_workspace, this);
    m_release = new ReleasePanel(m_workspace, this);
    m_size = new SizePanel(m_workspace, this);
    m_size->hide();
    m_history = new HistoryPanel(m_workspace, this);
    m_history->hide();
    m_viewer = new FileViewer(this);
    m_viewer->hide();
    m_dependencies = new DependencyPanel(m_workspace, this);
    m_targets = new TargetsPanel(m_workspace, this);
    m_output = new OutputPanel(m_workspace, this);

    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(u"tabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->setTabsClosable(true);
    m_tabs->addTab(m_goMod, QString());
    m_tabs->addTab(m_why, QString());
    m_tabs->addTab(m_audit, QString());
    m_tabs->addTab(m_release, QString());
    // Viewer and sizes come later and can be closed; these four are always there.
    for (int i = 0; i < m_tabs->count(); ++i) {
        m_tabs->tabBar()->setTabButton(i, QTabBar::RightSide, nullptr);
        m_tabs->tabBar()->setTabButton(i, QTabBar::LeftSide, nullptr);
    }

    m_tabs->setCornerWidget(m_goMod->tools());
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] { m_goMod->tools()->setVisible(m_tabs->currentWidget() == m_goMod); });

    m_restricted = new Banner(this);
    m_restricted->setObjectName(u"restrictedBanner"_s);
    m_past = new Banner(this);
    m_past->setObjectName(u"pastBanner"_s);
    auto *project = new QWidget(this);
    auto *column = new QVBoxLayout(project);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_restricted);
    column->addWidget(m_past);
    column->addWidget(m_tabs, 1);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(m_start);
    m_pages->addWidget(project);
    setCentralWidget(m_pages);

    auto *bar = new QToolBar(this);
    bar->setObjectName(u"bar"_s);
    bar->setMovable(false);
    bar->addWidget(m_bar);
    m_bar->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addToolBar(bar);
    bar->toggleViewAction()->setVisible(false);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_status, 1);
    m_messages = new MessageStack(this);
    m_palette = new Palette(this);
}

QDockWidget *MainWindow::addDock(const QString &name, Qt::DockWidgetArea area, QWidget *content, QWidget *header)
{
    auto *dock = new QDockWidget(this);
    dock->setObjectName(name);
    dock->setWidget(content);
    if (header)
        dock->setTitleBarWidget(header);
    addDockWidget(area, dock);
    return dock;
}

void MainWindow::createDocks()
{
    setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    m_dependencies->setMinimumSize(kLeastSide);
    m_targets->setMinimumHeight(kLeastSide.height()); // it knows how wide its matrix and fields are
    m_output->setMinimumSize(kLeastOutput);
    m_tabs->setMinimumSize(kLeastMiddle);
    // The panels' own headers are the title bars: they name the panel, and the dock is dragged by them.
    m_dependencyDock = addDock(u"dependencyDock"_s, Qt::LeftDockWidgetArea, m_dependencies, new QWidget(this));
    m_targetDock = addDock(u"targetDock"_s, Qt::RightDockWidgetArea, m_targets, m_targets->header());
    m_outputDock = addDock(u"outputDock"_s, Qt::BottomDockWidgetArea, m_output, m_output->header());
    resizeDocks({m_dependencyDock, m_targetDock}, {kSideWidth, kSideWidth}, Qt::Horizontal);
    resizeDocks({m_outputDock}, {outputHeight(height())}, Qt::Vertical);
}

void MainWindow::createMenus()
{
    QHash<QString, QMenu *> menus;
    const QStringList titles = ActionTable::menuTitles();
    for (int i = 0; i < titles.size(); ++i) {
        QMenu *menu = menuBar()->addMenu(titles[i]);
        menu->setObjectName(u"menu%1"_s.arg(i));
        menus.insert(titles[i], menu);
    }
    for (const ActionId id : m_actions->ids()) {
        QMenu *menu = menus.value(m_actions->menuTitle(id));
        if (id == ActionId::Reload || id == ActionId::Settings || id == ActionId::NextPane || id == ActionId::SchemeSystem
            || id == ActionId::LanguageEnglish || id == ActionId::ResetLayout)
            menu->addSeparator();
        menu->addAction((*m_actions)[id]);
        if (id == ActionId::OpenExample) {
            m_recentMenu = menu->addMenu(QString());
            m_recentMenu->setObjectName(u"recentMenu"_s);
        }
    }
    for (QDockWidget *dock : {m_dependencyDock, m_targetDock, m_outputDock})
        menus.value(titles[5])->addAction(dock->toggleViewAction());
    for (const ActionId id : m_actions->ids())
        addAction((*m_actions)[id]);
    menuBar()->setCornerWidget(new SearchButton((*m_actions)[ActionId::FindAnything], menuBar()));
}

void MainWindow::restoreLayout()
{
    const Settings settings = m_workspace->settings().value();
    if (!settings.windowGeometry.isEmpty())
        restoreGeometry(settings.windowGeometry);
    if (!settings.windowState.isEmpty())
        restoreState(settings.windowState, kLayoutVersion);
}

void MainWindow::resetLayout()
{
    restoreState(m_firstLayout, kLayoutVersion);
    for (QDockWidget *dock : {m_dependencyDock, m_targetDock, m_outputDock})
        dock->show();
    resizeDocks({m_dependencyDock, m_targetDock}, {kSideWidth, kSideWidth}, Qt::Horizontal);
    resizeDocks({m_outputDock}, {outputHeight(height())}, Qt::Vertical);
}

} // namespace slipway
