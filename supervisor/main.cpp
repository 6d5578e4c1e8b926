// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// slipway-run: starts one program, ends it and all its descendants when the application lets go of the life-line, and
// cleans up after it. Small, without Qt, so that it starts at once and has little to go wrong. There are two of it, so that one
// is left when somebody kills the other: the guardian, and its child, the supervisor, of which the program is the child.
#include "folder.h"
#include "guardian.h"
#include "ladder.h"
#include "options.h"
#include "program.h"
#include "report.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

namespace slipway {

namespace {

constexpr int kOwnFailure = 125;

/// Signals become readable instead of interrupting; the program resets this for itself.
int openSignals()
{
    sigset_t signals;
    ::sigemptyset(&signals);
    for (const int number : {SIGCHLD, SIGINT, SIGTERM, SIGHUP, SIGQUIT})
        ::sigaddset(&signals, number);
    ::signal(SIGCHLD, SIG_DFL); // ignored, as a parent may leave it, children would vanish without a status
    ::signal(SIGPIPE, SIG_IGN);
    ::sigprocmask(SIG_SETMASK, &signals, nullptr);
    return ::signalfd(-1, &signals, SFD_NONBLOCK | SFD_CLOEXEC);
}

int exitCode(int status)
{
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/// A session of our own: what a terminal sends to the application's group is the application's business. And whoever of our
/// descendants loses its parent becomes our child.
int openOwnSession()
{
    ::setsid();
    ::prctl(PR_SET_CHILD_SUBREAPER, 1);
    return openSignals();
}

int supervise(const Options &options, const Report &report, TemporaryFolder &folder)
{
    const int signalFd = openOwnSession();
    pid_t program = 0;
    const StartFailure failure = startProgram(options, program);
    if (failure.stage) {
        folder.remove();
        const bool isFolder = std::string(failure.stage) == "directory";
        report.failed(failure.stage, failure.error, isFolder ? options.workingDirectory : options.program[0]);
        return kOwnFailure;
    }
    report.started(program, folder.path());
    Ending ending = Ladder(program, options.lifelineFd, signalFd, std::chrono::milliseconds(options.patienceMilliseconds)).wait();
    ending.isFolderRemoved = folder.remove();
    report.ended(ending);
    return exitCode(ending.status);
}

int guardAndSupervise(const Options &options, const Report &report)
{
    const int signalFd = openOwnSession();
    TemporaryFolder folder;
    if (!options.temporaryRoot.empty()) {
        removeAbandonedFolders(options.temporaryRoot);
        if (const int error = folder.create(options.temporaryRoot)) {
            folder.remove();
            report.failed("folder", error, options.temporaryRoot);
            return kOwnFailure;
        }
    }
    const pid_t supervisor = ::fork();
    if (supervisor > 0)
        return Guardian(supervisor, options.lifelineFd, signalFd, std::chrono::milliseconds(options.patienceMilliseconds)).wait(folder);
    return supervise(options, report, folder); // where no more process can be made, without a guardian
}

} // namespace

} // namespace slipway

int main(int argc, char **argv)
{
    slipway::Options options;
    const std::string complaint = slipway::readOptions(argc, argv, options);
    const slipway::Report report(options.reportFd);
    if (!complaint.empty()) {
        std::fprintf(stderr, "slipway-run: %s\n", complaint.c_str());
        report.failed("usage", EINVAL, complaint);
        return slipway::kOwnFailure;
    }
    for (const int fd : {options.lifelineFd, options.reportFd}) {
        if (fd >= 0)
            ::fcntl(fd, F_SETFD, FD_CLOEXEC);
    }
    return slipway::guardAndSupervise(options, report);
}
