// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "run/jobs.h"

#include "run/buildjob.h"
#include "run/filework.h"
#include "run/preparefolder.h"
#include "run/programjob.h"
#include "run/workerjob.h"

#include <algorithm>
#include <thread>

namespace slipway {

namespace {

/// One overload for each kind of action; the compiler notices a kind without one.
class JobMaker
{
public:
    explicit JobMaker(JobOptions options)
        : m_options(std::move(options))
        , m_pool(std::make_shared<WorkerPool>(int(std::max(2U, std::thread::hardware_concurrency())) + 1))
    {
    }

    std::unique_ptr<Job> make(const RunProgram &action, const Step &step, const std::shared_ptr<LogStore> &log) const
    {
        return std::make_unique<ProgramJob>(action.command, step.writes, log, m_options.process, m_pool);
    }
    std::unique_ptr<Job> make(const BuildTarget &action, const Step &, const std::shared_ptr<LogStore> &log) const
    {
        const QByteArray known = m_options.knownSum ? m_options.knownSum(action.output) : QByteArray();
        return std::make_unique<BuildJob>(action, known, log, m_options.process, m_pool);
    }
    std::unique_ptr<Job> make(const MakeArchive &action, const Step &, const std::shared_ptr<LogStore> &log) const
    {
        return work(
            [action, log, threads = m_options.threads](const std::stop_token &stop) { return makeArchive(action, threads, *log, stop); });
    }
    std::unique_ptr<Job> make(const WriteChecksums &action, const Step &, const std::shared_ptr<LogStore> &log) const
    {
        return work([action, log](const std::stop_token &stop) { return writeChecksums(action, *log, stop); });
    }
    std::unique_ptr<Job> make(const WriteText &action, const Step &, const std::shared_ptr<LogStore> &) const
    {
        return work([action](const std::stop_token &stop) { return writeText(action, stop); });
    }
    std::unique_ptr<Job> make(const WriteArtifacts &action, const Step &, const std::shared_ptr<LogStore> &) const
    {
        return work([action](const std::stop_token &stop) { return writeArtifacts(action, stop); });
    }
    std::unique_ptr<Job> make(const PrepareFolder &action, const Step &, const std::shared_ptr<LogStore> &) const
    {
        return work([action](const std::stop_token &stop) { return prepareFolder(action, stop); });
    }
    std::unique_ptr<Job> make(const RequireCleanTree &action, const Step &, const std::shared_ptr<LogStore> &log) const
    {
        return work([action, log](const std::stop_token &) { return requireCleanTree(action, *log); });
    }

private:
    std::unique_ptr<Job> work(WorkerJob::Work work) const { return std::make_unique<WorkerJob>(m_pool, std::move(work)); }

    JobOptions m_options;
    std::shared_ptr<WorkerPool> m_pool;
};

} // namespace

JobFactory makeJobFactory(JobOptions options)
{
    return [maker = JobMaker(std::move(options))](const Step &step, const std::shared_ptr<LogStore> &log) {
        return std::visit([&](const auto &action) { return maker.make(action, step, log); }, step.action);
    };
}

} // namespace slipway
