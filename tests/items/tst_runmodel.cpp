// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "items/runmodel.h"

#include "handrun.h"
#include "items/problemsmodel.h"
#include "items/texts.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_RunModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void durations_data();
    void durations();
    void rowsFollowTheRun();
    void failedRowsCountProblems();
    void estimatesComeFromSiblings();
    void firstRunLearnsOnItsWay();
    void goneRunLeavesNothing();
};

void tst_RunModel::durations_data()
{
    QTest::addColumn<std::chrono::milliseconds>("time");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << 0ms << u"0.0 s"_s;
    QTest::newRow("short") << 4123ms << u"4.1 s"_s;
    QTest::newRow("just below ten") << 9960ms << u"10 s"_s;
    QTest::newRow("seconds") << 42'400ms << u"42 s"_s;
    QTest::newRow("rounds up to a minute") << 59'700ms << u"1 min 0 s"_s;
    QTest::newRow("minutes") << 72'000ms << u"1 min 12 s"_s;
    QTest::newRow("hours") << 3'720'000ms << u"1 h 2 min"_s;
}

void tst_RunModel::durations()
{
    QFETCH(std::chrono::milliseconds, time);
    QFETCH(QString, text);
    QCOMPARE(durationText(time), text);
}

void tst_RunModel::rowsFollowTheRun()
{
    RunModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    HandRun run(buildPlan({u"linux/amd64"_s, u"linux/arm64"_s}));
    model.setRunner(run.runner.get());
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(0, 0).data().toString(), u"Everything"_s);
    QCOMPARE(model.index(1, 0).data().toString(), u"linux/amd64"_s);
    QCOMPARE(model.index(1, 1).data().toString(), u"waiting"_s);
    run.start();
    QVERIFY(model.index(1, 0).data(RunModel::CanStopRole).toBool());
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    run.succeed(u"build:linux/amd64"_s, {{u"/project/dist/beacon"_s, 31'200'000, {}}});
    QVERIFY(std::ranges::any_of(changed, [](const QVariantList &arguments) {
        return arguments[0].toModelIndex().row() == 1 && arguments[1].toModelIndex().row() == 1;
    }));
    QVERIFY(model.index(1, 1).data().toString().endsWith(u"31.2 MB"_s));
    QVERIFY(model.index(1, 0).data(Qt::AccessibleTextRole).toString().startsWith(u"linux/amd64, done, "_s));
    QCOMPARE(model.counts(), (RunCounts{.total = 2, .running = 1, .succeeded = 1}));
    run.runner->cancelStep(u"build:linux/arm64"_s);
    run.waitFor(u"build:linux/arm64"_s, StepState::Cancelled);
    QTRY_VERIFY(model.index(2, 0).data(RunModel::CanRetryRole).toBool());
    QTRY_COMPARE(model.index(0, 0).data(RunModel::StateRole).toInt(), int(StepState::Cancelled));
    QCOMPARE(model.rowOf(u"build:linux/arm64"_s), 2);
    QCOMPARE(model.rowOf(u"nonsense"_s), 0);
}

void tst_RunModel::failedRowsCountProblems()
{
    ProblemsModel problems;
    RunModel model(&problems);
    HandRun run(buildPlan({u"linux/amd64"_s}));
    problems.setRunner(run.runner.get());
    model.setRunner(run.runner.get());
    run.start();
    run.job(u"build:linux/amd64"_s)->print("main.go:1:1: bad\nmain.go:2:1: bad\n");
    run.fail(u"build:linux/amd64"_s, u"exit status 1"_s);
    QTRY_COMPARE(model.index(1, 0).data(RunModel::ProblemsRole).toInt(), 2);
    QVERIFY(model.index(1, 1).data().toString().contains(u"2 problem"_s));
}

void tst_RunModel::estimatesComeFromSiblings()
{
    RunModel model;
    HandRun run(buildPlan({u"linux/amd64"_s, u"linux/arm64"_s}));
    model.setRunner(run.runner.get());
    run.start();
    QCOMPARE(model.index(2, 0).data(RunModel::ProgressRole).toDouble(), -1.0);
    QVERIFY(!model.expected(u"build:linux/arm64"_s));
    run.succeed(u"build:linux/amd64"_s);
    QVERIFY(model.expected(u"build:linux/arm64"_s).has_value());
}

/// In the first run of a project nothing is known when it begins; what the first steps took tells of the rest.
void tst_RunModel::firstRunLearnsOnItsWay()
{
    HandRun run(buildPlan({u"linux/amd64"_s, u"linux/arm64"_s, u"linux/386"_s}));
    run.start();
    QVERIFY(!run.runner->progress().remaining);
    run.waitFor(u"build:linux/386"_s, StepState::Running);
    Outcome outcome;
    outcome.wallTime = 10min;
    run.job(u"build:linux/amd64"_s)->end(outcome);
    run.waitFor(u"build:linux/amd64"_s, StepState::Succeeded);
    QVERIFY(run.runner->progress().remaining > 9min);
}

void tst_RunModel::goneRunLeavesNothing()
{
    RunModel model;
    auto run = std::make_unique<HandRun>(buildPlan({u"linux/amd64"_s}));
    model.setRunner(run->runner.get());
    run->start();
    run.reset();
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.counts(), RunCounts());
}

QTEST_GUILESS_MAIN(tst_RunModel)
#include "tst_runmodel.moc"
