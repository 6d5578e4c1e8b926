// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "layout/layergraph.h"
#include "layout/layout.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

/// Like a module graph: many edges lead to few nodes, some close cycles.
LayoutRequest randomGraph(int nodes, int edges, quint32 seed, int reach = 0)
{
    QRandomGenerator random(seed);
    LayoutRequest request;
    for (int i = 0; i < nodes; ++i)
        request.sizes.append({60.0 + random.bounded(120), 24.0 + random.bounded(12)});
    for (int i = 1; i < nodes; ++i)
        request.edges.append({int(random.bounded(reach ? qMax(0, i - reach) : 0, i)), i});
    while (request.edges.size() < edges) {
        const int to = int(nodes * random.generateDouble() * random.generateDouble());
        const int from = reach ? qMax(0, to - 1 - int(random.bounded(reach))) : int(random.bounded(nodes));
        if (random.bounded(20) == 0)
            request.edges.append({to, from});
        else
            request.edges.append({qMin(from, to), qMax(from, to)});
    }
    return request;
}

LayoutRequest chain(std::initializer_list<LayoutRequest::Edge> edges, int nodes)
{
    LayoutRequest request;
    request.sizes = QList<QSizeF>(nodes, {100, 30});
    request.edges = edges;
    return request;
}

/// An edge between two nodes of one layer would run through their neighbours.
bool hasLevelEdge(const LayoutRequest &request, const LayeredDrawing &drawing)
{
    return std::ranges::any_of(
        request.edges, [&](const auto &edge) { return edge.from != edge.to && drawing.layers[edge.from] == drawing.layers[edge.to]; });
}

QString overlap(const LayoutRequest &request, const LayeredDrawing &drawing)
{
    for (int a = 0; a < drawing.nodes.size(); ++a) {
        for (int b = a + 1; b < drawing.nodes.size(); ++b) {
            if (drawing.layers[a] != drawing.layers[b] && !drawing.nodes[a].intersects(drawing.nodes[b]))
                continue;
            const double slack = request.nodeGap - 0.001;
            const QRectF wide = request.direction == FlowDirection::Down ? drawing.nodes[a].adjusted(-slack, 0, slack, 0)
                                                                         : drawing.nodes[a].adjusted(0, -slack, 0, slack);
            if (wide.intersects(drawing.nodes[b]))
                return u"%1 and %2"_s.arg(a).arg(b);
        }
    }
    return {};
}

/// A piece of a line between two layers, or along one side by side with its nodes, may touch a node only at its ends.
QString lineThroughNode(const LayoutRequest &request, const LayeredDrawing &drawing)
{
    for (int i = 0; i < request.edges.size(); ++i) {
        const QList<QPointF> &points = drawing.edges[i];
        for (int p = 1; p < points.size(); ++p) {
            const QRectF piece = QRectF(points[p - 1], points[p]).normalized();
            if (piece.width() > 0.01 && piece.height() > 0.01)
                continue; // slanted pieces lie between layers; see linesTurnBetweenLayers
            const QRectF thin = piece.adjusted(-0.1, -0.1, 0.1, 0.1);
            for (int n = 0; n < drawing.nodes.size(); ++n)
                if (n != request.edges[i].from && n != request.edges[i].to && thin.intersects(drawing.nodes[n]))
                    return u"edge %1, node %2"_s.arg(i).arg(n);
        }
    }
    return {};
}

} // namespace

class tst_Layout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void properties_data();
    void properties();
    void sameRequestSameDrawing();
    void cycleLosesOneEdge();
    void emptyAndSingle();
    void loopsAndDoubles();
    void endsShareTheLastLayer();
    void crossingFreeGraphStaysSo();
    void longEdgeIsStraight();
    void countsCrossings();
    void stops();
    void isFastEnough_data();
    void isFastEnough();
};

void tst_Layout::properties_data()
{
    QTest::addColumn<LayoutRequest>("request");
    for (const auto &[nodes, edges] : {std::pair{5, 6}, {12, 20}, {40, 60}, {40, 120}, {120, 260}, {300, 700}}) {
        for (quint32 seed = 1; seed <= 4; ++seed) {
            LayoutRequest request = randomGraph(nodes, edges, seed);
            request.endsTogether = seed % 2 == 0;
            request.direction = seed > 2 ? FlowDirection::Right : FlowDirection::Down;
            QTest::addRow("%d nodes, %d edges, seed %u", nodes, edges, seed) << request;
        }
    }
}

void tst_Layout::properties()
{
    QFETCH(const LayoutRequest, request);
    const LayeredDrawing drawing = layered(request);
    QCOMPARE(drawing.nodes.size(), request.sizes.size());
    QCOMPARE(drawing.edges.size(), request.edges.size());
    for (int i = 0; i < drawing.nodes.size(); ++i) {
        QCOMPARE(drawing.nodes[i].size(), request.sizes[i]);
        QVERIFY(QRectF(QPointF(), drawing.size).adjusted(-0.01, -0.01, 0.01, 0.01).contains(drawing.nodes[i]));
    }
    QCOMPARE(overlap(request, drawing), QString());
    QVERIFY(!hasLevelEdge(request, drawing));
    QCOMPARE(lineThroughNode(request, drawing), QString());
    for (int i = 0; i < request.edges.size(); ++i) {
        const auto [from, to] = request.edges[i];
        const QRectF a = drawing.nodes[from].adjusted(-0.01, -0.01, 0.01, 0.01);
        const QRectF b = drawing.nodes[to].adjusted(-0.01, -0.01, 0.01, 0.01);
        QVERIFY(a.contains(drawing.edges[i].first()));
        QVERIFY(b.contains(drawing.edges[i].last()));
        if (drawing.layers[from] < drawing.layers[to])
            QVERIFY(request.direction == FlowDirection::Down ? drawing.nodes[from].bottom() < drawing.nodes[to].top()
                                                             : drawing.nodes[from].right() < drawing.nodes[to].left());
    }
}

void tst_Layout::sameRequestSameDrawing()
{
    const LayoutRequest request = randomGraph(80, 200, 7);
    const LayeredDrawing first = layered(request);
    const LayeredDrawing second = layered(request);
    QCOMPARE(first.nodes, second.nodes);
    QCOMPARE(first.edges, second.edges);
}

void tst_Layout::cycleLosesOneEdge()
{
    const LayeredDrawing drawing = layered(chain({{0, 1}, {1, 2}, {2, 3}, {3, 1}}, 4));
    QCOMPARE(drawing.layers, QList<int>({0, 1, 2, 3}));
    // The edge that closes the cycle runs from 3 up to 1.
    QVERIFY(drawing.edges[3].first().y() > drawing.edges[3].last().y());
    // No beginning at all: still every node has a layer and all edges but one go on.
    const LayeredDrawing ring = layered(chain({{0, 1}, {1, 2}, {2, 0}}, 3));
    QCOMPARE(ring.layers, QList<int>({0, 1, 2}));
}

void tst_Layout::emptyAndSingle()
{
    QVERIFY(layered({}).nodes.isEmpty());
    QCOMPARE(layered({}).size, QSizeF(0, 0));
    const LayeredDrawing one = layered(chain({}, 1));
    QCOMPARE(one.nodes, QList<QRectF>({QRectF(0, 0, 100, 30)}));
    const LayeredDrawing apart = layered(chain({}, 3));
    QCOMPARE(overlap(chain({}, 3), apart), QString());
}

void tst_Layout::loopsAndDoubles()
{
    const LayeredDrawing drawing = layered(chain({{0, 0}, {0, 1}, {0, 1}, {1, 0}}, 2));
    QCOMPARE(drawing.edges.size(), 4);
    QCOMPARE(drawing.edges[0].size(), 4);
    QCOMPARE(drawing.edges[1], drawing.edges[2]);
    QCOMPARE(drawing.edges[3].first(), drawing.edges[1].last());
}

void tst_Layout::endsShareTheLastLayer()
{
    LayoutRequest request = chain({{0, 1}, {1, 2}, {0, 3}, {0, 4}, {4, 5}}, 6);
    request.endsTogether = true;
    const LayeredDrawing drawing = layered(request);
    QCOMPARE(drawing.layers[2], drawing.layers[3]);
    QCOMPARE(drawing.layers[5], drawing.layers[3]);
}

void tst_Layout::crossingFreeGraphStaysSo()
{
    // A tree, its leaves given in a shuffled order.
    LayoutRequest request;
    QRandomGenerator random(3);
    QList<int> names(63);
    std::iota(names.begin(), names.end(), 0);
    std::shuffle(names.begin() + 1, names.end(), random);
    request.sizes = QList<QSizeF>(63, {40, 20});
    for (int i = 1; i < 63; ++i)
        request.edges.append({names[(i - 1) / 2], names[i]});
    std::shuffle(request.edges.begin(), request.edges.end(), random);
    QCOMPARE(layered(request).crossings, 0);
    // Two pairs that cross as given.
    QCOMPARE(layered(chain({{0, 3}, {1, 2}}, 4)).crossings, 0);
}

void tst_Layout::longEdgeIsStraight()
{
    const LayeredDrawing drawing = layered(chain({{0, 1}, {1, 2}, {2, 3}, {3, 4}, {0, 4}}, 5));
    const QList<QPointF> &line = drawing.edges.last();
    QVERIFY(line.size() >= 6);
    for (int i = 2; i < line.size() - 1; ++i)
        QCOMPARE(line[i].x(), line[1].x());
}

void tst_Layout::countsCrossings()
{
    detail::LayerGraph graph;
    graph.realCount = 6;
    graph.layer = {0, 0, 0, 1, 1, 1};
    graph.width.assign(6, 10);
    graph.down = {{4, 5}, {3, 5}, {3, 4}, {}, {}, {}};
    graph.up = {{}, {}, {}, {1, 2}, {0, 2}, {0, 1}};
    graph.rows = {{0, 1, 2}, {3, 4, 5}};
    graph.updatePlaces();
    QCOMPARE(detail::countCrossings(graph), 7);
    const int best = detail::reduceCrossings(graph, {});
    QCOMPARE(best, detail::countCrossings(graph));
    QVERIFY(best < 7);
}

void tst_Layout::stops()
{
    std::stop_source source;
    source.request_stop();
    QVERIFY(layered(randomGraph(500, 1400, 1), source.get_token()).nodes.isEmpty());
}

void tst_Layout::isFastEnough_data()
{
    QTest::addColumn<int>("nodes");
    QTest::addColumn<int>("edges");
    QTest::addColumn<int>("limit");
    QTest::newRow("a picture for people") << 40 << 120 << 50;
    QTest::newRow("everything") << 1000 << 2642 << 500;
}

void tst_Layout::isFastEnough()
{
    QFETCH(int, nodes);
    QFETCH(int, edges);
    QFETCH(int, limit);
    const LayoutRequest request = randomGraph(nodes, edges, 11, nodes / 4);
    qint64 best = std::numeric_limits<qint64>::max();
    for (int round = 0; round < 3; ++round) {
        QElapsedTimer timer;
        timer.start();
        const LayeredDrawing drawing = layered(request);
        best = qMin(best, timer.elapsed());
        QCOMPARE(drawing.nodes.size(), nodes);
        if (round == 0)
            qInfo("%d layers, %d crossings", *std::ranges::max_element(drawing.layers) + 1, drawing.crossings);
    }
    qInfo("%d nodes, %d edges: %lld ms", nodes, edges, best);
#ifdef QT_NO_DEBUG
    QVERIFY2(best <= limit, qPrintable(u"%1 ms"_s.arg(best)));
#else
    QVERIFY2(best <= limit * 6, qPrintable(u"%1 ms"_s.arg(best)));
#endif
}

QTEST_GUILESS_MAIN(tst_Layout)
#include "tst_layout.moc"
