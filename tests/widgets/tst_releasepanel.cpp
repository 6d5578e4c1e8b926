// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "release/releasepanel.h"

#include "buildstage.h"
#include "common/elidedlabel.h"
#include "stage.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QListWidget>
#include <QSignalSpy>
#include <QTableView>

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;

namespace {

const QStringList kTargets{u"linux/amd64"_s, u"linux/arm64"_s, u"windows/amd64"_s};

struct Scene {
    explicit Scene(const ReleaseProject &project, const QSize &size = {1000, 700})
        : rehearse(&panel, &ReleasePanel::rehearseRequested)
    {
        panel.setProject(project);
        showSized(panel, size);
    }
    QAbstractButton *button(const QString &name) { return named<QAbstractButton>(panel, name); }
    QString banner()
    {
        return named<QWidget>(panel, u"releaseBanner"_s)->isVisible()
            ? named<QLabel>(*named<QWidget>(panel, u"releaseBanner"_s), u"bannerSentence"_s)->text()
            : QString();
    }

    ReleasePanel panel;
    QSignalSpy rehearse;
};

QList<ProducedFile> made(const QString &name, qint64 size)
{
    return {{u"/project/dist/"_s + name, size, "9c1e55aa03bb9fd17704" + QByteArray::number(size)}};
}

void finish(HandRun &run, const QStringList &targets)
{
    run.succeed(u"prepare"_s);
    run.succeed(u"vet"_s);
    run.succeed(u"metadata"_s, made(u"metadata.json"_s, 310));
    for (const QString &target : targets) {
        const QString name
            = u"beacon_1.4.0_%1.%2"_s.arg(QString(target).replace(u'/', u'_'), target.startsWith(u"windows"_s) ? u"zip"_s : u"tar.gz"_s);
        run.succeed(u"build:"_s + target, made(u"bin"_s, 30'000'000));
        run.succeed(u"archive:"_s + target, made(name, 11'400'000));
    }
    run.succeed(u"checksums"_s, made(u"checksums.txt"_s, 2100));
}

} // namespace

class tst_ReleasePanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(); }
    void cleanupTestCase() { m_theme.reset(); }
    void planIsDrawnBeforeAnythingRuns();
    void fillsWhileItRuns();
    void failureSaysWhatToDo();
    void stopped();
    void restrictedDrawsAndDoesNotRun();
    void recipeSaysWhatIsLeftOut();
    void errorsInTheRecipeBlock();
    void planThatFailsHasItsPlace();
    void endedRunStaysUntilThePlanChanges();
    void everythingHasAName();
    void pictures_data();
    void pictures();

private:
    std::unique_ptr<Theme> m_theme;
};

void tst_ReleasePanel::planIsDrawnBeforeAnythingRuns()
{
    Scene scene(releasable(kTargets));
    QCOMPARE(named<QLabel>(scene.panel, u"releaseTitle"_s)->text(), u"Release beacon"_s);
    QCOMPARE(named<ElidedLabel>(scene.panel, u"releaseVersion"_s)->text(), u"1.4.0"_s);
    QCOMPARE(scene.button(u"versionReason"_s)->text(), u"tag v1.4.0 is on this commit"_s);
    QCOMPARE(named<QTableView>(scene.panel, u"targetTable"_s)->model()->rowCount(), 3);
    QVERIFY(scene.button(u"vet"_s)->isVisible());
    QCOMPARE(named<QWidget>(scene.panel, u"artifactTotals"_s)->accessibleName(), u"5 file(s) planned"_s);
    QVERIFY(scene.banner().isEmpty());
    scene.button(u"rehearse"_s)->setFocus();
    QTest::keyClick(scene.button(u"rehearse"_s), Qt::Key_Space);
    QCOMPARE(scene.rehearse.size(), 1);
    QSignalSpy copied(&scene.panel, &ReleasePanel::copied);
    scene.button(u"copyRelease"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"slipway release --rehearse /project"_s);
}

void tst_ReleasePanel::fillsWhileItRuns()
{
    Scene scene(releasable(kTargets));
    HandRun run(releasePlan(kTargets));
    scene.panel.setRunner(run.runner.get());
    run.start();
    QVERIFY(!scene.button(u"rehearse"_s)->isEnabled());
    QVERIFY(scene.button(u"stopRelease"_s)->isVisible());
    QSignalSpy step(&scene.panel, &ReleasePanel::stepRequested);
    scene.button(u"prepare"_s)->click();
    QCOMPARE(step.last().first().toString(), u"prepare"_s);
    finish(run, kTargets);
    QTRY_VERIFY(!run.runner->isRunning());
    QTRY_VERIFY(scene.banner().startsWith(u"Rehearsed: 5 file(s), "_s));
    QVERIFY(scene.banner().contains(u"Nothing was published."_s));
    auto *table = named<QTableView>(scene.panel, u"targetTable"_s);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(1, 2));
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(step.last().first().toString(), u"archive:linux/arm64"_s);
    QSignalSpy folder(&scene.panel, &ReleasePanel::folderRequested);
    scene.button(u"openDist"_s)->click();
    QCOMPARE(folder.last().first().toString(), u"/project/dist"_s);
    QVERIFY(scene.button(u"rehearse"_s)->isEnabled());
}

void tst_ReleasePanel::failureSaysWhatToDo()
{
    Scene scene(releasable(kTargets));
    HandRun run(releasePlan(kTargets));
    scene.panel.setRunner(run.runner.get());
    run.start();
    run.succeed(u"prepare"_s);
    run.succeed(u"vet"_s);
    run.succeed(u"metadata"_s);
    run.fail(u"build:windows/amd64"_s, u"exit status 1"_s);
    for (const QString &target : {u"linux/amd64"_s, u"linux/arm64"_s}) {
        run.succeed(u"build:"_s + target);
        run.succeed(u"archive:"_s + target);
    }
    QTRY_VERIFY(!run.runner->isRunning());
    QTRY_VERIFY(scene.banner().startsWith(u"The rehearsal failed: "_s));
    QSignalSpy step(&scene.panel, &ReleasePanel::stepRequested);
    scene.button(u"bannerPrimary"_s)->click();
    QCOMPARE(step.last().first().toString(), u"build:windows/amd64"_s);
    QVERIFY(scene.button(u"retryRelease"_s)->isVisible());
    scene.button(u"retryRelease"_s)->click();
    run.waitFor(u"build:windows/amd64"_s, StepState::Running);
    run.succeed(u"build:windows/amd64"_s);
    run.succeed(u"archive:windows/amd64"_s);
    run.succeed(u"checksums"_s);
    QTRY_VERIFY(scene.banner().startsWith(u"Rehearsed"_s));
}

void tst_ReleasePanel::stopped()
{
    Scene scene(releasable(kTargets));
    HandRun run(releasePlan(kTargets));
    scene.panel.setRunner(run.runner.get());
    run.start();
    scene.button(u"stopRelease"_s)->click();
    QTRY_VERIFY(!run.runner->isRunning());
    QTRY_VERIFY(scene.banner().startsWith(u"The rehearsal was stopped."_s));
}

void tst_ReleasePanel::restrictedDrawsAndDoesNotRun()
{
    ReleaseProject project = releasable(kTargets);
    project.isTrusted = false;
    Scene scene(project);
    QSignalSpy trust(&scene.panel, &ReleasePanel::trustRequested);
    QVERIFY(!scene.button(u"rehearse"_s)->isEnabled());
    scene.panel.rehearse();
    QCOMPARE(scene.rehearse.size(), 0);
    QCOMPARE(named<QTableView>(scene.panel, u"targetTable"_s)->model()->rowCount(), 3);
    scene.button(u"bannerPrimary"_s)->click();
    QCOMPARE(trust.size(), 1);
}

void tst_ReleasePanel::recipeSaysWhatIsLeftOut()
{
    ReleaseProject project = releasable(kTargets);
    project.diagnostics
        = {{DiagnosticSeverity::Warning, {u"/project/.goreleaser.yaml"_s, 31, 1}, u"nfpms: packages are not made yet."_s, {}},
           {DiagnosticSeverity::Warning, {u"/project/.goreleaser.yaml"_s, 44, 1}, u"brews: nothing is published in a rehearsal."_s, {}}};
    Scene scene(project);
    QCOMPARE(named<QLabel>(scene.panel, u"recipeSummary"_s)->text(), u"There are 2 note(s) on the recipe."_s);
    auto *list = named<QListWidget>(scene.panel, u"recipeList"_s);
    QVERIFY(!list->isVisible());
    scene.button(u"recipeMore"_s)->click();
    QVERIFY(list->isVisible());
    QCOMPARE(list->item(0)->text(), u".goreleaser.yaml:31:1: nfpms: packages are not made yet."_s);
    QSignalSpy location(&scene.panel, &ReleasePanel::locationRequested);
    list->setFocus();
    list->setCurrentRow(1);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(location.last().first().value<Location>().line, 44);
    QVERIFY(scene.button(u"rehearse"_s)->isEnabled());
    shot(scene.panel, u"release-left-out"_s);
}

void tst_ReleasePanel::errorsInTheRecipeBlock()
{
    ReleaseProject project = releasable(kTargets);
    project.diagnostics
        = {{DiagnosticSeverity::Error, {u"/project/.goreleaser.yaml"_s, 7, 3}, u"unknown key “buildz”."_s, u"Did you mean “builds”?"_s}};
    project.plan = failure(ErrorKind::BadInput, u"/project/.goreleaser.yaml"_s, u"unknown key “buildz”."_s, {},
                           {u"/project/.goreleaser.yaml"_s, 7, 3});
    Scene scene(project);
    QVERIFY(named<QListWidget>(scene.panel, u"recipeList"_s)->isVisible());
    QVERIFY(!scene.button(u"rehearse"_s)->isEnabled());
    QVERIFY(!named<QWidget>(scene.panel, u"statePage"_s)->isVisible());
    shot(scene.panel, u"release-recipe-error"_s);
}

void tst_ReleasePanel::planThatFailsHasItsPlace()
{
    ReleaseProject project = releasable(kTargets);
    project.plan = failure(ErrorKind::BadInput, u"/project/.goreleaser.yaml"_s, u"template: unexpected {{ end }}"_s, {},
                           {u"/project/.goreleaser.yaml"_s, 12, 9});
    Scene scene(project);
    QSignalSpy location(&scene.panel, &ReleasePanel::locationRequested);
    QVERIFY(named<QWidget>(scene.panel, u"statePage"_s)->isVisible());
    QVERIFY(named<QLabel>(scene.panel, u"stateDetail"_s)->text().contains(u"unexpected"_s));
    scene.button(u"statePrimary"_s)->click();
    QCOMPARE(location.last().first().value<Location>().line, 12);
}

void tst_ReleasePanel::endedRunStaysUntilThePlanChanges()
{
    Scene scene(releasable(kTargets));
    HandRun run(releasePlan(kTargets));
    scene.panel.setRunner(run.runner.get());
    run.start();
    finish(run, kTargets);
    QTRY_VERIFY(scene.banner().startsWith(u"Rehearsed"_s));
    scene.panel.setProject(releasable(kTargets)); // the same plan, made again
    QVERIFY(scene.banner().startsWith(u"Rehearsed"_s));
    HandRun build(buildPlan({u"linux/386"_s}));
    scene.panel.setProject(releasable({u"linux/386"_s}));
    QVERIFY(scene.banner().isEmpty());
    QCOMPARE(named<QTableView>(scene.panel, u"targetTable"_s)->model()->rowCount(), 1);
    scene.panel.setRunner(build.runner.get()); // no release
    QCOMPARE(named<QTableView>(scene.panel, u"targetTable"_s)->model()->rowCount(), 1);
}

void tst_ReleasePanel::everythingHasAName()
{
    ReleaseProject project = releasable(kTargets);
    project.diagnostics = {{DiagnosticSeverity::Warning, {u"/project/.goreleaser.yaml"_s, 31, 1}, u"nfpms"_s, {}}};
    Scene scene(project);
    scene.button(u"recipeMore"_s)->click();
    for (QWidget *widget : scene.panel.findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(),
                 qPrintable(widget->objectName() + u' ' + QString::fromLatin1(widget->metaObject()->className())));
    }
}

void tst_ReleasePanel::pictures_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("scene");
    QTest::newRow("planned") << false << QSize(1000, 640) << u"planned"_s;
    QTest::newRow("running-dark") << true << QSize(1440, 720) << u"running"_s;
    QTest::newRow("running-light") << false << QSize(1440, 720) << u"running"_s;
    QTest::newRow("done") << false << QSize(1000, 640) << u"done"_s;
    QTest::newRow("failed-dark") << true << QSize(1000, 640) << u"failed"_s;
    QTest::newRow("narrow") << false << QSize(560, 640) << u"running"_s;
    QTest::newRow("many") << false << QSize(1000, 640) << u"many"_s;
}

void tst_ReleasePanel::pictures()
{
    QFETCH(bool, isDark);
    QFETCH(QSize, size);
    QFETCH(QString, scene);
    m_theme->setScheme(isDark ? ColorScheme::Dark : ColorScheme::Light);
    QStringList targets{u"linux/amd64"_s, u"linux/arm64"_s, u"linux/arm/6"_s, u"darwin/arm64"_s, u"windows/amd64"_s};
    if (scene == u"many"_s)
        for (const Port &port : builtInPorts())
            if (const QString name = port.os + u'/' + port.arch; !targets.contains(name))
                targets.append(name);
    Scene shown(releasable(targets), size);
    HandRun run(releasePlan(targets));
    if (scene != u"planned"_s) {
        shown.panel.setRunner(run.runner.get());
        run.start();
    }
    if (scene == u"running"_s || scene == u"failed"_s) {
        run.succeed(u"prepare"_s);
        run.succeed(u"vet"_s);
        run.succeed(u"metadata"_s, made(u"metadata.json"_s, 310));
        run.succeed(u"build:linux/amd64"_s);
        run.succeed(u"archive:linux/amd64"_s, made(u"beacon_1.4.0_linux_amd64.tar.gz"_s, 11'400'000));
        run.succeed(u"build:linux/arm64"_s);
        if (scene == u"failed"_s) {
            run.fail(u"build:windows/amd64"_s, u"exit status 1"_s);
            run.succeed(u"archive:linux/arm64"_s, made(u"beacon_1.4.0_linux_arm64.tar.gz"_s, 10'600'000));
            run.succeed(u"build:linux/arm/6"_s);
            run.succeed(u"archive:linux/arm/6"_s);
            run.runner->cancelStep(u"build:darwin/arm64"_s);
            QTRY_VERIFY(!run.runner->isRunning());
        }
    } else if (scene == u"done"_s || scene == u"many"_s) {
        finish(run, targets);
        QTRY_VERIFY(!run.runner->isRunning());
    }
    QTest::qWait(30);
    shot(shown.panel, u"release-"_s + QString::fromLatin1(QTest::currentDataTag()));
    m_theme->setScheme(ColorScheme::Light);
}

QTEST_MAIN(tst_ReleasePanel)
#include "tst_releasepanel.moc"
