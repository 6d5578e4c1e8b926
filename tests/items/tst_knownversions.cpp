// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "items/knownversions.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace slipway;

class tst_KnownVersions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsListsAndFiles();
    void findsModules();
    void answersLater();
    void forgetsWithAnotherFolder();

private:
    void write(const QString &file, const QByteArray &text = {})
    {
        const QString whole = m_cache.filePath(u"cache/download/"_s + file);
        QVERIFY(QDir().mkpath(whole.section(u'/', 0, -2)));
        QFile out(whole);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(text);
    }

    QTemporaryDir m_cache;
};

void tst_KnownVersions::initTestCase()
{
    write(u"github.com/!big/small/@v/list"_s, "v1.2.0\nv1.10.0\nv1.2.0 2024-01-01T00:00:00Z\n\nnonsense\n");
    write(u"github.com/!big/small/@v/v1.10.1-0.20240101000000-abcdefabcdef.mod"_s);
    write(u"github.com/!big/small/@v/v2.0.0+incompatible.mod"_s);
    write(u"github.com/!big/small/@v/v1.10.0.info"_s);
    write(u"github.com/!big/small/v3/@v/v3.0.0.mod"_s);
    write(u"sumdb/sum.golang.org/lookup/x"_s);
}

void tst_KnownVersions::readsListsAndFiles()
{
    QCOMPARE(cachedVersions(m_cache.path(), u"github.com/Big/small"_s),
             QStringList({u"v2.0.0+incompatible"_s, u"v1.10.1-0.20240101000000-abcdefabcdef"_s, u"v1.10.0"_s, u"v1.2.0"_s}));
    QVERIFY(cachedVersions(m_cache.path(), u"example.org/none"_s).isEmpty());
}

void tst_KnownVersions::findsModules()
{
    QCOMPARE(cachedModules(m_cache.path()), QStringList({u"github.com/Big/small"_s, u"github.com/Big/small/v3"_s}));
    QCOMPARE(cachedModules(m_cache.path(), 1).size(), 1);
    QVERIFY(cachedModules(m_cache.filePath(u"nowhere"_s)).isEmpty());
}

void tst_KnownVersions::answersLater()
{
    KnownVersions known;
    QSignalSpy ready(&known, &KnownVersions::versionsReady);
    QVERIFY(known.versions(u"github.com/Big/small"_s).isEmpty()); // no folder yet
    known.setModuleCache(m_cache.path());
    QVERIFY(known.versions(u"github.com/Big/small"_s).isEmpty());
    QTRY_COMPARE(ready.count(), 1);
    QCOMPARE(known.versions(u"github.com/Big/small"_s).size(), 4);
    QSignalSpy modules(&known, &KnownVersions::modulesReady);
    QVERIFY(known.modules().isEmpty());
    QTRY_COMPARE(modules.count(), 1);
    QCOMPARE(known.modules().size(), 2);
}

void tst_KnownVersions::forgetsWithAnotherFolder()
{
    KnownVersions known;
    known.setModuleCache(m_cache.path());
    QSignalSpy ready(&known, &KnownVersions::versionsReady);
    known.versions(u"github.com/Big/small"_s);
    known.setModuleCache(m_cache.filePath(u"other"_s));
    known.versions(u"github.com/Big/small"_s);
    QTRY_COMPARE(ready.count(), 1);
    QVERIFY(ready.first().at(1).toStringList().isEmpty());
}

QTEST_GUILESS_MAIN(tst_KnownVersions)
#include "tst_knownversions.moc"
