// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "modules/analysis.h"
#include "modules/versionlist.h"

namespace slipway {

class ModuleEngine;

/// The version of a wish to be rid of a module: `go get path@none`.
inline constexpr QLatin1StringView kNoVersion("none");

/// Versions that were asked for and cannot be together.
struct GetConflict {
    QList<ModuleVersion> chain; ///< a wish, what it requires, … and the requirement that is in the way
    ModuleVersion wish; ///< the other wish, which that requirement is above; empty path: see `problem`
    QString problem; ///< why the last of the chain cannot be read, in go's words

    bool operator==(const GetConflict &) const = default;
    /// As `go get` prints it: "go: a@v1.2.0 requires b@v1.3.0, not b@v1.2.0".
    QString toGo() const;
};

/// A module that nobody named and that `go get` moves all the same.
struct GetMove {
    ModuleVersion from; ///< as it was selected; an empty version: it was not there
    QString to; ///< empty: it is removed
    QList<ModuleVersion> chain; ///< from `from` to the requirement that is above `wish`; empty: others ask for more now
    ModuleVersion wish;

    bool operator==(const GetMove &) const = default;
};

/// What `go get` makes of a go.mod.
struct GetOutcome {
    QByteArray text; ///< go.mod afterwards, its lines ordered as `go mod edit` does; null: it was refused
    QList<GetConflict> conflicts; ///< why it was refused
    QList<GetMove> moves; ///< sorted by path
    QStringList guessed; ///< modules of which not every version is known here: go may choose another one
    bool isRefused() const { return text.isNull(); }
};

/// `go get` with whole modules as arguments ("path@v1.2.3", "path@none", "go@1.25.0"), as far as modules decide: what it does
/// about the packages it finds in them (it adds requirements for their imports) is left out.
/// Lowering a module lowers or removes those that require more of it; raising one raises what it requires; and wishes that
/// exclude each other are refused. In a workspace it is about the go.mod of the member that is looked at alone, as `go get` is.
/// Reads the module cache, starts nothing; thread: any.
/// Errors: BadInput for a go.mod that cannot be read, a go.work, or a wish that makes no sense; ToolFailed where the graph
/// cannot be read. source: cmd/go/internal/modload.editRequirements and modget.resolver, Go 1.26
[[nodiscard]] Result<GetOutcome> getModules(ModuleEngine &engine, const AnalysisRequest &request, const QList<ModuleVersion> &wishes,
                                            const VersionLister &versions);

/// Sentences, translated. Shape: plain text.
QString getConflictSentence(const GetConflict &conflict);
QString getMoveSentence(const GetMove &move);

} // namespace slipway
