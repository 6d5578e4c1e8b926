// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "modules/analysis.h"

#include <string_view>

namespace slipway {

/// A module that was linked into a binary.
struct LinkedModule {
    ModuleVersion module;
    std::optional<ModuleVersion> replacement;

    bool operator==(const LinkedModule &) const = default;
};

/// What a Go binary says about its own build, as `go version -m` prints it.
struct BinaryInfo {
    QString goVersion; ///< "go1.26.1"
    QString package; ///< of its main function
    LinkedModule main; ///< the version is "(devel)" or that of the tag
    QList<LinkedModule> dependencies; ///< sorted by path; only what was really linked
    QHash<QString, QString> settings; ///< "GOOS", "vcs.revision", …
};

/// Reads it out of an ELF, PE or Mach-O file that Go 1.18 or newer has built, stripped ones included.
/// Errors: BadInput when there is nothing of the kind in the file. source: debug/buildinfo
[[nodiscard]] Result<BinaryInfo> readBinaryInfo(const QString &file);
/// The same of bytes that are in memory. `name` is for messages.
[[nodiscard]] Result<BinaryInfo> parseBinaryInfo(std::string_view bytes, const QString &name);
/// Of the two texts that a program holds: "go1.17.2", and lines as `go version -m` prints them between two marks of 16 bytes.
BinaryInfo binaryInfoOf(std::string_view goVersion, std::string_view modules);

/// Where a binary and the modules of a project differ (C12): another version, other code, a module that is no longer there.
/// Shape: worst first; empty: the binary is what go.mod says.
QList<Conflict> findDrift(const ModuleAnalysis &analysis, const BinaryInfo &binary, const QString &file);

} // namespace slipway
