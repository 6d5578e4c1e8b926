// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "plan/planproof.h"

#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

class TestPlanProof : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void provesInACopy();
    void comparesApis();
    void readsVerdicts_data();
    void readsVerdicts();

private:
    static ProofInput input()
    {
        ProofInput input;
        input.root = u"/p"_s;
        input.modText = "module m\n";
        input.scratch = u"/tmp/copy"_s;
        input.goProgram = u"/usr/bin/go"_s;
        input.environment = {{u"GOWORK"_s, u"/p/go.work"_s}, {u"HOME"_s, u"/h"_s}};
        input.runsTests = true;
        return input;
    }
};

void TestPlanProof::provesInACopy()
{
    const Result<Plan> plan = planProof(input());
    QVERIFY(plan);
    QStringList lines;
    for (const Step &step : plan->steps)
        lines.append(step.id + u" <- "_s + step.needs.join(u','));
    QCOMPARE(lines,
             QStringList({u"copy <- "_s, u"copy-sums <- "_s, u"modules <- copy,copy-sums"_s, u"build <- modules"_s, u"vet <- build"_s,
                          u"test <- vet"_s}));
    for (const Step &step : plan->steps) {
        const auto *program = std::get_if<RunProgram>(&step.action);
        if (!program)
            continue;
        QCOMPARE(program->command.workingDirectory, u"/p"_s);
        QCOMPARE(program->command.environment.value(u"GOWORK"_s), u"off"_s);
        QVERIFY(program->command.arguments.contains(u"-modfile=/tmp/copy/go.mod"_s));
        QVERIFY(program->command.arguments.contains(u"-mod=mod"_s));
    }
    QCOMPARE(std::get<WriteText>(plan->steps.first().action).path, u"/tmp/copy/go.mod"_s);
}

/// Nothing of the proof waits for a comparison, and two comparisons do not write one file.
void TestPlanProof::comparesApis()
{
    ProofInput two = input();
    two.comparisons = {{u"a.b/c"_s, u"v1.0.0"_s, u"v1.1.0"_s}, {u"a.b/d"_s, u"v1.0.0"_s, u"v1.1.0"_s}};
    const Result<Plan> plan = planProof(two);
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().summary()));
    for (const QString &id : {u"modules"_s, u"build"_s, u"vet"_s, u"test"_s}) {
        for (const StepId &need : plan->find(id)->needs)
            QVERIFY(!need.startsWith(u"api"_s));
    }
    const Step *difference = plan->find(u"api-difference:a.b/d"_s);
    QVERIFY(difference);
    QCOMPARE(difference->needs, QStringList({u"api:a.b/d@v1.0.0"_s, u"api:a.b/d@v1.1.0"_s}));
    const Step *module = plan->find(u"api-module:a.b/c@v1.1.0"_s);
    QVERIFY(std::get<WriteText>(module->action).content.contains("require a.b/c v1.1.0\n"));
}

void TestPlanProof::readsVerdicts_data()
{
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<QStringList>("failed");
    QTest::addColumn<int>("count");
    QTest::newRow("nothing") << QByteArray() << QStringList{} << 0;
    QTest::newRow("build") << "# a.b/c\nc.go:3:2: undefined: x\n# a.b/d\nd.go:1:1: no\nd.go:2:1: no\n"_ba
                           << QStringList{u"a.b/c"_s, u"a.b/d"_s} << 2;
    QTest::newRow("vet") << "# a.b/c\n# [a.b/c]\n./c.go:7:2: fmt.Printf format %d has arg x of wrong type string\n"_ba
                         << QStringList{u"a.b/c"_s} << 1;
    QTest::newRow("test")
        << "ok  \ta.b/c\t0.004s\n--- FAIL: TestX (0.00s)\n    d_test.go:5: no\nFAIL\nFAIL\ta.b/d\t0.003s\n?   \ta.b/e\t[no test files]\nFAIL\n"_ba
        << QStringList{u"a.b/d"_s} << 3;
    QTest::newRow("test that does not compile")
        << "# a.b/d [a.b/d.test]\nd_test.go:3:2: undefined: y\nFAIL\ta.b/d [build failed]\n"_ba << QStringList{u"a.b/d"_s} << 1;
}

void TestPlanProof::readsVerdicts()
{
    QFETCH(QByteArray, output);
    QFETCH(QStringList, failed);
    QFETCH(int, count);
    QStringList found;
    const QList<PackageVerdict> verdicts = packageVerdicts(output);
    for (const PackageVerdict &verdict : verdicts) {
        if (!verdict.lines.isEmpty())
            found.append(verdict.package);
    }
    QCOMPARE(found, failed);
    QCOMPARE(verdicts.size(), count);
}

QTEST_GUILESS_MAIN(TestPlanProof)
#include "tst_planproof.moc"
