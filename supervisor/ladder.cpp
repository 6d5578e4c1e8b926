// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "ladder.h"

#include "processes.h"

#include <poll.h>
#include <signal.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace slipway {

using namespace std::chrono_literals;

namespace {

/// How long processes that a program leaves behind may take to end by themselves, such as the "tee" of a pipe.
constexpr auto kLinger = 200ms;
/// Between two sweeps with SIGKILL.
constexpr auto kSweep = 5ms;
/// A process that outlives SIGKILL this long (another user's, or stuck in the kernel) is reported instead.
constexpr auto kGiveUp = 5s;

} // namespace

Ladder::Ladder(pid_t program, int lifelineFd, int signalFd, std::chrono::milliseconds patience)
    : m_program(program)
    , m_lifelineFd(lifelineFd)
    , m_signalFd(signalFd)
    , m_patience(patience)
{
}

Ending Ladder::wait()
{
    while (reap()) {
        if (Clock::now() >= m_givingUpAt) {
            m_ending.survivors = static_cast<int>(descendants().size());
            break;
        }
        if (Clock::now() >= m_deadline)
            climb();
        else
            listen();
    }
    return m_ending;
}

/// Collects whoever has ended. As all orphans become our children, having no child means that nobody is left: false.
bool Ladder::reap()
{
    for (;;) {
        int status = 0;
        const pid_t pid = ::waitpid(-1, &status, WNOHANG);
        if (pid == m_program)
            programEnded(status);
        if (pid == 0)
            return true;
        if (pid < 0 && errno != EINTR)
            return false;
    }
}

void Ladder::programEnded(int status)
{
    m_isProgramGone = true;
    m_ending.status = status;
    m_ending.wallMicroseconds = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - m_startedAt).count();
    if (m_rung == Rung::Running) {
        m_rung = Rung::Lingering;
        m_deadline = Clock::now() + kLinger;
    } else {
        m_deadline = std::min(m_deadline, Clock::now() + m_patience / 5);
    }
}

void Ladder::stop()
{
    if (m_rung != Rung::Running && m_rung != Rung::Lingering)
        return;
    m_ending.wasStopped = !m_isProgramGone;
    step(Rung::Interrupted, SIGINT, m_patience);
}

void Ladder::climb()
{
    switch (m_rung) {
    case Rung::Running:
        break;
    case Rung::Lingering:
        m_ending.leftovers = static_cast<int>(descendants().size());
        [[fallthrough]];
    case Rung::Interrupted:
        step(Rung::Terminated, SIGTERM, m_patience);
        break;
    case Rung::Terminated:
        m_givingUpAt = Clock::now() + kGiveUp;
        [[fallthrough]];
    case Rung::Killed:
        signalDescendants(m_program, SIGKILL);
        m_rung = Rung::Killed;
        m_deadline = Clock::now() + kSweep;
        break;
    }
}

void Ladder::step(Rung rung, int signal, std::chrono::milliseconds patience)
{
    m_rung = rung;
    m_deadline = Clock::now() + (m_isProgramGone ? patience / 5 : patience);
    signalDescendants(m_program, signal);
}

/// Sleeps until a child ends, somebody wants us to stop, or the deadline is there.
void Ladder::listen()
{
    pollfd fds[] = {{m_signalFd, POLLIN, 0}, {m_lifelineFd, POLLIN, 0}};
    int timeout = -1;
    if (m_deadline != Clock::time_point::max())
        timeout = static_cast<int>(std::max<long long>(0, std::chrono::ceil<std::chrono::milliseconds>(m_deadline - Clock::now()).count()));
    if (::poll(fds, 2, timeout) <= 0)
        return;
    if (fds[1].revents != 0) {
        m_lifelineFd = -1;
        stop();
    }
    signalfd_siginfo info;
    while (::read(m_signalFd, &info, sizeof info) == static_cast<ssize_t>(sizeof info)) {
        if (info.ssi_signo != SIGCHLD)
            stop();
    }
}

} // namespace slipway
