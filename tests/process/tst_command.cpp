// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "process/command.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace slipway;

class tst_Command : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quotesWords_data();
    void quotesWords();
    void showsOnlyWhatWasSetOnPurpose();
    void namesSecretsInsteadOfShowingThem();
    void quotesAProgramThatLooksLikeAnAssignment();
};

void tst_Command::quotesWords_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << u"-o=dist/app_1.2"_s << u"-o=dist/app_1.2"_s;
    QTest::newRow("empty") << QString() << u"''"_s;
    QTest::newRow("space") << u"-s -w"_s << u"'-s -w'"_s;
    QTest::newRow("apostrophe") << u"it's"_s << u"'it'\\''s'"_s;
    QTest::newRow("dollar") << u"$HOME"_s << u"'$HOME'"_s;
    QTest::newRow("star") << u"./..*"_s << u"'./..*'"_s;
    QTest::newRow("tilde") << u"~x"_s << u"'~x'"_s;
    QTest::newRow("equals first, which zsh expands") << u"=ls"_s << u"'=ls'"_s;
    QTest::newRow("chinese") << u"项目"_s << u"'项目'"_s;
    QTest::newRow("line break") << u"a\nb"_s << u"'a\nb'"_s;
}

void tst_Command::quotesWords()
{
    QFETCH(QString, word);
    QTEST(shellQuoted(word), "expected");
}

void tst_Command::showsOnlyWhatWasSetOnPurpose()
{
    Command command;
    command.program = u"go"_s;
    command.arguments = {u"build"_s, u"-ldflags"_s, u"-s -w"_s, u"./cmd/a"_s};
    command.workingDirectory = u"/home/me/my project"_s;
    command.environment = {{u"PATH"_s, u"/bin"_s}, {u"GOOS"_s, u"linux"_s}, {u"CGO_ENABLED"_s, u"0"_s}, {u"GOFLAGS"_s, QString()}};
    command.shownVariables = {u"CGO_ENABLED"_s, u"GOOS"_s, u"GOFLAGS"_s, u"NOT_SET"_s};
    QCOMPARE(command.toShell(), u"cd '/home/me/my project' && CGO_ENABLED=0 GOOS=linux GOFLAGS='' go build -ldflags '-s -w' ./cmd/a"_s);
}

void tst_Command::namesSecretsInsteadOfShowingThem()
{
    Command command;
    command.program = u"upload"_s;
    command.environment = {{u"TOKEN"_s, u"geheim42"_s}};
    command.shownVariables = {u"TOKEN"_s};
    command.secrets = {u"geheim42"_s, u"unnamed!"_s};
    command.arguments = {u"--header=Bearer geheim42"_s, u"unnamed!"_s, u"geheim42"_s};
    QCOMPARE(command.toShell(), u"TOKEN=\"$TOKEN\" upload '--header=Bearer '\"$TOKEN\" \"$SECRET\" \"$TOKEN\""_s);
}

void tst_Command::quotesAProgramThatLooksLikeAnAssignment()
{
    Command command;
    command.program = u"a=b"_s;
    QCOMPARE(command.toShell(), u"'a=b'"_s);
}

QTEST_GUILESS_MAIN(tst_Command)
#include "tst_command.moc"
