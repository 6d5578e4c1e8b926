// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "fakeanalysis.h"

#include "items/askersmodel.h"
#include "items/changesmodel.h"
#include "items/modulelistmodel.h"
#include "items/modulenames.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace slipway::test;

namespace {

QStringList row(const QAbstractItemModel &model, int row)
{
    QStringList texts;
    for (int column = 0; column < model.columnCount(); ++column)
        texts.append(model.index(row, column).data().toString());
    return texts;
}

QStringList column(const QAbstractItemModel &model, int column)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row, column).data().toString());
    return texts;
}

} // namespace

class tst_ModuleTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data();
    void names();
    void listHasOneRowForEachModule();
    void listSortsVersionsAsGoDoes();
    void listFilters();
    void askersSayWhoDecides();
    void changesSayWhatAndWhy();
};

void tst_ModuleTables::names_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("display");
    QTest::addColumn<QString>("shortest");
    QTest::newRow("forge") << u"github.com/spf13/cobra"_s << u"spf13/cobra"_s << u"cobra"_s;
    QTest::newRow("major") << u"github.com/gdamore/tcell/v2"_s << u"gdamore/tcell/v2"_s << u"tcell/v2"_s;
    QTest::newRow("golang.org") << u"golang.org/x/net"_s << u"golang.org/x/net"_s << u"x/net"_s;
    QTest::newRow("gopkg.in") << u"gopkg.in/yaml.v3"_s << u"gopkg.in/yaml.v3"_s << u"yaml.v3"_s;
    QTest::newRow("own host") << u"k8s.io/api"_s << u"k8s.io/api"_s << u"k8s.io/api"_s;
    QTest::newRow("no host") << u"main"_s << u"main"_s << u"main"_s;
}

void tst_ModuleTables::names()
{
    QFETCH(QString, path);
    QTEST(displayPath(path), "display");
    QTEST(shortName(path), "shortest");
}

void tst_ModuleTables::listHasOneRowForEachModule()
{
    ModuleListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFacts(std::make_shared<ModuleFacts>(sampleAnalysis()));
    QCOMPARE(model.rowCount(), 12);
    QCOMPARE(row(model, 11),
             QStringList({u"golang.org/x/text"_s, u"v0.28.0"_s, QString(), QString(), QString(), u"v0.27.0"_s, u"1.21"_s, u"11"_s,
                          u"go.mod says v0.27.0, 10 version(s) asked"_s}));
    model.setFacts(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void tst_ModuleTables::listSortsVersionsAsGoDoes()
{
    ModuleListModel model;
    ModuleListFilter filter(&model);
    QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFacts(std::make_shared<ModuleFacts>(
        std::make_shared<FakeAnalysis>(u"m a.b/a@v1.10.0\nm a.b/b@v1.9.0\nm a.b/c@v1.9.0-rc.1\nm a.b/d@v0.0.0"_s)));
    filter.sort(ModuleListModel::SelectedColumn);
    QCOMPARE(column(filter, ModuleListModel::SelectedColumn), QStringList({u"v0.0.0"_s, u"v1.9.0-rc.1"_s, u"v1.9.0"_s, u"v1.10.0"_s}));
    filter.sort(ModuleListModel::ModuleColumn, Qt::DescendingOrder);
    QCOMPARE(filter.index(0, 0).data().toString(), u"a.b/d"_s);
}

void tst_ModuleTables::listFilters()
{
    ModuleListModel model;
    ModuleListFilter filter(&model);
    model.setFacts(std::make_shared<ModuleFacts>(sampleAnalysis()));
    filter.setFilter({.text = u"golang.org"_s});
    QCOMPARE(filter.rowCount(), 4);
    QCOMPARE(filter.indexOf(u"golang.org/x/net"_s).data().toString(), u"golang.org/x/net"_s);
    QVERIFY(!filter.indexOf(u"github.com/spf13/cobra"_s).isValid());
    filter.setFilter({.text = {}, .conflictsOnly = true});
    QCOMPARE(filter.rowCount(), 2);
}

void tst_ModuleTables::askersSayWhoDecides()
{
    AskersModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setAskers(sampleAnalysis()->find(u"golang.org/x/text"_s)->askers);
    QCOMPARE(model.rowCount(), 11);
    QCOMPARE(row(model, 0), QStringList({u"golang.org/x/net v0.43.0"_s, u"v0.28.0"_s, u"decides"_s}));
    QCOMPARE(row(model, 1), QStringList({u"go.mod (you)"_s, u"v0.27.0"_s, QString()}));
    QCOMPARE(row(model, 2), QStringList({u"golang.org/x/net v0.42.0"_s, u"v0.27.0"_s, u"not in the build"_s}));
}

void tst_ModuleTables::changesSayWhatAndWhy()
{
    ChangesModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const ModuleVersion main{u"example.org/main"_s, {}};
    const ModuleVersion cobra{u"github.com/spf13/cobra"_s, u"v1.10.2"_s};
    model.setChanges({{u"github.com/spf13/cobra"_s, u"v1.9.1"_s, u"v1.10.2"_s, Change::Kind::Raised, main},
                      {u"go.yaml.in/yaml/v3"_s, {}, u"v3.0.4"_s, Change::Kind::Added, cobra},
                      {u"example.org/old"_s, u"v1.0.0"_s, {}, Change::Kind::Removed, cobra},
                      {u"example.org/fork"_s, u"v1.0.0"_s, u"v1.0.0"_s, Change::Kind::Replaced, {}}});
    QCOMPARE(row(model, 0), QStringList({u"spf13/cobra"_s, u"v1.9.1"_s, u"v1.10.2"_s, u"you ask for it"_s}));
    QCOMPARE(row(model, 1), QStringList({u"go.yaml.in/yaml/v3"_s, u"—"_s, u"v3.0.4 new"_s, u"spf13/cobra v1.10.2 asks for it"_s}));
    QCOMPARE(row(model, 2), QStringList({u"example.org/old"_s, u"v1.0.0"_s, u"removed"_s, u"only spf13/cobra v1.10.2 asked for it"_s}));
    QCOMPARE(row(model, 3).last(), u"the replacement is another one"_s);
    QCOMPARE(model.index(1, ChangesModel::AfterColumn).data(ToneRole).toInt(), int(ItemTone::Good));
    QCOMPARE(model.index(1, ChangesModel::NowColumn).data(Qt::AccessibleTextRole).toString(), u"not used now"_s);
}

QTEST_GUILESS_MAIN(tst_ModuleTables)
#include "tst_moduletables.moc"
