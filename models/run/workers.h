// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

QT_BEGIN_NAMESPACE
class QObject;
QT_END_NAMESPACE

namespace slipway {

/// Threads of our own, so that long work never takes those that a window's small questions wait for. Tasks start in the order in
/// which they were posted; with one thread they also end in it. The destructor waits until all of them are done.
class WorkerPool
{
public:
    explicit WorkerPool(int threads);
    ~WorkerPool();
    WorkerPool(const WorkerPool &) = delete;
    WorkerPool &operator=(const WorkerPool &) = delete;

    void post(std::function<void()> task);

private:
    void work();

    const size_t m_limit;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_tasks;
    size_t m_idle = 0;
    bool m_isClosing = false;
    std::vector<std::jthread> m_threads; ///< started as they are needed
};

/// A piece of work in a pool that brings something home. `work` runs in the pool and returns what is then called in the thread of
/// `home`. Destroying the errand asks the work to stop, and nothing comes home any more.
/// thread: made and destroyed in the thread of `home`, which outlives it.
class Errand
{
public:
    using Homecoming = std::function<void()>;
    using Work = std::function<Homecoming(const std::stop_token &)>;

    Errand(WorkerPool &pool, QObject *home, Work work);
    ~Errand();
    Errand(const Errand &) = delete;
    Errand &operator=(const Errand &) = delete;

    void requestStop();

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace slipway
