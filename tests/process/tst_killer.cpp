// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// The promise that is hardest to keep: whatever happens to the application, nothing that it started lives on.
// SLIPWAY_KILLER_RUNS sets how often it is tried (20).
#include "places/places.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

#include <csignal>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString kHost = slipway::builtProgram(QStringLiteral("process-host"));
const QString kEscapee = slipway::builtProgram(QStringLiteral("process-escapee"));

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Command lines of all living processes whose environment or command line holds the text. A dead one that waits for its
/// parent has neither.
QStringList processesWith(const QByteArray &mark)
{
    QStringList found;
    for (const QString &pid : QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs)) {
        QByteArray command = contentOf(u"/proc/%1/cmdline"_s.arg(pid));
        if (command.contains(mark) || contentOf(u"/proc/%1/environ"_s.arg(pid)).contains(mark))
            found.append(pid + u' ' + QString::fromUtf8(command.replace('\0', ' ')));
    }
    return found;
}

pid_t parentOf(pid_t pid)
{
    const QByteArray stat = contentOf(u"/proc/%1/stat"_s.arg(pid));
    return stat.sliced(stat.lastIndexOf(')') + 1).simplified().split(' ').value(1).toInt();
}

/// The guardian and its child, the supervisor.
std::pair<pid_t, pid_t> supervisorsOf(pid_t host, const QByteArray &mark)
{
    std::pair<pid_t, pid_t> found;
    for (const QString &line : processesWith(mark).filter(u"/slipway-run "_s)) {
        const pid_t pid = line.section(u' ', 0, 0).toInt();
        (parentOf(pid) == host ? found.first : found.second) = pid;
    }
    return found;
}

/// "kill -9" of those that the deed names.
void killAsTold(const QString &deed, pid_t host, const QByteArray &mark)
{
    const auto [guardian, supervisor] = supervisorsOf(host, mark);
    QVERIFY(guardian > 1 && supervisor > 1);
    if (deed.contains(u"guardian"_s))
        ::kill(guardian, SIGKILL);
    if (deed.contains(u"supervisor"_s))
        ::kill(supervisor, SIGKILL);
    if (deed.contains(u"app"_s))
        ::kill(host, SIGKILL);
}

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

} // namespace

class tst_Killer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothingLivesOn_data();
    void nothingLivesOn();
    void cleanupTestCase();

private:
    QStringList leftovers(const QByteArray &mark, const QString &temporary) const;

    QTemporaryDir m_project;
    QList<qint64> m_times;
};

void tst_Killer::initTestCase()
{
    if (QStandardPaths::findExecutable(u"go"_s).isEmpty() || QStandardPaths::findExecutable(u"gcc"_s).isEmpty())
        QSKIP("go and gcc are needed for a build with cgo");
    write(m_project.filePath(u"go.mod"_s), "module example.com/killed\n\ngo 1.21\n");
    write(m_project.filePath(u"main.go"_s),
          "package main\n\n// #include <stdlib.h>\nimport \"C\"\n\nimport (\n\t\"fmt\"\n\t\"net/http\"\n)\n\n"
          "func main() { fmt.Println(C.rand(), http.ErrAbortHandler) }\n");
}

void tst_Killer::nothingLivesOn_data()
{
    QTest::addColumn<QString>("deed");
    QTest::addColumn<QString>("escapee");
    const int runs
        = std::max(1, qEnvironmentVariableIntValue("SLIPWAY_KILLER_RUNS") ? qEnvironmentVariableIntValue("SLIPWAY_KILLER_RUNS") : 20);
    const QStringList deeds = {
        u"kill app"_s,          u"cancel"_s, u"destroy"_s, u"kill supervisor"_s, u"kill supervisor, app"_s, u"kill guardian, supervisor"_s,
        u"kill guardian, app"_s};
    const QStringList escapees = {u"daemon"_s, u"naked"_s, u"chain"_s};
    for (int run = 0; run < runs; ++run) {
        const QString deed = deeds[run % deeds.size()];
        QString escapee = escapees[run % escapees.size()];
        if (deed == u"kill guardian, supervisor"_s && escapee == u"naked"_s)
            escapee = u"daemon"_s; // with both gone, nothing tells whose it was
        QTest::addRow("%d %s, %s", run, qPrintable(deed), qPrintable(escapee)) << deed << escapee;
    }
}

QStringList tst_Killer::leftovers(const QByteArray &mark, const QString &temporary) const
{
    return processesWith(mark) + QDir(temporary).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

/// A build with cgo from an empty cache, beside a daemon that ignores signals; ended at some moment between start and
/// many compilers.
void tst_Killer::nothingLivesOn()
{
    QFETCH(QString, deed);
    QFETCH(QString, escapee);
    QTemporaryDir folder;
    const QString temporary = folder.filePath(u"tmp"_s);
    const QByteArray mark = QUuid::createUuid().toByteArray(QUuid::Id128);
    QProcess host;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"SLIPWAY_TEST_MARK"_s, QString::fromUtf8(mark));
    environment.insert(u"SLIPWAY_TEST_FOLDER"_s, m_project.path());
    environment.insert(u"GOCACHE"_s, folder.filePath(u"cache"_s));
    environment.insert(u"GOPROXY"_s, u"off"_s);
    environment.insert(u"CGO_ENABLED"_s, u"1"_s);
    host.setProcessEnvironment(environment);
    host.start(kHost, {temporary, kEscapee, escapee, u"go"_s, u"build"_s, u"-o"_s, folder.filePath(u"app"_s), u"."_s});
    QTRY_VERIFY_WITH_TIMEOUT(host.canReadLine(), 20s);

    // As soon as compilers run, and then a moment longer.
    bool hasCompiled = false; // each compiler lives but a moment
    const auto isCompiling
        = [&mark, &hasCompiled] { return hasCompiled = hasCompiled || !processesWith(mark).filter(u"/compile "_s).isEmpty(); };
    const auto words
        = [&host, &mark] { return processesWith(mark).join(u'\n').toUtf8() + host.readAllStandardError() + host.readAllStandardOutput(); };
    QTRY_VERIFY2_WITH_TIMEOUT(isCompiling(), words().constData(), 60s);
    const int moment = QRandomGenerator::global()->bounded(1500);
    QElapsedTimer timer;
    timer.start();
    QTRY_VERIFY_WITH_TIMEOUT(timer.hasExpired(moment), 5s);
    QVERIFY2(!processesWith(mark).filter(u" build "_s).isEmpty(), words().constData());

    timer.restart();
    if (deed.startsWith(u"kill"_s))
        killAsTold(deed, static_cast<pid_t>(host.processId()), mark);
    else
        host.write(deed.toUtf8() + '\n');
    const auto isClean = [this, &mark, &temporary, &host] {
        const QString own = QString::number(host.processId()) + u' ';
        QStringList left = leftovers(mark, temporary);
        left.removeIf([&own](const QString &line) { return line.startsWith(own); });
        return left.isEmpty();
    };
    QTRY_VERIFY2_WITH_TIMEOUT(isClean(), qPrintable(leftovers(mark, temporary).join(u'\n')), 5s);
    m_times.append(timer.elapsed());
    host.kill();
    QTRY_COMPARE(host.state(), QProcess::NotRunning);
    QVERIFY(!QFile::exists(folder.filePath(u"app"_s)));
}

void tst_Killer::cleanupTestCase()
{
    if (m_times.isEmpty())
        return;
    std::ranges::sort(m_times);
    qInfo("clean in %lld runs; milliseconds until nothing was left: p50 %lld, p99 %lld, longest %lld", m_times.size(),
          m_times[m_times.size() / 2], m_times[m_times.size() * 99 / 100], m_times.last());
}

QTEST_GUILESS_MAIN(tst_Killer)
#include "tst_killer.moc"
