// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// The checks that start programs; only in a trusted project.
#include "workspace/modulechecks.h"

#include "audit/govulncheck.h"
#include "base/background.h"
#include "process/environment.h"
#include "tools/goadvice.h"
#include "tools/toolstore.h"
#include "updates/releasenotes.h"
#include "workspace/workspace.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView kVulncheck{"govulncheck"};
constexpr QLatin1StringView kVulncheckPackage{"golang.org/x/vuln/cmd/govulncheck"};

QLatin1StringView packageFor(ModuleChecks::Check check)
{
    return check == ModuleChecks::Check::Licences ? kLicenceDetectorPackage : kVulncheckPackage;
}

} // namespace

/// What relative folders of replacements start from.
static QString folderOf(const Workspace &workspace)
{
    return workspace.workFile().isEmpty() ? workspace.root() : QFileInfo(workspace.workFile()).absolutePath();
}

/// Says why not, if so.
bool ModuleChecks::mayStart(Check check)
{
    if (!m_analysis || stateOf(check).isRunning)
        return false;
    if (!m_workspace->goContext().program.isEmpty())
        return true;
    Error problem = m_workspace->toolchainError();
    if (!m_workspace->isTrusted())
        problem = {ErrorKind::Refused,
                   m_workspace->root(),
                   tr("This check starts programs, and the project is not trusted."),
                   tr("Trust the project first."),
                   {}};
    else if (problem.detail.isEmpty())
        problem = {ErrorKind::ToolFailed, u"go"_s, tr("Go has not answered yet."), {}, {}};
    end(check, problem);
    return false;
}

void ModuleChecks::findTools()
{
    const QMap<QString, QString> go = m_workspace->toolchain().environment;
    QMap<QString, QString> environment = ownEnvironment();
    for (const QString &name : {u"GOBIN"_s, u"GOPATH"_s}) {
        if (!go.value(name).isEmpty())
            environment.insert(name, go.value(name));
    }
    m_health.govulncheck = findTool(kVulncheck, environment);
    m_health.licenceDetector = findTool(kLicenceDetector, environment);
}

void ModuleChecks::checkUpdates(bool withMajorsOfAll)
{
    if (!mayStart(Check::Updates))
        return;
    begin(Check::Updates);
    m_updates = std::make_unique<UpdateCheck>(UpdateRequest{m_workspace->goContext(), unaskedUpdates(*m_analysis), true, withMajorsOfAll});
    connect(m_updates.get(), &UpdateCheck::progressed, this, [this](int done, int total) {
        m_health.updates = m_updates->report();
        progress(Check::Updates, done, total);
    });
    connect(m_updates.get(), &UpdateCheck::finished, this, [this](const UpdateReport &report) {
        m_updates.release()->deleteLater();
        m_health.updates = report;
        end(Check::Updates, report.problem);
    });
    m_updates->start();
}

void ModuleChecks::scanSymbols()
{
    if (!mayStart(Check::Symbols))
        return;
    findTools();
    if (m_health.govulncheck.isEmpty()) {
        return end(Check::Symbols,
                   {ErrorKind::ToolFailed,
                    kVulncheck,
                    tr("govulncheck is not installed."),
                    tr("This installs it: %1").arg(installCommandFor(Check::Symbols)),
                    {}});
    }
    // The copy of a database at an address serves as well as the original, and without the network.
    const QString location = databaseLocation();
    QString path = localDatabasePath(location);
    if (path.isEmpty() && mirrorFetched(mirrorFolder(location)).isValid())
        path = mirrorFolder(location);
    begin(Check::Symbols);
    if (path.isEmpty() || QFileInfo(path).isDir())
        return startSymbols(path.isEmpty() ? location : QUrl::fromLocalFile(path).toString());
    end(Check::Symbols,
        {ErrorKind::BadInput, path, tr("govulncheck reads no zip file."), tr("Unpack it and set GOVULNDB to the folder."), {}});
}

void ModuleChecks::startSymbols(const QString &database)
{
    m_symbols = std::make_unique<Question>(govulncheckCommand(m_workspace->goContext(), m_health.govulncheck, database));
    connect(m_symbols.get(), &Question::answered, this, &ModuleChecks::takeSymbols);
    m_symbols->ask();
}

void ModuleChecks::takeSymbols(const Answer &answer)
{
    m_symbols.release()->deleteLater();
    const auto parsed = parseGovulncheck(answer.output);
    if (!answer.isGood() || !parsed) {
        Error problem = answer.isGood() ? parsed.error() : answer.error;
        if (!answer.words.trimmed().isEmpty())
            problem.detail = QString::fromUtf8(answer.words.trimmed());
        return end(Check::Symbols, withGoHint(problem));
    }
    m_health.vulnerabilities = withSymbols(m_health.vulnerabilities.value_or(VulnReport()), *parsed);
    end(Check::Symbols, {});
}

void ModuleChecks::scanLicences()
{
    if (!m_analysis || state(Check::Licences).isRunning)
        return;
    findTools();
    // Without trust the detector is not started; what is known from before is told all the same.
    const bool mayRun = m_workspace->isTrusted();
    LicenceRequest request{mayRun ? m_health.licenceDetector : QString(),
                           m_workspace->moduleCache(),
                           buildEnvironment(),
                           licencedModules(*m_analysis, folderOf(*m_workspace)),
                           {}};
    begin(Check::Licences);
    m_licences = std::make_unique<LicenceScan>(request);
    connect(m_licences.get(), &LicenceScan::progressed, this, [this](int done, int total) { progress(Check::Licences, done, total); });
    connect(m_licences.get(), &LicenceScan::finished, this, [this, mayRun](const QList<ModuleLicence> &licences, const Error &error) {
        m_licences.release()->deleteLater();
        m_health.licences = licences;
        Error problem = error;
        const bool isIncomplete
            = std::ranges::any_of(licences, [](const ModuleLicence &each) { return each.state == LicenceState::NotAsked; });
        if (problem.detail.isEmpty() && isIncomplete && !mayRun)
            problem = {ErrorKind::Refused,
                       m_workspace->root(),
                       tr("Licences are detected by a program, and the project is not trusted."),
                       tr("Trust the project first."),
                       {}};
        else if (problem.detail.isEmpty() && isIncomplete)
            problem = {ErrorKind::ToolFailed,
                       kLicenceDetector,
                       tr("The licence detector is not installed."),
                       tr("This installs it: %1").arg(installCommandFor(Check::Licences)),
                       {}};
        end(Check::Licences, problem);
    });
    m_licences->start();
}

void ModuleChecks::readNotes(const QString &path, const QString &version)
{
    const ModuleUpdate *update = m_health.update(path);
    if (!update || state(Check::Notes).isRunning)
        return;
    begin(Check::Notes);
    readCachedNotes(path, update->current, version, true);
}

void ModuleChecks::readCachedNotes(const QString &path, const QString &from, const QString &to, bool mayFetch)
{
    const auto work = [cache = m_workspace->moduleCache(), path, from, to] { return releaseNotesFromCache(cache, path, from, to); };
    inBackground(this, work, [this, path, from, to, mayFetch, generation = m_generation](const Result<QString> &notes) {
        if (generation != m_generation)
            return;
        const GoContext context = m_workspace->goContext();
        if (notes)
            m_health.notes.insert(path + u'@' + to, *notes);
        if (notes || !mayFetch || context.program.isEmpty() || notes.error().kind != ErrorKind::BadInput)
            return end(Check::Notes, notes ? Error() : notes.error());
        m_download = std::make_unique<Question>(goDownloadCommand(context, path + u'@' + to));
        connect(m_download.get(), &Question::answered, this, [this, path, from, to] {
            m_download.release()->deleteLater();
            readCachedNotes(path, from, to, false);
        });
        m_download->ask();
    });
}

QString ModuleChecks::installCommandFor(Check check)
{
    return "go install "_L1 + packageFor(check) + "@latest"_L1;
}

void ModuleChecks::installFor(Check check)
{
    if (!mayStart(check) || m_install)
        return;
    if (!QDir().mkpath(toolFolder()))
        return end(check, {ErrorKind::ToolFailed, toolFolder(), tr("The folder cannot be made."), {}, {}});
    begin(check);
    m_install = std::make_unique<Question>(installToolCommand(m_workspace->goContext(), packageFor(check)));
    connect(m_install.get(), &Question::answered, this, [this, check](const Answer &answer) {
        m_install.release()->deleteLater();
        Error problem = answer.error;
        if (!answer.isGood() && !answer.words.trimmed().isEmpty())
            problem.detail = QString::fromUtf8(answer.words.trimmed());
        stateOf(check) = {};
        if (!problem.detail.isEmpty())
            return end(check, withGoHint(problem));
        check == Check::Licences ? scanLicences() : scanSymbols();
    });
    m_install->ask();
}

void ModuleChecks::cancel(Check check)
{
    if (!stateOf(check).isRunning)
        return;
    const Error cancelled{ErrorKind::Cancelled, {}, tr("The check was cancelled."), {}, {}};
    if (m_install && (check == Check::Licences || check == Check::Symbols)) {
        m_install.reset();
        return end(check, cancelled);
    }
    switch (check) {
    case Check::Updates:
        return m_updates->cancel();
    case Check::Licences:
        return m_licences->cancel();
    case Check::Symbols:
        m_symbols.reset();
        return end(check, cancelled);
    case Check::Verification:
        m_verification.request_stop();
        return;
    case Check::Vulnerabilities:
        if (m_mirror)
            m_mirror->cancel();
        return;
    case Check::Notes:
        if (!m_download)
            return;
        m_download.reset();
        return end(check, cancelled);
    case Check::Sums:
        return;
    }
}

} // namespace slipway
