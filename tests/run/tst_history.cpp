// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "run/history.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

Outcome outcome(int wall, qint64 memory)
{
    Outcome outcome;
    outcome.wallTime = milliseconds(wall);
    outcome.peakMemoryBytes = memory;
    return outcome;
}

} // namespace

class tst_History : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void learns();
    void survivesTheRoundTrip();
    void damagedIsEmpty();
    void forgetsFilesThatAreGone();
};

void tst_History::learns()
{
    RunHistory history;
    QCOMPARE(history.timeOf(u"a"_s).count(), 0);
    QCOMPARE(history.memoryOf(u"a"_s), 0);
    history.learn(u"a"_s, outcome(1000, 800));
    QCOMPARE(history.timeOf(u"a"_s).count(), 1000);
    QCOMPARE(history.memoryOf(u"a"_s), 800);
    history.learn(u"a"_s, outcome(200, 100)); // a warm cache
    QCOMPARE(history.timeOf(u"a"_s).count(), 600);
    QCOMPARE(history.memoryOf(u"a"_s), 700);
    history.learn(u"a"_s, outcome(600, 5000));
    QCOMPARE(history.memoryOf(u"a"_s), 5000);
    QCOMPARE(history.steps[u"a"_s].runs, 3);
}

void tst_History::survivesTheRoundTrip()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"binary"_s);
    QVERIFY(QFile(file).open(QIODevice::WriteOnly));
    RunHistory history;
    Outcome built = outcome(1000, 1LL << 33);
    built.files = {{file, 0, "abc"}};
    history.learn(u"build:linux/amd64"_s, built);
    QVERIFY(saveHistory(folder.filePath(u"deep/er/history.json"_s), history));
    QCOMPARE(loadHistory(folder.filePath(u"deep/er/history.json"_s)), history);
    QCOMPARE(history.sumOf(file), "abc");
}

void tst_History::damagedIsEmpty()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"history.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"steps\": [1, 2");
    file.close();
    QCOMPARE(loadHistory(file.fileName()), RunHistory());
    QCOMPARE(loadHistory(folder.filePath(u"missing"_s)), RunHistory());
    QVERIFY(!saveHistory(u"/proc/nowhere/history.json"_s, {}));
}

void tst_History::forgetsFilesThatAreGone()
{
    const QTemporaryDir folder;
    RunHistory history;
    history.sums.insert(folder.filePath(u"gone"_s), "abc");
    QVERIFY(saveHistory(folder.filePath(u"history.json"_s), history));
    QVERIFY(loadHistory(folder.filePath(u"history.json"_s)).sums.isEmpty());
}

QTEST_GUILESS_MAIN(tst_History)
#include "tst_history.moc"
