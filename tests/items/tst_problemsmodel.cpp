// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "items/problemsmodel.h"

#include "handrun.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;

class tst_ProblemsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsEachOnceInTheOrderOfThePlan();
    void knowsThePackage();
    void retryForgets();
    void anotherRunStartsEmpty();
    void manyLines();
};

void tst_ProblemsModel::findsEachOnceInTheOrderOfThePlan()
{
    ProblemsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    HandRun run(buildPlan({u"linux/amd64"_s, u"windows/amd64"_s}));
    model.setRunner(run.runner.get());
    run.start();
    run.job(u"build:windows/amd64"_s)
        ->print("internal/runtime/sys\n# beacon/term\nterm/console_windows.go:21:9: undefined: windows.SetConsoleModeEx\n"
                "term/console_windows.go:28:14: too many arguments\nterm/console_windows.go:21:9: undefined: windows.SetConsoleModeEx\n");
    QTRY_COMPARE(model.rowCount(), 2);
    run.job(u"build:linux/amd64"_s)->print("\x1b[31m./main.go:3:5: undefined: x\x1b[0m\nlistening on localhost:8080\n");
    run.fail(u"build:linux/amd64"_s, u"exit status 1"_s);
    QTRY_COMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(0).data(ProblemsModel::StepRole).toString(), u"build:linux/amd64"_s);
    QCOMPARE(model.index(0).data().toString(), u"./main.go:3:5: undefined: x"_s);
    QCOMPARE(model.index(1).data(ProblemsModel::LineRole).toLongLong(), 2);
    QCOMPARE(model.countOf(u"build:windows/amd64"_s), 2);
    QCOMPARE(model.problemsOf(u"build:windows/amd64"_s)[1].position.line, 28);
}

void tst_ProblemsModel::knowsThePackage()
{
    ProblemsModel model;
    HandRun run(buildPlan({u"linux/amd64"_s}));
    model.setRunner(run.runner.get());
    run.start();
    run.job(u"build:linux/amd64"_s)->print("# example.org/one\none.go:1:1: bad\n# example.org/two\ntwo.go:2:2: bad\n");
    run.fail(u"build:linux/amd64"_s, u"exit status 1"_s);
    QTRY_COMPARE(model.rowCount(), 2);
    QCOMPARE(model.problems()[0].package, u"example.org/one"_s);
    QCOMPARE(model.problems()[1].package, u"example.org/two"_s);
}

void tst_ProblemsModel::retryForgets()
{
    ProblemsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    HandRun run(buildPlan({u"linux/amd64"_s}));
    model.setRunner(run.runner.get());
    run.start();
    run.job(u"build:linux/amd64"_s)->print("main.go:1:1: bad\n");
    run.fail(u"build:linux/amd64"_s, u"exit status 1"_s);
    QTRY_COMPARE(model.rowCount(), 1);
    QTRY_VERIFY(!run.runner->isRunning());
    run.runner->retryStep(u"build:linux/amd64"_s);
    QTRY_COMPARE(model.rowCount(), 0);
    run.waitFor(u"build:linux/amd64"_s, StepState::Running);
    run.job(u"build:linux/amd64"_s)->print("main.go:9:9: worse\n");
    run.fail(u"build:linux/amd64"_s, u"exit status 1"_s);
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(model.problems()[0].position.line, 9);
}

void tst_ProblemsModel::anotherRunStartsEmpty()
{
    ProblemsModel model;
    HandRun one(buildPlan({u"linux/amd64"_s})), two(buildPlan({u"linux/386"_s}));
    model.setRunner(one.runner.get());
    one.start();
    one.job(u"build:linux/amd64"_s)->print("main.go:1:1: bad\n");
    one.fail(u"build:linux/amd64"_s, u"exit status 1"_s);
    QTRY_COMPARE(model.rowCount(), 1);
    model.setRunner(two.runner.get());
    QCOMPARE(model.rowCount(), 0);
    model.setRunner(nullptr);
}

void tst_ProblemsModel::manyLines()
{
    ProblemsModel model;
    HandRun run(buildPlan({u"linux/amd64"_s}));
    model.setRunner(run.runner.get());
    run.start();
    run.job(u"build:linux/amd64"_s)->print(QByteArray("compiling something or other at 12:34:56\n").repeated(450'000));
    run.job(u"build:linux/amd64"_s)->print("main.go:7:1: at the end\n");
    run.fail(u"build:linux/amd64"_s, u"exit status 1"_s);
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(model.problems()[0].line, 450'000);
}

QTEST_GUILESS_MAIN(tst_ProblemsModel)
#include "tst_problemsmodel.moc"
