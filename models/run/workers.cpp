// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "run/workers.h"

#include <QObject>

#include <algorithm>
#include <utility>

namespace slipway {

WorkerPool::WorkerPool(int threads)
    : m_limit(size_t(std::max(1, threads)))
{
}

WorkerPool::~WorkerPool()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isClosing = true;
    }
    m_wake.notify_all();
    m_threads.clear(); // joins
}

void WorkerPool::post(std::function<void()> task)
{
    const std::scoped_lock lock(m_mutex);
    m_tasks.push_back(std::move(task));
    if (m_tasks.size() > m_idle && m_threads.size() < m_limit)
        m_threads.emplace_back([this] { work(); });
    m_wake.notify_one();
}

void WorkerPool::work()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        ++m_idle;
        m_wake.wait(lock, [this] { return m_isClosing || !m_tasks.empty(); });
        --m_idle;
        if (m_tasks.empty())
            return;
        std::function<void()> task = std::move(m_tasks.front());
        m_tasks.pop_front();
        lock.unlock();
        task();
        task = nullptr;
        lock.lock();
    }
}

struct Errand::State {
    std::mutex mutex;
    QObject *home = nullptr; ///< null once nobody waits any more
    Homecoming homecoming;
    std::stop_source stop;
};

Errand::Errand(WorkerPool &pool, QObject *home, Work work)
    : m_state(std::make_shared<State>())
{
    m_state->home = home;
    pool.post([state = m_state, work = std::move(work)]() mutable {
        Homecoming homecoming = work(state->stop.get_token());
        work = nullptr;
        const std::scoped_lock lock(state->mutex);
        if (!state->home)
            return;
        state->homecoming = std::move(homecoming);
        QMetaObject::invokeMethod(
            state->home,
            [state] {
                Homecoming call;
                {
                    const std::scoped_lock inner(state->mutex);
                    if (state->home)
                        call = std::exchange(state->homecoming, nullptr);
                }
                if (call)
                    call();
            },
            Qt::QueuedConnection);
    });
}

Errand::~Errand()
{
    m_state->stop.request_stop();
    const std::scoped_lock lock(m_state->mutex);
    m_state->home = nullptr;
}

void Errand::requestStop()
{
    m_state->stop.request_stop();
}

} // namespace slipway
