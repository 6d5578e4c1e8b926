// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>

namespace slipway {

class MainWindow;
class Workspace;

/// Saves a picture of the window when the project was read (and, if asked, a rehearsal was played), then ends the application.
class Portrait : public QObject
{
    Q_OBJECT

public:
    Portrait(MainWindow *window, Workspace *workspace, QString file, bool withRehearsal, QObject *parent);

private:
    void lookAgain();
    void take();

    MainWindow *m_window;
    Workspace *m_workspace;
    QString m_file;
    bool m_withRehearsal;
};

} // namespace slipway
