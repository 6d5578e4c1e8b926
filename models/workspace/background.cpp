// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/background.h"

#include <QFuture>
#include <QtConcurrentRun>

namespace slipway {

namespace {

// Reading waits for the disk more than for a processor.
constexpr int kThreads = 4;
// Whoever still computes when the program's own constants go down crashes it. This is far more than reading takes.
constexpr int kPatienceMilliseconds = 2000;

} // namespace

std::shared_ptr<QThreadPool> makeReadingThreads()
{
    std::shared_ptr<QThreadPool> threads(new QThreadPool, [](QThreadPool *pool) {
        pool->clear();
        // Deleting would wait for ever for work that hangs in the disk; its pool ends with the process.
        if (pool->waitForDone(kPatienceMilliseconds))
            delete pool;
    });
    threads->setMaxThreadCount(kThreads);
    return threads;
}

Background::Background(std::shared_ptr<QThreadPool> threads, QObject *parent)
    : QObject(parent)
    , m_threads(std::move(threads))
{
}

void Background::drop()
{
    m_isDropped = m_isRunning;
    m_next = {};
}

void Background::run(Work work)
{
    if (m_isRunning) {
        m_isDropped = true;
        m_next = std::move(work);
        return;
    }
    start(std::move(work));
}

void Background::start(Work work)
{
    m_isRunning = true;
    m_isDropped = false;
    QtConcurrent::run(m_threads.get(), std::move(work)).then(this, [this](const Homecoming &homecoming) { comeHome(homecoming); });
}

void Background::comeHome(const Homecoming &homecoming)
{
    const bool isWanted = !m_isDropped;
    m_isRunning = false;
    m_isDropped = false;
    if (Work next = std::exchange(m_next, {}))
        start(std::move(next));
    else if (isWanted)
        homecoming();
    Q_EMIT ended();
}

} // namespace slipway
