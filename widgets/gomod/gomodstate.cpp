// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// What the panel shows, and what follows from the text.
#include "gomod/gomodpanel_p.h"

#include "common/banner.h"
#include "common/statepage.h"
#include "gomod/completion.h"
#include "gomod/consequences.h"
#include "gomod/findbar.h"
#include "gomod/linehints.h"
#include "gomod/modeditor.h"
#include "gomod/modform.h"
#include "items/modtable.h"
#include "modfile/gotext.h"
#include "modfile/merge.h"
#include "modfile/workfile.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/SyntaxHighlighter>

#include <QFileInfo>
#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace slipway {

QString GoModPanel::Private::fileName() const
{
    return project.modFile.isEmpty() ? u"go.mod"_s : QFileInfo(project.modFile).fileName();
}

bool GoModPanel::Private::isWorkFile() const
{
    return fileName().endsWith(u".work"_s);
}

QString GoModPanel::Private::forEditor(const QByteArray &text) const
{
    QString shown = QString::fromUtf8(text);
    return usesCarriageReturns ? shown.replace(u"\r\n"_s, u"\n"_s) : shown;
}

QByteArray GoModPanel::Private::bytes() const
{
    if (!isText)
        return savedText;
    QByteArray text = editor->content().toUtf8();
    return usesCarriageReturns ? text.replace('\n', "\r\n") : text;
}

void GoModPanel::Private::showProject(const ProjectModules &next)
{
    const bool isOther = next.modFile != project.modFile;
    const bool isNewText = isOther || next.modText != savedText;
    project = next;
    preview.setEngine(project.engine);
    preview.setDatabase(project.vulnerabilities);
    completion->setModuleCache(project.moduleCache);
    form->setModuleCache(project.moduleCache);
    if (project.analysis) {
        QStringList paths;
        for (const ModuleInfo &module : project.analysis->modules())
            paths.append(module.path);
        completion->setModules(paths);
    }
    if (isOther) {
        theirText = {};
        showText(project.modText);
    } else if (isNewText && project.modText == bytes()) {
        savedText = project.modText;
    } else if (isNewText && isModified()) {
        theirText = project.modText;
        if (const auto merged = mergeLines(savedText, bytes(), theirText)) {
            // Both changed different lines: nothing to ask.
            savedText = std::exchange(theirText, {});
            replaceText(*merged);
        }
    } else if (isNewText) {
        savedText = project.modText;
        replaceText(savedText);
    }
    showChangedOutside();
    showState();
    textChanged();
}

void GoModPanel::Private::showText(const QByteArray &text)
{
    savedText = text;
    isText = isValidUtf8(text);
    usesCarriageReturns = text.contains("\r\n") && text.count("\r\n") == text.count('\n');
    highlighter->setDefinition(repository.definitionForName(isWorkFile() ? u"Slipway go.work"_s : u"Slipway go.mod"_s));
    editor->setReadOnly(!isText);
    editor->load(forEditor(text));
    retranslate();
}

void GoModPanel::Private::replaceText(const QByteArray &text)
{
    editor->replaceContent(forEditor(text));
}

void GoModPanel::Private::textChanged()
{
    shownText = editor->content();
    form->showRefusal({});
    consequences->forgetCheck();
    const bool isModified = this->isModified();
    editedAnalysis = isModified ? editedAnalysis : nullptr;
    readText();
    if (isModified) {
        consequences->setBusy();
        delay.start();
    } else {
        delay.stop();
        preview.cancel();
    }
    if (isModified != wasModified) {
        wasModified = isModified;
        Q_EMIT q->modifiedChanged(isModified);
    }
    Q_EMIT q->textEdited(bytes());
}

void GoModPanel::Private::readText()
{
    if (isWorkFile()) {
        diagnostics = diagnose(parseWorkFile(bytes(), fileName().toUtf8()));
        file = {};
        savedFile = {};
    } else {
        file = parseModFile(bytes(), ModMode::Strict, fileName().toUtf8());
        savedFile = parseModFile(savedText, ModMode::Strict, fileName().toUtf8());
        diagnostics = diagnose(file);
    }
    editor->setDiagnostics(diagnostics);
    editor->setModules(file);
    editor->setHints(lineHints(file, savedFile, editedAnalysis ? editedAnalysis.get() : project.analysis.get()));
    const auto fault = std::ranges::find(diagnostics, ModSeverity::Error, &ModDiagnostic::severity);
    form->setFile(file, editedAnalysis ? editedAnalysis : project.analysis,
                  fault == diagnostics.end() ? QString() : QString::fromUtf8(fault->toString(fileName().toUtf8())), !isText);
    asForm->setEnabled(!isWorkFile());
    if (isWorkFile())
        asText->setChecked(true);
    showConsequences();
}

void GoModPanel::Private::showForm(bool isShown)
{
    const QString path = editor->moduleAtCursor();
    views->setCurrentIndex(isShown ? 1 : 0);
    findBar->hide();
    q->setFocusProxy(views->currentWidget());
    if (isShown && !path.isEmpty())
        form->showModule(path);
}

/// Edits of the form, as one step of the text's history.
void GoModPanel::Private::applyEdits(const QList<ModEdit> &edits)
{
    const Result<QByteArray> edited = checkedEdit(bytes(), edits, fileName());
    if (!edited) {
        form->showRefusal(edited.error().detail);
        return;
    }
    replaceText(*edited);
}

void GoModPanel::Private::check()
{
    if (!letGoCheck)
        return;
    consequences->setChecking();
    if (const Result<> asked = letGoCheck(bytes()); !asked)
        consequences->showCheck({}, asked.error());
}

void GoModPanel::Private::prove(bool runsTests)
{
    if (!letGoProve)
        return;
    if (const Result<> started = letGoProve(bytes(), runsTests, consequences->changes()); !started)
        Q_EMIT q->messagePosted(started.error());
}

void GoModPanel::Private::showConsequences()
{
    const qsizetype faults = std::ranges::count(diagnostics, ModSeverity::Error, &ModDiagnostic::severity);
    const bool canSave = isText && (project.modFile.isEmpty() || QFileInfo(project.modFile).isWritable());
    consequences->show(isModified(), canSave, int(faults), project.isTrusted && letGoCheck && !isWorkFile());
}

void GoModPanel::Private::askConsequences()
{
    const bool hasFaults = std::ranges::contains(diagnostics, ModSeverity::Error, &ModDiagnostic::severity);
    if (hasFaults || !project.analysis)
        return;
    preview.ask(project.question(bytes()), project.analysis);
}

void GoModPanel::Private::showChangedOutside()
{
    changedOutside->setVisible(!theirText.isNull());
}

void GoModPanel::Private::takeTheirs()
{
    savedText = std::exchange(theirText, {});
    replaceText(savedText);
    showChangedOutside();
}

void GoModPanel::Private::keepMine()
{
    // What lies on disk becomes what the text is measured against: saving writes over it knowingly.
    if (!theirText.isNull())
        savedText = std::exchange(theirText, {});
    showChangedOutside();
    textChanged();
}

void GoModPanel::Private::showState()
{
    PageState state;
    if (project.state == ReadingState::NoProject) {
        state = {.iconName = u"folder"_s,
                 .sentence = GoModPanel::tr("No project is open."),
                 .detail = GoModPanel::tr("Open a folder with a go.mod, or drop one here."),
                 .primary = GoModPanel::tr("Open…"),
                 .secondary = {}};
    } else if (project.modText.isEmpty() && project.state == ReadingState::Reading) {
        state = {.iconName = u"file"_s,
                 .sentence = GoModPanel::tr("Reading %1…").arg(fileName()),
                 .detail = {},
                 .primary = {},
                 .secondary = {},
                 .isBusy = true};
    } else if (project.modText.isEmpty() && project.state == ReadingState::Failed) {
        state = {.iconName = u"error"_s,
                 .tone = Tone::Bad,
                 .sentence = GoModPanel::tr("%1 cannot be shown.").arg(fileName()),
                 .detail = project.error.hint.isEmpty() ? project.error.detail : project.error.detail + u'\n' + project.error.hint,
                 .primary = GoModPanel::tr("Try again"),
                 .secondary = {}};
    } else {
        stack->setCurrentIndex(0);
        return;
    }
    page->setState(state);
    stack->setCurrentWidget(page);
}

} // namespace slipway
