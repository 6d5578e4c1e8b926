// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QWidget;

namespace slipway {

class Workspace;

/// Prints when the window was first painted and when the project stood in it, waits until all is idle, prints the memory and
/// ends the application (`--report-start`). Times are nanoseconds of the monotonic clock, so that who started us can subtract.
class StartReport : public QObject
{
    Q_OBJECT

public:
    StartReport(QWidget *window, Workspace *workspace, QObject *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void lookAgain();
    void printMemory();

    QWidget *m_window;
    Workspace *m_workspace;
    bool m_isShown = false;
    bool m_isRead = false;
};

} // namespace slipway
