// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "items/releasefacts.h"

#include "items/stepnames.h"
#include "process/command.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

constexpr qsizetype kShownDigits = 7; ///< of a commit, as git shows it

QString text(const char *source)
{
    return QCoreApplication::translate("Release", source);
}

/// The plan writes down what it calls the release: metadata.json, as GoReleaser leaves it in dist.
QJsonObject metadataOf(const Plan &plan)
{
    for (const Step &step : plan.steps)
        if (const auto *written = std::get_if<WriteText>(&step.action);
            written && QFileInfo(written->path).fileName() == "metadata.json"_L1)
            return QJsonDocument::fromJson(written->content).object();
    return {};
}

int targetCount(const Plan &plan)
{
    QSet<QString> targets;
    for (const Step &step : plan.steps)
        targets += targetNamesOf(plan, step);
    return int(targets.size());
}

QString reasonOf(const RepositoryState &repository)
{
    if (!repository.exists)
        return text(QT_TRANSLATE_NOOP("Release", "not under version control"));
    if (repository.isTagOnHead && !repository.isDirty)
        return QCoreApplication::translate("Release", "tag %1 is on this commit").arg(repository.tag);
    if (repository.isTagOnHead)
        return QCoreApplication::translate("Release", "tag %1 with changes on top").arg(repository.tag);
    return repository.tag.isEmpty() ? text(QT_TRANSLATE_NOOP("Release", "no tag yet"))
                                    : QCoreApplication::translate("Release", "after tag %1").arg(repository.tag);
}

QString sourceOf(const ReleaseProject &project)
{
    const RepositoryState &repository = project.repository;
    QString recipe = project.recipeFile.isEmpty() ? text(QT_TRANSLATE_NOOP("Release", "GoReleaser's defaults"))
                                                  : QFileInfo(project.recipeFile).fileName();
    // A release is for what the recipe names, whatever is ticked for a build.
    if (project.plan && project.plan->has_value())
        recipe = QCoreApplication::translate("Release", "%1, for its %n target(s)", "recipe", targetCount(**project.plan)).arg(recipe);
    const QString commit = repository.commit.left(kShownDigits);
    if (commit.isEmpty())
        return QCoreApplication::translate("Release", "Recipe: %1").arg(recipe);
    if (repository.branch.isEmpty())
        return QCoreApplication::translate("Release", "From commit %1 · recipe: %2").arg(commit, recipe);
    return QCoreApplication::translate("Release", "From %1 @ %2 · recipe: %3", "branch, commit, recipe")
        .arg(repository.branch, commit, recipe);
}

} // namespace

ReleaseFacts releaseFacts(const ReleaseProject &project)
{
    const QJsonObject metadata = project.plan && project.plan->has_value() ? metadataOf(**project.plan) : QJsonObject();
    const QString named = metadata[u"project_name"].toString();
    return {named.isEmpty() ? project.name : named,
            metadata[u"version"].toString(),
            reasonOf(project.repository),
            sourceOf(project),
            int(project.repository.changedFiles.size()),
            project.repository.isTagOnHead && !project.repository.isDirty};
}

QString rehearseCommand(const ReleaseProject &project)
{
    return project.root.isEmpty() ? QString() : u"slipway release --rehearse "_s + shellQuoted(project.root);
}

} // namespace slipway
