// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/plan.h"

#include <QMap>

namespace slipway {

/// A module whose exported API is to be compared between two versions.
struct ApiComparison {
    QString path;
    QString before;
    QString after;
    bool operator==(const ApiComparison &) const = default;
};

/// Another text of go.mod that is to be proved, in a copy: the project's own go.mod and go.sum are not touched.
struct ProofInput {
    QString root; ///< absolute; folder of the project's go.mod
    QByteArray modText; ///< what is to be proved
    QByteArray sumText; ///< go.sum as it is now; may be empty
    QString scratch; ///< absolute; an existing folder for the copies
    QString goProgram;
    QMap<QString, QString> environment; ///< of a build; GOWORK is switched off, but for a workspace
    QByteArray workText{}; ///< of the go.work that is obeyed, its folders absolute; null: the module is alone
    QByteArray workSumText{}; ///< of go.work.sum; may be empty
    bool runsTests = false;
    QList<ApiComparison> comparisons; ///< each is a step of its own that nothing waits for
};

/// Copy, select modules, build, vet, perhaps test; beside that the comparisons. Errors: BadInput when the plan makes no sense.
/// source: `go help modules` (-modfile: the root of the module stays where go.mod lies, so that relative replacements hold); in a workspace
/// go refuses -modfile, and -overlay does the same for a copy of go.work.
[[nodiscard]] Result<Plan> planProof(const ProofInput &input);

/// The file that makes go read `copy` where it looks for `original`. source: `go help build` (-overlay)
QByteArray overlayText(const QString &original, const QString &copy);

/// What a finished build, vet or test said, package by package.
struct PackageVerdict {
    QString package;
    QStringList lines; ///< what it said, at most a few; empty: it is fine
    bool operator==(const PackageVerdict &) const = default;
};
/// Reads the output of `go build`, `go vet` or `go test`: "# example.com/p" begins what a package says; "ok", "FAIL" and "?" are
/// verdicts of tests. Shape: in the order of the output; packages that said nothing are missing.
QList<PackageVerdict> packageVerdicts(const QByteArray &output);

} // namespace slipway
