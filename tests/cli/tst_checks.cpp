// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "stage.h"

#include "../audit/testdatabase.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QList<QJsonObject> records(const QByteArray &output, const QString &kind)
{
    QList<QJsonObject> all;
    for (const QByteArray &line : output.trimmed().split('\n')) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        if (object[u"kind"_s] == kind)
            all += object;
    }
    return all;
}

} // namespace

/// `slipway deps` with --outdated, --audit, --licences, --sbom and --verify.
class TestChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsUpdates();
    void saysWhenNobodyAnswers();
    void audits();
    void auditsWithoutTrust();
    void neverSoundWithoutDatabase();
    void licencesAreHonest();
    void billsOfMaterials();
    void incompleteBillsSaySo();
    void refusesNonsense();

private:
    Reply slipway(const QStringList &arguments, const QString &name = {}, const QString &value = {}) const;
    void trust() const { QCOMPARE(m_stage->slipway({u"trust"_s}).exitCode, 0); }

    std::unique_ptr<Stage> m_stage;
};

void TestChecks::init()
{
    if (!Stage::hasGo())
        QSKIP("there is no go on this machine");
    m_stage = std::make_unique<Stage>();
    for (const char *version : {"v1.0.0", "v1.0.5", "v1.2.0"})
        m_stage->publish(u"example.test/a"_s, QLatin1StringView(version), "module example.test/a\n\ngo 1.20\n");
    m_stage->publish(u"example.test/a/v2"_s, u"v2.1.0"_s, "module example.test/a/v2\n\ngo 1.20\n");
    m_stage->publish(u"example.test/b"_s, u"v0.3.0"_s, "module example.test/b\n\ngo 1.20\n");
    m_stage->write(u"go.mod"_s, "module example.test/app\n\ngo 1.21\n\nrequire (\n\texample.test/a v1.0.0\n\texample.test/b v0.3.0\n)\n");
    QCOMPARE(m_stage->go({u"mod"_s, u"graph"_s}).exitCode, 0);
    TestDatabase database;
    database.add(u"GO-2099-0001"_s, {TestDatabase::affected(u"example.test/a"_s, u"0 1.0.5"_s)},
                 {{u"aliases"_s, QJsonArray{u"CVE-2099-7"_s}}});
    database.write(m_stage->path(u"db"_s));
}

Reply TestChecks::slipway(const QStringList &arguments, const QString &name, const QString &value) const
{
    QProcessEnvironment environment = m_stage->environment();
    environment.insert(u"GOVULNDB"_s, u"file://"_s + m_stage->path(u"db"_s));
    if (!name.isEmpty())
        environment.insert(name, value);
    return m_stage->slipway(arguments, environment);
}

void TestChecks::findsUpdates()
{
    trust();
    const QByteArray before = m_stage->read(u"go.mod"_s);
    const Reply text = slipway({u"deps"_s, u"--outdated"_s});
    QVERIFY2(text.exitCode == 0, (text.out + text.err).constData());
    QVERIFY2(text.out.contains("example.test/a v1.0.0 => v1.2.0 (2024-01-02)  patch: v1.0.5 (2024-01-02)  new major version: "
                               "example.test/a/v2 v2.1.0 (2024-01-02)"),
             text.out.constData());
    QVERIFY(!text.out.contains("example.test/b"));
    const QList<QJsonObject> updates = records(slipway({u"deps"_s, u"--outdated"_s, u"--json"_s}).out, u"update"_s);
    QCOMPARE(updates.size(), 2);
    QCOMPARE(updates[0][u"latest"_s][u"version"_s].toString(), u"v1.2.0"_s);
    QCOMPARE(updates[0][u"current"_s].toBool(), false);
    QCOMPARE(updates[1][u"current"_s].toBool(), true);
    QVERIFY(!slipway({u"deps"_s, u"--outdated"_s, u"--json"_s}).err.contains("newest version"));
    QCOMPARE(m_stage->read(u"go.mod"_s), before);
}

void TestChecks::saysWhenNobodyAnswers()
{
    const Reply untrusted = slipway({u"deps"_s, u"--outdated"_s});
    QCOMPARE(untrusted.exitCode, 3);
    QVERIFY(untrusted.out.isEmpty());
    trust();
    const Reply off = slipway({u"deps"_s, u"--outdated"_s}, u"GOPROXY"_s, u"off"_s);
    QCOMPARE(off.exitCode, 4);
    QVERIFY2(off.err.contains("GOPROXY"), off.err.constData());
    const Reply refused = slipway({u"deps"_s, u"--outdated"_s, u"--json"_s}, u"GOPROXY"_s, u"http://127.0.0.1:1"_s);
    QCOMPARE(refused.exitCode, 4);
    for (const QJsonObject &update : records(refused.out, u"update"_s)) {
        QCOMPARE(update[u"state"_s].toString(), u"failed"_s);
        QCOMPARE(update[u"current"_s].toBool(), false);
    }
    const Reply offline = slipway({u"deps"_s, u"--outdated"_s, u"--offline"_s});
    QCOMPARE(offline.exitCode, 2);
}

void TestChecks::audits()
{
    trust();
    const Reply text = slipway({u"deps"_s, u"--audit"_s});
    QCOMPARE(text.exitCode, 1);
    QVERIFY2(text.out.contains("GO-2099-0001 CVE-2099-7"), text.out.constData());
    QVERIFY(text.out.contains("example.test/a v1.0.0; fixed in v1.0.5"));
    QVERIFY(text.err.contains("2026-03-04"));
    const Reply json = slipway({u"deps"_s, u"--audit"_s, u"--json"_s, u"--offline"_s});
    QCOMPARE(records(json.out, u"vulnerability"_s).size(), 1);
    const QJsonObject audit = records(json.out, u"audit"_s).value(0);
    QCOMPARE(audit[u"checked"_s].toInt(), 4); // two modules, stdlib and toolchain
    QCOMPARE(audit[u"symbols"_s].toBool(), false);
    // No hash is in go.sum: said as well.
    QVERIFY(!records(json.out, u"sum"_s).isEmpty());
}

void TestChecks::auditsWithoutTrust()
{
    const Reply json = slipway({u"deps"_s, u"--audit"_s, u"--json"_s});
    QCOMPARE(json.exitCode, 1);
    QCOMPARE(records(json.out, u"vulnerability"_s).size(), 1);
    QVERIFY2(json.err.contains("stdlib"), json.err.constData()); // nobody knows which Go
}

void TestChecks::neverSoundWithoutDatabase()
{
    for (const QString &place : {u"file:///nowhere"_s, u"http://127.0.0.1:1"_s}) {
        const Reply reply = slipway({u"deps"_s, u"--audit"_s}, u"GOVULNDB"_s, place);
        QVERIFY2(reply.exitCode == 2 || reply.exitCode == 4, (place.toUtf8() + reply.err).constData());
        QVERIFY2(!reply.err.contains("No known vulnerability"), reply.err.constData());
    }
    const Reply offline = slipway({u"deps"_s, u"--audit"_s, u"--offline"_s}, u"GOVULNDB"_s, u"http://127.0.0.1:1"_s);
    QCOMPARE(offline.exitCode, 4);
    QVERIFY2(offline.err.contains("no copy"), offline.err.constData());
}

void TestChecks::licencesAreHonest()
{
    const Reply csv = slipway({u"deps"_s, u"--licences"_s, u"csv"_s});
    QCOMPARE(
        csv.out,
        QByteArray("module,version,licence,state,files\r\nexample.test/a,v1.0.0,,notInCache,\r\nexample.test/b,v0.3.0,,notInCache,\r\n"));
    const Reply json = slipway({u"deps"_s, u"--licences=text"_s, u"--json"_s});
    QCOMPARE(records(json.out, u"licence"_s).size(), 2);
}

void TestChecks::billsOfMaterials()
{
    trust();
    const Reply first = slipway({u"deps"_s, u"--sbom"_s, u"cyclonedx"_s}, u"SOURCE_DATE_EPOCH"_s, u"1700000000"_s);
    QVERIFY2(first.exitCode == 0, first.err.constData());
    const QJsonObject bom = QJsonDocument::fromJson(first.out).object();
    QCOMPARE(bom[u"bomFormat"_s].toString(), u"CycloneDX"_s);
    QCOMPARE(bom[u"metadata"_s][u"timestamp"_s].toString(), u"2023-11-14T22:13:20Z"_s);
    QCOMPARE(slipway({u"deps"_s, u"--sbom"_s, u"cyclonedx"_s}, u"SOURCE_DATE_EPOCH"_s, u"1700000000"_s).out, first.out);
    const Reply spdx = slipway({u"deps"_s, u"--sbom"_s, u"spdx"_s});
    QCOMPARE(QJsonDocument::fromJson(spdx.out)[u"spdxVersion"_s].toString(), u"SPDX-2.3"_s);
}

/// What a module requires that is not in the cache, nobody knows; a bill without that is no whole one.
void TestChecks::incompleteBillsSaySo()
{
    QVERIFY(QFile::remove(m_stage->path(u"modules/cache/download/example.test/b/@v/v0.3.0.mod"_s)));
    const Reply reply = slipway({u"deps"_s, u"--sbom"_s, u"cyclonedx"_s});
    QCOMPARE(reply.exitCode, 4);
    QVERIFY2(reply.err.contains("example.test/b@v0.3.0") && reply.err.contains("The answer is incomplete"), reply.err.constData());
    QVERIFY(!QJsonDocument::fromJson(reply.out).isNull());
}

void TestChecks::refusesNonsense()
{
    QCOMPARE(slipway({u"deps"_s, u"--audit"_s, u"--outdated"_s}).exitCode, 2);
    QCOMPARE(slipway({u"deps"_s, u"--sbom"_s, u"yaml"_s}).exitCode, 2);
    QCOMPARE(slipway({u"deps"_s, u"--audit"_s, u"--show-commands"_s}).out, QByteArray("govulncheck -scan module\n"));
}

QTEST_GUILESS_MAIN(TestChecks)
#include "tst_checks.moc"
