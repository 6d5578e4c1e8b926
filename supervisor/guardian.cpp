// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "guardian.h"

#include "folder.h"
#include "processes.h"

#include <poll.h>
#include <signal.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <thread>

namespace slipway {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

namespace {

/// What the ladder takes at most beside its two times of patience.
constexpr auto kLadderTime = 6s;
constexpr auto kSweep = 5ms;
constexpr auto kGiveUp = 5s;

/// True while there are children, whether they have ended or not.
bool reapSome()
{
    pid_t pid = 0;
    while ((pid = ::waitpid(-1, nullptr, WNOHANG)) > 0) { }
    return pid == 0;
}

} // namespace

Guardian::Guardian(pid_t supervisor, int lifelineFd, int signalFd, std::chrono::milliseconds patience)
    : m_supervisor(supervisor)
    , m_lifelineFd(lifelineFd)
    , m_signalFd(signalFd)
    , m_patience(patience)
{
}

int Guardian::wait(TemporaryFolder &folder)
{
    int status = 0;
    while (!hasEnded(status)) {
        if (Clock::now() >= m_deadline)
            ::kill(m_supervisor, SIGKILL);
        listen();
    }
    if (WIFEXITED(status))
        return WEXITSTATUS(status); // it cleaned up itself
    cleanUp(folder);
    return 128 + WTERMSIG(status);
}

bool Guardian::hasEnded(int &status)
{
    return ::waitpid(m_supervisor, &status, WNOHANG) == m_supervisor;
}

void Guardian::listen()
{
    pollfd fds[] = {{m_signalFd, POLLIN, 0}, {m_lifelineFd, POLLIN, 0}};
    const int timeout = m_deadline == Clock::time_point::max() ? -1 : 1000;
    if (::poll(fds, 2, timeout) <= 0)
        return;
    if (fds[1].revents != 0) {
        m_lifelineFd = -1;
        m_deadline = Clock::now() + 2 * m_patience + kLadderTime;
    }
    signalfd_siginfo info;
    while (::read(m_signalFd, &info, sizeof info) == static_cast<ssize_t>(sizeof info)) {
        if (info.ssi_signo != SIGCHLD)
            ::kill(m_supervisor, static_cast<int>(info.ssi_signo));
    }
}

/// All that is left has become our child: having none means that nobody is left.
void Guardian::cleanUp(TemporaryFolder &folder)
{
    const auto givingUpAt = Clock::now() + kGiveUp;
    while (reapSome() && Clock::now() < givingUpAt) {
        signalDescendants(0, SIGKILL);
        std::this_thread::sleep_for(kSweep);
    }
    folder.remove();
}

} // namespace slipway
