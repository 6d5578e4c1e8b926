// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>

namespace slipway {

/// A stretch of a file. Lines and columns count from 1; columns are Unicode code points, as go counts them; offsets are bytes.
struct SourceSpan {
    int line = 0; ///< 0: nowhere
    int column = 0;
    int endLine = 0;
    int endColumn = 0; ///< one past the last
    qsizetype offset = 0;
    qsizetype length = 0;

    bool operator==(const SourceSpan &) const = default;
    bool isNull() const { return line == 0; }
    bool contains(qsizetype byte) const { return byte >= offset && byte < offset + length; }
};

enum class ModSeverity { Note, Warning, Error };

/// Something to say about a place in a go.mod or go.work, in go's own words.
struct ModDiagnostic {
    ModSeverity severity = ModSeverity::Error;
    SourceSpan span; ///< what to underline
    int line = 0; ///< the place that go names
    int column = 0; ///< go leaves it out where it is 1
    QByteArray message; ///< without the place; may hold further lines

    bool operator==(const ModDiagnostic &) const = default;
    /// "go.mod:3:2: usage: module module/path"
    QByteArray toString(QByteArrayView fileName) const;
};

/// A module path at a version, as bytes. The version of a folder, and of what is replaced at every version, is empty.
struct ModuleAt {
    QByteArray path;
    QByteArray version;

    bool operator==(const ModuleAt &) const = default;
    QByteArray toString() const; ///< "path@version", or the path alone
};

struct ModuleLine {
    QByteArray path;
    QByteArray deprecated; ///< the message after "Deprecated:"; empty if there is none
    SourceSpan span, pathSpan;
};
struct GoLine {
    QByteArray version; ///< "1.23.0"
    SourceSpan span, versionSpan;
};
struct ToolchainLine {
    QByteArray name; ///< "go1.23.1", "default"
    SourceSpan span, nameSpan;
};
struct GodebugLine {
    QByteArray key, value;
    SourceSpan span;
};
struct RequireLine {
    ModuleAt module;
    bool isIndirect = false;
    SourceSpan span, pathSpan, versionSpan;
};
struct ExcludeLine {
    ModuleAt module;
    SourceSpan span, pathSpan, versionSpan;
};
struct ReplaceLine {
    ModuleAt old; ///< version empty: every version
    ModuleAt replacement; ///< version empty: a folder
    SourceSpan span, oldSpan, newSpan;
};
struct RetractLine {
    QByteArray low, high; ///< equal for a single version
    QByteArray rationale; ///< its comment; may have several lines
    SourceSpan span;
};
struct ToolLine {
    QByteArray path; ///< of a package
    SourceSpan span;
};
struct IgnoreLine {
    QByteArray path;
    SourceSpan span;
};

/// How much of the file counts.
enum class ModMode {
    Strict, ///< the main module: everything is read, what is unknown is an error
    Lax, ///< a dependency: only go, module, require, retract and ignore; unknown lines are passed over
};

/// A go.mod as text and as values. What could be read is there even where the file has errors.
/// shape: every list in file order; lines may repeat, as they do in the file.
struct ModFile {
    QByteArray text; ///< as it was given
    std::optional<ModuleLine> module;
    std::optional<GoLine> go;
    std::optional<ToolchainLine> toolchain;
    QList<GodebugLine> godebug;
    QList<RequireLine> require;
    QList<ExcludeLine> exclude;
    QList<ReplaceLine> replace;
    QList<RetractLine> retract;
    QList<ToolLine> tool;
    QList<IgnoreLine> ignore;
    QList<ModDiagnostic> errors; ///< all that go reports, in its order; empty: the file is good

    bool isValid() const { return errors.isEmpty(); }
    QByteArrayView goVersion() const; ///< of the go line, or what go assumes without one
    const RequireLine *findRequire(QByteArrayView path) const; ///< the first line for `path`; null if there is none
};

/// Reads a go.mod. Pure; never fails: what is wrong stands in `errors`. `fileName` is for the one message that names the file.
/// source: golang.org/x/mod/modfile, Go 1.26
ModFile parseModFile(const QByteArray &text, ModMode mode = ModMode::Strict, QByteArrayView fileName = "go.mod");

/// Everything to underline in an editor: the errors, and what go refuses only later (no module line, a reserved path, two
/// replacements for one version) or what it ignores silently.
QList<ModDiagnostic> diagnose(const ModFile &file);

/// "errors parsing go.mod:\ngo.mod:3:2: …", one line each; empty if there are none.
QByteArray errorText(const QList<ModDiagnostic> &errors, QByteArrayView fileName);

/// The errors as one Error of kind BadInput: its location is that of the first, its detail starts with the first message, and
/// further errors follow with their places, a line each.
Error toError(const QList<ModDiagnostic> &errors, const QString &fileName);

} // namespace slipway
