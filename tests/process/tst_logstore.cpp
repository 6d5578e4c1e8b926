// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "process/logindex.h"
#include "process/logstore.h"
#include "process/spillproblem.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <csignal>
#include <thread>

#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

QByteArrayList linesOf(const LogStore &store)
{
    QByteArrayList lines;
    for (qint64 i = 0; i < store.lineCount(); ++i)
        lines.append(store.line(i));
    return lines;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// No file may grow beyond so many bytes while this lives: what a full disk does to a write, without filling one.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        ::signal(SIGXFSZ, SIG_IGN); // the write fails instead
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() { ::setrlimit(RLIMIT_FSIZE, &m_before); }
    FileSizeLimit(const FileSizeLimit &) = delete;
    FileSizeLimit &operator=(const FileSizeLimit &) = delete;

private:
    rlimit m_before{};
};

QByteArray numberedLines(int count, int from = 0)
{
    QByteArray text;
    for (int i = from; i < from + count; ++i)
        text += "line " + QByteArray::number(i) + QByteArray(i % 120, 'y') + '\n';
    return text;
}

void appendInPieces(LogStore &store, const QByteArray &text)
{
    for (qsizetype at = 0; at < text.size(); at += 100'003)
        store.append(QByteArrayView(text).sliced(at, std::min<qsizetype>(100'003, text.size() - at)), Stream::Out);
}

/// What a terminal would leave of the text, the slow way.
QByteArrayList expectedLines(const QByteArray &text)
{
    QByteArrayList lines;
    for (QByteArray line : text.split('\n')) {
        while (line.endsWith('\r'))
            line.chop(1);
        lines.append(line.sliced(line.lastIndexOf('\r') + 1));
    }
    if (text.isEmpty() || text.endsWith('\n'))
        lines.removeLast();
    return lines;
}

QByteArray randomText(QRandomGenerator &random, qsizetype size)
{
    constexpr char kBytes[] = "ab\n\n\r\r cd\xe4\xb8\xad";
    QByteArray text;
    while (text.size() < size)
        text.append(kBytes[random.bounded(static_cast<int>(sizeof kBytes) - 1)]);
    return text;
}

} // namespace

class tst_LogStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splitsLines_data();
    void splitsLines();
    void splitsTheSameHoweverBytesCome();
    void wrapsLongLines();
    void longProgressIsOneLine();
    void remembersStreams();
    void spillsAndReadsBack();
    void aFullDiskLosesNothing();
    void aFullDiskEndsByItself();
    void aLogIsWrittenLate();
    void findsLinesByOffset();
    void reopensAfterFinish();
    void readersSeeWholeLinesWhileWriting();
};

void tst_LogStore::splitsLines_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArrayList>("lines");
    QTest::newRow("empty") << QByteArray() << QByteArrayList();
    QTest::newRow("ended") << QByteArray("a\nb\n") << QByteArrayList{"a", "b"};
    QTest::newRow("open") << QByteArray("a\nb") << QByteArrayList{"a", "b"};
    QTest::newRow("empty lines") << QByteArray("\n\na") << QByteArrayList{"", "", "a"};
    QTest::newRow("windows") << QByteArray("a\r\nb\r\n") << QByteArrayList{"a", "b"};
    QTest::newRow("progress") << QByteArray("1%\r50%\r100%\nnext") << QByteArrayList{"100%", "next"};
    QTest::newRow("progress under way") << QByteArray("1%\r50%\r") << QByteArrayList{"50%"};
    QTest::newRow("doubled returns") << QByteArray("a\r\r\nb") << QByteArrayList{"a", "b"};
    QTest::newRow("return first") << QByteArray("\ra\n\rb") << QByteArrayList{"a", "b"};
    QTest::newRow("zero bytes") << QByteArray("a\0b\n", 4) << QByteArrayList{QByteArray("a\0b", 3)};
}

void tst_LogStore::splitsLines()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArrayList, lines);
    LogStore whole;
    whole.append(text, Stream::Out);
    QCOMPARE(linesOf(whole), lines);
    QCOMPARE(whole.bytes(0, 1000), text);
    LogStore bytewise;
    for (const char c : text)
        bytewise.append(QByteArrayView(&c, 1), Stream::Out);
    QCOMPARE(linesOf(bytewise), lines);
    QCOMPARE(whole.line(-1), QByteArray());
    QCOMPARE(whole.line(lines.size()), QByteArray());
}

void tst_LogStore::splitsTheSameHoweverBytesCome()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 200; ++round) {
        const QByteArray text = randomText(random, 300);
        LogStore store;
        for (qsizetype at = 0; at < text.size();) {
            const qsizetype count = std::min<qsizetype>(random.bounded(1, 40), text.size() - at);
            store.append(QByteArrayView(text).sliced(at, count), Stream::Out);
            at += count;
        }
        QCOMPARE(linesOf(store), expectedLines(text));
        QCOMPARE(store.bytes(0, text.size()), text);
    }
}

void tst_LogStore::wrapsLongLines()
{
    const QByteArray text = QByteArray("中").repeated(100'000) + "\nnext\n";
    for (const qsizetype piece : {text.size(), qsizetype(1000), qsizetype(7)}) {
        LogStore store;
        for (qsizetype at = 0; at < text.size(); at += piece)
            store.append(QByteArrayView(text).sliced(at, std::min(piece, text.size() - at)), Stream::Out);
        QCOMPARE(store.lineCount(), 300'000 / LogIndex::kLongestLine + 2);
        QByteArray joined;
        for (qint64 i = 0; i + 1 < store.lineCount(); ++i) {
            const QByteArray line = store.line(i);
            QVERIFY(line.size() <= 64 << 10);
            QVERIFY2(line.startsWith("中") && line.endsWith("中"), "a character was cut");
            joined += line;
        }
        QCOMPARE(joined + "\nnext\n", text);
        QCOMPARE(store.line(store.lineCount() - 1), "next");
        QCOMPARE(store.line(0, 10).size(), 10);
    }
    LogStore exact;
    exact.append(QByteArray(LogIndex::kLongestLine, 'x') + '\n', Stream::Out);
    QCOMPARE(exact.lineCount(), 1);
}

void tst_LogStore::longProgressIsOneLine()
{
    LogStore store;
    QByteArray text("start\n");
    for (int i = 0; i < 200'000; ++i)
        text += "downloading " + QByteArray::number(i) + '\r';
    store.append(text, Stream::Err);
    QCOMPARE(store.lineCount(), 2);
    QCOMPARE(store.line(1), "downloading 199999");
    store.append("\nend", Stream::Err);
    QCOMPARE(linesOf(store), (QByteArrayList{"start", "downloading 199999", "end"}));
    QCOMPARE(store.sizeBytes(), text.size() + 4);
}

void tst_LogStore::remembersStreams()
{
    LogStore store;
    store.append("out 1\nout", Stream::Out);
    store.append("err 1\n", Stream::Err);
    store.append("err 2\n", Stream::Err);
    store.append("out 2\n", Stream::Out);
    QCOMPARE(store.streamOfLine(0), Stream::Out);
    QCOMPARE(store.streamOfLine(2), Stream::Err);
    QCOMPARE(store.streamOfLine(3), Stream::Out);
    QCOMPARE(store.streamBytes(Stream::Out), "out 1\noutout 2\n");
    QCOMPARE(store.streamBytes(Stream::Err), "err 1\nerr 2\n");
}

void tst_LogStore::spillsAndReadsBack()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"runs/1/output.log"_s);
    LogStore store({path, 8 << 20});
    QByteArray all;
    QRandomGenerator random(1);
    for (int i = 0; i < 300'000; ++i)
        all += "line " + QByteArray::number(i) + QByteArray(random.bounded(150), 'x') + '\n';
    for (qsizetype at = 0; at < all.size(); at += 100'003)
        store.append(QByteArrayView(all).sliced(at, std::min<qsizetype>(100'003, all.size() - at)), Stream::Out);
    QVERIFY(store.memoryBytes() < 16 << 20);
    QCOMPARE(store.lineCount(), 300'000);
    for (int i = 0; i < 2000; ++i) {
        const int line = random.bounded(300'000);
        QVERIFY(store.line(line).startsWith("line " + QByteArray::number(line)));
    }
    QCOMPARE(store.bytes(0, all.size()), all);
    QCOMPARE(store.streamBytes(Stream::Out), all);
    QVERIFY(!store.isFinished());
    QVERIFY2(QFile(path).size() > all.size() - (400 << 10), "bytes go to the file soon, not with a whole chunk");
    store.finish();
    QVERIFY(store.isFinished());
    QCOMPARE(contentOf(path), all);
    QVERIFY(store.spillProblem().isEmpty());
}

void tst_LogStore::aFullDiskLosesNothing()
{
    LogStore store({u"/dev/full"_s, 8 << 20});
    const QByteArray text = numberedLines(400'000);
    QVERIFY(text.size() > 24 << 20);
    appendInPieces(store, text.first(4 << 20));
    QVERIFY(store.hasRoom());
    appendInPieces(store, text.sliced(4 << 20));
    QVERIFY(!store.hasRoom()); // who does not ask is not refused
    store.finish();
    const SpillProblem problem = store.spillProblem();
    QCOMPARE(problem.folder, u"/dev"_s);
    QVERIFY(problem.isHolding);
    QVERIFY2(problem.toString().contains(u"/dev: No space left on device"_s), qPrintable(problem.toString()));
    QVERIFY(!store.retrySpill());
    QCOMPARE(store.bytes(0, text.size() + 1), text);
    QCOMPARE(store.line(0), "line 0");
    QVERIFY(store.line(399'999).startsWith("line 399999y"));
    LogStore nowhere({u"/dev/null/x/output.log"_s, 8 << 20});
    nowhere.append("a\n", Stream::Out);
    nowhere.finish();
    QVERIFY(!nowhere.spillProblem().isEmpty() && !nowhere.spillProblem().isHolding);
    QCOMPARE(nowhere.line(0), "a");
}

void tst_LogStore::aFullDiskEndsByItself()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"output.log"_s);
    LogStore store({path, 8 << 20});
    const QByteArray text = numberedLines(600'000);
    const qsizetype part = text.size() / 2;
    {
        const FileSizeLimit limit(5'000'000); // in the midst of a chunk
        appendInPieces(store, text.first(part));
        QVERIFY(!store.hasRoom());
        QVERIFY(!store.retrySpill());
        QCOMPARE(QFile(path).size(), 5'000'000);
        QCOMPARE(store.bytes(0, text.size()), text.first(part));
        QVERIFY(store.memoryBytes() > part - (8 << 20));
    }
    QVERIFY(store.retrySpill());
    QVERIFY(store.hasRoom());
    QVERIFY(store.spillProblem().isEmpty());
    QVERIFY2(store.memoryBytes() < 14 << 20, "what is in the file leaves memory");
    appendInPieces(store, text.sliced(part));
    store.finish();
    QCOMPARE(contentOf(path), text);
    QCOMPARE(store.bytes(0, text.size()), text);
}

/// A last time when nobody needs it any more.
void tst_LogStore::aLogIsWrittenLate()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"output.log"_s);
    auto store = std::make_unique<LogStore>(LogStore::Options{path, 8 << 20});
    {
        const FileSizeLimit limit(10);
        store->append("more than ten bytes\n", Stream::Out);
        store->finish();
        QCOMPARE(contentOf(path), "more than ");
    }
    store.reset();
    QCOMPARE(contentOf(path), "more than ten bytes\n");
}

void tst_LogStore::findsLinesByOffset()
{
    LogStore store;
    store.append("ab\nc\n\ndef", Stream::Out);
    QCOMPARE(store.offsetOfLine(1), 3);
    QCOMPARE(store.offsetOfLine(3), 6);
    QCOMPARE(store.offsetOfLine(4), 9);
    const QList<qint64> lines = {0, 0, 0, 1, 1, 2, 3, 3, 3};
    for (qint64 offset = 0; offset < lines.size(); ++offset)
        QCOMPARE(store.lineAtOffset(offset), lines[offset]);
}

void tst_LogStore::reopensAfterFinish()
{
    QTemporaryDir folder;
    LogStore store({folder.filePath(u"log"_s), 64 << 20});
    store.append("first\n", Stream::Out);
    store.finish();
    store.append("second\n", Stream::Out);
    QVERIFY(!store.isFinished());
    store.finish();
    QCOMPARE(contentOf(folder.filePath(u"log"_s)), "first\nsecond\n");
}

void tst_LogStore::readersSeeWholeLinesWhileWriting()
{
    QTemporaryDir folder;
    LogStore store({folder.filePath(u"log"_s), 4 << 20});
    constexpr int kLines = 200'000;
    std::atomic_int wrong = 0;
    std::atomic_bool isDone = false;
    const auto read = [&store, &wrong, &isDone](quint32 seed) {
        QRandomGenerator random(seed);
        while (!isDone) {
            const qint64 count = store.lineCount() - 1; // the last one may be open
            if (count <= 0)
                continue;
            const qint64 line = random.bounded(static_cast<int>(count));
            const QByteArray text = store.line(line);
            wrong += text.startsWith(QByteArray::number(line) + ' ') && text.endsWith('.') ? 0 : 1;
            wrong += store.lineAtOffset(store.offsetOfLine(line)) == line ? 0 : 1;
        }
    };
    {
        std::jthread one(read, 1);
        std::jthread two(read, 2);
        QByteArray text;
        for (int i = 0; i < kLines; ++i) {
            text += QByteArray::number(i) + ' ' + QByteArray(i % 90, 'z') + ".\n";
            if (text.size() > 30'000 || i + 1 == kLines) {
                store.append(text.first(1), Stream::Out);
                store.append(text.sliced(1), Stream::Out);
                text.clear();
            }
        }
        store.finish();
        isDone = true;
    }
    QCOMPARE(wrong, 0);
    QCOMPARE(store.lineCount(), kLines);
}

QTEST_GUILESS_MAIN(tst_LogStore)
#include "tst_logstore.moc"
