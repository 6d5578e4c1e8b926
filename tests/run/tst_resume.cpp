// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "places/places.h"
#include "script.h"

#include "archive/checksum.h"
#include "process/environment.h"
#include "run/jobs.h"
#include "run/journal.h"
#include "run/history.h"
#include "run/runfolder.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>
#include <cstdio>
#include <random>

#include <unistd.h>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

/// A release of small steps with real files: four "builds" by a shell that write their output in two halves, an archive of each,
/// the sums of all. Each build also notes that it ran, so that lost or needless work can be seen.
Plan smallRelease(const QString &root)
{
    PlanBuilder plan(u"release"_s);
    const QString dist = root + u"/dist"_s;
    plan.check(u"check"_s, {}, {}, PrepareFolder{root, false});
    plan.step(u"dist"_s, Phase::Preflight, {}, {u"check"_s}, PrepareFolder{dist, true});
    WriteChecksums sums;
    sums.path = dist + u"/sums.txt"_s;
    QList<StepId> archives;
    for (const QString &name : {u"a"_s, u"b"_s, u"c"_s, u"d"_s}) {
        BuildTarget build;
        build.target = {u"linux"_s, name, {}};
        build.output = dist + u"/bin/"_s + name;
        build.command.program = u"sh"_s;
        build.command.arguments
            = QStringList{u"-c"_s, u"echo %1 >>\"%2/ran\"; echo first >\"$2\"; sleep 0.02; echo second >>\"$2\""_s.arg(name, root), u"sh"_s,
                          u"-o"_s, build.output};
        build.command.workingDirectory = root;
        build.command.environment = buildEnvironment();
        plan.step(u"build:"_s + name, Phase::Build, {}, {u"dist"_s}, build);
        MakeArchive archive;
        archive.path = dist + u'/' + name + u".tar.gz"_s;
        archive.entries = {{build.output, name, 0755}};
        plan.step(u"archive:"_s + name, Phase::Package, {}, {u"build:"_s + name}, archive);
        archives.append(u"archive:"_s + name);
        sums.files.append(archive.path);
    }
    plan.step(u"sums"_s, Phase::Package, {}, archives, sums);
    return *plan.build();
}

JobOptions jobOptions(const QString &root)
{
    JobOptions options;
    options.process.supervisor = builtProgram(QStringLiteral("slipway-run"));
    options.process.temporaryRoot = root;
    return options;
}

RunnerOptions runnerOptions(const QString &root)
{
    RunnerOptions options;
    options.cores = 2;
    options.runFolder = root + u"/runs/20260102-030405-678-release"_s;
    return options;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

/// Names and contents of everything below a folder.
QMap<QString, QByteArray> treeOf(const QString &folder)
{
    QMap<QString, QByteArray> tree;
    QDir root(folder);
    QStringList open{folder};
    while (!open.isEmpty()) {
        const QDir dir(open.takeFirst());
        for (const QFileInfo &info : dir.entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
            if (info.isDir())
                open.append(info.filePath());
            else
                tree.insert(root.relativeFilePath(info.filePath()), contentOf(info.filePath()));
        }
    }
    return tree;
}

/// What the child process does that is killed: plays the release until its end.
int playRelease(const QString &root)
{
    Runner runner(smallRelease(root), makeJobFactory(jobOptions(root)), runnerOptions(root));
    bool isGood = false;
    QObject::connect(&runner, &Runner::finished, qApp, [&isGood](const Result<> &result) {
        isGood = bool(result);
        if (!isGood)
            std::fprintf(stderr, "%s\n", qPrintable(result.error().summary() + u' ' + result.error().detail));
        QCoreApplication::quit();
    });
    runner.start();
    QCoreApplication::exec();
    return isGood ? 0 : 1;
}

} // namespace

class tst_Resume : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void secondRunDoesNothing();
    void goneOrChangedFilesAreMadeAgain();
    void changedInputIsSeen();
    void anotherPlanBeginsAnew();
    void killedAtAnyMoment();
    void irreversibleStepsAreNeverRepeated_data();
    void irreversibleStepsAreNeverRepeated();
    void journalThatCannotBeWritten();
    void learns();

private:
    QString root() const { return m_folder->path(); }
    /// Plays the small release here and returns which steps really ran.
    QStringList play();

    std::unique_ptr<QTemporaryDir> m_folder;
};

QStringList tst_Resume::play()
{
    const Plan plan = smallRelease(root());
    Runner runner(plan, makeJobFactory(jobOptions(root())), runnerOptions(root()));
    const Listener listener(runner);
    runner.start();
    [&] { QTRY_COMPARE_WITH_TIMEOUT(listener.finishes, 1, 60'000); }();
    [&] {
        QVERIFY2(listener.result, listener.result ? "" : qPrintable(listener.result.error().summary() + listener.result.error().detail));
    }();
    QStringList ran;
    for (const Step &step : plan.steps)
        if (!runner.status(step.id).isUnchanged)
            ran.append(step.id);
    return ran;
}

void tst_Resume::secondRunDoesNothing()
{
    QCOMPARE(play().size(), 11);
    const auto tree = treeOf(root() + u"/dist"_s);
    QCOMPARE(play(), QStringList(u"check"_s)); // checks are always done again
    QCOMPARE(treeOf(root() + u"/dist"_s), tree);
    QCOMPARE(tree[u"bin/a"_s], "first\nsecond\n");
}

void tst_Resume::goneOrChangedFilesAreMadeAgain()
{
    play();
    const auto tree = treeOf(root() + u"/dist"_s);
    QVERIFY(QFile::remove(root() + u"/dist/bin/a"_s));
    QFile changed(root() + u"/dist/b.tar.gz"_s);
    QVERIFY(changed.open(QIODevice::ReadWrite));
    changed.write("x");
    changed.close();
    // The archive of a and the sums are made from the same bytes as before, so they stay.
    QCOMPARE(play(), QStringList({u"check"_s, u"build:a"_s, u"archive:b"_s}));
    QCOMPARE(treeOf(root() + u"/dist"_s), tree);
}

void tst_Resume::changedInputIsSeen()
{
    play();
    // What a step leaves differs although its journal says otherwise: all that was made from it is made again.
    QVERIFY(QFile::remove(root() + u"/dist/bin/a"_s));
    const Plan plan = smallRelease(root());
    JobFactory real = makeJobFactory(jobOptions(root()));
    Runner runner(
        plan,
        [&real](const Step &step, const std::shared_ptr<LogStore> &log) {
            Step other = step;
            if (step.id == u"build:a"_s)
                std::get<BuildTarget>(other.action).command.arguments[1] = u"echo other >\"$2\""_s;
            return real(other, log);
        },
        runnerOptions(root()));
    const Listener listener(runner);
    runner.start();
    QTRY_COMPARE_WITH_TIMEOUT(listener.finishes, 1, 60'000);
    QVERIFY(listener.result);
    for (const auto &[id, isUnchanged] :
         QList<std::pair<QString, bool>>{{u"build:a"_s, false}, {u"archive:a"_s, false}, {u"sums"_s, false}, {u"archive:b"_s, true}})
        QCOMPARE(runner.status(id).isUnchanged, isUnchanged);
}

void tst_Resume::anotherPlanBeginsAnew()
{
    play();
    Plan other = smallRelease(root());
    other.name = u"another"_s;
    Runner runner(other, makeJobFactory(jobOptions(root())), runnerOptions(root()));
    const Listener listener(runner);
    runner.start();
    QTRY_COMPARE_WITH_TIMEOUT(listener.finishes, 1, 60'000);
    for (const Step &step : other.steps)
        QVERIFY2(!runner.status(step.id).isUnchanged, qPrintable(step.id));
}

/// The process is killed again and again, each time a little later, until it comes to its end. Then all is as if nothing had happened,
/// and no build that the journal calls done ran twice.
void tst_Resume::killedAtAnyMoment()
{
    const QString undisturbed = root() + u"/undisturbed"_s;
    QVERIFY(QDir().mkpath(undisturbed));
    QProcess reference;
    reference.start(QCoreApplication::applicationFilePath(), {u"--play"_s, undisturbed});
    QVERIFY(reference.waitForFinished(60'000));
    QVERIFY2(reference.exitCode() == 0, reference.readAllStandardError().constData());

    const int rounds = qEnvironmentVariable("SLIPWAY_KILLS", u"6"_s).toInt();
    std::mt19937 random(7);
    int kills = 0;
    for (int round = 0; round < rounds; ++round) {
        const QString folder = root() + u"/killed%1"_s.arg(round);
        QVERIFY(QDir().mkpath(folder));
        for (int attempt = 0;; ++attempt) {
            QVERIFY(attempt < 200);
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(), {u"--play"_s, folder});
            QVERIFY(child.waitForStarted());
            const int patience = std::uniform_int_distribution<int>(10, 60 + 40 * attempt)(random);
            if (child.waitForFinished(patience)) {
                QVERIFY2(child.exitCode() == 0, child.readAllStandardError().constData());
                break;
            }
            child.kill();
            QVERIFY(child.waitForFinished());
            ++kills;
            const auto journal = readJournal(journalPath(runnerOptions(folder).runFolder));
            QVERIFY(journal || journal.error().kind == ErrorKind::BadInput); // not made yet
        }
        auto tree = treeOf(folder + u"/dist"_s);
        auto expected = treeOf(undisturbed + u"/dist"_s);
        QCOMPARE(tree, expected);
        QVERIFY(readJournal(journalPath(runnerOptions(folder).runFolder))->isFinished);
    }
    qInfo("%d kills in %d runs", kills, rounds);
}

void tst_Resume::irreversibleStepsAreNeverRepeated_data()
{
    QTest::addColumn<QString>("last"); // what the journal says of the step
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("isRun");
    QTest::newRow("never begun") << u""_s << u"succeeded"_s << true;
    QTest::newRow("begun, end unknown") << u"intent"_s << u"failed"_s << false;
    QTest::newRow("done") << u"done"_s << u"succeeded"_s << false;
    QTest::newRow("failed") << u"failed"_s << u"succeeded"_s << true;
    QTest::newRow("done to something else") << u"done other"_s << u"failed"_s << false;
}

void tst_Resume::irreversibleStepsAreNeverRepeated()
{
    QFETCH(QString, last);
    QFETCH(QString, state);
    QFETCH(bool, isRun);
    const Script script = parseScript(u"check [check]; tag <- check [irreversible]"_s);
    const RunnerOptions options = runnerOptions(root());
    QVERIFY(QDir().mkpath(options.runFolder));
    {
        auto journal = Journal::open(journalPath(options.runFolder), script.plan, {});
        QVERIFY(journal);
        const QByteArray input = last.endsWith(u"other"_s) ? QByteArray("other") : stepInput(script.plan.steps[1], {});
        if (!last.isEmpty())
            QVERIFY((*journal)->intend(u"tag"_s, input));
        if (last.startsWith(u"done"_s))
            QVERIFY((*journal)->done(u"tag"_s, input, {}));
        if (last == u"failed"_s)
            QVERIFY((*journal)->failed(u"tag"_s, Error{}));
    }
    Stage stage{script.fates, {}, {}};
    Runner runner(script.plan, stage.factory(), options);
    const Listener listener(runner);
    runner.start();
    QTRY_COMPARE(listener.finishes, 1);
    QCOMPARE(Listener::word(runner.status(u"tag"_s).state), state);
    QCOMPARE(stage.made.contains(u"tag"_s), isRun);
    if (!listener.result) {
        QCOMPARE(listener.result.error().kind, ErrorKind::Refused);
        QVERIFY(!listener.result.error().hint.isEmpty());
    }
}

void tst_Resume::journalThatCannotBeWritten()
{
    RunnerOptions options;
    options.runFolder = u"/proc/slipway/run"_s;
    const Script script = parseScript(u"a; b <- a"_s);
    Stage stage{script.fates, {}, {}};
    Runner runner(script.plan, stage.factory(), options);
    const Listener listener(runner);
    runner.start();
    QTRY_COMPARE(listener.finishes, 1);
    QVERIFY(!listener.result);
    QCOMPARE(listener.result.error().kind, ErrorKind::ToolFailed);
    QCOMPARE(stage.made, QStringList());
    QCOMPARE(runner.status(u"b"_s).state, StepState::Skipped);

    // Held by another run.
    options.runFolder = runnerOptions(root()).runFolder;
    QVERIFY(QDir().mkpath(options.runFolder));
    const auto held = Journal::open(journalPath(options.runFolder), script.plan, {});
    QVERIFY(held);
    Runner second(script.plan, stage.factory(), options);
    const Listener other(second);
    second.start();
    QTRY_COMPARE(other.finishes, 1);
    QCOMPARE(other.result.error().kind, ErrorKind::Refused);
}

void tst_Resume::learns()
{
    play();
    const RunHistory history = loadHistory(historyPath(runnerOptions(root()).runFolder));
    QVERIFY(history.timeOf(u"build:a"_s).count() >= 20);
    QVERIFY(history.memoryOf(u"build:a"_s) > 0);
    QCOMPARE(history.sumOf(root() + u"/dist/bin/a"_s), *fileChecksum(root() + u"/dist/bin/a"_s));

    // A new run folder beside it knows how long things take.
    RunnerOptions options = runnerOptions(root());
    options.runFolder = root() + u"/runs/20260102-030405-679-release"_s;
    Runner runner(smallRelease(root()), makeJobFactory(jobOptions(root())), options);
    const Listener listener(runner);
    QVERIFY(!runner.progress().remaining);
    runner.start();
    QTRY_VERIFY(!listener.events.isEmpty());
    QVERIFY(runner.progress().remaining);
    QVERIFY(runner.progress().remaining->count() > 20);
    QCOMPARE(runner.expected(u"build:a"_s), history.timeOf(u"build:a"_s));
    QTRY_COMPARE_WITH_TIMEOUT(listener.finishes, 1, 60'000);
    QCOMPARE(runner.progress().remaining->count(), 0);
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--play") == 0)
        return playRelease(QString::fromLocal8Bit(argv[2]));
    tst_Resume test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_resume.moc"
