// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report.h"

#include <chrono>

namespace slipway {

using Clock = std::chrono::steady_clock;

/// Waits for the program, and for all its descendants, to end; ends them where needed.
///
/// The ladder: SIGINT, `patience`, SIGTERM, `patience`, SIGKILL until nobody is left. It is begun by the life-line or by a
/// signal to ourselves. Once the program itself is gone, the others are waited for a fifth of the patience on each rung.
/// A program that ends by itself but leaves processes behind: those get a moment to end, then SIGTERM, then SIGKILL.
class Ladder
{
public:
    Ladder(pid_t program, int lifelineFd, int signalFd, std::chrono::milliseconds patience);

    Ending wait();

private:
    enum class Rung { Running, Lingering, Interrupted, Terminated, Killed };

    bool reap();
    void programEnded(int status);
    void stop();
    void climb();
    void step(Rung rung, int signal, std::chrono::milliseconds patience);
    void listen();

    const pid_t m_program;
    int m_lifelineFd;
    const int m_signalFd;
    const std::chrono::milliseconds m_patience;
    const Clock::time_point m_startedAt = Clock::now();
    Rung m_rung = Rung::Running;
    Clock::time_point m_deadline = Clock::time_point::max();
    Clock::time_point m_givingUpAt = Clock::time_point::max();
    bool m_isProgramGone = false;
    Ending m_ending;
};

} // namespace slipway
