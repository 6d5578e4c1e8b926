// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// slipway-shots FOLDER LANGUAGE SCHEME WIDTHxHEIGHT: one picture for each scene, FOLDER/SCENE-LANGUAGE-SCHEME-WIDTHxHEIGHT[@SCALE].png

#include "stage.h"

#include "mainwindow/actiontable.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabWidget>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

struct Look {
    QString folder;
    QString language;
    QString scheme;
    QSize size;

    QString file(const QString &scene) const
    {
        const QString scale = qEnvironmentVariable("QT_SCALE_FACTOR");
        return u"%1/%2-%3-%4-%5x%6%7.png"_s.arg(folder, scene, language, scheme).arg(size.width()).arg(size.height()).arg(scale.isEmpty() ? QString() : u'@' + scale);
    }
};

class Shoot
{
public:
    explicit Shoot(Look look)
        : m_look(std::move(look))
    {
        Settings settings = m_stage.settings->value();
        settings.language = m_look.language;
        settings.colorScheme = m_look.scheme == u"dark"_s ? ColorScheme::Dark : ColorScheme::Light;
        std::ignore = m_stage.settings->setValue(settings);
        m_stage.window.resize(m_look.size);
        m_stage.window.show();
        std::ignore = QTest::qWaitForWindowExposed(&m_stage.window);
    }

    bool play()
    {
        take(u"01-start"_s);
        if (!m_stage.openExample())
            return fail("the example could not be opened");
        take(u"02-restricted"_s);
        if (!m_stage.trustExample())
            return fail("go was not found");
        why();
        edit();
        palette();
        return build() && rehearse() && broken();
    }

private:
    bool fail(const char *reason)
    {
        std::fprintf(stderr, "slipway-shots: %s\n", reason);
        return false;
    }
    void settle() { QTest::qWait(400); }
    void take(const QString &scene)
    {
        settle();
        m_stage.window.grab().save(m_look.file(scene));
    }
    void trigger(ActionId id) { m_stage.window.actions()[id]->trigger(); }

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
        const QString before = editor->toPlainText();
        QString text = before;
        editor->selectAll();
        editor->insertPlainText(text.replace(u"example.org/signal v0.9.2"_s, u"example.org/signal v0.9.3"_s) + u"\nrequires example.org/x v1.0.0\n"_s);
        settle();
        take(u"05-gomod-edited"_s);
        editor->undo();
        settle();
    }
    void palette()
    {
        trigger(ActionId::FindAnything);
        settle();
        QTest::keyClicks(m_stage.find<QLineEdit>(u"paletteField"_s), m_look.language == u"en"_s ? u"re"_s : u"fb"_s);
        take(u"06-palette"_s);
        QTest::keyClick(m_stage.find<QLineEdit>(u"paletteField"_s), Qt::Key_Escape);
    }
    bool build()
    {
        m_stage.workspace.setMainPackage(u"./cmd/lighthouse"_s);
        // One that works, one that cannot: cgo alone makes no Windows program without a compiler for it.
        QFile wrong(m_stage.project() + u"/cmd/lighthouse/only_windows.go"_s);
        if (!wrong.open(QIODevice::WriteOnly))
            return fail("the example cannot be written");
        wrong.write("package main\n\nfunc init() { windowsConsole(); undefinedHere = 3 }\n");
        wrong.close();
        QFile::rename(wrong.fileName(), m_stage.project() + u"/cmd/lighthouse/console_windows.go"_s);
        m_stage.workspace.setChosenTargets({{u"linux"_s, u"amd64"_s, {}}, {u"linux"_s, u"arm64"_s, {}}, {u"windows"_s, u"amd64"_s, {}}});
        trigger(ActionId::Build);
        take(u"07-building"_s);
        if (!QTest::qWaitFor([this] { return m_stage.workspace.runner() && !m_stage.workspace.runner()->isRunning(); }, 300000))
            return fail("the build did not end");
        trigger(ActionId::NextProblem);
        take(u"08-build-failed"_s);
        QFile::remove(m_stage.project() + u"/cmd/lighthouse/console_windows.go"_s);
        return true;
    }
    bool rehearse()
    {
        m_stage.workspace.setChosenTargets({});
        m_stage.window.showRelease();
        take(u"09-release-plan"_s);
        trigger(ActionId::Rehearse);
        take(u"10-rehearsing"_s);
        if (!QTest::qWaitFor([this] { return m_stage.workspace.runner() && !m_stage.workspace.runner()->isRunning(); }, 300000))
            return fail("the rehearsal did not end");
        take(u"11-rehearsed"_s);
        return true;
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

    Look m_look;
    Stage m_stage;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 5) {
        std::fprintf(stderr, "usage: slipway-shots FOLDER LANGUAGE SCHEME WIDTHxHEIGHT\n");
        return 2;
    }
    const QStringList size = arguments[4].split(u'x');
    Shoot shoot({arguments[1], arguments[2], arguments[3], QSize(size.value(0).toInt(), size.value(1).toInt())});
    return shoot.play() ? 0 : 1;
}
