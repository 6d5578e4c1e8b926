// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "modfile/modfile.h"
#include "modfile/syntax.h"
#include "modfile/workfile.h"

namespace slipway::detail {

/// A value and the line it was read from; an edit changes both.
template<typename T> struct Kept {
    T value;
    LinePtr line;
};
template<typename T> using KeptList = std::vector<Kept<T>>;

enum class Dialect { ModFile, LaxModFile, WorkFile };

/// A go.mod or go.work as tree and as values: what edits work on.
struct ModTree {
    SyntaxTree tree;
    std::optional<Kept<ModuleLine>> module;
    std::optional<Kept<GoLine>> go;
    std::optional<Kept<ToolchainLine>> toolchain;
    KeptList<GodebugLine> godebug;
    KeptList<RequireLine> require;
    KeptList<ExcludeLine> exclude;
    KeptList<ReplaceLine> replace;
    KeptList<RetractLine> retract;
    KeptList<ToolLine> tool;
    KeptList<IgnoreLine> ignore;
    KeptList<UseLine> use;
    QList<ModDiagnostic> errors;

    /// Drops duplicates (the first of exclude, tool and ignore and the last of replace count) and sorts every block.
    void sortBlocks(Dialect dialect);
};

ModTree readTree(QByteArrayView text, Dialect dialect, QByteArrayView fileName);

/// Whether the line ends in "// indirect" or "// indirect; …".
bool isIndirect(const Line &line);
/// Writes or removes that comment.
void setIndirect(Line &line, bool isIndirect);

} // namespace slipway::detail
