// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "items/targetmatrixmodel.h"

#include "handrun.h"
#include "targets/ports.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;

namespace {

QStringList headers(const TargetMatrixModel &model, Qt::Orientation orientation)
{
    QStringList names;
    for (int section = 0; section < (orientation == Qt::Vertical ? model.rowCount() : model.columnCount()); ++section)
        names.append(model.headerData(section, orientation).toString());
    return names;
}

QString namesOf(const QList<Target> &targets)
{
    QStringList names;
    for (const Target &target : targets)
        names.append(target.name());
    return names.join(u' ');
}

QList<Target> targetsOf(const QString &text)
{
    return parseTargets(text).value();
}

} // namespace

class tst_TargetMatrixModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstClassComesFirst();
    void everyPortHasOneCell();
    void chosenIsSortedAndOnce();
    void editsSayBeforeAndAfter();
    void checkingRemembersVariants();
    void hiddenComesIntoViewWhenChosen();
    void statesTouchOnlyTheirCell();
    void unknownTargetsAreKept();
};

void tst_TargetMatrixModel::firstClassComesFirst()
{
    TargetMatrixModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setPorts(builtInPorts());
    QCOMPARE(headers(model, Qt::Vertical),
             QStringList({u"linux"_s, u"darwin"_s, u"windows"_s, u"freebsd"_s, u"android"_s, u"js"_s, u"wasip1"_s}));
    QCOMPARE(headers(model, Qt::Horizontal), QStringList({u"amd64"_s, u"arm64"_s, u"386"_s, u"arm"_s, u"riscv64"_s, u"wasm"_s}));
    QVERIFY(model.headerData(0, Qt::Vertical, TargetMatrixModel::IsFirstClassRole).toBool());
    QVERIFY(!model.headerData(3, Qt::Vertical, TargetMatrixModel::IsFirstClassRole).toBool());
    QVERIFY(model.hiddenRows() > 0 && model.hiddenColumns() > 0);
    model.setExpanded(true);
    QCOMPARE(model.hiddenRows(), 0);
    QCOMPARE(headers(model, Qt::Vertical).mid(7),
             QStringList({u"aix"_s, u"dragonfly"_s, u"illumos"_s, u"ios"_s, u"netbsd"_s, u"openbsd"_s, u"plan9"_s, u"solaris"_s}));
}

void tst_TargetMatrixModel::everyPortHasOneCell()
{
    TargetMatrixModel model;
    model.setPorts(builtInPorts());
    model.setExpanded(true);
    int cells = 0;
    for (int row = 0; row < model.rowCount(); ++row)
        for (int column = 0; column < model.columnCount(); ++column)
            cells += model.index(row, column).data(TargetMatrixModel::ExistsRole).toBool();
    QCOMPARE(cells, int(builtInPorts().size()));
    QVERIFY(model.indexOf({u"android"_s, u"amd64"_s, {}}).data(TargetMatrixModel::NeedsCRole).toBool());
    QVERIFY(!model.indexOf({u"android"_s, u"arm64"_s, {}}).data(TargetMatrixModel::NeedsCRole).toBool());
    QCOMPARE(model.indexOf({u"android"_s, u"amd64"_s, {}}).data().toString(), u"cgo"_s);
    const QModelIndex none = model.indexOf({u"darwin"_s, u"386"_s, {}});
    QVERIFY(model.targetAt(none).isNull());
    QCOMPARE(none.data(Qt::AccessibleTextRole).toString(), u"Go has no port darwin/386."_s);
    QVERIFY(!model.setData(none, Qt::Checked, Qt::CheckStateRole));
}

void tst_TargetMatrixModel::chosenIsSortedAndOnce()
{
    TargetMatrixModel model;
    model.setPorts(builtInPorts());
    model.setChosen(targetsOf(u"windows/amd64 linux/arm/7 linux/arm/6 linux/amd64"_s) + targetsOf(u"linux/amd64"_s));
    QCOMPARE(namesOf(model.chosen()), u"linux/amd64 linux/arm/6 linux/arm/7 windows/amd64"_s);
}

void tst_TargetMatrixModel::editsSayBeforeAndAfter()
{
    TargetMatrixModel model;
    model.setPorts(builtInPorts());
    model.setChosen(targetsOf(u"linux/amd64"_s));
    QSignalSpy edited(&model, &TargetMatrixModel::chosenEdited);
    model.setChosen(targetsOf(u"linux/amd64 linux/386"_s)); // from outside: no edit
    QCOMPARE(edited.size(), 0);
    model.choose(targetsOf(u"linux/amd64 linux/386"_s)); // nothing changes
    QCOMPARE(edited.size(), 0);
    QVERIFY(model.setData(model.indexOf({u"linux"_s, u"arm64"_s, {}}), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(edited.size(), 1);
    QCOMPARE(namesOf(edited[0][0].value<QList<Target>>()), u"linux/amd64 linux/386"_s);
    QCOMPARE(namesOf(edited[0][1].value<QList<Target>>()), u"linux/amd64 linux/arm64 linux/386"_s);
}

void tst_TargetMatrixModel::checkingRemembersVariants()
{
    TargetMatrixModel model;
    model.setPorts(builtInPorts());
    model.setChosen(targetsOf(u"linux/arm/6 linux/arm/7"_s));
    const QModelIndex arm = model.indexOf({u"linux"_s, u"arm"_s, {}});
    QCOMPARE(model.currentTarget(arm).name(), u"linux/arm/6"_s);
    model.setData(arm, Qt::Unchecked, Qt::CheckStateRole);
    QVERIFY(model.chosen().isEmpty());
    QCOMPARE(model.currentTarget(arm).name(), u"linux/arm/6"_s);
    model.setData(arm, Qt::Checked, Qt::CheckStateRole);
    QCOMPARE(namesOf(model.chosen()), u"linux/arm/6 linux/arm/7"_s);
    model.setVariant(arm, {}, true);
    QCOMPARE(arm.data(TargetMatrixModel::VariantsRole).toStringList(), QStringList({QString(), u"6"_s, u"7"_s}));
}

void tst_TargetMatrixModel::hiddenComesIntoViewWhenChosen()
{
    TargetMatrixModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setPorts(builtInPorts());
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset), changed(&model, &QAbstractItemModel::dataChanged);
    model.setChosen(targetsOf(u"linux/amd64"_s));
    QCOMPARE(reset.size(), 0);
    QCOMPARE(changed.size(), 1);
    model.setChosen(targetsOf(u"openbsd/ppc64"_s));
    QCOMPARE(reset.size(), 1);
    QVERIFY(model.indexOf({u"openbsd"_s, u"ppc64"_s, {}}).isValid());
    model.setChosen({});
    QVERIFY(!model.indexOf({u"openbsd"_s, u"ppc64"_s, {}}).isValid());
}

void tst_TargetMatrixModel::statesTouchOnlyTheirCell()
{
    TargetMatrixModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setPorts(builtInPorts());
    HandRun run(buildPlan({u"linux/arm/6"_s, u"linux/arm/7"_s, u"linux/amd64"_s}));
    run.start();
    run.succeed(u"build:linux/arm/6"_s);
    model.setStates(targetStates(*run.runner));
    const QModelIndex arm = model.indexOf({u"linux"_s, u"arm"_s, {}});
    QCOMPARE(arm.data(TargetMatrixModel::StateRole).toInt(), int(CellState::Running)); // the worse of two variants
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    run.fail(u"build:linux/arm/7"_s, u"exit status 1"_s);
    model.setStates(targetStates(*run.runner));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex(), arm);
    QCOMPARE(arm.data(TargetMatrixModel::StateRole).toInt(), int(CellState::Failed));
}

void tst_TargetMatrixModel::unknownTargetsAreKept()
{
    TargetMatrixModel model;
    model.setPorts(builtInPorts());
    model.setChosen({{u"linux"_s, u"sparc64"_s, {}}, {u"linux"_s, u"amd64"_s, {}}});
    QCOMPARE(namesOf(model.chosen()), u"linux/amd64 linux/sparc64"_s);
    model.toggleRow(0);
    QVERIFY(model.isChosen({u"linux"_s, u"sparc64"_s, {}}));
}

QTEST_GUILESS_MAIN(tst_TargetMatrixModel)
#include "tst_targetmatrixmodel.moc"
