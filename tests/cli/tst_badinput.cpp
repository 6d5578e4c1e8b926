// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "stage.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;

/// What is wrong outside of Slipway: each is named, with the way out and the exit code of its kind, and nothing half-written is left.
/// The disks that are full or read-only are real ones, mounted in a namespace of the child.
class TestBadInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysSo_data();
    void saysSo();
    void noGo();
    void oldGo();
    void emptyCacheWithoutNetwork();
    void readOnlyProject();
    void fullDisk();
    void targetThatCannotBeBuilt();

private:
    void trust() { QCOMPARE(m_stage->slipway({u"trust"_s}).exitCode, 0); }
    Reply inNamespace(const QString &mounts, const QStringList &arguments, const QProcessEnvironment &environment);
    Reply inNamespace(const QString &mounts, const QStringList &arguments)
    {
        return inNamespace(mounts, arguments, m_stage->environment());
    }
    QStringList files() const;

    std::unique_ptr<Stage> m_stage;
};

namespace {

/// Root needs no user namespace; others get one where the system allows it.
QStringList unshareArguments()
{
    return ::geteuid() == 0 ? QStringList{u"-m"_s} : QStringList{u"-rm"_s};
}

bool canMount()
{
    QProcess process;
    process.start(u"unshare"_s, unshareArguments() + QStringList{u"mount"_s, u"-t"_s, u"tmpfs"_s, u"none"_s, u"/tmp"_s});
    return process.waitForFinished() && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

} // namespace

void TestBadInput::init()
{
    if (!Stage::hasGo())
        QSKIP("there is no go on this machine");
    m_stage = std::make_unique<Stage>();
    m_stage->write(u"go.mod"_s, "module example.test/app\n\ngo 1.21\n");
    m_stage->write(u"main.go"_s, "package main\n\nfunc main() { println(\"hello\") }\n");
}

/// Runs the shell commands `mounts` ("$P" is the project), then slipway, where nobody else sees the mounts.
Reply TestBadInput::inNamespace(const QString &mounts, const QStringList &arguments, const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    const QString script
        = u"set -e; P=$1; shift; %1; cd /; cd \"$P\"; set +e; \"$@\"; echo rc=$? >&2; find . -type f | sort >&2"_s.arg(mounts);
    process.start(u"unshare"_s,
                  unshareArguments() + QStringList{u"sh"_s, u"-c"_s, script, u"sh"_s, m_stage->project(), Stage::program()} + arguments);
    process.waitForFinished(120'000);
    const QByteArray err = process.readAllStandardError();
    const qsizetype code = err.lastIndexOf("rc=");
    return {code < 0 ? -1 : err.sliced(code + 3, err.indexOf('\n', code) - code - 3).toInt(), process.readAllStandardOutput(), err};
}

QStringList TestBadInput::files() const
{
    QStringList names;
    QDirIterator all(m_stage->project(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext())
        names.append(QDir(m_stage->project()).relativeFilePath(all.next()));
    names.sort();
    return names;
}

void TestBadInput::saysSo_data()
{
    QTest::addColumn<QByteArray>("goMod"); ///< "-": the file is removed
    QTest::addColumn<QByteArray>("recipe");
    QTest::addColumn<QString>("verb");
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<QByteArray>("wayOut");
    const QByteArray none = "-", noModule = "no go.mod or go.work in this folder";
    for (const char *verb : {"deps", "targets", "build", "release --rehearse", "recipe check", "trust", "plan release"})
        QTest::addRow("no go.mod: %s", verb) << none << QByteArray() << QString::fromLatin1(verb) << noModule
                                             << QByteArray("go mod init example.org/name");
    for (const char *verb : {"deps", "deps --conflicts", "targets", "build", "release --rehearse", "plan build"}) {
        QTest::addRow("broken go.mod: %s", verb)
            << QByteArray("module example.test/app\n\nrequire \"unclosed\nrequire x\n") << QByteArray() << QString::fromLatin1(verb)
            << QByteArray("/go.mod:3:18: unexpected newline in string") << QByteArray();
    }
    QTest::newRow("broken go.mod: mod check") << QByteArray("module example.test/app\n\nrequire \"unclosed\n") << QByteArray()
                                              << u"mod check"_s << QByteArray("go.mod:3:18: unexpected newline in string") << QByteArray();
    for (const char *verb : {"recipe check", "recipe show", "recipe targets", "plan release", "release --rehearse"}) {
        QTest::addRow("broken YAML: %s", verb) << QByteArray() << QByteArray("version: 2\nbuilds:\n  - a: b: c\n")
                                               << QString::fromLatin1(verb) << QByteArray("/.goreleaser.yaml:3:") << QByteArray();
        QTest::addRow("unknown key: %s", verb) << QByteArray() << QByteArray("version: 2\nbuilds:\n  - ldflag: [x]\n")
                                               << QString::fromLatin1(verb) << QByteArray("/.goreleaser.yaml:3:5: ")
                                               << QByteArray("Did you mean “ldflags”?");
        QTest::addRow("broken template: %s", verb) << QByteArray() << QByteArray("version: 2\nbuilds:\n  - binary: '{{ .Nope'\n")
                                                   << QString::fromLatin1(verb) << QByteArray("/.goreleaser.yaml:3:") << QByteArray();
    }
    for (const char *verb : {"plan release", "release --rehearse"}) {
        QTest::addRow("unset variable: %s", verb)
            << QByteArray() << QByteArray("version: 2\nbuilds:\n  - binary: '{{ .Env.NOT_SET }}'\n") << QString::fromLatin1(verb)
            << QByteArray("/.goreleaser.yaml:3:") << QByteArray("Set the variable before you start Slipway");
    }
}

void TestBadInput::saysSo()
{
    QFETCH(QByteArray, goMod);
    QFETCH(QByteArray, recipe);
    QFETCH(QString, verb);
    QFETCH(QByteArray, words);
    QFETCH(QByteArray, wayOut);
    trust();
    if (goMod == "-" && (QFile::exists(u"/go.mod"_s) || QFile::exists(QDir::tempPath() + u"/go.mod"_s)))
        QSKIP("this machine has a go.mod above every folder");
    if (goMod == "-")
        QVERIFY(QFile::remove(m_stage->project() + u"/go.mod"_s));
    else if (!goMod.isEmpty())
        m_stage->write(u"go.mod"_s, goMod);
    if (!recipe.isEmpty())
        m_stage->write(u".goreleaser.yaml"_s, recipe);
    const QStringList before = files();
    const Reply reply = m_stage->slipway(verb.split(u' '));
    const QByteArray said = reply.err + reply.out;
    QVERIFY2(reply.exitCode == 2, (QByteArray::number(reply.exitCode) + ' ' + said).constData());
    QVERIFY2(said.contains(words), said.constData());
    QVERIFY2(said.contains(wayOut), said.constData());
    QCOMPARE(files(), before);
}

void TestBadInput::noGo()
{
    if (!canMount())
        QSKIP("this machine lets nobody mount");
    trust();
    QProcessEnvironment environment = m_stage->environment();
    environment.insert(u"PATH"_s, u"/usr/bin:/bin"_s);
    const QString hidden
        = u"for d in /usr/local/go /usr/lib/go /usr/lib/go-*; do [ -d $d ] && mount -t tmpfs none $d; done; [ ! -e /usr/bin/go ] || mount --bind /dev/null /usr/bin/go"_s;
    for (const QString &verb : {u"build"_s, u"release --rehearse"_s}) {
        const Reply reply = inNamespace(hidden, verb.split(u' '), environment);
        QVERIFY2(reply.exitCode == 4, reply.err.constData());
        QVERIFY2(reply.err.contains("slipway: go: No Go was found") && reply.err.contains("Install Go"), reply.err.constData());
    }
    // What needs no go works on.
    QCOMPARE(inNamespace(hidden, {u"deps"_s}, environment).out, "example.test/app\n"_ba);
    QCOMPARE(inNamespace(hidden, {u"plan"_s, u"build"_s}, environment).exitCode, 0);
    QVERIFY(inNamespace(hidden, {u"targets"_s, u"--chosen"_s}, environment).out.contains("No Go was found"));
    QCOMPARE(files(), (QStringList{u"go.mod"_s, u"main.go"_s}));
}

void TestBadInput::oldGo()
{
    trust();
    m_stage->write(u"go.mod"_s, "module example.test/app\n\ngo 1.99.0\n");
    for (const QString &verb : {u"build"_s, u"release --rehearse"_s}) {
        const Reply reply = m_stage->slipway(verb.split(u' '));
        QVERIFY2(reply.exitCode == 4, reply.err.constData());
        QVERIFY2(reply.err.contains("go.mod requires go >= 1.99.0") && reply.err.contains("GOTOOLCHAIN=go1.99.0"), reply.err.constData());
    }
    QCOMPARE(m_stage->slipway({u"deps"_s}).exitCode, 0);
    QCOMPARE(files(), (QStringList{u"go.mod"_s, u"main.go"_s}));
}

void TestBadInput::emptyCacheWithoutNetwork()
{
    m_stage->write(u"go.mod"_s, "module example.test/app\n\ngo 1.21\n\nrequire example.test/lib v1.0.0\n");
    m_stage->write(u"main.go"_s, "package main\n\nimport _ \"example.test/lib\"\n\nfunc main() {}\n");
    m_stage->write(u"go.sum"_s,
                   "example.test/lib v1.0.0 h1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\nexample.test/lib v1.0.0/go.mod "
                   "h1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n");
    QProcessEnvironment environment = m_stage->environment();
    environment.insert(u"GOPROXY"_s, u"http://127.0.0.1:9"_s); // nobody listens there
    const QStringList before = files();

    const Reply deps = m_stage->slipway({u"deps"_s}, environment);
    QCOMPARE(deps.exitCode, 4);
    QCOMPARE(deps.out, "example.test/app\nexample.test/lib v1.0.0\n"_ba); // what is known is shown
    QVERIFY2(deps.err.contains("example.test/lib@v1.0.0: not in the module cache") && deps.err.contains("go mod download"),
             deps.err.constData());
    trust();
    QCOMPARE(m_stage->slipway({u"deps"_s}, environment).exitCode, 4);
    const Reply build = m_stage->slipway({u"build"_s, u"--target=linux/amd64"_s}, environment);
    QVERIFY2(build.exitCode == 4, (QByteArray::number(build.exitCode) + build.err).constData());
    QVERIFY2(build.err.contains("connection refused") && build.err.contains("go env GOPROXY"), build.err.constData());
    QCOMPARE(files(), before);
}

void TestBadInput::readOnlyProject()
{
    if (!canMount())
        QSKIP("this machine lets nobody mount");
    trust();
    const QString readOnly = u"mount --bind \"$P\" \"$P\"; mount -o remount,bind,ro \"$P\""_s;
    for (const QString &verb : {u"build --target=linux/amd64"_s, u"release --rehearse"_s, u"mod edit --go=1.22"_s}) {
        const Reply reply = inNamespace(readOnly, verb.split(u' '));
        QVERIFY2(reply.exitCode == 4, reply.err.constData());
        QVERIFY2(reply.err.contains("Read-only file system") && reply.err.contains("read-only for you"), reply.err.constData());
    }
    QCOMPARE(inNamespace(readOnly, {u"deps"_s}).exitCode, 0);
    const Reply elsewhere = inNamespace(readOnly, {u"build"_s, u"--target=linux/amd64"_s, u"--dist"_s, m_stage->path(u"out"_s)});
    QVERIFY2(elsewhere.exitCode == 0, elsewhere.err.constData());
    QVERIFY(QFile::exists(m_stage->path(u"out/app_linux_amd64_v1/app"_s)));
}

/// A disk of its own for the project, too small for a binary.
void TestBadInput::fullDisk()
{
    if (!canMount())
        QSKIP("this machine lets nobody mount");
    trust();
    const QString small
        = u"cp -r \"$P\" /tmp/slipway-copy.$$; mount -t tmpfs -o size=600k none \"$P\"; cp -r /tmp/slipway-copy.$$/. \"$P\"; rm -r /tmp/slipway-copy.$$; \"$1\" trust \"$P\" >/dev/null"_s; // another disk is another folder
    const Reply build = inNamespace(small, {u"build"_s, u"--target=linux/amd64"_s});
    QVERIFY2(build.exitCode == 4, build.err.constData());
    QVERIFY2(build.err.contains("The disk is full") && build.err.contains("Free some space"), build.err.constData());
    QVERIFY2(build.err.endsWith("\n./go.mod\n./main.go\n"), build.err.constData()); // nothing half-written

    const Reply release = inNamespace(small, {u"release"_s, u"--rehearse"_s, u"--only=linux/amd64"_s});
    QVERIFY2(release.exitCode == 4, release.err.constData());
    QVERIFY2(release.err.contains("The disk is full") && !release.err.contains(".tar.gz\n")
                 && !release.err.contains("./dist/app_linux_amd64_v1/"),
             release.err.constData());

    const Reply edit = inNamespace(small + u"; dd if=/dev/zero of=\"$P\"/fill bs=1k count=700 2>/dev/null || true"_s,
                                   {u"mod"_s, u"edit"_s, u"--go=1.22"_s});
    QVERIFY2(edit.exitCode == 4, edit.err.constData());
    QVERIFY2(edit.err.contains("No space left on device") && edit.err.contains("the file is as it was before"), edit.err.constData());
    QVERIFY2(edit.err.endsWith("\n./fill\n./go.mod\n./main.go\n"), edit.err.constData());
}

void TestBadInput::targetThatCannotBeBuilt()
{
    trust();
    const Reply android = m_stage->slipway({u"build"_s, u"--target=android/amd64"_s, u"--dist=out"_s});
    QCOMPARE(android.exitCode, 1);
    QVERIFY2(android.err.contains("android/amd64: Programs for android/amd64 are linked by a C compiler")
                 && android.err.contains("Switch cgo on"),
             android.err.constData());
    const Reply unknown = m_stage->slipway({u"build"_s, u"--target=windows/arm"_s});
    QCOMPARE(unknown.exitCode, 2);
    QVERIFY2(unknown.err.contains("Did you mean “windows/arm64”?"), unknown.err.constData());
    m_stage->write(u"only.go"_s, "//go:build windows\n\npackage main\n\nimport \"C\"\n");
    m_stage->write(u"main.go"_s, "package main\n\nimport \"C\"\n\nfunc main() {}\n");
    const Reply needsC = m_stage->slipway({u"build"_s, u"--target=linux/arm64"_s, u"--dist=out"_s});
    QCOMPARE(needsC.exitCode, 1);
    QVERIFY2(needsC.err.contains("linux/arm64: Every file of “.” imports \"C\"") && needsC.err.contains("needs a C compiler"),
             needsC.err.constData());
    QCOMPARE(files(), (QStringList{u"go.mod"_s, u"main.go"_s, u"only.go"_s}));
}

QTEST_GUILESS_MAIN(TestBadInput)
#include "tst_badinput.moc"
