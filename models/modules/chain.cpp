// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// How one gets from the main module to a dependency.
#include "modules/projectanalysis.h"

#include <algorithm>

namespace slipway {

/// What the main modules' files ask for, as nodes of the graph.
std::vector<quint32> ProjectAnalysis::firstSteps(bool isDirectOnly) const
{
    std::vector<quint32> steps;
    for (const MainModule &main : m_project->mains) {
        for (const RequireLine &line : main.mod.require) {
            if (isDirectOnly && line.isIndirect)
                continue;
            const quint32 node = nodeOf({QString::fromUtf8(line.module.path), QString::fromUtf8(line.module.version)});
            if (node != kNone && !m_nodes[node].isMain)
                steps.push_back(node);
        }
    }
    return steps;
}

/// Breadth first, so the chain is a shortest one. Starts with the main module whose file leads there.
QList<ModuleVersion> ProjectAnalysis::chain(const std::vector<quint32> &starts, quint32 goal, bool isSelectedOnly) const
{
    std::vector<quint32> cameFrom(m_nodes.size(), kNone);
    std::vector<quint32> queue;
    const auto visit = [&](quint32 node, quint32 from) {
        const bool mayPass = !isSelectedOnly || m_paths[m_nodes[node].path].selected == node;
        if (cameFrom[node] == kNone && mayPass && !m_nodes[node].isMain) {
            cameFrom[node] = from;
            queue.push_back(node);
        }
    };
    for (const quint32 start : starts)
        visit(start, start);
    for (size_t next = 0; next < queue.size() && cameFrom[goal] == kNone; ++next) {
        const Node &node = m_nodes[queue[next]];
        for (quint32 i = 0; i < node.count; ++i)
            visit(m_edges[node.first + i], queue[next]);
    }
    if (cameFrom[goal] == kNone)
        return {};
    QList<ModuleVersion> chain{value(goal)};
    quint32 node = goal;
    for (; cameFrom[node] != node; node = cameFrom[node])
        chain.prepend(value(cameFrom[node]));
    const auto leads
        = [required = chain.constFirst().path.toUtf8()](const MainModule &main) { return main.mod.findRequire(required) != nullptr; };
    auto first = std::ranges::find_if(m_project->mains, leads);
    if (m_project->member >= 0 && leads(m_project->mains[m_project->member]))
        first = m_project->mains.begin() + m_project->member;
    chain.prepend({first == m_project->mains.end() ? mainPath() : QString::fromUtf8(first->mod.module->path), {}});
    return chain;
}

QList<ModuleVersion> ProjectAnalysis::chainTo(const QString &path) const
{
    const quint32 number = texts().pathNumbers.value(path, kNone);
    if (number == kNone)
        return {};
    const quint32 goal = m_paths[number].selected;
    if (m_nodes[goal].isMain)
        return {value(goal)};
    const std::vector<quint32> direct = firstSteps(true);
    const std::vector<quint32> all = firstSteps(false);
    for (const auto &[starts, isSelectedOnly] : {std::pair{&direct, true}, {&direct, false}, {&all, true}, {&all, false}}) {
        if (QList<ModuleVersion> found = chain(*starts, goal, isSelectedOnly); !found.isEmpty())
            return found;
    }
    // Only a line that go would write anew, a go line or that of go.work leads there.
    std::vector<quint32> roots;
    for (quint32 i = 0; i < m_startCount; ++i) {
        if (!m_nodes[i].isMain)
            roots.push_back(i);
        else
            roots.insert(roots.end(), m_edges.begin() + m_nodes[i].first, m_edges.begin() + m_nodes[i].first + m_nodes[i].count);
    }
    return chain(roots, goal, false);
}

} // namespace slipway
