// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "projectfixture.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

/// Other texts of go.mod tried in a copy, and commands of the doctor with their way back, with the real go.
class TestTrials : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void goChecksAnotherText();
    void goRefusesAnotherText();
    void proofCompilesInACopy();
    void proofFindsWhatDoesNotCompile();
    void proofCanBeStopped();
    void fixRunsAndIsTakenBack();
    void fixIsNotTakenBackOverOtherChanges();
    void fixThatOnlyLooksLeavesNothingToUndo();
    void nothingRunsWithoutTrust();

private:
    QTemporaryDir m_home;
};

void TestTrials::initTestCase()
{
    if (!ProjectFixture::hasGo())
        QSKIP("there is no go in PATH");
    ProjectFixture::isolate(m_home);
}

namespace {

const QByteArray kHead = "module example.org/hello\n\ngo 1.21\n\n";

/// A program that uses a package of a folder beside it, which exists in two forms.
struct Project {
    ProjectFixture files;
    std::unique_ptr<Workspace> workspace;

    explicit Project(bool isTrusted = true)
    {
        files.write(u"go.mod"_s, kHead + "require example.org/lib v0.0.0\n\nreplace example.org/lib => ./one\n");
        files.write(u"main.go"_s, "package main\n\nimport \"example.org/lib\"\n\nfunc main() { println(lib.Name()) }\n");
        files.write(u"one/go.mod"_s, "module example.org/lib\n\ngo 1.21\n");
        files.write(u"one/lib.go"_s, "package lib\n\nfunc Name() string { return \"one\" }\n");
        files.write(u"two/go.mod"_s, "module example.org/lib\n\ngo 1.21\n");
        files.write(u"two/lib.go"_s, "package lib\n\nfunc Title() string { return \"two\" }\n");
        if (isTrusted)
            files.trust();
        workspace = std::make_unique<Workspace>(files.settings());
        QVERIFY(openAndWait(*workspace, files.root()));
    }
    static QByteArray withTwo() { return kHead + "require example.org/lib v0.0.0\n\nreplace example.org/lib => ./two\n"; }
};

bool waitRun(Workspace &workspace)
{
    return QTest::qWaitFor([&] { return workspace.runner() && !workspace.runner()->isRunning(); }, 120'000);
}

} // namespace

void TestTrials::goChecksAnotherText()
{
    const ProjectFixture files;
    files.publish(u"example.org/a"_s, u"v1.0.0"_s, "module example.org/a\n\ngo 1.21\n\nrequire example.org/c v1.0.0\n");
    files.publish(u"example.org/c"_s, u"v1.0.0"_s, "module example.org/c\n\ngo 1.21\n");
    files.useProxy();
    files.writeProgram();
    files.trust();
    Workspace workspace(files.settings());
    QVERIFY(openAndWait(workspace, files.root()));
    const QByteArray before = files.read(u"go.mod"_s);
    QSignalSpy checked(&workspace, &Workspace::modFileChecked);
    const QByteArray text = "module example.org/hello\n\ngo 1.21\n\nrequire example.org/a v1.0.0\n";
    QVERIFY(workspace.checkModFile(text));
    QTRY_COMPARE_WITH_TIMEOUT(checked.size(), 1, 60'000);
    QCOMPARE(checked[0][0].toByteArray(), text);
    QCOMPARE(checked[0][1].toStringList(), QStringList());
    QCOMPARE(checked[0][2].value<Error>().detail, QString());
    QCOMPARE(files.read(u"go.mod"_s), before);
    QVERIFY(!QFile::exists(files.path(u"go.sum"_s)));
}

void TestTrials::goRefusesAnotherText()
{
    Project project;
    QSignalSpy checked(project.workspace.get(), &Workspace::modFileChecked);
    QVERIFY(project.workspace->checkModFile(kHead + "require example.org/nowhere v1.0.0\n"));
    QTRY_COMPARE_WITH_TIMEOUT(checked.size(), 1, 60'000);
    QVERIFY2(checked[0][2].value<Error>().detail.contains(u"example.org/nowhere"_s), qPrintable(checked[0][2].value<Error>().detail));
}

void TestTrials::proofCompilesInACopy()
{
    Project project;
    const QByteArray before = project.files.read(u"go.mod"_s);
    const auto runner = project.workspace->startProof(before + "\n// a comment\n", true, {});
    QVERIFY2(runner, runner ? "" : qPrintable(runner.error().summary()));
    QVERIFY(waitRun(*project.workspace));
    for (const Step &step : (*runner)->plan().steps)
        QVERIFY2((*runner)->status(step.id).state == StepState::Succeeded,
                 qPrintable(step.id + u": "_s + (*runner)->status(step.id).error.detail));
    QCOMPARE(project.files.read(u"go.mod"_s), before);
}

void TestTrials::proofFindsWhatDoesNotCompile()
{
    Project project;
    const auto runner = project.workspace->startProof(Project::withTwo(), false, {});
    QVERIFY(runner);
    QVERIFY(waitRun(*project.workspace));
    QCOMPARE((*runner)->status(u"modules"_s).state, StepState::Succeeded);
    QCOMPARE((*runner)->status(u"build"_s).state, StepState::Failed);
    QCOMPARE((*runner)->status(u"vet"_s).state, StepState::Skipped);
    const auto log = (*runner)->log(u"build"_s);
    const QList<PackageVerdict> verdicts = packageVerdicts(log->bytes(0, log->sizeBytes()));
    QCOMPARE(verdicts.size(), 1);
    QCOMPARE(verdicts.first().package, u"example.org/hello"_s);
    QVERIFY2(verdicts.first().lines.join(u'\n').contains(u"lib.Name"_s), qPrintable(verdicts.first().lines.join(u'\n')));
}

void TestTrials::proofCanBeStopped()
{
    Project project;
    project.files.write(
        u"slow_test.go"_s,
        "package main\n\nimport (\n\t\"testing\"\n\t\"time\"\n)\n\nfunc TestSlow(t *testing.T) { time.Sleep(time.Hour) }\n");
    const auto runner = project.workspace->startProof(project.files.read(u"go.mod"_s), true, {});
    QVERIFY(runner);
    QVERIFY(QTest::qWaitFor([&] { return (*runner)->status(u"test"_s).state == StepState::Running; }, 120'000));
    QVERIFY(!project.workspace->startFix(u"go mod tidy"_s)); // one run at a time
    (*runner)->cancel();
    QVERIFY(waitRun(*project.workspace));
    QCOMPARE((*runner)->status(u"test"_s).state, StepState::Cancelled);
}

void TestTrials::fixRunsAndIsTakenBack()
{
    Project project;
    const QByteArray before
        = "module example.org/hello\n\ngo    1.21\n\nrequire example.org/lib v0.0.0\nreplace example.org/lib => ./one\n";
    project.files.write(u"go.mod"_s, before);
    QVERIFY(project.workspace->undoableFix().isEmpty());
    const QString command = u"go mod edit -exclude=example.org/lib@v1.0.0"_s;
    QVERIFY(project.workspace->startFix(command));
    QVERIFY(project.workspace->undoableFix().isEmpty()); // not while it runs
    QVERIFY(waitRun(*project.workspace));
    QTRY_COMPARE(project.workspace->undoableFix(), command);
    QVERIFY(project.files.read(u"go.mod"_s).contains("exclude example.org/lib v1.0.0"));
    QVERIFY(project.workspace->undoFix());
    QCOMPARE(project.files.read(u"go.mod"_s), before);
    QVERIFY(project.workspace->undoableFix().isEmpty());
    QVERIFY(!project.workspace->undoFix());
    QTRY_COMPARE(project.workspace->modText(), before);
}

void TestTrials::fixIsNotTakenBackOverOtherChanges()
{
    Project project;
    QVERIFY(project.workspace->startFix(u"go mod edit -exclude=example.org/lib@v1.0.0"_s));
    QVERIFY(waitRun(*project.workspace));
    QTRY_VERIFY(!project.workspace->undoableFix().isEmpty());
    const QByteArray edited = project.files.read(u"go.mod"_s) + "// mine\n";
    project.files.write(u"go.mod"_s, edited);
    const Result<> undone = project.workspace->undoFix();
    QVERIFY(!undone);
    QCOMPARE(undone.error().kind, ErrorKind::Refused);
    QCOMPARE(project.files.read(u"go.mod"_s), edited);
}

void TestTrials::fixThatOnlyLooksLeavesNothingToUndo()
{
    Project project;
    QVERIFY(project.workspace->startFix(u"go list -m all"_s));
    QVERIFY(waitRun(*project.workspace));
    QVERIFY(project.workspace->undoableFix().isEmpty());
    const auto refused = project.workspace->startFix(u"git config --global a b"_s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::BadInput);
}

void TestTrials::nothingRunsWithoutTrust()
{
    Project project(false);
    QCOMPARE(project.workspace->checkModFile("module m\n").error().kind, ErrorKind::Refused);
    QCOMPARE(project.workspace->startProof("module m\n", false, {}).error().kind, ErrorKind::Refused);
    QCOMPARE(project.workspace->startFix(u"go mod tidy"_s).error().kind, ErrorKind::Refused);
}

QTEST_GUILESS_MAIN(TestTrials)
#include "tst_trials.moc"
