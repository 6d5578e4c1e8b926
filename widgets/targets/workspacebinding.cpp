// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "targets/targetspanel.h"

#include "workspace/workspace.h"

namespace slipway {
namespace {

ReadingState readingState(ProjectState state)
{
    switch (state) {
    case ProjectState::Closed:
        return ReadingState::NoProject;
    case ProjectState::Loading:
        return ReadingState::Reading;
    case ProjectState::Ready:
        return ReadingState::Ready;
    case ProjectState::Failed:
        return ReadingState::Failed;
    }
    Q_UNREACHABLE_RETURN(ReadingState::NoProject);
}

BuildProject projectOf(Workspace *workspace)
{
    return {
        .state = readingState(workspace->state()),
        .error = workspace->error(),
        .isTrusted = workspace->isTrusted(),
        .name = workspace->name(),
        .root = workspace->root(),
        .goVersion = workspace->toolchain().version,
        .ports = workspace->ports(),
        .toolchainError = workspace->toolchainError(),
        .chosen = workspace->chosenTargets(),
        .choices = workspace->buildChoices(),
        .mainPackage = workspace->mainPackage(),
        .command = [workspace](const Target &target) { return workspace->buildCommand(target); },
        .obstacle = [workspace](const Target &target) { return workspace->obstacle(target); },
        .folderOf = {},
    };
}

} // namespace

TargetsPanel::TargetsPanel(Workspace *workspace, QWidget *parent)
    : TargetsPanel(parent)
{
    const auto refresh = [this, workspace] { setProject(projectOf(workspace)); };
    for (const auto signal : {&Workspace::projectChanged, &Workspace::toolchainChanged, &Workspace::targetsChanged,
                              &Workspace::trustChanged, &Workspace::recipeChanged})
        connect(workspace, signal, this, refresh);
    connect(workspace, &Workspace::runStarted, this, &TargetsPanel::setRunner);
    connect(this, &TargetsPanel::targetsEdited, workspace, &Workspace::setChosenTargets);
    connect(this, &TargetsPanel::choicesEdited, workspace, &Workspace::setBuildChoices);
    refresh();
    setRunner(workspace->runner());
}

} // namespace slipway
