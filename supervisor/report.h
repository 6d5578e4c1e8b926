// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

#include <string>

namespace slipway {

/// How the program ended.
struct Ending {
    int status = 0; ///< as waitpid() gives it
    bool wasStopped = false; ///< the ladder of signals was begun before the program had ended
    long long wallMicroseconds = 0;
    int leftovers = 0; ///< processes that were still there when the program had ended by itself, and had to be ended
    int survivors = 0; ///< processes that could not be ended
    bool isFolderRemoved = true;
};

/// Writes what happens as one JSON object per line. Each is shorter than PIPE_BUF, so it arrives whole.
class Report
{
public:
    explicit Report(int fd)
        : m_fd(fd)
    {
    }

    void started(pid_t program, const std::string &temporaryFolder) const;
    /// The program never ran: `stage` is "usage", "folder", "directory", "program" or "fork".
    void failed(const char *stage, int error, const std::string &subject) const;
    /// Adds processor time and memory of all processes that were waited for.
    void ended(const Ending &ending) const;

private:
    void write(const std::string &line) const;

    int m_fd;
};

} // namespace slipway
