// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "gomod/gomodpanel_p.h"

#include "workspace/followmodules.h"

namespace slipway {

GoModPanel::GoModPanel(Workspace *workspace, QWidget *parent)
    : GoModPanel(parent)
{
    d->save = [workspace](const QByteArray &text) { return workspace->saveModFile(text); };
    followModules(workspace, this, [this](const ProjectModules &project) { setProject(project); });
}

} // namespace slipway
