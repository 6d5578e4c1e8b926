// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "projectfixture.h"

#include "../audit/testdatabase.h"

#include "workspace/bill.h"
#include "workspace/modulechecks.h"

#include <QDir>
#include <QFileInfo>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

/// The checks of an opened project: with and without trust, by themselves and when asked.
class TestModuleChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void nothingStartsUnasked();
    void followingLooksUpLocally();
    void updatesNeedTrust();
    void updatesSurviveAnEdit();
    void aMissingProgramIsNamed();
    void cancelEndsACheck();
    void theBillIsOfTheProject();

private:
    bool waitFor(Workspace &workspace, HealthCheck check);

    QTemporaryDir m_home;
    std::unique_ptr<ProjectFixture> m_fixture;
};

void TestModuleChecks::initTestCase()
{
    if (!ProjectFixture::hasGo())
        QSKIP("there is no go in PATH");
    ProjectFixture::isolate(m_home);
    TestDatabase database;
    database.add(u"GO-2099-0001"_s, {TestDatabase::affected(u"example.org/a"_s, u"0 1.1.0"_s)});
    database.write(m_home.filePath(u"db"_s));
}

void TestModuleChecks::init()
{
    qputenv("GOVULNDB", "file://" + m_home.filePath(u"db"_s).toUtf8());
    m_fixture = std::make_unique<ProjectFixture>();
    for (const QString &version : {u"v1.0.0"_s, u"v1.1.0"_s})
        m_fixture->publish(u"example.org/a"_s, version, "module example.org/a\n\ngo 1.21\n");
    m_fixture->publish(u"example.org/b"_s, u"v1.0.0"_s, "module example.org/b\n\ngo 1.21\n");
    m_fixture->useProxy();
    m_fixture->write(u"go.mod"_s, "module example.org/app\n\ngo 1.21\n\nrequire (\n\texample.org/a v1.0.0\n\texample.org/b v1.0.0\n)\n");
    (void)m_fixture->run(u"go"_s, {u"mod"_s, u"graph"_s});
}

bool TestModuleChecks::waitFor(Workspace &workspace, HealthCheck check)
{
    return QTest::qWaitFor([&] { return !workspace.checks()->state(check).isRunning; }, 60'000);
}

void TestModuleChecks::nothingStartsUnasked()
{
    m_fixture->trust();
    Workspace workspace(m_fixture->settings());
    QSignalSpy ended(workspace.checks(), &ModuleChecks::ended);
    QVERIFY(openAndWait(workspace, m_fixture->root()));
    QCOMPARE(ended.size(), 0);
    QVERIFY(!workspace.checks()->health().vulnerabilities);
    QCOMPARE(workspace.checks()->health().updates.modules.size(), 2);
    QVERIFY(!workspace.checks()->health().updates.asked.isValid());
}

void TestModuleChecks::followingLooksUpLocally()
{
    Workspace workspace(m_fixture->settings());
    workspace.checks()->setFollowing(true);
    QVERIFY(openAndWait(workspace, m_fixture->root()));
    QTRY_VERIFY(workspace.checks()->health().vulnerabilities.has_value());
    const VulnReport &report = *workspace.checks()->health().vulnerabilities;
    QCOMPARE(report.findings.size(), 1);
    QCOMPARE(report.findings.first().module.path, u"example.org/a"_s);
    // Not trusted: nobody knows which Go builds.
    QVERIFY(std::ranges::any_of(report.unchecked, [](const UncheckedModule &module) { return module.path == u"stdlib"_s; }));
    QTRY_VERIFY(workspace.checks()->health().sums.has_value());
    QVERIFY(!workspace.checks()->health().sums->isEmpty());
    QTRY_COMPARE(workspace.checks()->health().licences.size(), 2);
    // An edit is looked up by itself.
    QVERIFY(workspace.saveModFile("module example.org/app\n\ngo 1.21\n\nrequire (\n\texample.org/a v1.1.0\n\texample.org/b v1.0.0\n)\n"));
    QTRY_VERIFY(workspace.checks()->health().vulnerabilities && workspace.checks()->health().vulnerabilities->findings.isEmpty());
}

void TestModuleChecks::updatesNeedTrust()
{
    Workspace workspace(m_fixture->settings());
    QVERIFY(openAndWait(workspace, m_fixture->root()));
    workspace.checks()->checkUpdates();
    QCOMPARE(workspace.checks()->state(HealthCheck::Updates).problem.kind, ErrorKind::Refused);
    QCOMPARE(workspace.checks()->health().updates.unanswered(), 2);
    QVERIFY(workspace.goContext().program.isEmpty());
}

void TestModuleChecks::updatesSurviveAnEdit()
{
    m_fixture->trust();
    Workspace workspace(m_fixture->settings());
    QVERIFY(openAndWait(workspace, m_fixture->root()));
    QVERIFY(!workspace.goContext().program.isEmpty());
    workspace.checks()->checkUpdates();
    QVERIFY(workspace.checks()->state(HealthCheck::Updates).isRunning);
    QVERIFY(waitFor(workspace, HealthCheck::Updates));
    const auto update = [&](const QString &path) { return *workspace.checks()->health().update(path); };
    QCOMPARE(update(u"example.org/a"_s).latest->version, u"v1.1.0"_s);
    QVERIFY(update(u"example.org/b"_s).isCurrent());
    QSignalSpy analysed(&workspace, &Workspace::analysisChanged);
    QVERIFY(workspace.saveModFile("module example.org/app\n\ngo 1.21\n\nrequire (\n\texample.org/a v1.1.0\n\texample.org/b v1.0.0\n)\n"));
    QVERIFY(waitSettled(workspace));
    QTRY_VERIFY(!analysed.isEmpty());
    // What was said of the old version of a is no answer about the new one; b stays answered.
    QTRY_COMPARE(update(u"example.org/a"_s).state, UpdateState::NotChecked);
    QCOMPARE(update(u"example.org/b"_s).state, UpdateState::Checked);
}

void TestModuleChecks::aMissingProgramIsNamed()
{
    m_fixture->trust();
    const QByteArray path = qgetenv("PATH");
    const QString go = QFileInfo(QStandardPaths::findExecutable(u"go"_s)).path();
    qputenv("PATH", go.toUtf8() + ":/usr/bin:/bin");
    Workspace workspace(m_fixture->settings());
    QVERIFY(openAndWait(workspace, m_fixture->root()));
    workspace.checks()->scanSymbols();
    QVERIFY(waitFor(workspace, HealthCheck::Symbols));
    const Error problem = workspace.checks()->state(HealthCheck::Symbols).problem;
    qputenv("PATH", path);
    QVERIFY2(problem.hint.contains(u"go install golang.org/x/vuln/cmd/govulncheck@latest"_s), qPrintable(problem.summary()));
}

void TestModuleChecks::cancelEndsACheck()
{
    m_fixture->trust();
    Workspace workspace(m_fixture->settings());
    QVERIFY(openAndWait(workspace, m_fixture->root()));
    workspace.checks()->checkUpdates();
    workspace.checks()->cancel(HealthCheck::Updates);
    QVERIFY(waitFor(workspace, HealthCheck::Updates));
    QCOMPARE(workspace.checks()->state(HealthCheck::Updates).problem.kind, ErrorKind::Cancelled);
    QCOMPARE(workspace.checks()->health().updates.unanswered(), 2);
    // It can be asked again.
    workspace.checks()->checkUpdates();
    QVERIFY(waitFor(workspace, HealthCheck::Updates));
    QCOMPARE(workspace.checks()->health().updates.unanswered(), 0);
}

void TestModuleChecks::theBillIsOfTheProject()
{
    m_fixture->trust();
    (void)m_fixture->run(u"git"_s, {u"init"_s, u"-q"_s});
    (void)m_fixture->run(u"git"_s, {u"add"_s, u"go.mod"_s});
    (void)m_fixture->run(u"git"_s, {u"commit"_s, u"-qm"_s, u"one"_s});
    (void)m_fixture->run(u"git"_s, {u"tag"_s, u"v0.2.0"_s});
    Workspace workspace(m_fixture->settings());
    QVERIFY(openAndWait(workspace, m_fixture->root()));
    const Sbom sbom = billOf(workspace);
    QCOMPARE(sbom.main.path, u"example.org/app"_s);
    QCOMPARE(sbom.main.version, u"v0.2.0"_s);
    QCOMPARE(sbom.modules.size(), 2);
    QVERIFY(sbom.goVersion.startsWith(u"go1."_s));
    QCOMPARE(sbom.created, workspace.repository().commitDate);
    QCOMPARE(cycloneDx(sbom), cycloneDx(billOf(workspace)));
}

QTEST_GUILESS_MAIN(TestModuleChecks)
#include "tst_modulechecks.moc"
