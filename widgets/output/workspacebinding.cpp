// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "output/outputpanel.h"

#include "workspace/workspace.h"

namespace slipway {
namespace {

BuildProject projectOf(Workspace *workspace)
{
    BuildProject project;
    switch (workspace->state()) {
    case ProjectState::Closed:
        project.state = ReadingState::NoProject;
        break;
    case ProjectState::Loading:
        project.state = ReadingState::Reading;
        break;
    case ProjectState::Ready:
        project.state = ReadingState::Ready;
        break;
    case ProjectState::Failed:
        project.state = ReadingState::Failed;
        break;
    }
    project.error = workspace->error();
    project.isTrusted = workspace->isTrusted();
    project.name = workspace->name();
    project.root = workspace->root();
    project.toolchainError = workspace->toolchainError();
    project.chosen = workspace->chosenTargets();
    project.mainPackage = workspace->mainPackage();
    project.undoableFix = workspace->undoableFix();
    return project;
}

} // namespace

OutputPanel::OutputPanel(Workspace *workspace, QWidget *parent)
    : OutputPanel(parent)
{
    const auto refresh = [this, workspace] { setProject(projectOf(workspace)); };
    for (const auto signal : {&Workspace::projectChanged, &Workspace::toolchainChanged, &Workspace::targetsChanged,
                              &Workspace::trustChanged, &Workspace::analysisChanged, &Workspace::undoableFixChanged})
        connect(workspace, signal, this, refresh);
    connect(workspace, &Workspace::runStarted, this, &OutputPanel::setRunner);
    connect(this, &OutputPanel::fixRequested, workspace, [this, workspace](const QString &command) {
        if (const auto started = workspace->startFix(command); !started)
            Q_EMIT messagePosted(started.error());
    });
    connect(this, &OutputPanel::undoFixRequested, workspace, [this, workspace] {
        if (const auto undone = workspace->undoFix(); !undone)
            Q_EMIT messagePosted(undone.error());
    });
    refresh();
    setRunner(workspace->runner());
}

} // namespace slipway
