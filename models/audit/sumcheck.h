// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "modfile/gosum.h"
#include "modules/analysis.h"

namespace slipway {

/// What is wrong with a go.sum.
struct SumProblem {
    enum class Kind {
        Malformed, ///< go stops there
        MissingGoMod, ///< go needs the hash of a go.mod to load the graph: it stops
        MissingModule, ///< no hash of the module's content: go stops as soon as one of its packages is built
        Extra, ///< nothing asks for the line: "go mod tidy" drops it
        Differing, ///< several hashes for one thing
    };
    Kind kind = Kind::Extra;
    ModuleVersion module;
    bool isGoMod = false;
    int line = 0; ///< in go.sum, from 1; 0: it is not there
    QString words; ///< go's, of a malformed line

    bool operator==(const SumProblem &) const = default;
};

/// Compares go.sum with what the graph asks for. MissingModule is told only of modules that go.mod names: whether others are built
/// is not known here. shape: what stops go first, then by line. Main modules and
/// folder replacements have no sums.
/// source: cmd/go/internal/modload.keepSums, modfetch.HaveSum (Go 1.26)
QList<SumProblem> checkSums(const SumFile &sums, const ModuleAnalysis &analysis);

/// One sentence, translated.
QString sumProblemText(const SumProblem &problem);

} // namespace slipway
