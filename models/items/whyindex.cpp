// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "items/whygraph.h"

#include <algorithm>
#include <limits>
#include <queue>

namespace slipway {
namespace {

constexpr int kStep = 1;
constexpr int kIndirectStep = 3; ///< a detour over two modules explains more than a line marked "// indirect"

} // namespace

WhyIndex::WhyIndex(std::shared_ptr<const ModuleAnalysis> analysis)
    : m_analysis(std::move(analysis))
{
    std::vector<std::vector<int>> out;
    for (const ModuleInfo &module : m_analysis->modules())
        if (module.isMain)
            idOf({module.path, {}});
    for (const Requirement &edge : m_analysis->edges()) {
        const int from = idOf(edge.from);
        const int to = idOf(edge.to);
        if (out.size() < size_t(m_modules.size()))
            out.resize(size_t(m_modules.size()));
        out[size_t(from)].push_back(to);
    }
    out.resize(size_t(m_modules.size()));
    findWays(out);
}

int WhyIndex::idOf(const ModuleVersion &module)
{
    const QString name = module.toString();
    const auto known = m_ids.constFind(name);
    if (known != m_ids.cend())
        return *known;
    m_modules.append(module);
    m_ids.insert(name, int(m_modules.size()) - 1);
    return int(m_modules.size()) - 1;
}

void WhyIndex::findWays(const std::vector<std::vector<int>> &out)
{
    QSet<QString> direct;
    for (const ModuleInfo &module : m_analysis->modules())
        if (module.isDirect)
            direct.insert(module.path);
    constexpr int kFar = std::numeric_limits<int>::max();
    std::vector<int> distance(size_t(m_modules.size()), kFar);
    m_before.assign(size_t(m_modules.size()), -1);
    // Equal ways: the one found first, so that the answer is always the same.
    using Reached = std::pair<int, int>; // distance, node
    std::priority_queue<Reached, std::vector<Reached>, std::greater<>> waiting;
    for (int node = 0; node < m_modules.size(); ++node) {
        const ModuleInfo *info = m_modules[node].version.isEmpty() ? m_analysis->find(m_modules[node].path) : nullptr;
        if (info && info->isMain) {
            distance[size_t(node)] = 0;
            waiting.push({0, node});
        }
    }
    while (!waiting.empty()) {
        const auto [far, node] = waiting.top();
        waiting.pop();
        if (far > distance[size_t(node)])
            continue;
        const bool isMain = m_before[size_t(node)] < 0;
        for (const int to : out[size_t(node)]) {
            const int reach = far + (isMain && !direct.contains(m_modules[to].path) ? kIndirectStep : kStep);
            if (reach >= distance[size_t(to)])
                continue;
            distance[size_t(to)] = reach;
            m_before[size_t(to)] = node;
            waiting.push({reach, to});
        }
    }
    m_isReached.resize(distance.size());
    for (size_t node = 0; node < distance.size(); ++node)
        m_isReached[node] = distance[node] != kFar;
}

QList<ModuleVersion> WhyIndex::wayTo(const ModuleVersion &module) const
{
    int node = m_ids.value(module.toString(), -1);
    QList<ModuleVersion> way;
    if (node < 0 || !m_isReached[size_t(node)])
        return way;
    for (; node >= 0; node = m_before[size_t(node)])
        way.prepend(m_modules[node]);
    return way;
}

} // namespace slipway
