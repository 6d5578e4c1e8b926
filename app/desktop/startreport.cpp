// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "startreport.h"

#include "workspace/workspace.h"

#include <QCoreApplication>
#include <QEvent>
#include <QFile>
#include <QTimer>
#include <QWidget>

#include <chrono>
#include <cstdio>

using namespace std::chrono_literals;

namespace slipway {
namespace {

/// Long enough for what was started in the background to have ended.
constexpr auto kIdle = 3s;

void print(const char *what)
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    std::printf("%s %lld\n", what, static_cast<long long>(std::chrono::nanoseconds(now).count()));
    std::fflush(stdout);
}

} // namespace

StartReport::StartReport(QWidget *window, Workspace *workspace, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_workspace(workspace)
{
    m_window->installEventFilter(this);
    connect(m_workspace, &Workspace::projectChanged, this, &StartReport::lookAgain);
    connect(m_workspace, &Workspace::analysisChanged, this, &StartReport::lookAgain);
    if (m_workspace->state() == ProjectState::Closed)
        QTimer::singleShot(kIdle, this, &StartReport::printMemory);
}

bool StartReport::eventFilter(QObject *watched, QEvent *event)
{
    // What was asked to be painted is painted when the loop comes round again, and then the window also takes input.
    if (watched == m_window && event->type() == QEvent::Paint && !std::exchange(m_isShown, true))
        QMetaObject::invokeMethod(this, [] { print("shown"); }, Qt::QueuedConnection);
    return false;
}

void StartReport::lookAgain()
{
    if (m_isRead || m_workspace->state() != ProjectState::Ready || !m_workspace->analysis())
        return;
    m_isRead = true;
    // The panels have asked for their new contents to be painted; a timer comes after that.
    QTimer::singleShot(0ms, this, [] { print("read"); });
    QTimer::singleShot(kIdle, this, &StartReport::printMemory);
}

/// sample: "Pss:               61234 kB"
void StartReport::printMemory()
{
    QFile file(QStringLiteral("/proc/self/smaps_rollup"));
    if (file.open(QIODevice::ReadOnly))
        std::fputs(file.readAll().constData(), stdout);
    std::fflush(stdout);
    QCoreApplication::exit(0);
}

} // namespace slipway
