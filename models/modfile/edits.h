// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "modfile/modfile.h"

namespace slipway {

/// One change to a go.mod or go.work, as `go mod edit` and `go work edit` make it. Made by the functions below.
struct ModEdit {
    enum class Kind {
        SetModule,
        SetGo,
        DropGo,
        SetToolchain,
        DropToolchain,
        SetGodebug,
        DropGodebug,
        Require,
        DropRequire,
        SetIndirect,
        Exclude,
        DropExclude,
        Replace,
        DropReplace,
        Retract,
        DropRetract,
        Tool,
        DropTool,
        Ignore,
        DropIgnore,
        Use,
        DropUse,
    };
    Kind kind = Kind::Require;
    ModuleAt target; ///< module and version; go version, toolchain, tool, folder, key or low version in `path`
    ModuleAt replacement; ///< of Replace; value of a godebug or high version in `path`
    QByteArray comment; ///< rationale of a retraction
    bool isIndirect = false;

    bool operator==(const ModEdit &) const = default;
    /// The flag of `go mod edit` that does the same: "-require=m@v1.2.3"; empty where it has none (SetIndirect).
    QByteArray toFlag() const;
};

ModEdit setModulePath(const QByteArray &path);
ModEdit setGoVersion(const QByteArray &version);
ModEdit dropGoVersion();
ModEdit setToolchain(const QByteArray &name);
ModEdit dropToolchain();
ModEdit setGodebug(const QByteArray &key, const QByteArray &value);
ModEdit dropGodebug(const QByteArray &key);
/// Adds the line or changes its version; comments stay, "// indirect" too; further lines for the path go.
ModEdit requireModule(const QByteArray &path, const QByteArray &version);
ModEdit dropRequire(const QByteArray &path);
ModEdit setIndirect(const QByteArray &path, bool isIndirect);
ModEdit excludeModule(const QByteArray &path, const QByteArray &version);
ModEdit dropExclude(const QByteArray &path, const QByteArray &version);
/// `old.version` empty: every version (and lines for single versions of it go); `by.version` empty: a folder.
ModEdit replaceModule(const ModuleAt &old, const ModuleAt &by);
ModEdit dropReplace(const ModuleAt &old);
ModEdit retractVersions(const QByteArray &low, const QByteArray &high, const QByteArray &rationale = {});
ModEdit dropRetract(const QByteArray &low, const QByteArray &high);
ModEdit addTool(const QByteArray &package);
ModEdit dropTool(const QByteArray &package);
ModEdit addIgnore(const QByteArray &path);
ModEdit dropIgnore(const QByteArray &path);
ModEdit useFolder(const QByteArray &folder); ///< go.work
ModEdit dropUse(const QByteArray &folder); ///< go.work

/// Reads a flag of `go mod edit` without its dash: "require=m@v1.2.3", "droptool=p", "go=1.23".
/// Errors: BadInput in go's words, "-require=m: need path@version".
[[nodiscard]] Result<ModEdit> parseModEdit(QByteArrayView flag);
/// Whether there is a flag of that name ("require"), so that its argument may also be the next word.
bool isModEditFlag(QByteArrayView name);

/// The text after the edits, formatted as `go mod edit` writes it; comments are kept, but for those of dropped lines.
/// Errors: BadInput when the text cannot be parsed (with its place) or an edit makes no sense (an exclude that is not canonical).
[[nodiscard]] Result<QByteArray> editModFile(const QByteArray &text, const QList<ModEdit> &edits,
                                             const QString &fileName = QStringLiteral("go.mod"));
[[nodiscard]] Result<QByteArray> editWorkFile(const QByteArray &text, const QList<ModEdit> &edits,
                                              const QString &fileName = QStringLiteral("go.work"));

} // namespace slipway
