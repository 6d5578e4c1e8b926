// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "process/search.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

QList<quint32> find(const LogStore &store, const SearchQuery &query)
{
    const std::atomic_bool isCancelled = false;
    return searchLines(store, query, 0, store.lineCount(), isCancelled);
}

} // namespace

class tst_Search : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsLines_data();
    void findsLines();
    void agreesWithTheSlowWay();
    void skipsWhatWasOverwritten();
    void searchesSlices();
    void stopsWhenCancelled();
    void tellsWhatIsWrong();
    void marksAllMatchesOfALine();
};

void tst_Search::findsLines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isExpression");
    QTest::addColumn<bool>("isCaseSensitive");
    QTest::addColumn<QList<quint32>>("lines");
    QTest::newRow("literal") << u"undefined"_s << false << true << QList<quint32>{1, 3};
    QTest::newRow("any case") << u"UNDEFINED"_s << false << false << QList<quint32>{1, 2, 3};
    QTest::newRow("literal with signs") << u"x.(type)"_s << false << false << QList<quint32>{4};
    QTest::newRow("chinese") << u"错误"_s << false << true << QList<quint32>{5};
    QTest::newRow("expression") << u"go:\\d+:\\d+"_s << true << true << QList<quint32>{1, 3};
    QTest::newRow("anchors are of lines") << u"^main$"_s << true << true << QList<quint32>{0};
    QTest::newRow("never over lines") << u"main\\s+a"_s << true << true << QList<quint32>();
    QTest::newRow("nothing") << u"absent"_s << false << true << QList<quint32>();
    QTest::newRow("empty") << QString() << false << true << QList<quint32>();
    QTest::newRow("matches nothing") << u"x*"_s << true << true << QList<quint32>{4};
    QTest::newRow("broken") << u"("_s << true << true << QList<quint32>();
}

void tst_Search::findsLines()
{
    QFETCH(QString, text);
    QFETCH(bool, isExpression);
    QFETCH(bool, isCaseSensitive);
    LogStore store;
    store.append("main\na.go:1:2: undefined: undefined\nUndefined\nb.go:10:20: undefined\nswitch x.(type)\n错误 end", Stream::Out);
    QTEST(find(store, {text, isExpression, isCaseSensitive}), "lines");
}

void tst_Search::agreesWithTheSlowWay()
{
    QRandomGenerator random(5);
    LogStore store;
    QByteArray text;
    for (int i = 0; i < 40'000; ++i) {
        text.clear();
        for (int word = random.bounded(12); word >= 0; --word)
            text += QByteArrayList{"alpha", "beta", "gamma", "delta", "main.go:12:3"}[random.bounded(5)] + ' ';
        store.append(text + '\n', Stream::Out);
    }
    for (const SearchQuery &query : {SearchQuery{u"beta gamma"_s, false, true}, SearchQuery{u"BETA main"_s, false, false},
                                     SearchQuery{u"(alpha ){3}"_s, true, true}}) {
        const QString pattern = query.isRegularExpression ? query.text : QRegularExpression::escape(query.text);
        const QRegularExpression slow(
            pattern, query.isCaseSensitive ? QRegularExpression::NoPatternOption : QRegularExpression::CaseInsensitiveOption);
        QList<quint32> expected;
        for (qint64 line = 0; line < store.lineCount(); ++line) {
            if (slow.match(QString::fromUtf8(store.line(line))).hasMatch())
                expected.append(static_cast<quint32>(line));
        }
        QVERIFY(!expected.isEmpty());
        QCOMPARE(find(store, query), expected);
    }
}

void tst_Search::skipsWhatWasOverwritten()
{
    LogStore store;
    store.append("first\nword hidden\rshown word\nhidden\rlast\n", Stream::Out);
    QCOMPARE(find(store, {u"word"_s, false, true}), QList<quint32>{1});
    QCOMPARE(find(store, {u"hidden"_s, false, true}), QList<quint32>());
    QCOMPARE(find(store, {u"last"_s, false, true}), QList<quint32>{2});
    LogStore progress;
    progress.append("needle\n" + QByteArray("needle 12%\r").repeated(400'000) + "done\nneedle\n", Stream::Out);
    QCOMPARE(find(progress, {u"needle"_s, false, true}), (QList<quint32>{0, 2}));
}

void tst_Search::searchesSlices()
{
    LogStore store;
    for (int i = 0; i < 1000; ++i)
        store.append("line " + QByteArray::number(i) + '\n', Stream::Out);
    const std::atomic_bool isCancelled = false;
    QCOMPARE(searchLines(store, {u"line 10"_s, false, true}, 100, 105, isCancelled), (QList<quint32>{100, 101, 102, 103, 104}));
    QCOMPARE(searchLines(store, {u"line"_s, false, true}, 998, 5000, isCancelled), (QList<quint32>{998, 999}));
}

void tst_Search::stopsWhenCancelled()
{
    LogStore store;
    store.append(QByteArray("needle\n").repeated(100'000), Stream::Out);
    const std::atomic_bool isCancelled = true;
    QCOMPARE(searchLines(store, {u"needle"_s, false, true}, 0, 100'000, isCancelled).size(), 0);
}

void tst_Search::tellsWhatIsWrong()
{
    QVERIFY(checkQuery({u"("_s, false, false}));
    QVERIFY(checkQuery({u"a+"_s, true, false}));
    const Result<> result = checkQuery({u"a(b"_s, true, false});
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::BadInput);
    QVERIFY(result.error().detail.contains(u"missing )"_s));
}

void tst_Search::marksAllMatchesOfALine()
{
    QCOMPARE(matchesInLine("one two One", {u"one"_s, false, false}), (QList<Match>{{0, 3}, {8, 3}}));
    QCOMPARE(matchesInLine("aXbXX", {u"X+"_s, true, true}), (QList<Match>{{1, 1}, {3, 2}}));
}

QTEST_GUILESS_MAIN(tst_Search)
#include "tst_search.moc"
