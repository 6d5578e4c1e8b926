// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

#include <chrono>

namespace slipway {

class TemporaryFolder;

/// The process that stays behind when the supervisor is forked off, so that there is a second one to clean up: whoever kills
/// the supervisor makes all its descendants ours, however they hid. They are killed, and the folder is removed.
/// The other way round the supervisor needs no guardian: without one it goes on to the end.
/// It passes signals on, and ends a supervisor that does not react to the life-line in any time it could need.
class Guardian
{
public:
    Guardian(pid_t supervisor, int lifelineFd, int signalFd, std::chrono::milliseconds patience);

    /// Until the supervisor has ended. Returns the code to exit with.
    int wait(TemporaryFolder &folder);

private:
    bool hasEnded(int &status);
    void listen();
    static void cleanUp(TemporaryFolder &folder);

    const pid_t m_supervisor;
    int m_lifelineFd;
    const int m_signalFd;
    const std::chrono::milliseconds m_patience;
    std::chrono::steady_clock::time_point m_deadline = std::chrono::steady_clock::time_point::max();
};

} // namespace slipway
