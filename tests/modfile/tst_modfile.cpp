// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "modfile/gosum.h"
#include "modfile/laxmodfile.h"
#include "modfile/modfile.h"
#include "modfile/workfile.h"
#include "places/places.h"
#include "realgo.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

const QString kData = sourceFile(QStringLiteral("tests/modfile/data/"));

QByteArray textOf(const ModFile &file, const SourceSpan &span)
{
    return file.text.mid(span.offset, span.length);
}

QByteArrayList messagesOf(const QList<ModDiagnostic> &diagnostics)
{
    QByteArrayList messages;
    for (const ModDiagnostic &diagnostic : diagnostics)
        messages += diagnostic.toString("go.mod");
    return messages;
}

} // namespace

/// Reading: values, places and errors. That the words are go's is proved in tst_modedit.
class TestModFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsValues();
    void knowsPlaces();
    void countsColumnsInCodePoints();
    void readsDeprecationAndRationale();
    void recognisesIndirect_data();
    void recognisesIndirect();
    void keepsWhatIsGoodBesideErrors();
    void makesOneErrorOfAll();
    void readsDependenciesLeniently();
    void fastReaderAgrees_data();
    void fastReaderAgrees();
    void fastReaderIsFast();
    void findsModulePath_data();
    void findsModulePath();
    void diagnosesWhatGoRefusesLater();
    void readsWorkFile();
    void readsSums();
};

void TestModFile::readsValues()
{
    const ModFile file = parseModFile(readFile(kData + u"comments.mod"_s));
    QVERIFY(file.isValid());
    QCOMPARE(file.module->path, "example.com/app"_ba);
    QCOMPARE(file.go->version, "1.21"_ba);
    QCOMPARE(file.require.size(), 4);
    QCOMPARE(file.require.at(0).module.toString(), "example.com/b@v1.10.0"_ba);
    QVERIFY(!file.require.at(0).isIndirect);
    QVERIFY(file.require.at(2).isIndirect);
    QVERIFY(file.findRequire("example.com/alone")->isIndirect);
    QVERIFY(!file.findRequire("example.com/absent"));
    QCOMPARE(parseModFile("module m\n").goVersion(), QByteArrayView("1.16"));
}

void TestModFile::knowsPlaces()
{
    const ModFile file
        = parseModFile("module example.com/app\n\nrequire (\n\texample.com/a v1.2.3 // why\n)\nreplace example.com/a v1.2.3 => ../a\n");
    const RequireLine &require = file.require.first();
    QCOMPARE(textOf(file, require.span), "example.com/a v1.2.3"_ba);
    QCOMPARE(textOf(file, require.pathSpan), "example.com/a"_ba);
    QCOMPARE(textOf(file, require.versionSpan), "v1.2.3"_ba);
    QCOMPARE(require.versionSpan.line, 4);
    QCOMPARE(require.versionSpan.column, 16);
    QCOMPARE(require.versionSpan.endColumn, 22);
    QVERIFY(require.span.contains(require.versionSpan.offset));
    QCOMPARE(textOf(file, file.module->pathSpan), "example.com/app"_ba);
    QCOMPARE(textOf(file, file.replace.first().oldSpan), "example.com/a v1.2.3"_ba);
    QCOMPARE(textOf(file, file.replace.first().newSpan), "../a"_ba);
}

void TestModFile::countsColumnsInCodePoints()
{
    const ModFile file = parseModFile("module m\nreplace m/模块 => ../模\n");
    QCOMPARE(file.replace.first().newSpan.column, 17);
    QCOMPARE(file.replace.first().newSpan.endColumn, 21);
    QCOMPARE(textOf(file, file.replace.first().newSpan), "../模"_ba);
}

void TestModFile::readsDeprecationAndRationale()
{
    const ModFile file = parseModFile("// A module.\n//\n// Deprecated: use other\n// instead.\n//\n// More.\nmodule m // x\n"
                                      "// all of these\nretract (\n\tv1.0.0\n\t[v1.1.0, v1.2.0] // broken\n)\n");
    QCOMPARE(file.module->deprecated, "use other\ninstead."_ba);
    QCOMPARE(file.retract.at(0).rationale, "all of these"_ba);
    QCOMPARE(file.retract.at(0).low, file.retract.at(0).high);
    QCOMPARE(file.retract.at(1).rationale, "broken"_ba);
    QCOMPARE(file.retract.at(1).low, "v1.1.0"_ba);
    QCOMPARE(file.retract.at(1).high, "v1.2.0"_ba);
    QVERIFY(parseModFile("// Not Deprecated: really\nmodule m\n").module->deprecated.isEmpty());
}

void TestModFile::recognisesIndirect_data()
{
    QTest::addColumn<QByteArray>("comment");
    QTest::addColumn<bool>("isIndirect");
    QTest::newRow("plain") << " // indirect"_ba << true;
    QTest::newRow("no space") << "//indirect"_ba << true;
    QTest::newRow("with more") << " // indirect; for tests"_ba << true;
    QTest::newRow("semicolon alone") << " // indirect;"_ba << false;
    QTest::newRow("no semicolon") << " // indirect by hand"_ba << false;
    QTest::newRow("glued") << " // indirect;why"_ba << false;
    QTest::newRow("none") << ""_ba << false;
}

void TestModFile::recognisesIndirect()
{
    QFETCH(QByteArray, comment);
    QFETCH(bool, isIndirect);
    const QByteArray text = "module m\nrequire example.com/a v1.0.0" + comment + '\n';
    QCOMPARE(parseModFile(text).require.first().isIndirect, isIndirect);
    LaxModFile lax;
    QVERIFY(parseLaxModFile(text, lax));
    QCOMPARE(lax.require.front().isIndirect, isIndirect);
}

void TestModFile::keepsWhatIsGoodBesideErrors()
{
    const ModFile file
        = parseModFile("module m\nrequire example.com/a v1.0.0\nrequire example.com/b latest\nfoo\nrequire example.com/c v1.0.0\n");
    QCOMPARE(messagesOf(file.errors),
             (QByteArrayList{"go.mod:3: require example.com/b: version \"latest\" invalid: must be of the form v1.2.3",
                             "go.mod:4: unknown directive: foo"}));
    QCOMPARE(file.require.size(), 2);
    QCOMPARE(textOf(file, file.errors.first().span), "latest"_ba);
    QCOMPARE(diagnose(file), file.errors);

    const ModFile broken = parseModFile("module m\nrequire example.com/a v1.0.0\nrequire (\n\tx v1\n");
    QCOMPARE(messagesOf(broken.errors), QByteArrayList{"go.mod:5: syntax error (unterminated block started at go.mod:3:1)"});
    QCOMPARE(broken.require.size(), 1);
}

void TestModFile::makesOneErrorOfAll()
{
    const ModFile file = parseModFile("module m\nrequire (\n\texample.com/b\n)\nfoo\n");
    const Error error = toError(file.errors, u"/p/go.mod"_s);
    QCOMPARE(error.kind, ErrorKind::BadInput);
    QCOMPARE(error.summary(), u"/p/go.mod:3:2: usage: require module/path v1.2.3"_s);
    QCOMPARE(error.detail, u"usage: require module/path v1.2.3\n/p/go.mod:5: unknown directive: foo"_s);
    QCOMPARE(errorText(file.errors, "go.mod"),
             "errors parsing go.mod:\ngo.mod:3:2: usage: require module/path v1.2.3\ngo.mod:5: unknown directive: foo"_ba);
    QVERIFY(errorText({}, "go.mod").isEmpty());
}

void TestModFile::readsDependenciesLeniently()
{
    const QByteArray text
        = "module m\ngo 1.21.x\nfuture thing\nfuture (\n\tx\n)\nreplace nonsense\nretract [v1.0.0,\nrequire example.com/a v1\n";
    const ModFile lax = parseModFile(text, ModMode::Lax);
    QVERIFY(lax.isValid());
    QCOMPARE(lax.go->version, "1.21"_ba);
    QCOMPARE(lax.require.first().module.version, "v1.0.0"_ba);
    QVERIFY(lax.replace.isEmpty() && lax.retract.isEmpty());
    QVERIFY(!parseModFile(text).isValid());
}

void TestModFile::fastReaderAgrees_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const QString &name : QDir(kData).entryList({u"*.mod"_s}))
        QTest::newRow(qPrintable(name)) << readFile(kData + name);
    QTest::newRow("no newline at the end") << "module m\ngo 1.20"_ba;
    QTest::newRow("comment glued to a word") << "module m//c\nrequire example.com/a v1.0.0//c\n"_ba;
    QTest::newRow("one-line block") << "module m\nrequire ( x v1 )\n"_ba;
    QTest::newRow("block with a comment behind") << "module m\nrequire ( // c\n\texample.com/a v1.0.0\n) // d\n"_ba;
    QTest::newRow("after the parenthesis") << "module m\nrequire (\n) x\n"_ba;
    QTest::newRow("go in a block") << "module m\ngo (\n\t1.21\n\t[odd]\n)\n"_ba;
    QTest::newRow("block of two words") << "require x (\n\texample.com/a v1.0.0\n)\nmodule m\n"_ba;
    QTest::newRow("quotes") << "module \"m\"\nrequire \"example.com/a\" v1.0.0\n"_ba;
    QTest::newRow("excluded block comment") << "module m\nreplace a/*b => c\n"_ba;
    QTest::newRow("non-ASCII comment") << "module m\n// 模块\nrequire example.com/a v1.0.0 // 间接\n"_ba;
    QTest::newRow("retractions") << "module m\nretract (\n\t[v1.0.0, v1.2.0]\n\tv1.4.0\n)\nretract [ v1.0.0 ,v1.1.0 ]\n"_ba;
    QTest::newRow("wrong major") << "module m\nrequire example.com/a v2.0.0\n"_ba;
    QTest::newRow("repeated module") << "module m\nmodule n\n"_ba;
    QTest::newRow("empty") << ""_ba;
}

void TestModFile::fastReaderAgrees()
{
    QFETCH(QByteArray, text);
    const ModFile full = parseModFile(text, ModMode::Lax);
    LaxModFile fast;
    fast.require.resize(3); // what an earlier file left behind
    QCOMPARE(parseLaxModFile(text, fast), full.isValid());
    QCOMPARE(fast.error, messagesOf(full.errors).join('\n'));
    if (!full.isValid())
        return;
    QCOMPARE(fast.module.toByteArray(), full.module ? full.module->path : QByteArray());
    QCOMPARE(fast.go.toByteArray(), full.go ? full.go->version : QByteArray());
    QCOMPARE(qsizetype(fast.require.size()), full.require.size());
    for (qsizetype i = 0; i < full.require.size(); ++i) {
        QCOMPARE(fast.require[size_t(i)].path.toByteArray(), full.require.at(i).module.path);
        QCOMPARE(fast.require[size_t(i)].version.toByteArray(), full.require.at(i).module.version);
        QCOMPARE(fast.require[size_t(i)].isIndirect, full.require.at(i).isIndirect);
    }
}

/// Far below any disk: a graph of thousands of files must not be felt. The bound is generous, for slow builds.
void TestModFile::fastReaderIsFast()
{
    QByteArray text = "module example.com/m\n\ngo 1.22\n\nrequire (\n";
    for (int i = 0; i < 20; ++i)
        text
            += "\tgithub.com/example/module" + QByteArray::number(i) + " v1.2." + QByteArray::number(i) + (i % 2 ? " // indirect\n" : "\n");
    text += ")\n";
    LaxModFile file;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 2000; ++i)
        QVERIFY(parseLaxModFile(text, file));
    QCOMPARE(file.require.size(), size_t(20));
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
}

void TestModFile::findsModulePath_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("plain") << "module example.com/m\n"_ba << "example.com/m"_ba;
    QTest::newRow("in a broken file") << "]]\nmodule\texample.com/m // c\nrequire x\n"_ba << "example.com/m"_ba;
    QTest::newRow("quoted") << "module \"example.com/m\"\n"_ba << "example.com/m"_ba;
    QTest::newRow("raw") << "module `example.com/m`\n"_ba << "example.com/m"_ba;
    QTest::newRow("other word") << "modules x\n"_ba << ""_ba;
    QTest::newRow("none") << "go 1.20\n"_ba << ""_ba;
}

void TestModFile::findsModulePath()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, path);
    QCOMPARE(modulePathOf(text), path);
}

void TestModFile::diagnosesWhatGoRefusesLater()
{
    QCOMPARE(messagesOf(diagnose(parseModFile("go 1.21\n"))).first().first(36), "go.mod:1: missing module declaration"_ba);
    QCOMPARE(messagesOf(diagnose(parseModFile("module go\n"))), QByteArrayList{"go.mod:1:8: invalid module path: \"go\""});
    QCOMPARE(messagesOf(diagnose(parseModFile("module m\nreplace a => ../a\nreplace a => ../b\nreplace a v1.0.0 => ../c\n"))),
             QByteArrayList{"go.mod:3: conflicting replacements for a:\n\t../a\n\t../b"});
    const auto excluded = diagnose(parseModFile("module m\nrequire example.com/a v1.0.0\nexclude example.com/a v1.0.0\n"));
    QCOMPARE(excluded.size(), 1);
    QCOMPARE(excluded.first().severity, ModSeverity::Warning);
    QVERIFY(diagnose(parseModFile(readFile(kData + u"comments.mod"_s))).isEmpty());
}

void TestModFile::readsWorkFile()
{
    const WorkFile file = parseWorkFile(readFile(kData + u"plain.work"_s));
    QVERIFY(file.isValid());
    QCOMPARE(file.go->version, "1.22"_ba);
    QCOMPARE(file.use.size(), 4);
    QCOMPARE(file.use.at(1).path, "./tools"_ba);
    QCOMPARE(file.replace.first().replacement.path, "../x"_ba);
    const auto found = diagnose(file);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().message, "path ./a appears multiple times in workspace"_ba);
    QCOMPARE(parseWorkFile("use .\n").goVersion(), QByteArrayView("1.18"));
}

void TestModFile::readsSums()
{
    const QByteArray text = "example.com/b v1.10.0 h1:BBB=\nexample.com/b v1.9.0/go.mod h1:AAA=\n\nexample.com/b v1.9.0 h1:CCC=\n"
                            "example.com/b v1.9.0 h2:DDD=\nexample.com/b v1.10.0 h1:BBB=\n";
    const SumFile file = parseSumFile(text);
    QVERIFY(file.isValid());
    QCOMPARE(file.lines.size(), 5);
    QVERIFY(file.has("example.com/b", "v1.9.0", true));
    QVERIFY(!file.has("example.com/b", "v1.10.0", true));
    QCOMPARE(file.hashes("example.com/b", "v1.9.0", false), (QList<QByteArray>{"h1:CCC=", "h2:DDD="}));
    QCOMPARE(
        formatSumFile(file.lines),
        "example.com/b v1.9.0 h1:CCC=\nexample.com/b v1.9.0 h2:DDD=\nexample.com/b v1.9.0/go.mod h1:AAA=\nexample.com/b v1.10.0 h1:BBB=\n"_ba);
    const SumFile broken = parseSumFile("<<<<<<< HEAD\na v1 h1:x=\n>>>>>>> a b c d\n");
    QCOMPARE(broken.errors.size(), 2);
    QCOMPARE(broken.errors.first().toString("go.sum"), "go.sum:1: wrong number of fields 2"_ba);
    QVERIFY(broken.has("a", "v1", false));
}

QTEST_GUILESS_MAIN(TestModFile)
#include "tst_modfile.moc"
