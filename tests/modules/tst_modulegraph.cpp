// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "modulefixture.h"

#include "modules/difference.h"

#include <QDir>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

/// How versions are selected, on modules that each test writes by hand.
class TestModuleGraph : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void highestRequirementWins();
    void prunedDependencyHidesWhatItsDependenciesNeed();
    void unprunedIsSticky();
    void rootIsRaised();
    void rootsOfOldProjectAreMinimised();
    void repeatedRequirementKeepsTheHighest();
    void goLineIsANode();
    void replaceEveryVersion();
    void replaceOneVersion();
    void replaceByFolder();
    void replaceByFork();
    void excludeDropsTheRequirement();
    void oldVersionOfTheMainModuleIsExpanded();
    void versionOrder_data();
    void versionOrder();
    void namesWithCapitalsAreEscaped();
    void missingNodeIsMarked();
    void otherNameIsMarked();
    void malformedNodeIsMarked();
    void hostilePathsStayInsideTheCache();
    void brokenNodeLeavesTheRootsAlone();
    void anyModFile();
    void textInsteadOfTheFile();
    void mainFileWithAnError();
    void mainFileIsMissing();
    void noModuleLine();
    void longChainNeedsNoStack();
};

void TestModuleGraph::highestRequirementWins()
{
    ModuleFixture f;
    f.module(u"ex.t/a@v1.0.0"_s, "go 1.20\nrequire ex.t/c v1.2.0\n");
    f.module(u"ex.t/b@v1.0.0"_s, "go 1.20\nrequire ex.t/c v1.1.0\n");
    f.module(u"ex.t/c@v1.1.0"_s, "go 1.20\n");
    f.module(u"ex.t/c@v1.2.0"_s, "go 1.20\n");
    const auto analysis = f.project("module ex.t/m\n\ngo 1.20\n\nrequire (\n\tex.t/a v1.0.0\n\tex.t/b v1.0.0\n)\n");
    QCOMPARE(listOf(*analysis), u"ex.t/a v1.0.0, ex.t/b v1.0.0, ex.t/c v1.2.0"_s);
    const ModuleInfo *c = analysis->find(u"ex.t/c"_s);
    QVERIFY(c);
    QCOMPARE(c->askers.size(), 2);
    QCOMPARE(c->askers[0], (Asker{at(u"ex.t/a@v1.0.0"_s), u"v1.2.0"_s, true, false, true}));
    QCOMPARE(c->askers[1], (Asker{at(u"ex.t/b@v1.0.0"_s), u"v1.1.0"_s, false, false, true}));
    QVERIFY(!c->isRequired);
    const ModuleInfo *a = analysis->find(u"ex.t/a"_s);
    QVERIFY(a->isDirect);
    QCOMPARE(a->line, 6);
    QCOMPARE(a->goVersion, u"1.20"_s);
    QVERIFY(a->askers[0].isMain);
    QCOMPARE(analysis->chainTo(u"ex.t/c"_s), (QList<ModuleVersion>{{u"ex.t/m"_s, {}}, at(u"ex.t/a@v1.0.0"_s), at(u"ex.t/c@v1.2.0"_s)}));
    QCOMPARE(analysis->graphText(),
             "ex.t/m ex.t/a@v1.0.0\nex.t/m ex.t/b@v1.0.0\nex.t/m go@1.20\nex.t/a@v1.0.0 ex.t/c@v1.2.0\nex.t/b@v1.0.0 ex.t/c@v1.1.0\n");
    QCOMPARE(analysis->edges().size(), analysis->edgeCount());
}

void TestModuleGraph::prunedDependencyHidesWhatItsDependenciesNeed()
{
    ModuleFixture f;
    f.module(u"ex.t/a@v1.0.0"_s, "go 1.17\nrequire ex.t/b v1.0.0\n");
    f.module(u"ex.t/b@v1.0.0"_s, "go 1.17\nrequire ex.t/c v1.0.0\n");
    const auto analysis = f.project("module ex.t/m\ngo 1.17\nrequire ex.t/a v1.0.0\n");
    QCOMPARE(listOf(*analysis), u"ex.t/a v1.0.0, ex.t/b v1.0.0"_s);
    QVERIFY(analysis->isPruned());
    QVERIFY(analysis->isExpanded(at(u"ex.t/a@v1.0.0"_s)));
    QVERIFY(!analysis->isExpanded(at(u"ex.t/b@v1.0.0"_s)));
    QCOMPARE(analysis->requirementsOf(at(u"ex.t/a@v1.0.0"_s)), QList{at(u"ex.t/b@v1.0.0"_s)});
}

void TestModuleGraph::unprunedIsSticky()
{
    ModuleFixture f;
    f.module(u"ex.t/a@v1.0.0"_s, "go 1.16\nrequire ex.t/b v1.0.0\n");
    f.module(u"ex.t/b@v1.0.0"_s, "go 1.17\nrequire ex.t/c v1.0.0\n");
    f.module(u"ex.t/c@v1.0.0"_s, "go 1.17\nrequire ex.t/d v1.0.0\n");
    f.module(u"ex.t/d@v1.0.0"_s, "go 1.17\n");
    const auto analysis = f.project("module ex.t/m\ngo 1.17\nrequire ex.t/a v1.0.0\n");
    QCOMPARE(listOf(*analysis), u"ex.t/a v1.0.0, ex.t/b v1.0.0, ex.t/c v1.0.0, ex.t/d v1.0.0"_s);
}

void TestModuleGraph::rootIsRaised()
{
    ModuleFixture f;
    f.module(u"ex.t/a@v1.0.0"_s, "go 1.20\nrequire ex.t/c v1.2.0\n");
    f.module(u"ex.t/c@v1.0.0"_s, "go 1.20\nrequire ex.t/old v1.0.0\n");
    f.module(u"ex.t/c@v1.2.0"_s, "go 1.20\nrequire ex.t/new v1.0.0\n");
    const auto analysis = f.project("module ex.t/m\ngo 1.20\nrequire (\n\tex.t/a v1.0.0\n\tex.t/c v1.0.0\n)\n");
    QCOMPARE(listOf(*analysis), u"ex.t/a v1.0.0, ex.t/c v1.2.0, ex.t/new v1.0.0"_s);
    QCOMPARE(analysis->repairs(), (QList<QPair<ModuleVersion, QString>>{{at(u"ex.t/c@v1.0.0"_s), u"v1.2.0"_s}}));
    const ModuleInfo *c = analysis->find(u"ex.t/c"_s);
    QCOMPARE(c->requiredInFile, u"v1.0.0"_s);
    QCOMPARE(c->askers.size(), 2); // the file as it is, not the repaired line
    QCOMPARE(c->askers[1].version, u"v1.0.0"_s);
    QVERIFY(c->askers[1].isMain && !c->askers[1].isWinner);
}

void TestModuleGraph::rootsOfOldProjectAreMinimised()
{
    ModuleFixture f;
    f.module(u"ex.t/a@v1.0.0"_s, "require ex.t/c v1.2.0\n");
    f.module(u"ex.t/b@v1.0.0"_s);
    f.module(u"ex.t/c@v1.0.0"_s);
    f.module(u"ex.t/c@v1.2.0"_s, "require ex.t/b v1.0.0\n");
    const auto analysis = f.project("module ex.t/m\ngo 1.16\nrequire (\n\tex.t/a v1.0.0\n\tex.t/c v1.0.0 // indirect\n)\n");
    // c is implied by a at the version that counts: its line goes.
    QCOMPARE(analysis->requirementsOf({u"ex.t/m"_s, {}}), (QList<ModuleVersion>{at(u"ex.t/a@v1.0.0"_s), at(u"go@1.16"_s)}));
    QVERIFY(!analysis->isPruned());
}

void TestModuleGraph::repeatedRequirementKeepsTheHighest()
{
    ModuleFixture f;
    f.module(u"ex.t/c@v1.2.0"_s, "go 1.20\n");
    const auto analysis = f.project("module ex.t/m\ngo 1.20\nrequire (\n\tex.t/c v1.0.0\n\tex.t/c v1.2.0\n)\n");
    QVERIFY(analysis->problems().isEmpty()); // v1.0.0 is never read
    QCOMPARE(listOf(*analysis), u"ex.t/c v1.2.0"_s);
}

void TestModuleGraph::goLineIsANode()
{
    ModuleFixture f;
    f.module(u"ex.t/a@v1.0.0"_s, "go 1.25.3\n");
    const auto analysis = f.project("module ex.t/m\ngo 1.24.0\ntoolchain go1.24.2\nrequire ex.t/a v1.0.0\n");
    QCOMPARE(analysis->goVersion(), u"1.25.3"_s);
    QCOMPARE(analysis->toolchain(), u"go1.25.3"_s);
    QCOMPARE(analysis->modules().size(), 2); // go and toolchain are no modules
    const ModuleInfo *go = analysis->find(u"go"_s);
    QCOMPARE(go->askers.first().who, at(u"ex.t/a@v1.0.0"_s));
    QCOMPARE(go->requiredInFile, u"1.24.0"_s);
    QCOMPARE(analysis->graphText(),
             "ex.t/m ex.t/a@v1.0.0\nex.t/m go@1.25.3\nex.t/m toolchain@go1.25.3\nex.t/a@v1.0.0 go@1.25.3\n"
             "go@1.25.3 toolchain@go1.25.3\n");
}

void TestModuleGraph::replaceEveryVersion()
{
    ModuleFixture f;
    f.module(u"ex.t/a@v1.0.0"_s, "go 1.20\nrequire ex.t/b v1.0.0\n");
    f.module(u"ex.t/a@v1.5.0"_s, "go 1.20\nrequire ex.t/c v1.0.0\n");
    const auto analysis = f.project("module ex.t/m\ngo 1.20\nrequire ex.t/a v1.0.0\nreplace ex.t/a => ex.t/a v1.5.0\n");
    QCOMPARE(listOf(*analysis), u"ex.t/a v1.0.0, ex.t/c v1.0.0"_s);
    QCOMPARE(analysis->find(u"ex.t/a"_s)->replacement, at(u"ex.t/a@v1.5.0"_s));
    QCOMPARE(analysis->listText(), "ex.t/m\nex.t/a v1.0.0 => ex.t/a v1.5.0\nex.t/c v1.0.0\n");
}

void TestModuleGraph::replaceOneVersion()
{
    ModuleFixture f;
    f.module(u"ex.t/a@v1.0.0"_s, "go 1.20\nrequire ex.t/b v1.0.0\n");
    f.module(u"ex.t/x@v1.0.0"_s, "go 1.20\nrequire ex.t/c v1.0.0\n");
    f.module(u"ex.t/y@v1.0.0"_s, "go 1.20\nrequire ex.t/d v1.0.0\n");
    // The line for the version beats the line for all, in any order.
    const auto analysis = f.project(
        "module ex.t/m\ngo 1.20\nrequire ex.t/a v1.0.0\nreplace ex.t/a v1.0.0 => ex.t/x v1.0.0\nreplace ex.t/a => ex.t/y v1.0.0\n");
    QCOMPARE(listOf(*analysis), u"ex.t/a v1.0.0, ex.t/c v1.0.0"_s);
    const auto other = f.project("module ex.t/m\ngo 1.20\nrequire ex.t/a v1.0.0\nreplace ex.t/a v1.1.0 => ex.t/x v1.0.0\n");
    QCOMPARE(listOf(*other), u"ex.t/a v1.0.0, ex.t/b v1.0.0"_s);
    QVERIFY(!other->find(u"ex.t/a"_s)->replacement);
}

void TestModuleGraph::replaceByFolder()
{
    ModuleFixture f;
    f.write(u"../other/go.mod"_s, "module some.other/name\nrequire ex.t/c v1.0.0\n"); // anything goes in a folder
    f.module(u"ex.t/c@v1.0.0"_s);
    const QByteArray text = "module ex.t/m\ngo 1.20\nrequire ex.t/a v1.0.0\nreplace ex.t/a => ../other\n";
    const auto analysis = f.project(text);
    QVERIFY(analysis->problems().isEmpty());
    QCOMPARE(listOf(*analysis), u"ex.t/a v1.0.0, ex.t/c v1.0.0"_s);
    QCOMPARE(analysis->find(u"ex.t/a"_s)->replacement, (ModuleVersion{u"../other"_s, {}}));
    f.write(u"../other/go.mod"_s, "module some.other/name\n"); // folders are read anew
    QCOMPARE(listOf(*f.analyse()), u"ex.t/a v1.0.0"_s);
    QDir(f.path(u"../other"_s)).removeRecursively();
    const auto broken = f.analyse();
    QCOMPARE(broken->problems().size(), 1);
    QVERIFY(broken->find(u"ex.t/a"_s)->problem.contains(u"does not exist"_s));
}

void TestModuleGraph::replaceByFork()
{
    ModuleFixture f;
    f.module(u"ex.t/fork@v1.0.0"_s, "module ex.t/a\nrequire ex.t/c v1.0.0\n"); // declares the old name
    f.module(u"ex.t/c@v1.0.0"_s);
    const auto analysis = f.project("module ex.t/m\ngo 1.20\nrequire ex.t/a v1.0.0\nreplace ex.t/a => ex.t/fork v1.0.0\n");
    QVERIFY(analysis->problems().isEmpty());
    QCOMPARE(listOf(*analysis), u"ex.t/a v1.0.0, ex.t/c v1.0.0"_s);
}

void TestModuleGraph::excludeDropsTheRequirement()
{
    ModuleFixture f;
    f.module(u"ex.t/a@v1.0.0"_s, "go 1.20\nrequire ex.t/c v1.2.0\n");
    f.module(u"ex.t/b@v1.0.0"_s, "go 1.20\nrequire ex.t/c v1.0.0\n");
    const auto analysis = f.project("module ex.t/m\ngo 1.20\nrequire (\n\tex.t/a v1.0.0\n\tex.t/b v1.0.0\n)\nexclude ex.t/c v1.2.0\n");
    QCOMPARE(listOf(*analysis), u"ex.t/a v1.0.0, ex.t/b v1.0.0, ex.t/c v1.0.0"_s);
    QCOMPARE(analysis->droppedRequirements(), (QList<Requirement>{{at(u"ex.t/a@v1.0.0"_s), at(u"ex.t/c@v1.2.0"_s)}}));
}

void TestModuleGraph::oldVersionOfTheMainModuleIsExpanded()
{
    ModuleFixture f;
    f.module(u"ex.t/a@v1.0.0"_s, "require ex.t/m v1.0.0\n");
    f.module(u"ex.t/m@v1.0.0"_s, "require ex.t/c v1.0.0\n");
    f.module(u"ex.t/c@v1.0.0"_s);
    const auto analysis = f.project("module ex.t/m\ngo 1.16\nrequire ex.t/a v1.0.0\n");
    QCOMPARE(listOf(*analysis), u"ex.t/a v1.0.0, ex.t/c v1.0.0"_s);
    QVERIFY(analysis->modules().first().isMain);
    QCOMPARE(analysis->modules().first().selected, QString());
}

void TestModuleGraph::versionOrder_data()
{
    QTest::addColumn<QString>("low");
    QTest::addColumn<QString>("high");
    const auto row = [](const char *name, const char *low, const char *high) {
        QTest::newRow(name) << QString::fromLatin1(low) << QString::fromLatin1(high);
    };
    row("numbers, not text", "v1.9.0", "v1.10.0");
    row("release after pre-release", "v1.0.0-rc.1", "v1.0.0");
    row("pre-release parts as numbers", "v1.0.0-rc.2", "v1.0.0-rc.10");
    row("pseudo-version without a tag", "v0.0.0-20200101000000-aaaaaaaaaaaa", "v0.0.0-20210101000000-000000000000");
    row("pseudo-version below the next tag", "v1.2.4-0.20240101000000-ffffffffffff", "v1.2.4");
    row("tag below its pseudo-version", "v1.2.3", "v1.2.4-0.20240101000000-ffffffffffff");
    row("dates as numbers", "v0.20230101.0", "v0.20240101.0");
    row("numbers of any length", "v0.0.99999999999999999999", "v0.0.100000000000000000000");
    row("large minor against small major", "v0.99999999.0", "v1.0.0");
}

void TestModuleGraph::versionOrder()
{
    QFETCH(QString, low);
    QFETCH(QString, high);
    ModuleFixture f;
    f.module(u"ex.t/a@v1.0.0"_s, "go 1.20\nrequire ex.t/c " + low.toUtf8() + '\n');
    f.module(u"ex.t/b@v1.0.0"_s, "go 1.20\nrequire ex.t/c " + high.toUtf8() + '\n');
    for (const auto &[first, second] : {std::pair("a", "b"), std::pair("b", "a")}) {
        const auto analysis
            = f.project(QByteArray("module ex.t/m\ngo 1.20\nrequire ex.t/") + first + " v1.0.0\nrequire ex.t/" + second + " v1.0.0\n");
        QCOMPARE(analysis->find(u"ex.t/c"_s)->selected, high);
        QCOMPARE(analysis->find(u"ex.t/c"_s)->askers.first().version, high);
    }
}

void TestModuleGraph::namesWithCapitalsAreEscaped()
{
    ModuleFixture f;
    f.module(u"github.com/Azure/SDK@v2.0.0+incompatible"_s, "require gopkg.in/Yaml.v2 v2.1.0-RC1\n");
    f.module(u"gopkg.in/Yaml.v2@v2.1.0-RC1"_s);
    QVERIFY(f.modFileOf(u"gopkg.in/Yaml.v2@v2.1.0-RC1"_s).endsWith(u"gopkg.in/!yaml.v2/@v/v2.1.0-!r!c1.mod"_s));
    const auto analysis = f.project("module ex.t/m\ngo 1.16\nrequire github.com/Azure/SDK v2.0.0+incompatible\n");
    QVERIFY(analysis->problems().isEmpty());
    QCOMPARE(listOf(*analysis), u"github.com/Azure/SDK v2.0.0+incompatible, gopkg.in/Yaml.v2 v2.1.0-RC1"_s);
}

void TestModuleGraph::missingNodeIsMarked()
{
    ModuleFixture f;
    f.module(u"ex.t/a@v1.0.0"_s, "require ex.t/b v1.0.0\nrequire ex.t/c v1.0.0\n");
    f.module(u"ex.t/c@v1.0.0"_s);
    const QByteArray text = "module ex.t/m\ngo 1.16\nrequire ex.t/a v1.0.0\n";
    const auto analysis = f.project(text);
    QCOMPARE(listOf(*analysis), u"ex.t/a v1.0.0, ex.t/b v1.0.0, ex.t/c v1.0.0"_s);
    QCOMPARE(analysis->problems().size(), 1);
    QCOMPARE(analysis->problems().first().subject, u"ex.t/b@v1.0.0"_s);
    QCOMPARE(analysis->missing(), QList{at(u"ex.t/b@v1.0.0"_s)});
    QVERIFY(!analysis->find(u"ex.t/b"_s)->problem.isEmpty());
    f.module(u"ex.t/b@v1.0.0"_s); // fetched meanwhile: the same engine finds it
    QVERIFY(f.analyse()->problems().isEmpty());
}

void TestModuleGraph::otherNameIsMarked()
{
    ModuleFixture f;
    f.module(u"ex.t/a@v1.0.0"_s, "module ex.t/renamed\n");
    const auto analysis = f.project("module ex.t/m\ngo 1.20\nrequire ex.t/a v1.0.0\n");
    QCOMPARE(analysis->problems().size(), 1);
    QCOMPARE(analysis->problems().first().location.line, 3);
    QVERIFY(analysis->problems().first().detail.contains(u"module declares its path as: ex.t/renamed"_s));
    QVERIFY(analysis->missing().isEmpty());
}

void TestModuleGraph::malformedNodeIsMarked()
{
    ModuleFixture f;
    f.module(u"ex.t/a@v1.0.0"_s, "require ex.t/b\n");
    const auto analysis = f.project("module ex.t/m\ngo 1.20\nrequire ex.t/a v1.0.0\n");
    QCOMPARE(analysis->problems().size(), 1);
    QVERIFY2(analysis->problems().first().detail.contains(u"usage: require module/path v1.2.3"_s),
             qPrintable(analysis->problems().first().detail));
}

void TestModuleGraph::hostilePathsStayInsideTheCache()
{
    ModuleFixture f;
    f.write(u"secret/@v/v1.0.0.mod"_s, "module ../../../project/secret\nrequire ex.t/c v1.0.0\n");
    f.module(u"ex.t/a@v1.0.0"_s, "require ../../../project/secret v1.0.0\n");
    const auto analysis = f.project("module ex.t/m\ngo 1.16\nrequire ex.t/a v1.0.0\n");
    QCOMPARE(analysis->problems().size(), 1);
    QVERIFY2(analysis->problems().first().detail.contains(u"malformed module path"_s), qPrintable(analysis->problems().first().detail));
    QVERIFY(!analysis->find(u"ex.t/c"_s));
}

void TestModuleGraph::brokenNodeLeavesTheRootsAlone()
{
    ModuleFixture f;
    f.module(u"ex.t/a@v1.0.0"_s, "go 1.20\nrequire ex.t/c v1.2.0\n");
    f.module(u"ex.t/c@v1.0.0"_s, "go 1.20\n"); // v1.2.0 cannot be had: go stays with the lines of the file
    const auto analysis = f.project("module ex.t/m\ngo 1.20\nrequire (\n\tex.t/a v1.0.0\n\tex.t/c v1.0.0\n)\n");
    QVERIFY(analysis->graphText().contains("ex.t/m ex.t/c@v1.0.0\n"));
    QCOMPARE(analysis->find(u"ex.t/c"_s)->selected, u"v1.2.0"_s);
    QCOMPARE(analysis->repairs().size(), 1);
}

void TestModuleGraph::anyModFile()
{
    ModuleFixture f;
    f.module(u"ex.t/a@v1.0.0"_s);
    f.write(u"vendor.mod"_s, "module ex.t/m\ngo 1.20\nrequire ex.t/a v1.0.0\n");
    QCOMPARE(listOf(*f.analyse(u"vendor.mod"_s)), u"ex.t/a v1.0.0"_s);
}

void TestModuleGraph::textInsteadOfTheFile()
{
    ModuleFixture f;
    f.module(u"ex.t/a@v1.0.0"_s);
    f.module(u"ex.t/a@v1.1.0"_s);
    f.project("module ex.t/m\ngo 1.20\nrequire ex.t/a v1.0.0\n");
    AnalysisRequest request = f.request();
    request.modText = "module ex.t/m\ngo 1.20\nrequire ex.t/a v1.1.0\n";
    const auto analysis = analyse(request);
    QVERIFY(analysis);
    QCOMPARE(listOf(**analysis), u"ex.t/a v1.1.0"_s);
}

void TestModuleGraph::mainFileWithAnError()
{
    ModuleFixture f;
    f.write(u"go.mod"_s, "module ex.t/m\ngo 1.20\nrequire ex.t/a\n");
    const auto analysis = analyse(f.request());
    QVERIFY(!analysis);
    QCOMPARE(analysis.error().kind, ErrorKind::BadInput);
    QCOMPARE(analysis.error().location.line, 3);
    QVERIFY(analysis.error().detail.startsWith(u"usage: require module/path v1.2.3"_s));
}

void TestModuleGraph::mainFileIsMissing()
{
    ModuleFixture f;
    const auto analysis = analyse(f.request());
    QVERIFY(!analysis);
    QCOMPARE(analysis.error().exitCode(), 2);
}

void TestModuleGraph::noModuleLine()
{
    ModuleFixture f;
    f.write(u"go.mod"_s, "go 1.20\n");
    const auto analysis = analyse(f.request());
    QVERIFY(!analysis);
    QCOMPARE(analysis.error().kind, ErrorKind::BadInput);
}

void TestModuleGraph::longChainNeedsNoStack()
{
    ModuleFixture f;
    constexpr int kLength = 300;
    for (int i = 0; i < kLength; ++i)
        f.module(u"ex.t/n%1@v1.0.0"_s.arg(i), i + 1 < kLength ? u"require ex.t/n%1 v1.0.0\n"_s.arg(i + 1).toUtf8() : QByteArray());
    f.module(u"ex.t/a@v1.0.0"_s, "require ex.t/n1 v1.0.0\n");
    f.module(u"ex.t/a@v1.1.0"_s, "require ex.t/n0 v1.0.0\n");
    f.module(u"ex.t/b@v1.0.0"_s, "require ex.t/a v1.1.0\n");
    const auto analysis = f.project("module ex.t/m\ngo 1.16\nrequire ex.t/a v1.0.0\nrequire ex.t/b v1.0.0\n"); // has to be repaired
    QCOMPARE(analysis->modules().size(), kLength + 3);
    QCOMPARE(analysis->chainTo(u"ex.t/n299"_s).size(), kLength + 3); // by b, since a v1.0.0 is not in use
}

QTEST_GUILESS_MAIN(TestModuleGraph)
#include "tst_modulegraph.moc"
