// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/numberededit.h"
#include "gomod/linehints.h"

class QCompleter;

namespace slipway {

class Completion;

/// A text editor that knows where on a line a module stands.
class ModEditor : public NumberedEdit
{
    Q_OBJECT

public:
    explicit ModEditor(QWidget *parent = nullptr);

    /// As it would be saved: what the document holds, with "\n" between lines.
    QString content() const;
    /// Replaces what differs, as one step to undo; the cursor stays with its text.
    void replaceContent(const QString &text);
    /// Forgets the history.
    void load(const QString &text);
    void setHints(const QHash<int, LineHint> &hints);
    void setDiagnostics(const QList<ModDiagnostic> &diagnostics);
    const QList<ModDiagnostic> &diagnostics() const { return m_diagnostics; }
    void setCompletion(Completion *completion) { m_completion = completion; }
    void goTo(int line, int column);
    void goToProblem(int step); ///< 1: the next, -1: the previous; round at the end
    /// The module whose path or hint lies there; empty: none.
    QString moduleAt(const QPoint &position) const;
    QString moduleAtCursor() const;
    void setModules(const ModFile &file); ///< where the paths stand

Q_SIGNALS:
    void whyRequested(const QString &path);
    void moduleReached(const QString &path); ///< the person has put the cursor on the line of a module

protected:
    Tone toneOfNumber(int line) const override;
    void markLines() override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void paintHints(QPaintEvent *event);
    void reachModule();
    QTextCursor cursorOf(const ModDiagnostic &diagnostic) const;
    QString pathAt(const QTextCursor &cursor) const;
    bool complete(bool isAsked);

    QHash<int, LineHint> m_hints;
    QList<ModDiagnostic> m_diagnostics;
    QHash<int, QPair<QString, SourceSpan>> m_paths; ///< by line
    Completion *m_completion = nullptr;
};

} // namespace slipway
