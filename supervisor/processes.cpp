// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "processes.h"

#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <utility>

namespace slipway {

namespace {

/// False if the file cannot be opened.
bool readFile(const char *path, std::string &text)
{
    const int fd = ::open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return false;
    char buffer[4096];
    ssize_t count;
    while ((count = ::read(fd, buffer, sizeof buffer)) > 0)
        text.append(buffer, static_cast<size_t>(count));
    ::close(fd);
    return true;
}

/// The numbers that a folder of /proc has as entries: processes, or threads of one.
std::vector<pid_t> numbersIn(const char *path)
{
    std::vector<pid_t> numbers;
    DIR *folder = ::opendir(path);
    if (!folder)
        return numbers;
    while (const dirent *entry = ::readdir(folder)) {
        if (std::isdigit(static_cast<unsigned char>(entry->d_name[0])))
            numbers.push_back(std::atoi(entry->d_name));
    }
    ::closedir(folder);
    return numbers;
}

/// Parent of a process, 0 if it is gone. source: proc_pid_stat(5); the name in brackets may hold anything.
pid_t parentOf(pid_t pid)
{
    char path[64];
    std::snprintf(path, sizeof path, "/proc/%d/stat", pid);
    std::string stat;
    readFile(path, stat);
    const size_t bracket = stat.rfind(')');
    int parent = 0;
    if (bracket != std::string::npos)
        std::sscanf(stat.c_str() + bracket + 1, " %*c %d", &parent);
    return parent;
}

/// The quick way: the kernel lists the children of each thread. False if it does not (CONFIG_PROC_CHILDREN).
bool appendChildren(pid_t pid, std::vector<pid_t> &found)
{
    char path[64];
    std::snprintf(path, sizeof path, "/proc/%d/task", pid);
    bool isListed = false;
    for (const pid_t thread : numbersIn(path)) {
        std::string text;
        std::snprintf(path, sizeof path, "/proc/%d/task/%d/children", pid, thread);
        isListed = readFile(path, text) || isListed;
        char *end = text.data();
        while (const pid_t child = static_cast<pid_t>(std::strtol(end, &end, 10)))
            found.push_back(child);
    }
    return isListed;
}

/// The slow way: who names whom as parent.
std::vector<pid_t> descendantsByParent()
{
    std::vector<std::pair<pid_t, pid_t>> parents;
    for (const pid_t pid : numbersIn("/proc"))
        parents.emplace_back(parentOf(pid), pid);
    std::vector<pid_t> found{::getpid()};
    for (size_t next = 0; next < found.size(); ++next) {
        for (const auto &[parent, child] : parents) {
            if (parent == found[next])
                found.push_back(child);
        }
    }
    found.erase(found.begin());
    return found;
}

void signalOne(pid_t pid, const std::vector<pid_t> &family, int signal)
{
    const int fd = static_cast<int>(::syscall(SYS_pidfd_open, pid, 0));
    const pid_t parent = parentOf(pid);
    const bool isOurs = parent == ::getpid() || std::ranges::find(family, parent) != family.end();
    if (isOurs && fd >= 0)
        ::syscall(SYS_pidfd_send_signal, fd, signal, nullptr, 0);
    else if (isOurs)
        ::kill(pid, signal);
    if (fd >= 0)
        ::close(fd);
}

} // namespace

std::vector<pid_t> descendants()
{
    std::vector<pid_t> found;
    if (!appendChildren(::getpid(), found))
        return descendantsByParent();
    for (size_t next = 0; next < found.size(); ++next)
        appendChildren(found[next], found);
    return found;
}

int signalDescendants(pid_t group, int signal)
{
    const std::vector<pid_t> family = descendants();
    const auto isInGroup = [group](pid_t pid) { return group > 0 && ::getpgid(pid) == group; };
    // While one of ours is in it, the number of the group cannot have been given to strangers. One call reaches all of
    // them, also those that are just being forked.
    if (std::ranges::any_of(family, isInGroup))
        ::kill(-group, signal);
    for (const pid_t pid : family) {
        if (!isInGroup(pid))
            signalOne(pid, family, signal);
        if (signal != SIGKILL)
            signalOne(pid, family, SIGCONT);
    }
    return static_cast<int>(family.size());
}

} // namespace slipway
