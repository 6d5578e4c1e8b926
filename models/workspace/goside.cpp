// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// What go says about the project. Programs start here only after mayRun().
#include "workspace/workspace_p.h"

#include "process/environment.h"
#include "targets/ports.h"
#include "tools/goadvice.h"
#include "tools/goenvironment.h"

#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcConfirm, "slipway.confirm", QtInfoMsg)

/// A `.mod` of another name can be asked about only beside a go.mod, which go takes the module's root from.
bool canBeAsked(const ProjectHead &head)
{
    return head.kind != MainFileKind::OtherMod || QFileInfo::exists(head.root + "/go.mod"_L1);
}

} // namespace

void Workspace::Private::evaluateTrust()
{
    const Trust before = trust;
    trust = trustStore.trustOf(identifyFolder(head.root, head.remoteUrl));
    if (trust == Trust::Outdated && before != trust) {
        post({ErrorKind::Refused,
              head.root,
              tr("You trusted this folder before, but it is another one now or it follows another remote."),
              tr("Look at what changed; then trust it again."),
              {}});
    }
}

QString Workspace::Private::moduleCache() const
{
    const QString told = toolchain.environment.value(u"GOMODCACHE"_s);
    return told.isEmpty() ? defaultModuleCache() : told;
}

void Workspace::Private::lookForGo()
{
    isSettled = false;
    probe.cancel();
    goFinding.ask(
        [environment = ownEnvironment(), cache = moduleCache(), line = head.goLine] { return chooseGo(findGo(environment, cache), line); },
        [this](const GoInstallation &found) { takeGo(found); });
}

void Workspace::Private::takeGo(const GoInstallation &found)
{
    if (toolchain.isKnown() && found.program == toolchain.goProgram && mayRun())
        return takeToolchain(toolchain, {});
    compilers.clear();
    toolchain = {};
    toolchain.goProgram = found.program;
    toolchainError = found.program.isEmpty() ? noGoError() : unsuitableGoError(found.version.toUtf8(), head.goLine, head.mainFile);
    Q_EMIT q->toolchainChanged();
    if (found.program.isEmpty() || !mayRun())
        return;
    isSettled = false;
    probe.ask(found, QDir::rootPath());
}

void Workspace::Private::takeToolchain(const Toolchain &asked, const Error &problem)
{
    const QString cacheBefore = moduleCache();
    toolchain = asked;
    toolchainError = !problem.detail.isEmpty() ? problem : unsuitableGoError(asked.version.toUtf8(), head.goLine, head.mainFile);
    Q_EMIT q->toolchainChanged();
    if (moduleCache() != cacheBefore)
        readAnalysis();
    else
        confirm();
}

GoContext Workspace::Private::goContext() const
{
    if (!mayRun() || !toolchain.isKnown() || !toolchainError.detail.isEmpty())
        return {};
    const QString obeyed = head.kind == MainFileKind::GoWork ? head.mainFile : workFile();
    const QString work = obeyed.isEmpty() ? QString() : workCopy.of(obeyed);
    return {toolchain.goProgram, head.root, queryEnvironment(baseEnvironment, toolchain.environment, work),
            head.kind == MainFileKind::OtherMod ? head.mainFile : QString()};
}

void Workspace::Private::confirm()
{
    if (!isConfirming || !mayRun() || !toolchain.isKnown() || !analysis || analysisReading.isBusy() || !toolchainError.detail.isEmpty())
        return;
    if (!canBeAsked(head)) {
        confirmationError
            = {ErrorKind::BadInput, head.mainFile, tr("go can be asked about a .mod file only where a go.mod lies beside it."), {}, {}};
        Q_EMIT q->confirmationChanged();
        return;
    }
    isSettled = false;
    confirmation.ask(goContext());
}

void Workspace::Private::takeConfirmation(const QList<ListedModule> &modules, const Error &problem)
{
    confirmationError = problem;
    if (problem.detail.isEmpty()) {
        goModules = modules;
    } else {
        Q_EMIT q->confirmationChanged();
        if (problem != toldConfirmationError)
            post(problem);
        toldConfirmationError = problem;
    }
    // go fetches what is missing in the cache, even where it fails later; then there is more to read than before.
    if (analysis && !analysis->missing().isEmpty() && !hasFetched) {
        hasFetched = true;
        analysisReading.ask([engine = engine, request = analysisRequest(head.text)] { return engine->analyse(request); },
                            [this](const AnalysisResult &read) { takeAnalysis(read); });
        return;
    }
    compareWithGo();
}

void Workspace::Private::compareWithGo()
{
    if (!analysis || !goModules)
        return;
    differences = slipway::differences(*analysis, *goModules, questionFolder());
    isConfirmed = differences.isEmpty();
    for (const QString &line : std::as_const(differences))
        qCWarning(lcConfirm, "%s", qPrintable(line));
    Q_EMIT q->confirmationChanged();
    if (!isConfirmed) {
        post({ErrorKind::WorkFailed,
              u"go list -m all"_s,
              tr("%n modules are not as go selects them.", nullptr, int(differences.size())) + u'\n' + differences.join(u'\n'),
              tr("go is right. Please report the difference as a bug of Slipway."),
              {}});
    }
}

void Workspace::Private::forgetConfirmation()
{
    confirmation.cancel();
    goModules.reset();
    hasFetched = false;
    differences.clear();
    const bool isChanged = isConfirmed || !confirmationError.detail.isEmpty();
    isConfirmed = false;
    confirmationError = {};
    if (isChanged)
        Q_EMIT q->confirmationChanged();
}

} // namespace slipway
