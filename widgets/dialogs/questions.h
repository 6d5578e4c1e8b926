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

Q_SIGNALS:
    void pathChosen(const QString &path);

private:
    QWidget *m_window;
};

} // namespace slipway
