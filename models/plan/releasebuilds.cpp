// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "plan/gobuild.h"
#include "plan/releasemodel.h"
#include "recipe/gopath.h"

#include <QCoreApplication>
#include <QDir>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

/// What a build mode makes of the name on a system: ".exe", ".so", nothing.
QString extensionOf(const QString &buildMode, const QString &target)
{
    const auto isFor = [&](QLatin1StringView part) { return target.contains(part); };
    if (buildMode == "c-shared"_L1)
        return isFor("darwin"_L1) ? u".dylib"_s : isFor("windows"_L1) ? u".dll"_s : isFor("wasm"_L1) ? u".wasm"_s : u".so"_s;
    if (buildMode == "c-archive"_L1)
        return isFor("windows"_L1) ? u".lib"_s : u".a"_s;
    return isFor("wasm"_L1) ? u".wasm"_s : isFor("windows"_L1) ? u".exe"_s : QString();
}

ArtifactKind kindOf(const QString &buildMode, const QString &target)
{
    if (buildMode == "c-archive"_L1)
        return ArtifactKind::CArchive;
    return buildMode == "c-shared"_L1 && !target.contains("wasm"_L1) ? ArtifactKind::CShared : ArtifactKind::Binary;
}

/// One main package of a build: itself, or each that "./..." finds.
struct Program {
    QString package;
    QString name; ///< empty: as the build names it
    QString id; ///< empty: the build's
};

/// Plans one entry of `builds` for all of its targets.
class BuildPlanner
{
    Q_DECLARE_TR_FUNCTIONS(Plan)

public:
    BuildPlanner(const PlanInput &input, const RecipeBuild &build, ReleaseModel &model)
        : m_input(input)
        , m_build(build)
        , m_model(model)
        , m_scope(model.scope.scope)
    {
    }

    Result<> run();

private:
    QList<RecipeTarget> targets() const;
    Result<QList<Program>> programs() const;
    Result<> add(const RecipeTarget &target, const Program &program);
    Result<ReleaseArtifact> artifactFor(const RecipeTarget &target, const Program &program) const;
    Result<RecipeBuildDetails> detailsFor(const RecipeTarget &target) const;
    Result<QMap<QString, QString>> environmentFor(const RecipeBuildDetails &details, const RecipeScope &scope, QStringList &names) const;
    Result<GoBuildLine> lineFor(const RecipeBuildDetails &details, const RecipeScope &scope) const;
    Result<QList<RunProgram>> hooksFor(const QList<RecipeHook> &hooks, const RecipeScope &scope) const;

    const PlanInput &m_input;
    const RecipeBuild &m_build;
    ReleaseModel &m_model;
    RecipeScope m_scope;
    QString m_directory; ///< absolute
    QString m_main;
    QString m_tool;
};

bool isChosen(const QList<Target> &chosen, const RecipeTarget &target)
{
    return chosen.isEmpty() || std::ranges::any_of(chosen, [&](const Target &one) {
               const bool isSame = one.os == target.os && one.arch == target.arch;
               return isSame && (one.variant.isEmpty() || one.variant == target.variant);
           });
}

Target plainTarget(const RecipeTarget &target)
{
    return withoutDefaultVariant({target.os, target.arch, target.variant});
}

QList<RecipeTarget> BuildPlanner::targets() const
{
    QList<RecipeTarget> result;
    if (!m_input.hasRecipe && !m_input.targets.isEmpty()) {
        for (const Target &target : m_input.targets)
            result.append(parsedTarget(target.os + u'_' + target.arch + (target.variant.isEmpty() ? QString() : u'_' + target.variant)));
        return result;
    }
    for (const QString &name : m_build.targets) {
        if (const RecipeTarget target = parsedTarget(name); isChosen(m_input.targets, target))
            result.append(target);
    }
    return result;
}

/// "./..." stands for every main package below; each takes its own name.
Result<QList<Program>> BuildPlanner::programs() const
{
    if (m_build.noMainCheck || !m_main.endsWith("/..."_L1))
        return QList<Program>{{m_main, {}, {}}};
    const QString prefix = goJoinedPath({goCleanPath(m_build.dir.text), m_main.chopped(4)});
    QList<Program> found;
    QStringList names;
    for (const QString &package : m_input.mainPackages) {
        const QString path = goCleanPath(package);
        if (prefix != "."_L1 && path != prefix && !path.startsWith(prefix + u'/'))
            continue;
        const QString name = binaryNameOf(path, m_input.modulePath);
        if (names.contains(name))
            continue;
        names.append(name);
        const QString relative = goRelativePath(m_build.dir.text, path);
        found.append({relative == "."_L1 ? relative : u"./"_s + relative, name, {}});
    }
    if (found.isEmpty())
        return failure(ErrorKind::BadInput, m_build.id, tr("“%1” finds no main package.").arg(m_main), tr("Name the package in “main”."),
                       m_build.main.location);
    if (found.size() > 1 && m_build.isBinaryGiven)
        return failure(
            ErrorKind::BadInput, m_build.id,
            u"'main' contains an ellipsis path (e.g. './...') and 'binary' is also set: either set 'main' to a specific package, or unset 'binary' to auto-detect all mains and binary names"_s,
            {}, m_build.binary.location);
    if (found.size() > 1 && m_build.isIdGiven)
        return failure(
            ErrorKind::BadInput, m_build.id,
            u"'main' contains an ellipsis path (e.g. './...') and resolves to more than one main package, and 'id' is set: either set 'main' to a specific package, or unset 'id'"_s,
            {}, m_build.location);
    for (Program &program : found)
        program.id = found.size() > 1 ? program.name : QString();
    std::ranges::sort(found, {}, &Program::package);
    return found;
}

Result<> BuildPlanner::run()
{
    const auto skip = m_scope.isTrue(m_build.skip);
    const auto main = m_scope.apply(m_build.main);
    const auto tool = m_scope.apply(m_build.tool);
    if (!skip || !main || !tool)
        return std::unexpected(!skip ? skip.error() : !main ? main.error() : tool.error());
    if (*skip)
        return {};
    m_main = main->isEmpty() ? u"."_s : *main;
    m_tool = *tool;
    m_directory = QDir::cleanPath(QDir(m_input.root).absoluteFilePath(m_build.dir.text));
    const auto all = programs();
    if (!all)
        return std::unexpected(all.error());
    for (const RecipeTarget &target : targets()) {
        for (const Program &program : *all) {
            if (const Result<> added = add(target, program); !added)
                return added;
        }
    }
    return {};
}

Result<ReleaseArtifact> BuildPlanner::artifactFor(const RecipeTarget &target, const Program &program) const
{
    ReleaseArtifact artifact;
    artifact.target = target;
    artifact.extension = extensionOf(m_build.details.buildMode.text, target.name);
    artifact.kind = kindOf(m_build.details.buildMode.text, target.name);
    artifact.id = program.id.isEmpty() ? m_build.id : program.id;
    const RecipeScope scope
        = m_scope.with(artifact.fields(m_input.recipe.projectName)).with("Ext", artifact.extension).with("Name", {}).with("Path", {});
    const auto binary = scope.apply(m_build.binary);
    const auto isFlat = m_scope.isTrue(m_build.noUniqueDistDir);
    if (!binary || !isFlat)
        return std::unexpected(!binary ? binary.error() : isFlat.error());
    const QString name = program.name.isEmpty() ? *binary : program.name;
    const QString folder = *isFlat ? QString() : m_build.id + u'_' + target.name;
    artifact.name = name + artifact.extension;
    artifact.path = goJoinedPath({m_input.dist, folder, artifact.name});
    artifact.binary = goBaseName(name);
    artifact.extra = {{u"Binary"_s, artifact.binary}, {u"Builder"_s, u"go"_s}, {u"Ext"_s, artifact.extension}, {u"ID"_s, artifact.id}};
    return artifact;
}

Result<RecipeBuildDetails> BuildPlanner::detailsFor(const RecipeTarget &target) const
{
    RecipeBuildDetails details = m_build.details;
    for (RecipeText &text : details.env)
        text.text = goExpanded(text.text, m_input.environment);
    for (const RecipeOverride &over : m_build.overrides) {
        const auto name = m_scope.apply(over.target);
        if (!name)
            return std::unexpected(name.error());
        if (completedTarget(*name) != target.name)
            continue;
        const auto replace = [](auto &with, const auto &by) {
            if (!by.isEmpty())
                with = by;
        };
        replace(details.buildMode, over.details.buildMode);
        replace(details.linkerFlags, over.details.linkerFlags);
        replace(details.tags, over.details.tags);
        replace(details.flags, over.details.flags);
        replace(details.assemblerFlags, over.details.assemblerFlags);
        replace(details.compilerFlags, over.details.compilerFlags);
        details.env += over.details.env;
        break;
    }
    return details;
}

Result<QMap<QString, QString>> BuildPlanner::environmentFor(const RecipeBuildDetails &details, const RecipeScope &scope,
                                                            QStringList &names) const
{
    QMap<QString, QString> environment = scope.environment();
    for (const RecipeText &text : details.env) {
        const auto value = scope.withEnvironment(environment).apply(text);
        if (!value)
            return std::unexpected(value.error());
        if (const qsizetype equals = value->indexOf(u'='); equals > 0) {
            names.append(value->first(equals));
            environment.insert(names.last(), value->sliced(equals + 1));
        }
    }
    return environment;
}

Result<GoBuildLine> BuildPlanner::lineFor(const RecipeBuildDetails &details, const RecipeScope &scope) const
{
    GoBuildLine line;
    line.program = m_tool;
    line.subcommand = m_build.command;
    line.buildMode = details.buildMode.text;
    line.workingDirectory = m_directory;
    const std::pair<QStringList *, const QList<RecipeText> *> lists[] = {
        {&line.flags, &details.flags}, {&line.assemblerFlags, &details.assemblerFlags}, {&line.compilerFlags, &details.compilerFlags},
        {&line.tags, &details.tags},   {&line.linkerFlags, &details.linkerFlags},
    };
    for (const auto &[into, from] : lists) {
        const auto values = scope.applyAll(*from, RecipeScope::Empty::Dropped);
        if (!values)
            return std::unexpected(values.error());
        *into = *values;
    }
    return line;
}

Result<QList<RunProgram>> BuildPlanner::hooksFor(const QList<RecipeHook> &hooks, const RecipeScope &scope) const
{
    QList<RunProgram> commands;
    for (const RecipeHook &hook : hooks) {
        const auto command = hookCommand(m_input, hook, scope, m_build.details.env);
        if (!command)
            return std::unexpected(command.error());
        if (*command)
            commands.append(**command);
    }
    return commands;
}

Result<> BuildPlanner::add(const RecipeTarget &target, const Program &program)
{
    const auto artifact = artifactFor(target, program);
    const auto details = detailsFor(target);
    if (!artifact || !details)
        return std::unexpected(!artifact ? artifact.error() : details.error());
    const RecipeScope scope = m_scope.with(artifact->fields(m_input.recipe.projectName))
                                  .with("Ext", artifact->extension)
                                  .with("Name", artifact->name)
                                  .with("Path", artifact->path);
    QStringList names;
    const auto environment = environmentFor(*details, scope, names);
    if (!environment)
        return std::unexpected(environment.error());
    auto line = lineFor(*details, scope.withEnvironment(*environment));
    const auto before = hooksFor(m_build.before, scope);
    const auto after = hooksFor(m_build.after, scope);
    const auto time = timestampOf(m_build.modTimestamp, scope);
    if (!line || !before || !after || !time)
        return std::unexpected(!line ? line.error() : !before ? before.error() : !after ? after.error() : time.error());
    line->output = artifact->path;
    line->package = program.package;
    line->target = {target.os, target.arch, target.variant};
    line->shownVariables = names;
    const Command command = goBuildCommand(m_input, *line, *environment);
    const bool usesC = command.environment.value(u"CGO_ENABLED"_s) == "1"_L1;
    m_model.builds.append(
        {m_build.id, plainTarget(target), *artifact, {plainTarget(target), command, artifact->path, *time}, *before, *after, usesC});
    return {};
}

/// Without a recipe the chosen main package is what is released.
QList<RecipeBuild> buildsOf(const PlanInput &input)
{
    if (input.hasRecipe || input.mainPackage.isEmpty() || input.recipe.builds.isEmpty())
        return input.recipe.builds;
    for (const RecipeBuild &build : input.recipe.builds) {
        if (goCleanPath(build.main.text) == goCleanPath(input.mainPackage))
            return {build};
    }
    RecipeBuild build = input.recipe.builds.first();
    build.main.text = input.mainPackage;
    build.id = binaryNameOf(input.mainPackage, input.modulePath);
    build.binary.text = build.id;
    return {build};
}

} // namespace

Result<> addBuilds(const PlanInput &input, ReleaseModel &model)
{
    const QList<RecipeBuild> builds = buildsOf(input);
    for (const RecipeBuild &build : builds) {
        if (const Result<> done = BuildPlanner(input, build, model).run(); !done)
            return done;
    }
    const bool hasTargets = std::ranges::any_of(builds, [](const RecipeBuild &build) { return !build.targets.isEmpty(); });
    if (model.builds.isEmpty() && hasTargets && !input.targets.isEmpty())
        return failure(ErrorKind::BadInput, input.root,
                       QCoreApplication::translate("Plan", "None of the chosen targets is one that the recipe releases."),
                       QCoreApplication::translate("Plan", "Choose one of them, or add the targets to “goos” and “goarch” in the recipe."));
    return {};
}

} // namespace slipway
