// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "plan/archivefiles.h"
#include "plan/globpattern.h"
#include "plan/releasemodel.h"
#include "recipe/gopath.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QSet>

#include <array>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

struct FormatWord {
    QLatin1StringView word;
    ArchiveFormat format;
};

constexpr std::array kFormats{
    FormatWord{"tar.gz"_L1, ArchiveFormat::TarGz},   FormatWord{"tgz"_L1, ArchiveFormat::TarGz},
    FormatWord{"tar.xz"_L1, ArchiveFormat::TarXz},   FormatWord{"txz"_L1, ArchiveFormat::TarXz},
    FormatWord{"tar.zst"_L1, ArchiveFormat::TarZst}, FormatWord{"tzst"_L1, ArchiveFormat::TarZst},
    FormatWord{"tar"_L1, ArchiveFormat::Tar},        FormatWord{"zip"_L1, ArchiveFormat::Zip},
    FormatWord{"gz"_L1, ArchiveFormat::Gz},          FormatWord{"xz"_L1, ArchiveFormat::Xz},
};

constexpr qint64 kFirstZipTime = 315532800; ///< 1980-01-01, the earliest time a zip file knows

ArchiveFormat formatOf(const QString &word)
{
    const auto found = std::ranges::find_if(kFormats, [&](const FormatWord &known) { return known.word == word; });
    return found == kFormats.end() ? ArchiveFormat::TarGz : found->format;
}

/// Programs for one platform that go into one archive.
using Group = QList<const ReleaseBuild *>;

/// By platform; by level as well as soon as one of these architectures has several: GoReleaser's rule, which knows no more of them.
QList<Group> groupedByPlatform(const Group &builds)
{
    QMap<QString, QSet<QString>> levels;
    for (const ReleaseBuild *build : builds) {
        const QString key = variantKey(build->artifact.target.arch);
        if (key == "goamd64"_L1 || key == "goarm"_L1 || key == "gomips"_L1)
            levels[key].insert(build->artifact.target.variant);
    }
    const bool isByLevel = std::ranges::any_of(levels, [](const QSet<QString> &values) { return values.size() > 1; });
    QStringList names;
    QList<Group> groups;
    for (const ReleaseBuild *build : builds) {
        const RecipeTarget &target = build->artifact.target;
        const QString name
            = target.os + u'/' + target.arch + (isByLevel && levels.contains(variantKey(target.arch)) ? u'/' + target.variant : QString());
        qsizetype at = names.indexOf(name);
        if (at < 0) {
            at = names.size();
            names.append(name);
            groups.append(Group());
        }
        groups[at].append(build);
    }
    return groups;
}

QStringList formatsFor(const RecipeArchive &archive, const QString &os)
{
    for (const RecipeFormatOverride &over : archive.formatOverrides) {
        if (!over.os.isEmpty() && !over.formats.isEmpty() && os.startsWith(over.os))
            return over.formats;
    }
    return archive.formats;
}

/// Plans one entry of `archives`.
class ArchivePlanner
{
    Q_DECLARE_TR_FUNCTIONS(Plan)

public:
    ArchivePlanner(const PlanInput &input, const RecipeArchive &archive, ReleaseModel &model)
        : m_input(input)
        , m_archive(archive)
        , m_model(model)
    {
    }

    Result<> run();

private:
    Group chosenBuilds() const;
    Result<> addGroup(const Group &group);
    Result<> addArchive(const Group &group, const QString &format);
    Result<> addBinary(const ReleaseBuild &build);
    Result<MakeArchive> filesFor(const RecipeScope &scope, const QString &folder) const;
    Result<ArchiveEntry> infoFor(const RecipeFileInfo &info, const RecipeScope &scope) const;

    const PlanInput &m_input;
    const RecipeArchive &m_archive;
    ReleaseModel &m_model;
};

Group ArchivePlanner::chosenBuilds() const
{
    Group chosen;
    for (const ReleaseBuild &build : std::as_const(m_model.builds)) {
        if (m_archive.ids.isEmpty() || m_archive.ids.contains(build.artifact.id))
            chosen.append(&build);
    }
    return chosen;
}

Result<> ArchivePlanner::run()
{
    if (m_archive.isMeta) {
        for (const QString &format : m_archive.formats) {
            if (const Result<> added = addArchive({}, format); !added)
                return added;
        }
        return {};
    }
    const QList<Group> groups = groupedByPlatform(chosenBuilds());
    const bool isEven = std::ranges::all_of(groups, [&](const Group &group) { return group.size() == groups.first().size(); });
    // A matrix narrowed by a person may be uneven where the recipe's own is not; that is no mistake of the recipe.
    if (!isEven && m_input.targets.isEmpty() && !m_archive.formats.contains(u"binary"_s) && !m_archive.allowsDifferentBinaryCount)
        return failure(ErrorKind::BadInput, m_archive.id,
                       u"archive has different count of binaries for each platform, which may cause your users confusion."_s,
                       tr("Set “allow_different_binary_count”, or make one archive for each build with “ids”."), m_archive.location);
    for (const Group &group : groups) {
        if (const Result<> added = addGroup(group); !added)
            return added;
    }
    return {};
}

Result<> ArchivePlanner::addGroup(const Group &group)
{
    for (const QString &format : formatsFor(m_archive, group.first()->artifact.target.os)) {
        if (format == "none"_L1)
            continue;
        if (format != "binary"_L1) {
            if (const Result<> added = addArchive(group, format); !added)
                return added;
            continue;
        }
        for (const ReleaseBuild *build : group) {
            if (const Result<> added = addBinary(*build); !added)
                return added;
        }
    }
    return {};
}

Result<> ArchivePlanner::addBinary(const ReleaseBuild &build)
{
    const auto name = m_model.scope.scope.with(build.artifact.fields(m_input.recipe.projectName)).apply(m_archive.nameTemplate);
    if (!name)
        return std::unexpected(name.error());
    ReleaseArtifact artifact = build.artifact;
    artifact.kind = ArtifactKind::UploadableBinary;
    artifact.name = *name + build.artifact.extension;
    artifact.id = m_archive.id;
    artifact.extra = {{u"Binary"_s, build.artifact.name}, {u"Format"_s, u"binary"_s}, {u"ID"_s, m_archive.id}};
    m_model.uploadedBinaries.append(artifact);
    return {};
}

Result<ArchiveEntry> ArchivePlanner::infoFor(const RecipeFileInfo &info, const RecipeScope &scope) const
{
    const auto owner = scope.apply(info.owner);
    const auto group = scope.apply(info.group);
    const auto time = scope.apply(info.modTime);
    if (!owner || !group || !time)
        return std::unexpected(!owner ? owner.error() : !group ? group.error() : time.error());
    ArchiveEntry entry{{}, {}, info.mode, {}, *owner, *group};
    if (time->isEmpty())
        return entry;
    const QDateTime moment = QDateTime::fromString(*time, Qt::ISODate);
    if (!moment.isValid())
        return failure(ErrorKind::BadInput, *time, tr("“%1” is not a time like 2026-01-31T12:00:00Z.").arg(*time),
                       tr("Write “{{ .CommitDate }}”."), info.modTime.location);
    entry.modificationTime = moment.toSecsSinceEpoch();
    return entry;
}

/// The other files: those that are there now as entries, for the plan; the patterns themselves as globs, for the packing.
Result<MakeArchive> ArchivePlanner::filesFor(const RecipeScope &scope, const QString &folder) const
{
    MakeArchive archive;
    for (const RecipeFile &file : m_archive.files) {
        const auto pattern = scope.apply(file.source);
        const auto info = infoFor(file.info, scope);
        if (!pattern || !info)
            return std::unexpected(!pattern ? pattern.error() : info.error());
        const ArchiveGlob glob{m_input.root, *pattern, file.destination.text, folder, file.stripParent, *info, 0};
        const auto found = entriesOf(glob, m_input.filesInRoot);
        if (!found)
            return std::unexpected(found.error());
        if (!pattern->isEmpty())
            archive.globs.append(glob);
        archive.entries += *found;
    }
    archive.entries = sortedEntries(archive.entries);
    for (ArchiveGlob &glob : archive.globs)
        glob.position = int(archive.entries.size());
    return archive;
}

QJsonArray namesOf(const QList<ArchiveEntry> &entries, const QString &folder)
{
    QJsonArray names;
    for (const ArchiveEntry &entry : entries)
        names.append(folder.isEmpty() ? entry.name : goRelativePath(folder, entry.name));
    return names;
}

Result<> ArchivePlanner::addArchive(const Group &group, const QString &format)
{
    RecipeScope scope = m_model.scope.scope;
    if (!group.isEmpty())
        scope = scope.with(group.first()->artifact.fields(m_input.recipe.projectName));
    const auto name = scope.apply(m_archive.nameTemplate);
    const QString &wrap = m_archive.wrapInDirectory.text;
    const auto folder = scope.apply(wrap == "true"_L1        ? m_archive.nameTemplate
                                        : wrap == "false"_L1 ? RecipeText()
                                                             : m_archive.wrapInDirectory);
    const auto binaryInfo = infoFor(m_archive.binaryInfo, scope);
    if (!name || !folder || !binaryInfo)
        return std::unexpected(!name ? name.error() : !folder ? folder.error() : binaryInfo.error());
    auto files = filesFor(scope, *folder);
    if (!files)
        return std::unexpected(files.error());
    ReleaseArchive archive{m_archive.id, {}, {}, *files, {}};
    archive.artifact.kind = ArtifactKind::Archive;
    archive.artifact.name = *name + u'.' + format;
    archive.artifact.path = goJoinedPath({m_input.dist, archive.artifact.name});
    archive.artifact.id = m_archive.id;
    archive.artifact.extra
        = {{u"Files"_s, namesOf(files->entries, *folder)}, {u"Format"_s, format}, {u"ID"_s, m_archive.id}, {u"WrappedIn"_s, *folder}};
    archive.action.path = archive.artifact.path;
    archive.action.format = formatOf(format);
    archive.action.modificationTime
        = m_input.repository.commitDate.isValid() ? m_input.repository.commitDate.toSecsSinceEpoch() : kFirstZipTime;
    QJsonArray binaries;
    for (const ReleaseBuild *build : group) {
        ArchiveEntry entry = *binaryInfo;
        entry.source = build->artifact.path;
        entry.name = goJoinedPath({*folder, m_archive.stripBinaryDirectory ? goBaseName(build->artifact.name) : build->artifact.name});
        archive.action.entries.append(entry);
        archive.binaries.append(build->artifact.path);
        binaries.append(build->artifact.name);
    }
    archive.artifact.extra.insert(u"Binaries"_s, binaries);
    if (!group.isEmpty()) {
        archive.target = group.first()->target;
        archive.artifact.target = group.first()->artifact.target;
    }
    m_model.archives.append(archive);
    return {};
}

Result<> refuseRepeatedNames(const ReleaseModel &model)
{
    QSet<QString> paths;
    for (const ReleaseBuild &build : model.builds) {
        if (paths.contains(build.artifact.path))
            return failure(
                ErrorKind::BadInput, build.artifact.name,
                QCoreApplication::translate("Plan", "Two builds write %1.").arg(build.artifact.path),
                QCoreApplication::translate("Plan", "Give each build a binary of another name, or remove “no_unique_dist_dir”."));
        paths.insert(build.artifact.path);
    }
    for (const ReleaseArchive &archive : model.archives) {
        if (paths.contains(archive.artifact.path))
            return failure(
                ErrorKind::BadInput, archive.archiveId,
                u"archive named %1 already exists. Check your archive name template"_s.arg(archive.artifact.path),
                QCoreApplication::translate(
                    "Plan", "Name the system, the architecture and its level in “name_template”, or the format's archives apart."));
        paths.insert(archive.artifact.path);
    }
    return {};
}

} // namespace

Result<> addArchives(const PlanInput &input, ReleaseModel &model)
{
    for (const RecipeArchive &archive : input.recipe.archives) {
        if (const Result<> done = ArchivePlanner(input, archive, model).run(); !done)
            return done;
    }
    return refuseRepeatedNames(model);
}

} // namespace slipway
