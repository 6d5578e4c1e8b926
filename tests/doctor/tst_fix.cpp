// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "doctor/fix.h"
#include "places/places.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

class TestFix : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsLikeAShell_data();
    void cutsLikeAShell();
    void refusesWhatAShellWouldInterpret_data();
    void refusesWhatAShellWouldInterpret();
    void runsGoAlone_data();
    void runsGoAlone();
    void knowsWhatChangesNothing();
    void everyRemedyIsRunOrShown();
};

void TestFix::cutsLikeAShell_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("plain") << u"go  get  a.b/c@v1.0.0"_s << QStringList{u"go"_s, u"get"_s, u"a.b/c@v1.0.0"_s};
    QTest::newRow("single quotes") << u"go mod edit -replace='a b'=c"_s << QStringList{u"go"_s, u"mod"_s, u"edit"_s, u"-replace=a b=c"_s};
    QTest::newRow("double quotes") << uR"(go list -f "{{eq .Name \"main\"}}" ./...)"_s
                                   << QStringList{u"go"_s, u"list"_s, u"-f"_s, uR"({{eq .Name "main"}})"_s, u"./..."_s};
    QTest::newRow("backslash") << uR"(a\ b c)"_s << QStringList{u"a b"_s, u"c"_s};
    QTest::newRow("empty word") << u"a '' b"_s << QStringList{u"a"_s, u""_s, u"b"_s};
    QTest::newRow("nothing") << u"  "_s << QStringList{};
}

void TestFix::cutsLikeAShell()
{
    QFETCH(QString, line);
    QFETCH(QStringList, words);
    QCOMPARE(shellWords(line), std::optional(words));
}

void TestFix::refusesWhatAShellWouldInterpret_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {"go get a && rm -rf b", "go get a; b", "go get $HOME", "go get `b`", "go get a | b", "go get \"$(b)\"",
                             "go get 'a", "go get *", "go get a > b", "go get a\nb"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void TestFix::refusesWhatAShellWouldInterpret()
{
    QFETCH(QString, line);
    QVERIFY(!fixCommand(line));
}

void TestFix::runsGoAlone_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("isRun");
    QTest::newRow("get") << u"go get a.b/c@v1.0.0"_s << true;
    QTest::newRow("variable") << u"GOWORK=off go build ./..."_s << true;
    QTest::newRow("git") << u"git config --global a b"_s << false;
    QTest::newRow("a path") << u"/bin/go get a"_s << false;
    QTest::newRow("run") << u"go run a.b/c@latest"_s << false;
    QTest::newRow("install") << u"go install a.b/c@latest"_s << false;
    QTest::newRow("part of a word") << u"go getaway a"_s << false;
    QTest::newRow("no subcommand") << u"go"_s << false;
}

void TestFix::runsGoAlone()
{
    QFETCH(QString, line);
    QFETCH(bool, isRun);
    QCOMPARE(fixCommand(line).has_value(), isRun);
}

void TestFix::knowsWhatChangesNothing()
{
    QVERIFY(fixCommand(u"go mod tidy -diff"_s)->looksOnly);
    QVERIFY(!fixCommand(u"go mod tidy"_s)->looksOnly);
    QVERIFY(fixCommand(u"go env GOPROXY"_s)->looksOnly);
    QVERIFY(fixCommand(u"go env -w GOPROXY=off"_s)->changesSettings);
    QVERIFY(!fixCommand(u"go env -u GOPROXY"_s)->looksOnly);
    const auto fix = fixCommand(u"CGO_ENABLED=0 go build ./..."_s);
    QCOMPARE(fix->variables.value(u"CGO_ENABLED"_s), u"0"_s);
    QCOMPARE(fix->arguments, QStringList({u"build"_s, u"./..."_s}));
}

/// The catalogue and the list of what may be run belong together.
void TestFix::everyRemedyIsRunOrShown()
{
    QFile file(sourceFile(QStringLiteral("resources/doctor.json")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    int run = 0;
    for (const QJsonValue &diagnosis : QJsonDocument::fromJson(file.readAll()).object()["diagnoses"_L1].toArray()) {
        for (const QJsonValue &fix : diagnosis["fixes"_L1].toArray()) {
            QString command = fix["command"_L1].toString();
            if (!command.startsWith("go "_L1) && !command.contains(" go "_L1))
                continue;
            command.replace(u"{"_s, u"x"_s).replace(u"}"_s, u"x"_s);
            QVERIFY2(fixCommand(command), qPrintable(command));
            ++run;
        }
    }
    QVERIFY(run > 50);
}

QTEST_GUILESS_MAIN(TestFix)
#include "tst_fix.moc"
