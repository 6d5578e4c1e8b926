// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "../modules/gofixture.h"
#include "modules/engine.h"
#include "process/environment.h"
#include "tools/findgo.h"
#include "tools/goenvironment.h"
#include "updates/updatecheck.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

/// Newer versions as the real `go` finds them at a module proxy made of files, and what is said when nobody answers.
class TestUpdateCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsWhatIsNewer();
    void changesNothing();
    void aSilentProxyIsNotGoodNews_data();
    void aSilentProxyIsNotGoodNews();
    void oneMissingModuleLeavesTheOthers();
    void canBeCancelled();

private:
    void publish(const QString &module, const QStringList &versions, const QByteArray &more = {});
    UpdateReport check(const QString &proxy = {}, bool cancelAtOnce = false);
    QByteArray read(const QString &name);

    std::unique_ptr<GoFixture> m_go;
    int m_progressed = 0;
};

void TestUpdateCheck::publish(const QString &module, const QStringList &versions, const QByteArray &more)
{
    for (const QString &version : versions)
        m_go->publish(module, version, "module " + module.toUtf8() + "\n\ngo 1.20\n" + more);
    m_go->write(u"proxy/"_s + module + u"/@v/list"_s, versions.join(u'\n').toUtf8() + '\n');
}

void TestUpdateCheck::init()
{
    if (!GoFixture::isThere())
        QSKIP("there is no go on this machine");
    m_go = std::make_unique<GoFixture>();
    m_progressed = 0;
    publish(u"example.test/patch"_s, {u"v1.0.0"_s, u"v1.0.4"_s});
    publish(u"example.test/minor"_s, {u"v1.0.0"_s, u"v1.0.2"_s, u"v1.3.0"_s, u"v1.4.0-rc.1"_s});
    publish(u"example.test/newest"_s, {u"v0.5.0"_s});
    publish(u"example.test/major"_s, {u"v1.0.0"_s});
    publish(u"example.test/major/v3"_s, {u"v3.1.0"_s});
    publish(u"example.test/major/v4"_s, {u"v4.0.1"_s});
    publish(u"example.test/taken"_s, {u"v1.0.0"_s, u"v1.0.1"_s}, "\n// It broke\nretract v1.0.0\n");
    m_go->write(u"proxy/example.test/old/@v/list"_s, "v1.0.0\n");
    m_go->publish(u"example.test/old"_s, u"v1.0.0"_s, "// Deprecated: use example.test/newest.\nmodule example.test/old\n");
    m_go->write(u"here/go.mod"_s, "module example.test/local\n");
    m_go->write(u"project/go.mod"_s,
                "module example.test/app\n\ngo 1.20\n\nrequire (\n\texample.test/local v1.0.0\n\texample.test/major "
                "v1.0.0\n\texample.test/minor v1.0.0\n"
                "\texample.test/newest v0.5.0\n\texample.test/old v1.0.0\n\texample.test/patch v1.0.0\n\texample.test/taken "
                "v1.0.0\n)\n\nreplace example.test/local => ../here\n");
    QCOMPARE(m_go->go({u"mod"_s, u"graph"_s}, m_go->path(u"project"_s)).exitCode, 0);
    QCOMPARE(m_go->go({u"list"_s, u"-m"_s, u"all"_s}, m_go->path(u"project"_s)).exitCode, 0);
}

QByteArray TestUpdateCheck::read(const QString &name)
{
    QFile file(m_go->path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

UpdateReport TestUpdateCheck::check(const QString &proxy, bool cancelAtOnce)
{
    ModuleEngine engine({});
    const auto analysis = engine.analyse({m_go->path(u"project/go.mod"_s), {}, m_go->cache()});
    if (!analysis)
        return {};
    GoContext context;
    context.program = chooseGo(findGo(ownEnvironment(), {}), {}).program;
    context.workingDirectory = m_go->path(u"project"_s);
    const QString asked = proxy.isEmpty() ? u"file://"_s + m_go->path(u"proxy"_s) : proxy;
    context.environment = queryEnvironment(buildEnvironment(),
                                           {{u"GOPROXY"_s, asked}, {u"GOSUMDB"_s, u"off"_s}, {u"GOMODCACHE"_s, m_go->cache()}}, u"off"_s);
    UpdateCheck update({context, unaskedUpdates(**analysis)});
    std::optional<UpdateReport> report;
    connect(&update, &UpdateCheck::finished, this, [&](const UpdateReport &all) { report = all; });
    connect(&update, &UpdateCheck::progressed, this, [this](int done, int) { m_progressed = done; });
    update.start();
    if (report) // never from inside start()
        return {};
    if (cancelAtOnce)
        update.cancel();
    const bool isAnswered = QTest::qWaitFor([&] { return report.has_value(); }, 120'000);
    return isAnswered ? *report : UpdateReport();
}

void TestUpdateCheck::findsWhatIsNewer()
{
    const UpdateReport report = check();
    QCOMPARE(report.modules.size(), 7);
    QVERIFY2(report.problem.detail.isEmpty(), qPrintable(report.problem.detail));
    QCOMPARE(m_progressed, 6); // the folder is not asked about
    const auto of = [&](const char *name) { return *report.find(u"example.test/"_s + QString::fromLatin1(name)); };
    QCOMPARE(of("patch").patch->version, u"v1.0.4"_s);
    QCOMPARE(of("patch").latest->version, u"v1.0.4"_s);
    QVERIFY(of("patch").latest->time.isValid());
    QVERIFY(of("patch").currentTime.isValid());
    QCOMPARE(of("minor").patch->version, u"v1.0.2"_s);
    QVERIFY(of("minor").patch->time.isValid());
    QCOMPARE(of("minor").latest->version, u"v1.3.0"_s);
    QVERIFY(of("newest").isCurrent());
    QCOMPARE(of("newest").majorState, UpdateState::Checked);
    QCOMPARE(of("major").major->path, u"example.test/major/v4"_s); // one number was left out
    QCOMPARE(of("major").major->version, u"v4.0.1"_s);
    QCOMPARE(of("taken").retracted, QStringList{u"It broke"_s});
    QCOMPARE(of("taken").latest->version, u"v1.0.1"_s);
    QCOMPARE(of("old").deprecated, u"use example.test/newest."_s);
    QCOMPARE(of("local").state, UpdateState::NotApplicable);
    QCOMPARE(report.withUpdate(), 3);
    QCOMPARE(report.unanswered(), 0);
}

void TestUpdateCheck::changesNothing()
{
    const QByteArray mod = read(u"project/go.mod"_s), sum = read(u"project/go.sum"_s);
    (void)check();
    QCOMPARE(read(u"project/go.mod"_s), mod);
    QCOMPARE(read(u"project/go.sum"_s), sum);
}

void TestUpdateCheck::aSilentProxyIsNotGoodNews_data()
{
    QTest::addColumn<QString>("proxy");
    QTest::newRow("off") << u"off"_s;
    QTest::newRow("refused") << u"http://127.0.0.1:1"_s;
    QTest::newRow("no such folder") << u"file:///nowhere/at/all"_s;
}

void TestUpdateCheck::aSilentProxyIsNotGoodNews()
{
    QFETCH(QString, proxy);
    const UpdateReport report = check(proxy);
    QCOMPARE(report.modules.size(), 7);
    for (const ModuleUpdate &module : report.modules)
        QVERIFY2(!module.isCurrent(), qPrintable(module.path));
    QCOMPARE(report.unanswered(), 6);
    const bool saysWhy = !report.problem.detail.isEmpty() || !report.modules.last().why.isEmpty();
    QVERIFY(saysWhy);
}

void TestUpdateCheck::oneMissingModuleLeavesTheOthers()
{
    QVERIFY(QFile::remove(m_go->path(u"proxy/example.test/minor/@v/list"_s)));
    const UpdateReport report = check();
    const ModuleUpdate *minor = report.find(u"example.test/minor"_s);
    QCOMPARE(minor->state, UpdateState::Failed);
    QVERIFY(!minor->why.isEmpty());
    QCOMPARE(report.find(u"example.test/patch"_s)->state, UpdateState::Checked);
    QCOMPARE(report.unanswered(), 1);
}

void TestUpdateCheck::canBeCancelled()
{
    const UpdateReport report = check({}, true);
    QCOMPARE(report.modules.size(), 7);
    QCOMPARE(report.problem.kind, ErrorKind::Cancelled);
    for (const ModuleUpdate &module : report.modules)
        QVERIFY(!module.isCurrent());
}

QTEST_GUILESS_MAIN(TestUpdateCheck)
#include "tst_updatecheck.moc"
