// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "gomod/gomodpanel_p.h"

#include "workspace/comparisons.h"
#include "workspace/followmodules.h"

namespace slipway {

GoModPanel::GoModPanel(Workspace *workspace, QWidget *parent)
    : GoModPanel(parent)
{
    d->save = [workspace](const QByteArray &text) { return workspace->saveModFile(text); };
    d->letGoCheck = [workspace](const QByteArray &text) { return workspace->checkModFile(text); };
    d->letGoProve = [workspace](const QByteArray &text, bool runsTests, const QList<Change> &changes) {
        return workspace->startProof(text, runsTests, comparisonsFor(changes)).transform([](Runner *) { });
    };
    connect(workspace, &Workspace::modFileChecked, this, &GoModPanel::showCheck);
    followModules(workspace, this, [this](const ProjectModules &project) { setProject(project); });
}

} // namespace slipway
