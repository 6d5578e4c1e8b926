// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "stage.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QList<QJsonObject> records(const QByteArray &output)
{
    QList<QJsonObject> all;
    for (const QByteArray &line : output.trimmed().split('\n'))
        all += QJsonDocument::fromJson(line).object();
    return all;
}

} // namespace

/// `slipway deps` on a project whose modules come from a proxy of files; what `go` says is the truth.
class TestDeps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void listsAndGraphsAsGo();
    void showsTheTree();
    void explainsWhy();
    void tellsWhatIf();
    void listsConflicts();
    void speaksJson();
    void namesWhatIsMissing();
    void fetchesWhatIsMissing();
    void namesWhatIsBroken_data();
    void namesWhatIsBroken();
    void showsCommands();
    void writesNothing();
    void goesBackInTime();
    void comparesWithABinary();
    void memberOfAWorkspaceAnswersAsGo();
    void namesMembersThatAreNotThere();

private:
    void fillCache() { QCOMPARE(m_stage->go({u"mod"_s, u"graph"_s}).exitCode, 0); }

    std::unique_ptr<Stage> m_stage;
};

void TestDeps::init()
{
    if (!Stage::hasGo())
        QSKIP("there is no go on this machine");
    m_stage = std::make_unique<Stage>();
    m_stage->publish(u"example.test/a"_s, u"v1.0.0"_s, "module example.test/a\n\ngo 1.20\n\nrequire example.test/c v1.2.0\n");
    m_stage->publish(u"example.test/a"_s, u"v1.1.0"_s, "module example.test/a\n\ngo 1.21\n\nrequire example.test/c v1.3.0\n");
    m_stage->publish(u"example.test/b"_s, u"v0.3.0"_s,
                     "module example.test/b\n\ngo 1.16\n\nrequire (\n\texample.test/c v1.1.0\n\texample.test/d v1.0.0\n)\n");
    for (const char *version : {"v1.1.0", "v1.2.0", "v1.3.0"})
        m_stage->publish(u"example.test/c"_s, QLatin1StringView(version), "module example.test/c\n\ngo 1.20\n");
    m_stage->publish(u"example.test/d"_s, u"v1.0.0"_s, "module example.test/d\n");
    m_stage->write(u"go.mod"_s,
                   "module example.test/app\n\ngo 1.21\n\nrequire (\n\texample.test/a v1.0.0\n\texample.test/b v0.3.0\n)\n\n"
                   "require (\n\texample.test/c v1.2.0 // indirect\n\texample.test/d v1.0.0 // indirect\n)\n");
}

void TestDeps::listsAndGraphsAsGo()
{
    const Reply graph = m_stage->go({u"mod"_s, u"graph"_s});
    QCOMPARE(graph.exitCode, 0);
    QVERIFY(graph.out.contains("example.test/b@v0.3.0 example.test/c@v1.1.0"));
    const Reply ours = m_stage->slipway({u"deps"_s, u"--graph"_s});
    QCOMPARE(ours.out, graph.out);
    QCOMPARE(ours.exitCode, 0);
    QCOMPARE(m_stage->slipway({u"deps"_s}).out, m_stage->go({u"list"_s, u"-m"_s, u"all"_s}).out);
    QCOMPARE(m_stage->slipway({u"deps"_s, u"go.mod"_s, u"-C"_s, m_stage->project()}).out, m_stage->slipway({u"deps"_s}).out);
}

void TestDeps::showsTheTree()
{
    fillCache();
    const Reply tree = m_stage->slipway({u"deps"_s, u"--tree"_s});
    QCOMPARE(tree.exitCode, 0);
    QCOMPARE(QString::fromUtf8(tree.out),
             u"example.test/app\n"
             "├── example.test/a v1.0.0\n"
             "│   └── example.test/c v1.2.0\n"
             "└── example.test/b v0.3.0\n"
             "    ├── example.test/c v1.2.0 (wanted v1.1.0)\n"
             "    └── example.test/d v1.0.0\n"_s);
    QCOMPARE(m_stage->slipway({u"deps"_s, u"--tree"_s, u"--depth=1"_s}).out.count('\n'), 3);
    QCOMPARE(m_stage->slipway({u"deps"_s, u"--tree"_s, u"--depth=x"_s}).exitCode, 2);
}

void TestDeps::explainsWhy()
{
    fillCache();
    const Reply why = m_stage->slipway({u"deps"_s, u"--why"_s, u"example.test/c"_s});
    QCOMPARE(why.exitCode, 0);
    QVERIFY2(why.out.contains("* v1.2.0  example.test/a v1.0.0"), why.out.constData());
    QVERIFY2(why.out.contains("  v1.1.0  example.test/b v0.3.0"), why.out.constData());
    QCOMPARE(m_stage->slipway({u"deps"_s, u"--why"_s, u"c"_s}).out, why.out);
    QCOMPARE(m_stage->slipway({u"deps"_s, u"--why"_s, u"example.test/c/some/package"_s}).out, why.out);
    const Reply unknown = m_stage->slipway({u"deps"_s, u"--why=example.test/x"_s});
    QCOMPARE(unknown.exitCode, 2);
    QCOMPARE(unknown.err,
             "slipway: example.test/x: The module is not in the build list.\n“slipway deps” prints the modules there are.\n"_ba);
}

void TestDeps::tellsWhatIf()
{
    fillCache();
    // The .mod of a@v1.1.0 is not there yet: said, not guessed.
    const Reply blind = m_stage->slipway({u"deps"_s, u"--what-if"_s, u"example.test/a@v1.1.0"_s});
    QVERIFY2(blind.out.contains("^ example.test/a v1.0.0 => v1.1.0"), blind.out.constData());
    QVERIFY2(blind.err.contains("go mod download example.test/a@v1.1.0"), blind.err.constData());

    QCOMPARE(m_stage->go({u"list"_s, u"-m"_s, u"example.test/a@v1.1.0"_s}).exitCode, 0);
    QCOMPARE(m_stage->go({u"mod"_s, u"graph"_s, u"-modfile=other.mod"_s}).exitCode, 1);
    m_stage->write(u"other.mod"_s, m_stage->read(u"go.mod"_s).replace("a v1.0.0", "a v1.1.0"));
    QCOMPARE(m_stage->go({u"list"_s, u"-m"_s, u"-modfile=other.mod"_s, u"all"_s}).exitCode, 0);
    const Reply raised = m_stage->slipway({u"deps"_s, u"--what-if"_s, u"example.test/a@v1.1.0"_s});
    QCOMPARE(raised.exitCode, 0);
    QVERIFY2(raised.out.contains("^ example.test/c v1.2.0 => v1.3.0  (asked for by example.test/a v1.1.0)"),
             (raised.out + raised.err).constData());

    const Reply dropped = m_stage->slipway({u"deps"_s, u"--what-if"_s, u"example.test/b@none"_s, u"example.test/d@none"_s});
    QVERIFY2(dropped.out.contains("- example.test/b v0.3.0") && dropped.out.contains("- example.test/d v1.0.0"), dropped.out.constData());
    QCOMPARE(m_stage->slipway({u"deps"_s, u"--what-if=nothing"_s}).exitCode, 2);
}

void TestDeps::listsConflicts()
{
    fillCache();
    const Reply conflicts = m_stage->slipway({u"deps"_s, u"--conflicts"_s, u"--json"_s});
    QCOMPARE(conflicts.exitCode, 0);
    const auto all = records(conflicts.out);
    QVERIFY(std::ranges::any_of(
        all, [](const QJsonObject &one) { return one.value("path"_L1) == "example.test/c"_L1 && one.value("id"_L1) == "C1"_L1; }));
    QVERIFY(m_stage->slipway({u"deps"_s, u"--conflicts"_s}).out.contains("example.test/c"));
}

void TestDeps::speaksJson()
{
    fillCache();
    const auto modules = records(m_stage->slipway({u"deps"_s, u"--json"_s}).out);
    QCOMPARE(modules.size(), 5);
    for (const QJsonObject &module : modules) {
        QCOMPARE(module.value("schema"_L1).toInt(), 1);
        QCOMPARE(module.value("kind"_L1).toString(), u"module"_s);
    }
    QVERIFY(modules.first().value("main"_L1).toBool());
    QCOMPARE(records(m_stage->slipway({u"deps"_s, u"--graph"_s, u"--json"_s}).out).size(),
             m_stage->slipway({u"deps"_s, u"--graph"_s}).out.count('\n'));
    QCOMPARE(records(m_stage->slipway({u"deps"_s, u"--why=example.test/c"_s, u"--json"_s}).out).first().value("kind"_L1).toString(),
             u"why"_s);
}

/// An empty module cache and no network: what is known is shown, and the message has the way out.
void TestDeps::namesWhatIsMissing()
{
    const Reply reply = m_stage->slipway({u"deps"_s, u"--offline"_s});
    QCOMPARE(reply.exitCode, 4);
    QVERIFY(reply.out.startsWith("example.test/app\nexample.test/a v1.0.0\n"));
    QVERIFY2(reply.err.contains("The answer is incomplete"), reply.err.constData());
    QVERIFY2(reply.err.contains("“go mod download” fetches what is missing in the module cache."), reply.err.constData());

    const Reply untrusted = m_stage->slipway({u"deps"_s});
    QCOMPARE(untrusted.exitCode, 4);
    QVERIFY2(untrusted.err.contains("slipway trust"), untrusted.err.constData());
}

/// In a trusted project go fetches the go.mod files, and nothing in the project changes.
void TestDeps::fetchesWhatIsMissing()
{
    QCOMPARE(m_stage->slipway({u"trust"_s}).exitCode, 0);
    const Reply offline = m_stage->slipway({u"deps"_s, u"--offline"_s});
    QCOMPARE(offline.exitCode, 4);
    const Reply fetched = m_stage->slipway({u"deps"_s, u"--graph"_s});
    QVERIFY2(fetched.exitCode == 0, fetched.err.constData());
    QVERIFY(!QFile::exists(m_stage->project() + u"/go.sum"_s));
    QCOMPARE(fetched.out, m_stage->go({u"mod"_s, u"graph"_s}).out);
}

void TestDeps::namesWhatIsBroken_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("line") << "module example.test/app\nrequire example.test/a latest\n"_ba
                          << "go.mod:2: require example.test/a: version \"latest\" invalid: must be of the form v1.2.3\n"_ba;
    QTest::newRow("column") << "module example.test/app\n\nrequire (\n\texample.test/a\n)\n"_ba
                            << "go.mod:4:2: usage: require module/path v1.2.3\n"_ba;
    QTest::newRow("several") << "module example.test/app\nfoo\nbar\n"_ba << "go.mod:3: unknown directive: bar\n"_ba;
}

void TestDeps::namesWhatIsBroken()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, message);
    m_stage->write(u"go.mod"_s, text);
    const Reply reply = m_stage->slipway({u"deps"_s});
    QCOMPARE(reply.exitCode, 2);
    QVERIFY(reply.out.isEmpty());
    QVERIFY2(reply.err.startsWith("slipway: ") && reply.err.contains(message), reply.err.constData());

    QVERIFY(QFile::remove(m_stage->project() + u"/go.mod"_s));
    const Reply none = m_stage->slipway({u"deps"_s});
    QCOMPARE(none.exitCode, 2);
    QVERIFY2(none.err.contains("There is no go.mod or go.work in this folder or above it.\nRun “go mod init"), none.err.constData());
}

void TestDeps::showsCommands()
{
    QCOMPARE(m_stage->slipway({u"deps"_s, u"--graph"_s, u"--show-commands"_s}).out, "go mod graph\n"_ba);
    QCOMPARE(m_stage->slipway({u"deps"_s, u"--show-commands"_s}).out, "go list -m all\n"_ba);
}

void TestDeps::writesNothing()
{
    fillCache();
    const QByteArray before = m_stage->read(u"go.mod"_s);
    m_stage->slipway({u"deps"_s, u"--what-if"_s, u"example.test/a@none"_s});
    QCOMPARE(m_stage->read(u"go.mod"_s), before);
    QVERIFY(!QFile::exists(m_stage->project() + u"/go.sum"_s));
}

void TestDeps::goesBackInTime()
{
    fillCache();
    const auto git = [&](const QStringList &words) {
        QProcess process;
        process.setWorkingDirectory(m_stage->project());
        QProcessEnvironment environment = m_stage->environment();
        environment.insert(u"GIT_CONFIG_GLOBAL"_s, u"/dev/null"_s);
        process.setProcessEnvironment(environment);
        process.start(u"git"_s, QStringList{u"-c"_s, u"user.name=T"_s, u"-c"_s, u"user.email=t@example.test"_s} + words);
        return process.waitForFinished() && process.exitCode() == 0;
    };
    if (!git({u"init"_s, u"-q"_s}))
        QSKIP("there is no git on this machine");
    QVERIFY(git({u"add"_s, u"."_s}) && git({u"commit"_s, u"-qm"_s, u"first words"_s}) && git({u"tag"_s, u"v1"_s}));
    const QByteArray then = m_stage->slipway({u"deps"_s}).out;
    const QByteArray text = m_stage->read(u"go.mod"_s);
    m_stage->write(u"go.mod"_s, QByteArray(text).replace("example.test/a v1.0.0", "example.test/a v1.1.0"));
    fillCache();
    const Reply past = m_stage->slipway({u"deps"_s, u"--at"_s, u"v1"_s});
    QCOMPARE(past.exitCode, 0);
    QCOMPARE(past.out, then);
    QVERIFY2(past.err.contains("first words"), past.err.constData());
    QVERIFY(m_stage->slipway({u"deps"_s, u"--at"_s, u"v1"_s, u"--why"_s, u"example.test/c"_s}).out.contains("v1.2.0"));

    const Reply difference = m_stage->slipway({u"deps"_s, u"--diff"_s, u"v1"_s, u"--json"_s});
    QCOMPARE(difference.exitCode, 0);
    QStringList raised;
    for (const QJsonObject &record : records(difference.out)) {
        if (record[u"kind"_s] == u"change"_s)
            raised += record[u"path"_s].toString() + u' ' + record[u"after"_s].toString();
    }
    QCOMPARE(raised, QStringList({u"example.test/a v1.1.0"_s, u"example.test/c v1.3.0"_s}));
    QCOMPARE(m_stage->slipway({u"deps"_s, u"--diff"_s, u"v1..HEAD"_s}).out, QByteArray());
    const Reply wrong = m_stage->slipway({u"deps"_s, u"--at"_s, u"v7"_s});
    QCOMPARE(wrong.exitCode, 2);
    QVERIFY2(wrong.err.startsWith("slipway: v7: "), wrong.err.constData());
}

void TestDeps::comparesWithABinary()
{
    fillCache();
    const Reply none = m_stage->slipway({u"deps"_s, u"--binary"_s, m_stage->path(u"project/go.mod"_s)});
    QCOMPARE(none.exitCode, 2);
    QVERIFY(none.err.contains("not a Go executable"));
    const QString go = QStandardPaths::findExecutable(u"go"_s); // a Go program itself, with modules of its own
    const Reply foreign = m_stage->slipway({u"deps"_s, u"--json"_s, u"--binary"_s, go});
    QCOMPARE(foreign.exitCode, 0);
    for (const QJsonObject &record : records(foreign.out)) {
        if (!record.isEmpty())
            QCOMPARE(record[u"id"_s].toString(), u"C12"_s);
    }
}

/// In the folder of a member the workspace counts, as it does for go; the file alone is the file alone.
void TestDeps::memberOfAWorkspaceAnswersAsGo()
{
    m_stage->write(u"other/go.mod"_s, "module example.test/other\n\ngo 1.21\n\nrequire example.test/c v1.3.0\n");
    m_stage->write(u"go.work"_s, "go 1.21\n\nuse (\n\t.\n\t./other\n)\n");
    QProcessEnvironment here = m_stage->environment();
    here.remove(u"GOWORK"_s);
    const QByteArray list = m_stage->go({u"list"_s, u"-m"_s, u"all"_s}, here).out;
    QVERIFY(list.contains("example.test/c v1.3.0"));
    QCOMPARE(m_stage->slipway({u"deps"_s}, here).out, list);
    QCOMPARE(m_stage->slipway({u"deps"_s, u"--graph"_s}, here).out, m_stage->go({u"mod"_s, u"graph"_s}, here).out);
    QVERIFY(m_stage->slipway({u"deps"_s, u"go.mod"_s, u"-C"_s, m_stage->project()}, here).out.contains("example.test/c v1.2.0"));
    const Reply conflicts = m_stage->slipway({u"deps"_s, u"--conflicts"_s, u"go.mod"_s, u"-C"_s, m_stage->project()}, here);
    QVERIFY2(conflicts.out.contains("example.test/c v1.2.0 → v1.3.0"), conflicts.out.constData());
    here.insert(u"GOWORK"_s, u"off"_s);
    QVERIFY(m_stage->slipway({u"deps"_s}, here).out.contains("example.test/c v1.2.0"));
}

void TestDeps::namesMembersThatAreNotThere()
{
    fillCache();
    m_stage->write(u"go.work"_s, "go 1.21\n\nuse (\n\t.\n\t./tools\n)\n");
    QProcessEnvironment here = m_stage->environment();
    here.remove(u"GOWORK"_s);
    QVERIFY(m_stage->go({u"list"_s, u"-m"_s, u"all"_s}, here).exitCode != 0);
    const Reply list = m_stage->slipway({u"deps"_s}, here);
    QCOMPARE(list.exitCode, 4);
    QVERIFY2(list.err.contains("tools/go.mod"), list.err.constData());
    const Reply conflicts = m_stage->slipway({u"deps"_s, u"--conflicts"_s}, here);
    QVERIFY2(conflicts.out.startsWith("error   C11 go.work uses ./tools"), conflicts.out.constData());
    QVERIFY(conflicts.out.contains("go.work:5:2"));
    QVERIFY(conflicts.out.contains("go work edit -dropuse=./tools"));
}

QTEST_GUILESS_MAIN(TestDeps)
#include "tst_deps.moc"
