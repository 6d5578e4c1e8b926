// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "depschecks.h"

#include "deps.h"

#include "workspace/bill.h"
#include "workspace/modulechecks.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

using Check = ModuleChecks::Check;

/// `slipway deps` with --outdated, --audit, --licences, --sbom or --verify.
class DepsChecksVerb final : public ProjectVerb
{
public:
    explicit DepsChecksVerb(CliSession &session)
        : ProjectVerb(session)
    {
        workspace().setModuleAlone(asksFileAlone(call()));
        // Whether go likes go.sum is another question.
        disconnect(&workspace(), &Workspace::messagePosted, this, nullptr);
        connect(checks(), &ModuleChecks::changed, this, [this] { showProgress(); });
        connect(checks(), &ModuleChecks::ended, this, [this](Check check) { next(check); });
    }

protected:
    QString path() const override { return depsPath(call()); }
    void work() override;
    void cancel() override;

private:
    ModuleChecks *checks() const { return workspace().checks(); }
    void showProgress();
    void next(Check check);
    void nextOfAudit(Check check);
    /// Each module of a workspace has its own.
    bool hasNoSums() const { return workspace().analysis()->isWorkspace() && workspace().workFile().isEmpty(); }
    void printSbom();
    /// Ends the verb; a problem of the check is told and decides the code, unless the answer does.
    void conclude(int code, const Error &problem);

    Check m_running = Check::Updates;
    Error m_problem;
};

void DepsChecksVerb::work()
{
    if (!workspace().analysis())
        return finish(fail(workspace().error()));
    const QString answering = workspace().workFile();
    sayWhoAnswers(out(), workspace().modFile(), answering.isEmpty() ? workspace().obeyedWorkFile() : answering, !answering.isEmpty());
    const bool isOffline = call().has("offline");
    if (call().has("outdated")) {
        if (isOffline) {
            return finish(fail({ErrorKind::BadInput,
                                u"--outdated"_s,
                                Cli::tr("Newer versions cannot be looked for offline."),
                                Cli::tr("Leave --offline out."),
                                {}}));
        }
        m_running = Check::Updates;
        return checks()->checkUpdates(call().has("all"));
    }
    if (call().has("audit")) {
        m_running = Check::Vulnerabilities;
        return checks()->checkVulnerabilities(!isOffline);
    }
    if (call().has("verify")) {
        m_running = Check::Verification;
        return checks()->verify();
    }
    m_running = Check::Licences;
    checks()->scanLicences();
}

void DepsChecksVerb::showProgress()
{
    const HealthState &state = checks()->state(m_running);
    if (!state.isRunning || state.total == 0)
        return;
    const QString counts = u"%1/%2"_s.arg(state.done).arg(state.total);
    switch (m_running) {
    case Check::Updates:
        return out().progress(Cli::tr("Asking for newer versions: %1").arg(counts));
    case Check::Vulnerabilities:
        return out().progress(Cli::tr("Fetching the vulnerability database: %1").arg(counts));
    case Check::Licences:
        return out().progress(Cli::tr("Detecting licences: %1").arg(counts));
    case Check::Verification:
        return out().progress(Cli::tr("Hashing modules: %1").arg(counts));
    case Check::Symbols:
    case Check::Notes:
    case Check::Sums:
        return;
    }
}

void DepsChecksVerb::next(Check check)
{
    if (check != m_running)
        return;
    out().progress({});
    const Error problem = checks()->state(check).problem;
    const ModuleHealth &health = checks()->health();
    if (call().has("audit"))
        return nextOfAudit(check);
    if (check == Check::Updates) {
        const bool isUnasked = !health.updates.asked.isValid();
        return conclude(isUnasked ? 0 : printUpdates(out(), health.updates, !call().has("all")), problem);
    }
    if (check == Check::Verification)
        return conclude(printVerified(out(), health.verified), problem);
    if (call().has("sbom")) {
        printSbom();
        if (!problem.detail.isEmpty())
            out().warn(problem);
        return finish(reportProblems(session(), *workspace().analysis()));
    }
    conclude(printLicences(out(), health.licences, call().value("licences")), problem);
}

void DepsChecksVerb::nextOfAudit(Check check)
{
    const Error problem = checks()->state(check).problem;
    if (check == Check::Vulnerabilities) {
        m_problem = problem;
        if (call().has("symbols") && checks()->health().vulnerabilities) {
            m_running = Check::Symbols;
            out().progress(Cli::tr("Looking for calls with govulncheck…"));
            return checks()->scanSymbols();
        }
        m_running = Check::Sums;
        return hasNoSums() ? nextOfAudit(Check::Sums) : checks()->checkSums();
    }
    if (check == Check::Symbols) {
        if (!problem.detail.isEmpty())
            m_problem = problem;
        m_running = Check::Sums;
        return hasNoSums() ? nextOfAudit(Check::Sums) : checks()->checkSums();
    }
    conclude(printAudit(out(), checks()->health()), m_problem.detail.isEmpty() ? problem : m_problem);
}

void DepsChecksVerb::printSbom()
{
    const Sbom sbom = billOf(workspace());
    out().write(call().value("sbom") == "spdx"_L1 ? spdx(sbom) : cycloneDx(sbom));
}

void DepsChecksVerb::conclude(int code, const Error &problem)
{
    // What could not be read has requirements that nobody has looked at.
    if (problem.detail.isEmpty())
        return finish(code == 0 ? reportProblems(session(), *workspace().analysis()) : code);
    const int failed = fail(problem);
    finish(code == 0 ? failed : code);
}

void DepsChecksVerb::cancel()
{
    checks()->cancel(m_running);
    ProjectVerb::cancel();
}

} // namespace

bool isDepsCheck(const Invocation &call)
{
    return std::ranges::any_of(kCheckForms, [&](const char *form) { return call.has(form); });
}

int runDepsCheck(CliSession &session)
{
    return DepsChecksVerb(session).run();
}

} // namespace slipway
