// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "recipe/recipe.h"

#include "recipe/builds.h"
#include "recipe/gopath.h"
#include "recipe/keycheck.h"
#include "recipe/nodereader.h"
#include "recipe/sections.h"
#include "recipe/templatecheck.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace slipway {

namespace {

using namespace Qt::StringLiterals;

const YamlNode &nodeAt(const YamlNode &root, QStringView key)
{
    static const YamlNode nothing;
    const YamlNode *found = root.find(key);
    return found ? *found : nothing;
}

/// GoReleaser fills in where a release goes before it looks for a name; so the repository's name wins over the module's.
QString projectName(const YamlNode &root, const RecipeDefaults &defaults)
{
    const YamlNode &release = nodeAt(root, u"release");
    const QString destination = wordAt(release, u"disable").toLower() == "true"_L1 ? QString() : defaults.remoteName;
    for (const QString &candidate : {wordAt(root, u"project_name"), wordAt(nodeAt(release, u"github"), u"name"), destination,
                                     wordAt(nodeAt(release, u"gitlab"), u"name"), wordAt(nodeAt(release, u"gitea"), u"name"),
                                     defaults.modulePath.section(u'/', -1), defaults.remoteName}) {
        if (!candidate.isEmpty())
            return candidate;
    }
    return {};
}

void checkVersion(const YamlNode &root, QList<Diagnostic> &diagnostics)
{
    const RecipeText version = textAt(root, u"version");
    if (version.text == "2"_L1)
        return;
    diagnostics.append({DiagnosticSeverity::Warning, version.location.line ? version.location : root.location,
                        u"only version: 2 configuration files are supported, yours is version: %1, please update your configuration"_s.arg(
                            version.isEmpty() ? u"0"_s : version.text),
                        QCoreApplication::translate("Recipe", "Write “version: 2” at the top.")});
}

void readGit(const YamlNode &root, Recipe &recipe, QList<Diagnostic> &diagnostics)
{
    const YamlNode &node = nodeAt(root, u"git");
    recipe.git = {wordAt(node, u"tag_sort").isEmpty() ? u"-version:refname"_s : wordAt(node, u"tag_sort"),
                  wordAt(node, u"prerelease_suffix"), wordsAt(node, u"ignore_tags")};
    for (const QStringView key : {u"tag_sort", u"prerelease_suffix"}) {
        const RecipeText text = textAt(node, key);
        if (!text.isEmpty() && text.text != "-version:refname"_L1)
            diagnostics.append(
                {DiagnosticSeverity::Warning,
                 text.location,
                 QCoreApplication::translate(
                     "Recipe", "Slipway does not obey “git.%1” yet: of several tags on one commit it takes the highest version.")
                     .arg(key),
                 {}});
    }
}

void readVariables(const YamlNode &root, Recipe &recipe, QList<Diagnostic> &diagnostics)
{
    for (const YamlEntry &entry : nodeAt(root, u"variables").entries) {
        if (entry.value->isScalar())
            recipe.variables.insert(entry.key, textOf(*entry.value));
        else if (entry.value->kind != YamlNode::Kind::Null)
            diagnostics.append(
                {DiagnosticSeverity::Error,
                 entry.keyLocation,
                 QCoreApplication::translate("Recipe", "Slipway knows variables that are texts, not lists or mappings: “%1”.")
                     .arg(entry.key),
                 {}});
    }
}

/// Without a file every command becomes a build: the module's root if it is one, otherwise those below cmd, otherwise all.
QList<RecipeBuild> buildsWithoutFile(const RecipeBuild &standard, const QStringList &mainPackages)
{
    if (mainPackages.isEmpty() || mainPackages.contains(u"."_s))
        return {standard};
    QStringList chosen = mainPackages.filter(QRegularExpression(u"^\\./cmd/"_s));
    if (chosen.isEmpty())
        chosen = mainPackages;
    QList<RecipeBuild> builds;
    QStringList names;
    for (const QString &package : std::as_const(chosen)) {
        RecipeBuild build = standard;
        build.main.text = package;
        build.id = goBaseName(package);
        build.binary.text = build.id;
        if (!names.contains(build.id))
            builds.append(build);
        names.append(build.id);
    }
    return builds;
}

void readTop(const YamlNode &root, const RecipeDefaults &defaults, Recipe &recipe, QList<Diagnostic> &diagnostics)
{
    recipe.version = wordAt(root, u"version").toInt();
    recipe.projectName = projectName(root, defaults);
    readVariables(root, recipe, diagnostics);
    recipe.env = textsAt(root, u"env");
    recipe.dist = textAt(root, u"dist");
    if (recipe.dist.isEmpty())
        recipe.dist.text = u"dist"_s;
    recipe.beforeHooks = readHooks(nodeAt(root, u"before").find(u"hooks"), diagnostics);
    recipe.builds = readBuilds(root, recipe.projectName, diagnostics);
    recipe.archives = readArchives(root, recipe.builds, diagnostics);
    recipe.checksum = readChecksum(root, diagnostics);
    const YamlNode &snapshot = nodeAt(root, u"snapshot");
    const RecipeText old = textAt(snapshot, u"name_template");
    recipe.snapshotVersion = old.isEmpty() ? textAt(snapshot, u"version_template") : old;
    if (recipe.snapshotVersion.isEmpty())
        recipe.snapshotVersion.text = u"{{ .Version }}-SNAPSHOT-{{ .ShortCommit }}"_s;
    recipe.metadataTimestamp = textAt(nodeAt(root, u"metadata"), u"mod_timestamp");
    recipe.reportsSizes = flagAt(root, u"report_sizes");
    recipe.isDraft = flagAt(nodeAt(root, u"release"), u"draft");
    readGit(root, recipe, diagnostics);
}

void sortByPlace(QList<Diagnostic> &diagnostics)
{
    std::ranges::stable_sort(diagnostics, [](const Diagnostic &left, const Diagnostic &right) {
        return std::pair(left.location.line, left.location.column) < std::pair(right.location.line, right.location.column);
    });
}

} // namespace

QString findRecipe(const QString &folder)
{
    for (const QString &name : {u".config/goreleaser.yml"_s, u".config/goreleaser.yaml"_s, u".goreleaser.yml"_s, u".goreleaser.yaml"_s,
                                u"goreleaser.yml"_s, u"goreleaser.yaml"_s}) {
        const QString path = QDir(folder).filePath(name);
        if (QFileInfo(path).isFile())
            return path;
    }
    return {};
}

RecipeReading readRecipe(const QByteArray &text, const QString &fileName, const RecipeDefaults &defaults)
{
    RecipeReading reading;
    const YamlReading yaml = readYaml(text, fileName);
    for (const YamlProblem &problem : yaml.problems)
        reading.diagnostics.append({DiagnosticSeverity::Error, problem.location, problem.message, {}});
    const YamlNode &root = *yaml.root;
    const bool hasFile = !fileName.isEmpty();
    reading.recipe.fileName = fileName;
    if (hasFile && yaml.problems.isEmpty())
        checkVersion(root, reading.diagnostics);
    reading.diagnostics += checkKeys(root);
    readTop(root, defaults, reading.recipe, reading.diagnostics);
    readSections(root, reading.recipe, reading.diagnostics);
    reading.diagnostics += checkTemplates(reading.recipe);
    if (!hasFile)
        reading.recipe.builds = buildsWithoutFile(reading.recipe.builds.first(), defaults.mainPackages);
    if (reading.recipe.projectName.isEmpty())
        reading.diagnostics.append({DiagnosticSeverity::Error,
                                    {fileName, root.location.line, root.location.column},
                                    u"couldn't guess project_name, please add it to your config"_s,
                                    {}});
    sortByPlace(reading.diagnostics);
    return reading;
}

} // namespace slipway
