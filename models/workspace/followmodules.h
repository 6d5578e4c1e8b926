// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "items/projectmodules.h"
#include "workspace/modulechecks.h"
#include "workspace/workspace.h"

namespace slipway {

/// What the workspace knows of the project's modules now.
inline ProjectModules modulesOf(const Workspace &workspace)
{
    ProjectModules modules;
    switch (workspace.state()) {
    case ProjectState::Closed:
        modules.state = ReadingState::NoProject;
        break;
    case ProjectState::Loading:
        modules.state = ReadingState::Reading;
        break;
    case ProjectState::Ready:
        modules.state = ReadingState::Ready;
        break;
    case ProjectState::Failed:
        modules.state = ReadingState::Failed;
        break;
    }
    modules.error = workspace.error();
    modules.isTrusted = workspace.isTrusted();
    modules.isConfirmed = workspace.isConfirmedByGo();
    modules.modFile = workspace.modFile();
    modules.workFile = workspace.workFile();
    modules.modText = workspace.modText();
    modules.moduleCache = workspace.moduleCache();
    modules.engine = workspace.engine();
    modules.vulnerabilities = workspace.checks()->health().opened;
    modules.analysis = workspace.analysis();
    return modules;
}

/// Tells `show` what there is now, and again after each change, as long as `context` lives.
template<typename Show> void followModules(Workspace *workspace, QObject *context, Show show)
{
    const auto tell = [workspace, show] { show(modulesOf(*workspace)); };
    for (const auto signal :
         {&Workspace::projectChanged, &Workspace::analysisChanged, &Workspace::confirmationChanged, &Workspace::trustChanged})
        QObject::connect(workspace, signal, context, tell);
    QObject::connect(workspace->checks(), &ModuleChecks::ended, context, [tell](HealthCheck check) {
        if (check == HealthCheck::Vulnerabilities) // what-ifs know more now
            tell();
    });
    tell();
}

/// The same, but what is shown is the past where the person looks at it: for panels that only show modules.
template<typename Show> void followShownModules(Workspace *workspace, QObject *context, Show show)
{
    const auto tell = [workspace, show] {
        ProjectModules modules = modulesOf(*workspace);
        if (const PastModules *past = workspace->past()) {
            modules.modText = past->text;
            modules.analysis = past->analysis;
            modules.isConfirmed = false;
        }
        show(modules);
    };
    for (const auto signal : {&Workspace::projectChanged, &Workspace::analysisChanged, &Workspace::confirmationChanged,
                              &Workspace::trustChanged, &Workspace::pastChanged})
        QObject::connect(workspace, signal, context, tell);
    tell();
}

} // namespace slipway
