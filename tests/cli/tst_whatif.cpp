// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "stage.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

/// `slipway deps --what-if` with everything around it.
class TestWhatIf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void editsOfEveryKind_data();
    void editsOfEveryKind();
    void saysWhatStaysAndWhy();
    void asGetFetchesWhatItHasToRead();
    void asGetLowersAndSaysWhy();
    void asGetRefusesInGosWords();
    void appliesWhatWasShown();
    void goChecksACopy();
    void proofFindsWhatDoesNotCompile();
    void provedIsApplied();
    void refusesWithoutTrust();
    void optionsBelongTogether();
    void showsCommands();

private:
    QByteArray modText() const { return m_stage->read(u"go.mod"_s); }
    void fillCache() const;
    void writeProgram() const;
    std::unique_ptr<Stage> m_stage;
};

namespace {

QList<QJsonObject> records(const QByteArray &lines, const QString &kind)
{
    QList<QJsonObject> found;
    for (const QByteArray &line : lines.split('\n')) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        if (object["kind"_L1].toString() == kind)
            found.append(object);
    }
    return found;
}

} // namespace

void TestWhatIf::init()
{
    m_stage = std::make_unique<Stage>();
    for (const QByteArray &version : {"v1.0.0"_ba, "v1.1.0"_ba, "v1.2.0"_ba}) {
        m_stage->publish(u"example.test/b"_s, QString::fromLatin1(version),
                         "module example.test/b\ngo 1.21\nrequire example.test/c " + version + '\n');
        m_stage->publish(u"example.test/c"_s, QString::fromLatin1(version), "module example.test/c\ngo 1.21\n");
    }
    m_stage->write(u"go.mod"_s,
                   "module example.test/app\n\ngo 1.21\n\nrequire example.test/b v1.2.0\n\nrequire example.test/c v1.2.0 // indirect\n");
}

/// What go has looked at lies in the module cache.
void TestWhatIf::fillCache() const
{
    if (!Stage::hasGo())
        QSKIP("there is no go");
    for (const char *at : {"b@v1.0.0", "b@v1.1.0", "b@v1.2.0", "c@v1.0.0", "c@v1.1.0", "c@v1.2.0"})
        m_stage->go({u"list"_s, u"-m"_s, u"-mod=mod"_s, u"example.test/"_s + QString::fromLatin1(at)});
    m_stage->go({u"list"_s, u"-m"_s, u"-versions"_s, u"example.test/b"_s});
}

/// A package in a folder beside the project, in two forms.
void TestWhatIf::writeProgram() const
{
    m_stage->write(u"go.mod"_s,
                   "module example.test/app\n\ngo 1.21\n\nrequire example.test/lib v0.0.0\n\nreplace example.test/lib => ./one\n");
    m_stage->write(u"main.go"_s, "package main\n\nimport \"example.test/lib\"\n\nfunc main() { println(lib.Name()) }\n");
    for (const auto &[folder, name] : {std::pair(u"one"_s, "Name"_ba), std::pair(u"two"_s, "Title"_ba), std::pair(u"three"_s, "Name"_ba)}) {
        m_stage->write(folder + u"/go.mod"_s, "module example.test/lib\n\ngo 1.21\n");
        m_stage->write(folder + u"/lib.go"_s, "package lib\n\nfunc " + name + "() string { return \"\" }\n");
    }
}

void TestWhatIf::editsOfEveryKind_data()
{
    QTest::addColumn<QStringList>("wishes");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("lower") << QStringList{u"example.test/b@v1.0.0"_s, u"example.test/c@v1.0.0"_s} << "v example.test/c v1.2.0 => v1.0.0"_ba;
    QTest::newRow("drop") << QStringList{u"example.test/b@none"_s, u"example.test/c@none"_s} << "- example.test/c v1.2.0"_ba;
    QTest::newRow("exclude") << QStringList{u"exclude=example.test/b@v1.2.0"_s} << "- example.test/b v1.2.0"_ba;
    QTest::newRow("replace") << QStringList{u"replace=example.test/c=example.test/c@v1.0.0"_s} << "~ example.test/c v1.2.0"_ba;
    QTest::newRow("go line") << QStringList{u"go@1.22.0"_s} << "^ go 1.21 => 1.22.0"_ba;
}

void TestWhatIf::editsOfEveryKind()
{
    fillCache();
    QFETCH(QStringList, wishes);
    QFETCH(QByteArray, line);
    const QByteArray before = modText();
    QStringList arguments{u"deps"_s};
    for (const QString &wish : std::as_const(wishes))
        arguments.append(u"--what-if="_s + wish);
    const Reply reply = m_stage->slipway(arguments);
    QVERIFY2(reply.exitCode == 0, reply.err.constData());
    QVERIFY2(reply.out.contains(line), reply.out.constData());
    QCOMPARE(modText(), before);
}

/// "Nothing changes" alone would leave one at a loss.
void TestWhatIf::saysWhatStaysAndWhy()
{
    fillCache();
    const Reply reply = m_stage->slipway({u"deps"_s, u"--what-if"_s, u"example.test/c@v1.0.0"_s});
    QVERIFY2(reply.exitCode == 0, reply.err.constData());
    QVERIFY2(reply.err.contains("example.test/c is at v1.2.0 because") && reply.err.contains("--get lowers what asks for more"),
             reply.err.constData());
}

/// go would have to read a go.mod that is not there: no quarrel between versions, and in a trusted project it is fetched.
void TestWhatIf::asGetFetchesWhatItHasToRead()
{
    fillCache();
    const QStringList arguments{u"deps"_s, u"--what-if"_s, u"example.test/b@v1.3.0"_s, u"--get"_s};
    m_stage->publish(u"example.test/b"_s, u"v1.3.0"_s, "module example.test/b\n\ngo 1.20\n");
    const Reply blind = m_stage->slipway(arguments);
    QCOMPARE(blind.exitCode, 4);
    QVERIFY2(blind.err.contains("go mod download example.test/b@v1.3.0"), blind.err.constData());
    QVERIFY(!blind.err.contains("cannot be together"));
    QCOMPARE(m_stage->slipway({u"trust"_s}).exitCode, 0);
    const Reply fetched = m_stage->slipway(arguments);
    QVERIFY2(fetched.exitCode == 0, fetched.err.constData());
    QVERIFY2(fetched.out.contains("^ example.test/b v1.2.0 => v1.3.0"), fetched.out.constData());
}

void TestWhatIf::asGetLowersAndSaysWhy()
{
    fillCache();
    const Reply reply = m_stage->slipway({u"deps"_s, u"--what-if"_s, u"example.test/c@v1.0.0"_s, u"--get"_s});
    QVERIFY2(reply.exitCode == 0, reply.err.constData());
    QVERIFY2(reply.out.contains("v example.test/b v1.2.0 => v1.0.0"), reply.out.constData());
    QVERIFY2(reply.out.contains("example.test/b v1.2.0 becomes v1.0.0: example.test/b v1.2.0 requires example.test/c v1.2.0, but "
                                "example.test/c v1.0.0 is asked for."),
             reply.out.constData());
    const auto moves
        = records(m_stage->slipway({u"deps"_s, u"--what-if"_s, u"example.test/c@v1.0.0"_s, u"--get"_s, u"--json"_s}).out, u"move"_s);
    QCOMPARE(moves.size(), 1);
    QCOMPARE(moves.first()["after"_L1].toString(), u"v1.0.0"_s);
}

void TestWhatIf::asGetRefusesInGosWords()
{
    fillCache();
    const Reply reply = m_stage->slipway({u"deps"_s, u"--what-if"_s, u"example.test/c@v1.0.0"_s, u"example.test/b@v1.2.0"_s, u"--get"_s});
    QCOMPARE(reply.exitCode, 1);
    QVERIFY2(reply.out.startsWith("go: example.test/b@v1.2.0 requires example.test/c@v1.2.0, not example.test/c@v1.0.0\n"),
             reply.out.constData());
}

void TestWhatIf::appliesWhatWasShown()
{
    fillCache();
    const Reply reply = m_stage->slipway({u"deps"_s, u"--what-if"_s, u"example.test/c@v1.0.0"_s, u"--get"_s, u"--apply"_s});
    QVERIFY2(reply.exitCode == 0, reply.err.constData());
    QVERIFY2(modText().contains("example.test/b v1.0.0\n") && modText().contains("example.test/c v1.0.0"), modText().constData());
}

void TestWhatIf::goChecksACopy()
{
    fillCache();
    QCOMPARE(m_stage->slipway({u"trust"_s}).exitCode, 0);
    const QByteArray before = modText();
    const QByteArray sums = m_stage->read(u"go.sum"_s);
    const Reply reply = m_stage->slipway({u"deps"_s, u"--what-if"_s, u"example.test/c@v1.0.0"_s, u"--get"_s, u"--check"_s});
    QVERIFY2(reply.exitCode == 0, reply.err.constData());
    QVERIFY2(reply.err.contains("go selects the same modules."), reply.err.constData());
    QCOMPARE(modText(), before);
    QCOMPARE(m_stage->read(u"go.sum"_s), sums);
}

void TestWhatIf::proofFindsWhatDoesNotCompile()
{
    writeProgram();
    if (!Stage::hasGo())
        QSKIP("there is no go");
    QCOMPARE(m_stage->slipway({u"trust"_s}).exitCode, 0);
    const QByteArray before = modText();
    const Reply reply
        = m_stage->slipway({u"deps"_s, u"--what-if"_s, u"replace=example.test/lib=./two"_s, u"--prove"_s, u"--apply"_s, u"--json"_s});
    QCOMPARE(reply.exitCode, 1);
    const auto packages = records(reply.out, u"package"_s);
    QCOMPARE(packages.size(), 1);
    QCOMPARE(packages.first()["path"_L1].toString(), u"example.test/app"_s);
    QVERIFY(!packages.first()["ok"_L1].toBool());
    QCOMPARE(modText(), before); // what is not proved is not applied
}

void TestWhatIf::provedIsApplied()
{
    writeProgram();
    if (!Stage::hasGo())
        QSKIP("there is no go");
    QCOMPARE(m_stage->slipway({u"trust"_s}).exitCode, 0);
    const Reply reply = m_stage->slipway(
        {u"deps"_s, u"--what-if"_s, u"replace=example.test/lib=./three"_s, u"--check"_s, u"--prove"_s, u"--test"_s, u"--apply"_s});
    QVERIFY2(reply.exitCode == 0, reply.err.constData());
    QVERIFY2(modText().contains("replace example.test/lib => ./three"), modText().constData());
}

void TestWhatIf::refusesWithoutTrust()
{
    writeProgram();
    const Reply reply = m_stage->slipway({u"deps"_s, u"--what-if"_s, u"replace=example.test/lib=./three"_s, u"--prove"_s});
    QCOMPARE(reply.exitCode, 3);
    QVERIFY2(reply.err.contains("slipway trust"), reply.err.constData());
}

void TestWhatIf::optionsBelongTogether()
{
    QCOMPARE(m_stage->slipway({u"deps"_s, u"--prove"_s}).exitCode, 2);
    QCOMPARE(m_stage->slipway({u"deps"_s, u"--what-if=nonsense"_s}).exitCode, 2);
    QCOMPARE(m_stage->slipway({u"deps"_s, u"--get"_s, u"--what-if=exclude=a.b/c@v1.0.0"_s}).exitCode, 2);
}

void TestWhatIf::showsCommands()
{
    const Reply edit
        = m_stage->slipway({u"deps"_s, u"--what-if"_s, u"example.test/c@none"_s, u"exclude=example.test/b@v1.0.0"_s, u"--show-commands"_s});
    QVERIFY2(edit.out.startsWith("go mod edit -droprequire=example.test/c -exclude=example.test/b@v1.0.0\n"), edit.out.constData());
    const Reply get = m_stage->slipway({u"deps"_s, u"--what-if"_s, u"example.test/c@none"_s, u"--get"_s, u"--show-commands"_s});
    QVERIFY(get.out.startsWith("go get example.test/c@none\n"));
}

QTEST_GUILESS_MAIN(TestWhatIf)
#include "tst_whatif.moc"
