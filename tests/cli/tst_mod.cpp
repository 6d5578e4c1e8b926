// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "stage.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;

/// `slipway mod print/check/edit` beside `go mod edit`.
class TestMod : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void printsAsGo();
    void printsWorkFiles();
    void checks();
    void edits();
    void editsOnlyWhatIsWellFormed();
    void showsCommands();
    void findsTheFileAbove();
    void leavesReadOnlyFilesAlone();

private:
    std::unique_ptr<Stage> m_stage;
};

void TestMod::init()
{
    m_stage = std::make_unique<Stage>();
    m_stage->write(u"go.mod"_s, "module example.test/app\ngo 1.21\nrequire (\n\texample.test/b v1.0.0 // why\n\texample.test/a v1\n)\n");
}

void TestMod::printsAsGo()
{
    if (!Stage::hasGo())
        QSKIP("there is no go on this machine");
    QCOMPARE(m_stage->slipway({u"mod"_s, u"print"_s}).out, m_stage->go({u"mod"_s, u"edit"_s, u"-print"_s}).out);
    QCOMPARE(m_stage->slipway({u"mod"_s, u"print"_s, u"--json"_s}).out, m_stage->go({u"mod"_s, u"edit"_s, u"-json"_s}).out);
    QCOMPARE(m_stage->slipway({u"mod"_s, u"print"_s, u"--json"_s, u"go.mod"_s}).exitCode, 0);
}

void TestMod::printsWorkFiles()
{
    m_stage->write(u"go.work"_s, "go 1.22\nuse ./b\nuse ./a\n");
    QCOMPARE(m_stage->slipway({u"mod"_s, u"print"_s, u"go.work"_s}).out, "go 1.22\n\nuse ./b\n\nuse ./a\n"_ba);
    QVERIFY(m_stage->slipway({u"mod"_s, u"print"_s, u"--json"_s, u"go.work"_s}).out.contains("\"DiskPath\": \"./b\""));
}

void TestMod::checks()
{
    const Reply good = m_stage->slipway({u"mod"_s, u"check"_s});
    QCOMPARE(good.exitCode, 0);
    QVERIFY(good.out.isEmpty());
    m_stage->write(u"bad.mod"_s, "module example.test/app\nrequire (\n\texample.test/a\n)\nfoo\n");
    const Reply bad = m_stage->slipway({u"mod"_s, u"check"_s, u"bad.mod"_s});
    QCOMPARE(bad.exitCode, 2);
    QCOMPARE(bad.out, "bad.mod:3:2: usage: require module/path v1.2.3\nbad.mod:5: unknown directive: foo\n"_ba);
    const QByteArray json = m_stage->slipway({u"mod"_s, u"check"_s, u"bad.mod"_s, u"--json"_s}).out;
    const QJsonObject first = QJsonDocument::fromJson(json.split('\n').first()).object();
    QCOMPARE(first.value("line"_L1).toInt(), 3);
    QCOMPARE(first.value("endColumn"_L1).toInt(), 16);
    m_stage->write(u"twice.mod"_s, "module m\nreplace a => ../a\nreplace a => ../b\n");
    QCOMPARE(m_stage->slipway({u"mod"_s, u"check"_s, u"twice.mod"_s}).exitCode, 2);
}

void TestMod::edits()
{
    const Reply reply = m_stage->slipway(
        {u"mod"_s, u"edit"_s, u"--require=example.test/c@v1.0.0"_s, u"-droprequire"_s, u"example.test/a"_s, u"-go=1.22"_s});
    QCOMPARE(reply.exitCode, 0);
    QVERIFY(reply.out.isEmpty());
    const QByteArray expected
        = "module example.test/app\n\ngo 1.22\n\nrequire (\n\texample.test/b v1.0.0 // why\n\texample.test/c v1.0.0\n)\n";
    QCOMPARE(m_stage->read(u"go.mod"_s), expected);
    const Reply printed = m_stage->slipway({u"mod"_s, u"edit"_s, u"-print"_s, u"-module=example.test/other"_s});
    QVERIFY(printed.out.startsWith("module example.test/other\n"));
    QCOMPARE(m_stage->read(u"go.mod"_s), expected);
    QVERIFY(m_stage->slipway({u"mod"_s, u"edit"_s, u"--json"_s, u"-exclude=example.test/c@v1.0.0"_s}).out.contains("\"Exclude\": ["));
}

void TestMod::editsOnlyWhatIsWellFormed()
{
    const QByteArray before = m_stage->read(u"go.mod"_s);
    const Reply flag = m_stage->slipway({u"mod"_s, u"edit"_s, u"-require=example.test/c"_s});
    QCOMPARE(flag.exitCode, 2);
    QCOMPARE(flag.err, "slipway: -require=example.test/c: need path@version\n"_ba);
    QCOMPARE(m_stage->slipway({u"mod"_s, u"edit"_s, u"-exclude=example.test/c@v1"_s}).exitCode, 2);
    QCOMPARE(m_stage->slipway({u"mod"_s, u"edit"_s}).exitCode, 2);
    QCOMPARE(m_stage->slipway({u"mod"_s, u"edit"_s, u"-frobnicate=1"_s}).exitCode, 2);
    QCOMPARE(m_stage->slipway({u"mod"_s, u"edit"_s, u"-fmt"_s, u"nowhere.mod"_s}).exitCode, 2);
    QCOMPARE(m_stage->read(u"go.mod"_s), before);
}

void TestMod::showsCommands()
{
    const QByteArray before = m_stage->read(u"go.mod"_s);
    const Reply reply = m_stage->slipway({u"mod"_s, u"edit"_s, u"-replace=example.test/a=../with space"_s, u"--show-commands"_s});
    QCOMPARE(reply.out, "go mod edit '-replace=example.test/a=../with space' go.mod\n"_ba);
    QCOMPARE(m_stage->read(u"go.mod"_s), before);
}

void TestMod::findsTheFileAbove()
{
    m_stage->write(u"inner/file.go"_s, "package inner\n");
    const Reply reply = m_stage->slipway({u"-C"_s, u"inner"_s, u"mod"_s, u"print"_s});
    QCOMPARE(reply.exitCode, 0);
    QVERIFY(reply.out.startsWith("module example.test/app\n"));
}

void TestMod::leavesReadOnlyFilesAlone()
{
    if (geteuid() == 0)
        QSKIP("root may write everywhere");
    const QByteArray before = m_stage->read(u"go.mod"_s);
    QVERIFY(QFile::setPermissions(m_stage->project(), QFile::ReadOwner | QFile::ExeOwner));
    const Reply reply = m_stage->slipway({u"mod"_s, u"edit"_s, u"-go=1.22"_s});
    QVERIFY(QFile::setPermissions(m_stage->project(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QCOMPARE(reply.exitCode, 4);
    QVERIFY(reply.err.startsWith("slipway: "));
    QCOMPARE(m_stage->read(u"go.mod"_s), before);
}

QTEST_GUILESS_MAIN(TestMod)
#include "tst_mod.moc"
