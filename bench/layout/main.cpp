// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// Times of Why pictures: slipway_layouttimes GO.MOD [MODULE-CACHE]
#include "items/whygraph.h"
#include "layout/layout.h"
#include "modules/engine.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QHash>

#include <algorithm>
#include <cstdio>

using namespace slipway;

namespace {

constexpr int kLarge = 1000;
constexpr qreal kLetter = 7.2; ///< pixels of a letter, about
constexpr qreal kHeight = 30;

double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

void print(const char *what, std::vector<double> times)
{
    std::ranges::sort(times);
    const auto at = [&times](double share) { return times[std::min(times.size() - 1, size_t(share * double(times.size())))]; };
    std::printf("  %-38s median %8.2f ms   95%% %8.2f ms   longest %8.2f ms\n", what, at(0.5), at(0.95), times.back());
}

LayoutRequest requestOf(const WhyGraph &graph)
{
    LayoutRequest request;
    request.direction = FlowDirection::Right;
    request.endsTogether = true;
    for (const WhyNode &node : graph.nodes)
        request.sizes.append({kLetter * qreal(labelOf(node).size()) + 28, kHeight});
    for (const WhyEdge &edge : graph.edges)
        request.edges.append({edge.from, edge.to});
    return request;
}

/// The first nodes of the module graph, breadth first, with every edge between them.
LayoutRequest largeRequest(const ModuleAnalysis &analysis)
{
    LayoutRequest request;
    request.direction = FlowDirection::Right;
    QHash<QString, int> numbers;
    const auto numberOf = [&](const ModuleVersion &module) {
        const QString name = module.toString();
        if (!numbers.contains(name) && numbers.size() < kLarge) {
            numbers.insert(name, int(numbers.size()));
            request.sizes.append({kLetter * qreal(name.size()) + 28, kHeight});
        }
        return numbers.value(name, -1);
    };
    for (const Requirement &edge : analysis.edges()) {
        const int from = numberOf(edge.from), to = numberOf(edge.to);
        if (from >= 0 && to >= 0)
            request.edges.append({from, to});
    }
    return request;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fputs("usage: slipway_layouttimes GO.MOD [MODULE-CACHE]\n", stderr);
        return 2;
    }
    ModuleEngine engine{QString()};
    const auto analysis = engine.analyse({QFileInfo(arguments[1]).absoluteFilePath(), {}, arguments.value(2)});
    if (!analysis) {
        std::fprintf(stderr, "%s\n", qPrintable(analysis.error().summary()));
        return 2;
    }
    QElapsedTimer timer;
    timer.start();
    const WhyIndex index(*analysis);
    std::printf("%s: %lld modules, %lld edges; ways found in %.2f ms\n", qPrintable((*analysis)->mainPath()), (*analysis)->modules().size(),
                (*analysis)->edgeCount(), milliseconds(timer));
    std::vector<double> choosing, drawing, whole;
    for (const ModuleInfo &module : (*analysis)->modules()) {
        timer.restart();
        const WhyGraph graph = whyGraph(index, module.path);
        choosing.push_back(milliseconds(timer));
        const LayoutRequest request = requestOf(graph);
        timer.restart();
        const LayeredDrawing drawn = layered(request);
        drawing.push_back(milliseconds(timer));
        whole.push_back(choosing.back() + drawing.back());
        if (drawn.nodes.size() != graph.nodes.size())
            return 1;
    }
    print("choosing at most 40 boxes", choosing);
    print("laying them out", drawing);
    print("both", whole);
    const LayoutRequest large = largeRequest(**analysis);
    timer.restart();
    const LayeredDrawing drawn = layered(large);
    std::printf("  %lld boxes and %lld lines of the whole graph: %.0f ms, %d crossings\n", large.sizes.size(), large.edges.size(),
                milliseconds(timer), drawn.crossings);
    return 0;
}
