// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "trial.h"

#include "process/spillproblem.h"

#include <QCryptographicHash>
#include <QProcess>
#include <QScopeGuard>

#include <sys/resource.h>

using namespace slipway;

namespace {

bool fill(const QString &path, qint64 bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(QByteArray(bytes, 'x')) == bytes && file.flush();
}

/// Runs one function of this test again, with a file system of 64 MiB that only it sees.
void onASmallDisk(const char *function)
{
    QTemporaryDir disk;
    QProcess again;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"SLIPWAY_TEST_SMALL_DISK"_s, disk.path());
    again.setProcessEnvironment(environment);
    again.setProcessChannelMode(QProcess::MergedChannels);
    again.start(u"unshare"_s,
                {u"-Urm"_s, u"sh"_s, u"-c"_s, u"mount -t tmpfs -o size=64m none \"$0\" || exit 77; exec \"$@\""_s, disk.path(),
                 QCoreApplication::applicationFilePath(), QString::fromLatin1(function)});
    QTRY_COMPARE_WITH_TIMEOUT(again.state(), QProcess::NotRunning, 120s);
    const QByteArray words = again.readAll();
    if (again.error() == QProcess::FailedToStart || again.exitCode() == 77 || words.startsWith("unshare:"))
        QSKIP("a file system of one's own cannot be mounted here");
    QVERIFY2(again.exitStatus() == QProcess::NormalExit && again.exitCode() == 0, words.constData());
}

} // namespace

class tst_FullDisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theProgramWaits();
    void cancellingKeepsWhatWasSaid();
    void aLimitOfFileSizesIsNoDifferent();
};

/// A real one: the test runs itself where such a file system can be mounted.
void tst_FullDisk::theProgramWaits()
{
    const QString disk = qEnvironmentVariable("SLIPWAY_TEST_SMALL_DISK");
    if (disk.isEmpty()) {
        onASmallDisk(QTest::currentTestFunction());
        return;
    }
    const QString path = disk + u"/runs/output.log"_s;
    const QString ballast = disk + u"/ballast"_s;
    QVERIFY(fill(ballast, 56 << 20)); // of 64: less is left than comes
    QTemporaryDir folder;
    Trial trial(kFlood, {u"500000"_s, folder.filePath(u"sum"_s)}, {.spillPath = path, .memoryLimitBytes = 8 << 20});
    trial.begin();
    QTRY_VERIFY_WITH_TIMEOUT(trial.log->spillProblem().isHolding, 60s);
    QCOMPARE(trial.log->spillProblem().folder, disk + u"/runs"_s);
    QVERIFY2(trial.log->spillProblem().toString().contains(disk + u"/runs: No space left on device"_s),
             qPrintable(trial.log->spillProblem().toString()));
    const qint64 held = trial.log->sizeBytes();
    QVERIFY2(trial.log->memoryBytes() < 16 << 20, "it is held back, so memory is bounded");
    QVERIFY2(!QTest::qWaitFor([&] { return trial.log->sizeBytes() != held; }, 600ms), "it waits, over several tries");
    QCOMPARE(trial.ends, 0);
    QVERIFY(QFile::remove(ballast));
    QTRY_COMPARE_WITH_TIMEOUT(trial.ends, 1, 60s);
    QVERIFY(trial.outcome);
    QVERIFY(trial.log->spillProblem().isEmpty());
    const QByteArray sum = contentOf(folder.filePath(u"sum"_s));
    QCOMPARE(sum.size(), 64);
    QCOMPARE(QCryptographicHash::hash(trial.output(), QCryptographicHash::Sha256).toHex(), sum);
    QCOMPARE(QCryptographicHash::hash(contentOf(path), QCryptographicHash::Sha256).toHex(), sum);
}

/// What it held back is in the log all the same, and in the file once there is space.
void tst_FullDisk::cancellingKeepsWhatWasSaid()
{
    const QString disk = qEnvironmentVariable("SLIPWAY_TEST_SMALL_DISK");
    if (disk.isEmpty()) {
        onASmallDisk(QTest::currentTestFunction());
        return;
    }
    const QString path = disk + u"/output.log"_s;
    const QString ballast = disk + u"/ballast"_s;
    QVERIFY(fill(ballast, 62 << 20));
    Trial trial(kFlood, {u"10000000"_s, u"unused"_s, u"lines"_s}, {.spillPath = path, .memoryLimitBytes = 8 << 20});
    trial.begin();
    QTRY_VERIFY_WITH_TIMEOUT(trial.log->spillProblem().isHolding, 60s);
    trial.job->cancel();
    QTRY_COMPARE_WITH_TIMEOUT(trial.ends, 1, 10s);
    QCOMPARE(trial.error().kind, ErrorKind::Cancelled);
    const QByteArray output = trial.output();
    QCOMPARE(output.size(), trial.log->sizeBytes());
    QVERIFY(output.startsWith("./internal/server/handlers.go:120:14: cannot use number 000000000 "));
    QVERIFY(trial.log->memoryBytes() < 20 << 20);
    QVERIFY(QFile::remove(ballast));
    QTRY_VERIFY_WITH_TIMEOUT(trial.log->spillProblem().isEmpty(), 10s);
    QVERIFY(contentOf(path) == output);
}

/// `ulimit -f`: the kernel kills whoever goes beyond, unless that is prevented.
void tst_FullDisk::aLimitOfFileSizesIsNoDifferent()
{
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto restore = qScopeGuard([&before] { ::setrlimit(RLIMIT_FSIZE, &before); });
    const rlimit limit{5'000'000, before.rlim_max};
    QTemporaryDir folder;
    const QString path = folder.filePath(u"output.log"_s);
    Trial trial(kFlood, {u"500000"_s, folder.filePath(u"sum"_s)}, {.spillPath = path, .memoryLimitBytes = 8 << 20});
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &limit), 0);
    trial.begin();
    QTRY_VERIFY_WITH_TIMEOUT(trial.log->spillProblem().isHolding, 60s);
    QCOMPARE(QFile(path).size(), 5'000'000);
    ::setrlimit(RLIMIT_FSIZE, &before);
    QTRY_COMPARE_WITH_TIMEOUT(trial.ends, 1, 60s);
    QVERIFY(trial.outcome);
    QCOMPARE(QCryptographicHash::hash(contentOf(path), QCryptographicHash::Sha256).toHex(), contentOf(folder.filePath(u"sum"_s)));
}

QTEST_GUILESS_MAIN(tst_FullDisk)
#include "tst_fulldisk.moc"
