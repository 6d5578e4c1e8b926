// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "modfile/edits.h"
#include "modfile/format.h"
#include "modfile/json.h"
#include "modfile/workfile.h"
#include "places/places.h"
#include "realgo.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

const QString kData = sourceFile(QStringLiteral("tests/modfile/data/"));

/// What we say, in the shape in which `go` prints it: the text, or "go: " and its message.
QByteArray shown(const Result<QByteArray> &result, const QByteArray &errors)
{
    return result ? *result : "go: " + errors + '\n';
}

/// Words to build random edits from; few, so that edits meet.
template<typename T, size_t N> T oneOf(QRandomGenerator &random, const T (&words)[N])
{
    return words[random.bounded(int(N))];
}

QByteArray randomFlag(QRandomGenerator &random)
{
    static const QByteArray paths[] = {"example.com/a", "example.com/b", "example.com/alone", "example.com/z", "example.com/n"};
    static const QByteArray versions[] = {"v1.9.0", "v1.10.0", "v1.2.3", "v0.1.0-rc.1"};
    static const QByteArray others[] = {"../z", "./local", "example.com/fork@v1.0.0", "../with space"};
    static const QByteArray packages[] = {"example.com/a/cmd/a", "example.com/n/cmd/n", "example.com/z/cmd/z"};
    static const QByteArray settings[] = {"http2client=1", "default=go1.21", "panicnil=1"};
    static const QByteArray intervals[] = {"v1.0.0", "v1.2.0", "[v1.2.0,v1.4.0]", "[v1.5.0, v1.6.0]"};
    static const QByteArray languages[] = {"1.16", "1.20", "1.21", "1.24.1", "none"};
    static const QByteArray toolchains[] = {"go1.24.3", "default", "none"};
    const QByteArray at = oneOf(random, paths) + '@' + oneOf(random, versions);
    switch (random.bounded(18)) {
    case 0:
        return "module=example.com/renamed";
    case 1:
        return "go=" + oneOf(random, languages);
    case 2:
        return "toolchain=" + oneOf(random, toolchains);
    case 3:
        return "godebug=" + oneOf(random, settings);
    case 4:
        return "dropgodebug=http2client";
    case 5:
        return "droprequire=" + oneOf(random, paths);
    case 6:
        return "exclude=" + at;
    case 7:
        return "dropexclude=" + at;
    case 8:
        return "replace=" + (random.bounded(2) ? at : oneOf(random, paths)) + '=' + oneOf(random, others);
    case 9:
        return "dropreplace=" + (random.bounded(2) ? at : oneOf(random, paths));
    case 10:
        return "retract=" + oneOf(random, intervals);
    case 11:
        return "dropretract=" + oneOf(random, intervals);
    case 12:
        return "tool=" + oneOf(random, packages);
    case 13:
        return "droptool=" + oneOf(random, packages);
    case 14:
        return "ignore=./generated";
    case 15:
        return "dropignore=./node_modules";
    default:
        return "require=" + at;
    }
}

} // namespace

/// Formatting, JSON, errors and edits beside `go mod edit` and `go work edit`: every byte is compared.
class TestModEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void formatsAsGo_data();
    void formatsAsGo();
    void writesJsonAsGo_data() { formatsAsGo_data(); }
    void writesJsonAsGo();
    void formatsWorkAsGo_data();
    void formatsWorkAsGo();
    void editsAsGo_data();
    void editsAsGo();
    void editsWorkAsGo();
    void refusesFlagsAsGo_data();
    void refusesFlagsAsGo();
    void setsIndirect();
    void keepsRationale();
    void leavesOutEmptyLists();
    void flagsReadBack();

private:
    QTemporaryDir m_folder;
    bool m_hasGo = false;
};

void TestModEdit::initTestCase()
{
    m_hasGo = hasGo();
    QVERIFY(m_folder.isValid());
}

#define NEEDS_GO                                                                                                                           \
    if (!m_hasGo)                                                                                                                          \
    QSKIP("there is no go on this machine")

void TestModEdit::formatsAsGo_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : QDir(kData).entryList({u"*.mod"_s}))
        QTest::newRow(qPrintable(name)) << name;
}

void TestModEdit::formatsAsGo()
{
    NEEDS_GO;
    QFETCH(QString, name);
    const QByteArray text = readFile(kData + name);
    QVERIFY(writeFile(m_folder.filePath(u"go.mod"_s), text));
    const GoAnswer go = runGo({u"mod"_s, u"edit"_s, u"-print"_s, u"go.mod"_s}, m_folder.path());
    const QByteArray ours = shown(formatModFile(text), errorText(parseModFile(text).errors, "go.mod"));
    QCOMPARE(ours, go.exitCode == 0 ? go.out : go.err);
}

void TestModEdit::writesJsonAsGo()
{
    NEEDS_GO;
    QFETCH(QString, name);
    const QByteArray text = readFile(kData + name);
    QVERIFY(writeFile(m_folder.filePath(u"go.mod"_s), text));
    const GoAnswer go = runGo({u"mod"_s, u"edit"_s, u"-json"_s, u"go.mod"_s}, m_folder.path());
    const bool printsNull = go.out.contains(": null") || go.exitCode != 0; // Go 1.27 leaves empty lists out
    const auto ours = modFileJson(text, {}, u"go.mod"_s, printsNull ? EmptyLists::Null : EmptyLists::Omitted);
    QCOMPARE(shown(ours, errorText(parseModFile(text).errors, "go.mod")), go.exitCode == 0 ? go.out : go.err);
}

void TestModEdit::formatsWorkAsGo_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : QDir(kData).entryList({u"*.work"_s}))
        QTest::newRow(qPrintable(name)) << name;
}

void TestModEdit::formatsWorkAsGo()
{
    NEEDS_GO;
    QFETCH(QString, name);
    const QByteArray text = readFile(kData + name);
    QVERIFY(writeFile(m_folder.filePath(u"go.work"_s), text));
    const GoAnswer print = runGo({u"work"_s, u"edit"_s, u"-print"_s, u"go.work"_s}, m_folder.path());
    const QByteArray errors = errorText(parseWorkFile(text).errors, "go.work");
    // go says "errors parsing" twice here, once with the name it was given
    const QByteArray goSays = print.exitCode == 0 ? print.out : print.err;
    QCOMPARE(shown(formatWorkFile(text), "errors parsing go.work:\n" + errors), goSays);
    if (print.exitCode != 0)
        return;
    const GoAnswer json = runGo({u"work"_s, u"edit"_s, u"-json"_s, u"go.work"_s}, m_folder.path());
    QCOMPARE(*workFileJson(text), json.out);
}

void TestModEdit::editsAsGo_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("seed");
    int seed = 0;
    for (int round = 0; round < 12; ++round) {
        for (const char *name : {"comments.mod", "sorting.mod", "collapse.mod", "empty.mod", "quotes.mod"})
            QTest::addRow("%s %d", name, round) << QString::fromLatin1(name) << ++seed;
    }
}

/// A random sequence of edits, all at once.
void TestModEdit::editsAsGo()
{
    NEEDS_GO;
    QFETCH(QString, name);
    QFETCH(int, seed);
    QRandomGenerator random{quint32(seed)};
    QStringList flags;
    QList<ModEdit> first, later; // go makes these three before all others
    for (int count = 1 + random.bounded(8); count > 0; --count) {
        const QByteArray flag = randomFlag(random);
        const auto edit = parseModEdit(flag);
        QVERIFY2(edit, qPrintable(edit ? QString() : edit.error().summary()));
        const bool isFirst = flag.startsWith("module=") || flag.startsWith("go=") || flag.startsWith("toolchain=");
        const auto kindOf = [&](const ModEdit &other) { return other.toFlag().startsWith('-' + flag.first(flag.indexOf('=') + 1)); };
        if (isFirst && std::ranges::any_of(first, kindOf))
            continue; // of these go takes the last only
        (isFirst ? first : later) += *edit;
        flags += u'-' + QString::fromUtf8(flag);
    }
    std::ranges::stable_sort(first, {}, [](const ModEdit &edit) {
        return edit.toFlag().startsWith("-m") ? 0 : edit.toFlag().startsWith("-g") ? 1 : 2;
    });

    const QByteArray text = readFile(kData + name);
    QVERIFY(writeFile(m_folder.filePath(u"go.mod"_s), text));
    const GoAnswer json = runGo(QStringList{u"mod"_s, u"edit"_s, u"-json"_s} + flags + QStringList{u"go.mod"_s}, m_folder.path());
    const GoAnswer edit = runGo(QStringList{u"mod"_s, u"edit"_s} + flags + QStringList{u"go.mod"_s}, m_folder.path());
    const auto ours = editModFile(text, first + later);
    if (edit.exitCode != 0) {
        QVERIFY2(!ours, edit.err.constData());
        QCOMPARE("go: " + ours.error().subject.toUtf8() + ": " + ours.error().detail.toUtf8() + '\n', edit.err);
        return;
    }
    QVERIFY2(ours, qPrintable(ours ? QString() : ours.error().summary()));
    QCOMPARE(*ours, readFile(m_folder.filePath(u"go.mod"_s)));
    const bool printsNull = json.out.contains(": null");
    QCOMPARE(*modFileJson(text, first + later, u"go.mod"_s, printsNull ? EmptyLists::Null : EmptyLists::Omitted), json.out);
}

void TestModEdit::editsWorkAsGo()
{
    NEEDS_GO;
    const QByteArray text = readFile(kData + u"plain.work"_s);
    const QList<QByteArrayList> sequences = {
        {"go=1.23", "use=./new", "dropuse=./z"},
        {"go=none", "toolchain=go1.24.1", "use=./a"},
        {"replace=example.com/x@v1.0.0=../y", "replace=example.com/n=../n", "godebug=default=go1.22", "dropgodebug=none"},
        {"dropreplace=example.com/x@v1.0.0", "use=plain", "dropuse=./a"},
    };
    for (const QByteArrayList &flags : sequences) {
        QVERIFY(writeFile(m_folder.filePath(u"go.work"_s), text));
        QStringList arguments{u"work"_s, u"edit"_s};
        QList<ModEdit> edits;
        for (const QByteArray &flag : flags) {
            arguments += u'-' + QString::fromUtf8(flag);
            edits += parseModEdit(flag).value();
        }
        const GoAnswer go = runGo(arguments + QStringList{u"go.work"_s}, m_folder.path());
        QVERIFY2(go.exitCode == 0, go.err.constData());
        QCOMPARE(editWorkFile(text, edits).value(), readFile(m_folder.filePath(u"go.work"_s)));
    }
    const QByteArray toolchainOnly = editWorkFile("use ./a\n", {setToolchain("go1.24.1"), setGoVersion("1.24")}).value();
    QCOMPARE(toolchainOnly, "go 1.24\n\ntoolchain go1.24.1\n\nuse ./a\n"_ba);
}

void TestModEdit::refusesFlagsAsGo_data()
{
    QTest::addColumn<QByteArray>("flag");
    for (const char *flag : {"require=example.com/a",
                             "require=example.com/a@",
                             "require=example.com/a@-x",
                             "require=exa mple.com/a@v1.0.0",
                             "require=example.com/a@v1 x",
                             "droprequire=example.com/a@v1.0.0",
                             "droprequire=-a",
                             "exclude=example.com/a@v1",
                             "exclude=example.com/a@v2.0.0",
                             "exclude=example.com/a/v2@v3.0.0",
                             "exclude=example.com/a/v2@latest",
                             "replace=example.com/a",
                             "replace=example.com/a=>../a",
                             "replace=example.com/a=example.com/b",
                             "replace=a b=../c",
                             "replace=example.com/a=b@\"",
                             "retract=v1 0",
                             "retract=[v1.0.0",
                             "retract=[v1.0.0]",
                             "retract=[v1.0.0,v 2]",
                             "retract=latest",
                             "tool=a@b",
                             "godebug=x",
                             "godebug=a='b'",
                             "dropreplace=a@-"})
        QTest::newRow(flag) << QByteArray(flag);
}

void TestModEdit::refusesFlagsAsGo()
{
    NEEDS_GO;
    QFETCH(QByteArray, flag);
    const QByteArray text = "module example.com/app\n";
    QVERIFY(writeFile(m_folder.filePath(u"go.mod"_s), text));
    const GoAnswer go = runGo({u"mod"_s, u"edit"_s, u'-' + QString::fromUtf8(flag), u"go.mod"_s}, m_folder.path());
    const auto edit = parseModEdit(flag);
    const auto ours = edit ? editModFile(text, {*edit}) : Result<QByteArray>(std::unexpected(edit.error()));
    QVERIFY(!ours);
    QCOMPARE("go: " + ours.error().subject.toUtf8() + ": " + ours.error().detail.toUtf8() + '\n', go.err);
}

void TestModEdit::setsIndirect()
{
    const QByteArray text = "module m\n\nrequire (\n\texample.com/a v1.0.0\n\texample.com/b v1.0.0 // why\n)\n";
    const QByteArray marked = editModFile(text, {setIndirect("example.com/a", true), setIndirect("example.com/b", true)}).value();
    QCOMPARE(marked, "module m\n\nrequire (\n\texample.com/a v1.0.0 // indirect\n\texample.com/b v1.0.0 // indirect; why\n)\n"_ba);
    QCOMPARE(editModFile(marked, {setIndirect("example.com/a", false), setIndirect("example.com/b", false)}).value(), text);
}

void TestModEdit::keepsRationale()
{
    QCOMPARE(editModFile("module m\n", {retractVersions("v1.0.0", "v1.1.0", "two\nlines")}).value(),
             "module m\n\n// two\n// lines\nretract [v1.0.0, v1.1.0]\n"_ba);
}

void TestModEdit::leavesOutEmptyLists()
{
    QCOMPARE(modFileJson("module m\n", {}, u"go.mod"_s, EmptyLists::Omitted).value(),
             "{\n\t\"Module\": {\n\t\t\"Path\": \"m\"\n\t}\n}\n"_ba);
}

void TestModEdit::flagsReadBack()
{
    QRandomGenerator random{7};
    for (int i = 0; i < 200; ++i) {
        const ModEdit edit = parseModEdit(randomFlag(random)).value();
        QCOMPARE(parseModEdit(edit.toFlag().sliced(1)).value(), edit);
    }
    QVERIFY(isModEditFlag("require") && !isModEditFlag("print"));
    QCOMPARE(parseModEdit("require").error().kind, ErrorKind::BadInput);
}

QTEST_GUILESS_MAIN(TestModEdit)
#include "tst_modedit.moc"
