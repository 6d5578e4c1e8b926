// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "process/command.h"
#include "targets/target.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <variant>

namespace slipway {

/// Starts a program and succeeds if it ends with 0: hooks, `go vet`, `go mod download`.
struct RunProgram {
    Command command;
    bool operator==(const RunProgram &) const = default;
};

/// Compiles one main package for one target.
struct BuildTarget {
    Target target;
    Command command; ///< complete, `-o` included
    QString output;  ///< absolute path of the binary
    std::optional<qint64> modificationTime; ///< seconds since 1970; set on the binary
    bool operator==(const BuildTarget &) const = default;
};

/// One file to put into an archive.
struct ArchiveEntry {
    QString source; ///< absolute path on disk
    QString name;   ///< path in the archive, "/" between parts
    int mode = 0644;
    bool operator==(const ArchiveEntry &) const = default;
};

enum class ArchiveFormat { TarGz, TarXz, TarZst, Tar, Zip, Gz, Binary };

/// Packs files; the same files give the same bytes (fixed order, times and owners).
struct MakeArchive {
    QString path; ///< absolute
    ArchiveFormat format = ArchiveFormat::TarGz;
    QList<ArchiveEntry> entries;
    qint64 modificationTime = 0; ///< seconds since 1970, for every entry
    bool operator==(const MakeArchive &) const = default;
};

/// Writes "<hex>  <name>\n" for each file, sorted by name; or, split, one "<file>.<algorithm>" for each.
struct WriteChecksums {
    QString path;       ///< absolute; the folder, if split
    QStringList files;  ///< absolute
    QString algorithm = QStringLiteral("sha256");
    bool isSplit = false;
    bool operator==(const WriteChecksums &) const = default;
};

/// Writes a text whose content is known when the plan is made (metadata.json, config.yaml).
struct WriteText {
    QString path; ///< absolute
    QByteArray content;
    bool operator==(const WriteText &) const = default;
};

/// Writes `artifacts.json`: `templateJson` is an array of artifacts; sizes and sums are filled in from the finished files.
struct WriteArtifacts {
    QString path; ///< absolute
    QByteArray templateJson;
    bool operator==(const WriteArtifacts &) const = default;
};

/// Makes a folder ready: created if missing; emptied if `isCleaned` and it carries Slipway's or GoReleaser's marks.
struct PrepareFolder {
    QString path;
    bool isCleaned = false;
    bool operator==(const PrepareFolder &) const = default;
};

/// Fails unless the work tree has no changes.
struct RequireCleanTree {
    QString root;
    bool operator==(const RequireCleanTree &) const = default;
};

/// What a step does. Each alternative has exactly one Job class in `run`.
using Action = std::variant<RunProgram, BuildTarget, MakeArchive, WriteChecksums, WriteText, WriteArtifacts, PrepareFolder, RequireCleanTree>;

} // namespace slipway
