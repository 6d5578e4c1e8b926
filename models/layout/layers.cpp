// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "layout/layergraph.h"

#include <QHash>

#include <algorithm>

namespace slipway::detail {
namespace {

using Edge = LayoutRequest::Edge;
using Adjacency = std::vector<std::vector<int>>;

constexpr int kTightenRounds = 4;

/// Marks the edges that close a cycle: those that lead back to a node on the current path of a depth-first walk.
std::vector<bool> cycleClosers(int nodeCount, const QList<Edge> &edges)
{
    Adjacency out(nodeCount); // by node: indexes of edges
    std::vector<int> inDegree(nodeCount, 0);
    for (int i = 0; i < edges.size(); ++i) {
        out[edges[i].from].push_back(i);
        ++inDegree[edges[i].to];
    }
    std::vector<bool> closes(edges.size(), false);
    enum : char { Fresh, OnPath, Done };
    std::vector<char> state(nodeCount, Fresh);
    std::vector<std::pair<int, size_t>> path; // node, next of its edges
    const auto walk = [&](int start) {
        path.assign(1, {start, 0});
        state[start] = OnPath;
        while (!path.empty()) {
            auto &[node, next] = path.back();
            if (next == out[node].size()) {
                state[node] = Done;
                path.pop_back();
                continue;
            }
            const int edge = out[node][next++];
            const int to = edges[edge].to;
            if (state[to] == OnPath) {
                closes[edge] = true;
            } else if (state[to] == Fresh) {
                state[to] = OnPath;
                path.push_back({to, 0});
            }
        }
    };
    // From the natural beginnings first: so the fewest edges run against the reading direction.
    for (int node = 0; node < nodeCount; ++node)
        if (inDegree[node] == 0)
            walk(node);
    for (int node = 0; node < nodeCount; ++node)
        if (state[node] == Fresh)
            walk(node);
    return closes;
}

struct Acyclic {
    Adjacency out, in;
};

Acyclic makeAcyclic(const LayoutRequest &request, const std::vector<bool> &closes)
{
    const int count = int(request.sizes.size());
    Acyclic graph{Adjacency(count), Adjacency(count)};
    for (int i = 0; i < request.edges.size(); ++i) {
        auto [from, to] = request.edges[i];
        if (from == to)
            continue;
        if (closes[i])
            std::swap(from, to);
        graph.out[from].push_back(to);
        graph.in[to].push_back(from);
    }
    return graph;
}

std::vector<int> topologicalOrder(const Acyclic &graph)
{
    std::vector<int> missing(graph.in.size());
    std::vector<int> order;
    order.reserve(graph.in.size());
    for (size_t node = 0; node < graph.in.size(); ++node) {
        missing[node] = int(graph.in[node].size());
        if (missing[node] == 0)
            order.push_back(int(node));
    }
    for (size_t i = 0; i < order.size(); ++i)
        for (const int to : graph.out[order[i]])
            if (--missing[to] == 0)
                order.push_back(to);
    return order;
}

/// Longest path from the beginnings, then nodes move to the side where they have more edges: fewer bends.
std::vector<int> longestPathLayers(const Acyclic &graph, bool endsTogether)
{
    const std::vector<int> order = topologicalOrder(graph);
    std::vector<int> layer(graph.in.size(), 0);
    for (const int node : order)
        for (const int to : graph.out[node])
            layer[to] = std::max(layer[to], layer[node] + 1);
    for (int round = 0; round < kTightenRounds; ++round) {
        for (auto node = order.rbegin(); node != order.rend(); ++node) {
            if (graph.out[*node].size() <= graph.in[*node].size())
                continue;
            int latest = layer[graph.out[*node].front()] - 1;
            for (const int to : graph.out[*node])
                latest = std::min(latest, layer[to] - 1);
            layer[*node] = std::max(layer[*node], latest);
        }
        for (const int node : order) {
            if (graph.in[node].size() <= graph.out[node].size())
                continue;
            int earliest = 0;
            for (const int from : graph.in[node])
                earliest = std::max(earliest, layer[from] + 1);
            layer[node] = earliest;
        }
    }
    if (!layer.empty() && endsTogether) {
        const int last = *std::ranges::max_element(layer);
        for (size_t node = 0; node < layer.size(); ++node)
            if (graph.out[node].empty() && !graph.in[node].empty())
                layer[node] = last;
    }
    if (!layer.empty()) {
        const int first = *std::ranges::min_element(layer);
        for (int &one : layer)
            one -= first;
    }
    return layer;
}

int addVertex(LayerGraph &graph, int layer, double width)
{
    graph.layer.push_back(layer);
    graph.width.push_back(width);
    graph.up.emplace_back();
    graph.down.emplace_back();
    return graph.vertexCount() - 1;
}

EdgePath cutEdge(LayerGraph &graph, int from, int to)
{
    EdgePath path;
    path.vertices.push_back(from);
    for (int layer = graph.layer[from] + 1; layer < graph.layer[to]; ++layer)
        path.vertices.push_back(addVertex(graph, layer, 0));
    path.vertices.push_back(to);
    for (size_t i = 1; i < path.vertices.size(); ++i) {
        graph.down[path.vertices[i - 1]].push_back(path.vertices[i]);
        graph.up[path.vertices[i]].push_back(path.vertices[i - 1]);
    }
    return path;
}

} // namespace

void LayerGraph::updatePlaces()
{
    place.resize(layer.size());
    for (const std::vector<int> &row : rows)
        for (size_t i = 0; i < row.size(); ++i)
            place[row[i]] = int(i);
}

Layering chooseLayers(const LayoutRequest &request, const std::vector<double> &along, const std::stop_token &stop)
{
    const std::vector<bool> closes = cycleClosers(int(request.sizes.size()), request.edges);
    Layering result;
    LayerGraph &graph = result.graph;
    graph.realCount = int(request.sizes.size());
    graph.layer = longestPathLayers(makeAcyclic(request, closes), request.endsTogether);
    graph.width = along;
    graph.up.resize(graph.realCount);
    graph.down.resize(graph.realCount);

    QHash<QPair<int, int>, int> known; // doubles of an edge share one path
    result.paths.resize(request.edges.size());
    for (int i = 0; i < request.edges.size() && !stop.stop_requested(); ++i) {
        auto [from, to] = request.edges[i];
        if (from == to)
            continue;
        if (closes[i])
            std::swap(from, to);
        const auto twin = known.constFind({from, to});
        result.paths[i] = twin == known.cend() ? cutEdge(graph, from, to) : result.paths[*twin];
        result.paths[i].isReversed = closes[i];
        if (twin == known.cend())
            known.insert({from, to}, i);
    }
    const int layers = graph.layer.empty() ? 0 : *std::ranges::max_element(graph.layer) + 1;
    graph.rows.resize(layers);
    for (int vertex = 0; vertex < graph.vertexCount(); ++vertex)
        graph.rows[graph.layer[vertex]].push_back(vertex);
    graph.updatePlaces();
    return result;
}

} // namespace slipway::detail
