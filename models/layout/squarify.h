// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QRectF>

namespace slipway {

/// Cuts an area into rectangles as large as the weights, as near to squares as it can be done row by row.
/// Shape: in the order of `weights`, which are sorted downwards; what has no weight gets an empty rectangle. They fill the area and
/// never overlap. Thread: any; pure. Source: Bruls, Huizing and van Wijk 2000
[[nodiscard]] QList<QRectF> squarified(const QRectF &area, const QList<qreal> &weights);

} // namespace slipway
