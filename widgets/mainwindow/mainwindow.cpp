// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "mainwindow/mainwindow.h"

#include "audit/auditpanel.h"
#include "common/banner.h"
#include "common/icons.h"
#include "common/messagestack.h"
#include "common/theme.h"
#include "common/translator.h"
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
#include "settings/session.h"
#include "release/releasepanel.h"
#include "size/sizepanel.h"
#include "targets/targetspanel.h"
#include "viewer/fileviewer.h"
#include "why/whypanel.h"
#include "workspace/workspace.h"

#include <QAction>
#include <QBoxLayout>
#include <QCloseEvent>
#include <QCoreApplication>
#include <QDir>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMenuBar>
#include <QMimeData>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QStatusBar>
#include <QTabBar>
#include <QTabWidget>
#include <QToolBar>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

/// Raised when docks or bars get other names: an older state is not restored then.
constexpr int kLayoutVersion = 1;
constexpr int kSideWidth = 400;
// What a window of 1024x700 leaves to each of them; all of them scroll or shorten what does not fit.
constexpr QSize kLeastSide(230, 140);
constexpr QSize kLeastMiddle(420, 160);
constexpr QSize kLeastOutput(300, 130);
constexpr int kOutputHeight = 250;

bool copyFolder(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    const QDir source(from);
    for (const QFileInfo &entry : source.entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden)) {
        const QString target = to + u'/' + entry.fileName();
        if (entry.isDir() ? !copyFolder(entry.filePath(), target) : !QFile::copy(entry.filePath(), target))
            return false;
        if (entry.isFile())
            QFile::setPermissions(target, QFile::permissions(target) | QFile::WriteOwner | QFile::ReadOwner);
    }
    return true;
}

} // namespace

MainWindow::MainWindow(Workspace *workspace, Theme *theme, LanguageSwitcher *languages, QWidget *parent)
    : QMainWindow(parent)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_languages(languages)
    , m_actions(new ActionTable(workspace, this))
{
    setObjectName(u"mainWindow"_s);
    setWindowIcon(applicationIcon());
    setAcceptDrops(true);
    setDockOptions(AllowNestedDocks | AllowTabbedDocks | AnimatedDocks);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    resize(1440, 900);
    createPanels();
    createDocks();
    createMenus();
    connectActions();
    connectPanels();
    connectWorkspace();
    retranslate();
    m_firstLayout = saveState(kLayoutVersion);
    restoreLayout();
    applySettings();
    refreshProject();
}

MainWindow::~MainWindow() = default;

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
    m_targets->setMinimumSize(kLeastSide);
    m_output->setMinimumSize(kLeastOutput);
    m_tabs->setMinimumSize(kLeastMiddle);
    // The panels' own headers are the title bars: they name the panel, and the dock is dragged by them.
    m_dependencyDock = addDock(u"dependencyDock"_s, Qt::LeftDockWidgetArea, m_dependencies, new QWidget(this));
    m_targetDock = addDock(u"targetDock"_s, Qt::RightDockWidgetArea, m_targets, m_targets->header());
    m_outputDock = addDock(u"outputDock"_s, Qt::BottomDockWidgetArea, m_output, m_output->header());
    resizeDocks({m_dependencyDock, m_targetDock}, {kSideWidth, kSideWidth}, Qt::Horizontal);
    resizeDocks({m_outputDock}, {kOutputHeight}, Qt::Vertical);
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
    resizeDocks({m_outputDock}, {kOutputHeight}, Qt::Vertical);
}

void MainWindow::retranslate()
{
    const QStringList titles = ActionTable::menuTitles();
    for (int i = 0; i < titles.size(); ++i)
        findChild<QMenu *>(u"menu%1"_s.arg(i))->setTitle(titles[i]);
    m_recentMenu->setTitle(tr("Open Rece&nt"));
    m_dependencyDock->setWindowTitle(tr("Dependencies"));
    m_targetDock->setWindowTitle(tr("Targets"));
    m_outputDock->setWindowTitle(tr("Output"));
    m_restricted->setContent(Tone::Warning, u"shield"_s,
                             tr("Restricted: this folder is read and drawn, but no program runs on its behalf. Building and releasing need your trust."));
    m_restricted->setActions(tr("Trust this folder"));
    m_tabs->setAccessibleName(tr("Documents"));
    refreshPast();
    refreshTabs();
}

void MainWindow::refreshTabs()
{
    const auto title = [this](QWidget *page, const QString &text) {
        if (const int index = m_tabs->indexOf(page); index >= 0)
            m_tabs->setTabText(index, text);
    };
    const QString file = m_workspace->modFile().isEmpty() ? u"go.mod"_s : QFileInfo(m_workspace->modFile()).fileName();
    title(m_goMod, m_goMod->isModified() ? file + u" ●"_s : file);
    title(m_why, m_why->title());
    title(m_audit, m_audit->title());
    title(m_release, tr("Release"));
    //: Title of the tab that shows what a program weighs.
    title(m_size, tr("Size"));
    //: Title of the tab that shows what changed in the project's modules.
    title(m_history, tr("Past"));
}

void MainWindow::refreshProject()
{
    const bool isOpen = m_workspace->state() != ProjectState::Closed;
    m_pages->setCurrentIndex(isOpen ? 1 : 0);
    for (QDockWidget *dock : {m_dependencyDock, m_targetDock, m_outputDock}) {
        // Hidden while there is no project, without forgetting whether the person had closed it.
        if (!isOpen)
            dock->setProperty("wasClosed", dock->isHidden() && dock->property("wasShown").toBool());
        dock->setVisible(isOpen && !dock->property("wasClosed").toBool());
        dock->setProperty("wasShown", isOpen);
    }
    m_restricted->setVisible(isOpen && !m_workspace->isTrusted());
    setWindowTitle(isOpen ? tr("%1 – Slipway").arg(m_workspace->name().isEmpty() ? QFileInfo(m_workspace->root()).fileName() : m_workspace->name())
                          : u"Slipway"_s);
    refreshPast();
    refreshTabs();
    refreshRecent();
    if (m_workspace->state() == ProjectState::Ready && !m_textToRestore.isEmpty()) {
        m_goMod->restore(std::exchange(m_textToRestore, {}));
        m_messages->post({.tone = Tone::Accent, .text = tr("The changes to go.mod that were not saved are back."), .actionText = tr("Discard them"),
                          .action = [this] { m_goMod->discard(); }});
    }
}

void MainWindow::refreshRecent()
{
    for (QMenu *menu : {m_recentMenu, m_bar->projectMenu()}) {
        menu->clear();
        for (const QString &path : m_workspace->settings().value().recentProjects)
            menu->addAction(QDir::toNativeSeparators(path), this, [this, path] { open(path); });
    }
    m_recentMenu->setEnabled(!m_recentMenu->isEmpty());
    if (!m_bar->projectMenu()->isEmpty())
        m_bar->projectMenu()->addSeparator();
    for (const ActionId id : {ActionId::OpenFolder, ActionId::OpenModFile, ActionId::OpenExample, ActionId::CloseProject})
        m_bar->projectMenu()->addAction((*m_actions)[id]);
}

void MainWindow::applySettings()
{
    const Settings &settings = m_workspace->settings().value();
    if (m_theme->scheme() != settings.colorScheme)
        m_theme->setScheme(settings.colorScheme);
    m_languages->setLanguage(settings.language);
    (*m_actions)[ActionId::SchemeSystem]->setChecked(settings.colorScheme == ColorScheme::System);
    (*m_actions)[ActionId::SchemeLight]->setChecked(settings.colorScheme == ColorScheme::Light);
    (*m_actions)[ActionId::SchemeDark]->setChecked(settings.colorScheme == ColorScheme::Dark);
    (*m_actions)[ActionId::LanguageEnglish]->setChecked(m_languages->language() == u"en"_s);
    (*m_actions)[ActionId::LanguageChinese]->setChecked(m_languages->language() == u"zh_CN"_s);
    refreshRecent();
}

void MainWindow::rememberSession()
{
    const bool isOpen = m_workspace->state() != ProjectState::Closed;
    const Session session{isOpen ? m_workspace->modFile() : QString(), m_goMod->isModified() ? m_goMod->text() : QByteArray()};
    if (const Result<> written = writeSession(m_workspace->settings().folder(), session); !written)
        qWarning("%s", qPrintable(written.error().summary()));
}

void MainWindow::restoreSession()
{
    const Session session = readSession(m_workspace->settings().folder());
    if (session.project.isEmpty() || !QFileInfo::exists(session.project))
        return;
    m_textToRestore = session.unsavedText;
    m_workspace->open(session.project);
}

void MainWindow::remember()
{
    Settings settings = m_workspace->settings().value();
    settings.windowGeometry = saveGeometry();
    settings.windowState = saveState(kLayoutVersion);
    if (const Result<> written = m_workspace->settings().setValue(settings); !written)
        qWarning("%s", qPrintable(written.error().summary()));
}

void MainWindow::open(const QString &path)
{
    if (m_goMod->isModified()) {
        m_messages->post({.tone = Tone::Warning, .text = tr("go.mod has changes that are not saved."), .actionText = tr("Discard and open"),
                          .action = [this, path] { m_goMod->discard(); m_workspace->open(path); }});
        return;
    }
    m_workspace->open(path);
}

QString MainWindow::preparedExample()
{
    const QStringList places = {QCoreApplication::applicationDirPath() + u"/../share/slipway/example"_s,
                                u"/usr/share/slipway/example"_s, QStringLiteral(SLIPWAY_EXAMPLE)};
    for (const QString &place : places) {
        if (!QFileInfo::exists(place + u"/go.mod"_s))
            continue;
        const QString copy = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/example"_s;
        if (QFileInfo::exists(copy + u"/go.mod"_s) || copyFolder(place, copy))
            return copy;
        return place;
    }
    return {};
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_actions->retranslate();
        retranslate();
        refreshProject();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_goMod->isModified() && !property("isClosingAnyway").toBool()) {
        event->ignore();
        m_messages->post({.tone = Tone::Warning, .text = tr("go.mod has changes that are not saved."), .actionText = tr("Close without saving"),
                          .action = [this] { setProperty("isClosingAnyway", true); close(); }});
        return;
    }
    remember();
    rememberSession();
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    const QString path = event->mimeData()->urls().first().toLocalFile();
    const bool isProgram = QFileInfo(path).isFile() && !path.endsWith(u".mod"_s) && !path.endsWith(u".work"_s);
    if (isProgram && m_workspace->state() != ProjectState::Closed)
        showSize(path);
    else
        open(path);
}

} // namespace slipway
