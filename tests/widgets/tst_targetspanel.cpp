// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "targets/targetspanel.h"

#include "buildstage.h"
#include "stage.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>
#include <QUndoStack>

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;

namespace {

/// The panel with a project, and what comes out of it.
struct Scene {
    explicit Scene(const BuildProject &project)
        : edited(&panel, &TargetsPanel::targetsEdited)
        , choices(&panel, &TargetsPanel::choicesEdited)
    {
        panel.setProject(project);
        showSized(panel, {420, 680});
        matrix = named<QTableView>(panel, u"matrix"_s);
        matrix->setFocus();
    }
    QModelIndex cell(const QString &os, const QString &arch) const
    {
        for (int row = 0; row < matrix->model()->rowCount(); ++row)
            for (int column = 0; column < matrix->model()->columnCount(); ++column)
                if (matrix->model()->headerData(row, Qt::Vertical) == os && matrix->model()->headerData(column, Qt::Horizontal) == arch)
                    return matrix->model()->index(row, column);
        return {};
    }
    void goTo(const QString &os, const QString &arch) { matrix->setCurrentIndex(cell(os, arch)); }
    bool isChecked(const QString &os, const QString &arch) const { return cell(os, arch).data(Qt::CheckStateRole).toInt() == Qt::Checked; }
    QStringList names() const
    {
        QStringList result;
        for (const Target &target : edited.last().first().value<QList<Target>>())
            result.append(target.name());
        return result;
    }

    TargetsPanel panel;
    QSignalSpy edited;
    QSignalSpy choices;
    QTableView *matrix = nullptr;
};

} // namespace

class tst_TargetsPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(); }
    void cleanupTestCase() { m_theme.reset(); }
    void spaceChecksAndUndoTakesBack();
    void rowsColumnsAndEverything();
    void lettersGoToATarget();
    void variantsByPillAndMenu();
    void moreAndFewer();
    void choicesComeOut();
    void commandFollowsTheCell();
    void nothingIsCutInTheNarrowestDock();
    void obstacleIsSaidBefore();
    void statesOfARun();
    void designedStates_data();
    void designedStates();
    void matrixIsATableForScreenReaders();
    void pictures_data();
    void pictures();

private:
    std::unique_ptr<Theme> m_theme;
};

void tst_TargetsPanel::spaceChecksAndUndoTakesBack()
{
    Scene scene(buildable(u"linux/amd64"_s));
    scene.goTo(u"linux"_s, u"arm64"_s);
    QTest::keyClick(scene.matrix, Qt::Key_Space);
    QCOMPARE(scene.names(), QStringList({u"linux/amd64"_s, u"linux/arm64"_s}));
    QTest::keyClick(scene.matrix, Qt::Key_Left);
    QTest::keyClick(scene.matrix, Qt::Key_Space);
    QCOMPARE(scene.names(), QStringList({u"linux/arm64"_s}));
    scene.panel.undoStack()->undo();
    QCOMPARE(scene.names(), QStringList({u"linux/amd64"_s, u"linux/arm64"_s}));
    QVERIFY(scene.isChecked(u"linux"_s, u"amd64"_s));
    scene.panel.undoStack()->redo();
    QCOMPARE(scene.names(), QStringList({u"linux/arm64"_s}));
    // What does not exist cannot be checked.
    QVERIFY(!(scene.cell(u"darwin"_s, u"386"_s).flags() & Qt::ItemIsEnabled));
}

void tst_TargetsPanel::rowsColumnsAndEverything()
{
    Scene scene(buildable(u"linux/amd64"_s));
    scene.goTo(u"windows"_s, u"amd64"_s);
    QTest::keyClick(scene.matrix, Qt::Key_Space, Qt::ShiftModifier);
    QVERIFY(scene.isChecked(u"windows"_s, u"386"_s) && scene.isChecked(u"windows"_s, u"arm64"_s));
    QTest::keyClick(scene.matrix, Qt::Key_Space, Qt::ShiftModifier);
    QCOMPARE(scene.names(), QStringList({u"linux/amd64"_s}));
    QTest::keyClick(scene.matrix, Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(scene.isChecked(u"darwin"_s, u"amd64"_s) && scene.isChecked(u"freebsd"_s, u"amd64"_s));
    // Android's needs a C toolchain: it is not checked by the way, only when it is meant.
    QVERIFY(!scene.isChecked(u"android"_s, u"amd64"_s));
    QTest::keySequence(scene.matrix, QKeySequence::SelectAll);
    QVERIFY(scene.isChecked(u"js"_s, u"wasm"_s) && scene.isChecked(u"linux"_s, u"riscv64"_s));
    QTest::keySequence(scene.matrix, QKeySequence::SelectAll);
    QVERIFY(scene.names().isEmpty());
}

void tst_TargetsPanel::lettersGoToATarget()
{
    Scene scene(buildable(u"linux/amd64"_s));
    scene.goTo(u"linux"_s, u"amd64"_s);
    QTest::keyClicks(scene.matrix, u"dar"_s);
    QCOMPARE(scene.matrix->currentIndex(), scene.cell(u"darwin"_s, u"amd64"_s));
    QTest::keyClicks(scene.matrix, u"win/arm"_s); // goes on with the word
    QCOMPARE(scene.matrix->currentIndex(), scene.cell(u"darwin"_s, u"arm64"_s));
    Scene other(buildable(u"linux/amd64"_s));
    QTest::keyClicks(other.matrix, u"windows/arm"_s);
    QCOMPARE(other.matrix->currentIndex(), other.cell(u"windows"_s, u"arm64"_s));
}

void tst_TargetsPanel::variantsByPillAndMenu()
{
    Scene scene(buildable(u"linux/arm/6"_s));
    scene.goTo(u"linux"_s, u"arm"_s);
    QTest::mouseClick(named<QAbstractButton>(scene.panel, u"variant_7"_s), Qt::LeftButton);
    QCOMPARE(scene.names(), QStringList({u"linux/arm/6"_s, u"linux/arm/7"_s}));
    QCOMPARE(scene.cell(u"linux"_s, u"arm"_s).data().toString(), u"6·7"_s);
    // Cleared and checked again, a cell has the variants it had.
    QTest::keyClick(scene.matrix, Qt::Key_Space);
    QVERIFY(scene.names().isEmpty());
    QTest::keyClick(scene.matrix, Qt::Key_Space);
    QCOMPARE(scene.names(), QStringList({u"linux/arm/6"_s, u"linux/arm/7"_s}));
    QTest::keyClick(scene.matrix, Qt::Key_Return);
    auto *menu = named<QMenu>(*scene.matrix, u"cellMenu"_s);
    const auto actions = menu->actions();
    const auto seven = std::ranges::find_if(actions, [](const QAction *action) { return action->text() == u"GOARM=7"_s; });
    QVERIFY(seven != actions.end() && (*seven)->isChecked());
    (*seven)->trigger();
    menu->close();
    QCOMPARE(scene.names(), QStringList({u"linux/arm/6"_s}));
}

void tst_TargetsPanel::moreAndFewer()
{
    Scene scene(buildable(u"linux/amd64"_s));
    QVERIFY(!scene.cell(u"plan9"_s, u"amd64"_s).isValid());
    auto *more = named<QAbstractButton>(scene.panel, u"moreTargets"_s);
    QTest::mouseClick(more, Qt::LeftButton);
    QVERIFY(scene.cell(u"plan9"_s, u"amd64"_s).isValid());
    scene.goTo(u"linux"_s, u"s390x"_s);
    QTest::keyClick(scene.matrix, Qt::Key_Space);
    QTest::mouseClick(more, Qt::LeftButton);
    // What is chosen stays in view.
    QVERIFY(!scene.cell(u"plan9"_s, u"amd64"_s).isValid());
    QVERIFY(scene.cell(u"linux"_s, u"s390x"_s).isValid());
}

void tst_TargetsPanel::choicesComeOut()
{
    BuildProject project = buildable(u"linux/amd64"_s);
    project.choices.flags = {u"-trimpath"_s, u"-gcflags=all=-N -l"_s};
    Scene scene(project);
    QVERIFY(named<QCheckBox>(scene.panel, u"trimPath"_s)->isChecked());
    auto *flags = named<QLineEdit>(scene.panel, u"flags"_s);
    QCOMPARE(flags->text(), u"'-gcflags=all=-N -l'"_s);
    named<QCheckBox>(scene.panel, u"strip"_s)->click();
    auto *tags = named<QLineEdit>(scene.panel, u"tags"_s);
    tags->setFocus();
    QTest::keyClicks(tags, u"netgo osusergo"_s);
    QTest::keyClick(tags, Qt::Key_Return);
    auto *cgo = named<QComboBox>(scene.panel, u"cgo"_s);
    cgo->setFocus();
    QTest::keyClick(cgo, Qt::Key_Down);
    const auto choices = scene.choices.last().first().value<BuildChoices>();
    QCOMPARE(choices.tags, QStringList({u"netgo"_s, u"osusergo"_s}));
    QCOMPARE(choices.linkerFlags, u"-s -w"_s);
    QCOMPARE(choices.flags, QStringList({u"-trimpath"_s, u"-gcflags=all=-N -l"_s}));
    QVERIFY(choices.cgo == false);
}

void tst_TargetsPanel::commandFollowsTheCell()
{
    Scene scene(buildable(u"linux/amd64"_s));
    scene.goTo(u"windows"_s, u"amd64"_s);
    QVERIFY(scene.panel.currentCommand().contains(u"GOOS=windows"_s));
    QSignalSpy copied(&scene.panel, &TargetsPanel::copied);
    QTest::mouseClick(named<QAbstractButton>(scene.panel, u"copyCommand"_s), Qt::LeftButton);
    QCOMPARE(copied.size(), 1);
    QCOMPARE(QGuiApplication::clipboard()->text(), scene.panel.currentCommand());
}

void tst_TargetsPanel::nothingIsCutInTheNarrowestDock()
{
    Scene scene(buildable(u"linux/amd64"_s));
    scene.panel.resize(scene.panel.minimumSizeHint().width(), 500);
    auto *scroll = named<QScrollArea>(scene.panel, u"targetsScroll"_s);
    QTRY_VERIFY2(scroll->widget()->width() <= scroll->viewport()->width(),
                 qPrintable(u"%1 > %2"_s.arg(scroll->widget()->width()).arg(scroll->viewport()->width())));
}

void tst_TargetsPanel::obstacleIsSaidBefore()
{
    BuildProject project = buildable(u"linux/amd64,windows/amd64"_s);
    project.choices.cgo = true;
    project.obstacle = [](const Target &target) {
        return target.os == u"windows"_s ? Error{ErrorKind::ToolFailed,
                                                 target.name(),
                                                 u"cgo needs a C compiler, and none was found."_s,
                                                 u"Install one: apt install gcc-mingw-w64-x86-64"_s,
                                                 {}}
                                         : Error();
    };
    Scene scene(project);
    scene.goTo(u"linux"_s, u"amd64"_s);
    QVERIFY(!named<QWidget>(scene.panel, u"obstacle"_s)->isVisible());
    QVERIFY(named<QWidget>(scene.panel, u"obstacleCount"_s)->isVisible());
    QTest::mouseClick(named<QAbstractButton>(scene.panel, u"obstacleCount"_s), Qt::LeftButton);
    QCOMPARE(scene.matrix->currentIndex(), scene.cell(u"windows"_s, u"amd64"_s));
    QVERIFY(named<QLabel>(scene.panel, u"bannerSentence"_s)->text().contains(u"apt install"_s));
    named<QAbstractButton>(*named<QWidget>(scene.panel, u"obstacle"_s), u"bannerPrimary"_s)->click();
    QVERIFY(scene.choices.last().first().value<BuildChoices>().cgo == false);
}

void tst_TargetsPanel::statesOfARun()
{
    Scene scene(buildable(u"linux/amd64,windows/amd64,linux/arm/6"_s));
    HandRun run(buildPlan({u"linux/amd64"_s, u"windows/amd64"_s, u"linux/arm/6"_s}));
    scene.panel.setRunner(run.runner.get());
    const auto says = [&](const QString &os, const QString &arch, const QString &word) {
        return scene.cell(os, arch).data(Qt::AccessibleTextRole).toString().contains(word);
    };
    QVERIFY(says(u"linux"_s, u"amd64"_s, u"waiting"_s));
    run.start();
    run.succeed(u"build:linux/amd64"_s);
    run.fail(u"build:windows/amd64"_s, u"exit status 1"_s);
    QVERIFY(says(u"linux"_s, u"amd64"_s, u"done"_s));
    QVERIFY(says(u"windows"_s, u"amd64"_s, u"failed"_s));
    QVERIFY(says(u"linux"_s, u"arm"_s, u"running"_s));
    shot(scene.panel, u"targets-run"_s);
}

void tst_TargetsPanel::designedStates_data()
{
    QTest::addColumn<BuildProject>("project");
    QTest::addColumn<QString>("sentence");
    BuildProject none;
    QTest::newRow("no project") << none << u"No project is open."_s;
    BuildProject reading = none;
    reading.state = ReadingState::Reading;
    QTest::newRow("reading") << reading << u"Reading the project…"_s;
    BuildProject noGo = buildable({});
    noGo.ports.clear();
    noGo.toolchainError = {ErrorKind::ToolFailed, u"go"_s, u"No Go was found in PATH."_s, u"Install Go."_s, {}};
    QTest::newRow("no go") << noGo << u"No Go was found in PATH."_s;
    // What every Go builds for is known without asking one.
    BuildProject restricted = buildable(u"linux/amd64"_s);
    restricted.ports.clear();
    restricted.isTrusted = false;
    QTest::newRow("restricted") << restricted << QString();
}

void tst_TargetsPanel::designedStates()
{
    QFETCH(BuildProject, project);
    QFETCH(QString, sentence);
    Scene scene(project);
    QCOMPARE(named<QWidget>(scene.panel, u"statePage"_s)->isVisible(), !sentence.isEmpty());
    if (!sentence.isEmpty())
        QCOMPARE(named<QLabel>(scene.panel, u"stateSentence"_s)->text(), sentence);
    else
        QVERIFY(scene.cell(u"linux"_s, u"amd64"_s).isValid());
}

void tst_TargetsPanel::matrixIsATableForScreenReaders()
{
    Scene scene(buildable(u"linux/amd64,linux/arm/6"_s));
    QAccessibleInterface *matrix = QAccessible::queryAccessibleInterface(scene.matrix);
    QVERIFY(matrix && matrix->tableInterface());
    QCOMPARE(matrix->tableInterface()->rowCount(), scene.matrix->model()->rowCount());
    const QModelIndex arm = scene.cell(u"linux"_s, u"arm"_s);
    QCOMPARE(matrix->tableInterface()->cellAt(arm.row(), arm.column())->text(QAccessible::Name), u"linux/arm (GOARM 6), chosen"_s);
    for (QWidget *widget : scene.panel.findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(),
                 qPrintable(widget->objectName() + u' ' + QString::fromLatin1(widget->metaObject()->className())));
    }
}

void tst_TargetsPanel::pictures_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("isExpanded");
    QTest::newRow("light") << false << QSize(400, 560) << false;
    QTest::newRow("dark") << true << QSize(400, 560) << false;
    QTest::newRow("narrow") << false << QSize(260, 480) << false;
    QTest::newRow("all") << true << QSize(700, 760) << true;
}

void tst_TargetsPanel::pictures()
{
    QFETCH(bool, isDark);
    QFETCH(QSize, size);
    QFETCH(bool, isExpanded);
    m_theme->setScheme(isDark ? ColorScheme::Dark : ColorScheme::Light);
    BuildProject project
        = buildable(u"linux/amd64,linux/arm64,linux/386,linux/arm/6,linux/arm/7,darwin/amd64,darwin/arm64,windows/amd64,windows/arm64"_s);
    project.choices = {.cgo = false,
                       .tags = {u"netgo"_s, u"osusergo"_s},
                       .linkerFlags = u"-s -w -X main.version={{.Version}}"_s,
                       .flags = {u"-trimpath"_s}};
    project.obstacle = [](const Target &target) {
        return target == Target{u"windows"_s, u"arm64"_s, {}} ? Error{ErrorKind::ToolFailed,
                                                                      target.name(),
                                                                      u"cgo needs a C compiler for windows/arm64, and none was found."_s,
                                                                      u"Install llvm-mingw, or switch cgo off."_s,
                                                                      {}}
                                                              : Error();
    };
    TargetsPanel panel;
    panel.setProject(project);
    QStringList names;
    for (const Target &target : project.chosen)
        names.append(target.name());
    HandRun run(buildPlan(names));
    panel.setRunner(run.runner.get());
    run.start();
    run.succeed(u"build:linux/amd64"_s);
    run.succeed(u"build:linux/arm64"_s);
    run.fail(u"build:windows/amd64"_s, u"exit status 1"_s);
    if (isExpanded)
        named<QAbstractButton>(panel, u"moreTargets"_s)->click();
    showSized(panel, size);
    auto *matrix = named<QTableView>(panel, u"matrix"_s);
    matrix->setCurrentIndex(matrix->model()->index(2, isExpanded ? 1 : 0));
    matrix->setFocus();
    shot(panel, u"targets-"_s + QString::fromLatin1(QTest::currentDataTag()));
    m_theme->setScheme(ColorScheme::Light);
}

QTEST_MAIN(tst_TargetsPanel)
#include "tst_targetspanel.moc"
