// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/planners.h"

namespace slipway {

/// What a `go build` is told, templates filled in, beside what a person adds (BuildChoices).
struct GoBuildLine {
    QString program; ///< as the recipe names it; "go" becomes the toolchain's
    QString subcommand; ///< "build"
    QStringList flags;
    QStringList assemblerFlags;
    QStringList compilerFlags;
    QStringList tags;
    QStringList linkerFlags;
    QString buildMode;
    QString output; ///< absolute
    QString package;
    QString workingDirectory; ///< absolute
    Target target;
    QStringList shownVariables; ///< what the recipe sets beside the target
};

/// The command, in GoReleaser's order: flags, -asmflags, -gcflags, -tags, -ldflags, -buildmode, -o, package. Only the variables of
/// this target are set, so that one left over in the surroundings cannot change it.
Command goBuildCommand(const PlanInput &input, const GoBuildLine &line, QMap<QString, QString> environment);

/// The program for a word of a recipe: "go" is the Go that is in use.
QString programFor(const PlanInput &input, const QString &word);

/// The name `go build` gives the program of a package: "app" for "./cmd/app", the module's last element for ".".
QString binaryNameOf(const QString &package, const QString &modulePath);

} // namespace slipway
