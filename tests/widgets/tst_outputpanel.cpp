// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "output/outputpanel.h"

#include "buildstage.h"
#include "stage.h"

#include "output/logview.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTreeView>

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;

namespace {

const auto kLinux = u"build:linux/amd64"_s;
const auto kWindows = u"build:windows/amd64"_s;

struct Scene {
    explicit Scene(const QStringList &targets = {u"linux/amd64"_s, u"windows/amd64"_s}, const QSize &size = {1200, 300})
        : run(buildPlan(targets))
    {
        panel.setProject(buildable(targets.join(u',')));
        panel.setRunner(run.runner.get());
        showSized(panel, size);
        list = named<QTreeView>(panel, u"runList"_s);
        view = named<LogView>(panel, u"logView"_s);
    }
    QString shown() const
    {
        QString text;
        for (qint64 row = 0; row < view->rowCount(); ++row)
            text += view->textOfRow(row) + u'\n';
        return text;
    }
    void type(const QString &text) const
    {
        auto *field = named<QLineEdit>(const_cast<OutputPanel &>(panel), u"findField"_s);
        field->setFocus();
        QTest::keyClicks(field, text);
    }

    HandRun run;
    OutputPanel panel;
    QTreeView *list = nullptr;
    LogView *view = nullptr;
};

const QByteArray kErrors = "internal/runtime/sys\ngithub.com/cli/cli/v2/internal/config\n# github.com/cli/cli/v2/pkg/iostreams\n"
                           "pkg/iostreams/console_windows.go:21:9: undefined: windows.SetConsoleModeEx\n"
                           "pkg/iostreams/console_windows.go:28:14: too many arguments in call to enable\n";

} // namespace

class tst_OutputPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(); }
    void cleanupTestCase() { m_theme.reset(); }
    void designedStates_data();
    void designedStates();
    void failureIsShownByItself();
    void choiceOfThePersonStays();
    void problemsByKeyboard();
    void enterOpensTheFile();
    void missingFileIsSaid();
    void followLeavesAndComesBack();
    void findByKeyboard();
    void filterShowsOnlyHits();
    void selectAndCopy();
    void longAndOddLines();
    void cursorGoesByKeys();
    void stopAndRetry();
    void leadsToTheFiles();
    void aReleaseIsAsLargeAsItsArtifacts();
    void visibleLinesAreReadable();
    void everythingHasAName();
    void goneRunIsNoTrouble();
    void moreLinesThanAScrollBarCounts();
    void pictures_data();
    void pictures();

private:
    std::unique_ptr<Theme> m_theme;
};

void tst_OutputPanel::designedStates_data()
{
    QTest::addColumn<BuildProject>("project");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("button");
    QTest::newRow("no project") << BuildProject() << u"No project is open."_s << u"Open folder…"_s;
    BuildProject restricted = buildable(u"linux/amd64"_s);
    restricted.isTrusted = false;
    QTest::newRow("restricted") << restricted << u"Nothing is run for a project that you have not trusted."_s << u"Trust…"_s;
    QTest::newRow("nothing built") << buildable(u"linux/amd64"_s) << u"Nothing was built since the project was opened."_s << u"Build"_s;
    QTest::newRow("nothing chosen") << buildable({}) << u"Nothing was built since the project was opened."_s << QString();
}

void tst_OutputPanel::designedStates()
{
    QFETCH(BuildProject, project);
    QFETCH(QString, sentence);
    QFETCH(QString, button);
    OutputPanel panel;
    QSignalSpy open(&panel, &OutputPanel::openRequested), trust(&panel, &OutputPanel::trustRequested),
        build(&panel, &OutputPanel::buildRequested);
    panel.setProject(project);
    showSized(panel, {900, 260});
    QCOMPARE(named<QLabel>(panel, u"stateSentence"_s)->text(), sentence);
    auto *primary = named<QAbstractButton>(panel, u"statePrimary"_s);
    QCOMPARE(primary->text(), button);
    QCOMPARE(primary->isVisible(), !button.isEmpty());
    if (!button.isEmpty()) {
        QTest::mouseClick(primary, Qt::LeftButton);
        QCOMPARE(open.size() + trust.size() + build.size(), 1);
    }
    shot(panel, u"output-"_s + QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-'));
}

void tst_OutputPanel::failureIsShownByItself()
{
    Scene scene;
    QVERIFY(scene.panel.currentStep().isEmpty());
    scene.run.start();
    scene.run.job(kLinux)->print("internal/abi\n");
    scene.run.job(kWindows)->print(kErrors);
    scene.run.fail(kWindows, u"exit status 1"_s);
    QTRY_COMPARE(scene.panel.currentStep(), kWindows);
    QTRY_COMPARE(scene.panel.problemCount(), 2);
    QTRY_COMPARE(named<QLabel>(scene.panel, u"meaningTitle"_s)->text(), u"windows/amd64 did not compile"_s);
    QVERIFY(
        named<QLabel>(scene.panel, u"meaningText"_s)->text().contains(u"console_windows.go, a file that only windows targets compile"_s));
    QVERIFY(!scene.shown().contains(u"internal/abi"_s));
    QVERIFY(scene.shown().contains(u"too many arguments"_s));
    QCOMPARE(named<QListView>(scene.panel, u"problems"_s)->model()->rowCount(), 2);
    QCOMPARE(named<QAbstractButton>(scene.panel, u"openProblem"_s)->text(), u"Open at line 21"_s);
}

void tst_OutputPanel::choiceOfThePersonStays()
{
    Scene scene;
    scene.run.start();
    scene.list->setFocus();
    QTest::keyClick(scene.list, Qt::Key_Down);
    QCOMPARE(scene.panel.currentStep(), kLinux);
    QCOMPARE(named<QLabel>(scene.panel, u"meaningText"_s)->text(), u"go prints nothing as long as all goes well."_s);
    QTest::keyClick(scene.list, Qt::Key_Up);
    scene.run.fail(kWindows, u"exit status 1"_s);
    QTRY_COMPARE(named<QAbstractButton>(scene.panel, u"failedCount"_s)->text(), u"1 failed"_s);
    QVERIFY(scene.panel.currentStep().isEmpty());
    QTest::mouseClick(named<QAbstractButton>(scene.panel, u"failedCount"_s), Qt::LeftButton);
    QCOMPARE(scene.panel.currentStep(), kWindows);
}

void tst_OutputPanel::problemsByKeyboard()
{
    Scene scene;
    scene.run.start();
    scene.run.job(kLinux)->print("main.go:3:5: first\n");
    scene.run.job(kWindows)->print(kErrors);
    scene.run.fail(kLinux, u"exit status 1"_s);
    scene.run.fail(kWindows, u"exit status 1"_s);
    QTRY_COMPARE(scene.panel.problemCount(), 3);
    scene.panel.showStep(kLinux);
    const auto current = [&] { return scene.view->textOfRow(scene.view->cursor().row); };
    scene.panel.nextProblem();
    QVERIFY(current().startsWith(u"main.go:3:5"_s));
    scene.panel.nextProblem(); // goes on in the next step
    QCOMPARE(scene.panel.currentStep(), kWindows);
    QVERIFY(current().contains(u":21:9"_s));
    scene.panel.nextProblem();
    QVERIFY(current().contains(u":28:14"_s));
    scene.panel.nextProblem(); // and round
    QVERIFY(current().startsWith(u"main.go:3:5"_s));
    scene.panel.previousProblem();
    QVERIFY(current().contains(u":28:14"_s));
}

void tst_OutputPanel::enterOpensTheFile()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"main.go"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("package main\n") > 0);
    file.close();
    Plan plan = buildPlan({u"linux/amd64"_s});
    std::get<BuildTarget>(plan.steps[0].action).command.workingDirectory = folder.path();
    HandRun run(plan);
    OutputPanel panel;
    panel.setProject(buildable(u"linux/amd64"_s));
    panel.setRunner(run.runner.get());
    showSized(panel, {1000, 300});
    QSignalSpy opened(&panel, &OutputPanel::locationRequested);
    run.start();
    run.job(kLinux)->print("# beacon\n./main.go:3:5: undefined: x\n");
    run.fail(kLinux, u"exit status 1"_s);
    QTRY_COMPARE(panel.problemCount(), 1);
    panel.nextProblem();
    auto *view = named<LogView>(panel, u"logView"_s);
    QTest::keyClick(view, Qt::Key_Return);
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].value<Location>(), (Location{file.fileName(), 3, 5}));
    // The same by mouse, on the underlined part.
    const qint64 row = view->cursor().row;
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->rectOf({row, 4}).center());
    QTRY_COMPARE(opened.size(), 2);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->rectOf({row, 20}).center());
    named<QAbstractButton>(panel, u"openProblem"_s)->click();
    QTRY_COMPARE(opened.size(), 3);
}

void tst_OutputPanel::missingFileIsSaid()
{
    Scene scene;
    QSignalSpy posted(&scene.panel, &OutputPanel::messagePosted);
    scene.run.start();
    scene.run.job(kLinux)->print("nowhere/gone.go:1:1: bad\n");
    scene.run.fail(kLinux, u"exit status 1"_s);
    QTRY_COMPARE(scene.panel.problemCount(), 1);
    named<QAbstractButton>(scene.panel, u"openProblem"_s)->click();
    QTRY_COMPARE(posted.size(), 1);
    QCOMPARE(posted[0][0].value<Error>().subject, u"nowhere/gone.go"_s);
}

void tst_OutputPanel::followLeavesAndComesBack()
{
    Scene scene({u"linux/amd64"_s});
    scene.run.start();
    scene.run.job(kLinux)->print(QByteArray("line\n").repeated(500));
    QTRY_COMPARE(scene.view->rowCount(), 501);
    QTRY_COMPARE(scene.view->firstVisibleRow() + scene.view->visibleRows(), 501);
    auto *pill = named<QAbstractButton>(scene.panel, u"newLines"_s);
    auto *follow = named<QAbstractButton>(scene.panel, u"follow"_s);
    QVERIFY(follow->isChecked() && !pill->isVisible());
    QTest::keyClick(scene.view, Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(scene.view->firstVisibleRow(), 0);
    QVERIFY(!follow->isChecked());
    scene.run.job(kLinux)->print(QByteArray("line\n").repeated(250));
    QTRY_COMPARE(pill->text(), u"250 new lines"_s);
    QVERIFY(pill->isVisible());
    QCOMPARE(scene.view->firstVisibleRow(), 0);
    shot(scene.panel, u"output-new-lines"_s);
    QTest::mouseClick(pill, Qt::LeftButton);
    QVERIFY(follow->isChecked() && !pill->isVisible());
    QCOMPARE(scene.view->firstVisibleRow() + scene.view->visibleRows(), 751);
    scene.view->verticalScrollBar()->setValue(3);
    QVERIFY(!follow->isChecked());
    scene.view->verticalScrollBar()->setValue(scene.view->verticalScrollBar()->maximum());
    QVERIFY(follow->isChecked());
}

void tst_OutputPanel::findByKeyboard()
{
    Scene scene({u"linux/amd64"_s});
    scene.run.start();
    QByteArray text;
    for (int i = 0; i < 300; ++i)
        text += i % 100 == 50 ? "a needle here\n" : "hay\n";
    scene.run.job(kLinux)->print(text);
    QTRY_COMPARE(scene.view->rowCount(), 301);
    scene.type(u"needle"_s);
    auto *field = named<QLineEdit>(scene.panel, u"findField"_s);
    QTest::keyClick(field, Qt::Key_Return);
    auto *count = named<QLabel>(scene.panel, u"findCount"_s);
    QTRY_VERIFY(count->text().contains(u"3"_s));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(count->text(), u"1 of 3"_s);
    QCOMPARE(scene.view->cursor().row, 51);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(scene.view->cursor().row, 151);
    QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(scene.view->cursor().row, 251);
    QCOMPARE(count->text(), u"3 of 3"_s);
    shot(scene.panel, u"output-find"_s);
    named<QAbstractButton>(scene.panel, u"findRegex"_s)->click();
    field->setText(u"(open"_s);
    QTRY_COMPARE(count->text(), u"Not a regular expression"_s);
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(field->text().isEmpty() && !count->isVisible());
    QVERIFY(scene.view->hasFocus());
}

void tst_OutputPanel::filterShowsOnlyHits()
{
    Scene scene({u"linux/amd64"_s});
    scene.run.start();
    QByteArray text;
    for (int i = 0; i < 1000; ++i)
        text += "line " + QByteArray::number(i) + "\n";
    scene.run.job(kLinux)->print(text);
    QTRY_COMPARE(scene.view->rowCount(), 1001);
    scene.type(u"7"_s);
    auto *filter = named<QAbstractButton>(scene.panel, u"findFilter"_s);
    QTRY_VERIFY(filter->isVisible());
    filter->click();
    QTRY_COMPARE(scene.view->rowCount(), 271);
    QCOMPARE(scene.view->textOfRow(1), u"line 17"_s);
    filter->click();
    QCOMPARE(scene.view->rowCount(), 1001);
}

void tst_OutputPanel::selectAndCopy()
{
    Scene scene({u"linux/amd64"_s});
    scene.run.start();
    scene.run.job(kLinux)->print("one \x1b[31mred\x1b[0m\ntwo 模块 x\nthree\n");
    QTRY_COMPARE(scene.view->rowCount(), 4);
    QSignalSpy copied(&scene.panel, &OutputPanel::copied);
    // By mouse: from the middle of one line to the middle of another.
    const auto at = [&](qint64 row, int column) {
        return scene.view->rectOf({row, column}).center() - QPoint(scene.view->rectOf({row, column}).width() / 2 - 1, 0);
    };
    QTest::mousePress(scene.view->viewport(), Qt::LeftButton, {}, at(1, 4));
    QTest::mouseMove(scene.view->viewport(), at(2, 6));
    QTest::mouseRelease(scene.view->viewport(), Qt::LeftButton, {}, at(2, 6));
    scene.view->setFocus();
    QTest::keySequence(scene.view, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"red\ntwo 模块"_s);
    QCOMPARE(copied.size(), 1);
    // By keyboard.
    QTest::keyClick(scene.view, Qt::Key_End, Qt::ControlModifier);
    QTest::keyClick(scene.view, Qt::Key_Home, Qt::ShiftModifier);
    QTest::keySequence(scene.view, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"three"_s);
    QTest::keySequence(scene.view, QKeySequence::SelectAll);
    QVERIFY(scene.view->selectedText().endsWith(u"one red\ntwo 模块 x\nthree"_s));
    QTest::mouseDClick(scene.view->viewport(), Qt::LeftButton, {}, at(1, 5));
    QCOMPARE(scene.view->selectedText(), u"red"_s);
}

void tst_OutputPanel::longAndOddLines()
{
    Scene scene({u"linux/amd64"_s});
    scene.run.start();
    scene.run.job(kLinux)->print(QByteArray("x").repeated(30'000) + "END\n\x01\x02tab\there\xff\xfe bad\n\u202egnp.exe\n");
    QTRY_COMPARE(scene.view->rowCount(), 4);
    QCOMPARE(scene.view->textOfRow(1).size(), 30'003);
    QCOMPARE(scene.view->textOfRow(2), u"\u2401\u2402tab\there\ufffd\ufffd bad"_s);
    QVERIFY(!scene.view->textOfRow(3).contains(QChar(0x202e)));
    scene.view->setFocus();
    scene.view->showLine(1);
    QTest::keyClick(scene.view, Qt::Key_End);
    QCOMPARE(scene.view->cursor().column, 30'003);
    QTRY_VERIFY(scene.view->horizontalScrollBar()->value() > 100'000);
    QVERIFY(scene.view->viewport()->rect().contains(scene.view->rectOf(scene.view->cursor()).topLeft()));
    QTest::keyClick(scene.view, Qt::Key_Home);
    QTRY_COMPARE(scene.view->horizontalScrollBar()->value(), 0);
}

void tst_OutputPanel::cursorGoesByKeys()
{
    Scene scene({u"linux/amd64"_s});
    scene.run.start();
    scene.run.job(kLinux)->print(QByteArray("alpha beta gamma\nx\n").repeated(100));
    QTRY_COMPARE(scene.view->rowCount(), 201);
    scene.view->setFocus();
    QTest::keyClick(scene.view, Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(scene.view, Qt::Key_Down);
    QTest::keyClick(scene.view, Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(scene.view->cursor(), (LogView::Place{1, 5}));
    QTest::keyClick(scene.view, Qt::Key_Down); // a short line
    QTest::keyClick(scene.view, Qt::Key_Down); // and the column of before
    QCOMPARE(scene.view->cursor(), (LogView::Place{3, 5}));
    QTest::keyClick(scene.view, Qt::Key_PageDown);
    QVERIFY(scene.view->firstVisibleRow() > 0);
    QTest::keyClick(scene.view, Qt::Key_Up, Qt::ShiftModifier);
    QVERIFY(scene.view->hasSelection());
    QTest::keyClick(scene.view, Qt::Key_Escape);
    QVERIFY(!scene.view->hasSelection());
}

void tst_OutputPanel::stopAndRetry()
{
    Scene scene;
    scene.run.start();
    scene.list->setFocus();
    QTest::keyClick(scene.list, Qt::Key_Down);
    QTest::keyClick(scene.list, Qt::Key_Escape);
    scene.run.waitFor(kLinux, StepState::Cancelled);
    QCOMPARE(int(scene.run.state(kWindows)), int(StepState::Running));
    scene.run.fail(kWindows, u"exit status 1"_s);
    QTRY_VERIFY(!scene.run.runner->isRunning());
    QVERIFY(!named<QAbstractButton>(scene.panel, u"stopRun"_s)->isVisible());
    auto *retry = named<QAbstractButton>(scene.panel, u"retryStep"_s);
    QTRY_VERIFY(retry->isVisible());
    QCOMPARE(retry->text(), u"Retry target"_s);
    QTest::mouseClick(retry, Qt::LeftButton);
    scene.run.waitFor(kLinux, StepState::Running);
    scene.run.succeed(kLinux);
    scene.panel.showStep(kWindows);
    QTest::keyClick(scene.list, Qt::Key_F5);
    scene.run.waitFor(kWindows, StepState::Running);
    QTest::mouseClick(named<QAbstractButton>(scene.panel, u"stopRun"_s), Qt::LeftButton);
    scene.run.waitFor(kWindows, StepState::Cancelled);
}

void tst_OutputPanel::leadsToTheFiles()
{
    Scene scene;
    scene.run.start();
    auto *folder = named<QAbstractButton>(scene.panel, u"openFiles"_s);
    QVERIFY(!folder->isVisible());
    scene.run.succeed(kLinux, {{.path = u"/project/dist/linux_amd64/beacon"_s, .sizeBytes = 1000, .sha256 = {}}});
    scene.run.succeed(kWindows, {{.path = u"/project/dist/windows_amd64/beacon.exe"_s, .sizeBytes = 1000, .sha256 = {}}});
    QTRY_VERIFY(folder->isVisible());
    QSignalSpy wanted(&scene.panel, &OutputPanel::folderRequested);
    QTest::mouseClick(folder, Qt::LeftButton);
    QCOMPARE(wanted.value(0).value(0).toString(), u"/project/dist"_s); // what all files have in common

    scene.panel.showStep(kLinux);
    QVERIFY(named<QLabel>(scene.panel, u"meaningFacts"_s)->text().contains(u"dist/linux_amd64/beacon, "_s));
    QTest::mouseClick(folder, Qt::LeftButton);
    QCOMPARE(wanted.value(1).value(0).toString(), u"/project/dist/linux_amd64"_s);
}

/// The programs of a release are packed; what counts is what is for others, as in the list of artifacts.
void tst_OutputPanel::aReleaseIsAsLargeAsItsArtifacts()
{
    HandRun run(releasePlan({u"linux/amd64"_s}));
    OutputPanel panel;
    panel.setProject(buildable(u"linux/amd64"_s));
    panel.setRunner(run.runner.get());
    run.start();
    run.succeed(u"prepare"_s);
    run.succeed(u"build:linux/amd64"_s, {{.path = u"/project/dist/linux_amd64/beacon"_s, .sizeBytes = 9'000'000, .sha256 = {}}});
    run.succeed(u"archive:linux/amd64"_s, {{.path = u"/project/dist/beacon.tar.gz"_s, .sizeBytes = 3'000'000, .sha256 = {}}});
    QTRY_COMPARE(named<QLabel>(panel, u"meaningFacts"_s)->text(), u"All files together: 3.0 MB"_s);
}

void tst_OutputPanel::visibleLinesAreReadable()
{
    Scene scene({u"linux/amd64"_s});
    scene.run.start();
    scene.run.job(kLinux)->print("first\nsecond 模块\n" + QByteArray("more\n").repeated(200) + "last\n");
    QTRY_COMPARE(scene.view->rowCount(), 204);
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(scene.view);
    QVERIFY(face && face->textInterface());
    QCOMPARE(face->role(), QAccessible::Terminal);
    QVERIFY(face->state().readOnly);
    QVERIFY(face->textInterface()->text(0, 100'000).endsWith(u"more\nlast\n"_s));
    QTest::keyClick(scene.view, Qt::Key_Home, Qt::ControlModifier);
    const QString text = face->textInterface()->text(0, face->textInterface()->characterCount());
    QVERIFY(text.contains(u"\nfirst\nsecond 模块\n"_s));
    const int start = int(text.indexOf(u"first"_s));
    face->textInterface()->setSelection(0, start, start + 5);
    QCOMPARE(scene.view->selectedText(), u"first"_s);
    int from = 0, to = 0;
    face->textInterface()->selection(0, &from, &to);
    QCOMPARE(from, start);
    QCOMPARE(to, start + 5);
    const QRect letter = face->textInterface()->characterRect(start + 1);
    QCOMPARE(face->textInterface()->offsetAtPoint(letter.topLeft() + QPoint(1, 2)), start + 1);
}

void tst_OutputPanel::everythingHasAName()
{
    Scene scene;
    scene.run.start();
    scene.run.job(kWindows)->print(kErrors);
    scene.run.fail(kWindows, u"exit status 1"_s);
    QTRY_COMPARE(scene.panel.problemCount(), 2);
    scene.type(u"x"_s);
    QTRY_VERIFY(named<QWidget>(scene.panel, u"findNext"_s)->isVisible());
    for (QWidget *widget : scene.panel.findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(),
                 qPrintable(widget->objectName() + u' ' + QString::fromLatin1(widget->metaObject()->className())));
    }
}

void tst_OutputPanel::goneRunIsNoTrouble()
{
    OutputPanel panel;
    panel.setProject(buildable(u"linux/amd64"_s));
    showSized(panel, {900, 260});
    {
        HandRun run(buildPlan({u"linux/amd64"_s}));
        panel.setRunner(run.runner.get());
        run.start();
        run.job(kLinux)->print("x\n");
    }
    QCoreApplication::sendPostedEvents();
    QVERIFY(named<QWidget>(panel, u"statePage"_s)->isVisible());
    HandRun next(buildPlan({u"linux/386"_s}));
    panel.setRunner(next.runner.get());
    QVERIFY(!named<QWidget>(panel, u"statePage"_s)->isVisible());
    panel.nextProblem();
    panel.findText();
}

void tst_OutputPanel::moreLinesThanAScrollBarCounts()
{
    // A scroll bar counts in int; the view must not. Rows are what the store says: make it say many with short lines.
    Scene scene({u"linux/amd64"_s});
    scene.run.start();
    scene.run.job(kLinux)->print(QByteArray("\n").repeated(3'000'000) + "end\n");
    QTRY_COMPARE(scene.view->rowCount(), 3'000'002);
    QTRY_COMPARE(scene.view->firstVisibleRow() + scene.view->visibleRows(), 3'000'002);
    scene.view->showLine(1'234'567);
    QCOMPARE(scene.view->cursor().row, 1'234'567);
    QVERIFY(scene.view->firstVisibleRow() <= 1'234'567 && scene.view->firstVisibleRow() + scene.view->visibleRows() > 1'234'567);
}

void tst_OutputPanel::pictures_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("step");
    QTest::newRow("light") << false << QSize(1440, 280) << kWindows;
    QTest::newRow("dark") << true << QSize(1440, 280) << kWindows;
    QTest::newRow("narrow") << false << QSize(760, 280) << kWindows;
    QTest::newRow("everything") << false << QSize(1200, 300) << QString();
    QTest::newRow("done") << true << QSize(1200, 300) << kLinux;
}

void tst_OutputPanel::pictures()
{
    QFETCH(bool, isDark);
    QFETCH(QSize, size);
    QFETCH(QString, step);
    m_theme->setScheme(isDark ? ColorScheme::Dark : ColorScheme::Light);
    const QStringList targets{u"linux/amd64"_s, u"linux/arm64"_s, u"linux/arm/6"_s,  u"windows/amd64"_s,
                              u"linux/386"_s,   u"linux/arm/7"_s, u"darwin/amd64"_s, u"darwin/arm64"_s};
    Scene scene(targets, size);
    scene.run.start();
    scene.run.job(kLinux)->print(
        "internal/goarch\ninternal/unsafeheader\n\x1b[32mok\x1b[0m \x1b[1;35mbold\x1b[0m 中文输出 \x1b[38;5;208morange\x1b[0m\n");
    scene.run.job(u"build:linux/arm64"_s)->print("internal/goarch\n");
    scene.run.job(kWindows)->print(kErrors);
    scene.run.succeed(kLinux, {{u"/project/dist/linux_amd64/beacon"_s, 31'200'000, {}}});
    scene.run.succeed(u"build:linux/arm64"_s, {{u"/project/dist/linux_arm64/beacon"_s, 29'800'000, {}}});
    scene.run.succeed(u"build:linux/arm/6"_s, {{u"/project/dist/linux_arm_6/beacon"_s, 28'900'000, {}}});
    scene.run.fail(kWindows, u"exit status 1"_s);
    scene.run.runner->cancelStep(u"build:darwin/arm64"_s);
    QTRY_COMPARE(scene.panel.problemCount(), 2);
    scene.list->setFocus();
    scene.panel.showStep(step);
    QTest::qWait(30);
    shot(scene.panel, u"output-"_s + QString::fromLatin1(QTest::currentDataTag()));
    m_theme->setScheme(ColorScheme::Light);
}

QTEST_MAIN(tst_OutputPanel)
#include "tst_outputpanel.moc"
