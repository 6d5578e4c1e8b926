// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "settings/trust.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

class TestTrust : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isGivenToOneFolder();
    void endsWithAnotherFolderOrRemote();
    void linksAreTheSameFolder();
    void survivesABrokenFile();
};

void TestTrust::isGivenToOneFolder()
{
    const QTemporaryDir dir;
    QVERIFY(QDir(dir.path()).mkpath(u"a/inside"_s));
    TrustStore store(dir.filePath(u"config"_s));
    const FolderIdentity folder = identifyFolder(dir.filePath(u"a"_s), u"git@example.org:a.git"_s);
    QVERIFY(!folder.isNull());
    QCOMPARE(store.trustOf(folder), Trust::Unknown);
    QVERIFY(store.setTrusted(folder, true).has_value());
    QCOMPARE(store.trustOf(folder), Trust::Given);
    QCOMPARE(TrustStore(dir.filePath(u"config"_s)).trustOf(folder), Trust::Given);
    QCOMPARE(store.trustOf(identifyFolder(dir.filePath(u"a/inside"_s))), Trust::Unknown);
    QCOMPARE(store.trustOf(identifyFolder(dir.path())), Trust::Unknown);
    QVERIFY(store.setTrusted(folder, false).has_value());
    QCOMPARE(store.trustOf(folder), Trust::Unknown);

    const FolderIdentity missing = identifyFolder(dir.filePath(u"missing"_s));
    QVERIFY(missing.isNull());
    QCOMPARE(store.trustOf(missing), Trust::Unknown);
    QCOMPARE(store.setTrusted(missing, true).error().kind, ErrorKind::BadInput);
}

void TestTrust::endsWithAnotherFolderOrRemote()
{
    const QTemporaryDir dir;
    QDir(dir.path()).mkdir(u"a"_s);
    TrustStore store(dir.filePath(u"config"_s));
    const FolderIdentity folder = identifyFolder(dir.filePath(u"a"_s), u"https://example.org/a"_s);
    QVERIFY(store.setTrusted(folder, true).has_value());
    QCOMPARE(store.trustOf(identifyFolder(dir.filePath(u"a"_s), u"https://example.org/evil"_s)), Trust::Outdated);

    // After a restart the device may have another number.
    FolderIdentity moved = folder;
    moved.device += 1;
    QCOMPARE(store.trustOf(moved), folder.bornAtNanoseconds != 0 ? Trust::Given : Trust::Outdated);

    QVERIFY(QDir(dir.path()).rename(u"a"_s, u"old"_s));
    QDir(dir.path()).mkdir(u"a"_s);
    QCOMPARE(store.trustOf(identifyFolder(dir.filePath(u"a"_s), folder.remoteUrl)), Trust::Outdated);
}

void TestTrust::linksAreTheSameFolder()
{
    const QTemporaryDir dir;
    QDir(dir.path()).mkdir(u"a"_s);
    QVERIFY(QFile::link(dir.filePath(u"a"_s), dir.filePath(u"link"_s)));
    QCOMPARE(identifyFolder(dir.filePath(u"link"_s)), identifyFolder(dir.filePath(u"a"_s)));
}

void TestTrust::survivesABrokenFile()
{
    const QTemporaryDir dir;
    TrustStore store(dir.path());
    QFile file(store.filePath());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{{{");
    file.close();
    const FolderIdentity folder = identifyFolder(dir.path());
    QCOMPARE(store.trustOf(folder), Trust::Unknown);
    QVERIFY(store.setTrusted(folder, true).has_value());
    QCOMPARE(store.trustOf(folder), Trust::Given);
    QVERIFY(QFile::exists(store.filePath() + ".broken"_L1));
}

QTEST_APPLESS_MAIN(TestTrust)
#include "tst_trust.moc"
