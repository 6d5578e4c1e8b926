// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// From what is known to a plan, and from a plan to a run.
#include "workspace/leaveout.h"
#include "workspace/workspace_p.h"

#include "base/atomicfile.h"
#include "process/environment.h"
#include "recipe/variables.h"
#include "run/history.h"
#include "run/jobs.h"
#include "run/runfolder.h"
#include "tools/goenvironment.h"

#include <QCryptographicHash>
#include <QDir>
#include <QStandardPaths>
#include <QTimeZone>

#include <algorithm>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

const QString kRelease = u"release"_s;

/// An Error among the diagnostics of a recipe means that nothing may run.
Error firstError(const QList<Diagnostic> &diagnostics)
{
    const auto found = std::ranges::find(diagnostics, DiagnosticSeverity::Error, &Diagnostic::severity);
    if (found == diagnostics.end())
        return {};
    return {ErrorKind::BadInput, found->location.file, found->message, found->hint, found->location};
}

/// Names the C compiler where go would take this machine's own for another one's code, and shows what else a pasted command needs.
void completeCommand(Command &command, const CCompiler &compiler)
{
    QMap<QString, QString> &environment = command.environment;
    if (environment.value(u"CGO_ENABLED"_s) == "1"_L1 && environment.value(u"CC"_s).isEmpty() && !compiler.isNull()) {
        environment.insert(u"CC"_s, compiler.cc);
        environment.insert(u"CXX"_s, compiler.cxx);
        command.shownVariables += {u"CC"_s, u"CXX"_s};
    }
    for (const QString &name : {u"GOFLAGS"_s, u"GOWORK"_s}) {
        if (!environment.value(name).isEmpty() && !command.shownVariables.contains(name))
            command.shownVariables.append(name);
    }
}

/// What counts as now: what was chosen; the moment that SOURCE_DATE_EPOCH names, so that two runs make the same bytes of a recipe that
/// stamps its date. source: https://reproducible-builds.org/specs/source-date-epoch/ (1.1)
QDateTime planningTime(const RunChoices &choices)
{
    if (choices.moment.isValid())
        return choices.moment;
    bool isGiven = false;
    const qint64 seconds = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&isGiven);
    return isGiven && seconds >= 0 ? QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::UTC) : QDateTime::currentDateTimeUtc();
}

std::optional<QByteArray> readForTemplate(const QString &path)
{
    const Result<QByteArray> content = readFile(path, 16 << 20);
    return content ? std::optional(*content) : std::nullopt;
}

/// What a person named so in the environment stays out of logs and of pasted commands.
void hideSecrets(Plan &plan, const QMap<QString, QString> &environment)
{
    constexpr qsizetype kShortest = 4; // less would blot out half of every log
    QStringList secrets;
    for (const auto &[name, value] : environment.asKeyValueRange()) {
        if (isSecretName(name) && value.size() >= kShortest)
            secrets.append(value);
    }
    for (Step &step : plan.steps) {
        if (auto *program = std::get_if<RunProgram>(&step.action))
            program->command.secrets += secrets;
        else if (auto *build = std::get_if<BuildTarget>(&step.action))
            build->command.secrets += secrets;
    }
}

} // namespace

Error Workspace::Private::recipeError() const
{
    return contents ? firstError(contents->recipe.diagnostics) : Error();
}

QMap<QString, QString> Workspace::Private::buildEnvironmentHere() const
{
    return compileEnvironment(baseEnvironment, toolchain.environment, head.kind == MainFileKind::OtherMod ? QString() : head.goWork);
}

QMap<QString, QString> Workspace::Private::recipeEnvironment() const
{
    QMap<QString, QString> environment;
    for (const QString &name : contents ? contents->recipeVariables : QStringList()) {
        // What decides how programs are found, loaded and supervised stays as it is.
        const bool isOurs = baseEnvironment.contains(name) || name == "TMPDIR"_L1 || name == "GOTMPDIR"_L1 || name.startsWith("LD_"_L1)
            || name.startsWith("GIT_CONFIG"_L1);
        if (!isOurs && qEnvironmentVariableIsSet(name.toUtf8().constData()))
            environment.insert(name, qEnvironmentVariable(name.toUtf8().constData()));
    }
    return environment;
}

QString Workspace::Private::dist() const
{
    if (!isOpen())
        return {};
    if (!runChoices.dist.isEmpty())
        return runChoices.dist;
    const QString named = contents ? contents->recipe.recipe.dist.text : QString();
    return QDir::cleanPath(QDir(head.root).absoluteFilePath(named.isEmpty() || named.contains("{{"_L1) ? u"dist"_s : named));
}

QString Workspace::Private::runsFolder() const
{
    const QByteArray key = QCryptographicHash::hash(head.mainFile.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + "/slipway/runs/"_L1 + QString::fromLatin1(key);
}

Result<PlanInput> Workspace::Private::planInput() const
{
    if (state == ProjectState::Failed)
        return std::unexpected(error);
    if (state != ProjectState::Ready || !contents)
        return failure(ErrorKind::BadInput, head.mainFile, tr("The project is still being read."), tr("Try again in a moment."));
    PlanInput input;
    input.root = head.root;
    input.modulePath = head.modulePath;
    input.modFile = head.kind == MainFileKind::OtherMod ? head.mainFile : QString();
    input.recipe = contents->recipe.recipe;
    input.hasRecipe = !contents->recipeFile.isEmpty();
    input.repository = repository;
    input.toolchain = toolchain;
    input.targets = runChoices.targets.isEmpty() ? projectSettings().targets : runChoices.targets;
    input.choices = projectSettings().choices;
    for (const MainPackage &package : contents->mainPackages)
        input.mainPackages.append(package.path);
    input.mainPackage = runChoices.mainPackage.isEmpty() ? projectSettings().mainPackage : runChoices.mainPackage;
    input.dist = dist();
    input.environment = buildEnvironmentHere();
    input.environment.insert(recipeEnvironment());
    input.filesInRoot = contents->filesForArchives;
    // A clean tree on a tag is rehearsed as the release it would be; everything else has no version of its own.
    input.isSnapshot = runChoices.isSnapshot.value_or(!repository.isTagOnHead || repository.isDirty);
    input.now = planningTime(runChoices);
    if (mayRun())
        input.readFile = readForTemplate;
    return input;
}

Result<Plan> Workspace::Private::planned(const QString &name, const QDateTime &now) const
{
    Result<PlanInput> input = planInput();
    if (!input)
        return std::unexpected(input.error());
    input->now = now;
    if (name == kRelease) {
        if (const Error problem = recipeError(); !problem.detail.isEmpty())
            return std::unexpected(problem);
        Result<Plan> plan = slipway::planRelease(*input);
        if (plan)
            hideSecrets(*plan, recipeEnvironment());
        return withoutSteps(plan, runChoices.skippedSteps);
    }
    if (runChoices.targets.isEmpty())
        input->targets = q->chosenTargets();
    return withoutSteps(plannedBuild(*std::move(input)), runChoices.skippedSteps);
}

Result<Plan> Workspace::Private::plannedBuild(PlanInput input) const
{
    if (runChoices.mainPackage.isEmpty())
        input.mainPackage = mainPackage();
    Result<Plan> plan = slipway::planBuild(input);
    if (!plan)
        return plan;
    for (Step &step : plan->steps) {
        if (auto *build = std::get_if<BuildTarget>(&step.action))
            completeCommand(build->command, compilerFor(build->target));
    }
    return plan;
}

/// Whether a program may be started now.
Result<> Workspace::Private::mayStart(bool needsSuitableGo) const
{
    if (!isOpen() || state == ProjectState::Closed)
        return failure(ErrorKind::BadInput, {}, tr("No project is open."));
    if (!mayRun()) {
        return failure(ErrorKind::Refused, head.root, tr("No program is run for this folder until you trust it."),
                       tr("Trust the folder if you know where its files come from (slipway trust)."));
    }
    if (runner && runner->isRunning())
        return failure(ErrorKind::Refused, head.root, tr("A run is going on already."), tr("Wait for it to end, or stop it."));
    if (!toolchainError.detail.isEmpty() && (needsSuitableGo || toolchain.goProgram.isEmpty()))
        return std::unexpected(toolchainError);
    return {};
}

Result<Runner *> Workspace::Private::startRun(const QString &name, const QString &folderToResume, const QDateTime &now)
{
    if (const Result<> may = mayStart(); !may)
        return std::unexpected(may.error());
    const Result<Plan> plan = planned(name, now);
    if (!plan)
        return std::unexpected(plan.error());
    const Result<QString> folder = folderToResume.isEmpty() ? makeRunFolder(runsFolder(), name) : Result<QString>(folderToResume);
    if (!folder)
        return std::unexpected(folder.error());
    planAgain = [this, name, now] { return planned(name, now); };
    return play(*plan, *folder, now);
}

Runner *Workspace::Private::play(const Plan &plan, const QString &folder, const QDateTime &now)
{
    JobOptions jobs;
    jobs.knownSum
        = [history = std::make_shared<RunHistory>(loadHistory(historyPath(folder)))](const QString &file) { return history->sumOf(file); };
    RunnerOptions options;
    options.cores = runChoices.cores;
    options.memoryBytes = runChoices.memoryBytes;
    options.stopsOnFailure = runChoices.stopsOnFailure;
    options.runFolder = folder;
    options.plannedAt = now;
    runner = std::make_unique<Runner>(plan, makeJobFactory(jobs), options);
    QObject::connect(runner.get(), &Runner::finished, q, [this](const Result<> &result) {
        readRepositoryState();
        Q_EMIT q->runFinished(result);
    });
    runner->start();
    Q_EMIT q->runStarted(runner.get());
    return runner.get();
}

void Workspace::Private::nameStepsAnew()
{
    if (!runner || !planAgain)
        return;
    const Result<Plan> plan = planAgain();
    if (!plan)
        return;
    QHash<StepId, QString> titles;
    for (const Step &step : plan->steps)
        titles.insert(step.id, step.title);
    runner->setTitles(titles);
}

void Workspace::Private::post(const Error &message)
{
    Q_EMIT q->messagePosted(message);
}

Result<Plan> Workspace::planBuild() const
{
    return d->planned(u"build"_s, planningTime(d->runChoices));
}

Result<Plan> Workspace::planRelease() const
{
    return d->planned(kRelease, planningTime(d->runChoices));
}

Result<PlanInput> Workspace::planInput() const
{
    return d->planInput();
}

Result<Runner *> Workspace::startBuild()
{
    return d->startRun(u"build"_s, {}, planningTime(d->runChoices));
}

Result<Runner *> Workspace::startRehearsal()
{
    return d->startRun(kRelease, {}, planningTime(d->runChoices));
}

bool Workspace::canResumeRehearsal() const
{
    return d->isOpen() && !(d->runner && d->runner->isRunning()) && !findResumable(d->runsFolder(), kRelease).folder.isEmpty();
}

Result<Runner *> Workspace::resumeRehearsal()
{
    const ResumableRun stopped = d->isOpen() ? findResumable(d->runsFolder(), kRelease) : ResumableRun();
    if (stopped.folder.isEmpty())
        return failure(ErrorKind::Refused, d->head.root, tr("There is no rehearsal that stopped before its end."));
    const Result<Plan> plan = d->planned(kRelease, stopped.content.plannedAt);
    if (!plan)
        return std::unexpected(plan.error());
    if (digest(*plan) != stopped.content.digest) {
        return failure(ErrorKind::Refused, d->head.root, tr("The project or the choices changed since the rehearsal stopped."),
                       tr("Start a new one; what has not changed is not built again."));
    }
    return d->startRun(kRelease, stopped.folder, stopped.content.plannedAt);
}

QString Workspace::buildCommand(const Target &target) const
{
    Result<PlanInput> input = d->planInput();
    if (!input)
        return {};
    input->targets = {target};
    const Result<Plan> plan = d->plannedBuild(*std::move(input));
    if (!plan)
        return {};
    for (const Step &step : plan->steps) {
        if (const auto *build = std::get_if<BuildTarget>(&step.action))
            return build->command.toShell();
    }
    return {};
}

} // namespace slipway
