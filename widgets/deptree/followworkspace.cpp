// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "deptree/dependencypanel.h"

#include "workspace/followmodules.h"
#include "workspace/modulechecks.h"

namespace slipway {

DependencyPanel::DependencyPanel(Workspace *workspace, QWidget *parent)
    : DependencyPanel(parent)
{
    followShownModules(workspace, this, [this](const ProjectModules &project) { setProject(project); });
    connect(workspace->checks(), &ModuleChecks::changed, this, [this, workspace] { setHealth(workspace->checks()->health()); });
    setHealth(workspace->checks()->health());
}

} // namespace slipway
