// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "program.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>

#ifndef CLOSE_RANGE_CLOEXEC
#define CLOSE_RANGE_CLOEXEC 4U
#endif

namespace slipway {

namespace {

struct Complaint {
    int stage = 0;
    int error = 0;
};

constexpr const char *kStages[] = {"directory", "program"};

void closeOthersOnExec()
{
    if (::syscall(SYS_close_range, 3U, ~0U, CLOSE_RANGE_CLOEXEC) == 0)
        return;
    for (int fd = 3; fd < 1024; ++fd)
        ::fcntl(fd, F_SETFD, FD_CLOEXEC);
}

/// A shell that starts us with "&" leaves SIGINT ignored, and so would every child of ours.
void resetSignals()
{
    for (int number = 1; number < NSIG; ++number)
        ::signal(number, SIG_DFL);
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
}

[[noreturn]] void complain(int fd, int stage)
{
    const Complaint complaint{stage, errno};
    if (::write(fd, &complaint, sizeof complaint) < 0)
        ::_exit(126);
    ::_exit(127);
}

[[noreturn]] void becomeProgram(const Options &options, pid_t supervisor, int complaintFd)
{
    ::setsid();
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != supervisor)
        ::_exit(127);
    resetSignals();
    closeOthersOnExec();
    if (options.niceness != 0)
        ::setpriority(PRIO_PROCESS, 0, ::getpriority(PRIO_PROCESS, 0) + options.niceness);
    if (!options.workingDirectory.empty() && ::chdir(options.workingDirectory.c_str()) != 0)
        complain(complaintFd, 0);
    ::execvp(options.program[0], options.program.data());
    complain(complaintFd, 1);
}

} // namespace

StartFailure startProgram(const Options &options, pid_t &pid)
{
    int complaints[2];
    if (::pipe2(complaints, O_CLOEXEC) != 0)
        return {"fork", errno};
    const pid_t supervisor = ::getpid();
    pid = ::fork();
    if (pid == 0)
        becomeProgram(options, supervisor, complaints[1]);
    const int forkError = errno;
    ::close(complaints[1]);
    Complaint complaint;
    ssize_t count = 0;
    if (pid > 0) {
        while ((count = ::read(complaints[0], &complaint, sizeof complaint)) < 0 && errno == EINTR) { }
    }
    ::close(complaints[0]);
    if (pid < 0)
        return {"fork", forkError};
    if (count != static_cast<ssize_t>(sizeof complaint))
        return {};
    ::waitpid(pid, nullptr, 0);
    return {kStages[complaint.stage], complaint.error};
}

} // namespace slipway
