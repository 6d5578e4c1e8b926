// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "archive/writer.h"
#include "licences/licencescan.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

class TestLicences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesOfFiles();
    void namesOfLicences();
    void readsTheDetector();
    void findsFilesInFolderAndArchive();
    void saysWhatIsNotKnown();
    void theCacheOutlivesTheProcess();
    void worksWithoutDetector();
    void exports();

private:
    QString write(const QString &name, const QByteArray &content);

    QTemporaryDir m_folder;
};

QString TestLicences::write(const QString &name, const QByteArray &content)
{
    const QString path = m_folder.filePath(name);
    QDir().mkpath(path.section(u'/', 0, -2));
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(content);
    return path;
}

void TestLicences::namesOfFiles()
{
    for (const char *name : {"LICENSE", "LICENCE", "license.md", "LICENSE.txt", "LICENSE-MIT", "LICENSE.APACHE2", "COPYING",
                             "COPYING.LESSER", "UNLICENSE", "MIT-LICENSE.txt", "licenses", "LICENSE-APACHE-2.0", "COPYRIGHT"})
        QVERIFY2(isLicenceFile(QString::fromLatin1(name)), name);
    for (const char *name :
         {"license.go", "README.md", "licensed.txt", "license_test.go", "LICENSE.tmpl", "NOTICE", "sublicense", "license.json"})
        QVERIFY2(!isLicenceFile(QString::fromLatin1(name)), name);
}

void TestLicences::namesOfLicences()
{
    QCOMPARE(spdxIdOf(u"Apache-2.0"_s), u"Apache-2.0"_s);
    QCOMPARE(spdxIdOf(u"BSD-0-Clause"_s), u"0BSD"_s);
    QCOMPARE(spdxIdOf(u"Copyright"_s), QString());
    QCOMPARE(spdxIdOf(u"Beerware (modified)"_s), QString());
}

void TestLicences::readsTheDetector()
{
    const auto found = parseIdentified(
        R"([{"Filepath":"/x/a","Classifications":[{"Name":"Copyright","Confidence":1},{"Name":"MIT","Confidence":0.98},{"Name":"Apache-2.0","Confidence":1}]},
        {"Filepath":"/x/b","Classifications":[]}])");
    QVERIFY(found);
    QCOMPARE(found->value(u"/x/a"_s).ids, (QStringList{u"Apache-2.0"_s, u"MIT"_s}));
    QCOMPARE(found->value(u"/x/a"_s).confidence, 0.98);
    QVERIFY(found->value(u"/x/b"_s).ids.isEmpty());
    QVERIFY(parseIdentified("null"));
    QVERIFY(!parseIdentified("no json"));
}

void TestLicences::findsFilesInFolderAndArchive()
{
    const QString cache = m_folder.filePath(u"cache"_s);
    write(u"cache/example.test/!big@v1.0.0/LICENSE"_s, "one");
    write(u"cache/example.test/!big@v1.0.0/main.go"_s, "package x");
    write(u"cache/example.test/!big@v1.0.0/sub/LICENSE"_s, "not at the root");
    const auto unpacked = licenceFiles(cache, u"example.test/Big"_s, u"v1.0.0"_s);
    QVERIFY(unpacked);
    QCOMPARE(*unpacked, (QMap<QString, QByteArray>{{u"LICENSE"_s, "one"}}));
    const QString source = write(u"src"_s, "two");
    QDir().mkpath(cache + u"/cache/download/example.test/zip/@v"_s);
    QVERIFY(writeArchive({cache + u"/cache/download/example.test/zip/@v/v1.0.0.zip"_s,
                          ArchiveFormat::Zip,
                          {{source, u"example.test/zip@v1.0.0/COPYING"_s}, {source, u"example.test/zip@v1.0.0/sub/LICENSE"_s}}}));
    const auto zipped = licenceFiles(cache, u"example.test/zip"_s, u"v1.0.0"_s);
    QVERIFY(zipped);
    QCOMPARE(*zipped, (QMap<QString, QByteArray>{{u"COPYING"_s, "two"}}));
    const auto missing = licenceFiles(cache, u"example.test/none"_s, u"v1.0.0"_s);
    QVERIFY(!missing);
    QVERIFY(missing.error().hint.contains(u"go mod download"_s));
}

void TestLicences::saysWhatIsNotKnown()
{
    QCOMPARE(licenceFrom(u"m"_s, u"v1.0.0"_s, {}).state, LicenceState::NoFile);
    QCOMPARE(licenceFrom(u"m"_s, u"v1.0.0"_s, {{u"LICENSE"_s, {}, 0}}).state, LicenceState::Unrecognised);
    const ModuleLicence both
        = licenceFrom(u"m"_s, u"v1.0.0"_s, {{u"LICENSE-MIT"_s, {u"MIT"_s}, 1}, {u"LICENSE-APACHE"_s, {u"Apache-2.0"_s}, 1}});
    QCOMPARE(both.state, LicenceState::Known);
    QCOMPARE(both.expression, u"Apache-2.0 AND MIT"_s);
    for (const LicenceState state : {LicenceState::Unrecognised, LicenceState::NoFile, LicenceState::NotInCache, LicenceState::Failed})
        QVERIFY(!licenceText({{}, {}, state, {}, {}, {}}).isEmpty());
}

void TestLicences::theCacheOutlivesTheProcess()
{
    const QString file = m_folder.filePath(u"deep/licences.json"_s);
    LicenceCache first(file);
    first.load();
    first.insert(licenceFrom(u"m"_s, u"v1.0.0"_s, {{u"LICENSE"_s, {u"MIT"_s}, 0.9}}));
    ModuleLicence missing{u"n"_s, u"v1.0.0"_s, LicenceState::NotInCache, {}, {}, {}};
    first.insert(missing); // may be there tomorrow
    QVERIFY(first.save());
    LicenceCache other(file);
    other.load();
    other.insert(licenceFrom(u"o"_s, u"v1.0.0"_s, {}));
    LicenceCache third(file);
    third.load();
    third.insert(licenceFrom(u"p"_s, u"v1.0.0"_s, {}));
    QVERIFY(other.save());
    QVERIFY(third.save());
    LicenceCache last(file);
    last.load();
    QCOMPARE(last.size(), 3);
    QCOMPARE(last.find(u"m"_s, u"v1.0.0"_s)->expression, u"MIT"_s);
    QVERIFY(!last.find(u"n"_s, u"v1.0.0"_s));
    write(u"deep/licences.json"_s, "{ broken");
    last.load();
    QCOMPARE(last.size(), 0);
}

void TestLicences::worksWithoutDetector()
{
    const QString cache = m_folder.filePath(u"cache2"_s);
    write(u"cache2/example.test/a@v1.0.0/LICENSE"_s, "x");
    write(u"cache2/example.test/b@v1.0.0/main.go"_s, "x");
    LicenceRequest request;
    request.moduleCache = cache;
    request.cacheFile = m_folder.filePath(u"none.json"_s);
    request.modules
        = {{u"example.test/a"_s, u"v1.0.0"_s, {}}, {u"example.test/b"_s, u"v1.0.0"_s, {}}, {u"example.test/c"_s, u"v1.0.0"_s, {}}};
    LicenceScan scan(request);
    QSignalSpy finished(&scan, &LicenceScan::finished);
    scan.start();
    QCOMPARE(finished.size(), 0);
    QVERIFY(finished.wait());
    const auto licences = finished.first().first().value<QList<ModuleLicence>>();
    QCOMPARE(licences.size(), 3);
    QCOMPARE(licences[0].state, LicenceState::NotAsked);
    QCOMPARE(licences[1].state, LicenceState::NoFile);
    QCOMPARE(licences[2].state, LicenceState::NotInCache);
}

void TestLicences::exports()
{
    const QList<ModuleLicence> licences{licenceFrom(u"m"_s, u"v1.0.0"_s, {{u"LICENSE, \"old\""_s, {u"MIT"_s}, 1}}),
                                        licenceFrom(u"n"_s, u"v1.0.0"_s, {})};
    QCOMPARE(licencesAsCsv(licences),
             QByteArray("module,version,licence,state,files\r\nm,v1.0.0,MIT,known,\"LICENSE, \"\"old\"\"\"\r\nn,v1.0.0,,noFile,\r\n"));
    const QJsonDocument json = QJsonDocument::fromJson(licencesAsJson(licences));
    QCOMPARE(json[0][u"licence"_s].toString(), u"MIT"_s);
    QCOMPARE(json[1][u"state"_s].toString(), u"noFile"_s);
}

QTEST_GUILESS_MAIN(TestLicences)
#include "tst_licences.moc"
