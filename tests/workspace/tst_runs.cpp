// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "projectfixture.h"

#include "targets/ports.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

/// From the door to finished files, with the real go.
class TestRuns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void buildsWhatGoBuilds();
    void aFailingTargetLeavesTheOthers();
    void oneRunAtATime();
    void withdrawnTrustStopsTheRun();
    void rehearses();
    void theShownCommandBuildsTheSame();
    void aFullCommandLineOfChoices();

private:
    Result<> finish(Workspace &workspace, const Result<Runner *> &started);
    QTemporaryDir m_home;
};

namespace {

const Target kLinux{u"linux"_s, u"amd64"_s, {}};
const Target kWindows{u"windows"_s, u"amd64"_s, {}};

QByteArray sumOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex() : QByteArray();
}

/// The binary that the step of a target leaves behind.
QString binaryOf(const Plan &plan, const Target &target)
{
    for (const Step &step : plan.steps) {
        const auto *build = std::get_if<BuildTarget>(&step.action);
        if (build && build->target.os == target.os && build->target.arch == target.arch)
            return build->output;
    }
    return {};
}

} // namespace

void TestRuns::initTestCase()
{
    if (!ProjectFixture::hasGo())
        QSKIP("there is no go in PATH");
    ProjectFixture::isolate(m_home);
}

Result<> TestRuns::finish(Workspace &workspace, const Result<Runner *> &started)
{
    if (!started)
        return std::unexpected(started.error());
    QSignalSpy finished(&workspace, &Workspace::runFinished);
    if (!QTest::qWaitFor([&] { return !finished.isEmpty(); }, 240000))
        return failure(ErrorKind::WorkFailed, {}, u"the run does not end"_s);
    return finished.first().first().value<Result<>>();
}

void TestRuns::buildsWhatGoBuilds()
{
    const ProjectFixture fixture;
    fixture.writeProgram();
    fixture.trust();
    Workspace workspace(fixture.settings());
    QVERIFY(openAndWait(workspace, fixture.root()));
    workspace.setChosenTargets({kLinux, kWindows});
    QSignalSpy started(&workspace, &Workspace::runStarted);
    const Result<Runner *> run = workspace.startBuild();
    QVERIFY2(run.has_value(), qPrintable(run ? QString() : run.error().summary()));
    QCOMPARE(workspace.runner(), *run);
    QCOMPARE(started.count(), 1);
    const Result<> result = finish(workspace, run);
    QVERIFY2(result.has_value(), qPrintable(result ? QString() : result.error().detail));
    for (const Target &target : {kLinux, kWindows})
        QVERIFY(QFile::exists(binaryOf((*run)->plan(), target)));
    if (hostTarget() == kLinux)
        QCOMPARE(fixture.run(binaryOf((*run)->plan(), kLinux), {}), "hello"_ba);
}

void TestRuns::aFailingTargetLeavesTheOthers()
{
    const ProjectFixture fixture;
    fixture.writeProgram();
    fixture.write(u"broken_windows.go"_s, "package main\n\nvar x int = \"no\"\n");
    fixture.trust();
    Workspace workspace(fixture.settings());
    QVERIFY(openAndWait(workspace, fixture.root()));
    workspace.setChosenTargets({kWindows, kLinux});
    const Result<Runner *> run = workspace.startBuild();
    QVERIFY(run.has_value());
    const Result<> result = finish(workspace, run);
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().kind, ErrorKind::WorkFailed);
    QVERIFY(QFile::exists(binaryOf((*run)->plan(), kLinux)));
    QVERIFY(!QFile::exists(binaryOf((*run)->plan(), kWindows)));
    // Mended and tried again: only the failed one.
    fixture.write(u"broken_windows.go"_s, "package main\n");
    for (const Step &step : (*run)->plan().steps) {
        if ((*run)->status(step.id).state == StepState::Failed)
            (*run)->retryStep(step.id);
    }
    QVERIFY(finish(workspace, run).has_value());
    QVERIFY(QFile::exists(binaryOf((*run)->plan(), kWindows)));
}

void TestRuns::oneRunAtATime()
{
    const ProjectFixture fixture;
    fixture.writeProgram();
    fixture.trust();
    Workspace workspace(fixture.settings());
    QVERIFY(openAndWait(workspace, fixture.root()));
    const Result<Runner *> first = workspace.startBuild();
    QVERIFY(first.has_value());
    QCOMPARE(workspace.startRehearsal().error().kind, ErrorKind::Refused);
    // Reading the project again does not take the run away.
    workspace.reload();
    QCOMPARE(workspace.runner(), *first);
    QVERIFY(finish(workspace, first).has_value());
    QVERIFY(waitSettled(workspace));
    QVERIFY(workspace.startBuild().has_value());
    // Closing does, and stops it.
    workspace.close();
    QVERIFY(workspace.runner() == nullptr);
}

void TestRuns::withdrawnTrustStopsTheRun()
{
    const ProjectFixture fixture;
    fixture.writeProgram();
    fixture.trust();
    Workspace workspace(fixture.settings());
    QVERIFY(openAndWait(workspace, fixture.root()));
    workspace.setChosenTargets({kLinux, kWindows});
    QSignalSpy finished(&workspace, &Workspace::runFinished);
    QVERIFY(workspace.startBuild().has_value());
    workspace.setTrusted(false);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 20000);
    QVERIFY(!finished.first().first().value<Result<>>().has_value());
    QVERIFY(!workspace.runner()->isRunning());
}

void TestRuns::rehearses()
{
    const ProjectFixture fixture;
    fixture.writeProgram();
    fixture.write(u"LICENSE"_s, "do what you like\n");
    fixture.write(u".gitignore"_s, "dist/\n");
    fixture.write(u".goreleaser.yaml"_s,
                  "version: 2\nbuilds:\n  - env: [CGO_ENABLED=0]\n    goos: [linux, windows]\n    goarch: [amd64]\n");
    fixture.run(u"git"_s, {u"init"_s, u"-q"_s});
    fixture.run(u"git"_s, {u"add"_s, u"-A"_s});
    fixture.run(u"git"_s, {u"commit"_s, u"-q"_s, u"-m"_s, u"one"_s});
    fixture.run(u"git"_s, {u"tag"_s, u"v1.2.3"_s});
    fixture.trust();
    Workspace workspace(fixture.settings());
    QVERIFY(openAndWait(workspace, fixture.root()));
    QCOMPARE(workspace.dist(), fixture.path(u"dist"_s));
    const Result<PlanInput> input = workspace.planInput();
    QVERIFY(input.has_value() && !input->isSnapshot);
    const Result<> result = finish(workspace, workspace.startRehearsal());
    QVERIFY2(result.has_value(), qPrintable(result ? QString() : result.error().detail));
    QStringList names = QDir(workspace.dist()).entryList(QDir::Files);
    for (const QString &name : {u"hello_1.2.3_linux_amd64.tar.gz"_s, u"hello_1.2.3_windows_amd64.tar.gz"_s, u"hello_1.2.3_checksums.txt"_s,
                                u"artifacts.json"_s, u"metadata.json"_s})
        QVERIFY2(names.contains(name), qPrintable(name + u" is not among "_s + names.join(u' ')));
    QTRY_VERIFY(workspace.isSettled());
    QVERIFY(!workspace.canResumeRehearsal());
    QCOMPARE(workspace.resumeRehearsal().error().kind, ErrorKind::Refused);
}

void TestRuns::theShownCommandBuildsTheSame()
{
    const ProjectFixture fixture;
    fixture.writeProgram();
    fixture.trust();
    Workspace workspace(fixture.settings());
    QVERIFY(openAndWait(workspace, fixture.root()));
    workspace.setChosenTargets({kWindows});
    const QString command = workspace.buildCommand(kWindows);
    QVERIFY(command.contains("GOOS=windows"_L1));
    const Result<Runner *> run = workspace.startBuild();
    QVERIFY(finish(workspace, run).has_value());
    const QString binary = binaryOf((*run)->plan(), kWindows);
    const QByteArray ours = sumOf(binary);
    QVERIFY(!ours.isEmpty());
    QVERIFY(QFile::remove(binary));
    fixture.run(u"sh"_s, {u"-c"_s, command});
    QCOMPARE(sumOf(binary), ours);
}

void TestRuns::aFullCommandLineOfChoices()
{
    const ProjectFixture fixture;
    fixture.writeProgram();
    fixture.write(u"tagged.go"_s, "//go:build special\n\npackage main\n\nfunc init() { println(version) }\n");
    fixture.write(u"version.go"_s, "package main\n\nvar version = \"none\"\n");
    fixture.trust();
    Workspace workspace(fixture.settings());
    QVERIFY(openAndWait(workspace, fixture.root()));
    workspace.setBuildChoices({false, {u"special"_s}, u"-s -w -X 'main.version=1 2'"_s, {u"-trimpath"_s}});
    workspace.setChosenTargets({hostTarget()});
    const QString dist = fixture.path(u"../out put"_s);
    RunChoices choices = workspace.runChoices();
    choices.dist = QDir::cleanPath(dist);
    workspace.setRunChoices(choices);
    const Result<Runner *> run = workspace.startBuild();
    const Result<> result = finish(workspace, run);
    QVERIFY2(result.has_value(), qPrintable(result ? QString() : result.error().detail));
    const QString binary = binaryOf((*run)->plan(), hostTarget());
    QVERIFY(binary.startsWith(choices.dist));
    QCOMPARE(fixture.run(u"sh"_s, {u"-c"_s, u'"' + binary + "\" 2>&1"_L1}), "1 2\nhello"_ba);
}

QTEST_GUILESS_MAIN(TestRuns)
#include "tst_runs.moc"
