// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "stage.h"
#include "verbs.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

/// What holds for the command line as a whole: usage, help, languages, man page, completions.
class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyVerbExplainsItself_data();
    void everyVerbExplainsItself();
    void wrongUsageSaysTheWayOut_data();
    void wrongUsageSaysTheWayOut();
    void optionsStandAnywhere();
    void speaksChinese();
    void errorsAreJsonToo();
    void fullDiskIsAnError();
    void manPageIsWellFormed();
    void completionsAreWellFormed_data();
    void completionsAreWellFormed();
    void bashCompletes();

private:
    Stage m_stage;
};

void TestCommandLine::everyVerbExplainsItself_data()
{
    QTest::addColumn<QString>("name");
    for (const VerbEntry &verb : verbs())
        QTest::newRow(verb.name.data()) << QString::fromUtf8(verb.name.data(), qsizetype(verb.name.size()));
}

void TestCommandLine::everyVerbExplainsItself()
{
    QFETCH(QString, name);
    const QStringList words = name.split(u' ');
    const Reply help = m_stage.slipway(QStringList{u"help"_s} + words);
    QCOMPARE(help.exitCode, 0);
    QVERIFY(help.out.startsWith("Usage: slipway " + name.toUtf8()));
    QVERIFY(help.err.isEmpty());
    for (const Option &option : findVerb(name.toStdString())->options)
        QVERIFY2(help.out.contains(("--" + std::string(option.name)).c_str()), option.name.data());
    if (name != "help"_L1)
        QCOMPARE(m_stage.slipway(words + QStringList{u"--help"_s}).out, help.out);
}

void TestCommandLine::wrongUsageSaysTheWayOut_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("unknown verb") << QStringList{u"dpes"_s}
                                  << QByteArray("slipway: dpes: There is no such verb.\nDid you mean “slipway deps”?\n");
    QTest::newRow("half a verb") << QStringList{
        u"mod"_s} << QByteArray("slipway: mod: This verb needs a second word.\nThere are: mod print, mod check, mod edit.\n");
    QTest::newRow("unknown option") << QStringList{u"deps"_s, u"--tre"_s}
                                    << QByteArray("slipway: --tre: There is no such option.\nDid you mean “--tree”?\n");
    QTest::newRow("value is missing") << QStringList{u"deps"_s, u"--why"_s}
                                      << QByteArray("slipway: --why: The option needs a value.\n“slipway help” lists the verbs.\n");
    QTest::newRow("value is too much") << QStringList{u"deps"_s, u"--tree=yes"_s}
                                       << QByteArray("slipway: --tree: The option takes no value.\n“slipway help” lists the verbs.\n");
    QTest::newRow("value is none of the choices")
        << QStringList{u"deps"_s, u"--color=blue"_s}
        << QByteArray("slipway: --color: “blue” is not possible here.\nThere are: auto, always, never.\n");
    QTest::newRow("argument is too much") << QStringList{u"version"_s, u"now"_s}
                                          << QByteArray("slipway: now: There is one argument too many.\nUsage: slipway version \n");
    QTest::newRow("two questions") << QStringList{u"deps"_s, u"--tree"_s, u"--graph"_s}
                                   << QByteArray(
                                          "slipway: deps: These options ask different questions.\nUse one of --tree, --graph, --conflicts, "
                                          "--why, --what-if, --diff, --binary, --outdated, --audit, --licences, --sbom and --verify.\n");
    QTest::newRow("no such folder") << QStringList{u"deps"_s, u"-C"_s, u"nowhere"_s}
                                    << QByteArray("slipway: nowhere: There is no such folder, or it cannot be entered.\n");
    QTest::newRow("no such letter") << QStringList{u"deps"_s, u"-x"_s}
                                    << QByteArray("slipway: -x: There is no such option.\n“slipway help deps” lists the options.\n");
}

void TestCommandLine::wrongUsageSaysTheWayOut()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArray, message);
    const Reply reply = m_stage.slipway(words);
    QCOMPARE(reply.err, message);
    QCOMPARE(reply.exitCode, 2);
    QVERIFY(reply.out.isEmpty());
}

void TestCommandLine::optionsStandAnywhere()
{
    m_stage.write(u"go.mod"_s, "module example.test/app\n");
    const QByteArray expected = "module example.test/app\n";
    for (const QStringList &words : {QStringList{u"mod"_s, u"print"_s},
                                     {u"--color"_s, u"never"_s, u"mod"_s, u"-q"_s, u"print"_s},
                                     {u"mod"_s, u"print"_s, u"--"_s, u"go.mod"_s},
                                     {u"-C"_s, m_stage.project(), u"mod"_s, u"print"_s},
                                     {u"--lang=en"_s, u"mod"_s, u"print"_s, u"-qv"_s}}) {
        const Reply reply = m_stage.slipway(words);
        QVERIFY2(reply.exitCode == 0 && reply.out == expected, (words.join(u' ').toUtf8() + '\n' + reply.err).constData());
    }
    QCOMPARE(m_stage.slipway({u"--version"_s}).out.first(8), "slipway "_ba);
    QVERIFY(m_stage.slipway({u"-h"_s}).out.contains("mod edit"));
}

void TestCommandLine::speaksChinese()
{
    const QByteArray english = m_stage.slipway({u"help"_s, u"--lang=en"_s}).out;
    const QByteArray chinese = m_stage.slipway({u"help"_s, u"--lang=zh_CN"_s}).out;
    QProcessEnvironment environment = m_stage.environment();
    environment.insert(u"LANGUAGE"_s, u"zh_CN:en"_s);
    QCOMPARE(m_stage.slipway({u"help"_s}, environment).out, chinese);
    if (chinese == english)
        QSKIP("the texts are not translated yet");
    QVERIFY(QString::fromUtf8(chinese).contains(QRegularExpression(u"\\p{Han}"_s)));
}

void TestCommandLine::errorsAreJsonToo()
{
    const Reply reply = m_stage.slipway({u"deps"_s, u"--json"_s, u"nowhere"_s});
    const QJsonObject error = QJsonDocument::fromJson(reply.out).object();
    QCOMPARE(error.value("schema"_L1).toInt(), 1);
    QCOMPARE(error.value("kind"_L1).toString(), u"error"_s);
    QCOMPARE(error.value("exitCode"_L1).toInt(), reply.exitCode);
    QCOMPARE(reply.exitCode, 2);
}

void TestCommandLine::fullDiskIsAnError()
{
    QProcess process;
    process.setProcessEnvironment(m_stage.environment());
    process.setStandardOutputFile(u"/dev/full"_s);
    process.start(Stage::program(), {u"help"_s});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 4);
    QVERIFY(process.readAllStandardError().startsWith("slipway: standard output: "));
}

void TestCommandLine::manPageIsWellFormed()
{
    const Reply page = m_stage.slipway({u"man"_s});
    QCOMPARE(page.exitCode, 0);
    QVERIFY(page.out.startsWith(".TH SLIPWAY 1 "));
    for (const VerbEntry &verb : verbs())
        QVERIFY(page.out.contains(".SS slipway " + QByteArray(verb.name.data(), qsizetype(verb.name.size()))));
    if (QStandardPaths::findExecutable(u"man"_s).isEmpty())
        return;
    m_stage.write(u"slipway.1"_s, page.out);
    QProcess man;
    man.start(u"man"_s, {u"--warnings"_s, u"-l"_s, m_stage.project() + u"/slipway.1"_s});
    QVERIFY(man.waitForFinished());
    QCOMPARE(man.readAllStandardError(), QByteArray());
}

void TestCommandLine::completionsAreWellFormed_data()
{
    QTest::addColumn<QString>("shell");
    for (const char *shell : {"bash", "zsh", "fish"})
        QTest::newRow(shell) << QString::fromLatin1(shell);
}

void TestCommandLine::completionsAreWellFormed()
{
    QFETCH(QString, shell);
    const Reply script = m_stage.slipway({u"completion"_s, shell});
    QCOMPARE(script.exitCode, 0);
    for (const VerbEntry &verb : verbs())
        QVERIFY(script.out.contains(QByteArray(
            verb.name.data(), qsizetype(verb.name.find(' ') == std::string_view::npos ? verb.name.size() : verb.name.find(' ')))));
    QVERIFY(script.out.contains("what-if"));
    if (QStandardPaths::findExecutable(shell).isEmpty())
        QSKIP("this shell is not installed");
    m_stage.write(u"completion"_s, script.out);
    QProcess check;
    check.start(shell, {u"-n"_s, m_stage.project() + u"/completion"_s});
    QVERIFY(check.waitForFinished());
    QCOMPARE(check.readAllStandardError(), QByteArray());
    QCOMPARE(check.exitCode(), 0);
}

void TestCommandLine::bashCompletes()
{
    if (QStandardPaths::findExecutable(u"bash"_s).isEmpty())
        QSKIP("bash is not installed");
    m_stage.write(u"completion"_s, m_stage.slipway({u"completion"_s, u"bash"_s}).out);
    const auto complete = [&](const QByteArray &line) {
        m_stage.write(u"try"_s,
                      ". ./completion\nCOMP_WORDS=(" + line
                          + ")\nCOMP_CWORD=$((${#COMP_WORDS[@]}-1))\n_slipway\nprintf '%s\\n' \"${COMPREPLY[@]}\"\n");
        QProcess bash;
        bash.setWorkingDirectory(m_stage.project());
        bash.start(u"bash"_s, {u"--norc"_s, u"try"_s});
        bash.waitForFinished();
        return bash.readAllStandardOutput().trimmed().split('\n');
    };
    QCOMPARE(complete("slipway de"), QByteArrayList{"deps"});
    QCOMPARE(complete("slipway mod e"), QByteArrayList{"edit"});
    QCOMPARE(complete("slipway deps --wh"), (QByteArrayList{"--why", "--what-if"}));
    QCOMPARE(complete("slipway plan build --format ''"), (QByteArrayList{"text", "dot", "json"}));
    QCOMPARE(complete("slipway -C / --lang z"), QByteArrayList{"zh_CN"});
    QCOMPARE(complete("slipway completion f"), QByteArrayList{"fish"});
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
