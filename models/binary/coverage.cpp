// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "binary/coverage.h"

#include <algorithm>

namespace slipway {

void Coverage::paint(std::vector<Claim> layer, const std::function<void(const Claim &, quint64)> &take)
{
    std::ranges::stable_sort(layer, {}, &Claim::begin);
    std::vector<Gap> rest;
    rest.reserve(m_free.size() + layer.size());
    size_t at = 0;
    Gap gap = m_free.empty() ? Gap{0, 0} : m_free.front();
    const auto nextGap = [&] {
        if (gap.begin < gap.end)
            rest.push_back(gap);
        ++at;
        gap = at < m_free.size() ? m_free[at] : Gap{0, 0};
    };
    for (const Claim &claim : layer) {
        quint64 got = 0;
        while (at < m_free.size() && gap.begin < claim.end) {
            if (gap.end <= claim.begin) {
                nextGap();
                continue;
            }
            const quint64 begin = std::max(gap.begin, claim.begin);
            const quint64 end = std::min(gap.end, claim.end);
            if (begin >= end)
                break;
            if (gap.begin < begin)
                rest.push_back({gap.begin, begin});
            got += end - begin;
            gap.begin = end;
            if (gap.begin == gap.end)
                nextGap();
        }
        if (got)
            take(claim, got);
    }
    while (at < m_free.size())
        nextGap();
    m_free = std::move(rest);
}

quint64 Coverage::left() const
{
    quint64 sum = 0;
    for (const Gap &gap : m_free)
        sum += gap.end - gap.begin;
    return sum;
}

} // namespace slipway
