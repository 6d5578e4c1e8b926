// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "layout/layout.h"

#include "layout/layergraph.h"

#include <algorithm>

namespace slipway {
namespace {

using detail::EdgePath;
using detail::LayerGraph;

/// Where a layer begins and ends across the rows.
struct Band {
    double begin = 0;
    double end = 0;
    double middle() const { return (begin + end) / 2; }
};

bool isRight(const LayoutRequest &request)
{
    return request.direction == FlowDirection::Right;
}

double along(const LayoutRequest &request, const QSizeF &size)
{
    return isRight(request) ? size.height() : size.width();
}

double across(const LayoutRequest &request, const QSizeF &size)
{
    return isRight(request) ? size.width() : size.height();
}

std::vector<Band> makeBands(const LayoutRequest &request, const LayerGraph &graph)
{
    std::vector<Band> bands(graph.rows.size());
    double begin = 0;
    for (size_t row = 0; row < bands.size(); ++row) {
        double depth = 0;
        for (const int vertex : graph.rows[row])
            if (!graph.isBend(vertex))
                depth = std::max(depth, across(request, request.sizes[vertex]));
        bands[row] = {begin, begin + depth};
        begin += depth + request.layerGap;
    }
    return bands;
}

QPointF toPoint(const LayoutRequest &request, double alongRow, double acrossRows)
{
    return isRight(request) ? QPointF(acrossRows, alongRow) : QPointF(alongRow, acrossRows);
}

/// A loop leaves a node beside its middle and comes back to it.
QList<QPointF> loopOf(const LayoutRequest &request, const QRectF &node)
{
    const double reach = std::min(request.layerGap, request.nodeGap) * 0.7;
    const QPointF middle = node.center();
    if (isRight(request)) {
        const double y = node.bottom();
        return {{middle.x() - reach / 2, y},
                {middle.x() - reach / 2, y + reach},
                {middle.x() + reach / 2, y + reach},
                {middle.x() + reach / 2, y}};
    }
    const double x = node.right();
    return {
        {x, middle.y() - reach / 2}, {x + reach, middle.y() - reach / 2}, {x + reach, middle.y() + reach / 2}, {x, middle.y() + reach / 2}};
}

class Router
{
public:
    Router(const LayoutRequest &request, const LayerGraph &graph, const std::vector<double> &places)
        : m_request(request)
        , m_graph(graph)
        , m_places(places)
        , m_bands(makeBands(request, graph))
    {
    }

    QRectF nodeRect(int node) const
    {
        const QSizeF size = m_request.sizes[node];
        QRectF rect(QPointF(), size);
        rect.moveCenter(toPoint(m_request, m_places[node], m_bands[m_graph.layer[node]].middle()));
        return rect;
    }

    QList<QPointF> route(const EdgePath &path) const
    {
        QList<QPointF> points;
        for (size_t i = 0; i < path.vertices.size(); ++i) {
            const int vertex = path.vertices[i];
            const Band band = m_bands[m_graph.layer[vertex]];
            const double half = m_graph.isBend(vertex) ? 0 : across(m_request, m_request.sizes[vertex]) / 2;
            const double enter = half > 0 ? band.middle() - half : band.begin;
            const double leave = half > 0 ? band.middle() + half : band.end;
            if (i > 0) {
                add(points, vertex, band.begin);
                add(points, vertex, enter);
            }
            if (i + 1 < path.vertices.size()) {
                add(points, vertex, leave);
                add(points, vertex, band.end);
            }
        }
        if (path.isReversed)
            std::ranges::reverse(points);
        return points;
    }

    QSizeF size() const
    {
        double width = 0;
        for (int vertex = 0; vertex < m_graph.vertexCount(); ++vertex)
            width = std::max(width, m_places[vertex] + m_graph.width[vertex] / 2);
        const double depth = m_bands.empty() ? 0 : m_bands.back().end;
        return isRight(m_request) ? QSizeF(depth, width) : QSizeF(width, depth);
    }

private:
    void add(QList<QPointF> &points, int vertex, double acrossRows) const
    {
        const QPointF point = toPoint(m_request, m_places[vertex], acrossRows);
        if (points.isEmpty() || points.last() != point)
            points.append(point);
    }

    const LayoutRequest &m_request;
    const LayerGraph &m_graph;
    const std::vector<double> &m_places;
    std::vector<Band> m_bands;
};

} // namespace

LayeredDrawing layered(const LayoutRequest &request, const std::stop_token &stop)
{
    std::vector<double> widths;
    widths.reserve(request.sizes.size());
    for (const QSizeF &size : request.sizes)
        widths.push_back(along(request, size));
    detail::Layering layering = detail::chooseLayers(request, widths, stop);
    LayeredDrawing drawing;
    drawing.crossings = stop.stop_requested() ? 0 : detail::reduceCrossings(layering.graph, stop);
    if (stop.stop_requested())
        return {};
    const std::vector<double> places = detail::placeAlongRows(layering.graph, request.nodeGap, stop);
    if (stop.stop_requested())
        return {};

    const Router router(request, layering.graph, places);
    for (int node = 0; node < request.sizes.size(); ++node) {
        drawing.nodes.append(router.nodeRect(node));
        drawing.layers.append(layering.graph.layer[node]);
    }
    for (int i = 0; i < request.edges.size(); ++i) {
        const auto [from, to] = request.edges[i];
        drawing.edges.append(from == to ? loopOf(request, drawing.nodes[from]) : router.route(layering.paths[i]));
    }
    drawing.size = router.size();
    return drawing;
}

} // namespace slipway
