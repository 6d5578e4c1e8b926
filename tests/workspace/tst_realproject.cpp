// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "projectfixture.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

/// Programs of the module world, opened as a person would open them.
class TestRealProject : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isReadAndConfirmed_data();
    void isReadAndConfirmed();

private:
    QTemporaryDir m_home;
    QByteArray m_proxy;
    QByteArray m_moduleCache;
};

namespace {

QByteArray goEnv(const QString &name)
{
    QProcess go;
    go.start(u"go"_s, {u"env"_s, name});
    go.waitForFinished(30000);
    return go.readAllStandardOutput().trimmed();
}

/// Folder of a module in the module cache; empty when it cannot be had.
QString download(const QString &module)
{
    QProcess go;
    go.start(u"go"_s, {u"mod"_s, u"download"_s, u"-json"_s, module});
    if (!go.waitForFinished(240000) || go.exitCode() != 0)
        return {};
    return QJsonDocument::fromJson(go.readAllStandardOutput()).object()["Dir"_L1].toString();
}

} // namespace

void TestRealProject::initTestCase()
{
    if (!ProjectFixture::hasGo())
        QSKIP("there is no go in PATH");
    m_proxy = goEnv(u"GOPROXY"_s);
    m_moduleCache = goEnv(u"GOMODCACHE"_s);
    const QByteArray sums = goEnv(u"GOSUMDB"_s);
    ProjectFixture::isolate(m_home);
    qputenv("GOPROXY", m_proxy);
    qputenv("GOMODCACHE", m_moduleCache);
    qputenv("GOSUMDB", sums);
}

void TestRealProject::isReadAndConfirmed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("modules"); ///< at least
    QTest::newRow("github.com/go-task/task/v3@v3.44.0") << u"task"_s << 60;
    QTest::newRow("github.com/golangci/golangci-lint@v1.64.8") << u"golangci-lint"_s << 200;
}

void TestRealProject::isReadAndConfirmed()
{
    QFETCH(QString, name);
    QFETCH(int, modules);
    const QString cached = download(QString::fromLatin1(QTest::currentDataTag()));
    if (cached.isEmpty())
        QSKIP("the module cannot be fetched");
    const ProjectFixture fixture;
    fixture.write(u"placeholder"_s, {});
    fixture.run(u"sh"_s, {u"-c"_s, "cp -r '"_L1 + cached + "/.' . && chmod -R u+w ."_L1});
    fixture.trust();

    Workspace workspace(fixture.settings());
    QSignalSpy analysed(&workspace, &Workspace::analysisChanged);
    QElapsedTimer clock;
    clock.start();
    workspace.open(fixture.root());
    QTRY_VERIFY_WITH_TIMEOUT(!analysed.isEmpty(), 30000);
    const qint64 seen = clock.elapsed();
    QVERIFY(QTest::qWaitFor([&] { return workspace.isSettled(); }, 300000));
    qInfo("%s: modules after %lld ms, all after %lld ms", QTest::currentDataTag(), seen, clock.elapsed());
    QCOMPARE(workspace.state(), ProjectState::Ready);
    QCOMPARE(workspace.name(), name);
    QVERIFY(workspace.analysis()->modules().size() >= modules);
    if (workspace.confirmationError().hint.contains("network"_L1) || workspace.confirmationError().hint.contains("proxy"_L1))
        QSKIP("go cannot reach the module proxy");
    QVERIFY2(workspace.isConfirmedByGo(), qPrintable(workspace.confirmationError().detail + workspace.differencesFromGo().join(u'\n')));
    QVERIFY(!workspace.mainPackage().isEmpty());
    const Result<Plan> plan = workspace.planBuild();
    QVERIFY2(plan.has_value(), qPrintable(plan ? QString() : plan.error().summary()));
}

QTEST_GUILESS_MAIN(TestRealProject)
#include "tst_realproject.moc"
