// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "items/targetmatrixmodel.h"

namespace slipway {

/// What a cell of the matrix has to say.
struct CellFacts {
    Target target; ///< without a variant
    QList<Target> chosen; ///< in this cell
    CellState state = CellState::None;
    bool needsC = false;
    QString obstacle;
};

/// Everything a cell shows by symbols, in words: "linux/arm (6, 7), chosen, running".
QString cellText(const CellFacts &facts);
/// For a combination that no port of this Go is.
QString missingText(const Target &target);
/// The few characters beside a check box: the chosen variants, "cgo", or nothing.
QString variantsText(const QList<Target> &chosen, bool needsC);
QString systemText(const QString &os, bool isFirstClass);
QString stateText(CellState state);

} // namespace slipway
