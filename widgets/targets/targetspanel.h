// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "items/buildproject.h"

#include <QWidget>

#include <memory>

class QUndoStack;

namespace slipway {

class Runner;
class Workspace;

/// The platforms a program is built for as a matrix of check boxes, how it is built, and the exact command of the current cell.
class TargetsPanel : public QWidget
{
    Q_OBJECT

public:
    /// Shows what setProject() gives it; what the person edits comes out as signals.
    explicit TargetsPanel(QWidget *parent = nullptr);
    /// Follows the workspace and edits it.
    explicit TargetsPanel(Workspace *workspace, QWidget *parent = nullptr);
    ~TargetsPanel() override;

    void setProject(const BuildProject &project);
    /// Whose states the cells show; null: none.
    void setRunner(Runner *runner);
    /// "Targets", counts and presets in one row: stands on top of the panel, or becomes the title bar of a dock.
    QWidget *header() const;
    QUndoStack *undoStack() const; ///< of ticks
    QString currentCommand() const; ///< ready to paste; empty: no cell is current
    void copyCommand();

Q_SIGNALS:
    void targetsEdited(const QList<slipway::Target> &targets);
    void choicesEdited(const slipway::BuildChoices &choices);
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
