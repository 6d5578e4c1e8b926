// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "stage.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

namespace {

QList<QJsonObject> records(const QByteArray &output)
{
    QList<QJsonObject> all;
    for (const QByteArray &line : output.trimmed().split('\n'))
        all += QJsonDocument::fromJson(line).object();
    return all;
}

/// Whether a process with this word in its command line lives.
bool lives(const QByteArray &word)
{
    for (const QString &name : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        QFile line(u"/proc/"_s + name + u"/cmdline"_s);
        if (name.at(0).isDigit() && line.open(QIODevice::ReadOnly) && line.readAll().contains(word))
            return true;
    }
    return false;
}

} // namespace

/// The verbs that open a project, on a small real one: trust, targets, plans, builds, a rehearsed release, Ctrl-C.
class TestProject : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void trustComesFirst();
    void anotherFolderIsTrustedAnew();
    void choosesTargets();
    void refusesUnknownTargets();
    void printsPlans();
    void builds();
    void reportsBuildErrors();
    void goesOnWhenAsked();
    void showsCommands();
    void rehearses();
    void recipeIsChecked();
    void releaseNeedsTheWord();
    void skipsSteps();
    void missingGoHasAWayOut();
    void oldGoHasAWayOut();
    void doctorKnowsTheSettings();
    void explainsLogs();
    void controlCLeavesNothing();
    void hangingGoHoldsNobodyUp_data();
    void hangingGoHoldsNobodyUp();

private:
    void trust() { QCOMPARE(m_stage->slipway({u"trust"_s}).exitCode, 0); }

    std::unique_ptr<Stage> m_stage;
};

void TestProject::init()
{
    if (!Stage::hasGo())
        QSKIP("there is no go on this machine");
    m_stage = std::make_unique<Stage>();
    m_stage->write(u"go.mod"_s, "module example.test/app\n\ngo 1.21\n");
    m_stage->write(u"main.go"_s, "package main\n\nfunc main() { println(\"hello\") }\n");
    m_stage->write(u"README.md"_s, "An app.\n");
}

void TestProject::trustComesFirst()
{
    const Reply refused = m_stage->slipway({u"build"_s, u"--target=linux/amd64"_s});
    QCOMPARE(refused.exitCode, 3);
    QVERIFY2(refused.err.contains("slipway trust"), refused.err.constData());
    QCOMPARE(m_stage->slipway({u"release"_s, u"--rehearse"_s}).exitCode, 3);
    QVERIFY(!QDir(m_stage->project() + u"/dist"_s).exists());

    trust();
    const Reply untrusted = m_stage->slipway({u"build"_s, u"--target=linux/amd64"_s, u"--untrusted"_s});
    QCOMPARE(untrusted.exitCode, 3);
    QCOMPARE(m_stage->slipway({u"untrust"_s}).exitCode, 0);
    QCOMPARE(m_stage->slipway({u"build"_s, u"--target=linux/amd64"_s}).exitCode, 3);
}

/// Who asked for a folder's trust asked for that folder, not for its name.
void TestProject::anotherFolderIsTrustedAnew()
{
    trust();
    QVERIFY(QDir().rename(m_stage->project(), m_stage->path(u"moved"_s)));
    m_stage->write(u"go.mod"_s, "module example.test/other\n\ngo 1.21\n");
    m_stage->write(u"main.go"_s, "package main\n\nfunc main() {}\n");
    const Reply refused = m_stage->slipway({u"build"_s, u"--target=linux/amd64"_s});
    QCOMPARE(refused.exitCode, 3);
    QVERIFY2(refused.err.contains("another one now"), refused.err.constData());
    trust();
    QCOMPARE(m_stage->slipway({u"build"_s, u"--target=linux/amd64"_s}).exitCode, 0);
}

void TestProject::choosesTargets()
{
    const Reply all = m_stage->slipway({u"targets"_s});
    QCOMPARE(all.exitCode, 0);
    QVERIFY(all.out.contains("linux/amd64") && all.out.contains("windows/arm64"));
    QCOMPARE(m_stage->slipway({u"targets"_s, u"--set=linux/amd64,linux/arm/7"_s}).exitCode, 0);
    const Reply chosen = m_stage->slipway({u"targets"_s, u"--chosen"_s, u"--json"_s});
    QStringList names;
    for (const QJsonObject &target : records(chosen.out))
        names += target.value("name"_L1).toString();
    names.sort();
    QCOMPARE(names, (QStringList{u"linux/amd64"_s, u"linux/arm/7"_s}));
    const Reply unknown = m_stage->slipway({u"targets"_s, u"--preset=nothing"_s});
    QCOMPARE(unknown.exitCode, 2);
    QVERIFY2(unknown.err.contains("first-class"), unknown.err.constData());
}

void TestProject::refusesUnknownTargets()
{
    trust();
    const Reply reply = m_stage->slipway({u"build"_s, u"--target=linux/amd46"_s});
    QCOMPARE(reply.exitCode, 2);
    QVERIFY2(reply.err.startsWith("slipway: linux/amd46: ") && reply.err.contains("linux/amd64"), reply.err.constData());
    QCOMPARE(m_stage->slipway({u"build"_s, u"--jobs=many"_s}).exitCode, 2);
    QCOMPARE(m_stage->slipway({u"build"_s, u"--memory=lots"_s}).exitCode, 2);
    QCOMPARE(m_stage->slipway({u"build"_s, u"--package=./nowhere"_s}).exitCode, 2);
}

void TestProject::printsPlans()
{
    const Reply text = m_stage->slipway({u"plan"_s, u"build"_s, u"--target=linux/amd64,windows/amd64"_s});
    QCOMPARE(text.exitCode, 0);
    QVERIFY2(text.out.contains("build:linux/amd64") && text.out.contains("build:windows/amd64"), text.out.constData());
    QVERIFY(m_stage->slipway({u"plan"_s, u"release"_s, u"--format=dot"_s}).out.startsWith("digraph"));
    const Reply json = m_stage->slipway({u"plan"_s, u"release"_s, u"--format=json"_s});
    QCOMPARE(QJsonDocument::fromJson(json.out).object().value("schema"_L1).toInt(), 1);
    QVERIFY(!QDir(m_stage->project() + u"/dist"_s).exists());
}

void TestProject::builds()
{
    trust();
    const Reply reply = m_stage->slipway({u"build"_s, u"--target=linux/amd64"_s, u"--target=windows/amd64"_s, u"--dist=out"_s});
    QVERIFY2(reply.exitCode == 0, reply.err.constData());
    const QStringList files = QString::fromUtf8(reply.out).split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(files.size(), 2);
    for (const QString &file : files)
        QVERIFY2(QFile::exists(m_stage->project() + u'/' + file), qPrintable(file));
    QVERIFY(files.last().endsWith(u".exe"_s) || files.first().endsWith(u".exe"_s));
    QVERIFY2(reply.err.contains("done  build:linux/amd64"), reply.err.constData());
    QVERIFY2(m_stage->slipway({u"build"_s, u"--quiet"_s, u"--target=linux/amd64"_s, u"--dist=out"_s}).err.isEmpty(), "quiet is not quiet");
}

void TestProject::reportsBuildErrors()
{
    trust();
    m_stage->write(u"main.go"_s, "package main\n\nfunc main() { undefinedThing() }\n");
    const Reply reply = m_stage->slipway({u"build"_s, u"--target=linux/amd64"_s});
    QCOMPARE(reply.exitCode, 1);
    QVERIFY2(reply.err.contains("main.go:3:15: undefined: undefinedThing"), reply.err.constData());
    QVERIFY2(reply.err.contains("failed  build:linux/amd64"), reply.err.constData());
    QVERIFY(reply.out.isEmpty());
    const auto events = records(m_stage->slipway({u"build"_s, u"--target=linux/amd64"_s, u"--json"_s}).out);
    QCOMPARE(events.last().value("kind"_L1).toString(), u"result"_s);
    QCOMPARE(events.last().value("exitCode"_L1).toInt(), 1);
}

/// One target fails, the other does not depend on it.
void TestProject::goesOnWhenAsked()
{
    trust();
    m_stage->write(u"broken_windows.go"_s, "package main\n\nvar _ = missing\n");
    const Reply reply
        = m_stage->slipway({u"build"_s, u"--keep-going"_s, u"--jobs=1"_s, u"--target=windows/amd64,linux/amd64"_s, u"--dist=out"_s});
    QCOMPARE(reply.exitCode, 1);
    QVERIFY2(reply.err.contains("failed  build:windows/amd64") && reply.err.contains("done  build:linux/amd64"), reply.err.constData());
    QCOMPARE(reply.out.count('\n'), 1);
}

void TestProject::showsCommands()
{
    const Reply reply = m_stage->slipway({u"build"_s, u"--show-commands"_s, u"--target=linux/arm64"_s});
    QCOMPARE(reply.exitCode, 0);
    QVERIFY2(reply.out.contains("GOARCH=arm64") && reply.out.contains("go build"), reply.out.constData());
}

void TestProject::rehearses()
{
    trust();
    m_stage->write(u".goreleaser.yaml"_s, "version: 2\nproject_name: app\nbuilds:\n  - goos: [linux]\n    goarch: [amd64, arm64]\n");
    const Reply listed = m_stage->slipway({u"recipe"_s, u"targets"_s});
    QCOMPARE(listed.exitCode, 0);
    QVERIFY2(listed.out.contains("linux/arm64"), listed.out.constData());
    const Reply reply = m_stage->slipway({u"release"_s, u"--rehearse"_s});
    QVERIFY2(reply.exitCode == 0, reply.err.constData());
    const QDir dist(m_stage->project() + u"/dist"_s);
    QVERIFY(dist.exists(u"artifacts.json"_s) && dist.exists(u"metadata.json"_s));
    QCOMPARE(dist.entryList({u"*.tar.gz"_s}).size(), 2);
    QCOMPARE(dist.entryList({u"*checksums.txt"_s}).size(), 1);
    const Reply only = m_stage->slipway({u"release"_s, u"--snapshot"_s, u"--only=linux/arm64"_s});
    QVERIFY2(only.exitCode == 0, only.err.constData());
    QCOMPARE(dist.entryList({u"*.tar.gz"_s}).size(), 1);
}

void TestProject::recipeIsChecked()
{
    m_stage->write(u".goreleaser.yaml"_s, "version: 2\nbuilds:\n  - goos: [linux]\n    gooos: [x]\n");
    const Reply check = m_stage->slipway({u"recipe"_s, u"check"_s});
    QCOMPARE(check.exitCode, 2);
    QVERIFY2(check.out.contains(".goreleaser.yaml:4:5: error: "), check.out.constData());
    trust();
    const Reply release = m_stage->slipway({u"release"_s, u"--rehearse"_s});
    QCOMPARE(release.exitCode, 2);
    QVERIFY2(release.err.contains(".goreleaser.yaml:4:5: "), release.err.constData());
    m_stage->write(u".goreleaser.yaml"_s, "version: 2\nproject_name: shown\n");
    QVERIFY(m_stage->slipway({u"recipe"_s, u"show"_s}).out.contains("project_name: shown\n"));
}

void TestProject::releaseNeedsTheWord()
{
    trust();
    const Reply reply = m_stage->slipway({u"release"_s});
    QCOMPARE(reply.exitCode, 3);
    QVERIFY2(reply.err.contains("--rehearse"), reply.err.constData());
}

void TestProject::skipsSteps()
{
    trust();
    const Reply plan = m_stage->slipway({u"plan"_s, u"release"_s});
    QVERIFY2(plan.out.contains("checksums"), plan.out.constData());
    const Reply reply = m_stage->slipway({u"release"_s, u"--rehearse"_s, u"--only=linux/amd64"_s, u"--skip=checksums"_s});
    QVERIFY2(reply.exitCode == 0, reply.err.constData());
    QVERIFY(QDir(m_stage->project() + u"/dist"_s).entryList({u"*checksums.txt"_s}).isEmpty());
    QCOMPARE(m_stage->slipway({u"release"_s, u"--rehearse"_s, u"--skip=nonsense"_s}).exitCode, 2);
}

void TestProject::missingGoHasAWayOut()
{
    trust();
    QProcessEnvironment environment = m_stage->environment();
    environment.insert(u"PATH"_s, u"/nonexistent"_s);
    const Reply reply = m_stage->slipway({u"build"_s, u"--target=linux/amd64"_s}, environment);
    if (reply.exitCode == 0)
        QSKIP("a Go lies in one of the usual folders of this machine");
    QCOMPARE(reply.exitCode, 4);
    QVERIFY2(reply.err.startsWith("slipway: go: No Go was found") && reply.err.contains("Install Go"), reply.err.constData());
}

void TestProject::oldGoHasAWayOut()
{
    trust();
    m_stage->write(u"go.mod"_s, "module example.test/app\n\ngo 1.99.0\n");
    const Reply reply = m_stage->slipway({u"build"_s, u"--target=linux/amd64"_s});
    QCOMPARE(reply.exitCode, 4);
    QVERIFY2(reply.err.contains("go.mod requires go >= 1.99.0"), reply.err.constData());
    QVERIFY2(reply.err.contains("GOTOOLCHAIN=go1.99.0"), reply.err.constData());
}

void TestProject::doctorKnowsTheSettings()
{
    const Reply reply = m_stage->slipway({u"doctor"_s, u"--json"_s});
    QHash<QString, QString> values;
    for (const QJsonObject &check : records(reply.out))
        values.insert(check.value("name"_L1).toString(), check.value("value"_L1).toString());
    QCOMPARE(values.value(u"GOPROXY"_s), u"file://%1  (environment)"_s.arg(m_stage->path(u"proxy"_s)));
    QCOMPARE(values.value(u"GOPRIVATE"_s), QString());
    QVERIFY(values.value(u"slipway-run"_s).endsWith(u"slipway-run"_s));
    QVERIFY(values.value(u"go"_s).contains(u"go"_s));
    QCOMPARE(reply.exitCode, 0);
}

void TestProject::explainsLogs()
{
    m_stage->write(u"log"_s,
                   "go: example.test/app imports\n\texample.test/gone: no required module provides package example.test/gone; to add "
                   "it:\n\tgo get example.test/gone\n");
    const Reply reply = m_stage->slipway({u"explain"_s, u"log"_s});
    QCOMPARE(reply.exitCode, 0);
    QVERIFY2(reply.out.contains("$ go get example.test/gone"), reply.out.constData());
    QCOMPARE(records(m_stage->slipway({u"explain"_s, u"log"_s, u"--json"_s}).out).first().value("kind"_L1).toString(), u"diagnosis"_s);
    m_stage->write(u"log"_s, "all is well\n");
    QCOMPARE(m_stage->slipway({u"explain"_s, u"log"_s}).err, "Nothing in it is known here.\n"_ba);
    QCOMPARE(m_stage->slipway({u"explain"_s, u"nowhere"_s}).exitCode, 2);
}

void TestProject::controlCLeavesNothing()
{
    trust();
    m_stage->write(u".goreleaser.yaml"_s, "version: 2\nbefore:\n  hooks:\n    - sleep 3071.25\n");
    QProcess process;
    process.setProcessEnvironment(m_stage->environment());
    process.setWorkingDirectory(m_stage->project());
    process.start(Stage::program(), {u"release"_s, u"--rehearse"_s});
    QTRY_VERIFY_WITH_TIMEOUT(lives("3071.25"), 30'000);
    ::kill(pid_t(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(20'000));
    QCOMPARE(process.exitCode(), 130);
    QTRY_VERIFY_WITH_TIMEOUT(!lives("3071.25"), 5'000);

    // Once more, without patience: even a killed command line leaves no process.
    process.start(Stage::program(), {u"release"_s, u"--rehearse"_s});
    QTRY_VERIFY_WITH_TIMEOUT(lives("3071.25"), 30'000);
    ::kill(pid_t(process.processId()), SIGKILL);
    QVERIFY(process.waitForFinished());
    QTRY_VERIFY_WITH_TIMEOUT(!lives("3071.25"), 10'000);
}

void TestProject::hangingGoHoldsNobodyUp_data()
{
    QTest::addColumn<QStringList>("verb");
    QTest::newRow("doctor") << QStringList{u"doctor"_s};
    QTest::newRow("targets") << QStringList{u"targets"_s};
    QTest::newRow("plan build") << QStringList{u"plan"_s, u"build"_s};
    QTest::newRow("recipe check") << QStringList{u"recipe"_s, u"check"_s};
}

/// A `go` that waits for something: Ctrl-C works at once, and without it the answer comes in bounded time and says so.
void TestProject::hangingGoHoldsNobodyUp()
{
    QFETCH(QStringList, verb);
    trust();
    m_stage->write(u"../bin/go"_s, "#!/bin/sh\nexec sleep 3073.75\n");
    const QString program = m_stage->path(u"bin/go"_s);
    QVERIFY(QFile::setPermissions(program, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QProcessEnvironment environment = m_stage->environment();
    environment.insert(u"PATH"_s, m_stage->path(u"bin"_s) + u':' + environment.value(u"PATH"_s));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_stage->project());
    process.start(Stage::program(), verb);
    QTRY_VERIFY_WITH_TIMEOUT(lives("3073.75"), 10'000);
    QElapsedTimer clock;
    clock.start();
    ::kill(pid_t(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(5'000));
    QCOMPARE_LT(clock.elapsed(), 2'000);
    QCOMPARE(process.exitCode(), 130);
    QTRY_VERIFY_WITH_TIMEOUT(!lives("3073.75"), 10'000);
    if (verb.first() != "targets"_L1)
        return;
    clock.restart();
    const Reply reply = m_stage->slipway(verb, environment);
    QVERIFY2(clock.elapsed() < 40'000, qPrintable(QString::number(clock.elapsed())));
    QVERIFY2(reply.out.contains("linux/amd64"), reply.err.constData()); // what is known without go
    QTRY_VERIFY_WITH_TIMEOUT(!lives("3073.75"), 10'000);
}

QTEST_GUILESS_MAIN(TestProject)
#include "tst_project.moc"
