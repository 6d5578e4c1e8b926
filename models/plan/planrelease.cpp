// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "plan/artifactlist.h"
#include "plan/planners.h"
#include "plan/releasemodel.h"
#include "recipe/effective.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

/// Writes a model down as steps. Every step needs only what it reads; nothing waits for a whole lane.
class ReleasePlanner
{
    Q_DECLARE_TR_FUNCTIONS(Plan)

public:
    ReleasePlanner(const PlanInput &input, const ReleaseModel &model)
        : m_input(input)
        , m_model(model)
        , m_plan(u"release"_s)
    {
    }

    /// The runbook.
    Result<Plan> run()
    {
        const QList<StepId> clean = requireCleanTree();
        const StepId dist = prepareDist(clean);
        const StepId ready = runHooks(dist);
        const StepId metadata = writeMetadata(dist);
        writeConfiguration(dist);
        for (const ReleaseBuild &build : m_model.builds)
            buildProgram(build, ready);
        for (const ReleaseArchive &archive : m_model.archives)
            makeArchive(archive, ready);
        const QList<StepId> sums = writeChecksums(ready);
        writeArtifacts(sums + m_results + QList<StepId>{metadata});
        return m_plan.build();
    }

private:
    QList<StepId> requireCleanTree();
    StepId prepareDist(const QList<StepId> &clean);
    StepId runHooks(const StepId &dist);
    StepId writeMetadata(const StepId &dist);
    void writeConfiguration(const StepId &dist);
    void buildProgram(const ReleaseBuild &build, const StepId &ready);
    void makeArchive(const ReleaseArchive &archive, const StepId &ready);
    QList<StepId> writeChecksums(const StepId &ready);
    void writeArtifacts(const QList<StepId> &needs);

    QString inDist(QLatin1StringView name) const { return m_input.dist + u'/' + name; }
    QString buildName(const ReleaseBuild &build) const;
    StepId runInTurn(const QString &prefix, const QString &title, const QList<RunProgram> &commands, StepId after);

    const PlanInput &m_input;
    const ReleaseModel &m_model;
    PlanBuilder m_plan;
    QHash<QString, StepId> m_makers; ///< path of a program → the step after which it is complete
    QList<StepId> m_results; ///< what the list of artifacts waits for
};

QList<StepId> ReleasePlanner::requireCleanTree()
{
    if (m_input.isSnapshot)
        return {};
    return {m_plan.check(u"clean-tree"_s, tr("Require a clean work tree"), {}, RequireCleanTree{m_input.root}).id};
}

StepId ReleasePlanner::prepareDist(const QList<StepId> &clean)
{
    return m_plan
        .step(u"dist"_s, Phase::Preflight, tr("Empty %1").arg(QDir(m_input.root).relativeFilePath(m_input.dist)), clean,
              PrepareFolder{m_input.dist, true})
        .id;
}

StepId ReleasePlanner::runInTurn(const QString &prefix, const QString &title, const QList<RunProgram> &commands, StepId after)
{
    const bool isPreflight = prefix == "before"_L1;
    for (qsizetype i = 0; i < commands.size(); ++i) {
        const QString id = commands.size() == 1 ? prefix : prefix + u':' + QString::number(i + 1);
        const Command &command = commands.at(i).command;
        const QString line = QStringList(QStringList{QFileInfo(command.program).fileName()} + command.arguments).join(u' ');
        after = m_plan
                    .step(id, isPreflight ? Phase::Preflight : Phase::Build, title.arg(line.size() > 60 ? line.left(59) + u'…' : line),
                          {after}, commands.at(i))
                    .id;
    }
    return after;
}

StepId ReleasePlanner::runHooks(const StepId &dist)
{
    return runInTurn(u"before"_s, tr("Run %1"), m_model.hooks, dist);
}

StepId ReleasePlanner::writeMetadata(const StepId &dist)
{
    const WriteText action{inDist("metadata.json"_L1), metadataJson(m_input, m_model), m_model.metadataTime};
    return m_plan.step(u"metadata"_s, Phase::Prove, tr("Write metadata.json"), {dist}, action).id;
}

void ReleasePlanner::writeConfiguration(const StepId &dist)
{
    Recipe recipe = m_input.recipe;
    if (m_model.metadataTime)
        recipe.metadataTimestamp.text = QString::number(*m_model.metadataTime); // GoReleaser has filled it in by now
    const WriteText action{inDist("config.yaml"_L1), effectiveRecipe(recipe), {}};
    m_results.append(m_plan.step(u"config"_s, Phase::Prove, tr("Write config.yaml"), {dist}, action).id);
}

/// "linux/amd64", or "server:linux/amd64" where several programs are built.
QString ReleasePlanner::buildName(const ReleaseBuild &build) const
{
    const bool isAlone
        = std::ranges::all_of(m_model.builds, [&](const ReleaseBuild &other) { return other.artifact.id == build.artifact.id; });
    return isAlone ? build.target.name() : build.artifact.id + u':' + build.target.name();
}

void ReleasePlanner::buildProgram(const ReleaseBuild &build, const StepId &ready)
{
    const QString name = buildName(build);
    const StepId start = runInTurn(u"pre:"_s + name, tr("Before the build: %1"), build.before, ready);
    const QString program = build.artifact.name;
    const bool crossesWithC
        = build.usesC && (build.target.os != hostOf(m_input.toolchain).os || build.target.arch != hostOf(m_input.toolchain).arch);
    const QString title = crossesWithC ? tr("Build %1 for %2, with C code for another platform") : tr("Build %1 for %2");
    const StepId built = m_plan.step(u"build:"_s + name, Phase::Build, title.arg(program, build.target.name()), {start}, build.action).id;
    const StepId done = runInTurn(u"post:"_s + name, tr("After the build: %1"), build.after, built);
    m_makers.insert(build.artifact.path, done);
    m_results.append(done);
}

void ReleasePlanner::makeArchive(const ReleaseArchive &archive, const StepId &ready)
{
    QList<StepId> needs;
    for (const QString &program : archive.binaries)
        needs.append(m_makers.value(program));
    if (needs.isEmpty())
        needs = {ready};
    m_results.append(
        m_plan.step(u"archive:"_s + archive.artifact.name, Phase::Package, tr("Pack %1").arg(archive.artifact.name), needs, archive.action)
            .id);
    m_makers.insert(archive.artifact.path, m_results.last());
}

QList<StepId> ReleasePlanner::writeChecksums(const StepId &ready)
{
    if (!m_model.checksums)
        return {};
    QList<StepId> needs;
    for (const QString &file : m_model.checksums->files)
        needs.append(m_makers.value(file, ready));
    const QString what = m_model.checksums->isSplit ? m_model.checksums->algorithm : m_model.sums.first().name;
    return {m_plan.step(u"checksums"_s, Phase::Prove, tr("Sum up in %1").arg(what), needs, *m_model.checksums).id};
}

void ReleasePlanner::writeArtifacts(const QList<StepId> &needs)
{
    const WriteArtifacts action{inDist("artifacts.json"_L1), artifactsJson(m_input, m_model), m_input.root, m_model.metadataTime};
    m_plan.step(u"artifacts"_s, Phase::Prove, tr("List the artifacts in artifacts.json"), needs, action);
}

} // namespace

Result<Plan> planRelease(const PlanInput &input)
{
    return modelRelease(input).and_then([&](const ReleaseModel &model) { return ReleasePlanner(input, model).run(); });
}

Result<QList<PlannedArtifact>> plannedArtifacts(const PlanInput &input)
{
    const Result<ReleaseModel> model = modelRelease(input);
    if (!model)
        return std::unexpected(model.error());
    QList<PlannedArtifact> planned;
    for (const ReleaseArtifact &artifact : allArtifacts(input, *model)) {
        const RecipeTarget &target = artifact.target;
        planned.append(
            {artifact.name, artifactKindName(artifact.kind), withoutDefaultVariant({target.os, target.arch, target.variant}), artifact.id});
    }
    return planned;
}

} // namespace slipway
