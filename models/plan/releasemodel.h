// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/planscope.h"
#include "recipe/matrix.h"

#include <QJsonObject>

namespace slipway {

/// Kinds of artifacts with the numbers that GoReleaser gives them in artifacts.json.
enum class ArtifactKind { Archive = 1, UploadableBinary = 2, Binary = 4, Checksum = 12, CArchive = 31, CShared = 32, Metadata = 35 };

/// "Archive", "Binary", …: GoReleaser's word.
QString artifactKindName(ArtifactKind kind);

/// A file that a release leaves behind, as artifacts.json lists it.
struct ReleaseArtifact {
    ArtifactKind kind = ArtifactKind::Binary;
    QString name;
    QString path; ///< absolute
    RecipeTarget target; ///< empty: belongs to no target
    QString id; ///< of the entry in the recipe that asked for it
    QString extension; ///< ".exe", with the dot
    QString binary; ///< name of the program without its extension
    QJsonObject extra; ///< gaps included; see finishedArtifacts()

    bool operator==(const ReleaseArtifact &) const = default;
    /// The level under a recipe's key ("goarm") as GoReleaser's lists and templates show it; empty under the other keys.
    QString level(QLatin1StringView key) const;

    /// The fields that a template sees of it.
    TemplateValue::Map fields(const QString &projectName) const;
};

/// One program to be built, its hooks and what comes out.
struct ReleaseBuild {
    QString buildId; ///< of the entry in `builds`
    Target target; ///< as Slipway names it
    ReleaseArtifact artifact;
    BuildTarget action;
    QList<RunProgram> before;
    QList<RunProgram> after;
    bool usesC = false; ///< CGO_ENABLED=1
};

struct ReleaseArchive {
    QString archiveId;
    Target target; ///< null: files only
    ReleaseArtifact artifact;
    MakeArchive action;
    QStringList binaries; ///< paths of the programs inside
};

/// Everything a rehearsed release makes, before it is written down as steps.
struct ReleaseModel {
    ReleaseScope scope;
    QList<RunProgram> hooks;
    QList<ReleaseBuild> builds;
    QList<ReleaseArchive> archives;
    QList<ReleaseArtifact> uploadedBinaries; ///< of archives with the format "binary": no file of their own
    std::optional<WriteChecksums> checksums;
    QList<ReleaseArtifact> sums; ///< the files that these sums are in
    std::optional<qint64> metadataTime;
};

/// Errors: as planRelease().
[[nodiscard]] Result<ReleaseModel> modelRelease(const PlanInput &input);

// Parts of it, in the order in which they build on each other.
[[nodiscard]] Result<> addHooks(const PlanInput &input, ReleaseModel &model);
[[nodiscard]] Result<> addBuilds(const PlanInput &input, ReleaseModel &model);
[[nodiscard]] Result<> addArchives(const PlanInput &input, ReleaseModel &model);
[[nodiscard]] Result<> addChecksums(const PlanInput &input, ReleaseModel &model);

/// A hook as a command; nothing if its template leaves nothing.
[[nodiscard]] Result<std::optional<RunProgram>> hookCommand(const PlanInput &input, const RecipeHook &hook, const RecipeScope &scope,
                                                            const QList<RecipeText> &moreEnvironment);

/// Seconds since 1970 from a text of the recipe; nothing if it is empty.
[[nodiscard]] Result<std::optional<qint64>> timestampOf(const RecipeText &text, const RecipeScope &scope);

} // namespace slipway
