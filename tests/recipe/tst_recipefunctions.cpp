// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "places/places.h"
#include "recipe/functions.h"
#include "recipe/scope.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

RecipeScope scopeWith(const QMap<QString, QString> &environment = {}, const FileReader &readFile = nullptr)
{
    FunctionWorld world;
    world.environment = environment;
    world.workingDirectory = u"/project"_s;
    world.now = {1700000000, 0};
    world.readFile = readFile;
    return RecipeScope({{"Name", TemplateValue::string(u"hello"_s)}}, world);
}

QString answer(const RecipeScope &scope, const QString &text)
{
    const auto result = scope.apply({text, {u"r.yaml"_s, 3, 10}, text});
    return result ? *result : u"! "_s + result.error().detail;
}

/// Go's message behind everything that names the place.
QString essence(QString error)
{
    return error.sliced(error.lastIndexOf(u"error calling"_s));
}

} // namespace

class TestRecipeFunctions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameAsRecorded_data();
    void sameAsRecorded();
    void world();
    void expandsVariables_data();
    void expandsVariables();
    void failuresHavePlaces();
};

void TestRecipeFunctions::sameAsRecorded_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QFile file(sourceFile(QStringLiteral("tests/recipe/data/functions.json")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    int row = 0;
    for (const QJsonValue &value : QJsonDocument::fromJson(file.readAll()).array()) {
        const QString text = value["template"_L1].toString();
        const QString error = value["error"_L1].toString();
        QTest::addRow("%d %s", ++row, qUtf8Printable(text.left(50).simplified()))
            << text << (error.isEmpty() ? value["result"_L1].toString() : u"! "_s + essence(error));
    }
    QVERIFY(row > 400);
}

void TestRecipeFunctions::sameAsRecorded()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const QString ours = answer(scopeWith(), text);
    QCOMPARE(ours.startsWith(u"! "_s) ? u"! "_s + essence(ours) : ours, expected);
}

void TestRecipeFunctions::world()
{
    const auto reader = [](const QString &path) {
        return path == "/project/notes.txt"_L1 || path == "/home/me/x"_L1 ? std::optional<QByteArray>("\n text \n") : std::nullopt;
    };
    const RecipeScope scope = scopeWith({{u"A"_s, u"1"_s}, {u"EMPTY"_s, {}}, {u"HOME"_s, u"/home/me"_s}}, reader);
    QCOMPARE(answer(scope, u"{{ envOrDefault \"A\" \"b\" }}{{ envOrDefault \"B\" \"b\" }}[{{ envOrDefault \"EMPTY\" \"b\" }}]"_s),
             u"1b[]"_s);
    QCOMPARE(answer(scope, u"{{ isEnvSet \"A\" }} {{ isEnvSet \"EMPTY\" }} {{ isEnvSet \"B\" }}"_s), u"true false false"_s);
    QCOMPARE(answer(scope, u"{{ abs \"a/../b\" }} {{ abs \"/x/\" }} {{ time \"2006-01-02\" }}"_s), u"/project/b /x 2023-11-14"_s);
    QCOMPARE(answer(scope, u"[{{ readFile \"notes.txt\" }}] [{{ readFile \"none\" }}] [{{ mustReadFile \"~/x\" }}]"_s),
             u"[text] [] [text]"_s);
    QVERIFY(
        answer(scope, u"{{ mustReadFile \"none\" }}"_s).endsWith(u"error calling mustReadFile: open none: no such file or directory"_s));
    QVERIFY(answer(scopeWith(), u"{{ mustReadFile \"notes.txt\" }}"_s).contains(u"trusted"_s));
    QCOMPARE(answer(scope,
                    u"{{ englishJoin (list \"a\" \" \" \"b\") }}, {{ englishJoin (list \"a\" \"b\" \"c\") }}, {{ englishJoin (list) }}."_s),
             u"a and b, a, b, and c, ."_s);
    QCOMPARE(answer(scope, u"{{ indexOrDefault (map \"a\" \"b\") \"a\" \"x\" }}{{ indexOrDefault .Env \"nope\" \"x\" }}"_s), u"bx"_s);
    QVERIFY(answer(scope, u"{{ map \"a\" }}"_s).endsWith(u"map expects even number of arguments, got 1"_s));
    QCOMPARE(answer(scope, u"{{ mdv2escape \"a.b*c_d[e](f)!\" }}"_s), u"a\\.b\\*c\\_d\\[e\\]\\(f\\)\\!"_s);
    QCOMPARE(answer(scope.withEnvironment({{u"A"_s, u"2"_s}}), u"{{ .Env.A }}"_s), u"2"_s);
    QCOMPARE(answer(scope.with("Name", u"other"_s), u"{{ .Name }}"_s), u"other"_s);
    QVERIFY(*scope.isTrue({u" {{ eq .Env.A \"1\" }} "_s, {}, {}}));
    QVERIFY(!*scope.isTrue({u"yes"_s, {}, {}}));
    QCOMPARE(*scope.applyAll({{u"a"_s, {}, {}}, {u"{{ .Env.EMPTY }}"_s, {}, {}}}, RecipeScope::Empty::Dropped), QStringList{u"a"_s});
}

void TestRecipeFunctions::expandsVariables_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    for (const auto &[text, expected] : std::initializer_list<std::pair<const char *, const char *>>{{"$A", "1"},
                                                                                                     {"${A}b", "1b"},
                                                                                                     {"x$NOPE-y", "x-y"},
                                                                                                     {"$", "$"},
                                                                                                     {"a$ b", "a$ b"},
                                                                                                     {"$A$A", "11"},
                                                                                                     {"${", ""},
                                                                                                     {"${}x", "x"},
                                                                                                     {"${A", "A"},
                                                                                                     {"$1x", "x"},
                                                                                                     {"$$A", "A"},
                                                                                                     {"$A_B", ""},
                                                                                                     {"{{ $x }}", "{{  }}"}})
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
}

void TestRecipeFunctions::expandsVariables()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(goExpanded(text, {{u"A"_s, u"1"_s}}), expected);
}

void TestRecipeFunctions::failuresHavePlaces()
{
    const RecipeText text{u"a {{ .Nope }}"_s, {u"r.yaml"_s, 3, 10}, u"'a {{ .Nope }}'"_s};
    const auto result = scopeWith().apply(text);
    QVERIFY(!result);
    QCOMPARE(result.error().detail, u"template: failed to apply \"a {{ .Nope }}\": map has no entry for key \"Nope\""_s);
    QCOMPARE(result.error().location, (Location{u"r.yaml"_s, 3, 16}));
    QCOMPARE(result.error().kind, ErrorKind::BadInput);

    // Folded over lines: the place is where the expression stands in the file.
    const RecipeText folded{u"one {{ .Name }} {{ nope }}"_s, {u"r.yaml"_s, 7, 14}, u">-\n      one {{ .Name }}\n      {{ nope }}\n"_s};
    QCOMPARE(scopeWith().apply(folded).error().location, (Location{u"r.yaml"_s, 9, 10}));
    const auto checked = checkTemplate(folded);
    QVERIFY(!checked);
    QCOMPARE(checked.error().location, (Location{u"r.yaml"_s, 9, 10}));
    QCOMPARE(checked.error().detail, u"template: failed to apply \"one {{ .Name }} {{ nope }}\": function \"nope\" not defined"_s);
}

QTEST_GUILESS_MAIN(TestRecipeFunctions)
#include "tst_recipefunctions.moc"
