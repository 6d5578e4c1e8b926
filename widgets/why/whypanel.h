// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "items/projectmodules.h"

#include <QWidget>

#include <memory>

namespace slipway {

class Workspace;

/// Why a module has the version it has: a picture of who asks for it, a sentence, and what can be done about it.
class WhyPanel : public QWidget
{
    Q_OBJECT

public:
    /// Shows what setProject() gives it.
    explicit WhyPanel(QWidget *parent = nullptr);
    /// Follows the workspace by itself.
    explicit WhyPanel(Workspace *workspace, QWidget *parent = nullptr);
    ~WhyPanel() override;

    void setProject(const ProjectModules &project);
    /// The text of go.mod in the editor, where it differs from the file: trials start from it.
    void setEditedText(const QByteArray &text);
    void showModule(const QString &path);
    QString module() const;
    /// For the tab: "Why golang.org/x/text v0.28.0?"; "Why" while no module is chosen.
    QString title() const;

Q_SIGNALS:
    void titleChanged(const QString &title);
    void moduleSelected(const QString &path); ///< a node or an asker was opened
    /// "Require it here" and "Apply": the go.mod editor makes the edit, as one step to undo (GoModPanel::requireModule()).
    void requireRequested(const QString &path, const QString &version);
    /// "Drop the line", and a trial that changes more than one line: the editor takes the text, as one step to undo.
    void textRequested(const QByteArray &text);
    void locationRequested(const slipway::Location &location); ///< "Show in go.mod"
    void fixRequested(const QString &command); ///< a command that repairs a conflict
    void openRequested();
    void reloadRequested();
    void copied(const QString &text); ///< something went to the clipboard; for the status bar
    void messagePosted(const slipway::Error &message);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace slipway
