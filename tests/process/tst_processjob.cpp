// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "trial.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QSignalSpy>

#include <csignal>

#include <unistd.h>

using namespace slipway;

class tst_ProcessJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reportsSuccess();
    void passesArgumentsExactly();
    void passesTheEnvironmentExactly();
    void startsCleanly();
    void tellsHowItFailed();
    void tellsASignal();
    void tellsWhyItDidNotStart_data();
    void tellsWhyItDidNotStart();
    void tellsThatTheSupervisorIsMissing();
    void waitsForLateOutput();
    void cancels_data();
    void cancels();
    void cancelsBeforeTheStart();
    void ignoresCancelAfterTheEnd();
    void endsSilentlyWhenDestroyed();
    void removesEveryTemporaryFile();
    void keepsEveryByte_data();
    void keepsEveryByte();
    void hidesSecretsOnDisk();
    void saysWhichSecretsItCannotHide();
};

void tst_ProcessJob::reportsSuccess()
{
    Trial trial = Trial::shell(u"echo out; echo err >&2; i=0; while [ $i -lt 20000 ]; do i=$((i+1)); done"_s);
    trial.run();
    QVERIFY(trial.outcome);
    QVERIFY(trial.outcome->wallTime > 0ms && trial.outcome->wallTime < 30s);
    QVERIFY(trial.outcome->cpuTime > 0ms);
    QVERIFY(trial.outcome->peakMemoryBytes > 100 << 10);
    QCOMPARE(trial.outcome->note, QString());
    QCOMPARE(trial.log->streamBytes(Stream::Out), "out\n"_ba);
    QCOMPARE(trial.log->streamBytes(Stream::Err), "err\n"_ba);
}

void tst_ProcessJob::passesArgumentsExactly()
{
    const QStringList arguments
        = {u"plain"_s, QString(), u"two words"_s, u"it's"_s, u"\"$HOME\" `id`"_s, u"line\nbreak"_s, u"项目 ✓"_s, u"--"_s, u"-x"_s, u"*"_s};
    Trial trial = Trial::shell(uR"(for each in "$@"; do printf '<%s>' "$each"; done)"_s, arguments);
    trial.run();
    QCOMPARE(QString::fromUtf8(trial.output()), u"<"_s + arguments.join(u"><"_s) + u">"_s);
}

void tst_ProcessJob::passesTheEnvironmentExactly()
{
    qputenv("SLIPWAY_TEST_LEAK", "1");
    Trial trial(u"/usr/bin/env"_s, {u"-0"_s});
    trial.command.environment.insert(u"NAME"_s, u"value with\nline and 中文"_s);
    trial.run();
    QMap<QString, QString> seen;
    for (const QByteArray &entry : trial.output().chopped(1).split('\0'))
        seen.insert(QString::fromUtf8(entry.first(entry.indexOf('='))), QString::fromUtf8(entry.sliced(entry.indexOf('=') + 1)));
    const QString temporary = seen.take(u"TMPDIR"_s);
    const QString go = seen.take(u"GOTMPDIR"_s);
    QCOMPARE(seen, trial.command.environment);
    QVERIFY(temporary.startsWith(trial.folder.path()) && go.startsWith(trial.folder.path()) && temporary != go);
}

void tst_ProcessJob::startsCleanly()
{
    const auto before = ::signal(SIGINT, SIG_IGN);
    const int stray = ::dup(STDOUT_FILENO); // not closed on exec
    Trial trial = Trial::shell(u"ls -1 /proc/self/fd; cat; ps -o sid= -p $$ >/dev/null; pwd; echo $TMPDIR; kill -INT $$; echo survived"_s);
    trial.command.workingDirectory = u"/usr"_s;
    trial.run();
    ::close(stray);
    ::signal(SIGINT, before);
    const QByteArrayList lines = trial.output().split('\n');
    QCOMPARE(lines.first(4), (QByteArrayList{"0", "1", "2", "3"})); // 3 is the folder that ls reads
    QCOMPARE(lines.at(4), "/usr"_ba);
    QVERIFY(!trial.output().contains("survived"));
    QVERIFY(trial.error().subject.contains(u"signal 2"_s));
}

void tst_ProcessJob::tellsHowItFailed()
{
    Trial trial = Trial::shell(u"echo fine; i=0; while [ $i -lt 40 ]; do i=$((i+1)); echo problem $i >&2; done; exit 3"_s);
    trial.run();
    QCOMPARE(trial.error().kind, ErrorKind::WorkFailed);
    QCOMPARE(trial.error().subject, u"sh (exit status 3)"_s);
    const QStringList lines = trial.error().detail.split(u'\n');
    QCOMPARE(lines.size(), 20);
    QCOMPARE(lines.first(), u"problem 21"_s);
    QCOMPARE(lines.last(), u"problem 40"_s);
    Trial quiet = Trial::shell(u"echo only this; exit 1"_s);
    quiet.run();
    QCOMPARE(quiet.error().detail, u"only this"_s);
}

void tst_ProcessJob::tellsASignal()
{
    Trial trial = Trial::shell(u"kill -9 $$"_s);
    trial.run();
    QCOMPARE(trial.error().kind, ErrorKind::WorkFailed);
    QVERIFY(trial.error().subject.contains(u"signal 9"_s));
    QVERIFY(trial.error().hint.contains(u"memory"_s));
}

void tst_ProcessJob::tellsWhyItDidNotStart_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("workingDirectory");
    QTest::addColumn<QString>("temporaryRoot");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("words");
    QTest::newRow("missing") << u"no-such-program"_s << QString() << QString() << u"no-such-program"_s
                             << u"The program “no-such-program” was not found."_s;
    QTest::newRow("missing path") << u"/no/such"_s << QString() << QString() << u"/no/such"_s << u"The program “/no/such” was not found."_s;
    QTest::newRow("folder") << u"true"_s << u"/no/such/folder"_s << QString() << u"/no/such/folder"_s << u"No such file or directory"_s;
    QTest::newRow("not a program") << u"/etc"_s << QString() << QString() << u"/etc"_s << u"Permission denied"_s;
    QTest::newRow("interpreter") << u"./script"_s << u"@"_s << QString() << u"./script"_s << u"interpreter"_s;
    QTest::newRow("temporary folder") << u"true"_s << QString() << u"/dev/null/x"_s << u"/dev/null/x"_s << u"Not a directory"_s;
}

void tst_ProcessJob::tellsWhyItDidNotStart()
{
    QFETCH(QString, program);
    QFETCH(QString, workingDirectory);
    QFETCH(QString, temporaryRoot);
    QFETCH(QString, words);
    QTemporaryDir scripts;
    QFile script(scripts.filePath(u"script"_s));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write("#!/no/such/interpreter\n");
    script.setPermissions(script.permissions() | QFile::ExeOwner);
    script.close();
    Trial trial(program);
    trial.command.workingDirectory = workingDirectory == u"@"_s ? scripts.path() : workingDirectory;
    if (!temporaryRoot.isEmpty())
        trial.processes.temporaryRoot = temporaryRoot;
    trial.run();
    QCOMPARE(trial.error().kind, ErrorKind::ToolFailed);
    QTEST(trial.error().subject, "subject");
    QVERIFY2(trial.error().detail.contains(words), qPrintable(trial.error().detail));
    QVERIFY(!trial.error().hint.isEmpty());
}

void tst_ProcessJob::tellsThatTheSupervisorIsMissing()
{
    Trial trial(u"true"_s);
    trial.processes.supervisor = u"/no/such/slipway-run"_s;
    trial.begin();
    QTRY_COMPARE(trial.ends, 1);
    QCOMPARE(trial.error().kind, ErrorKind::ToolFailed);
    QCOMPARE(trial.error().subject, u"/no/such/slipway-run"_s);
    QVERIFY(QFile::exists(findSupervisor()));
}

void tst_ProcessJob::waitsForLateOutput()
{
    Trial trial = Trial::shell(u"(sleep 0.05; echo late) & echo early"_s);
    trial.run();
    QVERIFY(trial.outcome);
    QCOMPARE(trial.output(), "early\nlate\n"_ba);
    QCOMPARE(trial.outcome->note, QString());
}

void tst_ProcessJob::cancels_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("withinMilliseconds");
    QTest::newRow("obedient") << kEscapee << QStringList{u"obedient"_s} << 1500;
    QTest::newRow("left a daemon") << kEscapee << QStringList{u"daemon"_s} << 2500;
    QTest::newRow("stubborn") << kEscapee << QStringList{u"stubborn"_s} << 5000;
    QTest::newRow("stopped") << kEscapee << QStringList{u"stopped"_s} << 5000;
}

void tst_ProcessJob::cancels()
{
    QFETCH(QString, program);
    QFETCH(QStringList, arguments);
    QFETCH(int, withinMilliseconds);
    Trial trial(program, arguments);
    trial.begin();
    QTRY_VERIFY_WITH_TIMEOUT(trial.log->lineCount() > 0, 20s);
    QElapsedTimer timer;
    timer.start();
    trial.job->cancel();
    trial.job->cancel();
    QCOMPARE(trial.ends, 0);
    QTRY_COMPARE_WITH_TIMEOUT(trial.ends, 1, 10s);
    QVERIFY2(timer.elapsed() < withinMilliseconds, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(trial.error().kind, ErrorKind::Cancelled);
    QCOMPARE(trial.leftFolders(), QStringList());
}

void tst_ProcessJob::cancelsBeforeTheStart()
{
    Trial trial = Trial::shell(u"echo ran"_s);
    ProcessJob job(trial.command, trial.log, trial.processes);
    QSignalSpy done(&job, &Job::done);
    job.cancel();
    job.start();
    QCOMPARE(done.size(), 0);
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(trial.output(), QByteArray());

    Trial atOnce = Trial::shell(u"sleep 1000"_s);
    atOnce.begin();
    atOnce.job->cancel();
    QTRY_COMPARE(atOnce.ends, 1);
    QCOMPARE(atOnce.error().kind, ErrorKind::Cancelled);
}

void tst_ProcessJob::ignoresCancelAfterTheEnd()
{
    Trial trial(u"true"_s);
    trial.run();
    trial.job->cancel();
    QCoreApplication::processEvents();
    QCOMPARE(trial.ends, 1);
    QVERIFY(trial.outcome);
}

void tst_ProcessJob::endsSilentlyWhenDestroyed()
{
    Trial trial = Trial::shell(u"echo $$; sleep 1000; sleep 1000"_s);
    trial.begin();
    QTRY_COMPARE(trial.log->lineCount(), 1);
    const int pid = trial.output().trimmed().toInt();
    QVERIFY(isAlive(pid));
    QElapsedTimer timer;
    timer.start();
    trial.job.reset();
    QVERIFY2(timer.elapsed() < 50, "the owner had to wait");
    QTRY_VERIFY(!isAlive(pid));
    QTRY_COMPARE(trial.leftFolders(), QStringList());
    QCOMPARE(trial.ends, 0);
}

void tst_ProcessJob::removesEveryTemporaryFile()
{
    Trial trial = Trial::shell(
        u"cd $GOTMPDIR && mkdir -p ro/inner && echo x >ro/inner/file && ln -s /etc ro/link && chmod 0 ro/inner && chmod 500 ro\n"
        "cd $TMPDIR; i=0; while [ $i -lt 200 ]; do i=$((i+1)); mkdir 0123456789abcdef && cd 0123456789abcdef || exit 1; done; echo deep >file"_s);
    trial.run();
    QVERIFY(trial.outcome);
    QVERIFY(QFile::exists(u"/etc/passwd"_s));
}

void tst_ProcessJob::keepsEveryByte_data()
{
    QTest::addColumn<bool>("spills");
    QTest::newRow("in memory") << false;
    QTest::newRow("with spill") << true;
}

void tst_ProcessJob::keepsEveryByte()
{
    QFETCH(bool, spills);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"output.log"_s);
    Trial trial(kFlood, {u"300000"_s, folder.filePath(u"sum"_s)}, {.spillPath = spills ? path : QString(), .memoryLimitBytes = 8 << 20});
    trial.run();
    QVERIFY(trial.outcome);
    QCOMPARE(trial.log->lineCount(), 300'000);
    const QByteArray sum = contentOf(folder.filePath(u"sum"_s));
    QCOMPARE(QCryptographicHash::hash(trial.output(), QCryptographicHash::Sha256).toHex(), sum);
    if (spills)
        QCOMPARE(QCryptographicHash::hash(contentOf(path), QCryptographicHash::Sha256).toHex(), sum);
}

void tst_ProcessJob::hidesSecretsOnDisk()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"output.log"_s);
    Trial trial(u"/bin/sh"_s,
                {u"-c"_s, u"printf 'a %s' \"${TOKEN%%-*}\"; sleep 0.1; printf '%s b\\n' \"-${TOKEN#*-}\"; echo \"$TOKEN\" >&2; exit 1"_s},
                {.spillPath = path});
    trial.command.environment.insert(u"TOKEN"_s, u"geheim-wort"_s);
    trial.command.secrets = {u"geheim-wort"_s};
    trial.run();
    QCOMPARE(trial.log->streamBytes(Stream::Out), "a *** b\n"_ba);
    QCOMPARE(trial.log->streamBytes(Stream::Err), "***\n"_ba);
    QVERIFY(!contentOf(path).contains("geheim"));
    QCOMPARE(trial.error().detail, u"***"_s);
}

void tst_ProcessJob::saysWhichSecretsItCannotHide()
{
    Trial trial = Trial::shell(u"echo a=abc d=12345 "_s);
    trial.command.secrets = {u"abc"_s, u"12345"_s, QString()};
    trial.run();
    QCOMPARE(trial.output(), "a=abc d=***\n"_ba);
    QVERIFY2(trial.outcome->note.contains(u"1 secret"_s), qPrintable(trial.outcome->note));
    Trial failing = Trial::shell(u"exit 1"_s);
    failing.command.secrets = {u"x"_s, u"yz"_s};
    failing.run();
    QVERIFY2(failing.error().hint.contains(u"2 secret"_s), qPrintable(failing.error().hint));
}

QTEST_GUILESS_MAIN(tst_ProcessJob)
#include "tst_processjob.moc"
