// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// slipway-shots FOLDER WIDTHxHEIGHT LOOKS [PROJECT MODULE]: a picture of each scene in each look, FOLDER/SCENE-LANGUAGE-SCHEME-WIDTHxHEIGHT[@SCALE].png
// LOOKS: "en:light,zh_CN:dark". One window plays the scenes and changes its look at each of them, as a person may.
#include "stage.h"

#include "mainwindow/actiontable.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTreeView>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

struct Look {
    QString language;
    QString scheme;
};

class Shoot
{
public:
    Shoot(QString folder, QSize size, QList<Look> looks)
        : m_folder(std::move(folder))
        , m_size(size)
        , m_looks(std::move(looks))
    {
        m_stage.window.resize(m_size);
        m_stage.window.show();
        std::ignore = QTest::qWaitForWindowExposed(&m_stage.window);
    }

    bool playExample()
    {
        take(u"01-start"_s);
        if (!m_stage.openExample())
            return fail("the example could not be opened");
        take(u"02-restricted"_s);
        dialogs();
        if (!m_stage.trustExample())
            return fail("go was not found");
        why();
        edit();
        palette();
        if (!build() || !rehearse())
            return false;
        sizesAndPast(u"15"_s);
        return broken();
    }

    /// A bigger project, where it lies: it is only read.
    bool playProject(const QString &project, const QString &module)
    {
        m_stage.window.open(project);
        if (!QTest::qWaitFor([this] { return m_stage.workspace.state() == ProjectState::Ready && m_stage.workspace.analysis(); }, 60000))
            return fail("the project could not be opened");
        take(u"21-project"_s);
        m_stage.workspace.setTrusted(true);
        if (!QTest::qWaitFor([this] { return m_stage.workspace.isSettled(); }, 120000))
            return fail("go did not answer");
        m_stage.window.showWhy(module);
        settle();
        auto *tree = m_stage.find<QTreeView>(u"moduleTree"_s);
        tree->expand(tree->currentIndex());
        take(u"22-project-why"_s);
        trigger(ActionId::ShowConflicts);
        take(u"23-project-conflicts"_s);
        m_stage.find<QAbstractButton>(u"conflictsToggle"_s)->setChecked(false);
        m_stage.find<QAbstractButton>(u"listToggle"_s)->setChecked(true);
        trigger(ActionId::ShowGoMod);
        take(u"24-project-list"_s);
        m_stage.find<QAbstractButton>(u"moreTargets"_s)->click();
        m_stage.window.showRelease();
        take(u"25-project-release"_s);
        trigger(ActionId::ShowHistory);
        settle();
        take(u"26-project-past"_s);
        m_stage.workspace.setTrusted(false);
        return true;
    }

private:
    bool fail(const char *reason)
    {
        std::fprintf(stderr, "slipway-shots: %s\n", reason);
        return false;
    }
    void settle() { QTest::qWait(300); }

    QString file(const QString &scene, const Look &look) const
    {
        const QString scale = qEnvironmentVariable("QT_SCALE_FACTOR");
        return u"%1/%2-%3-%4-%5x%6%7.png"_s.arg(m_folder, scene, look.language, look.scheme).arg(m_size.width()).arg(m_size.height()).arg(scale.isEmpty() ? QString() : u'@' + scale);
    }
    void take(const QString &scene, QWidget *what = nullptr)
    {
        for (const Look &look : std::as_const(m_looks)) {
            Settings settings = m_stage.settings->value();
            settings.language = look.language;
            settings.colorScheme = look.scheme == u"dark"_s ? ColorScheme::Dark : ColorScheme::Light;
            std::ignore = m_stage.settings->setValue(settings);
            settle();
            (what ? what : &m_stage.window)->grab().save(file(scene, look));
        }
    }
    void trigger(ActionId id) { m_stage.window.actions()[id]->trigger(); }

    void dialogs()
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
    void why()
    {
        trigger(ActionId::ShowConflicts);
        m_stage.window.showWhy(u"example.org/morse"_s);
        take(u"03-why"_s);
    }
    void edit()
    {
        trigger(ActionId::ShowGoMod);
        auto *editor = m_stage.window.findChild<QPlainTextEdit *>(u"goModEditor"_s);
        if (!editor)
            editor = m_stage.window.findChild<QPlainTextEdit *>();
        take(u"04-gomod"_s);
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
    void palette()
    {
        trigger(ActionId::FindAnything);
        settle();
        QTest::keyClicks(m_stage.find<QLineEdit>(u"paletteField"_s), u"re"_s);
        take(u"06-palette"_s);
        QTest::keyClick(m_stage.find<QLineEdit>(u"paletteField"_s), Qt::Key_Escape);
    }
    bool waitForEnd()
    {
        return QTest::qWaitFor([this] { return m_stage.workspace.runner() && !m_stage.workspace.runner()->isRunning(); }, 900000);
    }
    bool build()
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
    bool rehearse()
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
    /// The program that was built last, inside out; and, in a repository, what changed since its newest revision.
    void sizesAndPast(const QString &prefix)
    {
        trigger(ActionId::ShowSize);
        QTest::keyClick(m_stage.find<QComboBox>(u"sizeProgram"_s), Qt::Key_Down);
        std::ignore = QTest::qWaitFor([this] { return m_stage.find<QWidget>(u"treeMap"_s)->isVisible(); }, 20000);
        take(prefix + u"-size"_s);
        trigger(ActionId::ShowHistory);
        settle();
        take(prefix + u"-past"_s);
    }
    bool broken()
    {
        QFile goMod(m_stage.project() + u"/go.mod"_s);
        if (!goMod.open(QIODevice::Append))
            return fail("go.mod cannot be written");
        goMod.write("requires example.org/x v1.0.0\n");
        goMod.close();
        trigger(ActionId::Reload);
        settle();
        take(u"12-broken"_s);
        return true;
    }

    QList<Target> m_recipeTargets;
    QString m_folder;
    QSize m_size;
    QList<Look> m_looks;
    Stage m_stage;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 4 && arguments.size() != 6) {
        std::fprintf(stderr, "usage: slipway-shots FOLDER WIDTHxHEIGHT LOOKS [PROJECT MODULE]\n");
        return 2;
    }
    const QStringList size = arguments[2].split(u'x');
    QList<Look> looks;
    for (const QString &look : arguments[3].split(u','))
        looks.append({look.section(u':', 0, 0), look.section(u':', 1)});
    Shoot shoot(arguments[1], QSize(size.value(0).toInt(), size.value(1).toInt()), looks);
    const bool isPlayed = arguments.size() == 4 ? shoot.playExample() : shoot.playProject(arguments[4], arguments[5]);
    return isPlayed ? 0 : 1;
}
