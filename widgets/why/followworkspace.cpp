// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "why/whypanel.h"

#include "workspace/followmodules.h"

namespace slipway {

WhyPanel::WhyPanel(Workspace *workspace, QWidget *parent)
    : WhyPanel(parent)
{
    followModules(workspace, this, [this](const ProjectModules &project) { setProject(project); });
}

} // namespace slipway
