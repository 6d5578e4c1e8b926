// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "run/programjob.h"

#include "run/produced.h"

#include <QFileInfo>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

Result<Outcome> withFiles(Outcome outcome, const QStringList &paths, const std::stop_token &stop)
{
    for (const QString &path : paths) {
        if (!QFileInfo(path).isFile())
            continue; // a program may have had no reason to write it
        Result<ProducedFile> file = producedFile(path, stop);
        if (!file)
            return std::unexpected(file.error());
        outcome.files.append(*std::move(file));
    }
    return outcome;
}

} // namespace

ProgramJob::ProgramJob(Command command, QStringList writes, std::shared_ptr<LogStore> log, ProcessOptions options,
                       std::shared_ptr<WorkerPool> pool, QObject *parent)
    : Job(parent)
    , m_writes(std::move(writes))
    , m_pool(std::move(pool))
    , m_log(std::move(log))
    , m_firstLine(u"$ "_s + command.toShell() + u'\n')
    , m_process(std::move(command), m_log, std::move(options))
{
    connect(&m_process, &Job::done, this, &ProgramJob::sumFiles);
}

ProgramJob::~ProgramJob() = default;

void ProgramJob::start()
{
    m_log->append(m_firstLine.toUtf8(), Stream::Out);
    m_process.start();
}

void ProgramJob::cancel()
{
    if (m_errand)
        m_errand->requestStop();
    else
        m_process.cancel();
}

void ProgramJob::sumFiles(const Result<Outcome> &ended)
{
    if (!ended) {
        Q_EMIT done(std::unexpected(withFullDiskSeen(ended.error(), {})));
        return;
    }
    if (m_writes.isEmpty()) {
        Q_EMIT done(ended);
        return;
    }
    m_errand = std::make_unique<Errand>(*m_pool, this,
                                        [this, outcome = *ended, writes = m_writes](const std::stop_token &stop) -> Errand::Homecoming {
                                            return [this, result = withFiles(outcome, writes, stop)] { Q_EMIT done(result); };
                                        });
}

} // namespace slipway
