// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gomod/gomodpanel.h"

#include "items/modpreview.h"
#include "items/projectmodules.h"
#include "modfile/edits.h"

#include <KSyntaxHighlighting/Repository>

#include <QTimer>

#include <functional>

class QStackedWidget;
class QToolButton;

namespace KSyntaxHighlighting {
class SyntaxHighlighter;
}

namespace slipway {

class Banner;
class Completion;
class Consequences;
class ModEditor;
class ModFindBar;
class ModForm;
class StatePage;

struct GoModPanel::Private {
    explicit Private(GoModPanel *panel);

    // Made once, in gomodpanel.cpp.
    void createLayout();
    QWidget *createSwitch();
    void connectParts();
    void connectForm();
    void retranslate();
    void applyTheme();

    // What is shown, in gomodstate.cpp.
    void showProject(const ProjectModules &next);
    void showState();
    void showText(const QByteArray &text);
    void textChanged();
    void readText(); ///< diagnostics and hints
    void showForm(bool isShown);
    void applyEdits(const QList<ModEdit> &edits);
    void askConsequences();
    void check();
    void prove(bool runsTests);
    void showConsequences();
    void showChangedOutside();
    void takeTheirs();
    void keepMine();
    void replaceText(const QByteArray &text);

    bool isWorkFile() const;
    QString fileName() const;
    QByteArray bytes() const; ///< as it would be saved
    bool isModified() const { return bytes() != savedText; }
    QString forEditor(const QByteArray &text) const;

    GoModPanel *q;
    ProjectModules project;
    QByteArray savedText; ///< what the editor's text is measured against
    QByteArray theirText; ///< what lies on disk since, while the person has changes; null: nothing
    ModFile savedFile;
    ModFile file;
    QList<ModDiagnostic> diagnostics;
    std::shared_ptr<const ModuleAnalysis> editedAnalysis; ///< of the editor's text
    QString shownText; ///< what the last textChanged() was about
    bool usesCarriageReturns = false;
    bool isText = true; ///< valid UTF-8; other bytes are shown, not edited
    bool wasModified = false;
    std::function<Result<>(const QByteArray &)> save; ///< empty: saveRequested() is emitted
    std::function<Result<>(const QByteArray &)> letGoCheck; ///< empty: nobody can
    std::function<Result<>(const QByteArray &, bool, const QList<Change> &)> letGoProve;

    ModPreview preview;
    QTimer delay;
    QWidget *tools = nullptr; ///< "Text" and "Form"
    KSyntaxHighlighting::Repository repository;
    KSyntaxHighlighting::SyntaxHighlighter *highlighter = nullptr;
    QStackedWidget *stack = nullptr;
    StatePage *page = nullptr;
    Banner *changedOutside = nullptr;
    QStackedWidget *views = nullptr; ///< text, form
    QToolButton *asText = nullptr;
    QToolButton *asForm = nullptr;
    ModEditor *editor = nullptr;
    ModForm *form = nullptr;
    Completion *completion = nullptr;
    ModFindBar *findBar = nullptr;
    Consequences *consequences = nullptr;
};

} // namespace slipway
