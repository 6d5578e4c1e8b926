// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "layout/layergraph.h"

#include <algorithm>
#include <array>
#include <limits>

namespace slipway::detail {
namespace {

/// One of the four ways to line vertices up: from the earlier or the later row, leaning to the left or to the right.
struct Alignment {
    std::vector<int> root; ///< first vertex of the block, by vertex
    std::vector<int> next; ///< next vertex of the block, in a ring
};

struct View {
    const LayerGraph &graph;
    bool fromLater; ///< rows are read from the last to the first
    bool fromRight; ///< rows are read from right to left

    size_t rowCount() const { return graph.rows.size(); }
    const std::vector<int> &row(size_t i) const { return graph.rows[fromLater ? rowCount() - 1 - i : i]; }
    const std::vector<int> &before(int vertex) const { return fromLater ? graph.down[vertex] : graph.up[vertex]; }
    int place(int vertex) const
    {
        const int place = graph.place[vertex];
        return fromRight ? int(graph.rows[graph.layer[vertex]].size()) - 1 - place : place;
    }
    int at(size_t row, size_t place) const
    {
        const std::vector<int> &vertices = this->row(row);
        return vertices[fromRight ? vertices.size() - 1 - place : place];
    }
};

/// A piece of an edge that crosses a piece between two bends: long edges stay straight, the other one gives way.
class CrossedPieces
{
public:
    explicit CrossedPieces(const LayerGraph &graph)
        : m_graph(graph)
    {
        m_crossed.resize(graph.vertexCount());
        for (size_t row = 1; row < graph.rows.size(); ++row)
            markRow(row);
    }
    bool contains(int earlier, int later) const { return std::ranges::find(m_crossed[later], earlier) != m_crossed[later].end(); }

private:
    int innerUp(int vertex) const
    {
        if (m_graph.isBend(vertex) && m_graph.isBend(m_graph.up[vertex].front()))
            return m_graph.up[vertex].front();
        return -1;
    }

    void markRow(size_t row)
    {
        const std::vector<int> &later = m_graph.rows[row];
        int least = 0;
        size_t scanned = 0;
        for (size_t i = 0; i < later.size(); ++i) {
            const int inner = innerUp(later[i]);
            if (inner < 0 && i + 1 < later.size())
                continue;
            const int most = inner < 0 ? std::numeric_limits<int>::max() : m_graph.place[inner];
            for (; scanned <= i; ++scanned) {
                const int vertex = later[scanned];
                for (const int earlier : m_graph.up[vertex]) {
                    const bool isInner = m_graph.isBend(vertex) && m_graph.isBend(earlier);
                    if (!isInner && (m_graph.place[earlier] < least || m_graph.place[earlier] > most))
                        m_crossed[vertex].push_back(earlier);
                }
            }
            least = most;
        }
    }

    const LayerGraph &m_graph;
    std::vector<std::vector<int>> m_crossed; ///< by later vertex
};

Alignment align(const View &view, const CrossedPieces &crossed)
{
    const int count = view.graph.vertexCount();
    Alignment result{std::vector<int>(count), std::vector<int>(count)};
    for (int vertex = 0; vertex < count; ++vertex)
        result.root[vertex] = result.next[vertex] = vertex;
    std::vector<int> neighbours;
    for (size_t row = 1; row < view.rowCount(); ++row) {
        int last = -1;
        for (size_t i = 0; i < view.row(row).size(); ++i) {
            const int vertex = view.at(row, i);
            neighbours = view.before(vertex);
            if (neighbours.empty())
                continue;
            std::ranges::sort(neighbours, {}, [&view](int one) { return view.place(one); });
            const size_t middle = neighbours.size() - 1;
            for (size_t m = middle / 2; m <= (middle + 1) / 2; ++m) {
                const int other = neighbours[m];
                const bool gaveWay = view.fromLater ? crossed.contains(vertex, other) : crossed.contains(other, vertex);
                if (result.next[vertex] != vertex || gaveWay || view.place(other) <= last)
                    continue;
                result.next[other] = vertex;
                result.root[vertex] = result.root[other];
                result.next[vertex] = result.root[vertex];
                last = view.place(other);
            }
        }
    }
    return result;
}

/// The blocks as a graph of "stands left of, at least so far": longest paths give the places.
struct BlockGraph {
    struct Arc {
        int to;
        double distance;
    };
    std::vector<std::vector<Arc>> out, in; ///< by root
    std::vector<int> order; ///< roots, every one after those left of it
};

BlockGraph makeBlocks(const View &view, const Alignment &alignment, double gap)
{
    const LayerGraph &graph = view.graph;
    const int count = graph.vertexCount();
    BlockGraph blocks{std::vector<std::vector<BlockGraph::Arc>>(count), std::vector<std::vector<BlockGraph::Arc>>(count), {}};
    std::vector<int> missing(count, 0);
    for (size_t row = 0; row < view.rowCount(); ++row) {
        for (size_t i = 1; i < view.row(row).size(); ++i) {
            const int left = view.at(row, i - 1);
            const int right = view.at(row, i);
            const double distance = (graph.width[left] + graph.width[right]) / 2 + gap;
            const int from = alignment.root[left];
            const int to = alignment.root[right];
            blocks.out[from].push_back({to, distance});
            blocks.in[to].push_back({from, distance});
            ++missing[to];
        }
    }
    for (int vertex = 0; vertex < count; ++vertex)
        if (alignment.root[vertex] == vertex && missing[vertex] == 0)
            blocks.order.push_back(vertex);
    for (size_t i = 0; i < blocks.order.size(); ++i)
        for (const BlockGraph::Arc &arc : blocks.out[blocks.order[i]])
            if (--missing[arc.to] == 0)
                blocks.order.push_back(arc.to);
    return blocks;
}

/// As far left as possible, then each block as near to its right neighbours as they allow.
std::vector<double> compact(const View &view, const Alignment &alignment, double gap)
{
    const BlockGraph blocks = makeBlocks(view, alignment, gap);
    std::vector<double> x(view.graph.vertexCount(), 0);
    for (const int block : blocks.order)
        for (const BlockGraph::Arc &arc : blocks.in[block])
            x[block] = std::max(x[block], x[arc.to] + arc.distance);
    for (auto block = blocks.order.rbegin(); block != blocks.order.rend(); ++block) {
        double most = std::numeric_limits<double>::infinity();
        for (const BlockGraph::Arc &arc : blocks.out[*block])
            most = std::min(most, x[arc.to] - arc.distance);
        if (most < std::numeric_limits<double>::infinity())
            x[*block] = std::max(x[*block], most);
    }
    for (int vertex = 0; vertex < view.graph.vertexCount(); ++vertex)
        x[vertex] = x[alignment.root[vertex]];
    if (view.fromRight)
        for (double &one : x)
            one = -one;
    return x;
}

struct Span {
    double least = std::numeric_limits<double>::infinity();
    double most = -std::numeric_limits<double>::infinity();
    double width() const { return most - least; }
};

Span spanOf(const LayerGraph &graph, const std::vector<double> &x)
{
    Span span;
    for (int vertex = 0; vertex < graph.vertexCount(); ++vertex) {
        span.least = std::min(span.least, x[vertex] - graph.width[vertex] / 2);
        span.most = std::max(span.most, x[vertex] + graph.width[vertex] / 2);
    }
    return span;
}

/// Each vertex goes to the mean of the two middle ones of its four places. That keeps all distances that the four keep.
std::vector<double> balance(const LayerGraph &graph, std::array<std::vector<double>, 4> &ways)
{
    std::array<Span, 4> spans;
    for (size_t i = 0; i < 4; ++i)
        spans[i] = spanOf(graph, ways[i]);
    const size_t narrowest = size_t(std::ranges::min_element(spans, {}, &Span::width) - spans.begin());
    for (size_t i = 0; i < 4; ++i) {
        const bool leansRight = i % 2 == 1;
        const double shift = leansRight ? spans[narrowest].most - spans[i].most : spans[narrowest].least - spans[i].least;
        for (double &x : ways[i])
            x += shift;
    }
    std::vector<double> result(graph.vertexCount());
    for (size_t vertex = 0; vertex < result.size(); ++vertex) {
        std::array<double, 4> four{ways[0][vertex], ways[1][vertex], ways[2][vertex], ways[3][vertex]};
        std::ranges::sort(four);
        result[vertex] = (four[1] + four[2]) / 2;
    }
    return result;
}

} // namespace

std::vector<double> placeAlongRows(const LayerGraph &graph, double gap, const std::stop_token &stop)
{
    const CrossedPieces crossed(graph);
    std::array<std::vector<double>, 4> ways;
    for (size_t i = 0; i < 4; ++i) {
        if (stop.stop_requested())
            return {};
        const View view{graph, i >= 2, i % 2 == 1};
        ways[i] = compact(view, align(view, crossed), gap);
    }
    std::vector<double> result = balance(graph, ways);
    const double least = spanOf(graph, result).least;
    for (double &x : result)
        x -= least;
    return result;
}

} // namespace slipway::detail
