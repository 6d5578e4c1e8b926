// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "process/logbytes.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <new>
#include <utility>

namespace slipway {

ChunkMemory::~ChunkMemory()
{
    if (m_spare)
        ::munmap(m_spare, kSize);
}

char *ChunkMemory::take()
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_spare)
            return std::exchange(m_spare, nullptr);
    }
    void *memory = ::mmap(nullptr, kSize, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        throw std::bad_alloc();
    return static_cast<char *>(memory);
}

void ChunkMemory::giveBack(char *memory)
{
    {
        const std::lock_guard lock(m_mutex);
        std::swap(m_spare, memory);
    }
    if (memory)
        ::munmap(memory, kSize);
}

LogChunk::LogChunk(qint64 offset, std::shared_ptr<ChunkMemory> memory)
    : m_offset(offset)
    , m_memory(std::move(memory))
    , m_data(m_memory->take())
{
}

LogChunk::~LogChunk()
{
    m_memory->giveBack(m_data);
}

SpillFile::SpillFile(QString path)
    : m_path(std::move(path))
{
}

SpillFile::~SpillFile()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

bool SpillFile::open()
{
    if (m_fd >= 0)
        return true;
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    m_fd = ::open(QFile::encodeName(m_path).constData(), O_RDWR | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0600);
    return m_fd >= 0;
}

qint64 SpillFile::append(QByteArrayView bytes)
{
    qint64 done = 0;
    m_error.clear();
    if (!open())
        m_error = QString::fromLocal8Bit(std::strerror(errno));
    while (m_error.isEmpty() && done < bytes.size()) {
        const ssize_t count = ::write(m_fd, bytes.data() + done, static_cast<size_t>(bytes.size() - done));
        if (count > 0)
            done += count;
        else if (count == 0 || errno != EINTR)
            m_error = QString::fromLocal8Bit(std::strerror(count == 0 ? ENOSPC : errno));
    }
    return done;
}

qint64 SpillFile::read(qint64 offset, char *target, qint64 count) const
{
    qint64 done = 0;
    while (done < count) {
        const ssize_t got = ::pread(m_fd, target + done, static_cast<size_t>(count - done), offset + done);
        if (got > 0)
            done += got;
        else if (got == 0 || errno != EINTR)
            break;
    }
    return done;
}

} // namespace slipway
