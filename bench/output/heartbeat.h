// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QTimer>

#include <algorithm>
#include <functional>

namespace slipway {

/// A timer at the rate of a screen in the thread of the window: how late it comes is how long the window stood still.
class Heartbeat : public QObject
{
public:
    explicit Heartbeat(std::function<void()> paint)
        : m_paint(std::move(paint))
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(kInterval);
        connect(&m_timer, &QTimer::timeout, this, &Heartbeat::beat);
    }

    void start()
    {
        m_late.clear();
        m_clock.start();
        m_timer.start();
    }
    void stop() { m_timer.stop(); }
    /// Milliseconds that the beat came late, at a part of all beats between 0 and 1.
    double lateness(double part)
    {
        std::ranges::sort(m_late);
        return m_late.isEmpty()
            ? 0
            : m_late[std::min<qsizetype>(m_late.size() - 1, static_cast<qsizetype>(part * static_cast<double>(m_late.size())))];
    }

private:
    static constexpr int kInterval = 16;

    void beat()
    {
        m_late.append(std::max(0.0, static_cast<double>(m_clock.nsecsElapsed()) / 1e6 - kInterval));
        m_clock.restart();
        m_paint();
    }

    std::function<void()> m_paint;
    QTimer m_timer;
    QElapsedTimer m_clock;
    QList<double> m_late;
};

} // namespace slipway
