// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "fakeanalysis.h"

#include "items/deptreemodel.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace slipway::test;

namespace {

/// Qt's tester opens rows while it still handles a reset, which it then takes for a mistake of the model: here the tests open them.
struct Tester : QAbstractItemModelTester {
    explicit Tester(QAbstractItemModel *model)
        : QAbstractItemModelTester(model, FailureReportingMode::QtTest)
    {
        setUseFetchMore(false);
    }
};

std::shared_ptr<ModuleFacts> factsOf(const std::shared_ptr<FakeAnalysis> &analysis)
{
    return std::make_shared<ModuleFacts>(analysis);
}

void open(DepTreeModel &model, const QModelIndex &row)
{
    while (model.canFetchMore(row))
        model.fetchMore(row);
}

QStringList textsBelow(DepTreeModel &model, const QModelIndex &row, int column = 0)
{
    open(model, row);
    QStringList texts;
    for (int i = 0; i < model.rowCount(row); ++i)
        texts.append(model.index(i, column, row).data().toString());
    return texts;
}

QModelIndex childNamed(DepTreeModel &model, const QModelIndex &row, const QString &text)
{
    return model.index(int(textsBelow(model, row).indexOf(text)), 0, row);
}

} // namespace

class tst_DepTreeModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsWithWhatMainRequires();
    void conflictShowsWhoAsks();
    void foldedAskersOpen();
    void reverseTreeGoesOn();
    void ancestorIsCut();
    void sameRowsAreShownOnce();
    void pillsSayWhatMatters();
    void filterListsWhatItAccepts();
    void conflictsComeWorstFirst();
    void findsAModule();
    void keepsOccurrences();
    void findsDeepModules();
    void emptyWithoutFacts();
    void largeProjectOpensAtOnce();
};

void tst_DepTreeModel::startsWithWhatMainRequires()
{
    DepTreeModel model;
    Tester tester(&model);
    model.setFacts(factsOf(sampleAnalysis()));
    QCOMPARE(model.rowCount(), 1);
    const QModelIndex main = model.index(0, 0);
    QCOMPARE(main.data().toString(), u"github.com/cli/cli/v2"_s);
    QCOMPARE(model.rowCount(main), 12);
    const QModelIndex glamour = model.index(0, 0, main);
    QCOMPARE(glamour.data().toString(), u"charmbracelet/glamour"_s);
    QCOMPARE(glamour.data(ModulePathRole).toString(), u"github.com/charmbracelet/glamour"_s);
    QCOMPARE(glamour.siblingAtColumn(DepTreeModel::SelectedColumn).data().toString(), u"v0.10.0"_s);
    QCOMPARE(glamour.siblingAtColumn(DepTreeModel::WhyColumn).data().toString(), u"direct"_s);
    QVERIFY(model.hasChildren(glamour));
    QCOMPARE(model.rowCount(glamour), 0); // not before it is opened
    QCOMPARE(textsBelow(model, glamour), QStringList({u"mattn/go-colorable"_s, u"golang.org/x/text"_s}));
    QCOMPARE(model.headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(), u"Why"_s);
}

void tst_DepTreeModel::conflictShowsWhoAsks()
{
    DepTreeModel model;
    Tester tester(&model);
    model.setFacts(factsOf(sampleAnalysis()));
    const QModelIndex text = model.indexOf(u"golang.org/x/text"_s);
    QCOMPARE(textsBelow(model, text),
             QStringList({u"wins ← x/net v0.43.0"_s, u"go.mod (you)"_s, u"x/net v0.42.0"_s, u"x/crypto v0.41.0"_s, u"glamour v0.10.0"_s,
                          u"+ 6 older requirement(s)"_s}));
    QCOMPARE(textsBelow(model, text, DepTreeModel::SelectedColumn),
             QStringList({u"v0.28.0"_s, u"v0.27.0"_s, u"v0.27.0"_s, u"v0.26.0"_s, u"v0.24.0"_s, u"≤ v0.22.0"_s}));
    QCOMPARE(model.index(2, DepTreeModel::WhyColumn, text).data().toString(), u"not in the build"_s);
    QCOMPARE(model.index(0, 0, text).data(Qt::AccessibleTextRole).toString(), u"golang.org/x/net@v0.43.0 asks for v0.28.0 and decides"_s);
}

void tst_DepTreeModel::foldedAskersOpen()
{
    DepTreeModel model;
    model.setFacts(factsOf(sampleAnalysis()));
    const QModelIndex text = model.indexOf(u"golang.org/x/text"_s);
    const QModelIndex folded = childNamed(model, text, u"+ 6 older requirement(s)"_s);
    QVERIFY(model.hasChildren(folded));
    QCOMPARE(textsBelow(model, folded, DepTreeModel::SelectedColumn),
             QStringList({u"v0.22.0"_s, u"v0.21.0"_s, u"v0.14.0"_s, u"v0.13.0"_s, u"v0.9.0"_s, u"v0.3.7"_s}));
}

void tst_DepTreeModel::reverseTreeGoesOn()
{
    DepTreeModel model;
    model.setFacts(factsOf(sampleAnalysis()));
    const QModelIndex text = model.indexOf(u"golang.org/x/text"_s);
    // Who asks for the very version of x/net that asks for v0.27.0? Only x/crypto does.
    const QModelIndex old = childNamed(model, text, u"x/net v0.42.0"_s);
    QCOMPARE(textsBelow(model, old), QStringList({u"x/crypto v0.41.0"_s}));
    const QModelIndex crypto = model.index(0, 0, old);
    QCOMPARE(textsBelow(model, crypto), QStringList({u"go.mod (you)"_s, u"x/net v0.43.0"_s}));
    QVERIFY(!model.hasChildren(model.index(0, 0, crypto)));
}

void tst_DepTreeModel::ancestorIsCut()
{
    DepTreeModel model;
    Tester tester(&model);
    model.setFacts(factsOf(std::make_shared<FakeAnalysis>(u"m a.b/a@v1.0.0\na.b/a@v1.0.0 a.b/b@v1.0.0\na.b/b@v1.0.0 a.b/a@v1.0.0"_s)));
    const QModelIndex a = model.indexOf(u"a.b/a"_s);
    open(model, a);
    const QModelIndex b = model.index(0, 0, a);
    open(model, b);
    const QModelIndex again = model.index(0, 0, b);
    QCOMPARE(again.data().toString(), u"a.b/a"_s);
    QCOMPARE(again.siblingAtColumn(DepTreeModel::WhyColumn).data().toString(), u"cycle"_s);
    QVERIFY(!model.hasChildren(again));
    QVERIFY(!model.canFetchMore(again));
}

void tst_DepTreeModel::sameRowsAreShownOnce()
{
    DepTreeModel model;
    Tester tester(&model);
    model.setFacts(factsOf(std::make_shared<FakeAnalysis>(
        u"m x.y/a@v1.0.0\nm x.y/b@v1.0.0\nx.y/a@v1.0.0 x.y/c@v1.0.0\nx.y/b@v1.0.0 x.y/c@v1.0.0\nx.y/c@v1.0.0 x.y/d@v1.0.0"_s)));
    const QModelIndex a = model.indexOf(u"x.y/a"_s);
    open(model, a);
    const QModelIndex first = model.index(0, 0, a);
    QCOMPARE(textsBelow(model, first), QStringList({u"x.y/d"_s}));
    const QModelIndex b = model.indexOf(u"x.y/b"_s);
    open(model, b);
    const QModelIndex second = model.index(0, 0, b);
    QCOMPARE(textsBelow(model, second), QStringList({u"shown above"_s}));
    QCOMPARE(model.shownAt(model.index(0, 0, second)), first);
}

void tst_DepTreeModel::pillsSayWhatMatters()
{
    DepTreeModel model;
    model.setFacts(factsOf(sampleAnalysis()));
    const auto pillsOf = [&model](const QString &path) {
        return model.indexOf(path).siblingAtColumn(DepTreeModel::WhyColumn).data(PillsRole).value<QList<ItemPill>>();
    };
    const QList<ItemPill> text{{u"go.mod says v0.27.0"_s, ItemTone::Warning}, {u"10 version(s) asked"_s, ItemTone::Warning}};
    QCOMPARE(pillsOf(u"golang.org/x/text"_s), text);
    QCOMPARE(pillsOf(u"github.com/mattn/go-colorable"_s).value(1), (ItemPill{u"replaced → ./local"_s, ItemTone::Accent}));
    QCOMPARE(pillsOf(u"github.com/theupdateframework/go-tuf"_s).first(), (ItemPill{u"problem"_s, ItemTone::Bad}));
    // Deeper down a row says what is asked, where that is not what is built.
    const QModelIndex cobra = model.indexOf(u"github.com/spf13/cobra"_s);
    open(model, cobra);
    QCOMPARE(model.index(0, DepTreeModel::WhyColumn, cobra).data().toString(), u"asks v1.0.6, 2 version(s) asked"_s);
}

void tst_DepTreeModel::filterListsWhatItAccepts()
{
    DepTreeModel model;
    Tester tester(&model);
    model.setFacts(factsOf(sampleAnalysis()));
    const auto shown = [&model] { return textsBelow(model, model.index(0, 0)); };
    model.setFilter({.text = u"X/T"_s});
    QCOMPARE(shown(), QStringList({u"golang.org/x/text"_s}));
    model.setFilter({.text = u"golang net"_s});
    QCOMPARE(shown(), QStringList({u"golang.org/x/net"_s}));
    model.setFilter({.text = {}, .conflictsOnly = true});
    QCOMPARE(shown(), QStringList({u"golang.org/x/text"_s, u"mattn/go-colorable"_s}));
    model.setFilter({.text = {}, .conflictsOnly = false, .directOnly = true});
    QCOMPARE(shown().size(), 5);
    model.setFilter({.text = u"nothing like it"_s});
    QCOMPARE(shown(), QStringList());
    model.setFilter({});
    QCOMPARE(shown().size(), 12);
}

void tst_DepTreeModel::conflictsComeWorstFirst()
{
    const auto analysis = std::make_shared<FakeAnalysis>(u"m x.y/a@v1.0.0\nm x.y/b@v1.0.0\nm x.y/c@v1.0.0"_s);
    analysis->addConflict({u"C8"_s, Severity::Error, u"m"_s, u"go.sum cannot be read."_s, {}, {u"/project/go.sum"_s, 3, 0}, {}});
    analysis->addConflict({u"C6"_s, Severity::Warning, u"x.y/c"_s, u"x.y/c v1.0.0 is retracted."_s, {}, {}, {}});
    analysis->addConflict({u"C1"_s, Severity::Warning, u"x.y/a"_s, u"x.y/a is another one."_s, {}, {}, {}});
    analysis->addConflict({u"C9"_s, Severity::Info, u"x.y/b"_s, u"Only explains."_s, {}, {}, {}});
    DepTreeModel model;
    Tester tester(&model);
    const auto facts = factsOf(analysis);
    QCOMPARE(facts->conflictPaths(), QStringList({u"m"_s, u"x.y/c"_s, u"x.y/a"_s}));
    model.setFacts(facts);
    model.setFilter({.text = {}, .conflictsOnly = true});
    const QModelIndex main = model.index(0, 0);
    QCOMPARE(textsBelow(model, main), QStringList({u"go.sum cannot be read."_s, u"x.y/c"_s, u"x.y/a"_s}));
    QCOMPARE(model.index(0, 0, main).data(RowKindRole).toInt(), int(DepRow::Finding));
    QCOMPARE(model.index(1, DepTreeModel::WhyColumn, main).data().toString(), u"retracted"_s);
}

void tst_DepTreeModel::findsAModule()
{
    DepTreeModel model;
    model.setFacts(factsOf(sampleAnalysis()));
    QCOMPARE(model.indexOf(u"github.com/spf13/pflag"_s).data(ModulePathRole).toString(), u"github.com/spf13/pflag"_s);
    QCOMPARE(model.indexOf(u"github.com/cli/cli/v2"_s), model.index(0, 0));
    QVERIFY(!model.indexOf(u"example.org/unknown"_s).isValid());
    model.setFilter({.text = u"cobra"_s});
    QVERIFY(!model.indexOf(u"github.com/spf13/pflag"_s).isValid());
}

void tst_DepTreeModel::keepsOccurrences()
{
    DepTreeModel model;
    model.setFacts(factsOf(sampleAnalysis()));
    const QModelIndex text = model.indexOf(u"golang.org/x/text"_s);
    const QModelIndex asker = childNamed(model, text, u"x/net v0.42.0"_s);
    open(model, asker);
    const QString key = model.occurrenceKey(model.index(0, 0, asker));
    model.setFacts(factsOf(sampleAnalysis()));
    const QModelIndex again = model.findOccurrence(key);
    QVERIFY(again.isValid());
    QCOMPARE(again.data().toString(), u"x/crypto v0.41.0"_s);
    QCOMPARE(model.occurrenceKey(again), key);
    QVERIFY(!model.findOccurrence(key + u"\n1gone"_s).isValid());
}

void tst_DepTreeModel::findsDeepModules()
{
    DepTreeModel model; // an old module whose go.mod does not list everything
    model.setFacts(factsOf(std::make_shared<FakeAnalysis>(
        u"m x.y/a@v1.0.0\nx.y/a@v1.0.0 x.y/b@v1.0.0\nx.y/a@v1.0.0 x.y/c@v1.1.0\nx.y/b@v1.0.0 x.y/c@v1.0.0\nx.y/c@v1.1.0 x.y/d@v1.0.0"_s)));
    const QModelIndex d = model.indexOf(u"x.y/d"_s);
    QCOMPARE(d.data().toString(), u"x.y/d"_s);
    QCOMPARE(d.parent().data(RowKindRole).toInt(), int(DepRow::Requires)); // c is asked for at two versions
    QCOMPARE(d.parent().parent().data().toString(), u"x.y/c"_s);
}

void tst_DepTreeModel::emptyWithoutFacts()
{
    DepTreeModel model;
    Tester tester(&model);
    QCOMPARE(model.rowCount(), 0);
    model.setFacts(factsOf(sampleAnalysis()));
    model.setFacts(nullptr);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.indexOf(u"golang.org/x/text"_s).isValid());
}

void tst_DepTreeModel::largeProjectOpensAtOnce()
{
    QString lines;
    for (int i = 0; i < 3000; ++i)
        lines += u"m example.org/module%1@v1.%1.0\n"_s.arg(i);
    const auto facts = factsOf(std::make_shared<FakeAnalysis>(lines));
    DepTreeModel model;
    QElapsedTimer timer;
    timer.start();
    model.setFacts(facts);
    for (int i = 0; i < 20; ++i) {
        model.setFilter({.text = u"module%1"_s.arg(i)});
        model.setFilter({});
    }
    QCOMPARE(model.rowCount(model.index(0, 0)), 3000);
    qInfo("3,000 modules, filtered 40 times: %lld ms", timer.elapsed());
    QVERIFY(timer.elapsed() < 2000);
}

QTEST_GUILESS_MAIN(tst_DepTreeModel)
#include "tst_deptreemodel.moc"
