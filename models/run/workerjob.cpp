// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "run/workerjob.h"

#include <ctime>

namespace slipway {

namespace {

std::chrono::milliseconds threadTime()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::round<std::chrono::milliseconds>(std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec));
}

Result<Outcome> measured(const WorkerJob::Work &work, const std::stop_token &stop)
{
    using Clock = std::chrono::steady_clock;
    if (stop.stop_requested())
        return failure(ErrorKind::Cancelled, {}, WorkerJob::tr("Cancelled."));
    const auto wallStart = Clock::now();
    const auto cpuStart = threadTime();
    Result<Outcome> result = work(stop);
    if (result) {
        result->wallTime = std::chrono::round<std::chrono::milliseconds>(Clock::now() - wallStart);
        result->cpuTime = threadTime() - cpuStart;
    }
    return result;
}

} // namespace

WorkerJob::WorkerJob(std::shared_ptr<WorkerPool> pool, Work work, QObject *parent)
    : Job(parent)
    , m_pool(std::move(pool))
    , m_work(std::move(work))
{
}

WorkerJob::~WorkerJob() = default;

void WorkerJob::start()
{
    if (m_errand)
        return;
    m_errand = std::make_unique<Errand>(*m_pool, this, [this, work = std::move(m_work)](const std::stop_token &stop) -> Errand::Homecoming {
        return [this, result = measured(work, stop)] { Q_EMIT done(result); };
    });
}

/// A job that never started has nothing to stop, but ends all the same.
void WorkerJob::cancel()
{
    if (!m_errand)
        start();
    m_errand->requestStop();
}

} // namespace slipway
