// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "recipe/builds.h"

#include "recipe/matrix.h"
#include "recipe/nodereader.h"
#include "recipe/shellwords.h"

#include <QCoreApplication>

#include <array>

namespace slipway {

namespace {

using namespace Qt::StringLiterals;

constexpr std::array kVariantKeys{u"goamd64", u"go386", u"goarm", u"goarm64", u"gomips", u"goppc64", u"goriscv64"};
constexpr auto kStandardLinkerFlags
    = "-s -w -X main.version={{.Version}} -X main.commit={{.Commit}} -X main.date={{.Date}} -X main.builtBy=goreleaser"_L1;

RecipeText orStandard(RecipeText text, QLatin1StringView standard)
{
    return text.isEmpty() ? RecipeText{standard, text.location, {}} : text;
}

RecipeBuildDetails readDetails(const YamlNode &node)
{
    return {
        .buildMode = textAt(node, u"buildmode"),
        .linkerFlags = textsAt(node, u"ldflags"),
        .tags = flagsAt(node, u"tags"),
        .flags = flagsAt(node, u"flags"),
        .assemblerFlags = textsAt(node, u"asmflags"),
        .compilerFlags = textsAt(node, u"gcflags"),
        .env = textsAt(node, u"env"),
    };
}

RecipeIgnore readIgnore(const YamlNode &node)
{
    RecipeIgnore ignore{wordAt(node, u"goos"), wordAt(node, u"goarch"), {}, node.location};
    for (const QStringView key : kVariantKeys) {
        if (const QString value = wordAt(node, key); !value.isEmpty())
            ignore.variants.insert(key.toString(), value);
    }
    return ignore;
}

RecipeOverride readOverride(const YamlNode &node)
{
    QString target = wordAt(node, u"goos") + u'_' + wordAt(node, u"goarch");
    QString level;
    for (const QStringView key : kVariantKeys)
        level += wordAt(node, key);
    if (!level.isEmpty())
        target += u'_' + level;
    return {{target, node.location, {}}, readDetails(node)};
}

RecipeMatrix readMatrix(const YamlNode &node, const QList<RecipeIgnore> &ignored)
{
    RecipeMatrix matrix{textsAt(node, u"goos"), textsAt(node, u"goarch"), {}, ignored, textsAt(node, u"targets")};
    for (const QStringView key : kVariantKeys) {
        if (const QList<RecipeText> values = textsAt(node, key); !values.isEmpty())
            matrix.variants.insert(key.toString(), values);
    }
    return matrix;
}

void checkBuild(const YamlNode &node, const RecipeBuild &build, const RecipeMatrix &matrix, QList<Diagnostic> &diagnostics)
{
    const auto add = [&](DiagnosticSeverity severity, const Location &location, const QString &message, const QString &hint) {
        diagnostics.append({severity, location, message, hint});
    };
    if (build.builder != "go"_L1)
        add(DiagnosticSeverity::Error, textAt(node, u"builder").location,
            QCoreApplication::translate("Recipe", "Slipway builds Go, not “%1”.").arg(build.builder),
            QCoreApplication::translate("Recipe", "Release this project with GoReleaser."));
    if (build.hasTargetList && (!matrix.os.isEmpty() || !matrix.arch.isEmpty() || !matrix.variants.isEmpty() || !matrix.ignored.isEmpty()))
        add(DiagnosticSeverity::Warning, textAt(node, u"targets").location.line ? textAt(node, u"targets").location : node.location,
            QCoreApplication::translate(
                "Recipe", "“targets” replaces the matrix: goos, goarch, their levels and “ignore” count for nothing beside it."),
            {});
    if (build.command != "build"_L1 && build.command != "test"_L1)
        add(DiagnosticSeverity::Error, textAt(node, u"command").location,
            QCoreApplication::translate("Recipe", "Slipway runs “go build” and “go test”, not “go %1”.").arg(build.command), {});
    static const QStringList modes{QString(),    u"c-archive"_s, u"c-shared"_s, u"pie"_s,   u"exe"_s,
                                   u"default"_s, u"archive"_s,   u"shared"_s,   u"plugin"_s};
    if (!modes.contains(build.details.buildMode.text))
        add(DiagnosticSeverity::Error, build.details.buildMode.location,
            QCoreApplication::translate("Recipe", "“%1” is not a build mode of Go.").arg(build.details.buildMode.text), {});
    for (const RecipeOverride &over : build.overrides) {
        if (over.target.text.startsWith(u'_') || over.target.text.endsWith(u'_'))
            add(DiagnosticSeverity::Warning, over.target.location,
                QCoreApplication::translate("Recipe", "An override needs both “goos” and “goarch”, or it never applies."), {});
    }
}

RecipeBuild readBuild(const YamlNode &node, const QString &projectName, QList<Diagnostic> &diagnostics)
{
    RecipeBuild build;
    build.location = node.location;
    build.isIdGiven = !wordAt(node, u"id").isEmpty();
    build.id = build.isIdGiven ? wordAt(node, u"id") : projectName;
    build.isBinaryGiven = !wordAt(node, u"binary").isEmpty();
    build.binary = build.isBinaryGiven ? textAt(node, u"binary") : RecipeText{projectName, {}, {}};
    build.main = orStandard(textAt(node, u"main"), "."_L1);
    build.dir = orStandard(textAt(node, u"dir"), "."_L1);
    build.builder = orStandard(textAt(node, u"builder"), "go"_L1).text;
    build.tool = orStandard(textAt(node, u"gobinary").isEmpty() ? textAt(node, u"tool") : textAt(node, u"gobinary"), "go"_L1);
    build.command = orStandard(textAt(node, u"command"), "build"_L1).text;
    build.details = readDetails(node);
    if (build.details.linkerFlags.isEmpty())
        build.details.linkerFlags = {{kStandardLinkerFlags, {}, {}}};
    for (const YamlPointer &item : itemsAt(node, u"overrides"))
        build.overrides.append(readOverride(*item));
    for (const YamlPointer &item : itemsAt(node, u"ignore"))
        build.ignored.append(readIgnore(*item));
    const RecipeMatrix matrix = readMatrix(node, build.ignored);
    build.hasTargetList = !matrix.targets.isEmpty();
    build.targets = build.builder == "go"_L1 ? expandedMatrix(matrix, diagnostics) : QStringList();
    build.matrix = build.builder == "go"_L1 ? completedMatrix(matrix) : QMap<QString, QStringList>();
    build.modTimestamp = textAt(node, u"mod_timestamp");
    build.skip = textAt(node, u"skip");
    build.noUniqueDistDir = textAt(node, u"no_unique_dist_dir");
    build.noMainCheck = flagAt(node, u"no_main_check");
    if (const YamlNode *hooks = node.find(u"hooks")) {
        build.before = readHooks(hooks->find(u"pre"), diagnostics);
        build.after = readHooks(hooks->find(u"post"), diagnostics);
    }
    checkBuild(node, build, matrix, diagnostics);
    return build;
}

RecipeHook readHook(const YamlNode &node)
{
    if (node.isScalar())
        return {textOf(node), {}, {}, false};
    return {textAt(node, u"cmd"), textAt(node, u"dir"), textsAt(node, u"env"), flagAt(node, u"output")};
}

void checkHook(const RecipeHook &hook, QList<Diagnostic> &diagnostics)
{
    const ShellWords words = splitShellWords(hook.command.text);
    if (words.stop.isNull() || hook.command.text.contains("{{"_L1))
        return;
    diagnostics.append(
        {DiagnosticSeverity::Warning, hook.command.location,
         QCoreApplication::translate("Recipe", "No shell reads this: the command ends before “%1”, as in GoReleaser.").arg(words.stop),
         QCoreApplication::translate("Recipe", "Write sh -c \"…\" around it.")});
}

} // namespace

QList<RecipeHook> readHooks(const YamlNode *node, QList<Diagnostic> &diagnostics)
{
    QList<RecipeHook> hooks;
    if (!node || node->kind == YamlNode::Kind::Null)
        return hooks;
    if (!node->isSequence())
        hooks.append(readHook(*node));
    for (const YamlPointer &item : node->items) {
        if (item->kind != YamlNode::Kind::Null)
            hooks.append(readHook(*item));
    }
    for (const RecipeHook &hook : std::as_const(hooks))
        checkHook(hook, diagnostics);
    return hooks;
}

void checkIds(const QString &section, const QList<std::pair<QString, Location>> &ids, QList<Diagnostic> &diagnostics)
{
    QMap<QString, int> counts;
    for (const auto &[id, location] : ids)
        ++counts[id];
    for (const auto &[id, location] : ids) {
        if (const int count = counts.take(id); count > 1)
            diagnostics.append({DiagnosticSeverity::Error, location,
                                u"found %1 %2 with the ID '%3', please fix your config"_s.arg(QString::number(count), section, id),
                                QCoreApplication::translate("Recipe", "Give each entry an id of its own.")});
    }
}

QList<RecipeBuild> readBuilds(const YamlNode &root, const QString &projectName, QList<Diagnostic> &diagnostics)
{
    QList<RecipeBuild> builds;
    QList<std::pair<QString, Location>> ids;
    for (const YamlPointer &item : itemsAt(root, u"builds")) {
        builds.append(readBuild(*item, projectName, diagnostics));
        ids.append({builds.last().id, item->location});
    }
    if (builds.isEmpty())
        builds.append(readBuild({}, projectName, diagnostics));
    checkIds(u"builds"_s, ids, diagnostics);
    return builds;
}

} // namespace slipway
