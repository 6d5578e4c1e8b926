// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "items/ansi.h"

#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

/// "3+5 fg=1 bold": place and look of each run.
QStringList shown(const AnsiLine &line)
{
    QStringList result;
    for (const AnsiRun &run : line.runs) {
        QString text = u"%1+%2"_s.arg(run.start).arg(run.length);
        const auto color = [](int value) {
            return value >= AnsiStyle::kRgb ? u'#' + QString::number(value & 0xffffff, 16).rightJustified(6, u'0') : QString::number(value);
        };
        if (run.style.foreground != AnsiStyle::kDefault)
            text += u" fg="_s + color(run.style.foreground);
        if (run.style.background != AnsiStyle::kDefault)
            text += u" bg="_s + color(run.style.background);
        text += run.style.isBold ? u" bold"_s : QString();
        text += run.style.isFaint ? u" faint"_s : QString();
        text += run.style.isItalic ? u" italic"_s : QString();
        text += run.style.isUnderlined ? u" underlined"_s : QString();
        text += run.style.isInverse ? u" inverse"_s : QString();
        result.append(text);
    }
    return result;
}

} // namespace

class tst_Ansi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lines_data();
    void lines();
};

void tst_Ansi::lines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("runs");
    const auto row = [](const char *name, const QByteArray &line, const QByteArray &text, const QStringList &runs = {}) {
        QTest::newRow(name) << line << text << runs;
    };
    row("plain", "go build", "go build");
    row("empty", "", "");
    row("named colours", "a\x1b[31mred\x1b[0m b\x1b[97;44mx\x1b[m", "ared bx", {u"1+3 fg=1"_s, u"6+1 fg=15 bg=4"_s});
    row("256 colours", "\x1b[38;5;208mo\x1b[48;5;17mb", "ob", {u"0+1 fg=208"_s, u"1+1 fg=208 bg=17"_s});
    row("rgb", "\x1b[38;2;1;2;255mx", "x", {u"0+1 fg=#0102ff"_s});
    row("rgb with colons", "\x1b[38:2::1:2:255mx", "x", {u"0+1 fg=#0102ff"_s});
    row("rgb with few colons", "\x1b[38:5:208mx", "x", {u"0+1 fg=208"_s});
    row("weights", "\x1b[1;3;4mx\x1b[22;23;24my\x1b[2;7mz", "xyz", {u"0+1 bold italic underlined"_s, u"2+1 faint inverse"_s});
    row("title is dropped", "\x1b]0;evil title\x07shown", "shown");
    row("clipboard is dropped", "\x1b]52;c;ZXZpbA==\x1b\\shown", "shown");
    row("link keeps its text", "\x1b]8;;https://go.dev\x1b\\go.dev\x1b]8;;\x1b\\", "go.dev");
    row("movements are dropped", "\x1b[2K\x1b[1Gdone\x1b[?25l", "done");
    row("charset and keypad", "\x1b(Bx\x1b=y", "xy");
    row("private m is no colour", "\x1b[>4;1mx", "x");
    row("cut off", "x\x1b[3", "x");
    row("cut off at once", "x\x1b", "x");
    row("huge numbers", "\x1b[99999999999999999999mx", "x");
    row("many parameters", QByteArray("\x1b[") + QByteArray("1;").repeated(500) + "mx", "x", {u"0+1"_s});
    row("unicode", "\x1b[32m模块\x1b[0m", "模块", {u"0+6 fg=2"_s});
}

void tst_Ansi::lines()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, text);
    QFETCH(QStringList, runs);
    const AnsiLine parsed = parseAnsi(line);
    QCOMPARE(parsed.text, text);
    if (QString::fromLatin1(QTest::currentDataTag()) != u"many parameters"_s)
        QCOMPARE(shown(parsed), runs);
}

QTEST_GUILESS_MAIN(tst_Ansi)
#include "tst_ansi.moc"
