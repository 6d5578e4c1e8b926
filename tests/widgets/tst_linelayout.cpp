// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "output/linelayout.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

/// Lines painted by the letter look as lines that were laid out, and columns are where they are there.
class TestLineLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void lettersOfSeveralWidthsAreLaidOut();
    void looksTheSame_data();
    void looksTheSame();
    void columnsAreTheSame_data() { looksTheSame_data(); }
    void columnsAreTheSame();

private:
    static QImage painted(const QByteArray &text, const LineStyle &style, int selectionStart, int selectionEnd);

    LineStyle m_plain; ///< by the letter where that can be
    LineStyle m_laidOut;
};

void TestLineLayout::initTestCase()
{
    m_laidOut.font = QFont(u"DejaVu Sans Mono"_s, 10);
    m_plain = m_laidOut;
    m_plain.glyphs = PlainGlyphs::of(m_plain.font);
    if (!m_plain.glyphs)
        QSKIP("there is no font of fixed pitch here");
}

void TestLineLayout::lettersOfSeveralWidthsAreLaidOut()
{
    QVERIFY(!PlainGlyphs::of(QFont(u"DejaVu Sans"_s, 10)));
    QVERIFY(PlainGlyphs::canPaint(u"plain ~ text"));
    QVERIFY(!PlainGlyphs::canPaint(u"a\ttab"));
    QVERIFY(!PlainGlyphs::canPaint(u"é"));
    QVERIFY(!PlainGlyphs::canPaint(QString(PlainGlyphs::kMostColumns + 1, u'a')));
}

QImage TestLineLayout::painted(const QByteArray &text, const LineStyle &style, int selectionStart, int selectionEnd)
{
    QImage image(1200, 30, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    LogLine line;
    line.bytes = text;
    // What lies far to the left is not painted, but it takes its place.
    const qreal left = text.size() > 1200 ? 16'000 : 0;
    LineLayout(line, style).draw(&painter, {10 - left, 3}, left, left + 1200, selectionStart, selectionEnd);
    return image;
}

void TestLineLayout::looksTheSame_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("letters") << QByteArray("The quick brown fox -> != fi <= 0123456789 {}[]()|~`@#$%^&*_+;:'\",.?/\\");
    QTest::newRow("blanks at both ends") << QByteArray("   indented   ");
    QTest::newRow("a tab") << QByteArray("ok  \texample.com/m\t0.1s");
    QTest::newRow("a place in a file") << QByteArray("pkg/main.go:12:3: undefined: x");
    QTest::newRow("colours") << QByteArray("\x1b[32mok\x1b[0m example.com/m \x1b[1m0.1s\x1b[0m");
    QTest::newRow("other letters") << QByteArray("größe 模块 release");
    QTest::newRow("several pieces") << QByteArray("0123456789 abcdefgh ").repeated(150);
}

void TestLineLayout::looksTheSame()
{
    QFETCH(QByteArray, text);
    const QImage plain = painted(text, m_plain, 0, 0);
    QCOMPARE(plain, painted(text, m_laidOut, 0, 0));
    QCOMPARE(painted(text, m_plain, 2, 7), painted(text, m_laidOut, 2, 7));
    if (!text.trimmed().isEmpty()) {
        QImage empty(plain.size(), plain.format());
        empty.fill(Qt::white);
        QVERIFY(plain != empty);
    }
}

void TestLineLayout::columnsAreTheSame()
{
    QFETCH(QByteArray, text);
    LogLine line;
    line.bytes = text;
    const LineLayout plain(line, m_plain), laidOut(line, m_laidOut);
    for (int column = 0; column <= plain.text().size() + 1; ++column)
        QVERIFY2(std::abs(plain.xOf(column) - laidOut.xOf(column)) < 0.05, qPrintable(QString::number(column)));
    for (qreal x = -20.25; x < laidOut.width() + 20; x += 1.5)
        QVERIFY2(plain.columnAt(x) == laidOut.columnAt(x), qPrintable(QString::number(x)));
}

QTEST_MAIN(TestLineLayout)
#include "tst_linelayout.moc"
