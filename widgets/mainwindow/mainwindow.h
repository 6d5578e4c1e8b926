// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QMainWindow>
#include <QTimer>

class QDockWidget;
class QStackedWidget;
class QTabWidget;

namespace slipway {

class ActionTable;
class AuditPanel;
class Banner;
class DependencyPanel;
class FileViewer;
class GoModPanel;
class GoSettingsDialog;
class HistoryPanel;
class LanguageSwitcher;
class MessageStack;
class OutputPanel;
class Palette;
class ProjectBar;
class Questions;
class ReleasePanel;
class Runner;
class SizePanel;
class StartPage;
class StatusLine;
class TargetsPanel;
class Theme;
class WhyPanel;
enum class HealthCheck;
class Workspace;

/// The one window. Makes the panels, puts them in their places and hands on what one asks of another.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(Workspace *workspace, Theme *theme, LanguageSwitcher *languages, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// A folder, go.mod, any `.mod` file or go.work.
    void open(const QString &path);
    /// Opens what was open when Slipway ended, with the text of go.mod that was not saved.
    void restoreSession();
    void showRelease();
    void showWhy(const QString &module);
    void showAudit(HealthCheck check);
    ActionTable &actions() const { return *m_actions; }

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    // mainwindow.cpp
    void retranslate();
    void refreshProject();
    void refreshTabs();
    void refreshRecent();
    void applySettings();
    void remember();
    void rememberSession();
    // layout.cpp
    void createPanels();
    void createDocks();
    void createMenus();
    QDockWidget *addDock(const QString &name, Qt::DockWidgetArea area, QWidget *content, QWidget *header);
    void restoreLayout();
    void resetLayout();
    // wiring.cpp, auditwiring.cpp
    void connectActions();
    GoSettingsDialog *goSettingsDialog();
    void connectPanels();
    void connectAudit();
    void connectWorkspace();
    void connectSize();
    void connectHistory();
    void refreshPast();
    void runEnded(const Result<> &result);
    void setScheme(int scheme);
    void setLanguage(const QString &language);
    void tell(const Error &error);
    void openFolder(const QString &path); ///< where files are looked at
    void report(const Result<Runner *> &started);
    // showing.cpp
    void openPalette();
    void openLocation(const Location &location);
    void showFile(const Location &location);
    void showHistory();
    void showSize(const QString &program = {}); ///< empty: what was on show
    void showSizeOf(const QString &step);
    void movePane(int by);

    /// Raised when docks or bars get other names: an older state is not restored then.
    static constexpr int kLayoutVersion = 1;

    Workspace *m_workspace;
    Theme *m_theme;
    LanguageSwitcher *m_languages;
    ActionTable *m_actions;
    ProjectBar *m_bar;
    StatusLine *m_status;
    MessageStack *m_messages;
    Palette *m_palette;
    Questions *m_questions;
    Banner *m_restricted;
    Banner *m_past; ///< the person looks at another time
    QStackedWidget *m_pages;
    StartPage *m_start;
    QTabWidget *m_tabs;
    GoModPanel *m_goMod;
    GoSettingsDialog *m_goSettings = nullptr;
    WhyPanel *m_why;
    AuditPanel *m_audit;
    ReleasePanel *m_release;
    SizePanel *m_size;
    HistoryPanel *m_history;
    FileViewer *m_viewer;
    DependencyPanel *m_dependencies;
    TargetsPanel *m_targets;
    OutputPanel *m_output;
    QDockWidget *m_dependencyDock;
    QDockWidget *m_targetDock;
    QDockWidget *m_outputDock;
    QMenu *m_recentMenu = nullptr;
    QByteArray m_firstLayout;
    QTimer m_sessionTimer;
    QByteArray m_textToRestore;
};

} // namespace slipway
