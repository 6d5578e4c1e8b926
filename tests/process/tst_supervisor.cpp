// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "trial.h"

#include <csignal>

#include <unistd.h>

using namespace slipway;

namespace {

pid_t parentOf(pid_t pid)
{
    const QByteArray stat = contentOf(u"/proc/%1/stat"_s.arg(pid));
    return stat.sliced(stat.lastIndexOf(')') + 1).simplified().split(' ').value(1).toInt();
}

/// All whose environment names the folder.
QList<pid_t> processesNaming(const QString &folder)
{
    QList<pid_t> found;
    for (const QString &pid : QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs)) {
        if (contentOf(u"/proc/%1/environ"_s.arg(pid)).contains(QFile::encodeName(folder) + '/'))
            found.append(pid.toInt());
    }
    return found;
}

} // namespace

class tst_Supervisor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsWhatIsLeftBehind();
    void survivesTheSupervisorsDeath();
    void removesFoldersOfKilledSupervisors();
    void outlivesItsGuardian();
    void survivesWithoutSupervisorAndGuardian();
};

void tst_Supervisor::endsWhatIsLeftBehind()
{
    Trial trial = Trial::shell(u"sleep 1000 & echo $!"_s);
    trial.run();
    QVERIFY(trial.outcome);
    QVERIFY(trial.outcome->note.contains(u"1 process"_s));
    QVERIFY(!isAlive(trial.output().trimmed().toInt()));
    Trial chain(kEscapee, {u"chain"_s, u"/bin/echo"_s, u"gone"_s});
    chain.run();
    QVERIFY(chain.outcome);
}

void tst_Supervisor::survivesTheSupervisorsDeath()
{
    Trial trial = Trial::shell(u"echo $$ $PPID; sleep 1000"_s);
    trial.begin();
    QTRY_COMPARE(trial.log->lineCount(), 1);
    const QByteArrayList pids = trial.output().trimmed().split(' ');
    ::kill(pids.at(1).toInt(), SIGKILL);
    QTRY_COMPARE(trial.ends, 1);
    QCOMPARE(trial.error().kind, ErrorKind::ToolFailed);
    QTRY_VERIFY(!isAlive(pids.at(0).toInt()));
    QTRY_COMPARE(trial.leftFolders(), QStringList());
}

void tst_Supervisor::removesFoldersOfKilledSupervisors()
{
    Trial running = Trial::shell(u"echo ready; sleep 1000"_s);
    running.begin();
    QTRY_COMPARE(running.log->lineCount(), 1);
    const QDir root(running.folder.path());
    QVERIFY(root.mkpath(u"slipway-run.abcdef/tmp/inner"_s) && root.mkpath(u"slipway-run.person"_s));
    QFile marker(root.filePath(u"slipway-run.abcdef/.made-by-slipway-run"_s));
    QVERIFY(marker.open(QIODevice::WriteOnly));
    marker.close();
    Trial next(u"true"_s);
    next.processes.temporaryRoot = root.path();
    next.begin();
    QTRY_COMPARE(next.ends, 1);
    // Left are the folder of the running one and what only bears such a name.
    QCOMPARE(running.leftFolders().size(), 2);
    QVERIFY(root.exists(u"slipway-run.person"_s) && !root.exists(u"slipway-run.abcdef"_s));
    QCOMPARE(running.ends, 0);
}

void tst_Supervisor::outlivesItsGuardian()
{
    Trial trial = Trial::shell(u"echo $PPID; while [ ! -e \"$TMPDIR/go\" ]; do sleep 0.01; done; echo done"_s);
    trial.begin();
    QTRY_COMPARE(trial.log->lineCount(), 1);
    const pid_t guardian = parentOf(trial.output().trimmed().toInt());
    QVERIFY(guardian > 1 && guardian != ::getpid());
    ::kill(guardian, SIGKILL);
    QTRY_VERIFY(!isAlive(guardian));
    QFile go(trial.folder.path() + u'/' + trial.leftFolders().value(0) + u"/tmp/go"_s);
    QVERIFY(go.open(QIODevice::WriteOnly));
    go.close();
    QTRY_COMPARE_WITH_TIMEOUT(trial.ends, 1, 10s);
    QVERIFY2(trial.outcome, qPrintable(trial.error().summary()));
    QTRY_COMPARE(trial.leftFolders(), QStringList());
}

void tst_Supervisor::survivesWithoutSupervisorAndGuardian()
{
    Trial trial(kEscapee, {u"daemon"_s, u"/bin/sh"_s, u"-c"_s, u"echo $PPID; sleep 1000"_s});
    trial.begin();
    QTRY_COMPARE(trial.log->lineCount(), 1);
    const pid_t supervisor = trial.output().trimmed().toInt();
    const pid_t guardian = parentOf(supervisor);
    const QList<pid_t> family = processesNaming(trial.folder.path());
    QVERIFY(family.size() >= 3); // the shell, sleep, the daemon
    ::kill(guardian, SIGKILL);
    ::kill(supervisor, SIGKILL);
    QTRY_COMPARE(trial.ends, 1);
    QCOMPARE(trial.error().kind, ErrorKind::ToolFailed);
    for (const pid_t pid : family)
        QVERIFY2(!isAlive(pid), qPrintable(QString::number(pid)));
    QTRY_COMPARE(trial.leftFolders(), QStringList());
}

QTEST_GUILESS_MAIN(tst_Supervisor)
#include "tst_supervisor.moc"
