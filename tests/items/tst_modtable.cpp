// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "items/modtablemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kText
    = "module m\n\ngo 1.25\n\n// why\nrequire a.b/c v1.0.0\n\nrequire a.b/d v1.1.0 // indirect\n\n"
      "replace a.b/d => ../d\n\nexclude a.b/c v0.9.0\n\nretract [v0.1.0, v0.2.0] // broken\n\ntool a.b/c/cmd\n\nignore ./out\n\n"
      "godebug panicnil=1\n";

} // namespace

class TestModTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryKind_data();
    void readsEveryKind();
    void everyRowCanBeDroppedAndAddedAgain_data();
    void everyRowCanBeDroppedAndAddedAgain();
    void refusesInGosWords_data();
    void refusesInGosWords();
    void keepsCommentsOfAChangedLine();
    void modelAsksForEdits();
    void draftBecomesALine();
    void readOnlyAsksForNothing();
};

void TestModTable::readsEveryKind_data()
{
    QTest::addColumn<int>("table");
    QTest::addColumn<QStringList>("fields");
    const QStringList rows[] = {{u"a.b/c"_s, u"v1.0.0"_s}, {u"a.b/d"_s, u""_s, u"../d"_s, u""_s},
                                {u"a.b/c"_s, u"v0.9.0"_s}, {u"v0.1.0"_s, u"v0.2.0"_s, u"broken"_s},
                                {u"a.b/c/cmd"_s},          {u"./out"_s},
                                {u"panicnil"_s, u"1"_s}};
    for (int table = 0; table < kModTableCount; ++table)
        QTest::addRow("table %d", table) << table << rows[table];
}

void TestModTable::readsEveryKind()
{
    QFETCH(int, table);
    QFETCH(QStringList, fields);
    const QList<ModRow> rows = rowsOf(parseModFile(kText), ModTable(table));
    QCOMPARE(rows.size(), table == 0 ? 2 : 1);
    QCOMPARE(rows.first().fields, fields);
    QCOMPARE(rows.first().fields.size(), fieldCount(ModTable(table)));
    QVERIFY(rows.first().line > 0);
}

void TestModTable::everyRowCanBeDroppedAndAddedAgain_data()
{
    QTest::addColumn<int>("table");
    for (int table = 0; table < kModTableCount; ++table)
        QTest::addRow("table %d", table) << table;
}

void TestModTable::everyRowCanBeDroppedAndAddedAgain()
{
    QFETCH(int, table);
    const ModRow row = rowsOf(parseModFile(kText), ModTable(table)).last();
    const auto without = checkedEdit(kText, rowEdits(ModTable(table), row, std::nullopt), u"go.mod"_s);
    QVERIFY2(without, without ? "" : qPrintable(without.error().detail));
    QVERIFY(rowsOf(parseModFile(*without), ModTable(table)).size() < rowsOf(parseModFile(kText), ModTable(table)).size());
    const auto again = checkedEdit(*without, rowEdits(ModTable(table), std::nullopt, row), u"go.mod"_s);
    QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
    ModRow found = rowsOf(parseModFile(*again), ModTable(table)).last();
    found.line = row.line;
    QCOMPARE(found, row);
}

void TestModTable::refusesInGosWords_data()
{
    QTest::addColumn<int>("table");
    QTest::addColumn<QStringList>("fields");
    QTest::addColumn<QString>("words");
    QTest::newRow("version") << 0 << QStringList{u"a.b/e"_s, u"latest"_s} << u"must be of the form v1.2.3"_s;
    QTest::newRow("major") << 0 << QStringList{u"a.b/e"_s, u"v2.0.0"_s} << u"should be v0 or v1, not v2"_s;
    QTest::newRow("exclude") << 2 << QStringList{u"a.b/e"_s, u"v1"_s} << u"v1"_s;
    QTest::newRow("folder with a version") << 1 << QStringList{u"a.b/e"_s, u""_s, u"./e"_s, u"v1.0.0"_s} << u"cannot have version"_s;
    QTest::newRow("module without a version") << 1 << QStringList{u"a.b/e"_s, u""_s, u"a.b/f"_s, u""_s}
                                              << u"replacement module without version must be directory path"_s;
}

void TestModTable::refusesInGosWords()
{
    QFETCH(int, table);
    QFETCH(QStringList, fields);
    QFETCH(QString, words);
    const auto edited = checkedEdit(kText, rowEdits(ModTable(table), std::nullopt, ModRow{fields, false, 0}), u"go.mod"_s);
    QVERIFY(!edited);
    QCOMPARE(edited.error().kind, ErrorKind::BadInput);
    QVERIFY2(edited.error().detail.contains(words), qPrintable(edited.error().detail));
}

void TestModTable::keepsCommentsOfAChangedLine()
{
    const ModRow before = rowsOf(parseModFile(kText), ModTable::Require).first();
    ModRow after = before;
    after.fields[1] = u"v1.2.0"_s;
    const auto edited = checkedEdit(kText, rowEdits(ModTable::Require, before, after), u"go.mod"_s);
    QVERIFY(edited);
    QVERIFY2(edited->contains("// why\nrequire a.b/c v1.2.0\n"), edited->constData());
}

void TestModTable::modelAsksForEdits()
{
    ModTableModel model(ModTable::Require);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFile(parseModFile(kText), nullptr);
    QCOMPARE(model.lineCount(), 2);
    QCOMPARE(model.rowCount(), 3);
    QSignalSpy asked(&model, &ModTableModel::editsRequested);
    QVERIFY(model.setData(model.index(0, 1), u"v1.2.0"_s, Qt::EditRole));
    QCOMPARE(asked.takeFirst()[0].value<QList<ModEdit>>().first(), requireModule("a.b/c", "v1.2.0"));
    QVERIFY(model.setData(model.index(1, 3), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(asked.takeFirst()[0].value<QList<ModEdit>>().last(), setIndirect("a.b/d", false));
    QVERIFY(!model.setData(model.index(0, 1), u"v1.0.0"_s, Qt::EditRole)); // the same
    model.removeLines({0, 1, 2});
    QCOMPARE(asked.takeFirst()[0].value<QList<ModEdit>>(), QList<ModEdit>({dropRequire("a.b/c"), dropRequire("a.b/d")}));
    model.setFile(parseModFile("module m\n"), nullptr);
    QCOMPARE(model.rowCount(), 1);
    model.retranslate();
}

void TestModTable::draftBecomesALine()
{
    ModTableModel model(ModTable::Replace);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFile(parseModFile("module m\n"), nullptr);
    QSignalSpy asked(&model, &ModTableModel::editsRequested);
    QCOMPARE(model.index(0, 0).data().toString(), u"Add…"_s);
    QVERIFY(model.setData(model.index(0, 0), u" a.b/c "_s, Qt::EditRole));
    QVERIFY(asked.isEmpty());
    QVERIFY(model.setData(model.index(0, 2), u"./c"_s, Qt::EditRole));
    QCOMPARE(asked.takeFirst()[0].value<QList<ModEdit>>(), QList<ModEdit>{replaceModule({"a.b/c", {}}, {"./c", {}})});
    QCOMPARE(model.index(0, 0).data().toString(), u"Add…"_s);
    for (int column = 0; column < model.columnCount(); ++column)
        QVERIFY(!model.index(0, column).data(Qt::AccessibleTextRole).toString().isEmpty());
}

void TestModTable::readOnlyAsksForNothing()
{
    ModTableModel model(ModTable::Tool);
    model.setFile(parseModFile(kText), nullptr);
    model.setEditable(false);
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(!(model.flags(model.index(0, 0)) & Qt::ItemIsEditable));
    QSignalSpy asked(&model, &ModTableModel::editsRequested);
    model.removeLines({0});
    QVERIFY(!model.setData(model.index(0, 0), u"x"_s, Qt::EditRole));
    QVERIFY(asked.isEmpty());
}

QTEST_GUILESS_MAIN(TestModTable)
#include "tst_modtable.moc"
