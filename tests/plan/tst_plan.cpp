// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "plan/plan.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <functional>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

Command goCommand(const QStringList &arguments)
{
    Command command;
    command.program = u"go"_s;
    command.arguments = arguments;
    command.environment = {{u"GOOS"_s, u"linux"_s}, {u"TOKEN"_s, u"s3cret"_s}};
    command.shownVariables = {u"GOOS"_s};
    return command;
}

BuildTarget build(const QString &arch)
{
    const QString output = u"/p/dist/%1/tool"_s.arg(arch);
    return {{u"linux"_s, arch, {}}, goCommand({u"build"_s, u"-o"_s, output, u"."_s}), output, {}};
}

MakeArchive pack(const QString &arch)
{
    return {u"/p/dist/%1.tar.gz"_s.arg(arch), ArchiveFormat::TarGz, {{u"/p/dist/%1/tool"_s.arg(arch), u"tool"_s, 0755}}, 0, {}};
}

/// A small release: folder, two builds, two archives, their sums.
PlanBuilder release()
{
    PlanBuilder plan(u"release"_s);
    plan.check(u"clean"_s, u"Clean tree"_s, {}, RequireCleanTree{u"/p"_s});
    plan.step(u"dist"_s, Phase::Preflight, u"Make dist"_s, {u"clean"_s}, PrepareFolder{u"/p/dist"_s, true});
    QList<StepId> archives;
    for (const QString &arch : {u"amd64"_s, u"arm64"_s}) {
        plan.step(u"build:"_s + arch, Phase::Build, u"Build"_s, {u"dist"_s}, build(arch));
        plan.step(u"archive:"_s + arch, Phase::Package, u"Pack"_s, {u"build:"_s + arch}, pack(arch));
        archives.append(u"archive:"_s + arch);
    }
    WriteChecksums sums;
    sums.path = u"/p/dist/checksums.txt"_s;
    sums.files = QStringList{u"/p/dist/amd64.tar.gz"_s, u"/p/dist/arm64.tar.gz"_s};
    plan.step(u"checksums"_s, Phase::Package, u"Sums"_s, archives, sums);
    return plan;
}

} // namespace

class tst_Plan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsAsText();
    void ordersAsInserted();
    void fillsWhatIsWritten();
    void refusals_data();
    void refusals();
    void refusesWrongOrder();
    void findsSteps();
    void dotQuotesNames();
    void jsonHidesSecrets();
    void digestFollowsWhatIsDone();
};

void tst_Plan::printsAsText()
{
    const auto plan = release().build();
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().detail));
    QCOMPARE(toText(*plan), uR"(clean  [check] require a clean /p
dist <- clean  empty /p/dist
build:amd64 <- dist  GOOS=linux go build -o /p/dist/amd64/tool .
archive:amd64 <- build:amd64  pack /p/dist/amd64.tar.gz (1 file)
build:arm64 <- dist  GOOS=linux go build -o /p/dist/arm64/tool .
archive:arm64 <- build:arm64  pack /p/dist/arm64.tar.gz (1 file)
checksums <- archive:amd64, archive:arm64  sum /p/dist/checksums.txt (sha256 of 2 files)
)"_s);
}

void tst_Plan::ordersAsInserted()
{
    PlanBuilder builder(u"p"_s);
    for (const auto &[id, needs] : QList<std::pair<QString, QList<StepId>>>{
             {u"e"_s, {u"c"_s, u"c"_s}}, {u"a"_s, {}}, {u"d"_s, {u"b"_s}}, {u"b"_s, {}}, {u"c"_s, {u"a"_s}}})
        builder.step(id, Phase::Build, {}, needs, PrepareFolder{u"/x"_s, false});
    const auto plan = builder.build();
    QVERIFY(plan);
    QStringList order;
    for (const Step &step : plan->steps)
        order.append(step.id);
    QCOMPARE(order, QStringList({u"a"_s, u"b"_s, u"d"_s, u"c"_s, u"e"_s}));
    QCOMPARE(plan->find(u"e"_s)->needs, QList<StepId>{u"c"_s}); // once
}

void tst_Plan::fillsWhatIsWritten()
{
    PlanBuilder builder(u"p"_s);
    WriteChecksums sums{u"/d"_s, {u"/x/a.zip"_s, u"/x/b.zip"_s}, u"sha512"_s, true, {}};
    builder.step(u"sums"_s, Phase::Package, {}, {}, sums).writes = {u"/d/extra"_s};
    const auto plan = builder.build();
    QVERIFY(plan);
    QCOMPARE(plan->steps.first().writes, QStringList({u"/d/extra"_s, u"/d/a.zip.sha512"_s, u"/d/b.zip.sha512"_s}));
}

void tst_Plan::refusals_data()
{
    using Change = std::function<void(PlanBuilder &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QString &subject, const QString &words, Change change) {
        QTest::newRow(name) << change << subject << words;
    };
    const PrepareFolder nothing{u"/x"_s, false};

    row("unknown need", u"s"_s, u"nowhere"_s, [=](PlanBuilder &p) { p.step(u"s"_s, Phase::Build, {}, {u"nowhere"_s}, nothing); });
    row("twice", u"dist"_s, u"dist"_s, [=](PlanBuilder &p) { p.step(u"dist"_s, Phase::Build, {}, {}, nothing); });
    row("no name", u" "_s, u"no name"_s, [=](PlanBuilder &p) { p.step(u" "_s, Phase::Build, {}, {}, nothing); });
    row("needs itself", u"s"_s, u"s → s"_s, [=](PlanBuilder &p) { p.step(u"s"_s, Phase::Build, {}, {u"s"_s}, nothing); });
    row("circle", u"a"_s, u"a → b → c → a"_s, [=](PlanBuilder &p) {
        p.step(u"a"_s, Phase::Build, {}, {u"b"_s}, nothing);
        p.step(u"b"_s, Phase::Build, {}, {u"c"_s}, nothing);
        p.step(u"c"_s, Phase::Build, {}, {u"a"_s}, nothing);
    });
    row("one file, two writers", u"again"_s, u"/p/dist/amd64.tar.gz"_s,
        [](PlanBuilder &p) { p.step(u"again"_s, Phase::Build, {}, {u"dist"_s}, WriteText{u"/p/dist/../dist/amd64.tar.gz"_s, {}, {}}); });
    row("reads without need", u"late"_s, u"build:arm64"_s, [](PlanBuilder &p) {
        MakeArchive archive = pack(u"arm64"_s);
        archive.path = u"/p/dist/late.zip"_s;
        p.step(u"late"_s, Phase::Package, {}, {u"build:amd64"_s}, archive);
    });
    row("writes where it is emptied", u"text"_s, u"dist"_s,
        [](PlanBuilder &p) { p.step(u"text"_s, Phase::Package, {}, {}, WriteText{u"/p/dist/x"_s, {}, {}}); });
    row("irreversible without check", u"tag"_s, u"clean"_s, [=](PlanBuilder &p) { p.irreversible(u"tag"_s, {}, {}, nothing); });
}

void tst_Plan::refusals()
{
    QFETCH(std::function<void(PlanBuilder &)>, change);
    QFETCH(QString, subject);
    QFETCH(QString, words);
    PlanBuilder builder = release();
    change(builder);
    const auto plan = builder.build();
    QVERIFY(!plan);
    QCOMPARE(plan.error().kind, ErrorKind::BadInput);
    QCOMPARE(plan.error().subject, subject);
    QVERIFY2(plan.error().detail.contains(words), qPrintable(plan.error().detail));
}

void tst_Plan::refusesWrongOrder()
{
    Plan plan = *release().build();
    std::swap(plan.steps[2], plan.steps[3]);
    const auto valid = validate(plan);
    QVERIFY(!valid);
    QCOMPARE(valid.error().subject, u"archive:amd64"_s);
    // An irreversible step that needs the checks by way of others is fine.
    PlanBuilder builder = release();
    builder.irreversible(u"publish"_s, {}, {u"checksums"_s}, PrepareFolder{u"/x"_s, false});
    QVERIFY(builder.build());
}

void tst_Plan::findsSteps()
{
    const Plan plan = *release().build();
    QCOMPARE(plan.find(u"checksums"_s)->needs.size(), 2);
    QCOMPARE(plan.find(u"nothing"_s), nullptr);
}

void tst_Plan::dotQuotesNames()
{
    PlanBuilder builder(u"a \"plan\""_s);
    builder.step(u"say \"hi\\\""_s, Phase::Build, u"Two\nlines"_s, {}, PrepareFolder{u"/x"_s, false});
    builder.step(u"next"_s, Phase::Build, {}, {u"say \"hi\\\""_s}, PrepareFolder{u"/y"_s, false});
    QCOMPARE(toDot(*builder.build()), uR"(digraph "a \"plan\"" {
    rankdir=LR;
    node [shape=box];
    "say \"hi\\\"" [label="say \"hi\\\"\nTwo\nlines"];
    "next" [label="next"];
    "say \"hi\\\"" -> "next";
}
)"_s);
}

void tst_Plan::jsonHidesSecrets()
{
    PlanBuilder builder(u"p"_s);
    Command command = goCommand({u"run"_s, u"--token=s3cret"_s});
    command.secrets = {u"s3cret"_s};
    command.shownVariables.append(u"TOKEN"_s);
    builder.step(u"run"_s, Phase::Build, u"Run"_s, {}, RunProgram{command});
    const QByteArray json = toJson(*builder.build());
    QVERIFY2(!json.contains("s3cret"), json.constData());
    QVERIFY(!json.contains('\n'));
    const QJsonObject plan = QJsonDocument::fromJson(json).object();
    QCOMPARE(plan[u"schema"].toInt(), 1);
    const QJsonObject step = plan[u"steps"].toArray().first().toObject();
    QCOMPARE(step[u"id"].toString(), u"run"_s);
    QCOMPARE(step[u"phase"].toString(), u"build"_s);
    QCOMPARE(step[u"action"].toObject()[u"kind"].toString(), u"run"_s);
    QCOMPARE(step[u"action"].toObject()[u"command"].toObject()[u"arguments"].toArray().last().toString(), u"--token=***"_s);
}

void tst_Plan::digestFollowsWhatIsDone()
{
    const Plan plan = *release().build();
    QCOMPARE(digest(plan).size(), 64);
    Plan same = plan;
    same.steps[2].title = u"编译"_s;
    same.steps[2].cores = 8;
    QCOMPARE(digest(same), digest(plan));

    const auto differs = [&plan](const std::function<void(Plan &)> &change) {
        Plan other = plan;
        change(other);
        return digest(other) != digest(plan);
    };
    QVERIFY(differs([](Plan &p) { p.name = u"build"_s; }));
    QVERIFY(differs([](Plan &p) { p.steps[4].needs.clear(); }));
    QVERIFY(differs([](Plan &p) { std::get<BuildTarget>(p.steps[2].action).command.environment[u"GOOS"_s] = u"darwin"_s; }));
    QVERIFY(differs([](Plan &p) { std::get<BuildTarget>(p.steps[2].action).modificationTime = 0; }));
    QVERIFY(differs([](Plan &p) { std::get<MakeArchive>(p.steps[3].action).entries[0].mode = 0644; }));
    QVERIFY(differs([](Plan &p) { std::get<MakeArchive>(p.steps[3].action).format = ArchiveFormat::Zip; }));
    QVERIFY(differs([](Plan &p) { std::get<PrepareFolder>(p.steps[1].action).isCleaned = false; }));
}

QTEST_GUILESS_MAIN(tst_Plan)
#include "tst_plan.moc"
