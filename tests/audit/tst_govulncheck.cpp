// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "testdatabase.h"

#include "../modules/gofixture.h"
#include "audit/govulncheck.h"
#include "modules/engine.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

/// "id module" of each finding, sorted.
QStringList keysOf(const QList<VulnFinding> &findings)
{
    QStringList keys;
    for (const VulnFinding &finding : findings)
        keys.append(finding.entry.id + u' ' + finding.module.path + u' ' + finding.module.version + u" -> "_s
                    + QString::fromUtf8(finding.fixedIn));
    keys.sort();
    return keys;
}

} // namespace

/// Our answer beside that of the real govulncheck, on real modules and a database that the test makes.
class TestGovulncheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAnswers();
    void refusesOtherAnswers();
    void addsWhatIsCalled();
    void agreesWithGovulncheck();
    void findsTheCall();

private:
    QString installed();
    QByteArray run(const QString &program, const QStringList &arguments);

    GoFixture m_go;
    QString m_program;
};

void TestGovulncheck::readsAnswers()
{
    const QByteArray answer = R"({"config":{"protocol_version":"v1.0.0","go_version":"go1.26.1","scan_level":"symbol"}}
{"progress":{"message":"Scanning your code"}}
{"osv":{"id":"GO-2099-0001","summary":"Bad","affected":[{"package":{"name":"example.test/m"}}]}}
{"finding":{"osv":"GO-2099-0001","fixed_version":"v1.2.3","trace":[{"module":"example.test/m","version":"v1.0.0"}]}}
{"finding":{"osv":"GO-2099-0001","fixed_version":"v1.2.3","trace":[{"module":"example.test/m","version":"v1.0.0","package":"example.test/m/p"}]}}
{"finding":{"osv":"GO-2099-0001","fixed_version":"v1.2.3","trace":[{"module":"example.test/m","version":"v1.0.0","package":"example.test/m/p","function":"F","receiver":"*T","position":{"filename":"p/p.go","line":7,"column":3}},{"module":"example.test/app","package":"example.test/app","function":"main","position":{"filename":"main.go","line":12,"column":9}}]}}
)";
    const Result<VulncheckAnswer> parsed = parseGovulncheck(answer);
    QVERIFY(parsed);
    QCOMPARE(parsed->goVersion, u"go1.26.1"_s);
    QCOMPARE(parsed->progress, QStringList{u"Scanning your code"_s});
    QCOMPARE(parsed->findings.size(), 1);
    const VulnFinding &finding = parsed->findings.first();
    QCOMPARE(finding.entry.summary, u"Bad"_s);
    QCOMPARE(*finding.reach, Reach::Called);
    QCOMPARE(finding.traces.size(), 1);
    QCOMPARE(finding.traces.first().first().toString(), u"app.main"_s);
    QCOMPARE(finding.traces.first().last().toString(), u"p.T.F"_s);
    QCOMPARE(finding.traces.first().first().location, (Location{u"main.go"_s, 12, 9}));
}

void TestGovulncheck::refusesOtherAnswers()
{
    for (const QByteArray text : {"", "{", "{\"x\":1}", "{\"config\":{}}{"})
        QVERIFY2(!parseGovulncheck(text), text.constData());
}

void TestGovulncheck::addsWhatIsCalled()
{
    VulnReport report;
    VulnFinding called, quiet;
    called.entry.id = u"GO-1"_s;
    called.module = {u"m"_s, u"v1.0.0"_s, u"m"_s, true};
    quiet.entry.id = u"GO-2"_s;
    quiet.module = called.module;
    report.findings = {called, quiet};
    VulncheckAnswer answer;
    answer.findings = {called};
    answer.findings.first().reach = Reach::Called;
    VulnFinding other = called;
    other.entry.id = u"GO-3"_s;
    other.reach = Reach::Imported;
    answer.findings.append(other);
    const VulnReport both = withSymbols(report, answer);
    QVERIFY(both.hasSymbols);
    QCOMPARE(both.findings.size(), 3);
    QCOMPARE(*both.findings[0].reach, Reach::Called);
    QCOMPARE(*both.findings[1].reach, Reach::Required);
    QCOMPARE(*both.findings[2].reach, Reach::Imported);
}

/// Built once, in a folder that outlives the test; empty: it cannot be had here.
QString TestGovulncheck::installed()
{
    if (!m_program.isEmpty())
        return m_program;
    const QString ready = qEnvironmentVariable("SLIPWAY_GOVULNCHECK");
    if (!ready.isEmpty())
        return m_program = ready;
    m_go.useProxy(configuredProxy());
    m_go.setEnvironment(u"GOBIN"_s, m_go.path(u"bin"_s));
    if (m_go.go({u"install"_s, u"golang.org/x/vuln/cmd/govulncheck@v1.9.0"_s}, m_go.path({})).exitCode == 0)
        m_program = m_go.path(u"bin/govulncheck"_s);
    return m_program;
}

QByteArray TestGovulncheck::run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProgram(program);
    process.setArguments(arguments);
    process.setWorkingDirectory(m_go.path(u"project"_s));
    process.setProcessEnvironment(m_go.environment());
    process.start();
    return process.waitForFinished(120'000) && process.exitCode() == 0 ? process.readAllStandardOutput() : process.readAllStandardError();
}

void TestGovulncheck::agreesWithGovulncheck()
{
    if (!GoFixture::isThere())
        QSKIP("there is no go on this machine");
    if (installed().isEmpty())
        QSKIP("govulncheck cannot be built here");
    m_go.useProxy(configuredProxy());
    m_go.write(u"project/go.mod"_s,
               "module example.test/app\n\ngo 1.21\n\nrequire (\n\tgolang.org/x/text v0.3.5\n\tgopkg.in/yaml.v2 "
               "v2.2.1\n\tgithub.com/gogo/protobuf v1.3.1\n)\n");
    // govulncheck looks only at modules whose packages are imported; we look at the whole build list.
    m_go.write(u"project/main.go"_s,
               "package main\n\nimport (\n\t_ \"github.com/gogo/protobuf/proto\"\n\t_ \"golang.org/x/text/language\"\n\t_ "
               "\"gopkg.in/yaml.v2\"\n)\n\nfunc main() {}\n");
    if (m_go.go({u"mod"_s, u"tidy"_s}, m_go.path(u"project"_s)).exitCode != 0)
        QSKIP("the module proxy cannot be reached");
    using D = TestDatabase;
    TestDatabase content;
    content.add(u"GO-2099-0001"_s, {D::affected(u"golang.org/x/text"_s, u"0 0.3.7"_s)});
    content.add(u"GO-2099-0002"_s,
                {D::affected(u"golang.org/x/text"_s, u"0 0.3.3 0.3.5 0.3.8"_s, {D::import(u"golang.org/x/text/language"_s)})});
    content.add(u"GO-2099-0003"_s,
                {D::affected(u"gopkg.in/yaml.v2"_s, u"0 2.2.3"_s), D::affected(u"gopkg.in/yaml.v2"_s, u"2.2.0 2.2.8"_s)});
    content.add(u"GO-2099-0004"_s, {D::affected(u"gopkg.in/yaml.v2"_s, u"0"_s, {D::import(u"gopkg.in/yaml.v2"_s, {}, {u"plan9"_s})})});
    content.add(u"GO-2099-0005"_s, {D::affected(u"github.com/gogo/protobuf"_s, u"1.3.2"_s)});
    content.add(u"GO-2099-0006"_s, {D::affected(u"github.com/gogo/protobuf"_s, u"0"_s)}, {{u"withdrawn"_s, u"2026-01-01T00:00:00Z"_s}});
    content.add(u"GO-2099-0007"_s, {D::affected(u"stdlib"_s, u"0 1.99.1"_s, {D::import(u"net/http"_s)})});
    content.add(u"GO-2099-0008"_s, {D::affected(u"stdlib"_s, u"1.99.0"_s)});
    content.write(m_go.path(u"db"_s));

    const QByteArray theirs = run(m_program, {u"-json"_s, u"-scan"_s, u"module"_s, u"-db"_s, u"file://"_s + m_go.path(u"db"_s)});
    const Result<VulncheckAnswer> answer = parseGovulncheck(theirs);
    QVERIFY2(answer, theirs.left(2000).constData());
    ModuleEngine engine({});
    const auto analysis = engine.analyse({m_go.path(u"project/go.mod"_s), {}, m_go.cache()});
    QVERIFY(analysis);
    const Result<VulnDatabase> database = VulnDatabase::open(m_go.path(u"db"_s));
    QVERIFY(database);
    const QList<AuditedModule> modules = auditedModules(**analysis, answer->goVersion);
    const VulnReport ours = findVulnerabilities(*database, modules);
    QCOMPARE(keysOf(ours.findings).join(u'\n'), keysOf(answer->findings).join(u'\n'));
    QCOMPARE(ours.findings.size(), 5);
}

void TestGovulncheck::findsTheCall()
{
    if (!GoFixture::isThere())
        QSKIP("there is no go on this machine");
    if (installed().isEmpty())
        QSKIP("govulncheck cannot be built here");
    m_go.useProxy(configuredProxy());
    m_go.write(u"project/go.mod"_s, "module example.test/app\n\ngo 1.21\n\nrequire golang.org/x/text v0.3.5\n");
    m_go.write(u"project/main.go"_s,
               "package main\n\nimport \"golang.org/x/text/language\"\n\nfunc main() {\n\t_, _ = language.Parse(\"de\")\n}\n");
    if (m_go.go({u"mod"_s, u"tidy"_s}, m_go.path(u"project"_s)).exitCode != 0)
        QSKIP("the module proxy cannot be reached");
    using D = TestDatabase;
    TestDatabase content;
    content.add(u"GO-2099-0001"_s,
                {D::affected(u"golang.org/x/text"_s, u"0 0.3.7"_s, {D::import(u"golang.org/x/text/language"_s, {u"Parse"_s})})});
    content.add(
        u"GO-2099-0002"_s,
        {D::affected(u"golang.org/x/text"_s, u"0 0.3.7"_s, {D::import(u"golang.org/x/text/language"_s, {u"ParseAcceptLanguage"_s})})});
    content.add(u"GO-2099-0003"_s,
                {D::affected(u"golang.org/x/text"_s, u"0 0.3.7"_s, {D::import(u"golang.org/x/text/width"_s, {u"Lookup"_s})})});
    content.write(m_go.path(u"db2"_s));
    const Result<VulncheckAnswer> answer
        = parseGovulncheck(run(m_program, {u"-json"_s, u"-db"_s, u"file://"_s + m_go.path(u"db2"_s), u"./..."_s}));
    QVERIFY(answer);
    QMap<QString, Reach> reach;
    for (const VulnFinding &finding : answer->findings)
        reach.insert(finding.entry.id, *finding.reach);
    QCOMPARE(reach.value(u"GO-2099-0001"_s), Reach::Called);
    QCOMPARE(reach.value(u"GO-2099-0002"_s), Reach::Imported);
    QCOMPARE(reach.value(u"GO-2099-0003"_s), Reach::Required);
    const auto called = std::ranges::find(answer->findings, u"GO-2099-0001"_s, [](const VulnFinding &finding) { return finding.entry.id; });
    QCOMPARE(called->traces.first().first().location.line, 6);
    QVERIFY(called->traces.first().first().location.file.endsWith(u"main.go"_s));
}

QTEST_GUILESS_MAIN(TestGovulncheck)
#include "tst_govulncheck.moc"
