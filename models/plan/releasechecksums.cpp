// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "plan/archivefiles.h"
#include "plan/globpattern.h"
#include "plan/releasemodel.h"
#include "recipe/gopath.h"

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

struct Summed {
    QString path;
    QString name;
    ReleaseArtifact artifact;
};

Result<QList<Summed>> extraFiles(const PlanInput &input, const RecipeScope &scope)
{
    QMap<QString, Summed> found;
    for (const RecipeExtraFile &file : input.recipe.checksum.extraFiles) {
        const auto pattern = scope.apply(file.glob);
        const auto given = scope.apply(file.nameTemplate);
        if (!pattern || !given)
            return std::unexpected(!pattern ? pattern.error() : given.error());
        if (pattern->isEmpty())
            continue;
        auto files = foundByPattern(*pattern, input.filesInRoot);
        if (!files)
            return std::unexpected(files.error());
        const auto glob = GlobPattern::parse(*pattern);
        if (files->isEmpty() && !glob->hasWildcards()) // made by a hook, perhaps: the sums' step says so if it is not there
            files->append(glob->text());
        if (files->size() > 1 && !given->isEmpty())
            return failure(
                ErrorKind::BadInput, *pattern,
                u"failed to add extra_file: \"%1\" -> \"%2\": glob matches multiple files"_s.arg(*pattern, file.nameTemplate.text), {},
                file.glob.location);
        for (const QString &one : std::as_const(*files)) {
            const QString name = given->isEmpty() ? goBaseName(one) : *given;
            found.insert(name, {goJoinedPath({input.root, one}), name, {}});
        }
    }
    return found.values();
}

QList<Summed> summedArtifacts(const PlanInput &input, ReleaseModel &model)
{
    QList<Summed> summed;
    const QStringList &ids = input.recipe.checksum.ids;
    const auto add = [&](ReleaseArtifact &artifact) {
        if (!ids.isEmpty() && !ids.contains(artifact.id))
            return;
        artifact.extra.insert(u"Checksum"_s, input.recipe.checksum.algorithm.text + u':');
        summed.append({artifact.path, artifact.name, artifact});
    };
    for (ReleaseArchive &archive : model.archives)
        add(archive.artifact);
    for (ReleaseArtifact &binary : model.uploadedBinaries)
        add(binary);
    return summed;
}

ReleaseArtifact sumArtifact(const PlanInput &input, const QString &name, const QJsonObject &extra)
{
    ReleaseArtifact artifact;
    artifact.kind = ArtifactKind::Checksum;
    artifact.name = name;
    artifact.path = goJoinedPath({input.dist, name});
    artifact.extra = extra;
    return artifact;
}

QString fromRoot(const PlanInput &input, const QString &path)
{
    return path.startsWith(input.root + u'/') ? goRelativePath(input.root, path) : path;
}

} // namespace

Result<> addChecksums(const PlanInput &input, ReleaseModel &model)
{
    const RecipeChecksum &recipe = input.recipe.checksum;
    if (recipe.isDisabled)
        return {};
    const auto extra = extraFiles(input, model.scope.scope);
    if (!extra)
        return std::unexpected(extra.error());
    const QList<Summed> all = summedArtifacts(input, model) + *extra;
    if (all.isEmpty())
        return {};
    WriteChecksums action;
    action.algorithm = recipe.algorithm.text;
    action.isSplit = recipe.isSplit;
    const auto single = recipe.isSplit ? Result<QString>(QString()) : model.scope.scope.apply(recipe.nameTemplate);
    if (!single)
        return std::unexpected(single.error());
    action.path = goJoinedPath({input.dist, *single});
    for (const Summed &one : all) {
        action.files.append(one.path);
        if (!recipe.isSplit) {
            action.names.append(one.name);
            continue;
        }
        ReleaseArtifact artifact = one.artifact;
        artifact.name = one.name;
        artifact.path = one.path;
        const auto name = model.scope.scope.with(artifact.fields(input.recipe.projectName))
                              .with("Algorithm", action.algorithm)
                              .apply(recipe.nameTemplate);
        if (!name)
            return std::unexpected(name.error());
        action.names.append(*name);
        model.sums.append(sumArtifact(input, *name, {{u"ChecksumOf"_s, fromRoot(input, one.path)}}));
    }
    if (!recipe.isSplit)
        model.sums.append(sumArtifact(input, *single, {}));
    model.checksums = action;
    return {};
}

} // namespace slipway
