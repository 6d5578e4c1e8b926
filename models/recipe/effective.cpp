// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "recipe/effective.h"

#include "recipe/matrix.h"
#include "recipe/yamlwriter.h"

#include <array>

namespace slipway {

namespace {

using namespace Qt::StringLiterals;

constexpr std::array kMatrixKeys{"goos"_L1,    "goarch"_L1, "goamd64"_L1, "go386"_L1,    "goarm"_L1,
                                 "goarm64"_L1, "gomips"_L1, "goppc64"_L1, "goriscv64"_L1};

void writeDetails(YamlWriter &yaml, const RecipeBuildDetails &details)
{
    yaml.text("buildmode"_L1, details.buildMode.text);
    yaml.list("ldflags"_L1, details.linkerFlags);
    yaml.list("tags"_L1, details.tags);
    yaml.list("flags"_L1, details.flags);
    yaml.list("asmflags"_L1, details.assemblerFlags);
    yaml.list("gcflags"_L1, details.compilerFlags);
    yaml.list("env"_L1, details.env);
}

void writeHooks(YamlWriter &yaml, QLatin1StringView key, const QList<RecipeHook> &hooks)
{
    if (hooks.isEmpty())
        return;
    yaml.beginList(key);
    for (const RecipeHook &hook : hooks) {
        yaml.beginItem();
        yaml.text("dir"_L1, hook.dir.text);
        yaml.text("cmd"_L1, hook.command.text);
        yaml.list("env"_L1, hook.env);
        yaml.flag("output"_L1, hook.showsOutput);
        yaml.endItem();
    }
    yaml.endList();
}

void writeIgnored(YamlWriter &yaml, const QList<RecipeIgnore> &ignored)
{
    if (ignored.isEmpty())
        return;
    yaml.beginList("ignore"_L1);
    for (const RecipeIgnore &ignore : ignored) {
        yaml.beginItem();
        yaml.text("goos"_L1, ignore.os);
        yaml.text("goarch"_L1, ignore.arch);
        for (const QLatin1StringView key : kMatrixKeys)
            yaml.text(key, ignore.variants.value(key));
        yaml.endItem();
    }
    yaml.endList();
}

void writeOverrides(YamlWriter &yaml, const QList<RecipeOverride> &overrides)
{
    if (overrides.isEmpty())
        return;
    yaml.beginList("overrides"_L1);
    for (const RecipeOverride &over : overrides) {
        yaml.beginItem();
        const QString arch = over.target.text.section(u'_', 1, 1);
        yaml.text("goos"_L1, over.target.text.section(u'_', 0, 0));
        yaml.text("goarch"_L1, arch);
        for (const QLatin1StringView key : kMatrixKeys)
            yaml.text(key, key == variantKey(arch) ? over.target.text.section(u'_', 2) : QString());
        writeDetails(yaml, over.details);
        yaml.endItem();
    }
    yaml.endList();
}

void writeBuild(YamlWriter &yaml, const RecipeBuild &build)
{
    yaml.beginItem();
    yaml.text("id"_L1, build.id);
    for (const QLatin1StringView key : kMatrixKeys)
        yaml.list(key, build.matrix.value(key));
    yaml.list("targets"_L1, build.targets);
    writeIgnored(yaml, build.ignored);
    yaml.text("dir"_L1, build.dir.text);
    yaml.text("main"_L1, build.main.text);
    yaml.text("binary"_L1, build.binary.text);
    yaml.beginMapping("hooks"_L1);
    writeHooks(yaml, "pre"_L1, build.before);
    writeHooks(yaml, "post"_L1, build.after);
    yaml.endMapping();
    yaml.text("builder"_L1, build.builder);
    yaml.text("mod_timestamp"_L1, build.modTimestamp.text);
    yaml.text("skip"_L1, build.skip.text);
    yaml.text("tool"_L1, build.tool.text);
    yaml.text("command"_L1, build.command);
    yaml.text("no_unique_dist_dir"_L1, build.noUniqueDistDir.text);
    yaml.flag("no_main_check"_L1, build.noMainCheck);
    writeDetails(yaml, build.details);
    writeOverrides(yaml, build.overrides);
    yaml.endItem();
}

void writeInfo(YamlWriter &yaml, QLatin1StringView key, const RecipeFileInfo &info)
{
    yaml.beginMapping(key);
    yaml.text("owner"_L1, info.owner.text);
    yaml.text("group"_L1, info.group.text);
    yaml.number("mode"_L1, info.mode);
    yaml.text("mtime"_L1, info.modTime.text);
    yaml.endMapping();
}

void writeArchive(YamlWriter &yaml, const RecipeArchive &archive)
{
    yaml.beginItem();
    yaml.text("id"_L1, archive.id);
    yaml.list("ids"_L1, archive.ids);
    writeInfo(yaml, "builds_info"_L1, archive.binaryInfo);
    yaml.text("name_template"_L1, archive.nameTemplate.text);
    yaml.list("formats"_L1, archive.formats);
    if (!archive.formatOverrides.isEmpty()) {
        yaml.beginList("format_overrides"_L1);
        for (const RecipeFormatOverride &over : archive.formatOverrides) {
            yaml.beginItem();
            yaml.text("goos"_L1, over.os);
            yaml.list("formats"_L1, over.formats);
            yaml.endItem();
        }
        yaml.endList();
    }
    yaml.text("wrap_in_directory"_L1, archive.wrapInDirectory.text);
    yaml.flag("strip_binary_directory"_L1, archive.stripBinaryDirectory);
    yaml.beginList("files"_L1);
    for (const RecipeFile &file : archive.files) {
        yaml.beginItem();
        yaml.text("src"_L1, file.source.text);
        yaml.text("dst"_L1, file.destination.text);
        yaml.flag("strip_parent"_L1, file.stripParent);
        writeInfo(yaml, "info"_L1, file.info);
        yaml.endItem();
    }
    yaml.endList();
    yaml.flag("meta"_L1, archive.isMeta);
    yaml.flag("allow_different_binary_count"_L1, archive.allowsDifferentBinaryCount);
    yaml.endItem();
}

void writeChecksum(YamlWriter &yaml, const RecipeChecksum &checksum)
{
    yaml.beginMapping("checksum"_L1);
    yaml.text("name_template"_L1, checksum.nameTemplate.text);
    yaml.text("algorithm"_L1, checksum.algorithm.text);
    yaml.flag("split"_L1, checksum.isSplit);
    yaml.list("ids"_L1, checksum.ids);
    yaml.flag("disable"_L1, checksum.isDisabled);
    if (!checksum.extraFiles.isEmpty()) {
        yaml.beginList("extra_files"_L1);
        for (const RecipeExtraFile &file : checksum.extraFiles) {
            yaml.beginItem();
            yaml.text("glob"_L1, file.glob.text);
            yaml.text("name_template"_L1, file.nameTemplate.text);
            yaml.endItem();
        }
        yaml.endList();
    }
    yaml.endMapping();
}

/// GoReleaser writes `before.hooks` as plain texts; only a hook with more to say needs a mapping.
void writeBefore(YamlWriter &yaml, const QList<RecipeHook> &hooks)
{
    const bool arePlain
        = std::ranges::all_of(hooks, [](const RecipeHook &hook) { return hook.dir.isEmpty() && hook.env.isEmpty() && !hook.showsOutput; });
    yaml.beginMapping("before"_L1);
    QList<RecipeText> commands;
    for (const RecipeHook &hook : hooks)
        commands.append(hook.command);
    arePlain ? yaml.list("hooks"_L1, commands) : writeHooks(yaml, "hooks"_L1, hooks);
    yaml.endMapping();
}

void writeVariables(YamlWriter &yaml, const QMap<QString, RecipeText> &variables)
{
    yaml.beginMapping("variables"_L1);
    for (const auto &[name, value] : variables.asKeyValueRange()) {
        const QByteArray key = name.toLatin1();
        yaml.text(QLatin1StringView(key), value.text);
    }
    yaml.endMapping();
}

} // namespace

QByteArray effectiveRecipe(const Recipe &recipe)
{
    YamlWriter yaml;
    yaml.number("version"_L1, 2);
    yaml.text("project_name"_L1, recipe.projectName);
    yaml.list("env"_L1, recipe.env);
    writeVariables(yaml, recipe.variables);
    yaml.beginList("builds"_L1);
    for (const RecipeBuild &build : recipe.builds)
        writeBuild(yaml, build);
    yaml.endList();
    yaml.beginList("archives"_L1);
    for (const RecipeArchive &archive : recipe.archives)
        writeArchive(yaml, archive);
    yaml.endList();
    yaml.beginMapping("snapshot"_L1);
    yaml.text("version_template"_L1, recipe.snapshotVersion.text);
    yaml.endMapping();
    writeChecksum(yaml, recipe.checksum);
    yaml.text("dist"_L1, recipe.dist.text);
    writeBefore(yaml, recipe.beforeHooks);
    yaml.beginMapping("git"_L1);
    yaml.text("tag_sort"_L1, recipe.git.tagSort);
    yaml.text("prerelease_suffix"_L1, recipe.git.prereleaseSuffix);
    yaml.list("ignore_tags"_L1, recipe.git.ignoredTags);
    yaml.endMapping();
    yaml.flag("report_sizes"_L1, recipe.reportsSizes);
    yaml.beginMapping("metadata"_L1);
    yaml.text("mod_timestamp"_L1, recipe.metadataTimestamp.text);
    yaml.endMapping();
    return yaml.result();
}

} // namespace slipway
