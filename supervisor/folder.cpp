// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "folder.h"

#include "marked.h"
#include "tree.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace slipway {

namespace {

constexpr char kPrefix[] = "slipway-run.";
/// Tells a folder of ours from one that a person happened to name alike. Made only when the folder is locked: one that has
/// it and can be locked by others has lost its supervisor.
constexpr char kMarker[] = ".made-by-slipway-run";

/// How long what lives on in an abandoned folder is looked for.
constexpr std::chrono::milliseconds kSweep{500};

int makeFolders(const std::string &path)
{
    for (size_t slash = path.find('/', 1); slash != std::string::npos; slash = path.find('/', slash + 1)) {
        if (::mkdir(path.substr(0, slash).c_str(), 0777) != 0 && errno != EEXIST && errno != EROFS && errno != EACCES)
            return errno;
    }
    return ::mkdir(path.c_str(), 0777) == 0 || errno == EEXIST ? 0 : errno;
}

int openLocked(const std::string &path)
{
    const int fd = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (fd >= 0 && ::flock(fd, LOCK_EX | LOCK_NB) == 0)
        return fd;
    if (fd >= 0)
        ::close(fd);
    return -1;
}

bool makeMarker(const std::string &path)
{
    const int fd = ::open((path + '/' + kMarker).c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    return fd >= 0 && ::close(fd) == 0;
}

bool isAbandoned(const std::string &path)
{
    struct stat status{};
    if (::lstat(path.c_str(), &status) != 0 || !S_ISDIR(status.st_mode) || status.st_uid != ::getuid())
        return false;
    return ::access((path + '/' + kMarker).c_str(), F_OK) == 0;
}

} // namespace

int TemporaryFolder::create(const std::string &root)
{
    if (const int error = makeFolders(root))
        return error;
    std::string pattern = root + '/' + kPrefix + "XXXXXX";
    if (::mkdtemp(pattern.data()) == nullptr)
        return errno;
    m_path = pattern;
    m_lockFd = openLocked(m_path);
    const std::string temporary = m_path + "/tmp";
    const std::string go = m_path + "/go";
    if (::mkdir(temporary.c_str(), 0700) != 0 || ::mkdir(go.c_str(), 0700) != 0)
        return errno;
    if (m_lockFd >= 0 && !makeMarker(m_path))
        return errno;
    ::setenv("TMPDIR", temporary.c_str(), 1);
    ::setenv("GOTMPDIR", go.c_str(), 1);
    return 0;
}

bool TemporaryFolder::remove()
{
    if (m_path.empty())
        return true;
    const bool isGone = removeTree(m_path);
    if (m_lockFd >= 0)
        ::close(m_lockFd);
    m_lockFd = -1;
    return isGone;
}

void removeAbandonedFolders(const std::string &root)
{
    DIR *folder = ::opendir(root.c_str());
    if (!folder)
        return;
    while (const dirent *entry = ::readdir(folder)) {
        if (std::strncmp(entry->d_name, kPrefix, sizeof kPrefix - 1) != 0)
            continue;
        const std::string path = root + '/' + entry->d_name;
        const int lock = isAbandoned(path) ? openLocked(path) : -1;
        if (lock < 0)
            continue;
        killMarked(path, kSweep);
        removeTree(path);
        ::close(lock);
    }
    ::closedir(folder);
}

} // namespace slipway
