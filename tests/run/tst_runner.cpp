// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "script.h"

#include <QPointer>

#include <random>

using namespace slipway;
using namespace Qt::StringLiterals;

class tst_Runner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tells_data();
    void tells();
    void nothingHappensInsideStart();
    void cancelEndsAll();
    void cancelBeforeTheFirstTurn();
    void cancelOne();
    void cancelThatComesTooLate();
    void listenerCancelsWhileToldOfStart();
    void stopsOnFailure();
    void retryOfOne();
    void retryNamesTheOtherCause();
    void retryWhileRunning();
    void retryOfAWholeCancelledRun();
    void destroyedWhileRunning();
    void destroyedByItsListener();
    void errorNamesTheFirstFailure();
    void wrongPlanNeverStarts();
    void noJobIsAFailure();
    void progressAndTimes();
    void eachAttemptHasItsLog();
    void randomRuns();
};

void tst_Runner::tells_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("events");
    QTest::newRow("nothing to do") << u""_s << u"finished"_s;
    QTest::newRow("chain") << u"a; b <- a"_s << u"a running; a succeeded; b running; b succeeded; finished"_s;
    QTest::newRow("side by side") << u"a; b"_s << u"a running; b running; a succeeded; b succeeded; finished"_s;
    QTest::newRow("healthy branch goes on")
        << u"a [fails]; b; c <- a; d <- b; e <- c d"_s
        << u"a running; b running; a failed; c skipped; e skipped; b succeeded; d running; d succeeded; finished"_s;
}

void tst_Runner::tells()
{
    QFETCH(QString, script);
    QFETCH(QString, events);
    const Script parsed = parseScript(script);
    Stage stage{parsed.fates, {}, {}};
    Runner runner(parsed.plan, stage.factory(), {.cores = 2});
    const Listener listener(runner);
    runner.start();
    QTRY_COMPARE(listener.finishes, 1);
    QCOMPARE(listener.events.join(u"; "_s), events);
    QVERIFY(!runner.isRunning());
}

void tst_Runner::nothingHappensInsideStart()
{
    const Script script = parseScript(u"a"_s);
    Stage stage{script.fates, {}, {}};
    Runner runner(script.plan, stage.factory(), {});
    const Listener listener(runner);
    runner.start();
    runner.start(); // once is enough
    QVERIFY(runner.isRunning());
    QVERIFY(listener.events.isEmpty());
    QTRY_COMPARE(listener.finishes, 1);
    QCOMPARE(stage.made, QStringList(u"a"_s));
}

void tst_Runner::cancelEndsAll()
{
    const Script script = parseScript(u"a [hangs]; b [hangs]; c; d <- a"_s);
    Stage stage{script.fates, {}, {}};
    Runner runner(script.plan, stage.factory(), {.cores = 2});
    const Listener listener(runner);
    runner.start();
    QTRY_COMPARE(stage.made.size(), 2);
    runner.cancel();
    runner.cancel();
    QTRY_COMPARE(listener.finishes, 1);
    for (const auto &id : {u"a"_s, u"b"_s, u"c"_s, u"d"_s})
        QCOMPARE(runner.status(id).state, StepState::Cancelled);
    QVERIFY(!listener.result);
    QCOMPARE(listener.result.error().kind, ErrorKind::Cancelled);
}

void tst_Runner::cancelBeforeTheFirstTurn()
{
    const Script script = parseScript(u"a; b"_s);
    Stage stage{script.fates, {}, {}};
    Runner runner(script.plan, stage.factory(), {});
    const Listener listener(runner);
    runner.cancel(); // nothing to cancel yet
    runner.start();
    runner.cancel();
    QTRY_COMPARE(listener.finishes, 1);
    QCOMPARE(stage.made, QStringList());
    QCOMPARE(runner.status(u"a"_s).state, StepState::Cancelled);
}

void tst_Runner::cancelOne()
{
    const Script script = parseScript(u"a [hangs]; b; c <- a; d <- b; e; f <- e"_s);
    Stage stage{script.fates, {}, {}};
    Runner runner(script.plan, stage.factory(), {.cores = 1});
    const Listener listener(runner);
    runner.start();
    QTRY_COMPARE(stage.made, QStringList(u"a"_s));
    runner.cancelStep(u"e"_s); // waits
    runner.cancelStep(u"a"_s); // runs
    runner.cancelStep(u"nobody"_s);
    QTRY_COMPARE(listener.finishes, 1);
    QCOMPARE(runner.status(u"a"_s).state, StepState::Cancelled);
    QCOMPARE(runner.status(u"c"_s).state, StepState::Skipped);
    QVERIFY(runner.status(u"c"_s).reason.contains(u'a'));
    QCOMPARE(runner.status(u"d"_s).state, StepState::Succeeded);
    QCOMPARE(runner.status(u"e"_s).state, StepState::Cancelled);
    QCOMPARE(runner.status(u"f"_s).state, StepState::Skipped);
    QVERIFY(!listener.result);
    QCOMPARE(listener.result.error().kind, ErrorKind::Cancelled);
    QCOMPARE(listener.result.error().subject, u"a"_s);
}

void tst_Runner::cancelThatComesTooLate()
{
    const Script script = parseScript(u"a [stays]"_s);
    Stage stage{script.fates, {}, {}};
    Runner runner(script.plan, stage.factory(), {});
    const Listener listener(runner);
    runner.start();
    QTRY_COMPARE(stage.made.size(), 1);
    runner.cancel();
    QTRY_COMPARE(listener.finishes, 1);
    QVERIFY(listener.result); // all was done
}

void tst_Runner::listenerCancelsWhileToldOfStart()
{
    const Script script = parseScript(u"a; b"_s);
    Stage stage{script.fates, {}, {}};
    Runner runner(script.plan, stage.factory(), {.cores = 2});
    const Listener listener(runner);
    connect(&runner, &Runner::stepChanged, &runner, [&runner] { runner.cancel(); });
    runner.start();
    QTRY_COMPARE(listener.finishes, 1);
    QCOMPARE(stage.made, QStringList());
    QCOMPARE(runner.status(u"a"_s).state, StepState::Cancelled);
    QCOMPARE(runner.status(u"b"_s).state, StepState::Cancelled);
}

void tst_Runner::stopsOnFailure()
{
    const Script script = parseScript(u"a [hangs]; b [fails]; c; d <- b"_s);
    Stage stage{script.fates, {}, {}};
    Runner runner(script.plan, stage.factory(), {.cores = 2, .stopsOnFailure = true});
    const Listener listener(runner);
    runner.start();
    QTRY_COMPARE(listener.finishes, 1);
    QCOMPARE(runner.status(u"a"_s).state, StepState::Cancelled);
    QCOMPARE(runner.status(u"c"_s).state, StepState::Skipped);
    QVERIFY(runner.status(u"c"_s).reason.contains(u'b'));
    QVERIFY(!listener.result);
    QCOMPARE(listener.result.error().subject, u"b"_s);
    QCOMPARE(listener.result.error().kind, ErrorKind::WorkFailed);
}

void tst_Runner::retryOfOne()
{
    const Script script = parseScript(u"a [fails]; b <- a; c"_s);
    Stage stage{script.fates, {}, {}};
    Runner runner(script.plan, stage.factory(), {});
    const Listener listener(runner);
    runner.retryStep(u"a"_s); // never started
    runner.start();
    QTRY_COMPARE(listener.finishes, 1);
    QCOMPARE(runner.status(u"b"_s).state, StepState::Skipped);
    runner.retryStep(u"c"_s); // succeeded: nothing to do
    QVERIFY(!runner.isRunning());

    stage.fates.clear();
    runner.retryStep(u"a"_s);
    QVERIFY(runner.isRunning());
    QCOMPARE(runner.status(u"b"_s).state, StepState::Waiting);
    QTRY_COMPARE(listener.finishes, 2);
    QCOMPARE(runner.status(u"b"_s).state, StepState::Succeeded);
    QVERIFY(listener.result);
    QCOMPARE(stage.made.count(u"c"_s), 1);
}

void tst_Runner::retryNamesTheOtherCause()
{
    const Script script = parseScript(u"one [fails]; two [fails]; both <- one two"_s);
    Stage stage{script.fates, {}, {}};
    Runner runner(script.plan, stage.factory(), {});
    const Listener listener(runner);
    runner.start();
    QTRY_COMPARE(listener.finishes, 1);
    QVERIFY(runner.status(u"both"_s).reason.contains(u"one"_s));
    stage.fates[u"one"_s].clear();
    runner.retryStep(u"one"_s);
    QTRY_COMPARE(listener.finishes, 2);
    QCOMPARE(runner.status(u"both"_s).state, StepState::Skipped);
    QVERIFY(runner.status(u"both"_s).reason.contains(u"two"_s));
}

void tst_Runner::retryWhileRunning()
{
    const Script script = parseScript(u"a [fails]; b [hangs]"_s);
    Stage stage{script.fates, {}, {}};
    Runner runner(script.plan, stage.factory(), {.cores = 2});
    const Listener listener(runner);
    runner.start();
    QTRY_COMPARE(runner.status(u"a"_s).state, StepState::Failed);
    stage.fates[u"a"_s].clear();
    runner.retryStep(u"a"_s);
    QTRY_COMPARE(runner.status(u"a"_s).state, StepState::Succeeded);
    runner.cancelStep(u"b"_s);
    QTRY_COMPARE(listener.finishes, 1);
}

void tst_Runner::retryOfAWholeCancelledRun()
{
    const Script script = parseScript(u"a [hangs]; b <- a; c <- b"_s);
    Stage stage{script.fates, {}, {}};
    Runner runner(script.plan, stage.factory(), {});
    const Listener listener(runner);
    runner.start();
    QTRY_COMPARE(stage.made.size(), 1);
    runner.cancel();
    QTRY_COMPARE(listener.finishes, 1);
    stage.fates.clear();
    runner.retryStep(u"c"_s); // with all that it needs
    QTRY_COMPARE(listener.finishes, 2);
    QVERIFY(listener.result);
    QCOMPARE(stage.made, QStringList({u"a"_s, u"a"_s, u"b"_s, u"c"_s}));
}

void tst_Runner::destroyedWhileRunning()
{
    const Script script = parseScript(u"a [hangs]; b [hangs]"_s);
    Stage stage{script.fates, {}, {}};
    auto runner = std::make_unique<Runner>(script.plan, stage.factory(), RunnerOptions{.cores = 2});
    const Listener listener(*runner);
    runner->start();
    QTRY_COMPARE(stage.made.size(), 2);
    const qsizetype told = listener.events.size();
    runner.reset();
    QCoreApplication::sendPostedEvents();
    QCOMPARE(listener.events.size(), told);
}

void tst_Runner::destroyedByItsListener()
{
    const Script script = parseScript(u"a"_s);
    Stage stage{script.fates, {}, {}};
    auto *runner = new Runner(script.plan, stage.factory(), {});
    const QPointer<Runner> guard(runner);
    connect(runner, &Runner::finished, this, [runner] { delete runner; });
    runner->start();
    QTRY_VERIFY(!guard);
}

void tst_Runner::errorNamesTheFirstFailure()
{
    const Script script = parseScript(u"a; b <- a [fails]; c [fails]"_s);
    Stage stage{script.fates, {}, {}};
    Runner runner(script.plan, stage.factory(), {.cores = 2});
    const Listener listener(runner);
    runner.start();
    QTRY_COMPARE(listener.finishes, 1);
    QCOMPARE(listener.result.error().subject, u"c"_s); // b is before it in the plan, but failed later
    QCOMPARE(listener.result.error().detail, u"tool: it broke"_s);
    QCOMPARE(runner.status(u"c"_s).error.subject, u"tool"_s);
}

void tst_Runner::wrongPlanNeverStarts()
{
    Plan plan = parseScript(u"a; b <- a"_s).plan;
    std::swap(plan.steps[0], plan.steps[1]);
    Stage stage;
    Runner runner(plan, stage.factory(), {});
    const Listener listener(runner);
    runner.start();
    runner.cancelStep(u"a"_s);
    QTRY_COMPARE(listener.finishes, 1);
    QCOMPARE(listener.result.error().kind, ErrorKind::BadInput);
    QCOMPARE(stage.made, QStringList());
    QCOMPARE(runner.status(u"a"_s).state, StepState::Skipped);
    QVERIFY(!runner.status(u"a"_s).reason.isEmpty());
    QVERIFY(runner.log(u"a"_s));
}

void tst_Runner::noJobIsAFailure()
{
    Runner runner(parseScript(u"a"_s).plan, [](const Step &, const std::shared_ptr<LogStore> &) { return std::unique_ptr<Job>(); }, {});
    const Listener listener(runner);
    runner.start();
    QTRY_COMPARE(listener.finishes, 1);
    QCOMPARE(runner.status(u"a"_s).state, StepState::Failed);
}

void tst_Runner::progressAndTimes()
{
    const Script script = parseScript(u"a; b [hangs]; c <- b"_s);
    Stage stage{script.fates, {}, {}};
    Runner runner(script.plan, stage.factory(), {.cores = 2});
    const Listener listener(runner);
    runner.start();
    QTRY_COMPARE(runner.status(u"a"_s).state, StepState::Succeeded);
    const RunProgress progress = runner.progress();
    QCOMPARE(progress.total, 3);
    QCOMPARE(progress.ended, 1);
    QCOMPARE(progress.running, 1);
    const StepStatus ended = runner.status(u"a"_s);
    QVERIFY(ended.startedAt.isValid() && ended.endedAt >= ended.startedAt);
    QCOMPARE(ended.elapsed(QDateTime::currentDateTimeUtc().addDays(1)).count(), ended.startedAt.msecsTo(ended.endedAt));
    const StepStatus running = runner.status(u"b"_s);
    QCOMPARE(running.elapsed(running.startedAt.addMSecs(70)).count(), 70);
    QCOMPARE(runner.status(u"c"_s).elapsed(QDateTime::currentDateTimeUtc()).count(), 0);
    runner.cancel();
    QTRY_COMPARE(listener.finishes, 1);
}

void tst_Runner::eachAttemptHasItsLog()
{
    const Script script = parseScript(u"a [fails]"_s);
    Stage stage{script.fates, {}, {}};
    Runner runner(script.plan, stage.factory(), {});
    const Listener listener(runner);
    const auto first = runner.log(u"a"_s);
    QVERIFY(first);
    runner.start();
    QTRY_COMPARE(listener.finishes, 1);
    QVERIFY(first->isFinished());
    runner.retryStep(u"a"_s);
    QVERIFY(runner.log(u"a"_s) != first);
    QTRY_COMPARE(listener.finishes, 2);
    QVERIFY(!runner.log(u"nobody"_s));
}

/// The rules that tst_schedule proves hold with real signals in between, too: each step ends once, and finished() comes once.
void tst_Runner::randomRuns()
{
    for (unsigned seed = 0; seed < 500; ++seed) {
        std::mt19937 random(seed);
        const auto chance = [&random](int of) { return std::uniform_int_distribution<int>(0, of - 1)(random) == 0; };
        QString text;
        for (int i = 0; i < 15; ++i) {
            QStringList needs;
            for (int j = 0; j < i; ++j)
                if (chance(5))
                    needs.append(u's' + QString::number(j));
            text += u"s%1 <- %2 %3;"_s.arg(QString::number(i), needs.join(u' '), chance(12) ? u"[fails]"_s : QString());
        }
        const Script script = parseScript(text);
        Stage stage{script.fates, {}, {}};
        Runner runner(script.plan, stage.factory(), {.cores = 1 + int(seed % 4), .stopsOnFailure = seed % 5 == 0});
        Listener listener(runner);
        if (seed % 7 == 0)
            connect(&runner, &Runner::stepChanged, &listener, [&](const QString &id) {
                if (id == u"s7"_s)
                    runner.cancel();
            });
        runner.start();
        while (listener.finishes == 0)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(listener.finishes, 1);
        for (const Step &step : script.plan.steps) {
            int ends = 0;
            for (const QString &event : std::as_const(listener.events))
                ends += event.startsWith(step.id + u' ') && !event.endsWith(u"running"_s);
            QVERIFY2(ends == 1, qPrintable(u"seed %1: %2 ended %3 times"_s.arg(seed).arg(step.id).arg(ends)));
        }
    }
}

QTEST_GUILESS_MAIN(tst_Runner)
#include "tst_runner.moc"
