// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "why/whypanel_p.h"

#include "why/evidencesection.h"
#include "why/trial.h"
#include "workspace/comparisons.h"
#include "workspace/followmodules.h"

#include <QLayout>

namespace slipway {

WhyPanel::WhyPanel(Workspace *workspace, QWidget *parent)
    : WhyPanel(parent)
{
    Trial::Prover prover;
    prover.check = [workspace](const QByteArray &text) { return workspace->checkModFile(text); };
    prover.prove = [workspace](const QByteArray &text, bool runsTests, const QList<Change> &changes) {
        return workspace->startProof(text, runsTests, comparisonsFor(changes)).transform([](Runner *) { });
    };
    d->trial->setProver(prover);
    connect(workspace, &Workspace::modFileChecked, d->trial, &Trial::showCheck);
    auto *evidence = new EvidenceSection(workspace, this);
    layout()->addWidget(evidence);
    connect(this, &WhyPanel::titleChanged, evidence, [this, evidence] { evidence->setModule(module()); });
    evidence->setModule(module());
    connect(this, &WhyPanel::fixRequested, workspace, [this, workspace](const QString &command) {
        if (const auto started = workspace->startFix(command); !started)
            Q_EMIT messagePosted(started.error());
    });
    followShownModules(workspace, this, [this](const ProjectModules &project) { setProject(project); });
}

} // namespace slipway
