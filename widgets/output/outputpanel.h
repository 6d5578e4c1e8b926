// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "items/buildproject.h"
#include "plan/plan.h"

#include <QWidget>

#include <memory>

namespace slipway {

class Runner;
class Workspace;

/// The work that runs or has ended: on the left its steps, in the middle what they print, on the right what it means.
class OutputPanel : public QWidget
{
    Q_OBJECT

public:
    /// Shows what setProject() and setRunner() give it.
    explicit OutputPanel(QWidget *parent = nullptr);
    /// Follows the workspace.
    explicit OutputPanel(Workspace *workspace, QWidget *parent = nullptr);
    ~OutputPanel() override;

    void setProject(const BuildProject &project);
    /// Shows a run from now on; null: none. The runner may vanish.
    void setRunner(Runner *runner);
    /// "Output", counts, find, follow and stop in one row: stands on top of the panel, or becomes the title bar of a dock.
    QWidget *header() const;
    void showStep(const StepId &id);
    StepId currentStep() const; ///< empty: all of them
    int problemCount() const;
    void nextProblem();
    void previousProblem();
    void findText(); ///< puts the cursor into the find field
    void stopCurrent(); ///< the step of the list's current row; the whole run if that is "all"

Q_SIGNALS:
    void locationRequested(const slipway::Location &location); ///< an absolute file
    void problemsChanged(int count);
    void buildRequested();
    void sizeRequested(const QString &step); ///< show what the program weighs that the step has built
    void folderRequested(const QString &path); ///< absolute: show it where files are looked at
    void trustRequested();
    void openRequested();
    void fixRequested(const QString &command); ///< a command of the doctor
    void undoFixRequested();
    void copied(const QString &text); ///< something went to the clipboard; for the status bar
    void messagePosted(const slipway::Error &message);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace slipway
