// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "release/releasepanel.h"

#include "workspace/workspace.h"

#include <QTimer>

using namespace std::chrono_literals;

namespace slipway {
namespace {

constexpr auto kPause = 60ms; ///< several changes that come together are planned once

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

ReleaseProject projectOf(Workspace *workspace)
{
    ReleaseProject project;
    project.state = readingState(workspace->state());
    project.error = workspace->error();
    project.isTrusted = workspace->isTrusted();
    project.name = workspace->name();
    project.root = workspace->root();
    project.dist = workspace->dist();
    project.repository = workspace->repository();
    project.diagnostics = workspace->recipeDiagnostics();
    if (const Recipe *recipe = workspace->recipe()) {
        project.recipeFile = recipe->fileName;
        project.plan = workspace->planRelease();
    }
    return project;
}

} // namespace

ReleasePanel::ReleasePanel(Workspace *workspace, QWidget *parent)
    : ReleasePanel(parent)
{
    auto *pause = new QTimer(this);
    pause->setSingleShot(true);
    pause->setInterval(kPause);
    connect(pause, &QTimer::timeout, this, [this, workspace] { setProject(projectOf(workspace)); });
    for (const auto signal :
         {&Workspace::projectChanged, &Workspace::analysisChanged, &Workspace::repositoryChanged, &Workspace::recipeChanged,
          &Workspace::toolchainChanged, &Workspace::targetsChanged, &Workspace::trustChanged})
        connect(workspace, signal, pause, qOverload<>(&QTimer::start));
    connect(workspace, &Workspace::runStarted, this, [this, workspace, pause](Runner *runner) {
        if (pause->isActive()) { // a project that came a moment ago must not take its run for that of another one
            pause->stop();
            setProject(projectOf(workspace));
        }
        setRunner(runner);
    });
    connect(this, &ReleasePanel::rehearseRequested, workspace, [this, workspace] {
        if (const Result<Runner *> started = workspace->startRehearsal(); !started)
            Q_EMIT messagePosted(started.error());
    });
    setProject(projectOf(workspace));
    setRunner(workspace->runner());
}

} // namespace slipway
