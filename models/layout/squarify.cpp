// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "layout/squarify.h"

#include <algorithm>
#include <numeric>

namespace slipway {

namespace {

/// The worst proportion in a row of areas along a side of that length.
qreal worst(qreal sum, qreal smallest, qreal largest, qreal side)
{
    const qreal square = side * side;
    return std::max(square * largest / (sum * sum), sum * sum / (square * smallest));
}

/// Puts a row of areas along the shorter side and takes it off the rest.
void place(QList<QRectF> &tiles, QRectF &rest, const QList<qreal> &areas, qsizetype first, qsizetype end, qreal sum)
{
    const bool isColumn = rest.width() >= rest.height();
    const qreal side = isColumn ? rest.height() : rest.width();
    const qreal thickness = std::min(sum / side, isColumn ? rest.width() : rest.height());
    qreal along = isColumn ? rest.top() : rest.left();
    for (qsizetype i = first; i < end; ++i) {
        const qreal length = areas[i] / sum * side;
        tiles[i] = isColumn ? QRectF(rest.left(), along, thickness, length) : QRectF(along, rest.top(), length, thickness);
        along += length;
    }
    isColumn ? rest.setLeft(rest.left() + thickness) : rest.setTop(rest.top() + thickness);
}

} // namespace

QList<QRectF> squarified(const QRectF &area, const QList<qreal> &weights)
{
    QList<QRectF> tiles(weights.size());
    const qreal total
        = std::accumulate(weights.begin(), weights.end(), qreal(0), [](qreal sum, qreal one) { return sum + std::max<qreal>(one, 0); });
    if (total <= 0 || area.width() <= 0 || area.height() <= 0)
        return tiles;
    QList<qreal> areas;
    for (const qreal weight : weights)
        areas.append(std::max<qreal>(weight, 0) / total * area.width() * area.height());
    const auto count = std::ranges::find_if(areas, [](qreal one) { return one <= 0; }) - areas.begin();
    QRectF rest = area;
    for (qsizetype first = 0; first < count && rest.width() > 0 && rest.height() > 0;) {
        const qreal side = std::min(rest.width(), rest.height());
        qreal sum = areas[first];
        qsizetype end = first + 1;
        qreal proportion = worst(sum, sum, sum, side);
        for (; end < count; ++end) {
            const qreal next = worst(sum + areas[end], areas[end], areas[first], side);
            if (next > proportion)
                break;
            proportion = next;
            sum += areas[end];
        }
        place(tiles, rest, areas, first, end, sum);
        first = end;
    }
    return tiles;
}

} // namespace slipway
