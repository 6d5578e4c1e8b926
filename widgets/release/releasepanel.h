// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "items/releaseproject.h"

#include <QWidget>

#include <memory>

namespace slipway {

class Runner;
class Workspace;

/// A release before, while and after it runs: what is made from which commit, the plan that fills up, and the artifacts.
class ReleasePanel : public QWidget
{
    Q_OBJECT

public:
    /// Shows what setProject() and setRunner() give it; "Rehearse" comes out as a signal.
    explicit ReleasePanel(QWidget *parent = nullptr);
    /// Follows the workspace and rehearses through it.
    explicit ReleasePanel(Workspace *workspace, QWidget *parent = nullptr);
    ~ReleasePanel() override;

    void setProject(const ReleaseProject &project);
    /// The run of a release; a run of another plan, or null, shows the plan that would run. The runner may vanish.
    void setRunner(Runner *runner);
    void rehearse();

Q_SIGNALS:
    void rehearseRequested(); ///< only without a workspace
    void stepRequested(const QString &id); ///< show the output of this step
    void locationRequested(const slipway::Location &location);
    void folderRequested(const QString &path); ///< open it in the file manager
    void sizeRequested(const QString &step); ///< show what the program weighs that the step made or packed
    void trustRequested();
    void openRequested();
    void reloadRequested();
    void copied(const QString &text); ///< something went to the clipboard; for the status bar
    void messagePosted(const slipway::Error &message);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace slipway
