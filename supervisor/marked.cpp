// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "marked.h"

#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <functional>
#include <string_view>
#include <thread>
#include <vector>

namespace slipway {

using namespace std::chrono_literals;

namespace {

constexpr auto kPause = 5ms;
/// One look may miss a process that has just forked and ended.
constexpr int kCleanLooks = 3;

/// The newest first: whoever forks on and on is met there.
std::vector<pid_t> allProcesses()
{
    std::vector<pid_t> found;
    DIR *folder = ::opendir("/proc");
    if (!folder)
        return found;
    while (const dirent *entry = ::readdir(folder)) {
        if (std::isdigit(static_cast<unsigned char>(entry->d_name[0])))
            found.push_back(std::atoi(entry->d_name));
    }
    ::closedir(folder);
    std::ranges::sort(found, std::greater());
    return found;
}

bool hasInEnvironment(pid_t pid, std::string_view text)
{
    const int fd = ::open(("/proc/" + std::to_string(pid) + "/environ").c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return false;
    std::string environment;
    char buffer[16 << 10];
    ssize_t count;
    while ((count = ::read(fd, buffer, sizeof buffer)) > 0)
        environment.append(buffer, static_cast<size_t>(count));
    ::close(fd);
    return environment.find(text) != std::string::npos;
}

/// The process is held while it is looked at, so that a number that is given away again is never hit.
bool killIfMarked(pid_t pid, std::string_view text)
{
    const int fd = static_cast<int>(::syscall(SYS_pidfd_open, pid, 0));
    const bool isMarked = hasInEnvironment(pid, text);
    if (isMarked && fd >= 0)
        ::syscall(SYS_pidfd_send_signal, fd, SIGKILL, nullptr, 0);
    else if (isMarked)
        ::kill(pid, SIGKILL);
    if (fd >= 0)
        ::close(fd);
    return isMarked;
}

} // namespace

void killMarked(const std::string &folder, std::chrono::milliseconds patience)
{
    const std::string text = folder + '/';
    const auto end = std::chrono::steady_clock::now() + patience;
    int cleanLooks = 0;
    while (cleanLooks < kCleanLooks && std::chrono::steady_clock::now() < end) {
        bool isClean = true;
        for (const pid_t pid : allProcesses()) {
            if (pid != ::getpid() && killIfMarked(pid, text))
                isClean = false;
        }
        cleanLooks = isClean ? cleanLooks + 1 : 0;
        std::this_thread::sleep_for(kPause);
    }
}

} // namespace slipway
