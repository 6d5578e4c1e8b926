// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>

namespace slipway {

/// A file descriptor that is closed with its owner.
class Descriptor
{
public:
    Descriptor() = default;
    explicit Descriptor(int fd)
        : m_fd(fd)
    {
    }
    ~Descriptor() { reset(); }
    Descriptor(Descriptor &&other) noexcept
        : m_fd(std::exchange(other.m_fd, -1))
    {
    }
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        if (this != &other) {
            reset();
            m_fd = std::exchange(other.m_fd, -1);
        }
        return *this;
    }

    int get() const { return m_fd; }
    bool isOpen() const { return m_fd >= 0; }
    void reset();

private:
    int m_fd = -1;
};

/// Both ends of a pipe, closed on exec and numbered high, so that they can be given to a child under low numbers.
struct Pipe {
    Descriptor readEnd;
    Descriptor writeEnd;

    bool isOpen() const { return readEnd.isOpen() && writeEnd.isOpen(); }
};

Pipe openPipe();

/// Makes a pipe as roomy as an ordinary user may, and reading from it return at once.
void makeRoomy(const Descriptor &readEnd);

} // namespace slipway
