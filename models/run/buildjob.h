// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "process/processjob.h"
#include "run/buildfolder.h"
#include "run/workers.h"

namespace slipway {

/// BuildTarget: `go build` into a folder beside the output, from where the finished binary is renamed into place.
class BuildJob final : public Job
{
    Q_OBJECT

public:
    BuildJob(BuildTarget action, QByteArray knownSum, std::shared_ptr<LogStore> log, ProcessOptions options,
             std::shared_ptr<WorkerPool> pool, QObject *parent = nullptr);
    ~BuildJob() override;

    void start() override;
    void cancel() override;

private:
    void build(const Result<BuildFolder> &folder);
    void take(const Result<Outcome> &ended);
    void fail(Error error);

    const BuildTarget m_action;
    const QByteArray m_knownSum;
    const std::shared_ptr<LogStore> m_log;
    const ProcessOptions m_options;
    const std::shared_ptr<WorkerPool> m_pool;
    bool m_isCancelled = false;
    BuildFolder m_folder;
    std::unique_ptr<ProcessJob> m_process;
    std::unique_ptr<Errand> m_errand;
};

} // namespace slipway
