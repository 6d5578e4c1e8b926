// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "fakeanalysis.h"

#include "items/whygraph.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace slipway::test;

namespace {

QString arrow(const WhyGraph &graph, const WhyEdge &edge)
{
    return labelOf(graph.nodes[edge.from]) + (edge.isStrong ? u" => "_s : u" -> "_s) + labelOf(graph.nodes[edge.to]);
}

QStringList arrows(const WhyGraph &graph)
{
    QStringList all;
    for (const WhyEdge &edge : graph.edges)
        all.append(arrow(graph, edge));
    return all;
}

} // namespace

class tst_WhyGraph : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void strongWayLeadsToTheSelectedVersion();
    void indirectLineIsADetour();
    void directLineDecides();
    void crowdsAreFolded();
    void neverMoreThanAPersonTakesIn();
    void mainAndUnknown();
    void writesDot();
    void readsAsATree();
    void saysWhatALineHolds();
};

void tst_WhyGraph::strongWayLeadsToTheSelectedVersion()
{
    const WhyIndex index(sampleAnalysis());
    const WhyGraph graph = whyGraph(index, u"golang.org/x/text"_s);
    const QStringList all = arrows(graph);
    QVERIFY(all.contains(u"cli/v2 (main) => x/net v0.43.0"_s));
    QVERIFY(all.contains(u"x/net v0.43.0 => v0.28.0 selected"_s));
    QVERIFY(all.contains(u"cli/v2 (main) -> v0.27.0 your go.mod"_s));
    QVERIFY(all.contains(u"x/crypto v0.41.0 -> v0.26.0"_s));
    QCOMPARE(std::ranges::count_if(graph.edges, &WhyEdge::isStrong), 2);
    for (const WhyEdge &edge : graph.edges)
        QCOMPARE(std::ranges::count(graph.edges, edge), 1);
}

void tst_WhyGraph::indirectLineIsADetour()
{
    // pflag has a line in go.mod marked "// indirect"; cobra is why it is there.
    const WhyIndex index(std::make_shared<FakeAnalysis>(u"m a.b/cobra@v1.0.0\nm a.b/pflag@v1.0.0\nm a.b/text@v1.0.0\n"
                                                        "a.b/cobra@v1.0.0 a.b/pflag@v1.0.0\na.b/pflag@v1.0.0 a.b/text@v1.0.0"_s,
                                                        QStringList{u"a.b/cobra"_s}));
    const WhyGraph graph = whyGraph(index, u"a.b/text"_s);
    QVERIFY(arrows(graph).contains(u"a.b/cobra v1.0.0 => a.b/pflag v1.0.0"_s));
    QVERIFY(arrows(graph).contains(u"m (main) -> v1.0.0 selected"_s));
    const auto line = std::ranges::find_if(graph.edges, &WhyEdge::isIndirect);
    QCOMPARE(arrow(graph, *line), u"m (main) -> v1.0.0 selected"_s);
}

void tst_WhyGraph::directLineDecides()
{
    const WhyIndex index(std::make_shared<FakeAnalysis>(u"m a.b/a@v1.0.0\nm a.b/b@v2.0.0\na.b/a@v1.0.0 a.b/b@v2.0.0"_s,
                                                        QStringList{u"a.b/a"_s, u"a.b/b"_s}));
    QCOMPARE(arrows(whyGraph(index, u"a.b/b"_s)),
             QStringList({u"m (main) => v2.0.0 selected"_s, u"m (main) -> a.b/a v1.0.0"_s, u"a.b/a v1.0.0 -> v2.0.0 selected"_s}));
}

void tst_WhyGraph::crowdsAreFolded()
{
    QString lines;
    for (int i = 0; i < 30; ++i)
        lines += u"m a.b/m%1@v1.0.0\na.b/m%1@v1.0.0 a.b/hub@v1.%2.0\n"_s.arg(i, 2, 10, QChar(u'0')).arg(i < 20 ? 50 : i);
    const WhyIndex index(std::make_shared<FakeAnalysis>(lines));
    const WhyGraph graph = whyGraph(index, u"a.b/hub"_s);
    QVERIFY(graph.nodes.size() <= 40);
    QStringList labels;
    for (const WhyNode &node : graph.nodes)
        labels.append(labelOf(node));
    QVERIFY(labels.contains(u"+ 15 more"_s)); // of the 20 that ask for the selected one
    QVERIFY(labels.contains(u"+ 4 more"_s)); // older than the seven versions that have a box
    for (qsizetype i = 0; i < graph.nodes.size(); ++i)
        QVERIFY(!sentenceOf(graph, int(i)).isEmpty());
}

void tst_WhyGraph::neverMoreThanAPersonTakesIn()
{
    QString lines;
    for (int i = 0; i < 60; ++i) { // each asker at the end of a way of its own
        lines
            += u"m a.b/a%1@v1.0.0\na.b/a%1@v1.0.0 a.b/b%1@v1.0.0\na.b/b%1@v1.0.0 a.b/c%1@v1.0.0\na.b/c%1@v1.0.0 a.b/goal@v1.%2.0\n"_s.arg(i)
                   .arg(i % 7);
    }
    const WhyIndex index(std::make_shared<FakeAnalysis>(lines));
    for (const int most : {12, 40}) {
        const WhyGraph graph = whyGraph(index, u"a.b/goal"_s, most);
        QVERIFY2(graph.nodes.size() <= most + 7, qPrintable(QString::number(graph.nodes.size())));
        qsizetype asked = 0;
        for (const WhyNode &node : graph.nodes)
            asked += node.count;
        for (const WhyEdge &edge : graph.edges)
            asked += graph.nodes[edge.from].kind == WhyNode::Kind::Step && graph.nodes[edge.to].kind == WhyNode::Kind::Version;
        QCOMPARE(asked, 60); // nobody is lost
    }
}

void tst_WhyGraph::mainAndUnknown()
{
    const WhyIndex index(sampleAnalysis());
    QCOMPARE(whyGraph(index, u"github.com/cli/cli/v2"_s).nodes.size(), 1);
    QVERIFY(whyGraph(index, u"example.org/unknown"_s).isEmpty());
    QVERIFY(index.wayTo({u"example.org/unknown"_s, u"v1.0.0"_s}).isEmpty());
}

void tst_WhyGraph::writesDot()
{
    const WhyIndex index(std::make_shared<FakeAnalysis>(u"m a.b/a@v1.0.0"_s, QStringList{u"a.b/a"_s}));
    QCOMPARE(
        toDot(whyGraph(index, u"a.b/a"_s)),
        QByteArray("digraph why {\n\trankdir=LR;\n\tnode [shape=box, style=rounded, fontname=\"sans-serif\"];\n"
                   "\tn0 [label=\"m (main)\", penwidth=2];\n\tn1 [label=\"v1.0.0 selected\", penwidth=2];\n\tn0 -> n1 [penwidth=2];\n}\n"));
}

void tst_WhyGraph::readsAsATree()
{
    const WhyIndex index(sampleAnalysis());
    const WhyGraph graph = whyGraph(index, u"golang.org/x/text"_s);
    QCOMPARE(whyChildren(graph, -1), QList<int>{0});
    QList<int> seen, waiting{0};
    while (!waiting.isEmpty()) {
        const int node = waiting.takeFirst();
        QVERIFY(!seen.contains(node));
        seen.append(node);
        for (const int child : whyChildren(graph, node)) {
            QCOMPARE(whyParent(graph, child), node);
            waiting.append(child);
        }
    }
    QCOMPARE(seen.size(), graph.nodes.size()); // every box, once
    for (int i = 0; i < graph.nodes.size(); ++i) {
        if (graph.nodes[i].kind == WhyNode::Kind::Version && graph.nodes[i].isSelected)
            QCOMPARE(labelOf(graph.nodes[whyParent(graph, i)]), u"x/net v0.43.0"_s); // the way that decides
    }
}

void tst_WhyGraph::saysWhatALineHolds()
{
    PinEffect effect{u"a.b/c"_s, false, u"v1.2.0"_s, u"v1.1.0"_s, {}};
    QCOMPARE(pinSentence(effect), QString());
    effect.hasLine = true;
    QCOMPARE(pinSentence(effect), u"The line in go.mod holds nothing: without it everything stays as it is."_s);
    effect.changes = {{u"a.b/c"_s, u"v1.2.0"_s, u"v1.1.0"_s, Change::Kind::Lowered, {}}};
    QCOMPARE(pinSentence(effect), u"Without the line in go.mod it would be at v1.1.0."_s);
    effect.changes.append({u"a.b/d"_s, u"v1.0.0"_s, {}, Change::Kind::Removed, {}});
    QVERIFY(pinSentence(effect).startsWith(u"Without the line in go.mod it would be at v1.1.0. 1 other"_s));
    effect.withoutLine.clear();
    QVERIFY(pinSentence(effect).startsWith(u"Without the line in go.mod it would not be in the build."_s));
}

QTEST_GUILESS_MAIN(tst_WhyGraph)
#include "tst_whygraph.moc"
