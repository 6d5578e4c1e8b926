// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// What the release panel looks at: lanes, the table of targets, artifacts, and the words about them.
#include "items/artifactmodel.h"
#include "items/planmodel.h"
#include "items/plantargetmodel.h"
#include "items/releasefacts.h"

#include "handrun.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;

namespace {

/// "Preflight waiting: Prepare dist, go vet"
QStringList lanes(const PlanModel &model)
{
    QStringList result;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex lane = model.index(row, 0);
        QStringList steps;
        for (int step = 0; step < model.rowCount(lane); ++step)
            steps.append(model.index(step, 0, lane).data().toString());
        result.append(u"%1: %2"_s.arg(lane.data(Qt::AccessibleTextRole).toString(), steps.join(u", "_s)));
    }
    return result;
}

QStringList table(const QAbstractItemModel &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells.append(model.index(row, column).data().toString());
        rows.append(cells.join(u'|'));
    }
    return rows;
}

} // namespace

class tst_PlanModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lanesFillUp();
    void laneStatesTogether_data();
    void laneStatesTogether();
    void targetsHaveBuildAndArchive();
    void artifactsFillUp();
    void factsOfARelease_data();
    void factsOfARelease();
};

void tst_PlanModel::lanesFillUp()
{
    PlanModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const Plan plan = releasePlan({u"linux/amd64"_s});
    model.setPlan(plan);
    QCOMPARE(lanes(model),
             QStringList({u"Preflight, waiting: Prepare dist, go vet"_s, u"Build, waiting: linux/amd64"_s,
                          u"Package, waiting: Archive linux/amd64"_s, u"Prove, waiting: checksums.txt, metadata.json"_s}));
    QVERIFY(model.indexOf(u"archive:linux/amd64"_s).data(PlanModel::NeedsTargetRole).toBool());
    QVERIFY(!model.indexOf(u"checksums"_s).data(PlanModel::NeedsTargetRole).toBool());
    HandRun run(plan);
    model.setRunner(run.runner.get());
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    run.start();
    run.succeed(u"prepare"_s);
    QVERIFY(std::ranges::any_of(changed,
                                [&](const QVariantList &arguments) { return arguments[0].toModelIndex() == model.indexOf(u"prepare"_s); }));
    run.waitFor(u"build:linux/amd64"_s, StepState::Running);
    QCOMPARE(model.index(0, 0).data(PlanModel::StateRole).toInt(), int(StepState::Running));
    run.fail(u"build:linux/amd64"_s, u"exit status 1"_s);
    run.succeed(u"vet"_s);
    run.succeed(u"metadata"_s);
    QTRY_VERIFY(!run.runner->isRunning());
    QCOMPARE(model.index(0, 0).data(PlanModel::StateRole).toInt(), int(StepState::Succeeded));
    QCOMPARE(model.index(1, 0).data(PlanModel::StateRole).toInt(), int(StepState::Failed));
    QCOMPARE(model.index(2, 0).data(PlanModel::StateRole).toInt(), int(StepState::Skipped));
    QVERIFY(model.indexOf(u"build:linux/amd64"_s).data(PlanModel::CanRetryRole).toBool());
    model.setRunner(nullptr);
    QCOMPARE(model.index(1, 0).data(PlanModel::StateRole).toInt(), int(StepState::Waiting));
}

void tst_PlanModel::laneStatesTogether_data()
{
    using enum StepState;
    QTest::addColumn<QList<StepState>>("states");
    QTest::addColumn<StepState>("lane");
    QTest::newRow("all wait") << QList{Waiting, Waiting} << Waiting;
    QTest::newRow("between two") << QList{Succeeded, Waiting} << Running;
    QTest::newRow("one runs") << QList{Failed, Running, Waiting} << Running;
    QTest::newRow("one failed") << QList{Succeeded, Failed, Skipped} << Failed;
    QTest::newRow("stopped") << QList{Succeeded, Cancelled} << Cancelled;
    QTest::newRow("all done") << QList{Succeeded, Succeeded} << Succeeded;
    QTest::newRow("skipped") << QList{Succeeded, Skipped} << Skipped;
}

void tst_PlanModel::laneStatesTogether()
{
    QFETCH(QList<StepState>, states);
    QFETCH(StepState, lane);
    QCOMPARE(int(together(states)), int(lane));
}

void tst_PlanModel::targetsHaveBuildAndArchive()
{
    PlanTargetModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const Plan plan = releasePlan({u"linux/amd64"_s, u"windows/amd64"_s});
    HandRun run(plan);
    model.setPlan(plan);
    QCOMPARE(table(model), QStringList({u"linux/amd64||tar.gz|"_s, u"windows/amd64||zip|"_s}));
    model.setRunner(run.runner.get());
    run.start();
    run.succeed(u"prepare"_s);
    run.succeed(u"build:linux/amd64"_s, {{u"/project/dist/linux_amd64/beacon"_s, 30'000'000, {}}});
    run.succeed(u"archive:linux/amd64"_s, {{u"/project/dist/beacon.tar.gz"_s, 11'400'000, "9c1e55aa"}});
    run.fail(u"build:windows/amd64"_s, u"exit status 1"_s);
    const QStringList rows = table(model);
    QVERIFY2(rows[0].startsWith(u"linux/amd64|0."_s) && rows[0].endsWith(u"|tar.gz|11.4 MB"_s), qPrintable(rows[0]));
    QCOMPARE(rows[1], u"windows/amd64|failed|zip|"_s);
    QCOMPARE(model.index(1, PlanTargetModel::BuildColumn).data(PlanTargetModel::StepIdRole).toString(), u"build:windows/amd64"_s);
    QVERIFY(!model.index(0, PlanTargetModel::TargetColumn).data(PlanTargetModel::StateRole).isValid());
}

void tst_PlanModel::artifactsFillUp()
{
    ArtifactModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const Plan plan = releasePlan({u"linux/amd64"_s});
    HandRun run(plan);
    model.setPlan(plan);
    QCOMPARE(table(model), QStringList({u"beacon_1.4.0_linux_amd64.tar.gz||"_s, u"checksums.txt||"_s, u"metadata.json||"_s}));
    model.setRunner(run.runner.get());
    run.start();
    run.succeed(u"prepare"_s);
    run.succeed(u"build:linux/amd64"_s, {{u"/project/dist/linux_amd64/beacon"_s, 30'000'000, "77"}});
    // A step that leaves more than was planned: all of it is shown.
    run.succeed(
        u"archive:linux/amd64"_s,
        {{u"/project/dist/beacon_1.4.0_linux_amd64.tar.gz"_s, 11'400'000, "9c1e55aabbccddeeff00"}, {u"/project/dist/extra.txt"_s, 12, {}}});
    QCOMPARE(table(model),
             QStringList({u"beacon_1.4.0_linux_amd64.tar.gz|11.4 MB|9c1e55…"_s, u"extra.txt|12 bytes|"_s, u"checksums.txt||"_s,
                          u"metadata.json||"_s}));
    QCOMPARE(model.madeCount(), 2);
    QCOMPARE(model.madeBytes(), 11'400'012);
    QCOMPARE(model.index(0, 2).data(Qt::AccessibleTextRole).toString(), u"9c1e55aabbccddeeff00"_s);
}

void tst_PlanModel::factsOfARelease_data()
{
    QTest::addColumn<RepositoryState>("repository");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("source");
    RepositoryState none;
    QTest::newRow("no repository") << none << u"not under version control"_s << u"Recipe: GoReleaser's defaults, for its 1 target(s)"_s;
    RepositoryState fresh;
    fresh.exists = true;
    fresh.branch = u"trunk"_s;
    fresh.commit = u"3fa91c2d0000"_s;
    QTest::newRow("no tag") << fresh << u"no tag yet"_s << u"From trunk @ 3fa91c2 · recipe: GoReleaser's defaults, for its 1 target(s)"_s;
    RepositoryState after = fresh;
    after.tag = u"v1.4.0"_s;
    QTest::newRow("after a tag") << after << u"after tag v1.4.0"_s
                                 << u"From trunk @ 3fa91c2 · recipe: GoReleaser's defaults, for its 1 target(s)"_s;
    RepositoryState tagged = after;
    tagged.isTagOnHead = true;
    tagged.branch.clear();
    QTest::newRow("tagged, detached") << tagged << u"tag v1.4.0 is on this commit"_s
                                      << u"From commit 3fa91c2 · recipe: GoReleaser's defaults, for its 1 target(s)"_s;
}

void tst_PlanModel::factsOfARelease()
{
    QFETCH(RepositoryState, repository);
    QFETCH(QString, reason);
    QFETCH(QString, source);
    ReleaseProject project;
    project.name = u"folder"_s;
    project.root = u"/my project"_s;
    project.repository = repository;
    project.plan = releasePlan({u"linux/amd64"_s});
    const ReleaseFacts facts = releaseFacts(project);
    QCOMPARE(facts.project, u"beacon"_s);
    QCOMPARE(facts.version, u"1.4.0"_s);
    QCOMPARE(facts.reason, reason);
    QCOMPARE(facts.source, source);
    QCOMPARE(rehearseCommand(project), u"slipway release --rehearse '/my project'"_s);
}

QTEST_GUILESS_MAIN(tst_PlanModel)
#include "tst_planmodel.moc"
