// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "portrait.h"

#include "mainwindow/mainwindow.h"
#include "workspace/workspace.h"

#include <QCoreApplication>
#include <QPixmap>
#include <QTimer>

#include <chrono>
#include <cstdio>

using namespace std::chrono_literals;

namespace slipway {
namespace {

/// Long enough for the last layout and paint to have happened.
constexpr auto kSettling = 700ms;

} // namespace

Portrait::Portrait(MainWindow *window, Workspace *workspace, QString file, bool withRehearsal, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_workspace(workspace)
    , m_file(std::move(file))
    , m_withRehearsal(withRehearsal)
{
    connect(m_workspace, &Workspace::projectChanged, this, &Portrait::lookAgain);
    for (const auto &answered : {&Workspace::toolchainChanged, &Workspace::settled})
        connect(m_workspace, answered, this, &Portrait::lookAgain);
    connect(m_workspace, &Workspace::runFinished, this, [this] { QTimer::singleShot(kSettling, this, &Portrait::take); });
    lookAgain();
}

void Portrait::lookAgain()
{
    const ProjectState state = m_workspace->state();
    if (state == ProjectState::Loading)
        return;
    if (state == ProjectState::Ready && m_withRehearsal && m_workspace->isTrusted()) {
        if (!m_workspace->toolchain().isKnown() && m_workspace->toolchainError().detail.isEmpty())
            return;
        m_withRehearsal = false;
        m_window->showRelease();
        if (m_workspace->startRehearsal())
            return;
    }
    if (!(m_workspace->runner() && m_workspace->runner()->isRunning()) && m_workspace->isSettled())
        QTimer::singleShot(kSettling, this, &Portrait::take);
}

void Portrait::take()
{
    if (!m_window->grab().save(m_file)) {
        std::fprintf(stderr, "slipway-desktop: %s: the picture could not be written\n", qPrintable(m_file));
        QCoreApplication::exit(4);
        return;
    }
    QCoreApplication::exit(0);
}

} // namespace slipway
