// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "deptree/dependencypanel.h"

#include "workspace/followmodules.h"

namespace slipway {

DependencyPanel::DependencyPanel(Workspace *workspace, QWidget *parent)
    : DependencyPanel(parent)
{
    followShownModules(workspace, this, [this](const ProjectModules &project) { setProject(project); });
}

} // namespace slipway
