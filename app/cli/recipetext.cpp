// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "recipetext.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

/// An object that only takes what says something.
class Fields
{
public:
    Fields &add(QLatin1StringView key, const QString &value)
    {
        if (!value.isEmpty())
            m_object.insert(key, value);
        return *this;
    }
    Fields &add(QLatin1StringView key, const RecipeText &value) { return add(key, value.text); }
    Fields &add(QLatin1StringView key, bool value)
    {
        if (value)
            m_object.insert(key, true);
        return *this;
    }
    Fields &add(QLatin1StringView key, const QStringList &values) { return add(key, QJsonArray::fromStringList(values)); }
    Fields &add(QLatin1StringView key, const QList<RecipeText> &values)
    {
        QJsonArray array;
        for (const RecipeText &value : values)
            array.append(value.text);
        return add(key, array);
    }
    Fields &add(QLatin1StringView key, const QJsonArray &values)
    {
        if (!values.isEmpty())
            m_object.insert(key, values);
        return *this;
    }
    Fields &add(QLatin1StringView key, const QJsonObject &value)
    {
        if (!value.isEmpty())
            m_object.insert(key, value);
        return *this;
    }
    QJsonObject object() const { return m_object; }

private:
    QJsonObject m_object;
};

template<typename T> QJsonArray listOf(const QList<T> &values, QJsonObject (*toObject)(const T &))
{
    QJsonArray array;
    for (const T &value : values)
        array.append(toObject(value));
    return array;
}

QJsonObject hookToJson(const RecipeHook &hook)
{
    return Fields().add("cmd"_L1, hook.command).add("dir"_L1, hook.dir).add("env"_L1, hook.env).add("output"_L1, hook.showsOutput).object();
}

QJsonObject ignoreToJson(const RecipeIgnore &ignore)
{
    Fields fields;
    fields.add("goos"_L1, ignore.os).add("goarch"_L1, ignore.arch);
    for (auto [name, value] : ignore.variants.asKeyValueRange())
        fields.add(QLatin1StringView(name.toLatin1().constData()), value);
    return fields.object();
}

void addDetails(Fields &fields, const RecipeBuildDetails &details)
{
    fields.add("buildmode"_L1, details.buildMode)
        .add("ldflags"_L1, details.linkerFlags)
        .add("tags"_L1, details.tags)
        .add("flags"_L1, details.flags);
    fields.add("asmflags"_L1, details.assemblerFlags).add("gcflags"_L1, details.compilerFlags).add("env"_L1, details.env);
}

QJsonObject buildToJson(const RecipeBuild &build)
{
    Fields fields;
    fields.add("id"_L1, build.id)
        .add("binary"_L1, build.binary)
        .add("main"_L1, build.main)
        .add("dir"_L1, build.dir)
        .add("builder"_L1, build.builder);
    fields.add("tool"_L1, build.tool)
        .add("command"_L1, build.command)
        .add("targets"_L1, build.targets)
        .add("ignore"_L1, listOf(build.ignored, ignoreToJson));
    fields.add("mod_timestamp"_L1, build.modTimestamp).add("skip"_L1, build.skip).add("no_unique_dist_dir"_L1, build.noUniqueDistDir);
    fields.add("no_main_check"_L1, build.noMainCheck);
    addDetails(fields, build.details);
    const QJsonObject hooks
        = Fields().add("pre"_L1, listOf(build.before, hookToJson)).add("post"_L1, listOf(build.after, hookToJson)).object();
    return fields.add("hooks"_L1, hooks).object();
}

QJsonObject fileToJson(const RecipeFile &file)
{
    return Fields().add("src"_L1, file.source).add("dst"_L1, file.destination).add("strip_parent"_L1, file.stripParent).object();
}

QJsonObject formatsToJson(const RecipeFormatOverride &entry)
{
    return Fields().add("goos"_L1, entry.os).add("formats"_L1, entry.formats).object();
}

QJsonObject archiveToJson(const RecipeArchive &archive)
{
    return Fields()
        .add("id"_L1, archive.id)
        .add("ids"_L1, archive.ids)
        .add("formats"_L1, archive.formats)
        .add("format_overrides"_L1, listOf(archive.formatOverrides, formatsToJson))
        .add("name_template"_L1, archive.nameTemplate)
        .add("wrap_in_directory"_L1, archive.wrapInDirectory)
        .add("strip_binary_directory"_L1, archive.stripBinaryDirectory)
        .add("files"_L1, listOf(archive.files, fileToJson))
        .add("meta"_L1, archive.isMeta)
        .add("allow_different_binary_count"_L1, archive.allowsDifferentBinaryCount)
        .object();
}

QJsonObject checksumToJson(const RecipeChecksum &checksum)
{
    return Fields()
        .add("name_template"_L1, checksum.nameTemplate)
        .add("algorithm"_L1, checksum.algorithm)
        .add("split"_L1, checksum.isSplit)
        .add("disable"_L1, checksum.isDisabled)
        .add("ids"_L1, checksum.ids)
        .object();
}

} // namespace

QJsonObject recipeToJson(const Recipe &recipe)
{
    QJsonObject variables;
    for (auto [name, value] : recipe.variables.asKeyValueRange())
        variables.insert(name, value.text);
    QJsonObject object = Fields()
                             .add("project_name"_L1, recipe.projectName)
                             .add("variables"_L1, variables)
                             .add("env"_L1, recipe.env)
                             .add("dist"_L1, recipe.dist)
                             .add("before"_L1, Fields().add("hooks"_L1, listOf(recipe.beforeHooks, hookToJson)).object())
                             .add("builds"_L1, listOf(recipe.builds, buildToJson))
                             .add("archives"_L1, listOf(recipe.archives, archiveToJson))
                             .add("checksum"_L1, checksumToJson(recipe.checksum))
                             .add("snapshot"_L1, Fields().add("version_template"_L1, recipe.snapshotVersion).object())
                             .add("metadata"_L1, Fields().add("mod_timestamp"_L1, recipe.metadataTimestamp).object())
                             .add("report_sizes"_L1, recipe.reportsSizes)
                             .object();
    object.insert("version"_L1, recipe.version);
    return object;
}

} // namespace slipway
