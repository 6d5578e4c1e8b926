// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/workspace_p.h"

#include "base/atomicfile.h"
#include "targets/ports.h"

namespace slipway {

using namespace Qt::StringLiterals;

Workspace::Private::Private(Workspace *workspace, std::shared_ptr<SettingsStore> store)
    : q(workspace)
    , settings(std::move(store))
    , trustStore(settings->folder())
{
    for (Background *reading : {&headReading, &textReading, &analysisReading, &contentsReading, &repositoryReading, &goFinding})
        connect(reading, &Background::ended, q, [this] { tellWhenSettled(); });
    connect(&files, &FileWatch::changed, q, [this](const QStringList &changed) { filesChanged(changed); });
    connect(&probe, &ToolchainProbe::answered, q, [this](const Toolchain &asked, const Error &problem) {
        takeToolchain(asked, problem);
        tellWhenSettled();
    });
    connect(&confirmation, &Confirmation::answered, q, [this](const QList<ListedModule> &modules, const Error &problem) {
        takeConfirmation(modules, problem);
        tellWhenSettled();
    });
    connect(&modCheck, &ModCheck::answered, q, &Workspace::modFileChecked);
}

Workspace::Workspace(std::shared_ptr<SettingsStore> settings, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(settings)))
{
    d->checks = std::make_unique<ModuleChecks>(this);
    // Conflicts and the steps of a plan are sentences: in another language they are made anew, after whoever installs the language did.
    const auto speakAnew = [this] {
        if (d->state != ProjectState::Ready || !d->analysis)
            return;
        d->analysisReading.ask([engine = d->engine, request = d->analysisRequest(d->head.text)] { return engine->analyse(request); },
                               [this](const auto &read) { d->takeAnalysis(read); });
        d->nameStepsAnew();
        Q_EMIT targetsChanged();
    };
    connect(d->settings.get(), &SettingsStore::changed, this, [this, speakAnew, language = d->settings->value().language]() mutable {
        if (std::exchange(language, d->settings->value().language) != d->settings->value().language)
            QMetaObject::invokeMethod(this, speakAnew, Qt::QueuedConnection);
    });
}

Workspace::~Workspace()
{
    // Nobody listens any more while the parts go.
    blockSignals(true);
    d->forgetProject();
}

void Workspace::open(const QString &path)
{
    d->forgetProject();
    d->forgetFix();
    d->readFromPath(path);
}

void Workspace::close()
{
    if (d->state == ProjectState::Closed)
        return;
    d->forgetProject();
    d->forgetFix();
    Q_EMIT projectChanged();
    d->tellWhenSettled();
}

void Workspace::reload()
{
    if (d->state == ProjectState::Closed)
        return;
    // The run goes on, and what it shows stays.
    std::unique_ptr<Runner> runner = std::move(d->runner);
    const QString path = d->isOpen() ? d->head.mainFile : d->path;
    d->engine->forget();
    d->forgetProject();
    d->runner = std::move(runner);
    d->readFromPath(path);
}

void Workspace::refresh()
{
    if (!d->isOpen())
        return;
    d->files.look();
    d->readRepositoryState();
}

ProjectState Workspace::state() const
{
    return d->state;
}

Error Workspace::error() const
{
    return d->error;
}

bool Workspace::isSettled() const
{
    return d->isSettled;
}

QString Workspace::root() const
{
    return d->head.root;
}

QString Workspace::modFile() const
{
    return d->head.mainFile;
}

QString Workspace::workFile() const
{
    return d->workFile();
}

QString Workspace::obeyedWorkFile() const
{
    return d->head.kind == MainFileKind::GoMod ? d->head.goWork : QString();
}

void Workspace::setConfirming(bool isConfirming)
{
    d->isConfirming = isConfirming;
}

void Workspace::setModuleAlone(bool isAlone)
{
    d->isAlone = isAlone;
}

QStringList Workspace::sumFiles() const
{
    return d->sumFiles();
}

QString Workspace::name() const
{
    return d->isOpen() ? projectName(d->head) : QString();
}

bool Workspace::isTrusted() const
{
    return d->mayRun();
}

Trust Workspace::trust() const
{
    return d->trust;
}

void Workspace::setTrusted(bool trusted)
{
    if (!d->isOpen() || trusted == (d->trust == Trust::Given))
        return;
    if (const Result<> kept = d->trustStore.setTrusted(identifyFolder(d->head.root, d->head.remoteUrl), trusted); !kept) {
        d->post(kept.error());
        // What cannot be remembered still counts for this time; withdrawing always does.
    }
    d->trust = trusted ? Trust::Given : Trust::Unknown;
    if (!trusted) {
        d->probe.cancel();
        d->forgetConfirmation();
        if (d->runner)
            d->runner->cancel();
    }
    Q_EMIT trustChanged();
    d->lookForGo();
}

bool Workspace::isRestricted() const
{
    return d->isRestricted;
}

void Workspace::setRestricted(bool isRestricted)
{
    d->isRestricted = isRestricted;
}

SettingsStore &Workspace::settings() const
{
    return *d->settings;
}

std::shared_ptr<const ModuleAnalysis> Workspace::analysis() const
{
    return d->analysis;
}

bool Workspace::isConfirmedByGo() const
{
    return d->isConfirmed;
}

Error Workspace::confirmationError() const
{
    return d->confirmationError;
}

QStringList Workspace::differencesFromGo() const
{
    return d->differences;
}

std::shared_ptr<ModuleEngine> Workspace::engine() const
{
    return d->engine;
}

ModuleChecks *Workspace::checks() const
{
    return d->checks.get();
}

QString Workspace::moduleCache() const
{
    return d->moduleCache();
}

RepositoryState Workspace::repository() const
{
    return d->repository;
}

const Recipe *Workspace::recipe() const
{
    return d->contents ? &d->contents->recipe.recipe : nullptr;
}

QString Workspace::recipeFile() const
{
    return d->contents ? d->contents->recipeFile : QString();
}

QList<Diagnostic> Workspace::recipeDiagnostics() const
{
    return d->contents ? d->contents->recipe.diagnostics : QList<Diagnostic>();
}

const PastModules *Workspace::past() const
{
    return d->past ? &*d->past : nullptr;
}

void Workspace::setPast(std::optional<PastModules> past)
{
    if (!past && !d->past)
        return;
    d->past = std::move(past);
    Q_EMIT pastChanged();
}

GoContext Workspace::goContext() const
{
    return d->goContext();
}

Target Workspace::host() const
{
    return d->host();
}

Toolchain Workspace::toolchain() const
{
    return d->toolchain;
}

QList<Port> Workspace::ports() const
{
    return d->toolchain.ports.isEmpty() ? builtInPorts() : d->toolchain.ports;
}

Error Workspace::toolchainError() const
{
    return d->toolchainError;
}

QStringList Workspace::mainPackages() const
{
    QStringList paths;
    if (d->contents) {
        for (const MainPackage &package : d->contents->mainPackages)
            paths.append(package.path);
    }
    return paths;
}

QByteArray Workspace::modText() const
{
    return d->head.text;
}

void Workspace::previewModFile(const QByteArray &text)
{
    if (!d->isOpen())
        return;
    d->previewReading.ask(
        [engine = d->engine, request = d->analysisRequest(text)] { return engine->analyse(request); },
        [this](const Private::AnalysisResult &read) { Q_EMIT previewReady(read ? *read : nullptr, read ? Error() : read.error()); });
}

Result<> Workspace::saveModFile(const QByteArray &text)
{
    if (!d->isOpen())
        return failure(ErrorKind::BadInput, {}, tr("No project is open."));
    if (const Result<QByteArray> present = readFile(d->head.mainFile); present && *present != d->head.text) {
        d->takeChangedText(present);
        return failure(ErrorKind::Refused, d->head.mainFile, tr("The file was changed by another program since it was read."),
                       tr("Look at both versions, then save again."), {d->head.mainFile, 0, 0});
    }
    if (Result<> written = writeAtomically(d->head.mainFile, text); !written)
        return written;
    d->files.acknowledge(d->head.mainFile, text);
    d->takeText(text);
    return {};
}

QString Workspace::dist() const
{
    return d->dist();
}

Runner *Workspace::runner() const
{
    return d->runner.get();
}

RunChoices Workspace::runChoices() const
{
    return d->runChoices;
}

void Workspace::setRunChoices(const RunChoices &choices)
{
    d->runChoices = choices;
}

} // namespace slipway
