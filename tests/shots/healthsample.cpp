// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "healthsample.h"

#include <QTimeZone>

#include <array>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

const QDateTime kAsked(QDate(2026, 3, 4), QTime(9, 30), QTimeZone::UTC);
constexpr std::array kChecks{HealthCheck::Updates, HealthCheck::Vulnerabilities, HealthCheck::Licences, HealthCheck::Verification};

ModuleHealth unasked(const ModuleAnalysis &analysis)
{
    ModuleHealth health;
    health.updates = unaskedUpdates(analysis);
    health.database = u"https://vuln.go.dev"_s;
    return health;
}

ModuleHealth running(ModuleHealth health)
{
    for (const HealthCheck check : kChecks) {
        health.state(check).isRunning = true;
        health.state(check).done = 2;
        health.state(check).total = 5;
    }
    return health;
}

ModuleHealth failed(ModuleHealth health)
{
    for (const HealthCheck check : kChecks)
        health.state(check).problem = {ErrorKind::ToolFailed,
                                       u"proxy.example.org"_s,
                                       u"proxy.example.org: connection refused"_s,
                                       u"Check the network and GOPROXY."_s,
                                       {}};
    return health;
}

ModuleHealth good(const ModuleAnalysis &analysis)
{
    ModuleHealth health = unasked(analysis);
    health.updates.asked = kAsked;
    for (ModuleUpdate &update : health.updates.modules) {
        update.state = UpdateState::Checked;
        update.currentTime = kAsked.addDays(-90);
    }
    VulnReport report;
    report.checked = analysis.modules().size();
    report.databaseModified = kAsked;
    health.vulnerabilities = report;
    for (const ModuleInfo &module : analysis.modules())
        if (!module.isMain)
            health.licences.append(licenceFrom(module.path, module.selected, {{u"LICENSE"_s, {u"MIT"_s}, 1}}));
    health.sums = QList<SumProblem>();
    return health;
}

ModuleHealth bad(const ModuleAnalysis &analysis)
{
    ModuleHealth health = good(analysis);
    const ModuleUpdate first = health.updates.modules.first();
    health.updates.modules[0].latest = NewerVersion{first.path, u"v1.9.0"_s, kAsked.addDays(-7)};
    health.updates.modules[0].patch = NewerVersion{first.path, u"v1.3.4"_s, kAsked.addDays(-30)};
    health.updates.modules[0].hasLine = true;
    health.updates.modules.last().state = UpdateState::Failed;
    health.updates.modules.last().why = u"404 Not Found"_s;
    VulnFinding finding;
    finding.entry.id = u"GO-2099-0001"_s;
    finding.entry.aliases = {u"CVE-2099-7"_s};
    finding.entry.summary = u"A signal with an odd number of flashes is repeated for ever"_s;
    finding.entry.details = u"Whoever can send a signal can keep the keeper busy, so that no other signal is answered."_s;
    finding.entry.page = u"https://pkg.go.dev/vuln/GO-2099-0001"_s;
    finding.module = {first.path, first.current, first.path, true};
    finding.fixedIn = "v1.3.4";
    health.vulnerabilities->findings = {finding};
    health.licences[0] = licenceFrom(health.licences[0].path, health.licences[0].version, {});
    health.sums = QList<SumProblem>{{SumProblem::Kind::MissingModule, {first.path, first.current}, false, 0, {}}};
    return health;
}

} // namespace

QList<HealthSample> healthSamples(const ModuleAnalysis &analysis)
{
    const ModuleHealth empty = unasked(analysis);
    return {{u"unasked"_s, empty},
            {u"running"_s, running(empty)},
            {u"failed"_s, failed(empty)},
            {u"good"_s, good(analysis)},
            {u"bad"_s, bad(analysis)}};
}

} // namespace slipway
