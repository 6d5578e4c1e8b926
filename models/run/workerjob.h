// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "process/job.h"
#include "run/workers.h"

namespace slipway {

/// Work in this process, done by a pure function in a thread of a pool. The function looks at its stop token now and then, and
/// leaves nothing half-written when it stops.
class WorkerJob final : public Job
{
    Q_OBJECT

public:
    using Work = std::function<Result<Outcome>(const std::stop_token &)>;

    WorkerJob(std::shared_ptr<WorkerPool> pool, Work work, QObject *parent = nullptr);
    ~WorkerJob() override;

    void start() override;
    void cancel() override;

private:
    std::shared_ptr<WorkerPool> m_pool;
    Work m_work;
    std::unique_ptr<Errand> m_errand;
};

} // namespace slipway
