// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtTypes>

#include <string_view>

namespace slipway {

/// Reads numbers out of bytes that nobody may trust: what lies outside is 0 or empty, never read.
class Bytes
{
public:
    Bytes() = default;
    Bytes(std::string_view data, bool isBigEndian)
        : m_data(data)
        , m_isBigEndian(isBigEndian)
    {
    }

    quint64 size() const { return m_data.size(); }
    bool isBigEndian() const { return m_isBigEndian; }
    std::string_view data() const { return m_data; }
    bool has(quint64 offset, quint64 count) const { return offset <= size() && count <= size() - offset; }

    /// `width` bytes as a number: 1, 2, 4 or 8.
    quint64 number(quint64 offset, int width) const
    {
        if (!has(offset, quint64(width)))
            return 0;
        quint64 value = 0;
        for (int i = 0; i < width; ++i)
            value = value << 8 | static_cast<unsigned char>(m_data[offset + quint64(m_isBigEndian ? i : width - 1 - i)]);
        return value;
    }
    quint8 u8(quint64 offset) const { return quint8(number(offset, 1)); }
    quint16 u16(quint64 offset) const { return quint16(number(offset, 2)); }
    quint32 u32(quint64 offset) const { return quint32(number(offset, 4)); }
    quint64 u64(quint64 offset) const { return number(offset, 8); }

    /// As much of it as there is.
    std::string_view slice(quint64 offset, quint64 count) const
    {
        return offset <= size() ? m_data.substr(offset, count) : std::string_view();
    }
    /// Up to a NUL, or to the end; never longer than any name that a compiler makes.
    std::string_view text(quint64 offset) const
    {
        constexpr quint64 kLongest = 1 << 16;
        const std::string_view rest = slice(offset, kLongest);
        return rest.substr(0, rest.find('\0'));
    }

private:
    std::string_view m_data;
    bool m_isBigEndian = false;
};

} // namespace slipway
