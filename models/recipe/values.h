// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace slipway {

/// A text of the recipe and the place where it stands. Most are templates, filled in when a plan is made.
/// shape: a default has no line.
struct RecipeText {
    QString text;
    Location location;
    QString source; ///< as it stands in the file: quotes, folding and indentation included

    bool operator==(const RecipeText &) const = default;
    bool isEmpty() const { return text.isEmpty(); }
};

/// A command that runs before everything, or before or after a build (once for each target). No shell reads it.
struct RecipeHook {
    RecipeText command;
    RecipeText dir;
    QList<RecipeText> env;
    bool showsOutput = false;

    bool operator==(const RecipeHook &) const = default;
};

/// A combination that is left out of the matrix: every field that is not empty must match.
struct RecipeIgnore {
    QString os;
    QString arch;
    QMap<QString, QString> variants; ///< "goarm" → "6"
    Location location;

    bool operator==(const RecipeIgnore &) const = default;
};

/// What `go build` gets beside its target; the part of a build that an override may replace.
struct RecipeBuildDetails {
    RecipeText buildMode;
    QList<RecipeText> linkerFlags; ///< `-ldflags`, joined with blanks
    QList<RecipeText> tags; ///< `-tags`, joined with commas
    QList<RecipeText> flags;
    QList<RecipeText> assemblerFlags; ///< one `-asmflags=` each
    QList<RecipeText> compilerFlags; ///< one `-gcflags=` each
    QList<RecipeText> env;

    bool operator==(const RecipeBuildDetails &) const = default;
};

/// Other details for one target, which `target` names in GoReleaser's form ("linux_amd64_v1"); a template.
struct RecipeOverride {
    RecipeText target;
    RecipeBuildDetails details;

    bool operator==(const RecipeOverride &) const = default;
};

/// One entry of `builds`, with GoReleaser's defaults filled in.
struct RecipeBuild {
    QString id;
    bool isIdGiven = false; ///< the recipe names it
    RecipeText binary;
    bool isBinaryGiven = false; ///< the recipe names it
    RecipeText main; ///< package relative to `dir`; may end in "/..."
    RecipeText dir;
    QString builder; ///< "go"
    RecipeText tool; ///< "go"
    QString command; ///< "build"
    RecipeBuildDetails details;
    QList<RecipeOverride> overrides;
    QStringList targets; ///< GoReleaser's form, variants filled in ("linux_arm_6"), the matrix already expanded
    QMap<QString, QStringList> matrix; ///< "goos", "goarch", "goamd64", …: what they come from; empty with a list of targets
    bool hasTargetList = false; ///< `targets:` instead of a matrix
    QList<RecipeIgnore> ignored;
    RecipeText modTimestamp; ///< seconds since 1970 as a text; empty: the time of the build
    RecipeText skip; ///< not built if this gives "true"
    RecipeText noUniqueDistDir;
    bool noMainCheck = false;
    QList<RecipeHook> before;
    QList<RecipeHook> after;
    Location location;

    bool operator==(const RecipeBuild &) const = default;
};

/// Owner, mode and time of a file in an archive; what is empty comes from the file itself.
struct RecipeFileInfo {
    RecipeText owner;
    RecipeText group;
    int mode = 0; ///< 0: the file's own
    RecipeText modTime; ///< RFC 3339

    bool operator==(const RecipeFileInfo &) const = default;
};

/// Files that go into an archive beside the binaries.
struct RecipeFile {
    RecipeText source; ///< a glob, relative to the project
    RecipeText destination; ///< folder, or the name when the glob names one file
    bool stripParent = false;
    bool isDefault = false; ///< not from the recipe: nobody minds when it matches nothing
    RecipeFileInfo info;

    bool operator==(const RecipeFile &) const = default;
};

/// Other formats for the operating systems whose name begins with `os`.
struct RecipeFormatOverride {
    QString os;
    QStringList formats;
    Location location;

    bool operator==(const RecipeFormatOverride &) const = default;
};

/// One entry of `archives`, with GoReleaser's defaults filled in.
struct RecipeArchive {
    QString id;
    QStringList ids; ///< builds that go in; empty: all
    QStringList formats; ///< as written: "tar.gz", "tgz", "zip", "binary", "none", …
    QList<RecipeFormatOverride> formatOverrides;
    RecipeText nameTemplate;
    RecipeText wrapInDirectory; ///< "true": the name; "false" or empty: none; otherwise a template
    bool stripBinaryDirectory = false;
    QList<RecipeFile> files;
    RecipeFileInfo binaryInfo; ///< `builds_info`
    bool isMeta = false; ///< holds files only, one for all targets
    bool allowsDifferentBinaryCount = false;
    Location location;

    bool operator==(const RecipeArchive &) const = default;
};

struct RecipeExtraFile {
    RecipeText glob;
    RecipeText nameTemplate;

    bool operator==(const RecipeExtraFile &) const = default;
};

struct RecipeChecksum {
    RecipeText nameTemplate;
    RecipeText algorithm; ///< "sha256"
    bool isSplit = false;
    bool isDisabled = false;
    QStringList ids; ///< empty: all
    QList<RecipeExtraFile> extraFiles;
    Location location;

    bool operator==(const RecipeChecksum &) const = default;
};

/// Which tags count, and in which order.
struct RecipeGit {
    QString tagSort; ///< "-version:refname"
    QString prereleaseSuffix;
    QStringList ignoredTags;

    bool operator==(const RecipeGit &) const = default;
};

/// What becomes of a section of the recipe that Slipway does not carry out.
enum class SectionFate {
    LeftOut, ///< it publishes, announces or adds further artifacts; a rehearsal goes without it
    Blocking, ///< it changes the artifacts themselves; nothing may run
};

/// A section that the recipe fills and that Slipway does not carry out.
struct RecipeSection {
    QString key; ///< "nfpms"
    SectionFate fate = SectionFate::LeftOut;
    RecipeText condition; ///< a template: it only counts where this gives "true"; empty: always
    Location location;

    bool operator==(const RecipeSection &) const = default;
};

/// What a `.goreleaser.yaml` says, with GoReleaser's defaults filled in. Templates are as written.
/// Source: GoReleaser v2.16, https://goreleaser.com/customization/.
struct Recipe {
    QString fileName; ///< for locations; empty: the project has no file and these are the defaults
    int version = 2;
    QString projectName;
    QMap<QString, RecipeText> variables; ///< {{ .Var.name }}
    QList<RecipeText> env; ///< "NAME=value", in order
    RecipeText dist;
    QList<RecipeHook> beforeHooks;
    QList<RecipeBuild> builds;
    QList<RecipeArchive> archives;
    RecipeChecksum checksum;
    RecipeText snapshotVersion; ///< `snapshot.version_template`
    RecipeText metadataTimestamp; ///< `metadata.mod_timestamp`
    bool reportsSizes = false;
    bool isDraft = false; ///< `release.draft`: {{ .IsDraft }}
    RecipeGit git;
    QList<RecipeSection> sections; ///< in file order: what a rehearsal leaves out

    bool operator==(const Recipe &) const = default;
};

/// What GoReleaser's defaults depend on beside the file.
struct RecipeDefaults {
    QString modulePath; ///< of the main go.mod
    QString remoteName; ///< last element of origin's URL without ".git"; names the project if nothing else does
    QStringList mainPackages; ///< "./cmd/x", "."; without a recipe each becomes a build

    bool operator==(const RecipeDefaults &) const = default;
};

} // namespace slipway
