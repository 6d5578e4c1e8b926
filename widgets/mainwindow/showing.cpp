// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// What is brought before a person: documents, files, the palette, the next pane.
#include "mainwindow/mainwindow.h"

#include "common/messagestack.h"
#include "deptree/dependencypanel.h"
#include "gomod/gomodpanel.h"
#include "history/historypanel.h"
#include "items/finishedprograms.h"
#include "mainwindow/paletteentries.h"
#include "mainwindow/panes.h"
#include "output/outputpanel.h"
#include "release/releasepanel.h"
#include "size/sizepanel.h"
#include "targets/targetspanel.h"
#include "viewer/fileviewer.h"
#include "why/whypanel.h"
#include "workspace/workspace.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QKeyEvent>
#include <QTabWidget>
#include <QUrl>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

constexpr int kMaximumFiles = 20000;

} // namespace

void MainWindow::openPalette()
{
    QList<PaletteEntry> entries = actionEntries(m_actions);
    entries += moduleEntries(*m_workspace, [this](const QString &path) {
        showWhy(path);
        m_dependencies->showModule(path);
    });
    entries += targetEntries(*m_workspace);
    entries += recentEntries(*m_workspace, [this](const QString &path) { open(path); });
    m_palette->open(std::move(entries));
    if (m_workspace->state() == ProjectState::Closed)
        return;
    auto *files = new QFutureWatcher<QStringList>(m_palette);
    connect(files, &QFutureWatcher<QStringList>::finished, this, [this, files, root = m_workspace->root()] {
        files->deleteLater();
        QList<PaletteEntry> found;
        for (const QString &file : files->result())
            found.append({.text = file,
                          .kind = tr("File"),
                          .note = {},
                          .iconName = u"file"_s,
                          .isEnabled = true,
                          .activate = [this, path = root + u'/' + file] { openLocation({path, 0, 0}); }});
        m_palette->add(std::move(found));
    });
    files->setFuture(QtConcurrent::run(filesOf, m_workspace->root(), kMaximumFiles));
}

void MainWindow::openLocation(const Location &location)
{
    const QString absolute = QDir(m_workspace->root()).absoluteFilePath(location.file);
    if (absolute == m_workspace->modFile()) {
        m_tabs->setCurrentWidget(m_goMod);
        m_goMod->goTo(location);
        return;
    }
    showFile({absolute, location.line, location.column});
}

void MainWindow::showHistory()
{
    if (m_tabs->indexOf(m_history) < 0)
        m_tabs->addTab(m_history, QString());
    refreshTabs();
    m_tabs->setCurrentWidget(m_history);
    m_history->refresh();
    m_history->setFocus();
}

void MainWindow::showSize(const QString &program)
{
    if (m_tabs->indexOf(m_size) < 0)
        m_tabs->addTab(m_size, QString());
    refreshTabs();
    m_tabs->setCurrentWidget(m_size);
    if (!program.isEmpty())
        m_size->showProgram(program);
    m_size->setFocus();
}

void MainWindow::showSizeOf(const QString &step)
{
    showSize(programOf(m_workspace->runner(), step).path);
}

void MainWindow::showFile(const Location &location)
{
    if (m_tabs->indexOf(m_viewer) < 0)
        m_tabs->addTab(m_viewer, QFileInfo(location.file).fileName());
    m_tabs->setCurrentWidget(m_viewer);
    m_viewer->open(location);
    m_viewer->setFocus();
}

void MainWindow::showRelease()
{
    m_tabs->setCurrentWidget(m_release);
    m_release->setFocus();
}

void MainWindow::showWhy(const QString &module)
{
    m_why->showModule(module);
    m_tabs->setCurrentWidget(m_why);
}

void MainWindow::openFolder(const QString &path)
{
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
        tell({.kind = ErrorKind::ToolFailed,
              .subject = QDir::toNativeSeparators(path),
              .detail = tr("No program for folders was found on this machine."),
              .hint = tr("Open it in a program of your choice."),
              .location = {}});
}

void MainWindow::movePane(int by)
{
    QList<QWidget *> panes = {m_dependencies, m_tabs->currentWidget(), m_targets, m_output};
    panes.removeIf([](const QWidget *pane) { return !pane || !pane->isVisible(); });
    if (panes.isEmpty())
        return;
    const QWidget *focus = QApplication::focusWidget();
    const auto here = std::ranges::find_if(panes, [focus](const QWidget *pane) { return pane == focus || pane->isAncestorOf(focus); });
    const qsizetype index = here == panes.end() ? (by > 0 ? -1 : 0) : here - panes.begin();
    enterPane(panes[(index + by + panes.size()) % panes.size()], Qt::TabFocusReason);
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    // Escape goes to what is on top: the newest message, then the work that runs in the output.
    if (event->key() == Qt::Key_Escape && m_messages->closeNewest())
        return;
    if (event->key() == Qt::Key_Escape && m_output->isAncestorOf(QApplication::focusWidget())) {
        m_output->stopCurrent();
        return;
    }
    QMainWindow::keyPressEvent(event);
}

} // namespace slipway
