// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtTypes>

#include <functional>
#include <vector>

namespace slipway {

/// Somebody says that a run of bytes is theirs.
struct Claim {
    quint64 begin = 0;
    quint64 end = 0;
    quint32 owner = 0;
    quint32 detail = 0; ///< for the owner
};

/// Gives every byte of a file one owner: who claims in an earlier layer has it, and within a layer who begins first.
class Coverage
{
public:
    explicit Coverage(quint64 size)
        : m_free{{0, size}}
    {
    }

    /// `take(claim, bytes)` is called for every claim that gets some, with what it gets.
    void paint(std::vector<Claim> layer, const std::function<void(const Claim &, quint64)> &take);
    quint64 left() const;

private:
    struct Gap {
        quint64 begin;
        quint64 end;
    };
    std::vector<Gap> m_free; ///< sorted, apart
};

} // namespace slipway
