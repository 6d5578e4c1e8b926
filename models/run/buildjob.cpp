// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "run/buildjob.h"

#include "run/produced.h"

#include <utility>

namespace slipway {

using namespace Qt::StringLiterals;

BuildJob::BuildJob(BuildTarget action, QByteArray knownSum, std::shared_ptr<LogStore> log, ProcessOptions options,
                   std::shared_ptr<WorkerPool> pool, QObject *parent)
    : Job(parent)
    , m_action(std::move(action))
    , m_knownSum(std::move(knownSum))
    , m_log(std::move(log))
    , m_options(std::move(options))
    , m_pool(std::move(pool))
{
}

/// The compiler dies on its own soon after; what it writes meanwhile is deleted by the next build of this binary at the latest.
BuildJob::~BuildJob()
{
    m_errand.reset();
    m_process.reset();
    if (!m_folder.folder.isEmpty())
        m_pool->post([folder = m_folder] { removeBuildFolder(folder); });
}

void BuildJob::start()
{
    m_log->append(u"$ %1\n"_s.arg(m_action.command.toShell()).toUtf8(), Stream::Out);
    m_errand = std::make_unique<Errand>(
        *m_pool, this, [this, action = m_action, knownSum = m_knownSum](const std::stop_token &stop) -> Errand::Homecoming {
            return [this, folder = makeBuildFolder(action, knownSum, stop)] { build(folder); };
        });
}

void BuildJob::cancel()
{
    m_isCancelled = true;
    if (m_process)
        m_process->cancel();
    else if (m_errand)
        m_errand->requestStop();
    else
        fail({});
}

void BuildJob::fail(Error error)
{
    if (m_isCancelled)
        error = {ErrorKind::Cancelled, m_action.target.name(), tr("Cancelled."), {}, {}};
    m_errand = std::make_unique<Errand>(*m_pool, this,
                                        [this, folder = std::exchange(m_folder, {}), error](const std::stop_token &) -> Errand::Homecoming {
                                            removeBuildFolder(folder);
                                            return [this, error] { Q_EMIT done(std::unexpected(error)); };
                                        });
}

void BuildJob::build(const Result<BuildFolder> &folder)
{
    m_errand.reset();
    if (folder)
        m_folder = *folder;
    if (!folder || m_isCancelled) {
        fail(folder ? Error() : folder.error());
        return;
    }
    m_process = std::make_unique<ProcessJob>(m_folder.command, m_log, m_options);
    connect(m_process.get(), &Job::done, this, &BuildJob::take);
    m_process->start();
}

void BuildJob::take(const Result<Outcome> &ended)
{
    m_process.release()->deleteLater();
    if (!ended) {
        fail(withFullDiskSeen(ended.error(), m_action.output));
        return;
    }
    m_errand = std::make_unique<Errand>(
        *m_pool, this,
        [this, folder = m_folder, action = m_action, outcome = *ended](const std::stop_token &stop) mutable -> Errand::Homecoming {
            Result<QList<ProducedFile>> files = takeFromBuildFolder(folder, action, stop);
            if (!files)
                return [this, error = files.error()] { fail(error); };
            if (!folder.oldSum.isEmpty() && files->first().sha256 == folder.oldSum)
                outcome.note = BuildJob::tr("The binary is as it was.");
            outcome.files = *std::move(files);
            return [this, outcome] {
                m_folder = {};
                Q_EMIT done(outcome);
            };
        });
}

} // namespace slipway
