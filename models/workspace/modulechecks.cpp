// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/modulechecks.h"

#include "base/atomicfile.h"
#include "base/background.h"
#include "modules/engine.h"
#include "process/environment.h"
#include "workspace/workcopy.h"
#include "workspace/workspace.h"

#include <QFileInfo>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

QString sumFileOf(const QString &modFile)
{
    return modFile.section(u'.', 0, -2) + ".sum"_L1;
}

Error noDatabaseYet(const QString &address)
{
    return {ErrorKind::ToolFailed,
            address,
            ModuleChecks::tr("There is no copy of the vulnerability database on this machine yet."),
            ModuleChecks::tr("A check with the network fetches one."),
            {}};
}

} // namespace

ModuleChecks::ModuleChecks(Workspace *workspace)
    : m_workspace(workspace)
{
    connect(workspace, &Workspace::analysisChanged, this, &ModuleChecks::follow);
    // Another Go has other faults, and trust lets the detector of licences run.
    connect(workspace, &Workspace::toolchainChanged, this, &ModuleChecks::lookAgain);
    connect(workspace, &Workspace::trustChanged, this, &ModuleChecks::lookAgain);
    m_verificationTimer.setInterval(100);
    connect(&m_verificationTimer, &QTimer::timeout, this, [this] { progress(Check::Verification, *m_verifiedCount, m_toVerify); });
}

ModuleChecks::~ModuleChecks()
{
    m_verification.request_stop();
}

void ModuleChecks::setFollowing(bool follows)
{
    m_isFollowing = follows;
    lookAgain();
}

void ModuleChecks::lookAgain()
{
    if (!m_isFollowing || !m_analysis)
        return;
    checkSums();
    if (!state(Check::Symbols).isRunning && !(m_health.vulnerabilities && m_health.vulnerabilities->hasSymbols))
        checkVulnerabilities(false);
    scanLicences();
}

void ModuleChecks::begin(Check check)
{
    stateOf(check) = {.isRunning = true};
    Q_EMIT changed();
}

void ModuleChecks::progress(Check check, int done, int total)
{
    stateOf(check).done = done;
    stateOf(check).total = total;
    Q_EMIT changed();
}

void ModuleChecks::end(Check check, const Error &problem)
{
    stateOf(check) = {.problem = problem};
    Q_EMIT changed();
    Q_EMIT ended(check);
}

void ModuleChecks::forget()
{
    ++m_generation;
    m_updates.reset();
    m_mirror.reset();
    m_symbols.reset();
    m_download.reset();
    m_licences.reset();
    m_verification.request_stop();
    m_verificationTimer.stop();
    const ModuleHealth before = std::exchange(m_health, {});
    m_health.govulncheck = before.govulncheck;
    m_health.licenceDetector = before.licenceDetector;
}

/// Another analysis: what was known of versions stays true for those modules that kept theirs.
void ModuleChecks::follow()
{
    const std::shared_ptr<const ModuleAnalysis> analysis = m_workspace->analysis();
    if (analysis == m_analysis)
        return;
    const ModuleHealth before = m_health;
    const bool isSame = analysis && m_analysis && analysis->mainPath() == m_analysis->mainPath();
    m_analysis = analysis;
    forget();
    if (!analysis) {
        Q_EMIT changed();
        return;
    }
    m_health.updates = unaskedUpdates(*analysis);
    if (isSame) {
        m_health.updates.asked = before.updates.asked;
        for (ModuleUpdate &update : m_health.updates.modules) {
            const ModuleUpdate *known = before.updates.find(update.path);
            if (known && known->current == update.current && update.state == UpdateState::NotChecked) {
                const bool isDirect = update.isDirect, hasLine = update.hasLine;
                update = *known;
                update.isDirect = isDirect;
                update.hasLine = hasLine;
            }
        }
    }
    Q_EMIT changed();
    lookAgain();
}

QString ModuleChecks::goVersion() const
{
    const QString version = m_workspace->toolchain().version;
    return version.startsWith("go"_L1) ? version : QString();
}

QString ModuleChecks::databaseLocation() const
{
    const QString told = m_workspace->toolchain().environment.value(u"GOVULNDB"_s);
    const QString own = ownEnvironment().value(u"GOVULNDB"_s);
    return !own.isEmpty() ? own : !told.isEmpty() ? told : QString(kDefaultVulnDatabase);
}

void ModuleChecks::checkVulnerabilities(bool mayFetch)
{
    if (!m_analysis || state(Check::Vulnerabilities).isRunning)
        return;
    const QString location = databaseLocation();
    m_fetchProblem = {};
    m_health.database = location;
    begin(Check::Vulnerabilities);
    if (const QString path = localDatabasePath(location); !path.isEmpty())
        return lookUp(path, {});
    const QString folder = mirrorFolder(location);
    if (!mayFetch) {
        const QDateTime fetched = mirrorFetched(folder);
        return fetched.isValid() ? lookUp(folder, fetched) : end(Check::Vulnerabilities, noDatabaseYet(location));
    }
    m_mirror = std::make_unique<VulnMirror>(location, folder, auditedModules(*m_analysis, goVersion()), ownEnvironment());
    connect(m_mirror.get(), &VulnMirror::progressed, this, [this](int done, int total) { progress(Check::Vulnerabilities, done, total); });
    connect(m_mirror.get(), &VulnMirror::done, this, [this, folder](const Result<> &result) {
        m_mirror.release()->deleteLater();
        const QDateTime fetched = mirrorFetched(folder);
        m_fetchProblem = result ? Error() : result.error();
        if (result || fetched.isValid())
            lookUp(folder, fetched); // an older copy is better than none; the problem is told beside it
        else
            end(Check::Vulnerabilities, m_fetchProblem);
    });
    m_mirror->start();
}

void ModuleChecks::lookUp(const QString &path, const QDateTime &fetched)
{
    const auto work = [path, fetched, modules = auditedModules(*m_analysis, goVersion())]() -> Result<Looked> {
        return VulnDatabase::open(path).transform([&](const VulnDatabase &database) {
            Looked looked{std::make_shared<const VulnDatabase>(database), findVulnerabilities(database, modules)};
            looked.report.databaseFetched = fetched;
            return looked;
        });
    };
    inBackground(this, work, [this, generation = m_generation](const Result<Looked> &looked) {
        if (generation == m_generation)
            takeReport(looked);
    });
}

void ModuleChecks::takeReport(const Result<Looked> &looked)
{
    if (looked) {
        m_health.vulnerabilities = looked->report;
        m_health.opened = looked->database;
        if (goVersion().isEmpty()) {
            m_health.vulnerabilities->unchecked.append(
                {u"stdlib"_s, tr("Which Go builds it is not known: the project is not trusted, or there is no Go.")});
        }
    }
    end(Check::Vulnerabilities, looked ? m_fetchProblem : looked.error());
}

SumFile ModuleChecks::sumFile() const
{
    return readSums(m_workspace->sumFiles());
}

void ModuleChecks::checkSums()
{
    if (!m_analysis || state(Check::Sums).isRunning)
        return;
    if (m_analysis->isWorkspace() && m_workspace->workFile().isEmpty()) // go.work.sum has only what the members' files lack
        return;
    begin(Check::Sums);
    // go.sum is kept for the module alone: in a workspace go adds what is missing to go.work.sum.
    const AnalysisRequest alone = m_analysis->isWorkspace()
        ? AnalysisRequest{.modFile = m_workspace->modFile(), .modText = m_workspace->modText(), .moduleCache = m_workspace->moduleCache()}
        : AnalysisRequest();
    const auto work = [file = sumFileOf(m_workspace->modFile()), analysis = m_analysis, engine = m_workspace->engine(),
                       alone]() -> Result<QList<SumProblem>> {
        const auto asked = alone.modFile.isEmpty() ? Result<std::shared_ptr<const ModuleAnalysis>>(analysis) : engine->analyse(alone);
        if (!asked)
            return std::unexpected(asked.error());
        const bool isMissing = !QFileInfo::exists(file);
        const Result<QByteArray> text = isMissing ? Result<QByteArray>(QByteArray()) : readFile(file);
        return text.transform([&](const QByteArray &bytes) { return slipway::checkSums(parseSumFile(bytes), **asked); });
    };
    inBackground(this, work, [this, generation = m_generation](const Result<QList<SumProblem>> &problems) {
        if (generation != m_generation)
            return;
        if (problems)
            m_health.sums = *problems;
        end(Check::Sums, problems ? Error() : problems.error());
    });
}

void ModuleChecks::verify()
{
    if (!m_analysis || state(Check::Verification).isRunning)
        return;
    m_verification = std::stop_source();
    m_verifiedCount = std::make_shared<std::atomic_int>(0);
    m_toVerify = int(m_analysis->modules().size());
    m_health.verified.clear();
    begin(Check::Verification);
    m_verificationTimer.start();
    const auto work = [analysis = m_analysis, sums = sumFile(), cache = m_workspace->moduleCache(), count = m_verifiedCount,
                       stop = m_verification.get_token()] {
        return verifyModules(*analysis, sums, cache, [&count](int done, int) { *count = done; }, stop);
    };
    inBackground(this, work, [this, generation = m_generation, stop = m_verification.get_token()](const QList<VerifiedModule> &verified) {
        if (generation != m_generation)
            return;
        m_verificationTimer.stop();
        m_health.verified = verified;
        end(Check::Verification, stop.stop_requested() ? Error{ErrorKind::Cancelled, {}, tr("The check was cancelled."), {}, {}} : Error());
    });
}

} // namespace slipway
