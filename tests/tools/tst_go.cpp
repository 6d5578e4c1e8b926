// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "process/environment.h"
#include "targets/ports.h"
#include "tools/findgo.h"
#include "tools/go.h"
#include "tools/goenvironment.h"
#include "tools/jsonstream.h"
#include "tools/question.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

class TestGo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsAStream_data();
    void readsAStream();
    void readsModules();
    void refusesOtherAnswers();
    void asksTheRealGo();
    void listsModulesWithoutWriting();
    void aFailedQuestionKeepsGosWords();
    void aMissingProgramIsNamed();

private:
    Answer ask(const Command &command);

    GoContext m_context;
    QTemporaryDir m_dir;
};

void TestGo::initTestCase()
{
    m_context.program = chooseGo(findGo(ownEnvironment(), {}), {}).program;
    if (m_context.program.isEmpty())
        QSKIP("there is no go on this machine");
    m_context.workingDirectory = m_dir.path();
    m_context.environment = queryEnvironment(buildEnvironment(), {{u"GOPROXY"_s, u"off"_s}, {u"GOSUMDB"_s, u"off"_s}}, {});
}

Answer TestGo::ask(const Command &command)
{
    Question question(command);
    QSignalSpy spy(&question, &Question::answered);
    question.ask();
    if (!QTest::qWaitFor([&] { return !spy.isEmpty(); }, 30000))
        return {{}, {}, {ErrorKind::ToolFailed, {}, u"no answer"_s, {}, {}}};
    return spy.first().first().value<Answer>();
}

void TestGo::readsAStream_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("count");
    QTest::newRow("none") << ""_ba << 0;
    QTest::newRow("one") << "{}\n"_ba << 1;
    QTest::newRow("nested") << "{\n\t\"a\": {\"b\": []}\n}\n{\"c\": \"}{\"}{\"d\":\"\\\"}\"}"_ba << 3;
    QTest::newRow("cut") << "{\"a\": 1}\n{\"b\": "_ba << -1;
    QTest::newRow("words before") << "go: downloading x\n{}"_ba << -1;
    QTest::newRow("malformed") << "{a}"_ba << -1;
}

void TestGo::readsAStream()
{
    QFETCH(QByteArray, text);
    QFETCH(int, count);
    const auto objects = parseJsonStream(text);
    QCOMPARE(objects.has_value() ? int(objects->size()) : -1, count);
}

void TestGo::readsModules()
{
    const QByteArray output = R"({
	"Path": "example.org/app",
	"Main": true,
	"GoVersion": "1.24"
}
{
	"Path": "example.org/a",
	"Version": "v1.2.0",
	"Replace": {
		"Path": "../a"
	}
}
{
	"Path": "example.org/b",
	"Version": "v1.0.0",
	"Replace": {
		"Path": "example.org/fork",
		"Version": "v1.0.1"
	},
	"GoVersion": "1.21",
	"Error": {
		"Err": "module example.org/b: not found"
	}
}
)";
    const auto modules = parseGoModules(output);
    QVERIFY(modules.has_value());
    QCOMPARE(modules->size(), 3);
    QCOMPARE(modules->at(0), (ListedModule{u"example.org/app"_s, {}, true, {}, {}, {}, u"1.24"_s, {}}));
    QCOMPARE(modules->at(1), (ListedModule{u"example.org/a"_s, u"v1.2.0"_s, false, u"../a"_s, {}, {}, {}, {}}));
    QCOMPARE(modules->at(2),
             (ListedModule{u"example.org/b"_s,
                           u"v1.0.0"_s,
                           false,
                           u"example.org/fork"_s,
                           u"v1.0.1"_s,
                           {},
                           u"1.21"_s,
                           u"module example.org/b: not found"_s}));
}

void TestGo::refusesOtherAnswers()
{
    for (const QByteArray &answer : {""_ba, "usage: go <command>"_ba, "[]"_ba, "{}"_ba}) {
        QCOMPARE(parseGoEnv(answer).error().kind, ErrorKind::ToolFailed);
        QCOMPARE(parseGoPorts(answer).error().kind, ErrorKind::ToolFailed);
    }
    QVERIFY(!parseGoPorts("[{\"GOOS\": \"linux\"}]").has_value());
    QVERIFY(!parseGoModules("").has_value());
    QVERIFY(parseGoModules("go: updates").error().detail.contains("go: updates"_L1));
}

void TestGo::asksTheRealGo()
{
    const Answer settings = ask(goEnvCommand(m_context));
    QVERIFY2(settings.isGood(), qPrintable(settings.error.detail));
    const auto variables = parseGoEnv(settings.output);
    QVERIFY(variables.has_value());
    QVERIFY(variables->value(u"GOVERSION"_s).startsWith("go1."_L1));
    QCOMPARE(variables->value(u"GOPROXY"_s), u"off"_s);
    QCOMPARE(variables->value(u"GOFLAGS"_s), QString());

    const Answer ports = ask(goPortsCommand(m_context));
    QVERIFY2(ports.isGood(), qPrintable(ports.error.detail));
    const auto list = parseGoPorts(ports.output);
    QVERIFY(list.has_value() && list->size() > 40);
    if (variables->value(u"GOVERSION"_s).startsWith("go1.26"_L1))
        QCOMPARE(*list, builtInPorts());
}

void TestGo::listsModulesWithoutWriting()
{
    QFile file(m_dir.filePath(u"go.mod"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QByteArray text = "module   example.org/app\ngo 1.20\n";
    file.write(text);
    file.close();
    const Answer answer = ask(goListModulesCommand(m_context));
    QVERIFY2(answer.isGood(), qPrintable(answer.error.detail));
    const auto modules = parseGoModules(answer.output);
    QVERIFY(modules.has_value());
    QCOMPARE(modules->first().path, u"example.org/app"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), text);
}

void TestGo::aFailedQuestionKeepsGosWords()
{
    GoContext nowhere = m_context;
    const QTemporaryDir empty;
    nowhere.workingDirectory = empty.path();
    const Answer answer = ask(goListModulesCommand(nowhere));
    QVERIFY(!answer.isGood());
    QCOMPARE(answer.error.kind, ErrorKind::WorkFailed);
    QVERIFY2(answer.words.contains("go: "), answer.words.constData());
}

void TestGo::aMissingProgramIsNamed()
{
    Command command = goEnvCommand(m_context);
    command.program = u"/nowhere/go"_s;
    const Answer answer = ask(command);
    QCOMPARE(answer.error.kind, ErrorKind::ToolFailed);
    QVERIFY(answer.error.subject.contains("/nowhere/go"_L1) || answer.error.detail.contains("/nowhere/go"_L1));
}

QTEST_GUILESS_MAIN(TestGo)
#include "tst_go.moc"
