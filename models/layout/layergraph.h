// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/layout.h"

#include <stop_token>
#include <vector>

namespace slipway::detail {

/// The graph with every edge cut into pieces of one layer. Vertices below `realCount` are the nodes of the request,
/// the others are the bends of long edges. "Up" is the earlier layer.
struct LayerGraph {
    int realCount = 0;
    std::vector<int> layer; ///< by vertex
    std::vector<std::vector<int>> up; ///< neighbours one layer earlier, by vertex
    std::vector<std::vector<int>> down; ///< neighbours one layer later
    std::vector<std::vector<int>> rows; ///< the vertices of each layer, in drawing order
    std::vector<int> place; ///< index in its row, by vertex
    std::vector<double> width; ///< extent along the row, by vertex; bends have none

    int vertexCount() const { return int(layer.size()); }
    bool isBend(int vertex) const { return vertex >= realCount; }
    /// To be called when rows have changed.
    void updatePlaces();
};

/// The vertices an edge of the request runs through, from its earlier end to its later one.
struct EdgePath {
    std::vector<int> vertices; ///< empty: a loop
    bool isReversed = false; ///< the edge closes a cycle and runs against the layers
};

struct Layering {
    LayerGraph graph;
    std::vector<EdgePath> paths; ///< by edge of the request
};

/// Breaks cycles, chooses layers and cuts long edges. `along` is the extent of each node along its row.
Layering chooseLayers(const LayoutRequest &request, const std::vector<double> &along, const std::stop_token &stop);

/// Orders the rows so that few lines cross; answers how many still do.
int reduceCrossings(LayerGraph &graph, const std::stop_token &stop);
/// How many lines cross between all neighbouring rows.
int countCrossings(const LayerGraph &graph);

/// The middle of each vertex along its row; neighbours keep half their widths and `gap` apart. The least one begins at 0.
std::vector<double> placeAlongRows(const LayerGraph &graph, double gap, const std::stop_token &stop);

} // namespace slipway::detail
