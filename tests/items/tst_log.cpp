// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// The lines of a run and the search in them.
#include "items/logsearch.h"
#include "items/runlog.h"

#include "handrun.h"
#include "run/runfolder.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Every line, with the number of its source.
QStringList all(const LogLines &lines)
{
    QStringList result;
    for (qint64 line = 0; line < lines.count(); ++line)
        result.append(QString::number(lines.sourceOf(line)) + u' ' + QString::fromUtf8(lines.at(line).bytes));
    return result;
}

std::shared_ptr<LogStore> storeOf(const QByteArray &text)
{
    auto store = std::make_shared<LogStore>();
    store->append(text, Stream::Out);
    return store;
}

} // namespace

class tst_Log : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesComeInTheOrderOfArrival();
    void unfinishedLinesGrow();
    void runIsFramedByNotes();
    void aFullDiskIsNoted();
    void commandIsSaidOnce();
    void retryGoesOn();
    void lateListenerSeesEverything();
    void searchFindsAcrossSources();
    void searchGoesOnWhileTheLogGrows();
    void wrongExpressionIsSaid();
};

void tst_Log::linesComeInTheOrderOfArrival()
{
    LogLines lines;
    const auto one = storeOf("a1\na2\n"), two = storeOf("b1\n");
    lines.addSource(one, u"one"_s);
    lines.addSource(two, u"two"_s);
    QVERIFY(lines.update());
    QVERIFY(!lines.update());
    one->append("a3\n", Stream::Err);
    lines.update();
    two->append("b2\nb3\n", Stream::Out);
    lines.update();
    lines.addNote(0, {LineKind::Command, u"note"_s, 0ms, 0});
    one->append("a4\n", Stream::Out);
    lines.update();
    QCOMPARE(all(lines), QStringList({u"0 a1"_s, u"0 a2"_s, u"1 b1"_s, u"0 a3"_s, u"1 b2"_s, u"1 b3"_s, u"0 note"_s, u"0 a4"_s}));
    QCOMPARE(lines.at(3).stream, Stream::Err);
    QCOMPARE(lines.indexOf(0, 2), 3);
    QCOMPARE(lines.indexOf(0, 3), 7);
    QCOMPARE(lines.indexOf(1, 2), 5);
    QCOMPARE(lines.indexOf(1, 3), -1);
    QCOMPARE(lines.sourceOf(two.get()), 1);
    QCOMPARE(lines.at(8).bytes, QByteArray());
}

void tst_Log::unfinishedLinesGrow()
{
    LogLines lines;
    const auto store = storeOf("do");
    lines.addSource(store, {});
    lines.update();
    store->append("ne", Stream::Out);
    QVERIFY(lines.update());
    QCOMPARE(lines.count(), 1);
    QCOMPARE(lines.at(0).bytes, QByteArray("done"));
}

void tst_Log::runIsFramedByNotes()
{
    HandRun run(buildPlan({u"linux/amd64"_s, u"windows/amd64"_s}));
    RunLog log(run.runner.get());
    QSignalSpy grew(&log, &RunLog::grew);
    run.start();
    run.job(u"build:linux/amd64"_s)->print("one\n");
    run.job(u"build:windows/amd64"_s)->print("# beacon\nx.go:1:2: bad\n");
    QTRY_VERIFY(log.all().count() >= 5);
    QVERIFY(!grew.isEmpty());
    run.succeed(u"build:linux/amd64"_s, {{u"/project/dist/beacon"_s, 2'500'000, {}}});
    run.fail(u"build:windows/amd64"_s, u"exit status 1\nmore"_s);
    const LogLines &windows = log.of(u"build:windows/amd64"_s);
    QTRY_COMPARE(windows.count(), 4);
    QVERIFY(windows.at(0).bytes.startsWith("$ "));
    QVERIFY(windows.at(0).bytes.contains("GOOS=windows"));
    QCOMPARE(windows.at(3).kind, LineKind::Failed);
    QVERIFY(windows.at(3).bytes.endsWith("exit status 1"));
    const LogLines &linux = log.of(u"build:linux/amd64"_s);
    QVERIFY(linux.at(2).bytes.endsWith("2.5 MB"));
    QCOMPARE(log.all().count(), 7);
    QCOMPARE(log.stepOf(log.all().sourceOf(log.all().count() - 1)), u"build:windows/amd64"_s);
}

void tst_Log::aFullDiskIsNoted()
{
    QTemporaryDir folder;
    const StepId id = u"build:linux/amd64"_s;
    const QString path = logPath(folder.path(), id, 1);
    QVERIFY(QDir().mkpath(path)); // a folder in its place is as bad as a full disk
    HandRun run(buildPlan({u"linux/amd64"_s}), folder.path());
    RunLog log(run.runner.get());
    run.start();
    const LogLines &lines = log.of(id);
    const QByteArray text = QByteArray(1023, 'x') + '\n';
    run.job(id)->print(text.repeated(5 << 10)); // more than a chunk
    QTRY_COMPARE(lines.at(lines.count() - 1).kind, LineKind::Unsaved);
    QVERIFY2(lines.at(lines.count() - 1).bytes.contains(QFileInfo(path).absolutePath().toUtf8() + ": Is a directory"),
             lines.at(lines.count() - 1).bytes.constData());
    QVERIFY(QDir().rmdir(path));
    run.job(id)->print(text.repeated(5 << 10));
    QTRY_COMPARE(lines.at(lines.count() - 1).kind, LineKind::Saved);
    run.succeed(id);
    QTRY_COMPARE(lines.count(), 1 + (10 << 10) + 3);
    QCOMPARE(QFile(path).size(), 10 << 20);
    const LogNote held{.kind = LineKind::Held, .text = u"No space left on device"_s, .folder = u"/runs"_s};
    QVERIFY(held.toString().contains(u"waits"_s));
}

void tst_Log::commandIsSaidOnce()
{
    HandRun run(buildPlan({u"linux/amd64"_s}));
    RunLog log(run.runner.get());
    run.start();
    // What a real program's job begins with.
    run.job(u"build:linux/amd64"_s)->print("$ go build ./cmd/beacon\ninternal/abi\n");
    run.succeed(u"build:linux/amd64"_s);
    const LogLines &lines = log.of(u"build:linux/amd64"_s);
    QTRY_COMPARE(lines.count(), 3);
    QCOMPARE(lines.at(0).bytes, QByteArray("$ go build ./cmd/beacon"));
    QCOMPARE(lines.at(2).kind, LineKind::Succeeded);
}

void tst_Log::retryGoesOn()
{
    HandRun run(buildPlan({u"linux/amd64"_s}));
    RunLog log(run.runner.get());
    run.start();
    run.job(u"build:linux/amd64"_s)->print("first\n");
    run.fail(u"build:linux/amd64"_s, u"exit status 1"_s);
    QTRY_VERIFY(!run.runner->isRunning());
    run.runner->retryStep(u"build:linux/amd64"_s);
    run.waitFor(u"build:linux/amd64"_s, StepState::Running);
    run.job(u"build:linux/amd64"_s)->print("second\n");
    run.succeed(u"build:linux/amd64"_s);
    const LogLines &lines = log.of(u"build:linux/amd64"_s);
    QTRY_COMPARE(lines.count(), 6);
    QCOMPARE(lines.at(1).bytes, QByteArray("first"));
    QCOMPARE(lines.at(4).bytes, QByteArray("second"));
}

void tst_Log::lateListenerSeesEverything()
{
    HandRun run(buildPlan({u"linux/amd64"_s, u"linux/386"_s}));
    run.start();
    run.job(u"build:linux/386"_s)->print("386\n");
    run.succeed(u"build:linux/386"_s);
    run.job(u"build:linux/amd64"_s)->print("amd64\n");
    RunLog log(run.runner.get());
    QTRY_COMPARE(log.all().count(), 5);
    run.succeed(u"build:linux/amd64"_s);
    QTRY_COMPARE(log.all().count(), 6);
}

void tst_Log::searchFindsAcrossSources()
{
    LogLines lines;
    const auto one = storeOf("hit 1\nmiss\nhit 2\n"), two = storeOf("miss\nHIT 3\n");
    lines.addSource(one, {});
    lines.addSource(two, {});
    lines.update();
    one->append("hit 4\n", Stream::Out);
    one->finish();
    two->finish();
    lines.update();
    LogSearch search;
    search.setLines(&lines);
    search.setQuery({u"hit"_s, false, false});
    QTRY_COMPARE(search.hits(), QList<quint32>({0, 2, 4, 5}));
    QCOMPARE(search.firstHitAtOrAfter(3), 2);
    search.setQuery({u"hit"_s, false, true});
    QTRY_COMPARE(search.hits(), QList<quint32>({0, 2, 5}));
    search.setQuery({u"^hit [24]$"_s, true, true});
    QTRY_COMPARE(search.hits(), QList<quint32>({2, 5}));
    search.setQuery({});
    QVERIFY(search.hits().isEmpty() && !search.isActive());
}

void tst_Log::searchGoesOnWhileTheLogGrows()
{
    LogLines lines;
    const auto store = storeOf("x\n");
    lines.addSource(store, {});
    lines.update();
    LogSearch search;
    search.setLines(&lines);
    search.setQuery({u"needle"_s, false, true});
    store->append(QByteArray("hay\n").repeated(120'000) + "a needle\n", Stream::Out);
    store->finish();
    lines.update();
    search.lookOn();
    QTRY_COMPARE(search.hits(), QList<quint32>({120'001}));
}

void tst_Log::wrongExpressionIsSaid()
{
    LogLines lines;
    LogSearch search;
    search.setLines(&lines);
    search.setQuery({u"(open"_s, true, true});
    QVERIFY(!search.error().detail.isEmpty());
    QVERIFY(!search.isActive());
}

QTEST_GUILESS_MAIN(tst_Log)
#include "tst_log.moc"
