// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "audit/auditpanel.h"

#include "workspace/followmodules.h"
#include "workspace/modulechecks.h"

namespace slipway {

AuditPanel::AuditPanel(Workspace *workspace, QWidget *parent)
    : AuditPanel(parent)
{
    ModuleChecks *checks = workspace->checks();
    checks->setFollowing(true);
    followModules(workspace, this, [this](const ProjectModules &project) { setProject(project); });
    connect(checks, &ModuleChecks::changed, this, [this, checks] { setHealth(checks->health()); });
    setHealth(checks->health());
    connect(this, &AuditPanel::checkRequested, checks, [checks](HealthCheck check) {
        switch (check) {
        case HealthCheck::Updates:
            return checks->checkUpdates();
        case HealthCheck::Vulnerabilities:
            return checks->checkVulnerabilities(true);
        case HealthCheck::Symbols:
            return checks->scanSymbols();
        case HealthCheck::Licences:
            return checks->scanLicences();
        case HealthCheck::Sums:
            return checks->checkSums();
        case HealthCheck::Verification:
            return checks->verify();
        case HealthCheck::Notes:
            return;
        }
    });
    connect(this, &AuditPanel::installRequested, checks, &ModuleChecks::installFor);
    connect(this, &AuditPanel::cancelRequested, checks, &ModuleChecks::cancel);
    connect(this, &AuditPanel::notesRequested, checks, &ModuleChecks::readNotes);
}

} // namespace slipway
