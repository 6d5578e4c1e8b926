// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "mainwindow/mainwindow.h"

#include "audit/auditpanel.h"
#include "common/banner.h"
#include "common/icons.h"
#include "common/messagestack.h"
#include "common/theme.h"
#include "common/translator.h"
#include "gomod/gomodpanel.h"
#include "history/historypanel.h"
#include "mainwindow/actiontable.h"
#include "mainwindow/projectbar.h"
#include "settings/session.h"
#include "release/releasepanel.h"
#include "size/sizepanel.h"
#include "why/whypanel.h"
#include "workspace/workspace.h"

#include <QAction>
#include <QCloseEvent>
#include <QDir>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QStackedWidget>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace slipway {
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
    resize(QSize(1440, 900).boundedTo(screen()->availableSize()));
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

void MainWindow::retranslate()
{
    const QStringList titles = ActionTable::menuTitles();
    for (int i = 0; i < titles.size(); ++i)
        findChild<QMenu *>(u"menu%1"_s.arg(i))->setTitle(titles[i]);
    m_recentMenu->setTitle(tr("Open Rece&nt"));
    m_dependencyDock->setWindowTitle(tr("Dependencies"));
    m_targetDock->setWindowTitle(tr("Targets"));
    m_outputDock->setWindowTitle(tr("Output"));
    m_restricted->setContent(
        Tone::Warning, u"shield"_s,
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
    setWindowTitle(
        isOpen ? tr("%1 – Slipway").arg(m_workspace->name().isEmpty() ? QFileInfo(m_workspace->root()).fileName() : m_workspace->name())
               : u"Slipway"_s);
    refreshPast();
    refreshTabs();
    refreshRecent();
    if (m_workspace->state() == ProjectState::Ready && !m_textToRestore.isEmpty()) {
        m_goMod->restore(std::exchange(m_textToRestore, {}));
        m_messages->post({.tone = Tone::Accent,
                          .text = tr("The changes to go.mod that were not saved are back."),
                          .actionText = tr("Discard them"),
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
        m_messages->post({.tone = Tone::Warning,
                          .text = tr("go.mod has changes that are not saved."),
                          .actionText = tr("Discard and open"),
                          .action = [this, path] {
                              m_goMod->discard();
                              m_workspace->open(path);
                          }});
        return;
    }
    m_workspace->open(path);
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
        m_messages->post({.tone = Tone::Warning,
                          .text = tr("go.mod has changes that are not saved."),
                          .actionText = tr("Close without saving"),
                          .action = [this] {
                              setProperty("isClosingAnyway", true);
                              close();
                          }});
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
