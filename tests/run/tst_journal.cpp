// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "run/journal.h"
#include "run/journalline.h"
#include "run/runfolder.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

Plan planOf(const QString &name, bool isIrreversible = false)
{
    PlanBuilder builder(name);
    builder.step(u"a"_s, Phase::Build, {}, {}, WriteText{u"/x/a"_s, name.toUtf8(), {}}).isIrreversible = isIrreversible;
    return *builder.build();
}

Outcome outcome()
{
    Outcome outcome;
    outcome.files = {{u"/x/ä \"b\"\n"_s, 1LL << 40, QByteArray(64, 'f')}};
    outcome.note = u"注"_s;
    outcome.wallTime = std::chrono::milliseconds(1234);
    outcome.cpuTime = std::chrono::milliseconds(99);
    outcome.peakMemoryBytes = 5'000'000'000;
    return outcome;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void setContent(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

} // namespace

class tst_Journal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void linesSurviveTheRoundTrip();
    void anyFlippedBitIsSeen();
    void remembers();
    void tornAnywhereKeepsWhatWasComplete();
    void damageInTheMiddle();
    void anotherPlanBeginsAnew();
    void oneProcessAtATime();
    void notAJournal();
    void foldersArePruned();
    void aRunIsLaterThanTheNewest();
    void logNamesDoNotClash();
    void findsWhatCanBeResumed();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    const QDateTime m_planned = QDateTime::fromString(u"2026-01-02T03:04:05Z"_s, Qt::ISODate);
};

void tst_Journal::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"journal.jsonl"_s);
}

void tst_Journal::linesSurviveTheRoundTrip()
{
    JournalRecord record{JournalRecord::Kind::Done};
    record.step = u"build:linux/amd64"_s;
    record.input = "abc";
    record.outcome = outcome();
    record.at = QDateTime::fromString(u"2026-01-02T03:04:05.678Z"_s, Qt::ISODateWithMs);
    const QByteArray line = toJournalLine(record);
    QCOMPARE(line.count('\n'), 1);
    QVERIFY(line.endsWith('\n'));
    const auto parsed = parseJournalLine(QByteArrayView(line).chopped(1));
    QVERIFY(parsed);
    QCOMPARE(*parsed, record);
}

void tst_Journal::anyFlippedBitIsSeen()
{
    JournalRecord record{JournalRecord::Kind::Intent};
    record.step = u"a"_s;
    const QByteArray line = toJournalLine(record).chopped(1);
    for (qsizetype i = 0; i < line.size() * 8; ++i) {
        QByteArray other = line;
        other[i / 8] = char(other[i / 8] ^ (1 << (i % 8)));
        QVERIFY2(!parseJournalLine(other), other.constData());
    }
    for (qsizetype i = 0; i < line.size(); ++i)
        QVERIFY(!parseJournalLine(line.first(i)));
}

void tst_Journal::remembers()
{
    {
        auto journal = Journal::open(m_path, planOf(u"p"_s), m_planned);
        QVERIFY2(journal, journal ? "" : qPrintable(journal.error().summary()));
        QVERIFY((*journal)->found().digest.isEmpty());
        QVERIFY((*journal)->intend(u"a"_s, "in"));
        QCOMPARE(readJournal(m_path)->steps[u"a"_s].state, JournalStep::State::Intended);
        QVERIFY((*journal)->done(u"a"_s, "in", outcome()));
        QVERIFY((*journal)->failed(u"b"_s, Error{ErrorKind::WorkFailed, u"b"_s, u"it broke"_s, {}, {}}));
    }
    const auto again = Journal::open(m_path, planOf(u"p"_s), m_planned.addDays(1));
    QVERIFY(again);
    const JournalContent &found = (*again)->found();
    QCOMPARE(found.digest, digest(planOf(u"p"_s)));
    QCOMPARE(found.planName, u"p"_s);
    QCOMPARE(found.plannedAt, m_planned);
    QVERIFY(!found.isFinished);
    QCOMPARE(found.steps[u"a"_s], (JournalStep{JournalStep::State::Done, "in", outcome(), {}}));
    QCOMPARE(found.steps[u"b"_s].state, JournalStep::State::Failed);
    QVERIFY(found.steps[u"b"_s].detail.contains(u"it broke"_s));
    QVERIFY((*again)->finished());
    QVERIFY(readJournal(m_path)->isFinished);
}

/// What `kill -9` or a power cut can leave: the file cut at any byte. Nothing that was complete is lost, and writing goes on.
void tst_Journal::tornAnywhereKeepsWhatWasComplete()
{
    {
        auto journal = Journal::open(m_path, planOf(u"p"_s), m_planned);
        QVERIFY(journal);
        QVERIFY((*journal)->intend(u"a"_s, "in"));
        QVERIFY((*journal)->done(u"a"_s, "in", outcome()));
        QVERIFY((*journal)->intend(u"b"_s, "in"));
    }
    const QByteArray whole = contentOf(m_path);
    for (qsizetype cut = 0; cut <= whole.size(); ++cut) {
        const QByteArray left = whole.first(cut);
        setContent(m_path, left);
        const qsizetype lines = left.count('\n');
        const auto content = readJournal(m_path);
        QVERIFY(content);
        QCOMPARE(content->validBytes, left.lastIndexOf('\n') + 1);
        QCOMPARE(content->digest.isEmpty(), lines == 0);
        QCOMPARE(content->steps.contains(u"a"_s), lines >= 2);
        QCOMPARE(content->steps.value(u"a"_s).state == JournalStep::State::Done, lines >= 3);
        QCOMPARE(content->steps.contains(u"b"_s), lines >= 4);

        if (cut % 7 != 0 && !left.endsWith('\n'))
            continue; // reading is quick, waiting for the disk is not
        auto journal = Journal::open(m_path, planOf(u"p"_s), m_planned);
        QVERIFY(journal);
        QVERIFY((*journal)->intend(u"c"_s, "in"));
        const auto after = readJournal(m_path);
        QVERIFY(after);
        QVERIFY(after->steps.contains(u"c"_s));
        QCOMPARE(after->steps.contains(u"b"_s), lines >= 4);
    }
}

void tst_Journal::damageInTheMiddle()
{
    for (const bool isIrreversible : {false, true}) {
        const Plan plan = planOf(u"p"_s, isIrreversible);
        QFile::remove(m_path);
        {
            auto journal = Journal::open(m_path, plan, m_planned);
            QVERIFY(journal);
            QVERIFY((*journal)->intend(u"a"_s, "in"));
            QVERIFY((*journal)->intend(u"b"_s, "in"));
        }
        QByteArray bytes = contentOf(m_path);
        bytes[bytes.indexOf('\n') + 20] = '#';
        setContent(m_path, bytes);
        const auto content = readJournal(m_path);
        QVERIFY(!content);
        QCOMPARE(content.error().location.line, 2);
        const auto journal = Journal::open(m_path, plan, m_planned);
        QCOMPARE(bool(journal), !isIrreversible);
        if (isIrreversible) {
            QCOMPARE(journal.error().kind, ErrorKind::Refused);
            QVERIFY(!journal.error().hint.isEmpty());
            QCOMPARE(contentOf(m_path), bytes);
        } else {
            QCOMPARE(contentOf(m_path + u".old"_s), bytes);
        }
    }
}

void tst_Journal::anotherPlanBeginsAnew()
{
    {
        auto journal = Journal::open(m_path, planOf(u"p"_s), m_planned);
        QVERIFY(journal);
        QVERIFY((*journal)->done(u"a"_s, "in", outcome()));
    }
    const QByteArray old = contentOf(m_path);
    const auto journal = Journal::open(m_path, planOf(u"q"_s), m_planned);
    QVERIFY(journal);
    QVERIFY((*journal)->found().steps.isEmpty());
    QCOMPARE(contentOf(m_path + u".old"_s), old);
    QCOMPARE(readJournal(m_path)->planName, u"q"_s);
}

void tst_Journal::oneProcessAtATime()
{
    auto first = Journal::open(m_path, planOf(u"p"_s), m_planned);
    QVERIFY(first);
    const auto second = Journal::open(m_path, planOf(u"p"_s), m_planned);
    QVERIFY(!second);
    QCOMPARE(second.error().kind, ErrorKind::Refused);
    first->reset();
    QVERIFY(Journal::open(m_path, planOf(u"p"_s), m_planned));
}

void tst_Journal::notAJournal()
{
    setContent(m_path, "hello\nworld\n");
    QVERIFY(!readJournal(m_path));
    QVERIFY(!readJournal(m_folder->filePath(u"missing"_s)));
    // A journal whose first line is not its plan.
    setContent(m_path,
               toJournalLine(JournalRecord{JournalRecord::Kind::Intent}) + toJournalLine(JournalRecord{JournalRecord::Kind::Intent}));
    QCOMPARE(readJournal(m_path).error().location.line, 1);
}

void tst_Journal::foldersArePruned()
{
    const QString parent = m_folder->filePath(u"runs"_s);
    QVERIFY(QDir().mkpath(parent + u"/not-ours"_s));
    QStringList made;
    const auto oldest = makeRunFolder(parent, u"release/1"_s, 3);
    QVERIFY(oldest);
    const auto held = Journal::open(journalPath(*oldest), planOf(u"p"_s), m_planned);
    QVERIFY(held);
    for (int i = 0; i < 5; ++i) {
        const auto folder = makeRunFolder(parent, u"build"_s, 3);
        QVERIFY(folder);
        QVERIFY(!made.contains(*folder));
        made.append(*folder);
    }
    QVERIFY(QDir(*oldest).exists()); // its run goes on
    QVERIFY(QDir(parent + u"/not-ours"_s).exists());
    QVERIFY(!QDir(made[0]).exists());
    QVERIFY(QDir(made[4]).exists());
    QCOMPARE(QDir(parent).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 1 + 3 + 1);
}

void tst_Journal::aRunIsLaterThanTheNewest()
{
    const QString parent = m_folder->filePath(u"runs"_s);
    QVERIFY(QDir().mkpath(parent + u"/29991231-235959-999-build"_s)); // the clock was wrong that day
    const auto first = makeRunFolder(parent, u"build"_s, 2);
    const auto second = makeRunFolder(parent, u"build"_s, 2);
    QVERIFY(first && second);
    QCOMPARE(QFileInfo(*first).fileName(), u"30000101-000000-000-build"_s);
    QCOMPARE(QDir(parent).entryList(QDir::Dirs | QDir::NoDotAndDotDot),
             QStringList({u"30000101-000000-000-build"_s, u"30000101-000000-001-build"_s}));
}

void tst_Journal::logNamesDoNotClash()
{
    QVERIFY(logPath(u"/r"_s, u"build:linux/amd64"_s) != logPath(u"/r"_s, u"build-linux-amd64"_s));
    QCOMPARE(logPath(u"/r"_s, u"checksums"_s), u"/r/logs/checksums.log"_s);
    QCOMPARE(logPath(u"/r"_s, u"checksums"_s, 2), u"/r/logs/checksums.2.log"_s);
    QVERIFY(!logPath(u"/r"_s, u"../../etc"_s).contains(u"/../"_s));
    QCOMPARE(historyPath(u"/p/runs/1"_s), u"/p/runs/history.json"_s);
}

void tst_Journal::findsWhatCanBeResumed()
{
    const QString parent = m_folder->filePath(u"runs"_s);
    QVERIFY(findResumable(parent, u"p"_s).folder.isEmpty());
    const auto folder = makeRunFolder(parent, u"p"_s);
    QVERIFY(folder);
    auto journal = Journal::open(journalPath(*folder), planOf(u"p"_s), m_planned);
    QVERIFY(journal);
    QVERIFY(findResumable(parent, u"p"_s).folder.isEmpty()); // it goes on
    journal->reset();
    const auto other = makeRunFolder(parent, u"q"_s);
    QVERIFY(other);
    QVERIFY(Journal::open(journalPath(*other), planOf(u"q"_s), m_planned));
    const ResumableRun found = findResumable(parent, u"p"_s);
    QCOMPARE(found.folder, *folder);
    QCOMPARE(found.content.plannedAt, m_planned);
    QVERIFY((*Journal::open(journalPath(*folder), planOf(u"p"_s), m_planned))->finished());
    QVERIFY(findResumable(parent, u"p"_s).folder.isEmpty()); // it came to its end
}

QTEST_GUILESS_MAIN(tst_Journal)
#include "tst_journal.moc"
