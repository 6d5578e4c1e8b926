// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "tools/findgo.h"
#include "tools/goadvice.h"
#include "tools/goenvironment.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

void makeGo(const QString &root, const QByteArray &version)
{
    QVERIFY(QDir().mkpath(root + "/bin"_L1));
    QFile go(root + "/bin/go"_L1);
    QVERIFY(go.open(QIODevice::WriteOnly));
    QVERIFY(go.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
    if (version.isEmpty())
        return;
    QFile file(root + "/VERSION"_L1);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(version + "\ntime 2026-01-01T00:00:00Z\n");
}

} // namespace

class TestFindGo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsInOrder();
    void ignoresRelativeFolders();
    void choosesWhatSuits();
    void explainsAnOldGo();
    void explainsGosWords();
    void namesWhoDidNotAnswer_data();
    void namesWhoDidNotAnswer();
    void leavesHarmfulFlagsOut_data();
    void leavesHarmfulFlagsOut();
    void environmentsAreExplicit();
};

void TestFindGo::findsInOrder()
{
    const QTemporaryDir dir;
    makeGo(dir.filePath(u"path"_s), "go1.24.4");
    makeGo(dir.filePath(u"root"_s), "go1.25.0");
    makeGo(dir.filePath(u"home/sdk/go1.9.7"_s), "go1.9.7");
    makeGo(dir.filePath(u"home/sdk/go1.26.1"_s), "go1.26.1");
    makeGo(dir.filePath(u"cache/golang.org/toolchain@v0.0.1-go1.26.8.linux-amd64"_s), "go1.26.8");
    makeGo(dir.filePath(u"cache/golang.org/toolchain@v0.0.1-go1.27.0.linux-amd64"_s), {});
    QVERIFY(QFile::link(dir.filePath(u"path/bin/go"_s), dir.filePath(u"root/bin/again"_s)));
    const QMap<QString, QString> environment{{u"PATH"_s, dir.filePath(u"path/bin"_s) + u':' + dir.filePath(u"path/bin"_s)},
                                             {u"GOROOT"_s, dir.filePath(u"root"_s)},
                                             {u"HOME"_s, dir.filePath(u"home"_s)}};
    QStringList found;
    for (const GoInstallation &installation : findGo(environment, dir.filePath(u"cache"_s))) {
        // What lies on this machine beside the test's own may be anything.
        if (installation.program.startsWith(dir.path()))
            found.append(installation.version);
    }
    QCOMPARE(found, (QStringList{u"1.24.4"_s, u"1.25.0"_s, u"1.26.1"_s, u"1.9.7"_s, QString(), u"1.26.8"_s}));
}

void TestFindGo::ignoresRelativeFolders()
{
    const QTemporaryDir dir;
    makeGo(dir.filePath(u"project"_s), "go1.26.0");
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(dir.filePath(u"project/bin"_s)));
    const auto found = findGo({{u"PATH"_s, u".:bin:"_s}, {u"GOROOT"_s, u".."_s}}, {});
    QVERIFY(QDir::setCurrent(before));
    for (const GoInstallation &installation : found)
        QVERIFY2(QFileInfo(installation.program).isAbsolute() && !installation.program.startsWith(dir.path()),
                 qPrintable(installation.program));
}

void TestFindGo::choosesWhatSuits()
{
    const QList<GoInstallation> all{{u"/a/go"_s, u"1.24.4"_s}, {u"/b/go"_s, u"1.26.1"_s}, {u"/c/go"_s, u"1.27.0"_s}};
    QCOMPARE(chooseGo(all, "1.21").program, u"/a/go"_s);
    QCOMPARE(chooseGo(all, "1.24.4").program, u"/a/go"_s);
    QCOMPARE(chooseGo(all, "1.24.5").program, u"/b/go"_s);
    QCOMPARE(chooseGo(all, "1.27rc1").program, u"/c/go"_s);
    QCOMPARE(chooseGo(all, "1.28").program, u"/a/go"_s);
    QCOMPARE(chooseGo(all, {}).program, u"/a/go"_s);
    QVERIFY(chooseGo({}, "1.21").program.isEmpty());
    QCOMPARE(chooseGo({{u"/x/go"_s, {}}, {u"/b/go"_s, u"1.26.1"_s}}, "1.26").program, u"/x/go"_s);
}

void TestFindGo::explainsAnOldGo()
{
    const Error error = unsuitableGoError("go1.24.4", "1.26.1", u"/p/go.mod"_s);
    QCOMPARE(error.detail, u"go.mod requires go >= 1.26.1 (running go 1.24.4)."_s);
    QVERIFY(error.hint.contains("GOTOOLCHAIN=go1.26.1"_L1));
    QCOMPARE(error.kind, ErrorKind::ToolFailed);
    QVERIFY(unsuitableGoError("1.26.1", "1.26.1", {}).detail.isEmpty());
    QVERIFY(unsuitableGoError("go1.26.0-custom", "1.26", {}).detail.isEmpty());
    QVERIFY(unsuitableGoError("devel", "1.26", {}).detail.isEmpty());
    QVERIFY(unsuitableGoError("1.24", {}, {}).detail.isEmpty());
    QVERIFY(!noGoError().hint.isEmpty());
}

void TestFindGo::explainsGosWords()
{
    const Error offline = withGoHint({ErrorKind::WorkFailed, u"go list"_s, u"go: x@v1: Get \"…\": dial tcp: connection refused"_s, {}, {}});
    QVERIFY(offline.hint.contains("network"_L1));
    QCOMPARE(withGoHint({ErrorKind::WorkFailed, {}, u"missing go.sum entry"_s, u"mine"_s, {}}).hint, u"mine"_s);
    QVERIFY(withGoHint({ErrorKind::WorkFailed, {}, u"something else"_s, {}, {}}).hint.isEmpty());
}

/// Whom go could not reach: it names that server, and what it is.
void TestFindGo::namesWhoDidNotAnswer_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("server");
    QTest::addColumn<QString>("role");
    QTest::newRow("git") << u"go: github.com/nobody/none@v1.0.0: invalid version: git ls-remote -q --end-of-options "
                            u"https://github.com/nobody/none in /m/cache/vcs/52: exit status 128:\n"
                            "\tfatal: unable to access 'https://github.com/nobody/none/': Could not resolve host: github.com"_s
                         << u"github.com"_s << u"git cannot reach"_s;
    QTest::newRow("ssh")
        << u"go: git.invalid/a@v1.0.0: git ls-remote -q origin in /m/cache/vcs/52: exit status 128:\n\tssh: Could not resolve hostname git.invalid: Name or service not known"_s
        << u"git.invalid"_s << u"git cannot reach"_s;
    QTest::newRow("server of the path")
        << u"go: unrecognized import path \"code.invalid/none\": https fetch: Get \"https://code.invalid/none?go-get=1\": dial tcp: lookup code.invalid on 10.0.0.53:53: no such host"_s
        << u"code.invalid"_s << u"which the path of a module names"_s;
    QTest::newRow("proxy")
        << u"go: a.b/c@v1.0.0: Get \"https://ann:pw@proxy.invalid:8443/a.b/c/@v/v1.0.0.mod\": dial tcp: lookup proxy.invalid on 10.0.0.53:53: no such host"_s
        << u"proxy.invalid"_s << u"The module proxy"_s;
    QTest::newRow("database")
        << u"go: a.b/c@v1.0.0: verifying go.mod: a.b/c@v1.0.0/go.mod: Get \"https://sums.invalid/lookup/a.b/c@v1.0.0\": dial tcp: lookup sums.invalid: no such host"_s
        << u"sums.invalid"_s << u"The checksum database"_s;
    QTest::newRow("no git")
        << u"go: a.b/c@v1.0.0: invalid version: git ls-remote -q origin in /m/cache/vcs/52: exec: \"git\": executable file not found in $PATH"_s
        << u"git"_s << u"not installed"_s;
}

void TestFindGo::namesWhoDidNotAnswer()
{
    QFETCH(QString, words);
    QFETCH(QString, server);
    QFETCH(QString, role);
    const QString hint = withGoHint({ErrorKind::WorkFailed, u"go list"_s, words, {}, {}}).hint;
    QVERIFY2(hint.contains(server) && hint.contains(role) && !hint.contains("pw@"_L1), qPrintable(hint));
    QCOMPARE(hint.contains("GOPROXY"_L1), role == "The module proxy"_L1);
}

void TestFindGo::leavesHarmfulFlagsOut_data()
{
    QTest::addColumn<QStringList>("kept");
    QTest::newRow("") << QStringList();
    QTest::newRow("-trimpath -buildvcs=false") << QStringList{u"-trimpath"_s, u"-buildvcs=false"_s};
    QTest::newRow("-toolexec=/tmp/evil --overlay=o.json -mod=mod -tags=a,b") << QStringList{u"-tags=a,b"_s};
    QTest::newRow("'-ldflags=-s -w'  \"-modcacherw\"") << QStringList{u"-ldflags=-s -w"_s, u"-modcacherw"_s};
    QTest::newRow("'-toolexec=x y' -v") << QStringList{u"-v"_s};
    QTest::newRow("'unfinished") << QStringList{u"unfinished"_s};
}

void TestFindGo::leavesHarmfulFlagsOut()
{
    QFETCH(QStringList, kept);
    QCOMPARE(harmlessGoFlags(QString::fromLatin1(QTest::currentDataTag())), kept);
}

void TestFindGo::environmentsAreExplicit()
{
    const QMap<QString, QString> base{{u"GOENV"_s, u"off"_s}, {u"GOFLAGS"_s, {}}, {u"PATH"_s, u"/bin"_s}};
    const QMap<QString, QString> settings{
        {u"GOFLAGS"_s, u"'-ldflags=-s -w' -toolexec=x"_s}, {u"GOMODCACHE"_s, u"/cache"_s}, {u"CC"_s, u"x"_s}};
    const auto probe = probeEnvironment(base, {{u"GOFLAGS"_s, u"-v"_s}, {u"SECRET"_s, u"s"_s}});
    QCOMPARE(probe, (QMap<QString, QString>{{u"GOFLAGS"_s, u"-v"_s}, {u"PATH"_s, u"/bin"_s}}));
    const auto query = queryEnvironment(base, settings, {});
    QCOMPARE(query.value(u"GOFLAGS"_s), QString());
    QCOMPARE(query.value(u"GOWORK"_s), u"off"_s);
    QCOMPARE(query.value(u"GOMODCACHE"_s), u"/cache"_s);
    QCOMPARE(query.value(u"GOENV"_s), u"off"_s);
    QVERIFY(!query.contains(u"CC"_s));
    const auto compile = compileEnvironment(base, settings, u"/w/go.work"_s);
    QCOMPARE(compile.value(u"GOFLAGS"_s), u"'-ldflags=-s -w'"_s);
    QCOMPARE(compile.value(u"GOWORK"_s), u"/w/go.work"_s);
}

QTEST_APPLESS_MAIN(TestFindGo)
#include "tst_findgo.moc"
