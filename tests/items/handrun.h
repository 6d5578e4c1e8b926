// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "run/runner.h"

#include <QHash>
#include <QPointer>
#include <QTest>
#include <QTimer>

#include <memory>

namespace slipway::test {

/// A job that does what the test says, when it says it.
class HandJob : public Job
{
public:
    explicit HandJob(std::shared_ptr<LogStore> log)
        : m_log(std::move(log))
    {
    }
    void start() override { }
    void cancel() override { end(failure(ErrorKind::Cancelled, {}, QStringLiteral("cancelled"))); }
    void print(QByteArrayView bytes, Stream stream = Stream::Err) { m_log->append(bytes, stream); }
    void end(const Result<Outcome> &result)
    {
        m_log->finish();
        QTimer::singleShot(0, this, [this, result] { Q_EMIT done(result); });
    }

private:
    std::shared_ptr<LogStore> m_log;
};

/// A run whose jobs are in the hands of the test. All steps that can start do so at once.
class HandRun
{
public:
    /// `runFolder`: where the logs are saved; empty: nowhere.
    explicit HandRun(const Plan &plan, const QString &runFolder = {})
        : runner(std::make_unique<Runner>(
              plan,
              [this](const Step &step, const std::shared_ptr<LogStore> &log) -> std::unique_ptr<Job> {
                  auto job = std::make_unique<HandJob>(log);
                  m_jobs[step.id] = job.get();
                  return job;
              },
              RunnerOptions{.cores = 64, .memoryBytes = 1LL << 40, .learntMemory = {}, .runFolder = runFolder, .plannedAt = {}}))
    {
    }

    HandJob *job(const QString &id) const { return m_jobs.value(id); }
    StepState state(const QString &id) const { return runner->status(id).state; }
    void start()
    {
        runner->start();
        waitFor(runner->plan().steps.first().id, StepState::Running);
    }
    void waitFor(const QString &id, StepState wanted) const { QTRY_COMPARE(int(state(id)), int(wanted)); }
    void succeed(const QString &id, const QList<ProducedFile> &files = {})
    {
        waitFor(id, StepState::Running);
        Outcome outcome;
        outcome.files = files;
        job(id)->end(outcome);
        waitFor(id, StepState::Succeeded);
    }
    void fail(const QString &id, const QString &detail)
    {
        waitFor(id, StepState::Running);
        job(id)->end(failure(ErrorKind::WorkFailed, id, detail));
        waitFor(id, StepState::Failed);
    }

    std::unique_ptr<Runner> runner;

private:
    QHash<QString, QPointer<HandJob>> m_jobs;
};

inline Command goBuild(const Target &target, const QString &output)
{
    Command command;
    command.program = QStringLiteral("go");
    command.workingDirectory = QStringLiteral("/project");
    command.arguments
        = {QStringLiteral("build"), QStringLiteral("-trimpath"), QStringLiteral("-o"), output, QStringLiteral("./cmd/beacon")};
    command.environment = {
        {QStringLiteral("GOOS"), target.os}, {QStringLiteral("GOARCH"), target.arch}, {QStringLiteral("CGO_ENABLED"), QStringLiteral("0")}};
    command.shownVariables = {QStringLiteral("CGO_ENABLED"), QStringLiteral("GOOS"), QStringLiteral("GOARCH")};
    return command;
}

/// "build:linux/amd64" and so on, independent of each other.
inline Plan buildPlan(const QStringList &targets)
{
    PlanBuilder plan(QStringLiteral("build"));
    for (const QString &name : targets) {
        const Target target = parseTarget(name).value();
        const QString output = QStringLiteral("/project/dist/%1/beacon").arg(QString(name).replace(u'/', u'_'));
        plan.step(QStringLiteral("build:") + name, Phase::Build, QStringLiteral("Build ") + name, {},
                  BuildTarget{target, goBuild(target, output), output, {}});
    }
    return plan.build().value();
}

/// Checks, a build and an archive for each target, sums and metadata.
inline Plan releasePlan(const QStringList &targets)
{
    const QString dist = QStringLiteral("/project/dist/");
    PlanBuilder plan(QStringLiteral("release"));
    plan.step(QStringLiteral("prepare"), Phase::Preflight, QStringLiteral("Prepare dist"), {},
              PrepareFolder{QStringLiteral("/project/dist"), true});
    plan.check(QStringLiteral("vet"), QStringLiteral("go vet"), {QStringLiteral("prepare")}, RunProgram{}).phase = Phase::Preflight;
    QStringList archives, files;
    for (const QString &name : targets) {
        const Target target = parseTarget(name).value();
        const QString flat = QString(name).replace(u'/', u'_'), binary = dist + flat + QStringLiteral("/beacon");
        const QString archive = dist + QStringLiteral("beacon_1.4.0_%1").arg(flat)
            + (target.os == QStringLiteral("windows") ? QStringLiteral(".zip") : QStringLiteral(".tar.gz"));
        plan.step(QStringLiteral("build:") + name, Phase::Build, QStringLiteral("Build ") + name, {QStringLiteral("prepare")},
                  BuildTarget{target, goBuild(target, binary), binary, {}});
        MakeArchive pack;
        pack.path = archive;
        pack.format = target.os == QStringLiteral("windows") ? ArchiveFormat::Zip : ArchiveFormat::TarGz;
        pack.entries = {{binary, QStringLiteral("beacon"), 0755}};
        plan.step(QStringLiteral("archive:") + name, Phase::Package, QStringLiteral("Archive ") + name, {QStringLiteral("build:") + name},
                  pack);
        archives.append(QStringLiteral("archive:") + name);
        files.append(archive);
    }
    plan.step(QStringLiteral("checksums"), Phase::Prove, QStringLiteral("checksums.txt"), archives,
              WriteChecksums{dist + QStringLiteral("checksums.txt"), files, QStringLiteral("sha256"), false, {}});
    const QByteArray metadata = R"({"project_name":"beacon","tag":"v1.4.0","version":"1.4.0"})";
    plan.step(QStringLiteral("metadata"), Phase::Prove, QStringLiteral("metadata.json"), {QStringLiteral("prepare")},
              WriteText{dist + QStringLiteral("metadata.json"), metadata, {}});
    return plan.build().value();
}

} // namespace slipway::test
