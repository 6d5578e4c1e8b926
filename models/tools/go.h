// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "process/command.h"
#include "targets/target.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace slipway {

/// Who asks, and where: what every question to `go` has in common.
struct GoContext {
    QString program; ///< absolute path of `go`
    QString workingDirectory; ///< absolute
    QMap<QString, QString> environment; ///< complete; GOENV, GOTOOLCHAIN and GOFLAGS explicit
    QString modFile; ///< `-modfile` for a main file with another name; empty: go.mod
};

/// `go env -json`: everything a Go says about itself.
Command goEnvCommand(const GoContext &context);
/// errors: ToolFailed with go's words when the answer is no JSON object.
[[nodiscard]] Result<QMap<QString, QString>> parseGoEnv(const QByteArray &output);

/// `go tool dist list -json`: the ports of a Go.
Command goPortsCommand(const GoContext &context);
[[nodiscard]] Result<QList<Port>> parseGoPorts(const QByteArray &output);

/// One module as `go list -m -json` prints it.
struct ListedModule {
    QString path;
    QString version; ///< empty for a main module
    bool isMain = false;
    std::optional<QString> replacementPath; ///< of its `replace`
    QString replacementVersion; ///< empty for a folder
    QString replacementFolder; ///< absolute; where the replacement's files are, so far as go has them
    QString goVersion;
    QString error; ///< go's words about this module; empty: none

    bool operator==(const ListedModule &) const = default;
};

/// `go list -m -json -mod=readonly all`: the build list. Never writes go.mod or go.sum; fails where `go` could not build: a `.mod`
/// that cannot be had, lines of go.mod that are too low, sums that are missing. (With -e it would answer all the same.)
Command goListModulesCommand(const GoContext &context);
/// shape: in go's order, main modules first. errors: ToolFailed when the stream is cut or malformed.
[[nodiscard]] Result<QList<ListedModule>> parseGoModules(const QByteArray &output);

} // namespace slipway
