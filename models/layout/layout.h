// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <stop_token>

namespace slipway {

enum class FlowDirection { Down, Right };

/// A directed graph to be drawn in layers. Nodes are the indexes of `sizes`.
struct LayoutRequest {
    struct Edge {
        int from = 0;
        int to = 0;
        bool operator==(const Edge &) const = default;
    };

    QList<QSizeF> sizes; ///< one for each node, in pixels
    QList<Edge> edges; ///< loops and doubles are allowed; cycles too
    FlowDirection direction = FlowDirection::Down;
    bool endsTogether = false; ///< nodes without successors share the last layer
    qreal layerGap = 48; ///< pixels between layers
    qreal nodeGap = 16; ///< pixels between neighbours of one layer
};

/// Where everything goes. The drawing begins at (0, 0).
struct LayeredDrawing {
    QList<QRectF> nodes; ///< in the order of the request's sizes; they never overlap
    QList<int> layers; ///< layer of each node, from 0
    /// In the order of the request's edges: points from the border of `from` to the border of `to`. Between the first and the last
    /// they pass every layer in between at right angles, so that a line never runs through a node.
    QList<QList<QPointF>> edges;
    QSizeF size;
    int crossings = 0; ///< of lines between neighbouring layers
};

/// Sugiyama's method: break cycles, put nodes in layers, order each layer so that few lines cross, give coordinates.
/// Same request, same drawing. An edge goes to a later layer, unless it closes a cycle.
/// Thread: any; pure. A stopped one answers with an empty drawing.
/// Source: Sugiyama et al. 1981; Barth, Mutzel and Jünger 2002 (counting crossings); Brandes and Köpf 2001 (coordinates).
[[nodiscard]] LayeredDrawing layered(const LayoutRequest &request, const std::stop_token &stop = {});

} // namespace slipway
