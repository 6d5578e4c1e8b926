// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "mainwindow/mainwindow.h"

#include "audit/auditpanel.h"
#include "common/banner.h"
#include "common/messagestack.h"
#include "common/theme.h"
#include "common/translator.h"
#include "deptree/dependencypanel.h"
#include "dialogs/aboutdialog.h"
#include "dialogs/questions.h"
#include "dialogs/settingsdialog.h"
#include "gomod/gomodpanel.h"
#include "gosettings/gosettingsdialog.h"
#include "history/historypanel.h"
#include "mainwindow/actiontable.h"
#include "mainwindow/example.h"
#include "mainwindow/panes.h"
#include "mainwindow/projectbar.h"
#include "mainwindow/startpage.h"
#include "mainwindow/statusline.h"
#include "output/outputpanel.h"
#include "release/releasepanel.h"
#include "size/sizepanel.h"
#include "targets/targetspanel.h"
#include "viewer/fileviewer.h"
#include "why/whypanel.h"
#include "workspace/modulechecks.h"
#include "workspace/workspace.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDockWidget>
#include <QFileInfo>
#include <QLocale>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace slipway {
void MainWindow::connectActions()
{
    const auto when
        = [this](ActionId id, auto &&act) { connect((*m_actions)[id], &QAction::triggered, this, std::forward<decltype(act)>(act)); };
    when(ActionId::OpenFolder, [this] { m_questions->askForFolder(); });
    when(ActionId::OpenModFile, [this] { m_questions->askForModFile(m_workspace->root()); });
    when(ActionId::OpenExample, [this] { open(preparedExample()); });
    when(ActionId::Reload, [this] { m_workspace->reload(); });
    when(ActionId::ToggleTrust, [this] { m_workspace->setTrusted(!m_workspace->isTrusted()); });
    when(ActionId::CloseProject, [this] { m_workspace->close(); });
    when(ActionId::Settings, [this] { (new SettingsDialog(&m_workspace->settings(), this))->open(); });
    when(ActionId::GoSettings, [this] { goSettingsDialog()->showSettings(); });
    when(ActionId::CheckModule, [this] { goSettingsDialog()->showCheck(); });
    when(ActionId::Quit, [this] { close(); });
    when(ActionId::FindAnything, [this] { openPalette(); });
    when(ActionId::SaveGoMod, [this] { m_goMod->save(); });
    when(ActionId::FilterDependencies, [this] {
        bringUp(m_dependencyDock);
        m_dependencies->focusFilter();
    });
    when(ActionId::ShowConflicts, [this] {
        bringUp(m_dependencyDock);
        m_dependencies->setConflictsOnly(true);
    });
    when(ActionId::ShowWhy, [this] {
        m_tabs->setCurrentWidget(m_why);
        m_why->setFocus();
    });
    when(ActionId::ShowAudit, [this] {
        m_tabs->setCurrentWidget(m_audit);
        m_audit->setFocus();
    });
    when(ActionId::CheckUpdates, [this] {
        showAudit(HealthCheck::Updates);
        m_workspace->checks()->checkUpdates();
    });
    when(ActionId::CheckVulnerabilities, [this] {
        showAudit(HealthCheck::Vulnerabilities);
        m_workspace->checks()->checkVulnerabilities(true);
    });
    when(ActionId::Build, [this] { report(m_workspace->startBuild()); });
    when(ActionId::Rehearse, [this] {
        m_tabs->setCurrentWidget(m_release);
        report(m_workspace->startRehearsal());
    });
    when(ActionId::Stop, [this] {
        if (Runner *runner = m_workspace->runner())
            runner->cancel();
    });
    when(ActionId::RetryFailed, [this] {
        Runner *runner = m_workspace->runner();
        if (!runner)
            return;
        for (const Step &step : runner->plan().steps)
            if (runner->status(step.id).state == StepState::Failed)
                runner->retryStep(step.id);
    });
    when(ActionId::NextProblem,
         [this] { m_goMod->isAncestorOf(QApplication::focusWidget()) ? m_goMod->nextProblem() : m_output->nextProblem(); });
    when(ActionId::PreviousProblem,
         [this] { m_goMod->isAncestorOf(QApplication::focusWidget()) ? m_goMod->previousProblem() : m_output->previousProblem(); });
    when(ActionId::CopyBuildCommand, [this] { m_targets->copyCommand(); });
    when(ActionId::ShowRelease, [this] { showRelease(); });
    when(ActionId::OpenDist, [this] { openFolder(m_workspace->dist()); });
    when(ActionId::ShowHistory, [this] { showHistory(); });
    when(ActionId::ShowSize, [this] { showSize(); });
    when(ActionId::ShowGoMod, [this] {
        m_tabs->setCurrentWidget(m_goMod);
        m_goMod->setFocus();
    });
    when(ActionId::ToggleForm, [this] {
        m_tabs->setCurrentWidget(m_goMod);
        m_goMod->setFormShown(!m_goMod->isFormShown());
        m_goMod->setFocus();
    });
    when(ActionId::ShowDependencies, [this] { bringUp(m_dependencyDock); });
    when(ActionId::ShowTargets, [this] { bringUp(m_targetDock); });
    when(ActionId::ShowOutput, [this] { bringUp(m_outputDock); });
    when(ActionId::NextPane, [this] { movePane(1); });
    when(ActionId::PreviousPane, [this] { movePane(-1); });
    when(ActionId::ResetLayout, [this] { resetLayout(); });
    when(ActionId::FullScreen, [this](bool on) { on ? showFullScreen() : showNormal(); });
    when(ActionId::SchemeSystem, [this] { setScheme(int(ColorScheme::System)); });
    when(ActionId::SchemeLight, [this] { setScheme(int(ColorScheme::Light)); });
    when(ActionId::SchemeDark, [this] { setScheme(int(ColorScheme::Dark)); });
    when(ActionId::LanguageEnglish, [this] { setLanguage(u"en"_s); });
    when(ActionId::LanguageChinese, [this] { setLanguage(u"zh_CN"_s); });
    when(ActionId::About, [this] { (new AboutDialog(this))->open(); });
}

/// Made when it is first wanted; keeps what was typed while it is closed.
GoSettingsDialog *MainWindow::goSettingsDialog()
{
    if (!m_goSettings) {
        m_goSettings = new GoSettingsDialog(m_workspace, this);
        connect(m_goSettings, &GoSettingsDialog::copied, this,
                [this](const QString &text) { m_status->announce(tr("Copied: %1").arg(text.simplified().left(120))); });
    }
    return m_goSettings;
}

void MainWindow::connectPanels()
{
    const auto trust = [this] { m_workspace->setTrusted(true); };
    const auto chooseFolder = [this] { m_questions->askForFolder(); };
    const auto readAgain = [this] { m_workspace->reload(); };
    const auto copied = [this](const QString &text) { m_status->announce(tr("Copied: %1").arg(text.simplified().left(120))); };
    const auto everyPanel
        = [&](auto *...panels) { (connect(panels, &std::remove_pointer_t<decltype(panels)>::openRequested, this, chooseFolder), ...); };
    everyPanel(m_dependencies, m_audit, m_why, m_goMod, m_targets, m_output, m_release);
    const auto everyTrusting
        = [&](auto *...panels) { (connect(panels, &std::remove_pointer_t<decltype(panels)>::trustRequested, this, trust), ...); };
    everyTrusting(m_dependencies, m_audit, m_targets, m_output, m_release);
    const auto everyReading
        = [&](auto *...panels) { (connect(panels, &std::remove_pointer_t<decltype(panels)>::reloadRequested, this, readAgain), ...); };
    everyReading(m_dependencies, m_why, m_goMod, m_targets, m_release);
    const auto everyCopying
        = [&](auto *...panels) { (connect(panels, &std::remove_pointer_t<decltype(panels)>::copied, this, copied), ...); };
    everyCopying(m_dependencies, m_audit, m_why, m_targets, m_output, m_release);
    const auto everySpeaking = [&](auto *...panels) {
        (connect(panels, &std::remove_pointer_t<decltype(panels)>::messagePosted, this, &MainWindow::tell), ...);
    };
    everySpeaking(m_why, m_goMod, m_output, m_release);

    connect(m_dependencies, &DependencyPanel::moduleSelected, m_why, &WhyPanel::showModule);
    connect(m_dependencies, &DependencyPanel::whyRequested, this, &MainWindow::showWhy);
    connect(m_goMod, &GoModPanel::whyRequested, this, &MainWindow::showWhy);
    connect(m_goMod, &GoModPanel::moduleSelected, m_why, &WhyPanel::showModule);
    connect(m_why, &WhyPanel::moduleSelected, m_dependencies, &DependencyPanel::showModule);
    connect(m_why, &WhyPanel::titleChanged, this, &MainWindow::refreshTabs);
    connect(m_why, &WhyPanel::requireRequested, this, [this](const QString &path, const QString &version) {
        m_tabs->setCurrentWidget(m_goMod);
        if (const Result<> edited = m_goMod->requireModule(path, version); !edited)
            tell(edited.error());
    });
    connect(m_why, &WhyPanel::textRequested, this, [this](const QByteArray &text) {
        m_tabs->setCurrentWidget(m_goMod);
        m_goMod->applyText(text);
    });
    connect(m_goMod, &GoModPanel::textEdited, m_why, &WhyPanel::setEditedText);
    connect(m_goMod, &GoModPanel::modifiedChanged, this, &MainWindow::refreshTabs);
    connect(m_goMod, &GoModPanel::saved, this,
            [this] { m_status->announce(tr("Saved %1").arg(QFileInfo(m_workspace->modFile()).fileName())); });
    connect(m_dependencies, &DependencyPanel::locationRequested, this, &MainWindow::openLocation);
    connect(m_why, &WhyPanel::locationRequested, this, &MainWindow::openLocation);
    connect(m_output, &OutputPanel::locationRequested, this, &MainWindow::openLocation);
    connect(m_release, &ReleasePanel::locationRequested, this, &MainWindow::openLocation);
    connect(m_output, &OutputPanel::buildRequested, (*m_actions)[ActionId::Build], &QAction::trigger);
    connect(m_release, &ReleasePanel::stepRequested, this, [this](const QString &id) {
        m_outputDock->show();
        m_outputDock->raise();
        m_output->showStep(id);
    });
    connect(m_release, &ReleasePanel::folderRequested, this, &MainWindow::openFolder);
    connect(m_output, &OutputPanel::folderRequested, this, &MainWindow::openFolder);
    connectSize();
    connectHistory();
    connect(m_viewer, &FileViewer::titleChanged, this,
            [this](const QString &title) { m_tabs->setTabText(m_tabs->indexOf(m_viewer), title); });
    connect(m_viewer, &FileViewer::closeRequested, this, [this] { m_tabs->removeTab(m_tabs->indexOf(m_viewer)); });
    connect(m_viewer, &FileViewer::editorRequested, this, &MainWindow::openLocation);
    connect(m_tabs, &QTabWidget::tabCloseRequested, this, [this](int index) { m_tabs->removeTab(index); });
    connect(m_bar, &ProjectBar::targetsActivated, (*m_actions)[ActionId::ShowTargets], &QAction::trigger);
    connect(m_bar, &ProjectBar::releaseActivated, this, &MainWindow::showRelease);
    connect(m_start, &StartPage::openRequested, this, &MainWindow::open);
    connect(m_questions, &Questions::pathChosen, this, &MainWindow::open);
    connect(m_restricted, &Banner::primaryActivated, this, trust);
    m_restricted->setClosable(false);
    connectAudit();
}

void MainWindow::connectWorkspace()
{
    connect(m_workspace, &Workspace::projectChanged, this, &MainWindow::refreshProject);
    connect(m_workspace, &Workspace::trustChanged, this, &MainWindow::refreshProject);
    connect(m_workspace, &Workspace::messagePosted, this, &MainWindow::tell);
    connect(m_workspace, &Workspace::runFinished, this, &MainWindow::runEnded);
    connect(m_workspace, &Workspace::runStarted, this, [this](Runner *runner) {
        m_outputDock->show();
        m_status->announce(tr("Started: %n steps", nullptr, int(runner->plan().steps.size())));
    });
    // What is typed survives a crash: written at most every two seconds.
    m_sessionTimer.setSingleShot(true);
    m_sessionTimer.setInterval(2000);
    connect(&m_sessionTimer, &QTimer::timeout, this, &MainWindow::rememberSession);
    const auto later = [this] {
        if (!m_sessionTimer.isActive())
            m_sessionTimer.start();
    };
    connect(m_goMod, &GoModPanel::textEdited, this, later);
    connect(m_workspace, &Workspace::projectChanged, this, later);
    connect(&m_workspace->settings(), &SettingsStore::changed, this, &MainWindow::applySettings);
    if (const Error broken = m_workspace->settings().loadError(); !broken.detail.isEmpty())
        tell(broken);
}

void MainWindow::connectSize()
{
    connect(m_size, &SizePanel::programRequested, this, [this] { m_questions->askForProgram(m_workspace->dist(), false); });
    connect(m_size, &SizePanel::comparisonRequested, this,
            [this] { m_questions->askForProgram(QFileInfo(m_size->program()).path(), true); });
    connect(m_questions, &Questions::programChosen, this, [this](const QString &path) { showSize(path); });
    connect(m_questions, &Questions::olderProgramChosen, m_size, &SizePanel::compareWith);
    connect(m_size, &SizePanel::moduleActivated, this, [this](const QString &path) { m_dependencies->showModule(path); });
    connect(m_release, &ReleasePanel::sizeRequested, this, &MainWindow::showSizeOf);
    connect(m_output, &OutputPanel::sizeRequested, this, &MainWindow::showSizeOf);
}

void MainWindow::connectHistory()
{
    connect(m_history, &HistoryPanel::openRequested, this, [this] { m_questions->askForFolder(); });
    connect(m_history, &HistoryPanel::whyRequested, this, &MainWindow::showWhy);
    connect(m_workspace, &Workspace::pastChanged, this, &MainWindow::refreshPast);
    connect(m_past, &Banner::primaryActivated, this, [this] { m_workspace->setPast({}); });
    connect(m_past, &Banner::secondaryActivated, this, &MainWindow::showHistory);
    m_past->setClosable(false);
}

void MainWindow::refreshPast()
{
    const PastModules *past = m_workspace->past();
    m_past->setVisible(past != nullptr);
    if (!past)
        return;
    m_past->setContent(Tone::Accent, u"clock"_s,
                       tr("You look at %1 of %2. go.mod in the editor is the one of now.")
                           .arg(past->name, QLocale().toString(past->date.toLocalTime().date(), QLocale::ShortFormat)));
    m_past->setActions(tr("Back to now"), tr("Another revision…"));
    m_status->announce(m_past->sentence());
}

void MainWindow::report(const Result<Runner *> &started)
{
    if (!started)
        tell(started.error());
}

void MainWindow::tell(const Error &error)
{
    m_messages->postError(error);
    m_status->announce(error.summary());
}

void MainWindow::runEnded(const Result<> &result)
{
    const Runner *runner = m_workspace->runner();
    if (result) {
        const bool isRelease = runner && runner->plan().name == u"release"_s;
        const bool isProof = runner && runner->plan().name == u"proof"_s;
        const bool isFix = runner && runner->plan().name == u"fix"_s;
        m_status->announce(isRelease     ? tr("The rehearsal is done. Nothing left this machine.")
                               : isProof ? tr("The project compiles with that go.mod.")
                               : isFix   ? tr("The command is done.")
                                         : tr("The build is done."));
        if (isRelease && !m_release->isVisible())
            m_messages->post({.tone = Tone::Good,
                              .text = tr("The rehearsal is done. Nothing left this machine."),
                              .actionText = tr("Open folder"),
                              .action = [this] { openFolder(m_workspace->dist()); },
                              .goesByItself = true});
    } else if (m_output->isVisible()) {
        m_status->announce(result.error().summary()); // the output shows it, with what it means
    } else {
        tell(result.error());
    }
    if (!isActiveWindow())
        QApplication::alert(this);
}

void MainWindow::setScheme(int scheme)
{
    Settings settings = m_workspace->settings().value();
    settings.colorScheme = ColorScheme(scheme);
    if (const Result<> written = m_workspace->settings().setValue(settings); !written)
        tell(written.error());
}

void MainWindow::setLanguage(const QString &language)
{
    Settings settings = m_workspace->settings().value();
    settings.language = language;
    if (const Result<> written = m_workspace->settings().setValue(settings); !written)
        tell(written.error());
}

} // namespace slipway
