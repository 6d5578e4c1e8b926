// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// The bundled example, through every panel and state.
#include "shoot.h"

#include "audit/auditpanel.h"
#include "deptree/dependencypanel.h"
#include "healthsample.h"
#include "history/historypanel.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace slipway {

bool Shoot::playExample()
{
    take(u"01-start"_s);
    if (!m_stage.openExample())
        return fail("the example could not be opened");
    take(u"02-restricted"_s);
    dialogs();
    if (!keepPast() || !m_stage.trustExample())
        return fail("go was not found");
    why();
    edit();
    palette();
    goSettings();
    audit(u"16"_s);
    if (!build() || !remedy() || !rehearse())
        return false;
    sizesAndPast(u"15"_s);
    return broken();
}

void Shoot::dialogs()
{
    for (const auto &[id, scene] : {std::pair(ActionId::Settings, u"13-settings"_s), std::pair(ActionId::About, u"14-about"_s)}) {
        trigger(id);
        settle();
        QWidget *dialog = QApplication::activeModalWidget();
        if (!dialog)
            continue;
        take(scene, dialog);
        dialog->close();
    }
}

void Shoot::why()
{
    trigger(ActionId::ShowConflicts);
    m_stage.window.showWhy(u"example.org/morse"_s);
    take(u"03-why"_s);
    take(u"03-why-evidence"_s, nullptr, [this] {
        auto *ask = m_stage.find<QAbstractButton>(u"evidenceAsk"_s);
        ask->click();
        std::ignore = QTest::qWaitFor([ask] { return ask->isHidden(); }, 60000);
    });
    m_stage.find<QAbstractButton>(u"tryVersion"_s)->click();
    settle();
    take(u"03-why-trial"_s);
    m_stage.find<QAbstractButton>(u"trialClose"_s)->click();
    m_stage.find<QAbstractButton>(u"listToggle"_s)->setChecked(true);
    m_stage.find<QAbstractButton>(u"conflictsToggle"_s)->setChecked(false);
    take(u"03-list"_s);
    m_stage.find<QAbstractButton>(u"listToggle"_s)->setChecked(false);
}

void Shoot::edit()
{
    trigger(ActionId::ShowGoMod);
    auto *editor = m_stage.window.findChild<QPlainTextEdit *>(u"goModEditor"_s);
    if (!editor)
        editor = m_stage.window.findChild<QPlainTextEdit *>();
    take(u"04-gomod"_s);
    trigger(ActionId::ToggleForm);
    take(u"04-gomod-form"_s);
    trigger(ActionId::ToggleForm);
    QString text = editor->toPlainText();
    editor->selectAll();
    editor->insertPlainText(text.replace(u"example.org/signal v0.9.2"_s, u"example.org/signal v0.9.3"_s));
    take(u"05-gomod-edited"_s);
    editor->appendPlainText(u"requires example.org/x v1.0.0\n"_s);
    take(u"05-gomod-mistake"_s);
    while (editor->document()->isUndoAvailable())
        editor->undo();
    settle();
}

void Shoot::palette()
{
    // It closes with a change of language, so it is opened in each look.
    take(u"06-palette"_s, nullptr, [this] {
        trigger(ActionId::FindAnything);
        settle();
        QTest::keyClicks(m_stage.find<QLineEdit>(u"paletteField"_s), u"re"_s);
        settle();
    });
    QTest::keyClick(m_stage.find<QLineEdit>(u"paletteField"_s), Qt::Key_Escape);
}

void Shoot::goSettings()
{
    trigger(ActionId::GoSettings);
    auto *dialog = m_stage.find<QDialog>(u"goSettingsDialog"_s);
    take(u"17-go-settings"_s, dialog);
    trigger(ActionId::CheckModule);
    m_stage.find<QLineEdit>(u"checkedModule"_s)->setText(u"modules.invalid/beacon"_s);
    m_stage.find<QAbstractButton>(u"startCheck"_s)->click();
    settle();
    take(u"18-check"_s, dialog);
    dialog->close();
}

void Shoot::audit(const QString &prefix)
{
    trigger(ActionId::ShowAudit);
    auto *panel = m_stage.find<AuditPanel>(u"auditPanel"_s);
    const QList<HealthSample> samples = healthSamples(*m_stage.workspace.analysis());
    for (const HealthSample &sample : samples) {
        for (const auto page :
             {AuditPanel::Page::Vulnerabilities, AuditPanel::Page::Updates, AuditPanel::Page::Licences, AuditPanel::Page::Sums}) {
            panel->showPage(page);
            take(u"%1-audit-%2-%3"_s.arg(prefix, sample.name).arg(int(page)), nullptr, [this, panel, &sample] {
                panel->setHealth(sample.health);
                m_stage.find<DependencyPanel>(u"dependencyPanel"_s)->setHealth(sample.health);
                for (auto *view : panel->findChildren<QTreeView *>())
                    view->setCurrentIndex(view->model()->index(0, 0));
                settle();
            });
        }
    }
}

bool Shoot::git(const QStringList &arguments)
{
    QProcess program;
    program.setWorkingDirectory(m_stage.project());
    program.start(u"git"_s, QStringList{u"-c"_s, u"user.name=Shots"_s, u"-c"_s, u"user.email=shots@example.org"_s} + arguments);
    return program.waitForFinished() && program.exitCode() == 0;
}

bool Shoot::keepPast()
{
    QFile goMod(m_stage.project() + u"/go.mod"_s);
    if (!goMod.open(QIODevice::ReadWrite))
        return false;
    const QByteArray now = goMod.readAll();
    goMod.resize(0);
    goMod.write(QByteArray(now).replace("example.org/signal v0.9.2", "example.org/signal v0.9.0"));
    goMod.close();
    const bool isKept = git({u"init"_s, u"-q"_s, u"-b"_s, u"main"_s}) && git({u"add"_s, u"."_s})
        && git({u"commit"_s, u"-q"_s, u"-m"_s, u"The first light"_s}) && git({u"tag"_s, u"v0.1.0"_s});
    if (!goMod.open(QIODevice::WriteOnly))
        return false;
    goMod.write(now);
    goMod.close();
    const bool isDone = isKept && git({u"commit"_s, u"-q"_s, u"-a"_s, u"-m"_s, u"A newer signal"_s}) && git({u"tag"_s, u"v0.2.0"_s});
    trigger(ActionId::Reload);
    settle();
    return isDone;
}

bool Shoot::build()
{
    m_stage.workspace.setMainPackage(u"./cmd/lighthouse"_s);
    // Two that work, and one that does not: a file that only Windows compiles.
    QFile wrong(m_stage.project() + u"/cmd/lighthouse/console_windows.go"_s);
    if (!wrong.open(QIODevice::WriteOnly))
        return fail("the example cannot be written");
    wrong.write("package main\n\nfunc init() { windowsConsole(); undefinedHere = 3 }\n");
    wrong.close();
    m_recipeTargets = m_stage.workspace.chosenTargets();
    m_stage.workspace.setChosenTargets({{u"linux"_s, u"amd64"_s, {}}, {u"linux"_s, u"arm64"_s, {}}, {u"windows"_s, u"amd64"_s, {}}});
    trigger(ActionId::Build);
    take(u"07-building"_s);
    if (!waitForEnd())
        return fail("the build did not end");
    trigger(ActionId::NextProblem);
    take(u"08-build-failed"_s);
    QFile::remove(m_stage.project() + u"/cmd/lighthouse/console_windows.go"_s);
    return true;
}

bool Shoot::remedy()
{
    QFile wrong(m_stage.project() + u"/cmd/lighthouse/beacon.go"_s);
    if (!wrong.open(QIODevice::WriteOnly))
        return fail("the example cannot be written");
    wrong.write("package main\n\nimport _ \"golang.org/x/text/language\"\n");
    wrong.close();
    trigger(ActionId::Build);
    if (!waitForEnd())
        return fail("the build did not end");
    trigger(ActionId::NextProblem);
    take(u"08-build-remedy"_s);
    QFile::remove(wrong.fileName());
    return true;
}

bool Shoot::rehearse()
{
    m_stage.workspace.setChosenTargets(m_recipeTargets);
    m_stage.window.showRelease();
    take(u"09-release-plan"_s);
    trigger(ActionId::Rehearse);
    take(u"10-rehearsing"_s);
    if (!waitForEnd())
        return fail("the rehearsal did not end");
    take(u"11-rehearsed"_s);
    return true;
}

void Shoot::sizesAndPast(const QString &prefix)
{
    trigger(ActionId::ShowSize);
    QTest::keyClick(m_stage.find<QComboBox>(u"sizeProgram"_s), Qt::Key_Down);
    std::ignore = QTest::qWaitFor([this] { return m_stage.find<QWidget>(u"treeMap"_s)->isVisible(); }, 20000);
    take(prefix + u"-size"_s);
    trigger(ActionId::ShowHistory);
    settle();
    m_stage.find<HistoryPanel>(u"historyPanel"_s)->chooseRevision(u"v0.1.0"_s);
    settle();
    take(prefix + u"-past"_s);
}

bool Shoot::broken()
{
    QFile goMod(m_stage.project() + u"/go.mod"_s);
    if (!goMod.open(QIODevice::Append))
        return fail("go.mod cannot be written");
    goMod.write("requires example.org/x v1.0.0\n");
    goMod.close();
    trigger(ActionId::Reload);
    settle();
    take(u"12-broken"_s);
    trigger(ActionId::CloseProject);
    take(u"12-start-recent"_s);
    return true;
}

} // namespace slipway
