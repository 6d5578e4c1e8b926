// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QMenu;
class QPushButton;
class QToolButton;

namespace slipway {

class ActionTable;
class PillButton;
class Workspace;

/// The row under the menu: project, branch, Go, main package; on the right what will be built, Build and Release.
class ProjectBar : public QWidget
{
    Q_OBJECT

public:
    ProjectBar(Workspace *workspace, ActionTable *actions, QWidget *parent = nullptr);

    QMenu *projectMenu() const { return m_projectMenu; }

Q_SIGNALS:
    void targetsActivated();
    void releaseActivated();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QToolButton *addMenuButton(const QString &name, const QString &iconName);
    void createLayout();
    void fit();
    void connectWorkspace();
    void refresh();
    void refreshRepository();
    void refreshToolchain();
    void refreshPackages();
    void refreshTargets();

    Workspace *m_workspace;
    ActionTable *m_actions;
    QMenu *m_projectMenu;
    QToolButton *m_project;
    QToolButton *m_branch;
    QToolButton *m_go;
    QToolButton *m_package;
    PillButton *m_targets;
    QPushButton *m_build;
    QPushButton *m_release;
};

} // namespace slipway
