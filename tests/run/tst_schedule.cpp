// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "run/memory.h"
#include "run/schedule.h"

#include <QTest>

#include <random>

using namespace slipway;
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

using Random = std::mt19937;

int number(Random &random, int low, int high)
{
    return std::uniform_int_distribution<int>(low, high)(random);
}

Plan planOf(const QList<std::pair<QString, QList<StepId>>> &steps)
{
    Plan plan;
    for (const auto &[id, needs] : steps) {
        Step step;
        step.id = id;
        step.needs = needs;
        plan.steps.append(step);
    }
    return plan;
}

Plan randomPlan(Random &random)
{
    QList<std::pair<QString, QList<StepId>>> steps;
    const int count = number(random, 1, 40);
    for (int i = 0; i < count; ++i) {
        QList<StepId> needs;
        for (int j = 0; j < i; ++j)
            if (number(random, 0, 9) < 2)
                needs.append(QString::number(j));
        steps.append({QString::number(i), needs});
    }
    return planOf(steps);
}

QList<Demand> randomDemands(Random &random, qsizetype count)
{
    QList<Demand> demands;
    for (qsizetype i = 0; i < count; ++i)
        demands.append({number(random, 1, 4), number(random, 0, 100), milliseconds(number(random, 0, 50))});
    return demands;
}

/// Plays one run by the rules that Schedule promises, and checks each of them at every move.
class Game
{
public:
    Game(Random &random, const Plan &plan)
        : m_random(random)
        , m_plan(plan)
        , m_budget{number(random, 1, 6), number(random, 50, 300)}
        , m_schedule(plan, m_budget)
        , m_demands(randomDemands(random, plan.steps.size()))
        , m_starts(plan.steps.size())
        , m_ends(plan.steps.size())
    {
        m_schedule.setDemands(m_demands);
    }

    void play()
    {
        for (int moves = 0; !m_schedule.isOver(); ++moves) {
            QVERIFY(moves < 1000);
            const QList<qsizetype> started = m_schedule.admit();
            for (const qsizetype step : started)
                start(step);
            checkBudget();
            QVERIFY2(!m_running.isEmpty() || m_schedule.isOver(), "something waits, nothing runs");
            if (QTest::currentTestFailed() || m_schedule.isOver())
                return;
            move();
        }
    }
    void retrySome()
    {
        for (qsizetype i = 0; i < m_plan.steps.size(); ++i) {
            const StepState state = m_schedule.state(i);
            if (state != StepState::Failed && state != StepState::Cancelled)
                continue;
            for (const qsizetype step : m_schedule.retry(i)) {
                QCOMPARE(m_schedule.state(step), StepState::Waiting);
                m_starts[step] = m_ends[step] = 0;
            }
            return;
        }
    }
    void checkEnd() const
    {
        for (qsizetype i = 0; i < m_plan.steps.size(); ++i) {
            const StepState state = m_schedule.state(i);
            QVERIFY(state != StepState::Waiting && state != StepState::Running);
            QVERIFY2(m_ends[i] <= 1 && m_starts[i] <= 1, "a step ran or ended twice");
            bool isBlocked = false;
            for (const StepId &need : m_plan.steps[i].needs)
                isBlocked = isBlocked || m_schedule.state(need.toInt()) != StepState::Succeeded;
            if (state == StepState::Succeeded || state == StepState::Failed)
                QVERIFY2(!isBlocked, "it ran although a need did not succeed");
            if (state == StepState::Skipped) {
                QVERIFY2(isBlocked, "it was skipped although nothing stood in its way");
                QVERIFY(m_schedule.cause(i) >= 0);
                const StepState cause = m_schedule.state(m_schedule.cause(i));
                QVERIFY(cause == StepState::Failed || cause == StepState::Cancelled);
            }
        }
    }

private:
    void start(qsizetype step)
    {
        ++m_starts[step];
        for (const StepId &need : m_plan.steps[step].needs)
            QVERIFY2(m_schedule.state(need.toInt()) == StepState::Succeeded, "it started before its need");
        m_running.append(step);
    }
    void checkBudget() const
    {
        if (m_running.size() <= 1)
            return; // one is always admitted
        int cores = 0;
        qint64 memory = 0;
        for (const qsizetype step : m_running) {
            cores += std::clamp(m_demands[step].cores, 1, m_budget.cores);
            memory += m_demands[step].memoryBytes;
        }
        QVERIFY2(cores <= m_budget.cores && memory <= m_budget.memoryBytes, "over budget");
    }
    void move()
    {
        const int chance = number(m_random, 0, 99);
        if (chance < 2) {
            for (const qsizetype step : m_schedule.stop(StepState::Cancelled, -1))
                ++m_ends[step];
        } else if (chance < 6) {
            const qsizetype step = number(m_random, 0, int(m_plan.steps.size()) - 1);
            if (m_schedule.state(step) == StepState::Waiting) {
                ++m_ends[step];
                for (const qsizetype skipped : m_schedule.cancelWaiting(step))
                    ++m_ends[skipped];
            }
        } else {
            const qsizetype step = m_running.takeAt(number(m_random, 0, int(m_running.size()) - 1));
            ++m_ends[step];
            const int fate = number(m_random, 0, 9);
            for (const qsizetype skipped : m_schedule.end(step,
                                                          fate == 0       ? StepState::Failed
                                                              : fate == 1 ? StepState::Cancelled
                                                                          : StepState::Succeeded))
                ++m_ends[skipped];
        }
    }

    Random &m_random;
    const Plan &m_plan;
    const Schedule::Budget m_budget;
    Schedule m_schedule;
    QList<Demand> m_demands;
    QList<qsizetype> m_running;
    QList<int> m_starts;
    QList<int> m_ends;
};

/// Starts, ends well and starts again until all is over; the order of starts.
QList<qsizetype> orderOf(Schedule schedule)
{
    QList<qsizetype> order;
    while (!schedule.isOver()) {
        const QList<qsizetype> started = schedule.admit();
        order += started;
        for (const qsizetype step : started)
            schedule.end(step, StepState::Succeeded);
    }
    return order;
}

} // namespace

class tst_Schedule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void randomPlansKeepTheRules();
    void longestChainFirst();
    void planOrderWithoutExperience();
    void smallStepsPassWhatDoesNotFit();
    void anOversizedStepRunsAlone();
    void failureSkipsWhatNeedsIt();
    void retryBringsBackWhatItMay();
    void remainingTime();
    void readsMeminfo();
};

void tst_Schedule::randomPlansKeepTheRules()
{
    for (unsigned seed = 0; seed < 20'000; ++seed) {
        Random random(seed);
        const Plan plan = randomPlan(random);
        Game game(random, plan);
        for (int round = 0; round < 3; ++round) {
            game.play();
            if (!QTest::currentTestFailed())
                game.checkEnd();
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(u"seed %1, round %2"_s.arg(seed).arg(round)));
            game.retrySome();
        }
    }
}

void tst_Schedule::longestChainFirst()
{
    Schedule schedule(planOf({{u"quick"_s, {}}, {u"slow"_s, {}}, {u"after quick"_s, {u"quick"_s}}, {u"after slow"_s, {u"slow"_s}}}),
                      {1, 1000});
    schedule.setDemands({{1, 0, milliseconds(10)}, {1, 0, milliseconds(50)}, {1, 0, milliseconds(5)}, {1, 0, milliseconds(5)}});
    QCOMPARE(orderOf(schedule), QList<qsizetype>({1, 3, 0, 2})); // the first result is complete before the next build begins
}

void tst_Schedule::planOrderWithoutExperience()
{
    Schedule schedule(planOf({{u"a"_s, {}}, {u"pack a"_s, {u"a"_s}}, {u"b"_s, {}}, {u"pack b"_s, {u"b"_s}}}), {1, 0});
    schedule.setDemands({});
    QCOMPARE(orderOf(schedule), QList<qsizetype>({0, 1, 2, 3}));
}

void tst_Schedule::smallStepsPassWhatDoesNotFit()
{
    Schedule schedule(planOf({{u"half"_s, {}}, {u"huge"_s, {}}, {u"small"_s, {}}}), {4, 100});
    schedule.setDemands({{1, 60, {}}, {1, 60, {}}, {1, 30, {}}});
    QCOMPARE(schedule.admit(), QList<qsizetype>({0, 2}));
    schedule.end(0, StepState::Succeeded);
    QCOMPARE(schedule.admit(), QList<qsizetype>({1}));
}

void tst_Schedule::anOversizedStepRunsAlone()
{
    Schedule schedule(planOf({{u"a"_s, {}}, {u"b"_s, {}}}), {2, 10});
    schedule.setDemands({{64, 1000, {}}, {1, 1000, {}}});
    QCOMPARE(schedule.admit(), QList<qsizetype>({0}));
    QCOMPARE(schedule.admit(), QList<qsizetype>());
    schedule.end(0, StepState::Succeeded);
    QCOMPARE(schedule.admit(), QList<qsizetype>({1}));
}

void tst_Schedule::failureSkipsWhatNeedsIt()
{
    Schedule schedule(planOf({{u"a"_s, {}}, {u"b"_s, {}}, {u"c"_s, {u"a"_s}}, {u"d"_s, {u"c"_s, u"b"_s}}, {u"e"_s, {u"b"_s}}}), {2, 0});
    QCOMPARE(schedule.admit(), QList<qsizetype>({0, 1}));
    QCOMPARE(schedule.end(0, StepState::Failed), QList<qsizetype>({2, 3}));
    QCOMPARE(schedule.cause(3), 0);
    schedule.end(1, StepState::Succeeded);
    QCOMPARE(schedule.admit(), QList<qsizetype>({4}));
}

void tst_Schedule::retryBringsBackWhatItMay()
{
    // d needs both a and b, which both fail; c needs a alone.
    Schedule schedule(planOf({{u"a"_s, {}}, {u"b"_s, {}}, {u"c"_s, {u"a"_s}}, {u"d"_s, {u"a"_s, u"b"_s}}}), {2, 0});
    schedule.admit();
    schedule.end(0, StepState::Failed);
    schedule.end(1, StepState::Failed);
    QVERIFY(schedule.isOver());
    QCOMPARE(schedule.retry(0), QList<qsizetype>({0, 2}));
    QCOMPARE(schedule.state(3), StepState::Skipped);
    QCOMPARE(schedule.retry(0), QList<qsizetype>()); // it waits already
    QCOMPARE(schedule.retry(3), QList<qsizetype>({1, 3})); // takes along what it needs
    QCOMPARE(orderOf(schedule).size(), 4);
}

void tst_Schedule::remainingTime()
{
    Schedule schedule(planOf({{u"a"_s, {}}, {u"b"_s, {}}, {u"c"_s, {}}, {u"d"_s, {u"a"_s, u"b"_s, u"c"_s}}}), {2, 0});
    // Nothing was known of their times when the run began.
    schedule.setDemands({{1, 0}, {1, 0}, {1, 0}, {1, 0}});
    const auto expected = [](qsizetype step) { return milliseconds(step == 3 ? 7 : 100); };
    const auto none = [](qsizetype) { return milliseconds(0); };
    QCOMPARE(schedule.remaining(expected, none).count(), 207);
    schedule.admit();
    QCOMPARE(schedule.remaining(expected, [](qsizetype) { return milliseconds(40); }).count(), 167);
    QCOMPARE(schedule.remaining(expected, [](qsizetype) { return milliseconds(4000); }).count(), 107);
    schedule.end(0, StepState::Failed); // d will not run
    QCOMPARE(schedule.remaining(expected, none).count(), 100);
}

void tst_Schedule::readsMeminfo()
{
    QCOMPARE(availableMemory("MemTotal:  16 kB\nMemFree: 1 kB\nMemAvailable:    1234 kB\n"), 1234 * 1024);
    QCOMPARE(availableMemory("nonsense"), 0);
    QVERIFY(availableMemory() > 1 << 20);
}

QTEST_GUILESS_MAIN(tst_Schedule)
#include "tst_schedule.moc"
