// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "modfile/modfile.h"

namespace slipway {

struct UseLine {
    QByteArray path; ///< of a folder, as written
    SourceSpan span, pathSpan;
};

/// A go.work as text and as values. shape: as ModFile.
struct WorkFile {
    QByteArray text;
    std::optional<GoLine> go;
    std::optional<ToolchainLine> toolchain;
    QList<GodebugLine> godebug;
    QList<UseLine> use;
    QList<ReplaceLine> replace;
    QList<ModDiagnostic> errors;

    bool isValid() const { return errors.isEmpty(); }
    QByteArrayView goVersion() const; ///< of the go line, or what go assumes without one
};

/// Reads a go.work. Pure; what is wrong stands in `errors`. source: modfile.ParseWork
WorkFile parseWorkFile(const QByteArray &text, QByteArrayView fileName = "go.work");

/// The errors, and what go refuses only later: one folder used twice.
QList<ModDiagnostic> diagnose(const WorkFile &file);

} // namespace slipway
