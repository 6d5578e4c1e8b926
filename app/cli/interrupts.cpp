// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "interrupts.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace slipway {

namespace {

constexpr int kSignals[] = {SIGINT, SIGTERM, SIGHUP};
constexpr int kCancelledExitCode = 130;
int s_pipe[2] = {-1, -1}; // a signal handler has no other way to speak

void tell(int)
{
    const int before = errno;
    const char byte = 0;
    (void)!write(s_pipe[1], &byte, 1);
    errno = before;
}

} // namespace

Interrupts::Interrupts(QObject *parent)
    : QObject(parent)
{
    if (pipe2(s_pipe, O_CLOEXEC | O_NONBLOCK) != 0)
        return; // then signals keep their usual meaning, which also ends everything
    m_notifier = std::make_unique<QSocketNotifier>(s_pipe[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] { read(); });
    struct sigaction action{};
    action.sa_handler = tell;
    action.sa_flags = SA_RESTART;
    for (const int number : kSignals)
        sigaction(number, &action, nullptr);
}

Interrupts::~Interrupts()
{
    for (const int number : kSignals)
        std::signal(number, SIG_DFL);
    for (int &end : s_pipe) {
        if (end >= 0)
            close(end);
        end = -1;
    }
}

void Interrupts::read()
{
    char bytes[16];
    const ssize_t count = ::read(s_pipe[0], bytes, sizeof bytes);
    m_count += int(qMax<ssize_t>(count, 0));
    if (m_count > 1)
        _exit(kCancelledExitCode);
    if (m_count == 1)
        Q_EMIT interrupted();
}

} // namespace slipway
