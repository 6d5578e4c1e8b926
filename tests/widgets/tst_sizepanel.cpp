// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "../binary/fakeprogram.h"
#include "items/finishedprograms.h"
#include "items/sizemodel.h"
#include "layout/squarify.h"
#include "size/sizepanel.h"
#include "size/treemapview.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QComboBox>
#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace slipway;
using namespace Qt::StringLiterals;

/// The map of sizes, operated by keyboard, on small programs that the test writes.
class TestSizePanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void rectanglesFillTheArea_data();
    void rectanglesFillTheArea();
    void modelIsSound();
    void mapIsOperatedByKeyboard();
    void mapAndTreeFollowEachOther();
    void comparesTwoBuilds();
    void otherFilesAreExplained();
    void everythingHasAName();
    void offersFinishedPrograms();

private:
    QString write(const QString &name, int bytes);

    QTemporaryDir m_dir;
    std::unique_ptr<SizePanel> m_panel;
};

void TestSizePanel::init()
{
    m_panel = std::make_unique<SizePanel>();
    m_panel->resize(900, 600);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

QString TestSizePanel::write(const QString &name, int bytes)
{
    FakeProgram program;
    program.functions
        = {{"runtime.main", 30000}, {"runtime.mallocgc", 20000}, {"main.main", 9000}, {"main.(*T).Run", bytes}, {"net/http.Serve", 15000}};
    QFile file(m_dir.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(program.elf()) < 0)
        QTest::qFail("cannot write", __FILE__, __LINE__);
    return file.fileName();
}

void TestSizePanel::rectanglesFillTheArea_data()
{
    QTest::addColumn<QList<qreal>>("weights");
    QTest::newRow("one") << QList<qreal>{5};
    QTest::newRow("several") << QList<qreal>{6, 6, 4, 3, 2, 2, 1};
    QTest::newRow("one giant") << QList<qreal>{1e9, 1, 1};
    QTest::newRow("with nothing") << QList<qreal>{3, 1, 0, 0};
    QTest::newRow("none") << QList<qreal>{};
    QTest::newRow("all nothing") << QList<qreal>{0, 0};
    QList<qreal> many;
    for (int i = 500; i > 0; --i)
        many.append(i);
    QTest::newRow("many") << many;
}

void TestSizePanel::rectanglesFillTheArea()
{
    QFETCH(QList<qreal>, weights);
    const QRectF area(3, 5, 400, 250);
    const QList<QRectF> tiles = squarified(area, weights);
    QCOMPARE(tiles.size(), weights.size());
    qreal total = 0;
    for (const qreal weight : weights)
        total += weight;
    for (qsizetype i = 0; i < tiles.size(); ++i) {
        const qreal expected = total > 0 ? weights[i] / total * area.width() * area.height() : 0;
        QVERIFY(qAbs(tiles[i].width() * tiles[i].height() - expected) < 0.01 + expected * 1e-6);
        QVERIFY(tiles[i].isEmpty() || area.adjusted(-0.01, -0.01, 0.01, 0.01).contains(tiles[i]));
        for (qsizetype j = 0; j < i && !tiles[i].isEmpty() && !tiles[j].isEmpty(); ++j)
            QVERIFY(!tiles[i].adjusted(0.001, 0.001, -0.001, -0.001).intersects(tiles[j].adjusted(0.001, 0.001, -0.001, -0.001)));
    }
}

void TestSizePanel::modelIsSound()
{
    SizeModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto size = readBinarySize(write(u"a"_s, 4000));
    QVERIFY(size);
    model.setSize(std::make_shared<const BinarySize>(*size));
    qint64 sum = 0;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row, 0);
        sum += index.data(SizeModel::BytesRole).toLongLong();
        QVERIFY(row == 0
                || index.data(SizeModel::BytesRole).toLongLong() <= model.index(row - 1, 0).data(SizeModel::BytesRole).toLongLong());
        QVERIFY(!index.data(Qt::ToolTipRole).toString().isEmpty());
    }
    QCOMPARE(sum, size->fileBytes);
    const QModelIndex library = model.index(0, 0);
    QCOMPARE(library.data().toString(), u"Go's standard library"_s);
    QCOMPARE(model.rowCount(library), 2);
    const QModelIndex runtime = model.index(0, 0, library);
    QCOMPARE(runtime.data().toString(), u"runtime"_s);
    QCOMPARE(model.index(0, 0, runtime).data().toString(), u"main"_s);
    model.setSize(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void TestSizePanel::mapIsOperatedByKeyboard()
{
    QSignalSpy read(m_panel.get(), &SizePanel::sizeChanged);
    m_panel->showProgram(write(u"a"_s, 4000));
    QTRY_COMPARE(read.size(), 1);
    auto *map = m_panel->findChild<TreeMapView *>(u"treeMap"_s);
    map->setFocus();
    QCOMPARE(map->current().data().toString(), u"Go's standard library"_s);
    QTest::keyClick(map, Qt::Key_Return);
    QCOMPARE(map->root().data().toString(), u"Go's standard library"_s);
    QCOMPARE(map->current().data().toString(), u"runtime"_s);
    QTest::keyClick(map, Qt::Key_Right);
    QCOMPARE(map->current().data().toString(), u"net/http"_s);
    QTest::keyClick(map, Qt::Key_Left);
    QCOMPARE(map->current().data().toString(), u"runtime"_s);
    QTest::keyClick(map, Qt::Key_Backspace);
    QVERIFY(!map->root().isValid());
    QCOMPARE(map->current().data().toString(), u"Go's standard library"_s);
    QTest::keyClick(map, Qt::Key_PageDown);
    QCOMPARE(map->current().data().toString(), u"runtime"_s);
    const QList<QToolButton *> crumbs = m_panel->findChild<QWidget *>(u"sizeCrumbs"_s)->findChildren<QToolButton *>();
    QVERIFY(!crumbs.isEmpty());
}

void TestSizePanel::mapAndTreeFollowEachOther()
{
    QSignalSpy read(m_panel.get(), &SizePanel::sizeChanged);
    m_panel->showProgram(write(u"a"_s, 4000));
    QTRY_COMPARE(read.size(), 1);
    auto *map = m_panel->findChild<TreeMapView *>(u"treeMap"_s);
    auto *tree = m_panel->findChild<QTreeView *>(u"sizeTree"_s);
    QAbstractItemModel *model = tree->model();
    const QModelIndex function = model->index(0, 0, model->index(0, 0, model->index(0, 0)));
    tree->setCurrentIndex(function);
    QCOMPARE(map->current(), function);
    map->setCurrent(model->index(1, 0));
    QCOMPARE(tree->currentIndex(), model->index(1, 0));
    QSignalSpy other(m_panel.get(), &SizePanel::sizeChanged);
    m_panel->showProgram(write(u"b"_s, 5000)); // nothing of the old one is held
    QTRY_COMPARE(other.size(), 1);
    QVERIFY(map->current().isValid());
}

void TestSizePanel::comparesTwoBuilds()
{
    QSignalSpy read(m_panel.get(), &SizePanel::sizeChanged);
    m_panel->showProgram(write(u"new"_s, 9000));
    QTRY_COMPARE(read.size(), 1);
    auto *table = m_panel->findChild<QTableView *>(u"sizeChanges"_s);
    QVERIFY(!table->isVisible());
    m_panel->compareWith(write(u"old"_s, 4000));
    QTRY_VERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, 1).data().toString(), u"+5.0 kB"_s);
    QCOMPARE(m_panel->program(), m_dir.filePath(u"new"_s));
}

void TestSizePanel::otherFilesAreExplained()
{
    QFile file(m_dir.filePath(u"text"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no program");
    file.close();
    QSignalSpy read(m_panel.get(), &SizePanel::sizeChanged);
    m_panel->showProgram(file.fileName());
    QTRY_COMPARE(read.size(), 1);
    QVERIFY(!m_panel->size());
    QVERIFY(!m_panel->findChild<TreeMapView *>(u"treeMap"_s)->isVisible());
    QSignalSpy asked(m_panel.get(), &SizePanel::programRequested);
    QTest::mouseClick(m_panel->findChild<QPushButton *>(u"sizeOpen"_s), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
}

void TestSizePanel::everythingHasAName()
{
    for (const QWidget *widget : m_panel->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->objectName().startsWith(u"size"_s))
            continue;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        QVERIFY2(interface && !interface->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
    }
    QSignalSpy read(m_panel.get(), &SizePanel::sizeChanged);
    m_panel->showProgram(write(u"a"_s, 4000));
    QTRY_COMPARE(read.size(), 1);
    QAccessibleInterface *map = QAccessible::queryAccessibleInterface(m_panel->findChild<TreeMapView *>(u"treeMap"_s));
    QVERIFY(map->text(QAccessible::Value).startsWith(u"Go's standard library. "_s));
    QVERIFY(!map->text(QAccessible::Name).isEmpty());
}

void TestSizePanel::offersFinishedPrograms()
{
    const QString path = write(u"a"_s, 4000);
    m_panel->setPrograms(
        {{u"build:linux/amd64"_s, u"linux/amd64"_s, path}, {u"build:linux/arm64"_s, u"linux/arm64"_s, write(u"b"_s, 5000)}});
    auto *choice = m_panel->findChild<QComboBox *>(u"sizeProgram"_s);
    QCOMPARE(choice->count(), 2);
    QCOMPARE(choice->currentIndex(), -1);
    QSignalSpy read(m_panel.get(), &SizePanel::sizeChanged);
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_Down);
    QTRY_COMPARE(read.size(), 1);
    QCOMPARE(m_panel->program(), path);
}

QTEST_MAIN(TestSizePanel)
#include "tst_sizepanel.moc"
