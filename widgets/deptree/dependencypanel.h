// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "items/modulehealth.h"
#include "items/projectmodules.h"

#include <QWidget>

#include <memory>

namespace slipway {

class Workspace;

/// The modules of a project as a tree or a list: which version is used, who asked for what, where they disagree.
class DependencyPanel : public QWidget
{
    Q_OBJECT

public:
    /// Shows what setProject() gives it.
    explicit DependencyPanel(QWidget *parent = nullptr);
    /// Follows the workspace by itself.
    explicit DependencyPanel(Workspace *workspace, QWidget *parent = nullptr);
    ~DependencyPanel() override;

    void setProject(const ProjectModules &project);
    void setHealth(const ModuleHealth &health);
    /// Opens the way to the module and makes it current; a filter that hides it is taken away. Emits nothing.
    void showModule(const QString &path);
    void setConflictsOnly(bool on);
    QString currentModule() const; ///< path; empty: none
    void focusFilter();
    /// "Dependencies" and the counts in one row: stands on top of the panel, or becomes the title bar of a dock.
    QWidget *header() const;

Q_SIGNALS:
    void moduleSelected(const QString &path); ///< became current by the person's hand: the Why tab may follow
    void whyRequested(const QString &path); ///< Enter, double click or the menu: show the Why tab
    void locationRequested(const slipway::Location &location); ///< "Show in go.mod"
    void auditRequested(slipway::HealthCheck check); ///< "vulnerable" or "updates": what is known about it
    void trustRequested();
    void openRequested();
    void reloadRequested();
    void copied(const QString &text); ///< something went to the clipboard; for the status bar

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace slipway
