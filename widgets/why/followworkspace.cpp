// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "why/whypanel_p.h"

#include "why/trial.h"
#include "workspace/comparisons.h"
#include "workspace/followmodules.h"

namespace slipway {

WhyPanel::WhyPanel(Workspace *workspace, QWidget *parent)
    : WhyPanel(parent)
{
    Trial::Prover prover;
    prover.check = [workspace](const QByteArray &text) { return workspace->checkModFile(text); };
    prover.prove = [workspace](const QByteArray &text, bool runsTests, const QList<Change> &changes) {
        return workspace->startProof(text, runsTests, comparisonsFor(changes)).transform([](Runner *) {});
    };
    d->trial->setProver(prover);
    connect(workspace, &Workspace::modFileChecked, d->trial, &Trial::showCheck);
    followModules(workspace, this, [this](const ProjectModules &project) { setProject(project); });
}

} // namespace slipway
