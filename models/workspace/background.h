// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace slipway {

/// Threads for reading. When it goes it waits a moment for the work in hand; work that hangs (a dead network drive, a pipe in
/// the place of a file) is left behind, so that a window can always be closed.
std::shared_ptr<QThreadPool> makeReadingThreads();

/// One kind of question, answered in another thread by a pure function. While one is being answered, only the newest of the
/// others waits; answers that came too late are dropped. thread: that of its maker.
class Background : public QObject
{
    Q_OBJECT

public:
    explicit Background(std::shared_ptr<QThreadPool> threads, QObject *parent = nullptr);

    /// `then(work())`, where `then` runs in our thread.
    template<typename Work, typename Then> void ask(Work work, Then then)
    {
        run([work = std::move(work), then = std::move(then)]() -> Homecoming { return [answer = work(), then] { then(answer); }; });
    }
    /// Nobody waits for the answers any more.
    void drop();
    bool isBusy() const { return (m_isRunning && !m_isDropped) || m_next; }

Q_SIGNALS:
    void ended(); ///< after an answer was handed over

private:
    using Homecoming = std::function<void()>;
    using Work = std::function<Homecoming()>;
    void run(Work work);
    void start(Work work);
    void comeHome(const Homecoming &homecoming);

    std::shared_ptr<QThreadPool> m_threads;
    Work m_next;
    bool m_isRunning = false;
    bool m_isDropped = false; ///< the answer that is on its way is for nobody
};

} // namespace slipway
