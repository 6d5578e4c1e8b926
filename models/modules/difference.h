// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "modules/analysis.h"

namespace slipway {

/// What happens to one module between two analyses of a project.
struct Change {
    enum class Kind {
        Added, ///< `before` is empty
        Removed, ///< `after` is empty
        Raised,
        Lowered,
        Replaced, ///< the same version, but other code stands behind it: a replacement came, went or changed
    };

    QString path; ///< "go" and "toolchain" stand for these lines
    QString before;
    QString after;
    Kind kind = Kind::Raised;
    /// Who asks for it: the module whose requirement decides in the analysis where it is selected; the main module first.
    /// For Removed: who asked for it before. Empty path: nobody (a replacement).
    ModuleVersion because;

    bool operator==(const Change &) const = default;
};

/// The consequences of an edit. Shape: sorted by path, "go" and "toolchain" first; empty: nothing changes for the build.
QList<Change> difference(const ModuleAnalysis &before, const ModuleAnalysis &after);

/// One sentence, translated: "3 added, 1 removed, 12 raised, 2 lowered."; "Nothing changes." when empty.
QString differenceSummary(const QList<Change> &changes);

/// Does the line of go.mod for `path` hold anything? Found by dropping the line and selecting again.
struct PinEffect {
    QString path;
    bool hasLine = false; ///< false: go.mod has no line for it, nothing else is filled in
    QString withLine; ///< the version selected now
    QString withoutLine; ///< the version selected without the line; empty: the module is not in the build list then
    QList<Change> changes; ///< everything that changes without the line, of this module and of others
    QString file = QStringLiteral("go.mod"); ///< name of the file with the line
    bool holds() const { return !changes.isEmpty(); }
};

} // namespace slipway
