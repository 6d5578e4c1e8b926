// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "projectfixture.h"

#include "workspace/modulechecks.h"
#include "workspace/projectevidence.h"
#include "workspace/projecthistory.h"
#include "workspace/supplying.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include <sys/stat.h>

using namespace slipway;
using namespace Qt::StringLiterals;

/// A repository that would run programs of its own at every touch, opened without trust.
class TestHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theTrapsWork();
    void noProgramStarts();
    void linesThatNeverEndDoNotHang();

private:
    void setTraps(const ProjectFixture &fixture) const;
    QTemporaryDir m_home;
};

namespace {

constexpr char kOpenOnly[] = "--open-without-trust";

/// What the panels ask beside: checks, the past, which packages are compiled in. True: each of them answered or refused.
bool askThePanelsQuestions(Workspace &workspace)
{
    ModuleChecks &checks = *workspace.checks();
    checks.setFollowing(true);
    checks.checkUpdates(true);
    checks.scanSymbols();
    checks.scanLicences();
    checks.checkSums();
    checks.verify();
    checks.readNotes(u"example.org/evil"_s, u"v1.0.0"_s);
    checks.installFor(HealthCheck::Licences);
    checks.installFor(HealthCheck::Symbols);
    ProjectHistory history(&workspace);
    QSignalSpy listed(&history, &ProjectHistory::revisionsChanged);
    QSignalSpy compared(&history, &ProjectHistory::compared);
    history.refresh();
    history.compare(u"HEAD"_s, {});
    ProjectEvidence evidence(&workspace);
    evidence.ask();
    const auto isRunning
        = [&checks] { return checks.state(HealthCheck::Sums).isRunning || checks.state(HealthCheck::Verification).isRunning; };
    return QTest::qWaitFor([&] { return !listed.isEmpty() && !compared.isEmpty() && !isRunning(); }, 30000)
        && history.revisions().size() == 1 && evidence.state() != ProjectEvidence::State::Known && !mayServePerson(workspace);
}

/// What the traced process does: everything that a window or `slipway deps --untrusted` asks of a project.
int openWithoutTrust(const QString &path, const QString &settingsFolder)
{
    Workspace workspace(std::make_shared<SettingsStore>(settingsFolder));
    if (!openAndWait(workspace, path) || workspace.state() != ProjectState::Ready)
        return 1;
    workspace.previewModFile("module example.org/evil\n\ngo 1.23\n");
    workspace.refresh();
    if (!workspace.planBuild() || workspace.startBuild() || workspace.startRehearsal())
        return 2;
    (void)workspace.planRelease();
    (void)workspace.buildCommand({u"linux"_s, u"arm64"_s, {}});
    (void)workspace.obstacle({u"linux"_s, u"arm64"_s, {}});
    if (!workspace.saveModFile(workspace.modText() + "\n") || !waitSettled(workspace))
        return 3;
    workspace.reload();
    if (!waitSettled(workspace) || !workspace.repository().exists || !workspace.repository().isDirty || workspace.isTrusted())
        return 4;
    return askThePanelsQuestions(workspace) ? 0 : 5;
}

} // namespace

void TestHostile::initTestCase()
{
    ProjectFixture::isolate(m_home);
    if (QStandardPaths::findExecutable(u"git"_s).isEmpty())
        QSKIP("no git in PATH");
}

/// Every trap is a program that leaves a file "sprung-…" behind.
void TestHostile::setTraps(const ProjectFixture &fixture) const
{
    fixture.writeProgram();
    fixture.write(u".gitattributes"_s, "*.go filter=evil diff=evil merge=evil\n");
    fixture.write(u".goreleaser.yaml"_s,
                  "version: 2\nbefore:\n  hooks:\n    - touch sprung-recipe\nbuilds:\n  - env: ['X={{ .Env.HOME }}']\n");
    fixture.write(u"go"_s, "#!/bin/sh\ntouch '" + fixture.path(u"sprung-go"_s).toUtf8() + "'\n");
    fixture.write(u"git"_s, "#!/bin/sh\ntouch '" + fixture.path(u"sprung-git"_s).toUtf8() + "'\n");
    fixture.run(u"git"_s, {u"init"_s, u"-q"_s});
    fixture.run(u"git"_s, {u"add"_s, u"main.go"_s});
    fixture.run(u"git"_s, {u"commit"_s, u"-q"_s, u"-m"_s, u"one"_s});
    const auto trap = [&](const QString &name) { return "touch '"_L1 + fixture.path("sprung-"_L1 + name) + u'\''; };
    const QList<std::pair<QString, QString>> settings{
        {u"core.fsmonitor"_s, trap(u"fsmonitor"_s)},
        {u"core.hooksPath"_s, fixture.path(u"hooks"_s)},
        {u"core.pager"_s, trap(u"pager"_s)},
        {u"core.sshCommand"_s, trap(u"ssh"_s)},
        {u"core.editor"_s, trap(u"editor"_s)},
        {u"core.gitProxy"_s, trap(u"proxy"_s)},
        {u"filter.evil.clean"_s, trap(u"clean"_s)},
        {u"filter.evil.smudge"_s, trap(u"smudge"_s)},
        {u"filter.evil.process"_s, trap(u"process"_s)},
        {u"diff.external"_s, trap(u"diff"_s)},
        {u"diff.evil.textconv"_s, trap(u"textconv"_s)},
        {u"credential.helper"_s, u'!' + trap(u"credential"_s)},
        {u"gpg.program"_s, trap(u"gpg"_s)},
        {u"alias.status"_s, u'!' + trap(u"alias"_s)},
        {u"remote.origin.url"_s, "ext::sh -c "_L1 + trap(u"ext"_s)},
        {u"core.worktree"_s, fixture.root()},
    };
    for (const auto &[name, value] : settings)
        fixture.run(u"git"_s, {u"config"_s, name, value});
    for (const QString &hook : {u"post-index-change"_s, u"fsmonitor-watchman"_s, u"pre-commit"_s, u"reference-transaction"_s}) {
        const QByteArray script = "#!/bin/sh\n" + trap(hook).toUtf8() + '\n';
        fixture.write("hooks/"_L1 + hook, script);
        fixture.write(".git/hooks/"_L1 + hook, script);
    }
    // Another version control beside git, and names that a shell or a terminal would obey.
    fixture.write(u".hg/hgrc"_s, "[hooks]\npre-status = " + trap(u"hg"_s).toUtf8() + "\n[extensions]\nevil = evil.py\n");
    for (const QByteArray &name :
         {"-rf"_ba, "$(touch sprung-name)"_ba, "`touch sprung-tick`"_ba, ";touch sprung-semicolon"_ba, "a\nb"_ba, "\x1b[31mred"_ba,
          "\xe2\x80\xae"
          "og.niam"_ba,
          "\xff\xfe"_ba, "--output=x.go"_ba})
        fixture.write(QFile::decodeName(name), "x");
    for (const QString &name : {u"go"_s, u"git"_s, u"hooks/pre-commit"_s, u"hooks/post-index-change"_s, u".git/hooks/post-index-change"_s,
                                u".git/hooks/pre-commit"_s})
        QFile::setPermissions(fixture.path(name), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    // A touched file makes a reader look at its content, which is when filters would run.
    fixture.write(u"main.go"_s, "package main\n\nfunc main() { println(1) }\n");
}

void TestHostile::theTrapsWork()
{
    const ProjectFixture fixture;
    setTraps(fixture);
    fixture.run(u"sh"_s, {u"-c"_s, u"git status || true"_s});
    const QStringList sprung = QDir(fixture.root()).entryList({u"sprung-*"_s});
    QVERIFY2(!sprung.isEmpty(), "git itself runs nothing here any more: the test proves nothing");
}

void TestHostile::noProgramStarts()
{
    const QString strace = QStandardPaths::findExecutable(u"strace"_s);
    if (strace.isEmpty())
        QSKIP("no strace in PATH");
    const ProjectFixture fixture;
    setTraps(fixture);
    const QString trace = m_home.filePath(u"trace"_s);
    QProcess process;
    process.setWorkingDirectory(fixture.root());
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    // A PATH that would find the project's own "go" and "git" first.
    environment.insert(u"PATH"_s, ".:"_L1 + fixture.root() + u':' + environment.value(u"PATH"_s));
    process.setProcessEnvironment(environment);
    process.start(strace,
                  {u"-f"_s, u"-qq"_s, u"-e"_s, u"trace=execve,execveat,fork,vfork"_s, u"-e"_s, u"signal=none"_s, u"-o"_s, trace,
                   QCoreApplication::applicationFilePath(), QString::fromLatin1(kOpenOnly), fixture.root(), m_home.filePath(u"config"_s)});
    QVERIFY(process.waitForFinished(120000));
    if (process.exitStatus() == QProcess::NormalExit && process.readAllStandardError().contains("ptrace"))
        QSKIP("this system lets no one trace");
    QCOMPARE(process.exitCode(), 0);
    QFile file(trace);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArrayList starts;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.contains("exec") || line.contains("fork"))
            starts.append(line);
    }
    // The first is the traced process itself.
    QCOMPARE(starts.size(), 1);
    QCOMPARE(QDir(fixture.root()).entryList({u"sprung-*"_s}), QStringList());
}

void TestHostile::linesThatNeverEndDoNotHang()
{
    const ProjectFixture fixture;
    fixture.writeProgram();
    // Pipes in the places of files would block whoever opens them.
    for (const QString &name : {u"go.sum"_s, u".goreleaser.yaml"_s, u"go.work"_s})
        QCOMPARE(::mkfifo(QFile::encodeName(fixture.path(name)).constData(), 0600), 0);
    fixture.write(u"deep.go"_s, QByteArray(4 << 20, '/'));
    Workspace workspace(fixture.settings());
    QVERIFY(openAndWait(workspace, fixture.root()));
    QCOMPARE(workspace.state(), ProjectState::Ready);
    QVERIFY(workspace.analysis() != nullptr);
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1StringView(kOpenOnly))
        return openWithoutTrust(arguments.value(2), arguments.value(3));
    TestHostile test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_hostile.moc"
