// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "archive/format.h"
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
    QString output; ///< absolute path of the binary
    std::optional<qint64> modificationTime; ///< seconds since 1970; set on the binary
    QString results{}; ///< absolute; the folder of results that output lies in, which git is to leave out; empty: somebody else prepared it
    bool operator==(const BuildTarget &) const = default;
};

/// Files that a pattern finds. What it finds may change until they are packed, because a hook makes some or a person adds one:
/// the archive's job asks allEntries() (plan/archivefiles.h) for what to pack.
struct ArchiveGlob {
    QString root; ///< absolute; the pattern is relative to it
    QString pattern; ///< as GoReleaser's `files`: "*", "**", "?", "[…]", "{a,b}"
    QString destination;
    QString folder; ///< in the archive, before everything else; empty: none
    bool stripParent = false;
    ArchiveEntry info; ///< mode (0: the file's own), time and owner of each; source and name are not used
    int position = 0; ///< so many of the archive's first entries are what the globs found when the plan was made
    bool operator==(const ArchiveGlob &) const = default;
};

/// Packs files; the same files give the same bytes (fixed order, times and owners).
struct MakeArchive {
    QString path; ///< absolute
    ArchiveFormat format = ArchiveFormat::TarGz;
    QList<ArchiveEntry> entries; ///< in the order in which they are packed; a mode of 0 is the file's own, 0755 or 0644
    qint64 modificationTime = 0; ///< seconds since 1970, for every entry
    QList<ArchiveGlob> globs; ///< where the first entries come from; see allEntries()
    bool operator==(const MakeArchive &) const = default;
};

/// Writes "<hex>  <name>\n" for each file, sorted by name; or, split, one "<file>.<algorithm>" with only the digits for each.
struct WriteChecksums {
    QString path; ///< absolute; the folder, if split
    QStringList files; ///< absolute
    QString algorithm = QStringLiteral("sha256");
    bool isSplit = false;
    QStringList names; ///< one for each file: its name in the list; split: the name of its sum file. Empty: as above
    bool operator==(const WriteChecksums &) const = default;
};

/// Writes a text whose content is known when the plan is made (metadata.json, config.yaml).
struct WriteText {
    QString path; ///< absolute
    QByteArray content;
    std::optional<qint64> modificationTime; ///< seconds since 1970; empty: now
    bool operator==(const WriteText &) const = default;
};

/// Writes `artifacts.json`: `templateJson` is an array of artifacts with gaps for sums, sizes and the like, which
/// finishedArtifacts() (plan/artifactsjson.h) fills in from the finished files.
struct WriteArtifacts {
    QString path; ///< absolute
    QByteArray templateJson;
    QString root; ///< absolute; paths in the array are relative to it
    std::optional<qint64> modificationTime; ///< seconds since 1970; empty: now
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
using Action
    = std::variant<RunProgram, BuildTarget, MakeArchive, WriteChecksums, WriteText, WriteArtifacts, PrepareFolder, RequireCleanTree>;

/// One line that says what an action does, with its complete paths: "$ go build …", "pack /x/y.tar.gz (3 files)". Not translated.
QString describe(const Action &action);

/// The files that an action writes, as absolute paths, from the action alone. Empty where they are not known (programs).
QStringList writtenFiles(const Action &action);
/// The files that an action reads and another step may have written.
QStringList readFiles(const Action &action);

} // namespace slipway
