// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QString>

#include <cstring>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace slipway {

/// Numbers that stand for a module path, and for a module path at a version, within one ModuleStore.
using PathId = quint32;
using NodeId = quint32;
inline constexpr quint32 kNone = 0xffffffffU;

inline std::string_view toView(QByteArrayView bytes)
{
    return {bytes.data(), size_t(bytes.size())};
}
inline QByteArrayView toBytes(std::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}
inline QString toText(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// Eight bytes at a time; good enough for tables, no defence against collisions made on purpose (tables compare the text too).
inline quint64 hashOf(std::string_view text)
{
    constexpr quint64 kFactor = 0x9E3779B97F4A7C15ULL;
    quint64 hash = text.size() * kFactor;
    const auto mix = [&hash](quint64 word) {
        hash = (hash ^ word) * kFactor;
        hash ^= hash >> 32;
    };
    const char *at = text.data();
    size_t left = text.size();
    for (; left >= 8; left -= 8, at += 8) {
        quint64 word = 0;
        std::memcpy(&word, at, 8);
        mix(word);
    }
    quint64 tail = 0;
    if (left)
        std::memcpy(&tail, at, left);
    mix(tail);
    return hash;
}

/// Memory that only grows and never moves: views into it stay good as long as it lives.
template<typename T> class Arena
{
public:
    /// Room for `count` elements in one piece, at least; `commit` says how many were used.
    T *reserve(size_t count)
    {
        if (m_used + count > m_capacity) {
            m_capacity = std::max(count, kBlock);
            m_blocks.push_back(std::make_unique_for_overwrite<T[]>(m_capacity));
            m_used = 0;
        }
        return m_blocks.back().get() + m_used;
    }
    void commit(size_t count) { m_used += count; }
    /// Views into it are no longer good; a single block is kept for what comes.
    void clear()
    {
        if (m_blocks.size() > 1) {
            m_blocks.clear();
            m_capacity = 0;
        }
        m_used = 0;
    }

    std::span<const T> keep(std::span<const T> elements)
    {
        if (elements.empty())
            return {};
        T *to = reserve(elements.size());
        std::copy(elements.begin(), elements.end(), to);
        commit(elements.size());
        return {to, elements.size()};
    }

private:
    static constexpr size_t kBlock = 128 * 1024;
    std::vector<std::unique_ptr<T[]>> m_blocks;
    size_t m_used = 0;
    size_t m_capacity = 0;
};

} // namespace slipway
