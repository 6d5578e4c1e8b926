// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "projectfixture.h"

#include "modules/engine.h"
#include "targets/ports.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <unistd.h>

using namespace slipway;
using namespace Qt::StringLiterals;

/// What works without trust: nothing here may start a program.
class TestWorkspace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ProjectFixture::isolate(m_home); }
    void opensAProject();
    void opensAWorkspaceAndOtherFiles();
    void failsWithTheWayOut_data();
    void failsWithTheWayOut();
    void aBrokenFileCanBeRepaired();
    void restrictedHasEverythingThatNeedsNoProgram();
    void anotherProjectReplacesTheFirst();
    void closes();
    void savesAndReadsAgain();
    void savingDoesNotOverwriteOthers();
    void readOnlyProjectSaysSo();
    void seesChangesFromOutside();
    void seesTheRepositoryChange();
    void previews();
    void remembersChoices();
    void recentProjectsAreOrdered();
    void recipeDecidesTheFirstTargets();
    void reloadsWhatIsThere();

private:
    QTemporaryDir m_home;
};

void TestWorkspace::opensAProject()
{
    const ProjectFixture fixture;
    fixture.writeProgram();
    Workspace workspace(fixture.settings());
    QCOMPARE(workspace.state(), ProjectState::Closed);
    QSignalSpy changes(&workspace, &Workspace::projectChanged);
    workspace.open(fixture.root());
    QCOMPARE(workspace.state(), ProjectState::Loading);
    QVERIFY(!workspace.isSettled());
    QVERIFY(waitSettled(workspace));
    QCOMPARE(workspace.state(), ProjectState::Ready);
    QVERIFY(changes.count() >= 2);
    QCOMPARE(workspace.root(), fixture.root());
    QCOMPARE(workspace.modFile(), fixture.path(u"go.mod"_s));
    QCOMPARE(workspace.name(), u"hello"_s);
    QCOMPARE(workspace.modText(), fixture.read(u"go.mod"_s));
    QVERIFY(workspace.analysis() != nullptr);
    QCOMPARE(workspace.analysis()->mainPath(), u"example.org/hello"_s);
    QCOMPARE(workspace.mainPackages(), QStringList{u"."_s});
    QCOMPARE(workspace.mainPackage(), u"."_s);
    QVERIFY(workspace.recipe() != nullptr);
    QVERIFY(workspace.recipeFile().isEmpty());
}

void TestWorkspace::opensAWorkspaceAndOtherFiles()
{
    const ProjectFixture fixture;
    fixture.writeProgram();
    fixture.write(u"go.work"_s, "go 1.21\n\nuse .\n");
    fixture.write(u"next.mod"_s, "module example.org/hello\n\ngo 1.22\n");
    Workspace workspace(fixture.settings());
    QVERIFY(openAndWait(workspace, fixture.path(u"go.work"_s)));
    QCOMPARE(workspace.state(), ProjectState::Ready);
    QCOMPARE(workspace.name(), u"project"_s);
    QCOMPARE(workspace.mainPackages(), QStringList{u"."_s});
    QVERIFY(openAndWait(workspace, fixture.path(u"next.mod"_s)));
    QCOMPARE(workspace.analysis()->goVersion(), u"1.22"_s);
    QCOMPARE(workspace.planInput()->modFile, fixture.path(u"next.mod"_s));
}

void TestWorkspace::failsWithTheWayOut_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("opened");
    QTest::addColumn<int>("line");
    QTest::newRow("nothing there") << u"README"_s << "x"_ba << u"missing"_s << 0;
    QTest::newRow("no module") << u"README"_s << "x"_ba << QString() << 0;
    QTest::newRow("broken go.mod") << u"go.mod"_s << "module x\n\nrequire y\n"_ba << QString() << 3;
    QTest::newRow("conflict marks") << u"go.mod"_s << "module x\n<<<<<<< HEAD\n"_ba << QString() << 2;
    QTest::newRow("broken go.work") << u"go.work"_s << "go 1.21\nuse ./a ./b\n"_ba << QString() << 2;
    QTest::newRow("not text") << u"go.mod"_s << QByteArray(1000, '\xff') << QString() << 1;
}

void TestWorkspace::failsWithTheWayOut()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, content);
    QFETCH(QString, opened);
    QFETCH(int, line);
    const ProjectFixture fixture;
    fixture.write(file, content);
    Workspace workspace(fixture.settings());
    QVERIFY(openAndWait(workspace, opened.isEmpty() ? fixture.root() : fixture.path(opened)));
    QCOMPARE(workspace.state(), ProjectState::Failed);
    const Error error = workspace.error();
    QCOMPARE(error.kind, ErrorKind::BadInput);
    QVERIFY(!error.detail.isEmpty());
    QCOMPARE(error.location.line, line);
    if (line == 0)
        QVERIFY(!error.hint.isEmpty());
    QVERIFY(!workspace.planBuild().has_value());
    QVERIFY(workspace.analysis() == nullptr);
}

void TestWorkspace::aBrokenFileCanBeRepaired()
{
    const ProjectFixture fixture;
    fixture.write(u"go.mod"_s, "module example.org/x\n\nrequire y\n");
    Workspace workspace(fixture.settings());
    QVERIFY(openAndWait(workspace, fixture.root()));
    QCOMPARE(workspace.state(), ProjectState::Failed);
    QCOMPARE(workspace.modText(), fixture.read(u"go.mod"_s));
    QVERIFY(workspace.saveModFile("module example.org/x\n").has_value());
    QCOMPARE(workspace.state(), ProjectState::Ready);
    QVERIFY(waitSettled(workspace));
    QVERIFY(workspace.analysis() != nullptr);
    QVERIFY(workspace.saveModFile("module example.org/x\nrequire (\n").has_value());
    QCOMPARE(workspace.state(), ProjectState::Failed);
    QVERIFY(workspace.analysis() == nullptr);
}

void TestWorkspace::restrictedHasEverythingThatNeedsNoProgram()
{
    const ProjectFixture fixture;
    fixture.writeProgram();
    fixture.write(u".goreleaser.yaml"_s, "version: 2\n");
    fixture.run(u"git"_s, {u"init"_s, u"-q"_s, u"-b"_s, u"main"_s});
    Workspace workspace(fixture.settings());
    QVERIFY(openAndWait(workspace, fixture.root()));
    QVERIFY(!workspace.isTrusted());
    QVERIFY(workspace.analysis() != nullptr);
    QVERIFY(workspace.repository().exists && workspace.repository().isDirty);
    QCOMPARE(workspace.ports(), builtInPorts());
    QCOMPARE(workspace.recipeFile(), fixture.path(u".goreleaser.yaml"_s));
    QVERIFY(!workspace.toolchain().isKnown());
    QVERIFY(!workspace.isConfirmedByGo());
    const Result<Plan> plan = workspace.planBuild();
    QVERIFY2(plan.has_value(), qPrintable(plan ? QString() : plan.error().summary()));
    QVERIFY(!workspace.buildCommand({u"linux"_s, u"arm64"_s, {}}).isEmpty());
    const Result<Runner *> run = workspace.startBuild();
    QVERIFY(!run.has_value());
    QCOMPARE(run.error().kind, ErrorKind::Refused);
    QVERIFY(!run.error().hint.isEmpty());
    QVERIFY(workspace.runner() == nullptr);
}

void TestWorkspace::anotherProjectReplacesTheFirst()
{
    const ProjectFixture first;
    first.writeProgram();
    const ProjectFixture second;
    second.write(u"go.mod"_s, "module example.org/second\n");
    Workspace workspace(first.settings());
    workspace.open(first.root());
    // The answer about the first comes too late and must not be shown.
    QVERIFY(openAndWait(workspace, second.root()));
    QCOMPARE(workspace.name(), u"second"_s);
    QCOMPARE(workspace.analysis()->mainPath(), u"example.org/second"_s);
    QVERIFY(workspace.mainPackages().isEmpty());
    QCOMPARE(workspace.settings().value().recentProjects, QStringList{second.root()});
}

void TestWorkspace::closes()
{
    const ProjectFixture fixture;
    fixture.writeProgram();
    Workspace workspace(fixture.settings());
    QVERIFY(openAndWait(workspace, fixture.root()));
    QSignalSpy changes(&workspace, &Workspace::projectChanged);
    workspace.close();
    QCOMPARE(workspace.state(), ProjectState::Closed);
    QCOMPARE(changes.count(), 1);
    QVERIFY(workspace.root().isEmpty() && workspace.modText().isEmpty() && workspace.name().isEmpty());
    QVERIFY(workspace.analysis() == nullptr && workspace.recipe() == nullptr);
    QVERIFY(workspace.chosenTargets().isEmpty());
    QVERIFY(!workspace.startBuild().has_value());
    QVERIFY(!workspace.saveModFile("x").has_value());
    workspace.previewModFile("x");
    workspace.setTrusted(true);
    QVERIFY(!workspace.isTrusted());
    workspace.close();
    QCOMPARE(changes.count(), 1);
}

void TestWorkspace::savesAndReadsAgain()
{
    const ProjectFixture fixture;
    fixture.writeProgram();
    Workspace workspace(fixture.settings());
    QVERIFY(openAndWait(workspace, fixture.root()));
    QSignalSpy outside(&workspace, &Workspace::modFileChangedOutside);
    QSignalSpy analysed(&workspace, &Workspace::analysisChanged);
    const QByteArray text = "module example.org/hello\n\ngo 1.22\n";
    QVERIFY(workspace.saveModFile(text).has_value());
    QCOMPARE(fixture.read(u"go.mod"_s), text);
    QCOMPARE(workspace.modText(), text);
    QTRY_COMPARE(analysed.count(), 1);
    QCOMPARE(workspace.analysis()->goVersion(), u"1.22"_s);
    // The own write is no change from outside: another file's change is seen after it.
    fixture.write(u"go.sum"_s, "x v1.0.0/go.mod h1:AAAA\n");
    QTRY_COMPARE(analysed.count(), 2);
    QCOMPARE(outside.count(), 0);
}

void TestWorkspace::savingDoesNotOverwriteOthers()
{
    const ProjectFixture fixture;
    fixture.writeProgram();
    Workspace workspace(fixture.settings());
    QVERIFY(openAndWait(workspace, fixture.root()));
    QSignalSpy outside(&workspace, &Workspace::modFileChangedOutside);
    const QByteArray theirs = "module example.org/hello\n\ngo 1.23\n";
    fixture.write(u"go.mod"_s, theirs);
    const Result<> saved = workspace.saveModFile("module example.org/hello\n\ngo 1.24\n");
    QVERIFY(!saved.has_value());
    QCOMPARE(saved.error().kind, ErrorKind::Refused);
    QCOMPARE(outside.count(), 1);
    QCOMPARE(workspace.modText(), theirs);
    QCOMPARE(fixture.read(u"go.mod"_s), theirs);
    QVERIFY(workspace.saveModFile("module example.org/hello\n\ngo 1.24\n").has_value());
    QVERIFY(waitSettled(workspace));
    QCOMPARE(workspace.analysis()->goVersion(), u"1.24"_s);
    QCOMPARE(outside.count(), 1);
}

void TestWorkspace::readOnlyProjectSaysSo()
{
    if (::geteuid() == 0)
        QSKIP("root may write everywhere");
    const ProjectFixture fixture;
    fixture.writeProgram();
    QVERIFY(QFile::setPermissions(fixture.path(u"go.mod"_s), QFile::ReadOwner));
    Workspace workspace(fixture.settings());
    QVERIFY(openAndWait(workspace, fixture.root()));
    QCOMPARE(workspace.state(), ProjectState::Ready);
    const Result<> saved = workspace.saveModFile("module x\n");
    QVERIFY(!saved.has_value());
    QCOMPARE(saved.error().kind, ErrorKind::ToolFailed);
    QVERIFY(!saved.error().hint.isEmpty());
}

void TestWorkspace::seesChangesFromOutside()
{
    const ProjectFixture fixture;
    fixture.writeProgram();
    Workspace workspace(fixture.settings());
    QVERIFY(openAndWait(workspace, fixture.root()));
    QSignalSpy outside(&workspace, &Workspace::modFileChangedOutside);
    for (const QByteArray &version : {"1.22"_ba, "1.23"_ba}) {
        fixture.write(u"go.mod"_s, "module example.org/hello\n\ngo " + version + '\n');
        QTRY_COMPARE(workspace.analysis() ? workspace.analysis()->goVersion() : QString(), QString::fromLatin1(version));
    }
    QVERIFY(outside.count() >= 2);
    fixture.write(u"go.mod"_s, "module\n");
    QTRY_COMPARE(workspace.state(), ProjectState::Failed);
    fixture.write(u"go.mod"_s, "module example.org/again\n");
    QTRY_COMPARE(workspace.state(), ProjectState::Ready);
    QSignalSpy recipes(&workspace, &Workspace::recipeChanged);
    fixture.write(u".goreleaser.yaml"_s, "version: 2\n");
    QTRY_COMPARE(workspace.recipeFile(), fixture.path(u".goreleaser.yaml"_s));
    QVERIFY(recipes.count() >= 1);
    QVERIFY(QFile::remove(fixture.path(u"go.mod"_s)));
    QTRY_COMPARE(workspace.state(), ProjectState::Failed);
    fixture.write(u"go.mod"_s, "module example.org/back\n");
    QTRY_COMPARE(workspace.state(), ProjectState::Ready);
    QCOMPARE(workspace.name(), u"back"_s);
}

void TestWorkspace::seesTheRepositoryChange()
{
    const ProjectFixture fixture;
    fixture.writeProgram();
    fixture.run(u"git"_s, {u"init"_s, u"-q"_s, u"-b"_s, u"main"_s});
    fixture.run(u"git"_s, {u"add"_s, u"-A"_s});
    fixture.run(u"git"_s, {u"commit"_s, u"-q"_s, u"-m"_s, u"one"_s});
    Workspace workspace(fixture.settings());
    QVERIFY(openAndWait(workspace, fixture.root()));
    QCOMPARE(workspace.repository().branch, u"main"_s);
    QVERIFY(!workspace.repository().isDirty);
    fixture.run(u"git"_s, {u"checkout"_s, u"-q"_s, u"-b"_s, u"topic"_s});
    QTRY_COMPARE(workspace.repository().branch, u"topic"_s);
    fixture.run(u"git"_s, {u"tag"_s, u"v1.0.0"_s});
    QTRY_COMPARE(workspace.repository().tag, u"v1.0.0"_s);
    fixture.run(u"git"_s, {u"commit"_s, u"-q"_s, u"--allow-empty"_s, u"-m"_s, u"two"_s});
    QTRY_VERIFY(!workspace.repository().isTagOnHead);
    fixture.write(u"deep/file.go"_s, "package deep\n");
    workspace.refresh();
    QTRY_VERIFY(workspace.repository().isDirty);
}

void TestWorkspace::previews()
{
    const ProjectFixture fixture;
    fixture.writeProgram();
    Workspace workspace(fixture.settings());
    QVERIFY(openAndWait(workspace, fixture.root()));
    QSignalSpy previews(&workspace, &Workspace::previewReady);
    for (int minor = 10; minor < 40; ++minor)
        workspace.previewModFile("module example.org/hello\n\ngo 1." + QByteArray::number(minor) + '\n');
    QTRY_VERIFY(!previews.isEmpty());
    const auto last = [&] { return previews.last().first().value<std::shared_ptr<const ModuleAnalysis>>(); };
    QTRY_COMPARE(last()->goVersion(), u"1.39"_s);
    QVERIFY2(previews.count() <= 3, "questions that nobody waits for any more are not answered");
    QCOMPARE(workspace.analysis()->goVersion(), u"1.21"_s);

    previews.clear();
    workspace.previewModFile("module example.org/hello\nrequire x\n");
    QTRY_COMPARE(previews.count(), 1);
    QVERIFY(last() == nullptr);
    QCOMPARE(previews.last().at(1).value<Error>().location.line, 2);
    previews.clear();
    workspace.previewModFile({});
    QTRY_COMPARE(previews.count(), 1);
    QVERIFY2(!last() || last()->mainPath() != "example.org/hello"_L1, "an empty text is not the text on disk");
}

void TestWorkspace::remembersChoices()
{
    const ProjectFixture fixture;
    fixture.writeProgram();
    fixture.write(u"cmd/other/main.go"_s, "package main\n");
    const QList<Target> targets{{u"linux"_s, u"arm64"_s, {}}, {u"linux"_s, u"arm"_s, u"6"_s}};
    const BuildChoices choices{false, {u"netgo"_s}, u"-s -w"_s, {}};
    {
        Workspace workspace(fixture.settings());
        QVERIFY(openAndWait(workspace, fixture.root()));
        QCOMPARE(workspace.chosenTargets(), QList<Target>{hostTarget()});
        QSignalSpy spy(&workspace, &Workspace::targetsChanged);
        workspace.setChosenTargets(targets);
        workspace.setBuildChoices(choices);
        workspace.setMainPackage(u"./cmd/other"_s);
        QCOMPARE(spy.count(), 3);
        workspace.setMainPackage(u"./cmd/other"_s);
        QCOMPARE(spy.count(), 3);
    }
    Workspace workspace(fixture.settings());
    QVERIFY(openAndWait(workspace, fixture.path(u"cmd"_s)));
    QCOMPARE(workspace.chosenTargets(), targets);
    QCOMPARE(workspace.buildChoices(), choices);
    QCOMPARE(workspace.mainPackage(), u"./cmd/other"_s);
    QVERIFY(workspace.obstacle({u"linux"_s, u"amd64"_s, u"v7"_s}).hint.contains("v4"_L1));
    workspace.setMainPackage(u"./cmd/gone"_s);
    QCOMPARE(workspace.mainPackage(), u"."_s);
}

void TestWorkspace::recentProjectsAreOrdered()
{
    const ProjectFixture first;
    first.writeProgram();
    const ProjectFixture second;
    second.writeProgram();
    second.write(u"next.mod"_s, "module x\n");
    Workspace workspace(first.settings());
    for (const QString &path : {first.root(), second.root(), second.path(u"next.mod"_s), first.path(u"go.mod"_s)})
        QVERIFY(openAndWait(workspace, path));
    QCOMPARE(workspace.settings().value().recentProjects, (QStringList{first.root(), second.path(u"next.mod"_s), second.root()}));
}

void TestWorkspace::recipeDecidesTheFirstTargets()
{
    const ProjectFixture fixture;
    fixture.writeProgram();
    fixture.write(u".goreleaser.yaml"_s, "version: 2\nbuilds:\n  - goos: [linux]\n    goarch: [amd64, arm64]\n");
    Workspace workspace(fixture.settings());
    QVERIFY(openAndWait(workspace, fixture.root()));
    QCOMPARE(workspace.chosenTargets(), (QList<Target>{{u"linux"_s, u"amd64"_s, {}}, {u"linux"_s, u"arm64"_s, {}}}));
    QVERIFY(workspace.planInput()->targets.isEmpty());
    fixture.write(u".goreleaser.yaml"_s, "version: 2\nbuilds:\n  - unknown_key: 1\n");
    QTRY_VERIFY(!workspace.recipeDiagnostics().isEmpty());
    const Result<Plan> plan = workspace.planRelease();
    QVERIFY(!plan.has_value());
    QCOMPARE(plan.error().kind, ErrorKind::BadInput);
    QCOMPARE(plan.error().location.line, 3);
    QVERIFY2(workspace.planBuild().has_value(), "a broken recipe does not keep anybody from building");
}

void TestWorkspace::reloadsWhatIsThere()
{
    const ProjectFixture fixture;
    Workspace workspace(fixture.settings());
    fixture.write(u"README"_s, "x");
    QVERIFY(openAndWait(workspace, fixture.root()));
    QCOMPARE(workspace.state(), ProjectState::Failed);
    fixture.writeProgram();
    workspace.reload();
    QVERIFY(waitSettled(workspace));
    QCOMPARE(workspace.state(), ProjectState::Ready);
}

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
