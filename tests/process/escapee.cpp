// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// A program that is hard to get rid of. escapee KIND [PROGRAM ARGUMENT...]
//   daemon    leaves a grandchild in a session of its own that ignores SIGINT and SIGTERM, then becomes PROGRAM
//   naked     the same, without any environment: only its parents tell whose it is (its argument is SLIPWAY_TEST_MARK)
//   chain     leaves a process that forks into a new session and exits, again and again, then becomes PROGRAM
//   stubborn  ignores SIGINT and SIGTERM itself, and has a child that does
//   stopped   has a child, and both are stopped
//   obedient  has a child, and ends when it is asked to
// Without PROGRAM it says "ready" and sleeps.
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

namespace {

void ignoreSignals()
{
    ::signal(SIGINT, SIG_IGN);
    ::signal(SIGTERM, SIG_IGN);
    ::signal(SIGHUP, SIG_IGN);
}

[[noreturn]] void sleepForever()
{
    for (;;)
        ::pause();
}

void leaveDaemon(bool isNaked)
{
    if (::fork() != 0)
        return;
    ::setsid();
    if (::fork() != 0)
        ::_exit(0);
    ignoreSignals();
    const char *mark = std::getenv("SLIPWAY_TEST_MARK");
    char kind[] = "sleeper";
    char *const words[] = {kind, ::strdup(mark ? mark : ""), nullptr};
    char *const nothing[] = {nullptr};
    if (isNaked)
        ::execve("/proc/self/exe", words, nothing);
    sleepForever();
}

void leaveChain()
{
    if (::fork() != 0)
        return;
    ignoreSignals();
    for (;;) {
        const pid_t child = ::fork();
        if (child > 0)
            ::_exit(0);
        ::setsid();
        ::usleep(1000);
    }
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2)
        return 2;
    if (std::strcmp(argv[0], "sleeper") == 0)
        sleepForever(); // ignored signals stay so
    const char *kind = argv[1];
    if (std::strcmp(kind, "daemon") == 0 || std::strcmp(kind, "naked") == 0)
        leaveDaemon(*kind == 'n');
    else if (std::strcmp(kind, "chain") == 0)
        leaveChain();
    else if (std::strcmp(kind, "stubborn") == 0)
        ignoreSignals();
    if (argc > 2) {
        ::execvp(argv[2], argv + 2);
        std::perror(argv[2]);
        return 127;
    }
    if (::fork() < 0)
        return 1;
    std::puts("ready");
    std::fflush(stdout);
    if (std::strcmp(kind, "stopped") == 0)
        ::kill(::getpid(), SIGSTOP);
    sleepForever();
}
