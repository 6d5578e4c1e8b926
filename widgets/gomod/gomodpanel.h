// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "items/projectmodules.h"
#include "modfile/edits.h"

#include <QWidget>

#include <memory>

namespace slipway {

class Workspace;

/// go.mod as text, with what it means beside each line and what saving it would change below.
class GoModPanel : public QWidget
{
    Q_OBJECT

public:
    /// Shows what setProject() gives it; saving asks with saveRequested().
    explicit GoModPanel(QWidget *parent = nullptr);
    /// Follows the workspace and saves through it.
    explicit GoModPanel(Workspace *workspace, QWidget *parent = nullptr);
    ~GoModPanel() override;

    void setProject(const ProjectModules &project);
    QByteArray text() const; ///< as it would be saved
    bool isModified() const;
    /// Takes an unsaved text back after a restart: the editor holds it, modified against the file.
    void restore(const QByteArray &text);

    /// Edits go.mod so that it asks for `version` of `path`; one step to undo. Errors: BadInput in go's words.
    Result<> requireModule(const QString &path, const QString &version);
    /// Takes another text over, as one step to undo.
    void applyText(const QByteArray &text);
    /// Several edits as one step to undo.
    Result<> applyEdits(const QList<ModEdit> &edits);
    /// Puts the cursor there and shows the line. The file of the location does not matter.
    void goTo(const Location &location);
    void setFormShown(bool isShown); ///< the same file as fields and tables
    bool isFormShown() const;
    /// The switch between text and form. It stands above them until somebody takes it elsewhere.
    QWidget *tools() const;
    /// What go said about a text; dropped when the text is another one by now.
    void showCheck(const QByteArray &text, const QStringList &differences, const slipway::Error &error);
    void save();
    void discard();
    void format();
    void findText(); ///< opens the find bar
    void nextProblem();
    void previousProblem();

Q_SIGNALS:
    void modifiedChanged(bool isModified);
    void textEdited(const QByteArray &text);
    void saveRequested(const QByteArray &text); ///< only without a workspace
    void saved();
    void whyRequested(const QString &path); ///< the menu of a line, Ctrl+click, or Ctrl+Return on a module
    void moduleSelected(const QString &path); ///< the cursor is on a line that asks for it: the Why tab may follow
    void openRequested();
    void reloadRequested();
    void messagePosted(const slipway::Error &message);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace slipway
