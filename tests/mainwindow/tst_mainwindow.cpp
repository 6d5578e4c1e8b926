// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "stage.h"

#include "mainwindow/actiontable.h"
#include "palette/palette.h"
#include "run/runner.h"
#include "settings/session.h"

#include <QAction>
#include <QClipboard>
#include <QDockWidget>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>

using namespace Qt::StringLiterals;
using namespace slipway;

class tst_MainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startPageIsShownWithoutAProject();
    void projectFillsThePanels();
    void restrictedProjectTellsWhyItDoesNotBuild();
    void languageChangesWhileItRuns();
    void paletteReachesModules();
    void buildThenRehearse();
    void rehearsedAsSoonAsItIsOpen();
    void brokenGoModSaysWhere();
    void unsavedTextComesBackAfterACrash();
};

void tst_MainWindow::startPageIsShownWithoutAProject()
{
    Stage stage;
    stage.window.show();
    QVERIFY(stage.find<QWidget>(u"startPage"_s)->isVisible());
    QVERIFY(!stage.find<QDockWidget>(u"outputDock"_s)->isVisible());
    QVERIFY(!stage.window.actions()[ActionId::Build]->isEnabled());
    QCOMPARE(stage.window.actions().obstacle(ActionId::Build), u"Open a project first."_s);
}

void tst_MainWindow::projectFillsThePanels()
{
    Stage stage;
    QVERIFY(stage.openExample());
    QVERIFY(!stage.find<QWidget>(u"startPage"_s)->isVisible());
    QCOMPARE(stage.window.windowTitle(), u"lighthouse – Slipway"_s);
    QVERIFY(stage.find<QDockWidget>(u"dependencyDock"_s)->isVisible());
    QVERIFY(stage.find<QDockWidget>(u"targetDock"_s)->isVisible());
    QCOMPARE(stage.settings->value().recentProjects.size(), 1);
}

void tst_MainWindow::restrictedProjectTellsWhyItDoesNotBuild()
{
    Stage stage;
    QVERIFY(stage.openExample());
    QVERIFY(!stage.workspace.isTrusted());
    QVERIFY(stage.find<QWidget>(u"restrictedBanner"_s)->isVisible());
    QCOMPARE(stage.window.actions().obstacle(ActionId::Rehearse), u"No program runs here until you trust this folder."_s);
    QTest::mouseClick(stage.find<QWidget>(u"restrictedBanner"_s)->findChild<QPushButton *>(u"bannerPrimary"_s), Qt::LeftButton);
    QVERIFY(stage.workspace.isTrusted());
    QVERIFY(!stage.find<QWidget>(u"restrictedBanner"_s)->isVisible());
    QVERIFY(stage.window.actions()[ActionId::Rehearse]->isEnabled());
}

void tst_MainWindow::languageChangesWhileItRuns()
{
    Stage stage;
    QVERIFY(stage.openExample());
    stage.window.actions()[ActionId::LanguageChinese]->trigger();
    QTRY_COMPARE(stage.find<QDockWidget>(u"targetDock"_s)->windowTitle(), u"目标平台"_s);
    QCOMPARE(stage.settings->value().language, u"zh_CN"_s);
    stage.window.actions()[ActionId::LanguageEnglish]->trigger();
    QTRY_COMPARE(stage.find<QDockWidget>(u"targetDock"_s)->windowTitle(), u"Targets"_s);
}

void tst_MainWindow::paletteReachesModules()
{
    Stage stage;
    QVERIFY(stage.openExample());
    stage.window.actions()[ActionId::FindAnything]->trigger();
    auto *field = stage.find<QLineEdit>(u"paletteField"_s);
    QTRY_VERIFY(field->isVisible());
    QTest::keyClicks(field, u"example.org/tide"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(stage.find<QTabWidget>(u"tabs"_s)->tabText(1).contains(u"example.org/tide"_s));
    QCOMPARE(stage.find<QTabWidget>(u"tabs"_s)->currentIndex(), 1);
}

void tst_MainWindow::buildThenRehearse()
{
    Stage stage;
    QVERIFY(stage.openExample());
    QVERIFY(stage.trustExample());
    const Target host{
        stage.workspace.toolchain().environment.value(u"GOHOSTOS"_s), stage.workspace.toolchain().environment.value(u"GOHOSTARCH"_s), {}};
    stage.workspace.setMainPackage(u"./cmd/lighthouse"_s);
    stage.workspace.setChosenTargets({host});
    QSignalSpy ended(&stage.workspace, &Workspace::runFinished);
    stage.window.actions()[ActionId::Build]->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 180000);
    for (const Step &step : stage.workspace.runner()->plan().steps)
        QVERIFY2(stage.workspace.runner()->status(step.id).state == StepState::Succeeded, qPrintable(step.id));

    stage.window.actions()[ActionId::Rehearse]->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 2, 300000);
    const QDir dist(stage.workspace.dist());
    QVERIFY2(dist.exists(u"checksums.txt"_s), qPrintable(dist.entryList().join(u' ')));
    QVERIFY(dist.exists(u"artifacts.json"_s));
    QCOMPARE(stage.find<QTabWidget>(u"tabs"_s)->currentWidget()->objectName(), u"releasePanel"_s);
}

/// The Release tab plans a moment after a project has come; a run that begins before that is the project's own all the same.
void tst_MainWindow::rehearsedAsSoonAsItIsOpen()
{
    Stage stage;
    QVERIFY(stage.openExample());
    QVERIFY(stage.trustExample()); // remembered for the next time
    QTRY_VERIFY_WITH_TIMEOUT(stage.workspace.isSettled(), 60000);
    stage.workspace.close();
    auto *release = stage.find<QWidget>(u"releasePanel"_s);
    QTRY_COMPARE(release->findChild<QLabel *>(u"stateSentence"_s)->text(), u"No project is open."_s);
    bool isStarted = false;
    const auto rehearse = [&] {
        if (isStarted || stage.workspace.state() != ProjectState::Ready || !stage.workspace.toolchain().isKnown())
            return;
        isStarted = true;
        QVERIFY(stage.workspace.startRehearsal());
    };
    for (const auto changed : {&Workspace::projectChanged, &Workspace::toolchainChanged})
        connect(&stage.workspace, changed, this, rehearse);
    QSignalSpy ended(&stage.workspace, &Workspace::runFinished);
    stage.window.open(stage.project());
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 300000);
    stage.window.actions()[ActionId::ShowRelease]->trigger();
    auto *banner = stage.find<QWidget>(u"releaseBanner"_s);
    QTRY_VERIFY(banner->isVisible());
    QVERIFY(banner->findChild<QLabel *>(u"bannerSentence"_s)->text().startsWith(u"Rehearsed:"_s));
}

void tst_MainWindow::brokenGoModSaysWhere()
{
    Stage stage;
    stage.copyExample();
    QFile goMod(stage.project() + u"/go.mod"_s);
    QVERIFY(goMod.open(QIODevice::Append));
    goMod.write("requires example.org/x v1.0.0\n");
    goMod.close();
    stage.window.show();
    stage.window.open(stage.project());
    QTRY_COMPARE_WITH_TIMEOUT(stage.workspace.state(), ProjectState::Failed, 20000);
    QVERIFY2(stage.workspace.error().detail.contains(u"unknown directive: requires"_s), qPrintable(stage.workspace.error().detail));
    QVERIFY(stage.workspace.error().location.line > 0);
}

void tst_MainWindow::unsavedTextComesBackAfterACrash()
{
    Stage stage;
    QVERIFY(stage.openExample());
    stage.window.showWhy(u"example.org/tide"_s);
    // What is written every two seconds is all that is left after a crash: a second window reads it.
    const QByteArray text = stage.workspace.modText() + "\n// not saved\n";
    QVERIFY(writeSession(stage.settings->folder(), {stage.workspace.modFile(), text}));
    Workspace other(stage.settings);
    MainWindow window(&other, &stage.theme, &stage.languages);
    window.restoreSession();
    QTRY_COMPARE_WITH_TIMEOUT(other.state(), ProjectState::Ready, 20000);
    QTRY_VERIFY(window.findChild<QTabWidget *>(u"tabs"_s)->tabText(0).contains(u'●'));
}

QTEST_MAIN(tst_MainWindow)
#include "tst_mainwindow.moc"
