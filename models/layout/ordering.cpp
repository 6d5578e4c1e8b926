// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "layout/layergraph.h"

#include <algorithm>
#include <numeric>

namespace slipway::detail {
namespace {

constexpr int kSweeps = 24;
constexpr int kPatience = 4; ///< sweeps without a better order before giving up
constexpr qsizetype kMostSwaps = 40'000; ///< vertices up to which neighbours are also tried the other way round

/// Walks from the first row on and lines up what hangs together: a good order to begin with.
void orderByWalk(LayerGraph &graph)
{
    std::vector<std::vector<int>> rows(graph.rows.size());
    std::vector<bool> seen(graph.vertexCount(), false);
    std::vector<int> waiting;
    for (const std::vector<int> &row : graph.rows) {
        for (const int start : row) {
            if (seen[start])
                continue;
            waiting.assign(1, start);
            seen[start] = true;
            while (!waiting.empty()) {
                const int vertex = waiting.back();
                waiting.pop_back();
                rows[graph.layer[vertex]].push_back(vertex);
                for (auto next = graph.down[vertex].rbegin(); next != graph.down[vertex].rend(); ++next) {
                    if (!seen[*next]) {
                        seen[*next] = true;
                        waiting.push_back(*next);
                    }
                }
            }
        }
    }
    graph.rows = std::move(rows);
    graph.updatePlaces();
}

/// Crossings between a row and the next one: inversions, counted with a sum tree.
int crossingsBelow(const LayerGraph &graph, size_t row)
{
    const size_t size = graph.rows[row + 1].size();
    std::vector<int> tree(size + 1, 0);
    std::vector<int> ends;
    int crossings = 0;
    int before = 0;
    for (const int vertex : graph.rows[row]) {
        ends.clear();
        for (const int to : graph.down[vertex])
            ends.push_back(graph.place[to]);
        for (const int end : ends) {
            int notRightOf = 0;
            for (int i = end + 1; i > 0; i -= i & -i)
                notRightOf += tree[i];
            crossings += before - notRightOf;
        }
        for (const int end : ends)
            for (size_t i = end + 1; i <= size; i += i & -i)
                ++tree[i];
        before += int(ends.size());
    }
    return crossings;
}

/// Sorts a row by the mean place of the neighbours in the fixed row; who has none stays where it is.
void sortByMean(LayerGraph &graph, size_t row, const std::vector<std::vector<int>> &neighbours, bool turnTies)
{
    std::vector<int> &vertices = graph.rows[row];
    struct Weighted {
        double mean;
        int vertex;
    };
    std::vector<Weighted> movable;
    std::vector<size_t> slots;
    for (size_t i = 0; i < vertices.size(); ++i) {
        const std::vector<int> &others = neighbours[vertices[i]];
        if (others.empty())
            continue;
        double sum = 0;
        for (const int other : others)
            sum += graph.place[other];
        movable.push_back({sum / double(others.size()), vertices[i]});
        slots.push_back(i);
    }
    if (turnTies)
        std::ranges::reverse(movable);
    std::ranges::stable_sort(movable, {}, &Weighted::mean);
    for (size_t i = 0; i < slots.size(); ++i)
        vertices[slots[i]] = movable[i].vertex;
    for (size_t i = 0; i < vertices.size(); ++i)
        graph.place[vertices[i]] = int(i);
}

/// Crossings of the lines of two neighbours of a row, if `left` stands left of `right`.
int crossingsOfPair(const LayerGraph &graph, const std::vector<int> &left, const std::vector<int> &right)
{
    int crossings = 0;
    for (const int a : left)
        for (const int b : right)
            crossings += graph.place[a] > graph.place[b];
    return crossings;
}

/// Swaps neighbours while that removes crossings.
void swapNeighbours(LayerGraph &graph, const std::stop_token &stop)
{
    bool improved = true;
    for (int round = 0; round < kPatience && improved && !stop.stop_requested(); ++round) {
        improved = false;
        for (std::vector<int> &row : graph.rows) {
            for (size_t i = 1; i < row.size(); ++i) {
                const int a = row[i - 1];
                const int b = row[i];
                const int now = crossingsOfPair(graph, graph.up[a], graph.up[b]) + crossingsOfPair(graph, graph.down[a], graph.down[b]);
                if (now == 0)
                    continue;
                const int swapped = crossingsOfPair(graph, graph.up[b], graph.up[a]) + crossingsOfPair(graph, graph.down[b], graph.down[a]);
                if (swapped >= now)
                    continue;
                std::swap(row[i - 1], row[i]);
                std::swap(graph.place[a], graph.place[b]);
                improved = true;
            }
        }
    }
}

} // namespace

int countCrossings(const LayerGraph &graph)
{
    int crossings = 0;
    for (size_t row = 0; row + 1 < graph.rows.size(); ++row)
        crossings += crossingsBelow(graph, row);
    return crossings;
}

int reduceCrossings(LayerGraph &graph, const std::stop_token &stop)
{
    orderByWalk(graph);
    int best = countCrossings(graph);
    std::vector<std::vector<int>> bestRows = graph.rows;
    int patience = kPatience;
    for (int sweep = 0; sweep < kSweeps && best > 0 && patience > 0 && !stop.stop_requested(); ++sweep) {
        const bool turnTies = sweep % 4 >= 2;
        if (sweep % 2 == 0) {
            for (size_t row = 1; row < graph.rows.size(); ++row)
                sortByMean(graph, row, graph.up, turnTies);
        } else {
            for (size_t row = graph.rows.size() - 1; row-- > 0;)
                sortByMean(graph, row, graph.down, turnTies);
        }
        if (graph.vertexCount() <= kMostSwaps / 8)
            swapNeighbours(graph, stop);
        const int crossings = countCrossings(graph);
        --patience;
        if (crossings < best) {
            best = crossings;
            bestRows = graph.rows;
            patience = kPatience;
        }
    }
    graph.rows = std::move(bestRows);
    graph.updatePlaces();
    if (best > 0 && graph.vertexCount() <= kMostSwaps) {
        swapNeighbours(graph, stop);
        best = countCrossings(graph);
    }
    return best;
}

} // namespace slipway::detail
