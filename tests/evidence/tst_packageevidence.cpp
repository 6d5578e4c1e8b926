// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "../modules/gofixture.h"
#include "evidence/evidencecollector.h"

#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

class TestPackageEvidence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void verdicts_data();
    void verdicts();
    void sentencesNameTargetsAndChain();
    void whatGoCannotSay();
    void aStoppedQuestionIsSilent();
    void readsAnswers();

private:
    EvidenceRequest request(const QStringList &targets) const;

    GoFixture m_go;
    PackageEvidence m_evidence;
};

void TestPackageEvidence::initTestCase()
{
    if (!GoFixture::isThere())
        QSKIP("there is no go to ask");
    QByteArray mod = "module ex.t/app\n\ngo 1.21\n";
    for (const QByteArray name : {"all", "deep", "win", "testing", "unused"}) {
        m_go.write(u"%1/go.mod"_s.arg(QLatin1StringView(name)), "module ex.t/" + name + "\n\ngo 1.21\n");
        m_go.write(u"%1/%1.go"_s.arg(QLatin1StringView(name)), "package " + name + "\n\nconst Name = \"" + name + "\"\n");
        mod += "\nrequire ex.t/" + name + " v1.0.0\nreplace ex.t/" + name + " => ../" + name + '\n';
    }
    m_go.write(u"all/all.go"_s, "package all\n\nimport _ \"ex.t/deep\"\n");
    m_go.write(u"all/go.mod"_s, "module ex.t/all\n\ngo 1.21\n\nrequire ex.t/deep v1.0.0\n");
    m_go.write(u"app/go.mod"_s, mod);
    m_go.write(u"app/main.go"_s, "package main\n\nimport _ \"ex.t/app/inner\"\n\nfunc main() {}\n");
    m_go.write(u"app/main_windows.go"_s, "package main\n\nimport _ \"ex.t/win\"\n");
    m_go.write(u"app/main_test.go"_s,
               "package main\n\nimport (\n\t\"testing\"\n\n\t_ \"ex.t/testing\"\n)\n\nfunc TestX(t *testing.T) {}\n");
    m_go.write(u"app/inner/inner.go"_s, "package inner\n\nimport _ \"ex.t/all\"\n");
    EvidenceCollector collector;
    QSignalSpy finished(&collector, &EvidenceCollector::finished);
    QSignalSpy progressed(&collector, &EvidenceCollector::progressed);
    collector.ask(request({u"linux/amd64"_s, u"windows/amd64"_s, u"darwin/arm64"_s}));
    QVERIFY(collector.isAsking());
    QCOMPARE(finished.size(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 120'000);
    QCOMPARE(progressed.size(), 4);
    QVERIFY(!collector.isAsking());
    m_evidence = finished.first().first().value<PackageEvidence>();
    QCOMPARE(finished.first().last().value<Error>().detail, QString());
}

EvidenceRequest TestPackageEvidence::request(const QStringList &targets) const
{
    EvidenceRequest request;
    request.context.program = QStandardPaths::findExecutable(u"go"_s);
    request.context.workingDirectory = m_go.path(u"app"_s);
    const QProcessEnvironment system = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"PATH"_s, u"HOME"_s, u"GOCACHE"_s})
        request.context.environment.insert(name, system.value(name));
    for (const auto &[name, value] : {std::pair{u"GOENV"_s, u"off"_s},
                                      {u"GOFLAGS"_s, QString()},
                                      {u"GOTOOLCHAIN"_s, u"local"_s},
                                      {u"GOPROXY"_s, u"off"_s},
                                      {u"GOMODCACHE"_s, m_go.cache()},
                                      {u"GOWORK"_s, u"off"_s},
                                      {u"CGO_ENABLED"_s, u"0"_s}})
        request.context.environment.insert(name, value);
    for (const QString &target : targets)
        request.targets.append({target.section(u'/', 0, 0), target.section(u'/', 1), {}}); // go itself knows which there are
    request.host = {u"linux"_s, u"amd64"_s, {}};
    return request;
}

void TestPackageEvidence::verdicts_data()
{
    QTest::addColumn<QString>("module");
    QTest::addColumn<int>("verdict");
    QTest::addColumn<QStringList>("targets");
    QTest::addColumn<QStringList>("chain");
    const QStringList all{u"linux/amd64"_s, u"windows/amd64"_s, u"darwin/arm64"_s};
    const QStringList toAll{u"ex.t/app/inner"_s, u"ex.t/all"_s};
    QTest::newRow("everywhere") << u"ex.t/all"_s << int(CompiledIn::Everywhere) << all << toAll;
    QTest::newRow("through another") << u"ex.t/deep"_s << int(CompiledIn::Everywhere) << all << toAll + QStringList{u"ex.t/deep"_s};
    QTest::newRow("on windows only") << u"ex.t/win"_s << int(CompiledIn::Somewhere) << QStringList{u"windows/amd64"_s}
                                     << QStringList{u"ex.t/app"_s, u"ex.t/win"_s};
    QTest::newRow("in tests only") << u"ex.t/testing"_s << int(CompiledIn::TestsOnly) << QStringList()
                                   << QStringList{u"ex.t/app"_s, u"ex.t/testing"_s};
    QTest::newRow("nowhere") << u"ex.t/unused"_s << int(CompiledIn::Nowhere) << QStringList() << QStringList();
    QTest::newRow("no such module") << u"ex.t/none"_s << int(CompiledIn::Nowhere) << QStringList() << QStringList();
}

void TestPackageEvidence::verdicts()
{
    QFETCH(QString, module);
    const ModuleEvidence evidence = m_evidence.of(module);
    QTEST(int(evidence.verdict), "verdict");
    QTEST(evidence.targets, "targets");
    QTEST(evidence.chain, "chain");
    QCOMPARE(evidence.targets.size() + evidence.others.size(), 3);
    QCOMPARE(evidence.packages, evidence.verdict == CompiledIn::Nowhere ? QStringList() : QStringList{module});
}

void TestPackageEvidence::sentencesNameTargetsAndChain()
{
    const QString windows = evidenceSentence(m_evidence.of(u"ex.t/win"_s));
    QVERIFY2(windows.contains(u"windows/amd64"_s) && windows.contains(u"ex.t/app → ex.t/win"_s), qPrintable(windows));
    QVERIFY(evidenceSentence(m_evidence.of(u"ex.t/testing"_s)).startsWith(u"Only tests"_s));
    QVERIFY(m_evidence.problems().isEmpty());
    QVERIFY(!evidenceSentence(PackageEvidence().of(u"x"_s)).isEmpty());
}

void TestPackageEvidence::whatGoCannotSay()
{
    if (!GoFixture::isThere())
        QSKIP("there is no go to ask");
    PackageEvidence partly = m_evidence;
    partly.targets[1].packages.clear();
    partly.targets[1].error = {ErrorKind::ToolFailed, u"go"_s, u"no such file"_s, {}, {}};
    QCOMPARE(partly.of(u"ex.t/all"_s).unknown, QStringList{u"windows/amd64"_s});
    QCOMPARE(partly.of(u"ex.t/all"_s).verdict, CompiledIn::Somewhere);
    QVERIFY(partly.problems().join(u' ').contains(u"windows/amd64"_s));

    m_go.write(u"broken/go.mod"_s, "module ex.t/broken\n\nrequire\n");
    EvidenceRequest broken = request({u"linux/amd64"_s});
    broken.context.workingDirectory = m_go.path(u"broken"_s);
    EvidenceCollector collector;
    QSignalSpy finished(&collector, &EvidenceCollector::finished);
    collector.ask(broken);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 120'000);
    const auto error = finished.first().last().value<Error>();
    QVERIFY2(error.detail.contains(u"go.mod:3"_s), qPrintable(error.detail)); // go's own words
    QCOMPARE(finished.first().first().value<PackageEvidence>().of(u"ex.t/all"_s).verdict, CompiledIn::Unknown);
}

void TestPackageEvidence::aStoppedQuestionIsSilent()
{
    if (!GoFixture::isThere())
        QSKIP("there is no go to ask");
    EvidenceCollector collector;
    QSignalSpy finished(&collector, &EvidenceCollector::finished);
    collector.ask(request({u"linux/amd64"_s}));
    collector.cancel();
    QVERIFY(!collector.isAsking());
    collector.ask(request({u"linux/amd64"_s})); // the second answer is the only one
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 120'000);
    QCOMPARE(finished.size(), 1);
}

void TestPackageEvidence::readsAnswers()
{
    const auto packages = parseGoPackages(
        "{\"ImportPath\":\"a\",\"Imports\":[\"b\",\"C\"]}\n{\"ImportPath\":\"a [a.test]\",\"Imports\":[\"c\"]}\n"
        "{\"ImportPath\":\"a.test\",\"Imports\":[\"a\"]}\n{\"ImportPath\":\"b\",\"DepOnly\":true,\"Module\":{\"Path\":\"m\"}}\n");
    QVERIFY(packages);
    QCOMPARE(packages->size(), 2);
    QCOMPARE(packages->value(u"a"_s).imports, QStringList({u"b"_s, u"C"_s, u"c"_s}));
    QVERIFY(packages->value(u"a"_s).isNamed && !packages->value(u"b"_s).isNamed);
    QCOMPARE(packages->value(u"b"_s).module, u"m"_s);
    QVERIFY(!parseGoPackages("{\"ImportPath\":"));
}

QTEST_GUILESS_MAIN(TestPackageEvidence)
#include "tst_packageevidence.moc"
