// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "tree.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <vector>

namespace slipway {

namespace {

/// Below this depth a folder is first moved to the top, so that depth costs no descriptors and no stack.
constexpr int kDeep = 64;

class Remover
{
public:
    explicit Remover(int topFd)
        : m_topFd(topFd)
    {
    }

    /// Empties the folder behind `fd`, which it closes.
    void empty(int fd, int depth)
    {
        ::fchmod(fd, 0700);
        DIR *folder = ::fdopendir(fd);
        if (!folder) {
            ::close(fd);
            return;
        }
        while (const dirent *entry = ::readdir(folder)) {
            if (std::strcmp(entry->d_name, ".") != 0 && std::strcmp(entry->d_name, "..") != 0)
                removeEntry(fd, entry->d_name, depth);
        }
        ::closedir(folder);
    }

    bool hasMoved() const { return m_moved; }
    void startRound() { m_moved = false; }

private:
    void removeEntry(int fd, const char *name, int depth)
    {
        if (::unlinkat(fd, name, 0) == 0 || (errno != EISDIR && errno != EPERM))
            return;
        if (::unlinkat(fd, name, AT_REMOVEDIR) == 0)
            return;
        if (depth >= kDeep && moveToTop(fd, name))
            return;
        // A folder that may not even be read is opened up first; a symbolic link was already removed above.
        ::fchmodat(fd, name, 0700, 0);
        const int inner = ::openat(fd, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
        if (inner < 0)
            return;
        empty(inner, depth + 1);
        ::unlinkat(fd, name, AT_REMOVEDIR);
    }

    bool moveToTop(int fd, const char *name)
    {
        ::fchmodat(fd, name, 0700, 0);
        const std::string target = "deep." + std::to_string(m_number++);
        const bool isMoved = ::renameat(fd, name, m_topFd, target.c_str()) == 0;
        m_moved = m_moved || isMoved;
        return isMoved;
    }

    int m_topFd;
    int m_number = 0;
    bool m_moved = false;
};

} // namespace

bool removeTree(const std::string &path)
{
    ::chmod(path.c_str(), 0700);
    const int top = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (top < 0)
        return errno == ENOENT;
    Remover remover(top);
    do {
        remover.startRound();
        remover.empty(::openat(top, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC), 0);
    } while (remover.hasMoved());
    ::close(top);
    return ::rmdir(path.c_str()) == 0;
}

} // namespace slipway
