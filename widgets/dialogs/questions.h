// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QWidget;

namespace slipway {

/// Asks for folders and files. A question lives until it is answered; dismissing it answers nothing.
class Questions : public QObject
{
    Q_OBJECT

public:
    explicit Questions(QWidget *window);
    void askForFolder();
    void askForModFile(const QString &startFolder);
    /// Answers with programChosen(), or with olderProgramChosen().
    void askForProgram(const QString &startFolder, bool isOlder);

    /// For a file to write; answers with fileChosen(), with `purpose` as it was given.
    void askForNewFile(const QString &purpose, const QString &title, const QString &suggested);

Q_SIGNALS:
    void pathChosen(const QString &path);
    void programChosen(const QString &path);
    void olderProgramChosen(const QString &path);
    void fileChosen(const QString &purpose, const QString &path);

private:
    QWidget *m_window;
};

} // namespace slipway
