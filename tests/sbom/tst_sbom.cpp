// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "modules/engine.h"
#include "sbom/sbom.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace slipway;
using namespace Qt::StringLiterals;

/// Bills of materials of a small project with a replacement, a folder and unused versions.
class TestSbom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void packageUrls_data();
    void packageUrls();
    void versions();
    void cycloneDxSaysIt();
    void spdxSaysIt();
    void theSameBytes();

private:
    void write(const QString &name, const QByteArray &content);

    QTemporaryDir m_folder;
    Sbom m_sbom;
};

void TestSbom::write(const QString &name, const QByteArray &content)
{
    const QString path = m_folder.filePath(name);
    QDir().mkpath(path.section(u'/', 0, -2));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

void TestSbom::initTestCase()
{
    const auto module
        = [this](const char *at, const char *text) { write(u"cache/cache/download/"_s + QString::fromLatin1(at) + u".mod"_s, text); };
    module("example.test/a/@v/v1.0.0", "module example.test/a\n\ngo 1.21\n\nrequire example.test/b v1.1.0\n");
    module("example.test/b/@v/v1.1.0", "module example.test/b\n\ngo 1.21\n");
    module("example.test/b/@v/v1.2.0", "module example.test/b\n\ngo 1.21\n\nrequire example.test/d v0.1.0\n");
    module("example.test/fork/@v/v2.0.0+incompatible", "module example.test/fork\n");
    module("example.test/d/@v/v0.1.0", "module example.test/d\n");
    write(u"project/here/go.mod"_s, "module example.test/h\n");
    write(u"project/go.mod"_s,
          "module example.test/app\n\ngo 1.21\n\nrequire (\n\texample.test/a v1.0.0\n\texample.test/b v1.2.0\n\texample.test/c "
          "v1.0.0\n\texample.test/h v1.0.0\n)\n\n"
          "require example.test/d v0.1.0 // indirect\n\nreplace example.test/c => example.test/fork v2.0.0+incompatible\n\nreplace "
          "example.test/h => ./here\n");
    ModuleEngine engine({});
    const auto analysis = engine.analyse({m_folder.filePath(u"project/go.mod"_s), {}, m_folder.filePath(u"cache"_s)});
    QVERIFY2(analysis, qPrintable(analysis ? QString() : analysis.error().summary()));
    SbomFacts facts;
    facts.mainVersion = u"v1.2.3"_s;
    facts.goVersion = u"go1.26.1"_s;
    facts.created = QDateTime::fromSecsSinceEpoch(1'700'000'000, QTimeZone::UTC);
    facts.tool = u"0.1.0"_s;
    facts.sums
        = parseSumFile("example.test/a v1.0.0 h1:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\nexample.test/a v1.0.0/go.mod h1:xx=\n");
    facts.licences = {licenceFrom(u"example.test/a"_s, u"v1.0.0"_s, {{u"LICENSE"_s, {u"MIT"_s}, 1}}),
                      licenceFrom(u"example.test/b"_s, u"v1.2.0"_s, {{u"LICENSE"_s, {u"Apache-2.0"_s, u"BSD-3-Clause"_s}, 1}}),
                      licenceFrom(u"example.test/d"_s, u"v0.1.0"_s, {})};
    m_sbom = sbomOf(**analysis, facts);
    QCOMPARE(m_sbom.modules.size(), 5);
}

void TestSbom::packageUrls_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("url");
    QTest::newRow("plain") << u"github.com/BurntSushi/toml"_s << u"v1.4.0"_s
                           << u"pkg:golang/github.com/BurntSushi/toml@v1.4.0?type=module"_s;
    QTest::newRow("incompatible") << u"example.test/m"_s << u"v2.0.0+incompatible"_s
                                  << u"pkg:golang/example.test/m@v2.0.0%2Bincompatible?type=module"_s;
    QTest::newRow("tilde") << u"git.sr.ht/~user/m"_s << u"v1.0.0"_s << u"pkg:golang/git.sr.ht/~user/m@v1.0.0?type=module"_s;
    QTest::newRow("no version") << u"example.test/m"_s << QString() << u"pkg:golang/example.test/m?type=module"_s;
}

void TestSbom::packageUrls()
{
    QFETCH(QString, path);
    QFETCH(QString, version);
    QTEST(packageUrl(path, version), "url");
}

void TestSbom::versions()
{
    const QDateTime date = QDateTime::fromSecsSinceEpoch(1'700'000'000, QTimeZone::UTC);
    QCOMPARE(versionOfCommit(u"v1.0.0"_s, u"0123456789abcdef"_s, date), u"v1.0.0"_s);
    QCOMPARE(versionOfCommit({}, u"0123456789abcdef0123"_s, date), u"v0.0.0-20231114221320-0123456789ab"_s);
    QCOMPARE(versionOfCommit(u"nightly"_s, {}, {}), QString());
}

void TestSbom::cycloneDxSaysIt()
{
    const QJsonObject bom = QJsonDocument::fromJson(cycloneDx(m_sbom)).object();
    QCOMPARE(bom[u"bomFormat"_s].toString(), u"CycloneDX"_s);
    QCOMPARE(bom[u"specVersion"_s].toString(), u"1.6"_s);
    static const QRegularExpression serial(u"^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"_s);
    QVERIFY(serial.match(bom[u"serialNumber"_s].toString()).hasMatch());
    QCOMPARE(bom[u"metadata"_s][u"timestamp"_s].toString(), u"2023-11-14T22:13:20Z"_s);
    QCOMPARE(bom[u"metadata"_s][u"component"_s][u"purl"_s].toString(), u"pkg:golang/example.test/app@v1.2.3?type=module"_s);
    QMap<QString, QJsonObject> byName;
    QSet<QString> refs{bom[u"metadata"_s][u"component"_s][u"bom-ref"_s].toString()};
    for (const QJsonValue &component : bom[u"components"_s].toArray()) {
        byName.insert(component[u"name"_s].toString(), component.toObject());
        QVERIFY(!refs.contains(component[u"bom-ref"_s].toString()));
        refs.insert(component[u"bom-ref"_s].toString());
    }
    QCOMPARE(byName.keys(),
             (QStringList{u"./here"_s, u"example.test/a"_s, u"example.test/b"_s, u"example.test/d"_s, u"example.test/fork"_s, u"std"_s}));
    const QJsonObject a = byName[u"example.test/a"_s];
    QCOMPARE(a[u"hashes"_s][0][u"content"_s].toString(), u"000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"_s);
    QCOMPARE(a[u"licenses"_s][0][u"license"_s][u"id"_s].toString(), u"MIT"_s);
    QCOMPARE(byName[u"example.test/b"_s][u"licenses"_s][0][u"expression"_s].toString(), u"Apache-2.0 AND BSD-3-Clause"_s);
    QVERIFY(!byName[u"example.test/d"_s].contains(u"licenses"_s));
    QCOMPARE(byName[u"example.test/fork"_s][u"properties"_s][0][u"value"_s].toString(), u"example.test/c@v1.0.0"_s);
    QVERIFY(!byName[u"./here"_s].contains(u"purl"_s));
    QCOMPARE(byName[u"std"_s][u"version"_s].toString(), u"1.26.1"_s);
    // Dependencies: every reference resolves, and they are between what was selected.
    QMap<QString, QStringList> needs;
    for (const QJsonValue &one : bom[u"dependencies"_s].toArray()) {
        QVERIFY(refs.contains(one[u"ref"_s].toString()));
        for (const QJsonValue &to : one[u"dependsOn"_s].toArray()) {
            QVERIFY2(refs.contains(to.toString()), qPrintable(to.toString()));
            needs[one[u"ref"_s].toString()].append(to.toString());
        }
    }
    QCOMPARE(needs.value(a[u"bom-ref"_s].toString()), QStringList{u"pkg:golang/example.test/b@v1.2.0?type=module"_s});
    QCOMPARE(needs.value(u"pkg:golang/example.test/b@v1.2.0?type=module"_s),
             QStringList{u"pkg:golang/example.test/d@v0.1.0?type=module"_s});
    QCOMPARE(needs.value(u"pkg:golang/example.test/app@v1.2.3?type=module"_s).size(), 6);
}

void TestSbom::spdxSaysIt()
{
    const QJsonObject document = QJsonDocument::fromJson(spdx(m_sbom)).object();
    QCOMPARE(document[u"spdxVersion"_s].toString(), u"SPDX-2.3"_s);
    QCOMPARE(document[u"dataLicense"_s].toString(), u"CC0-1.0"_s);
    QVERIFY(document[u"documentNamespace"_s].toString().startsWith(u"https://"_s));
    QVERIFY(!document[u"documentNamespace"_s].toString().contains(u'#'));
    static const QRegularExpression id(u"^SPDXRef-[A-Za-z0-9.-]+$"_s);
    QSet<QString> ids{u"SPDXRef-DOCUMENT"_s};
    QMap<QString, QJsonObject> byName;
    for (const QJsonValue &package : document[u"packages"_s].toArray()) {
        const QString own = package[u"SPDXID"_s].toString();
        QVERIFY2(id.match(own).hasMatch(), qPrintable(own));
        QVERIFY(!ids.contains(own));
        ids.insert(own);
        byName.insert(package[u"name"_s].toString(), package.toObject());
        QVERIFY(!package[u"filesAnalyzed"_s].toBool(true));
    }
    QCOMPARE(byName.size(), 7);
    QCOMPARE(byName[u"example.test/a"_s][u"licenseDeclared"_s].toString(), u"MIT"_s);
    QCOMPARE(byName[u"example.test/d"_s][u"licenseDeclared"_s].toString(), u"NOASSERTION"_s);
    QCOMPARE(byName[u"example.test/a"_s][u"checksums"_s][0][u"algorithm"_s].toString(), u"SHA256"_s);
    bool describes = false;
    for (const QJsonValue &relation : document[u"relationships"_s].toArray()) {
        QVERIFY(ids.contains(relation[u"spdxElementId"_s].toString()));
        QVERIFY(ids.contains(relation[u"relatedSpdxElement"_s].toString()));
        describes = describes || relation[u"relationshipType"_s] == u"DESCRIBES"_s;
    }
    QVERIFY(describes);
}

void TestSbom::theSameBytes()
{
    QCOMPARE(cycloneDx(m_sbom), cycloneDx(m_sbom));
    QCOMPARE(spdx(m_sbom), spdx(m_sbom));
    Sbom other = m_sbom;
    other.modules.first().version = u"v9.9.9"_s;
    const auto serialOf = [](const Sbom &sbom) { return QJsonDocument::fromJson(cycloneDx(sbom))[u"serialNumber"_s].toString(); };
    QVERIFY(serialOf(other) != serialOf(m_sbom));
}

QTEST_GUILESS_MAIN(TestSbom)
#include "tst_sbom.moc"
