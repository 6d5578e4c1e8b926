// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "projectfixture.h"

#include "workspace/toolchainprobe.h"

#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

/// What go says about a trusted project.
class TestGoSide : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void trustBringsTheToolchain();
    void trustIsRememberedForThisFolderAlone();
    void trustEndsWhenTheRemoteChanges();
    void withdrawnTrustForgetsGo();
    void restrictedStaysRestricted();
    void goConfirmsTheBuildList();
    void confirmingNeverWrites();
    void missingModFilesAreFetchedByGo();
    void noNetworkIsExplained();
    void aTooOldGoIsExplained();
    void noGoIsExplained();
    void otherModFileIsConfirmed();
    void workspaceIsConfirmed();
    void memberIsConfirmedInItsWorkspace();
    void goThatSaysNothingIsGivenUp();

private:
    void publishDiamond(const ProjectFixture &fixture) const;
    QTemporaryDir m_home;
    QByteArray m_path = qgetenv("PATH");
};

void TestGoSide::initTestCase()
{
    if (!ProjectFixture::hasGo())
        QSKIP("there is no go in PATH");
    ProjectFixture::isolate(m_home);
}

void TestGoSide::init()
{
    qputenv("PATH", m_path);
    qputenv("GOPROXY", "off");
}

/// a and b ask for different versions of c.
void TestGoSide::publishDiamond(const ProjectFixture &fixture) const
{
    fixture.publish(u"example.org/a"_s, u"v1.0.0"_s, "module example.org/a\n\ngo 1.21\n\nrequire example.org/c v1.0.0\n");
    fixture.publish(u"example.org/b"_s, u"v1.0.0"_s, "module example.org/b\n\ngo 1.21\n\nrequire example.org/c v1.2.0\n");
    fixture.publish(u"example.org/c"_s, u"v1.0.0"_s, "module example.org/c\n\ngo 1.21\n");
    fixture.publish(u"example.org/c"_s, u"v1.2.0"_s, "module example.org/c\n\ngo 1.21\n");
    fixture.useProxy();
    // Writes the sums of the .mod files, and fills a module cache that is then left behind.
    const QByteArray head = "module example.org/hello\n\ngo 1.21\n\n";
    for (const QByteArray &require :
         {"require example.org/c v1.0.0\n"_ba,
          "require (\n\texample.org/a v1.0.0\n\texample.org/b v1.0.0\n)\n\nrequire example.org/c v1.2.0 // indirect\n"_ba}) {
        fixture.write(u"go.mod"_s, head + require);
        fixture.run(u"go"_s, {u"list"_s, u"-mod=mod"_s, u"-m"_s, u"all"_s});
    }
    fixture.useProxy();
}

void TestGoSide::trustBringsTheToolchain()
{
    const ProjectFixture fixture;
    fixture.writeProgram();
    Workspace workspace(fixture.settings());
    QVERIFY(openAndWait(workspace, fixture.root()));
    QVERIFY(!workspace.toolchain().goProgram.isEmpty());
    QVERIFY(!workspace.toolchain().isKnown());
    QSignalSpy trusted(&workspace, &Workspace::trustChanged);
    workspace.setTrusted(true);
    QCOMPARE(trusted.count(), 1);
    QVERIFY(waitSettled(workspace));
    QVERIFY(workspace.toolchain().version.startsWith("go1."_L1));
    QVERIFY(workspace.toolchain().ports.size() > 40);
    QCOMPARE(workspace.ports(), workspace.toolchain().ports);
    QVERIFY(workspace.toolchainError().detail.isEmpty());
    QVERIFY2(workspace.isConfirmedByGo(), qPrintable(workspace.confirmationError().detail));
}

void TestGoSide::trustIsRememberedForThisFolderAlone()
{
    const ProjectFixture fixture;
    fixture.writeProgram();
    fixture.write(u"nested/go.mod"_s, "module nested\n");
    {
        Workspace workspace(fixture.settings());
        QVERIFY(openAndWait(workspace, fixture.root()));
        workspace.setTrusted(true);
        QVERIFY(waitSettled(workspace));
    }
    Workspace workspace(fixture.settings());
    QVERIFY(openAndWait(workspace, fixture.root()));
    QVERIFY(workspace.isTrusted());
    QVERIFY(openAndWait(workspace, fixture.path(u"nested"_s)));
    QVERIFY(!workspace.isTrusted());
}

void TestGoSide::trustEndsWhenTheRemoteChanges()
{
    const ProjectFixture fixture;
    fixture.writeProgram();
    fixture.run(u"git"_s, {u"init"_s, u"-q"_s});
    fixture.run(u"git"_s, {u"remote"_s, u"add"_s, u"origin"_s, u"https://example.org/good"_s});
    Workspace workspace(fixture.settings());
    QVERIFY(openAndWait(workspace, fixture.root()));
    workspace.setTrusted(true);
    QVERIFY(waitSettled(workspace));
    fixture.run(u"git"_s, {u"remote"_s, u"set-url"_s, u"origin"_s, u"https://example.org/evil"_s});
    QSignalSpy messages(&workspace, &Workspace::messagePosted);
    workspace.reload();
    QVERIFY(waitSettled(workspace));
    QVERIFY(!workspace.isTrusted());
    QCOMPARE(workspace.trust(), Trust::Outdated);
    QCOMPARE(messages.count(), 1);
}

void TestGoSide::withdrawnTrustForgetsGo()
{
    const ProjectFixture fixture;
    fixture.writeProgram();
    fixture.trust();
    Workspace workspace(fixture.settings());
    QVERIFY(openAndWait(workspace, fixture.root()));
    QVERIFY(workspace.isConfirmedByGo());
    workspace.setTrusted(false);
    QVERIFY(waitSettled(workspace));
    QVERIFY(!workspace.isTrusted() && !workspace.isConfirmedByGo() && !workspace.toolchain().isKnown());
    QVERIFY(!workspace.startBuild().has_value());
}

void TestGoSide::restrictedStaysRestricted()
{
    const ProjectFixture fixture;
    fixture.writeProgram();
    fixture.trust();
    Workspace workspace(fixture.settings());
    workspace.setRestricted(true);
    QVERIFY(openAndWait(workspace, fixture.root()));
    QVERIFY(!workspace.isTrusted());
    QCOMPARE(workspace.trust(), Trust::Given);
    QVERIFY(!workspace.toolchain().isKnown());
    QCOMPARE(workspace.startBuild().error().kind, ErrorKind::Refused);
}

void TestGoSide::goConfirmsTheBuildList()
{
    const ProjectFixture fixture;
    publishDiamond(fixture);
    fixture.trust();
    Workspace workspace(fixture.settings());
    QVERIFY(openAndWait(workspace, fixture.root()));
    QVERIFY2(workspace.isConfirmedByGo(), qPrintable(workspace.confirmationError().detail + workspace.differencesFromGo().join(u'\n')));
    QCOMPARE(workspace.analysis()->find(u"example.org/c"_s)->selected, u"v1.2.0"_s);
    QVERIFY(workspace.differencesFromGo().isEmpty());
    // Other text: not confirmed until go was asked again.
    QVERIFY(workspace.saveModFile(fixture.read(u"go.mod"_s) + "\n// a comment\n").has_value());
    QVERIFY(!workspace.isConfirmedByGo());
    QVERIFY(waitSettled(workspace));
    QVERIFY(workspace.isConfirmedByGo());
}

void TestGoSide::confirmingNeverWrites()
{
    const ProjectFixture fixture;
    publishDiamond(fixture);
    // go itself would raise this line.
    const QByteArray text = "module   example.org/hello\ngo 1.21\nrequire (\nexample.org/b v1.0.0\nexample.org/c v1.0.0\n)\n";
    fixture.write(u"go.mod"_s, text);
    const QByteArray sums = fixture.read(u"go.sum"_s);
    fixture.trust();
    Workspace workspace(fixture.settings());
    QVERIFY(openAndWait(workspace, fixture.root()));
    QCOMPARE(fixture.read(u"go.mod"_s), text);
    QCOMPARE(fixture.read(u"go.sum"_s), sums);
    QVERIFY(!workspace.isConfirmedByGo());
    QVERIFY2(workspace.confirmationError().detail.contains("updates to go.mod needed"_L1),
             qPrintable(workspace.confirmationError().detail));
    QVERIFY(workspace.confirmationError().hint.contains("go mod tidy"_L1));
    QCOMPARE(workspace.analysis()->find(u"example.org/c"_s)->selected, u"v1.2.0"_s);
}

void TestGoSide::missingModFilesAreFetchedByGo()
{
    const ProjectFixture fixture;
    publishDiamond(fixture);
    {
        Workspace restricted(fixture.settings());
        QVERIFY(openAndWait(restricted, fixture.root()));
        QVERIFY(!restricted.analysis()->missing().isEmpty());
        QVERIFY(!restricted.analysis()->problems().isEmpty());
    }
    fixture.trust();
    Workspace workspace(fixture.settings());
    QVERIFY(openAndWait(workspace, fixture.root()));
    QVERIFY2(workspace.isConfirmedByGo(), qPrintable(workspace.confirmationError().detail + workspace.differencesFromGo().join(u'\n')));
    QVERIFY(workspace.analysis()->missing().isEmpty());
}

void TestGoSide::noNetworkIsExplained()
{
    const ProjectFixture fixture;
    fixture.write(u"go.mod"_s, "module example.org/hello\n\ngo 1.21\n\nrequire example.org/far v1.0.0\n");
    fixture.trust();
    Workspace workspace(fixture.settings());
    QSignalSpy messages(&workspace, &Workspace::messagePosted);
    QVERIFY(openAndWait(workspace, fixture.root()));
    QCOMPARE(workspace.state(), ProjectState::Ready);
    QVERIFY(workspace.analysis() != nullptr);
    QVERIFY(!workspace.isConfirmedByGo());
    QVERIFY(!workspace.confirmationError().detail.isEmpty());
    QVERIFY2(!workspace.confirmationError().hint.isEmpty(), qPrintable(workspace.confirmationError().detail));
    QCOMPARE(messages.count(), 1);
}

void TestGoSide::aTooOldGoIsExplained()
{
    const ProjectFixture fixture;
    fixture.writeProgram();
    fixture.write(u"go.mod"_s, "module example.org/hello\n\ngo 1.99\n");
    fixture.trust();
    Workspace workspace(fixture.settings());
    QVERIFY(openAndWait(workspace, fixture.root()));
    QVERIFY(workspace.toolchain().isKnown());
    QVERIFY2(workspace.toolchainError().detail.startsWith("go.mod requires go >= 1.99"_L1), qPrintable(workspace.toolchainError().detail));
    QVERIFY(workspace.toolchainError().hint.contains("Go 1.99"_L1));
    QCOMPARE(workspace.startBuild().error(), workspace.toolchainError());
    QCOMPARE(workspace.obstacle({u"linux"_s, u"amd64"_s, {}}), workspace.toolchainError());
    QVERIFY(workspace.analysis() != nullptr);
    // Lowering the line is enough.
    QVERIFY(workspace.saveModFile("module example.org/hello\n\ngo 1.21\n").has_value());
    QTRY_VERIFY_WITH_TIMEOUT(workspace.isConfirmedByGo(), 20000);
    QVERIFY(workspace.toolchainError().detail.isEmpty());
}

void TestGoSide::noGoIsExplained()
{
    if (QFile::exists(u"/usr/local/go/bin/go"_s) || QFile::exists(u"/usr/lib/go/bin/go"_s) || QFile::exists(u"/usr/lib/golang/bin/go"_s))
        QSKIP("Go lies in a usual folder of this machine");
    const ProjectFixture fixture;
    fixture.writeProgram();
    fixture.trust();
    qputenv("PATH", "/nowhere");
    Workspace workspace(fixture.settings());
    QVERIFY(openAndWait(workspace, fixture.root()));
    QCOMPARE(workspace.state(), ProjectState::Ready);
    QVERIFY(!workspace.toolchainError().hint.isEmpty());
    QVERIFY(workspace.toolchain().goProgram.isEmpty());
    QCOMPARE(workspace.startBuild().error().kind, ErrorKind::ToolFailed);
}

void TestGoSide::otherModFileIsConfirmed()
{
    const ProjectFixture fixture;
    publishDiamond(fixture);
    fixture.write(u"next.mod"_s, "module example.org/hello\n\ngo 1.21\n\nrequire example.org/c v1.0.0\n");
    fixture.write(u"next.sum"_s, fixture.read(u"go.sum"_s));
    fixture.trust();
    Workspace workspace(fixture.settings());
    QVERIFY(openAndWait(workspace, fixture.path(u"next.mod"_s)));
    QVERIFY2(workspace.isConfirmedByGo(), qPrintable(workspace.confirmationError().detail));
    QCOMPARE(workspace.analysis()->find(u"example.org/c"_s)->selected, u"v1.0.0"_s);
}

void TestGoSide::workspaceIsConfirmed()
{
    const ProjectFixture fixture;
    publishDiamond(fixture);
    fixture.write(u"go.work"_s, "go 1.21\n\nuse (\n\t.\n\t./tools\n)\n");
    fixture.write(u"tools/go.mod"_s, "module example.org/tools\n\ngo 1.21\n\nrequire example.org/c v1.0.0\n");
    fixture.write(u"tools/go.sum"_s, fixture.read(u"go.sum"_s));
    fixture.trust();
    Workspace workspace(fixture.settings());
    QVERIFY(openAndWait(workspace, fixture.path(u"go.work"_s)));
    QVERIFY2(workspace.isConfirmedByGo(), qPrintable(workspace.confirmationError().detail + workspace.differencesFromGo().join(u'\n')));
    QVERIFY(workspace.analysis()->isWorkspace());
}

/// In the folder of a member go obeys go.work, and so does everything that is asked there. Nothing is written beside it.
void TestGoSide::memberIsConfirmedInItsWorkspace()
{
    const ProjectFixture fixture;
    publishDiamond(fixture);
    fixture.write(u"go.work"_s, "go 1.21\n\nuse (\n\t.\n\t./tools\n)\n\nreplace example.org/lib => ./lib\n");
    fixture.write(u"lib/go.mod"_s, "module example.org/lib\n\ngo 1.21\n");
    fixture.write(u"tools/go.mod"_s,
                  "module example.org/tools\n\ngo 1.21\n\nrequire (\n\texample.org/c v1.0.0\n\texample.org/lib v0.0.0\n\texample.org/own "
                  "v0.0.0\n)\n\nreplace example.org/own => ./own\n");
    fixture.write(u"tools/own/go.mod"_s, "module example.org/own\n\ngo 1.21\n");
    fixture.trust();
    Workspace workspace(fixture.settings());
    QVERIFY(openAndWait(workspace, fixture.root()));
    QCOMPARE(workspace.modFile(), QFileInfo(fixture.path(u"go.mod"_s)).canonicalFilePath());
    QCOMPARE(QFileInfo(workspace.workFile()).fileName(), u"go.work"_s);
    QVERIFY(workspace.analysis()->isWorkspace());
    QCOMPARE(workspace.analysis()->mainPath(), u"example.org/hello"_s);
    QVERIFY(workspace.analysis()->find(u"example.org/own"_s));
    QVERIFY2(workspace.isConfirmedByGo(), qPrintable(workspace.confirmationError().detail + workspace.differencesFromGo().join(u'\n')));
    QVERIFY(!QFile::exists(fixture.path(u"go.work.sum"_s)));

    // Another member's go.mod counts, too; and without go.work the module is alone again.
    fixture.write(u"tools/go.mod"_s, "module example.org/tools\n\ngo 1.21\n");
    workspace.refresh();
    QTRY_VERIFY(workspace.analysis() && !workspace.analysis()->find(u"example.org/own"_s));
    QVERIFY(QFile::remove(fixture.path(u"go.work"_s)));
    workspace.refresh();
    QTRY_VERIFY(workspace.workFile().isEmpty());
    QTRY_VERIFY(workspace.analysis() && !workspace.analysis()->isWorkspace());
    QVERIFY(waitSettled(workspace));

    Workspace alone(fixture.settings());
    fixture.write(u"go.work"_s, "go 1.21\n\nuse .\n");
    alone.setModuleAlone(true);
    QVERIFY(openAndWait(alone, fixture.root()));
    QVERIFY(alone.workFile().isEmpty() && !alone.analysis()->isWorkspace());
}

/// A script in the place of go that waits for something holds nobody up for ever.
void TestGoSide::goThatSaysNothingIsGivenUp()
{
    const ProjectFixture fixture;
    fixture.write(u"bin/go"_s, "#!/bin/sh\nexec sleep 3072.5\n");
    QVERIFY(QFile::setPermissions(fixture.path(u"bin/go"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    ToolchainProbe probe{ProcessOptions{}};
    probe.setPatience(std::chrono::milliseconds(300));
    QSignalSpy answered(&probe, &ToolchainProbe::answered);
    probe.ask({fixture.path(u"bin/go"_s), {}}, fixture.root());
    QTRY_COMPARE_WITH_TIMEOUT(answered.count(), 1, 10'000);
    QVERIFY(!probe.isAsking());
    const Error error = answered[0][1].value<Error>();
    QCOMPARE(error.kind, ErrorKind::ToolFailed);
    QVERIFY2(error.detail.contains(u"go env -json"_s), qPrintable(error.detail));
    QVERIFY2(error.hint.contains(fixture.path(u"bin/go"_s)), qPrintable(error.hint));
}

QTEST_GUILESS_MAIN(TestGoSide)
#include "tst_goside.moc"
