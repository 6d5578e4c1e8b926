// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// Other texts of go.mod tried in a copy, and the doctor's commands run in the project, with a way back.
#include "workspace/comparisons.h"
#include "workspace/workspace_p.h"

#include "base/atomicfile.h"
#include "modfile/gover.h"
#include "run/runfolder.h"
#include "tools/goenvironment.h"

#include <QFileInfo>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

/// go.sum beside go.mod, "vendor.sum" beside "vendor.mod".
QString sumFileOf(const QString &modFile)
{
    return modFile.chopped(4) + u".sum"_s;
}

} // namespace

QList<ApiComparison> comparisonsFor(const QList<Change> &changes)
{
    constexpr qsizetype kMost = 3;
    QList<ApiComparison> comparisons;
    for (const Change &change : changes) {
        const bool isMove = change.kind == Change::Kind::Raised || change.kind == Change::Kind::Lowered;
        const bool isYours = change.because.version.isEmpty() && !change.because.path.isEmpty();
        if (isMove && isYours && !isToolchainPath(change.path.toUtf8()) && comparisons.size() < kMost)
            comparisons.append({change.path, change.before, change.after});
    }
    return comparisons;
}

Result<Runner *> Workspace::Private::startPlan(const Plan &plan)
{
    const Result<QString> folder = makeRunFolder(runsFolder(), plan.name);
    if (!folder)
        return std::unexpected(folder.error());
    return play(plan, *folder, QDateTime::currentDateTimeUtc());
}

Result<> Workspace::checkModFile(const QByteArray &text)
{
    if (const Result<> may = d->mayStart(); !may)
        return may;
    if (d->head.kind == MainFileKind::GoWork)
        return failure(ErrorKind::BadInput, d->head.mainFile, tr("A what-if is about one go.mod, and this is a workspace."));
    d->modCheck.ask({d->toolchain.goProgram, d->head.root, queryEnvironment(d->baseEnvironment, d->toolchain.environment, {}), {}},
                    d->analysisRequest(text), d->workFile().isEmpty() ? sumFileOf(d->head.mainFile) : d->workFile() + u".sum"_s);
    return {};
}

Result<Runner *> Workspace::startProof(const QByteArray &text, bool runsTests, const QList<ApiComparison> &comparisons)
{
    if (const Result<> may = d->mayStart(); !may)
        return std::unexpected(may.error());
    if (d->head.kind == MainFileKind::GoWork)
        return failure(ErrorKind::BadInput, d->head.mainFile, tr("A what-if is about one go.mod, and this is a workspace."));
    d->scratch = std::make_unique<QTemporaryDir>();
    if (!d->scratch->isValid())
        return failure(ErrorKind::ToolFailed, d->scratch->path(), d->scratch->errorString());
    ProofInput input;
    input.root = d->head.root;
    input.modText = text;
    input.sumText = readFile(sumFileOf(d->head.mainFile)).value_or(QByteArray());
    input.scratch = d->scratch->path();
    input.goProgram = d->toolchain.goProgram;
    input.environment = compileEnvironment(d->baseEnvironment, d->toolchain.environment, {});
    input.runsTests = runsTests;
    input.comparisons = comparisons;
    if (const QString work = d->workFile(); !work.isEmpty()) {
        const auto copy
            = readFile(work, 1 << 20).and_then([&](const QByteArray &read) { return workTextFor(read, QFileInfo(work).absolutePath()); });
        if (!copy)
            return std::unexpected(copy.error());
        input.workText = *copy;
        input.workSumText = readFile(work + u".sum"_s).value_or(QByteArray());
    }
    const Result<Plan> plan = planProof(input);
    if (!plan)
        return std::unexpected(plan.error());
    d->planAgain = [input] { return planProof(input); };
    return d->startPlan(*plan);
}

/// The files that a fix may change and that can be put back.
QStringList Workspace::Private::filesOfFix(const FixCommand &fix) const
{
    if (fix.changesSettings)
        return {toolchain.environment.value(u"GOENV"_s)};
    QStringList files;
    if (head.kind != MainFileKind::GoWork)
        files += {head.mainFile, sumFileOf(head.mainFile)};
    const QString work = head.kind == MainFileKind::GoWork ? head.mainFile : head.goWork;
    if (!work.isEmpty() && work != "off"_L1)
        files += {work, work + u".sum"_s};
    return files;
}

Result<Plan> Workspace::Private::plannedFix(const QString &command) const
{
    const std::optional<FixCommand> fix = fixCommand(command);
    if (!fix) {
        return failure(ErrorKind::BadInput, command, tr("This command is not run with one click."),
                       tr("Copy it and run it in a terminal."));
    }
    Command line;
    line.program = toolchain.goProgram;
    line.arguments = fix->arguments;
    if (head.kind == MainFileKind::OtherMod && fix->arguments.first() != "env"_L1 && fix->arguments.first() != "work"_L1)
        line.arguments.insert(fix->arguments.first() == "mod"_L1 ? 2 : 1, u"-modfile="_s + head.mainFile);
    line.workingDirectory = head.root;
    line.environment = buildEnvironmentHere();
    if (fix->changesSettings)
        line.environment.insert(u"GOENV"_s, toolchain.environment.value(u"GOENV"_s));
    for (auto variable = fix->variables.cbegin(); variable != fix->variables.cend(); ++variable) {
        line.environment.insert(variable.key(), variable.value());
        line.shownVariables.append(variable.key());
    }
    PlanBuilder plan(u"fix"_s);
    plan.step(u"fix"_s, Phase::Preflight, command, {}, RunProgram{line});
    return plan.build();
}

Result<Runner *> Workspace::startFix(const QString &command)
{
    // A Go that is too old for the project is something that fixes are for.
    if (const Result<> may = d->mayStart(false); !may)
        return std::unexpected(may.error());
    const Result<Plan> plan = d->plannedFix(command);
    if (!plan)
        return std::unexpected(plan.error());
    const FixCommand fix = *fixCommand(command);
    std::optional<FileSnapshot> before;
    if (!fix.looksOnly) {
        const Result<FileSnapshot> taken = FileSnapshot::take(d->filesOfFix(fix));
        if (!taken)
            return std::unexpected(taken.error());
        before = *taken;
    }
    d->planAgain = {};
    const Result<Runner *> started = d->startPlan(*plan);
    if (!started || !before)
        return started;
    d->fixed = before;
    d->fixCommandLine = command;
    d->isFixing = true;
    connect(*started, &Runner::finished, this, [this] { d->fixEnded(); });
    Q_EMIT undoableFixChanged();
    return started;
}

/// Also after a failure: a command that failed half-way may have changed something.
void Workspace::Private::fixEnded()
{
    if (!std::exchange(isFixing, false) || !fixed)
        return;
    if (!fixed->seal() || fixed->changedFiles().isEmpty())
        fixed.reset();
    Q_EMIT q->undoableFixChanged();
    q->refresh();
}

void Workspace::Private::forgetFix()
{
    isFixing = false;
    if (!fixed)
        return;
    fixed.reset();
    Q_EMIT q->undoableFixChanged();
}

QString Workspace::undoableFix() const
{
    return d->fixed && !d->isFixing ? d->fixCommandLine : QString();
}

Result<> Workspace::undoFix()
{
    if (undoableFix().isEmpty())
        return failure(ErrorKind::Refused, d->head.root, tr("There is nothing to take back."));
    if (const Result<> restored = d->fixed->restore(); !restored)
        return restored;
    d->fixed.reset();
    Q_EMIT undoableFixChanged();
    refresh();
    return {};
}

} // namespace slipway
