// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace slipway {

class ActionTable;
class SettingsStore;

/// What is shown without a project: the recent ones, open, and the bundled example. Folders can be dropped on the window.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    StartPage(SettingsStore *settings, ActionTable *actions, QWidget *parent = nullptr);

Q_SIGNALS:
    void openRequested(const QString &path);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void forgetCurrent();

    SettingsStore *m_settings;
    QLabel *m_logo;
    QLabel *m_title;
    QLabel *m_sentence;
    QPushButton *m_open;
    QPushButton *m_example;
    QLabel *m_recentTitle;
    QListWidget *m_recent;
};

} // namespace slipway
