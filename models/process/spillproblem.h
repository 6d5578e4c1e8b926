// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace slipway {

/// Why the output of a run cannot be written to its file. Nothing is lost by it: bytes stay in memory, and past the limit the
/// program is held back. It goes on by itself when the file can be written again.
struct SpillProblem {
    QString folder; ///< where the file belongs
    QString words; ///< of the system; empty: there is no problem
    bool isHolding = false; ///< the program waits until there is space

    bool isEmpty() const { return words.isEmpty(); }
    /// What it means and what helps, as whole sentences.
    QString toString() const;
    bool operator==(const SpillProblem &) const = default;
};

} // namespace slipway
