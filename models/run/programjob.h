// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "process/processjob.h"
#include "run/workers.h"

#include <QStringList>

namespace slipway {

/// RunProgram: runs a command, its shell line first in the log; then sums the files that the step is said to write.
class ProgramJob final : public Job
{
    Q_OBJECT

public:
    ProgramJob(Command command, QStringList writes, std::shared_ptr<LogStore> log, ProcessOptions options, std::shared_ptr<WorkerPool> pool,
               QObject *parent = nullptr);
    ~ProgramJob() override;

    void start() override;
    void cancel() override;

private:
    void sumFiles(const Result<Outcome> &ended);

    QStringList m_writes;
    std::shared_ptr<WorkerPool> m_pool;
    std::shared_ptr<LogStore> m_log;
    QString m_firstLine;
    ProcessJob m_process;
    std::unique_ptr<Errand> m_errand;
};

} // namespace slipway
