// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "report.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>

namespace slipway {

namespace {

std::string quoted(const std::string &text)
{
    std::string result = "\"";
    for (const char c : text.substr(0, 2000)) {
        if (c == '"' || c == '\\') {
            result += '\\';
            result += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            char escaped[8];
            std::snprintf(escaped, sizeof escaped, "\\u%04x", static_cast<unsigned>(c));
            result += escaped;
        } else {
            result += c;
        }
    }
    return result + '"';
}

std::string field(const char *name, long long value)
{
    return std::string(",\"") + name + "\":" + std::to_string(value);
}

long long microseconds(const timeval &time)
{
    return time.tv_sec * 1'000'000LL + time.tv_usec;
}

} // namespace

void Report::write(const std::string &line) const
{
    if (m_fd < 0)
        return;
    // Nobody reads any more: the application is gone, and there is nothing left to tell.
    while (::write(m_fd, line.data(), line.size()) < 0 && errno == EINTR) { }
}

void Report::started(pid_t program, const std::string &temporaryFolder) const
{
    write("{\"event\":\"started\"" + field("pid", program) + ",\"folder\":" + quoted(temporaryFolder) + "}\n");
}

void Report::failed(const char *stage, int error, const std::string &subject) const
{
    write("{\"event\":\"failed\",\"stage\":" + quoted(stage) + field("errno", error) + ",\"message\":" + quoted(std::strerror(error))
          + ",\"subject\":" + quoted(subject) + "}\n");
}

void Report::ended(const Ending &ending) const
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    write("{\"event\":\"ended\"" + field("code", WIFEXITED(ending.status) ? WEXITSTATUS(ending.status) : -1)
          + field("signal", WIFSIGNALED(ending.status) ? WTERMSIG(ending.status) : 0)
          + ",\"stopped\":" + (ending.wasStopped ? "true" : "false") + field("wallMicroseconds", ending.wallMicroseconds)
          + field("cpuMicroseconds", microseconds(usage.ru_utime) + microseconds(usage.ru_stime))
          + field("peakMemoryBytes", usage.ru_maxrss * 1024LL) + field("leftovers", ending.leftovers) + field("survivors", ending.survivors)
          + ",\"folderRemoved\":" + (ending.isFolderRemoved ? "true" : "false") + "}\n");
}

} // namespace slipway
