// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/stage.h"
#include "made.h"

#include <QDir>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

/// `slipway verify` on a folder as it was made, and on the same folder after somebody was at it.
class TestVerify : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void whole();
    void elsewhere();
    void tampered_data();
    void tampered();
    void noFolder();
    void madeAgain();
    void cannotBeMadeAgain();
    void resultsAreNoChange();

private:
    QString dist() const { return m_stage->project() + u"/dist"_s; }
    Reply verify(const QStringList &arguments = {}) const { return m_stage->slipway(QStringList{u"verify"_s} + arguments); }

    std::unique_ptr<Stage> m_stage;
    QTemporaryDir m_kept;
};

namespace {

bool overwrite(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

const QByteArray kRecipe = "version: 2\nproject_name: app\nbuilds:\n  - goos: [linux, windows]\n    goarch: [amd64]\n    env: "
                           "[CGO_ENABLED=0]\n    flags: [-trimpath]\n"
                           "archives:\n  - formats: [tar.gz]\n    format_overrides:\n      - goos: windows\n        formats: [zip]\n";

} // namespace

/// One rehearsal for all; each test works on a copy.
void TestVerify::initTestCase()
{
    if (!Stage::hasGo())
        QSKIP("there is no go on this machine");
    m_stage = std::make_unique<Stage>();
    m_stage->write(u"go.mod"_s, "module example.test/app\n\ngo 1.21\n");
    m_stage->write(u"main.go"_s, "package main\n\nvar version string\n\nfunc main() { println(version) }\n");
    m_stage->write(u"README.md"_s, "An app.\n");
    m_stage->write(u".goreleaser.yaml"_s, kRecipe);
    QVERIFY(makeCommit(m_stage->project(), u"v1.2.3"_s));
    QCOMPARE(m_stage->slipway({u"trust"_s}).exitCode, 0);
    const Reply released = m_stage->slipway({u"release"_s, u"--rehearse"_s});
    QVERIFY2(released.exitCode == 0, released.err.constData());
    QCOMPARE(runProgram(u"cp"_s, {u"-a"_s, dist(), m_kept.filePath(u"dist"_s)}, m_kept.path(), m_stage->environment()).exitCode, 0);
}

void TestVerify::init()
{
    QDir(dist()).removeRecursively();
    QCOMPARE(runProgram(u"cp"_s, {u"-a"_s, m_kept.filePath(u"dist"_s), dist()}, m_kept.path(), m_stage->environment()).exitCode, 0);
}

void TestVerify::whole()
{
    const Reply reply = verify();
    QVERIFY2(reply.exitCode == 0, (reply.out + reply.err).constData());
    for (const char *words : {"all there", "2 sums fit", "archives", "built for the targets they are listed under"})
        QVERIFY2(reply.out.contains(words), reply.out.constData());
    QVERIFY2(!reply.out.contains("note"), reply.out.constData());
    QCOMPARE(verify({u"dist"_s}).out, reply.out);
    for (const QByteArray &line : verify({u"--json"_s}).out.trimmed().split('\n')) {
        const QJsonObject check = QJsonDocument::fromJson(line).object();
        QCOMPARE(check["kind"_L1].toString(), u"check"_s);
        QCOMPARE(check["state"_L1].toString(), u"ok"_s);
    }
}

/// Without the project, under another name, as somebody has it who fetched it.
void TestVerify::elsewhere()
{
    const QString moved = m_stage->path(u"fetched files"_s);
    QDir(moved).removeRecursively();
    QVERIFY(QDir().rename(dist(), moved));
    const Reply reply = verify({moved});
    QVERIFY2(reply.exitCode == 0, (reply.out + reply.err).constData());
    QDir(moved).removeRecursively();
}

void TestVerify::tampered_data()
{
    QTest::addColumn<QString>("command"); ///< in dist
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("one byte of an archive") << u"printf x | dd of=app_1.2.3_linux_amd64.tar.gz bs=1 seek=20 conv=notrunc 2>/dev/null"_s
                                            << QByteArray("app_1.2.3_linux_amd64.tar.gz");
    QTest::newRow("an archive is gone") << u"rm app_1.2.3_windows_amd64.zip"_s
                                        << QByteArray("It is listed in artifacts.json but not there.");
    QTest::newRow("the sums are others") << u"sed -i '1s/^..../0000/' app_1.2.3_checksums.txt"_s
                                         << QByteArray("Its content is not what app_1.2.3_checksums.txt says.");
    QTest::newRow("a sum of nothing") << u"echo \"$(printf %064d 0)  app_9.tar.gz\" >> app_1.2.3_checksums.txt"_s
                                      << QByteArray("It stands in app_1.2.3_checksums.txt but is not there.");
    QTest::newRow("another program") << u"cp app_windows_amd64_v1/app.exe app_linux_amd64_v1/app"_s
                                     << QByteArray("It was built for windows/amd64, not for linux/amd64.");
    QTest::newRow("another commit") << u"sed -i 's/\"commit\":\"..../\"commit\":\"0000/' metadata.json"_s
                                    << QByteArray("It was built from commit");
    QTest::newRow("packed anew with something else") << u"mkdir x && echo evil > x/app && tar czf app_1.2.3_linux_amd64.tar.gz -C x app"_s
                                                     << QByteArray("is not the program that was built for linux/amd64");
    QTest::newRow("packed anew with a way out")
        << u"tar czf app_1.2.3_linux_amd64.tar.gz -P ../dist/metadata.json"_s << QByteArray("app_1.2.3_linux_amd64.tar.gz");
}

void TestVerify::tampered()
{
    QFETCH(QString, command);
    QFETCH(QByteArray, words);
    const Ended done = runProgram(u"sh"_s, {u"-ec"_s, command}, dist(), m_stage->environment());
    QVERIFY2(done.exitCode == 0, done.output.constData());
    const Reply reply = verify();
    QVERIFY2(reply.exitCode == 1, (reply.out + reply.err).constData());
    QVERIFY2(reply.out.contains(words) && reply.out.contains("wrong"), reply.out.constData());
}

void TestVerify::noFolder()
{
    QVERIFY(QFile::remove(dist() + u"/artifacts.json"_s));
    const Reply missing = verify({u"dist"_s});
    QCOMPARE(missing.exitCode, 2);
    QVERIFY2(missing.err.contains("it has no artifacts.json") && missing.err.contains("slipway release --rehearse"),
             missing.err.constData());
    QVERIFY(overwrite(dist() + u"/artifacts.json"_s, "[{\"name\":"));
    QCOMPARE(verify({u"dist"_s}).exitCode, 2);
    QVERIFY(overwrite(dist() + u"/artifacts.json"_s, "[{\"name\":\"x\",\"type\":\"Archive\",\"path\":\"dist/../../../etc/passwd\"}]"));
    const Reply outside = verify({u"dist"_s});
    QCOMPARE(outside.exitCode, 2);
    QVERIFY2(outside.err.contains("lies outside of the folder"), outside.err.constData());
}

void TestVerify::madeAgain()
{
    const Reply same = verify({u"--rebuild"_s});
    QVERIFY2(same.exitCode == 0 && same.out.contains("the same to the byte"), (same.out + same.err).constData());

    // Whoever changes a program and lists it consistently is still found out.
    QFile program(dist() + u"/app_linux_amd64_v1/app"_s);
    QVERIFY(program.open(QIODevice::Append) && program.write("x") == 1);
    program.close();
    const Reply other = verify({u"--rebuild"_s});
    QVERIFY2(other.exitCode == 1 && other.out.contains("Made again, it has other bytes."), (other.out + other.err).constData());
}

void TestVerify::cannotBeMadeAgain()
{
    QCOMPARE(m_stage->slipway({u"untrust"_s}).exitCode, 0);
    const Reply untrusted = verify({u"--rebuild"_s});
    QCOMPARE(untrusted.exitCode, 3);
    QCOMPARE(m_stage->slipway({u"trust"_s}).exitCode, 0);
    m_stage->write(u"more.go"_s, "package main\n");
    QVERIFY(makeCommit(m_stage->project(), u"v1.2.4"_s));
    const Reply moved = verify({u"--rebuild"_s});
    QVERIFY2(moved.exitCode == 3 && moved.err.contains("git checkout "), (moved.out + moved.err).constData());
}

/// Where the project's git does not ignore dist, Slipway's own results are no change of the project: go would stamp every program as
/// built from a modified tree, and the next one would have other bytes.
void TestVerify::resultsAreNoChange()
{
    Stage stage;
    stage.write(u"go.mod"_s, "module example.test/app\n\ngo 1.21\n");
    stage.write(u"main.go"_s, "package main\n\nfunc main() {}\n");
    stage.write(u".goreleaser.yaml"_s, kRecipe);
    QVERIFY(makeCommit(stage.project(), u"v1.2.3"_s));
    QVERIFY(overwrite(stage.project() + u"/.git/info/exclude"_s, {}));
    QCOMPARE(stage.slipway({u"trust"_s}).exitCode, 0);
    const auto changes
        = [&stage] { return runProgram(u"git"_s, {u"status"_s, u"--porcelain"_s}, stage.project(), stage.environment()).output; };

    QCOMPARE(stage.slipway({u"build"_s, u"--target=linux/amd64"_s, u"--target=windows/amd64"_s}).exitCode, 0);
    QCOMPARE(changes(), QByteArray());
    for (const char *round : {"first", "second"}) {
        const Reply released = stage.slipway({u"release"_s, u"--rehearse"_s});
        QVERIFY2(released.exitCode == 0, (round + released.err).constData());
        QCOMPARE(changes(), QByteArray());
        const Ended said = runProgram(u"go"_s, {u"version"_s, u"-m"_s, stage.project() + u"/dist/app_linux_amd64_v1/app"_s},
                                      stage.project(), stage.environment());
        QVERIFY2(said.output.contains("vcs.modified=false"), said.output.constData());
    }
    const Reply again = stage.slipway({u"verify"_s, u"--rebuild"_s});
    QVERIFY2(again.exitCode == 0 && again.out.contains("the same to the byte"), (again.out + again.err).constData());
}

QTEST_GUILESS_MAIN(TestVerify)
#include "tst_verify.moc"
