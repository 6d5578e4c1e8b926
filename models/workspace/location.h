// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QStringList>

namespace slipway {

enum class MainFileKind { GoMod, OtherMod, GoWork };

/// The main file of a project and what it says at first sight.
struct ProjectHead {
    QString mainFile; ///< absolute
    QString root; ///< its folder
    MainFileKind kind = MainFileKind::GoMod;
    QByteArray text; ///< of the main file
    QString modulePath; ///< of a go.mod; empty where it has none, and for a go.work
    QByteArray goLine; ///< "1.24.1"; empty: none
    QStringList members; ///< folders of the modules of a go.work, absolute, in its order; else root alone
    QString goWork; ///< the go.work that `go build` in root obeys; empty: none
    QStringList workMembers; ///< folders of all modules that goWork uses, absolute, in its order
    QString remoteUrl; ///< of the repository; empty: none
    Error problem; ///< what go would say about the main file, with its place; detail empty: it is well-formed
};

/// The main file that a person means with a path: itself, the go.mod (or else the go.work) of a folder, or the next go.mod
/// above it, as `go` looks for it. Starts no program.
/// Errors: BadInput with what to do: nothing there, no module in it.
[[nodiscard]] Result<QString> findMainFile(const QString &path);

/// Reads the head of a project. A broken file is no error here: what could be read is there. `goWorkVariable` is the person's GOWORK.
/// Errors: BadInput, ToolFailed when the file cannot be read.
[[nodiscard]] Result<ProjectHead> readHead(const QString &mainFile, const QString &goWorkVariable);

/// The same with other text of the main file, for when only that changed.
ProjectHead withText(ProjectHead head, const QByteArray &text);

/// The same after something changed about go.work: looks for it anew. For a go.mod.
ProjectHead withWorkFile(ProjectHead head, const QString &goWorkVariable);

} // namespace slipway
