// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "process/pipes.h"

#include <fcntl.h>
#include <unistd.h>

namespace slipway {

namespace {

constexpr int kHigh = 32;
constexpr int kRoomBytes = 1 << 20;

Descriptor moveHigh(int fd)
{
    Descriptor low(fd);
    return Descriptor(::fcntl(fd, F_DUPFD_CLOEXEC, kHigh));
}

} // namespace

void Descriptor::reset()
{
    if (m_fd >= 0)
        ::close(m_fd);
    m_fd = -1;
}

Pipe openPipe()
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return {};
    return {moveHigh(ends[0]), moveHigh(ends[1])};
}

void makeRoomy(const Descriptor &readEnd)
{
    ::fcntl(readEnd.get(), F_SETPIPE_SZ, kRoomBytes);
    ::fcntl(readEnd.get(), F_SETFL, ::fcntl(readEnd.get(), F_GETFL) | O_NONBLOCK);
}

} // namespace slipway
