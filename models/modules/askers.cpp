// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// Who asks for what: the edges of the graph the other way round, in the order in which people read them.
#include "modules/projectanalysis.h"

#include <algorithm>
#include <numeric>

namespace slipway {

namespace {

/// Turns counts that stand at i + 1 into first places.
void addUp(std::vector<quint32> &counts)
{
    std::partial_sum(counts.begin(), counts.end(), counts.begin());
}

} // namespace

/// Of two versions of one path; of two that are equal in order the selected one counts as higher.
bool ProjectAnalysis::isHigher(quint32 a, quint32 b) const
{
    if (m_nodes[a].rank != m_nodes[b].rank)
        return m_nodes[a].rank > m_nodes[b].rank;
    return isSelected(a) != isSelected(b) ? isSelected(a) : m_nodes[a].version > m_nodes[b].version;
}

void ProjectAnalysis::indexVersions(AskerIndex &index) const
{
    index.firstVersion.reserve(m_paths.size() + 1);
    index.versions.reserve(m_nodes.size());
    for (const Path &path : m_paths) {
        const size_t first = index.versions.size();
        index.firstVersion.push_back(quint32(first));
        for (quint32 node = path.latestNode; node != kNone; node = m_nodes[node].next)
            index.versions.push_back(node);
        std::ranges::sort(std::span(index.versions).subspan(first), [this](quint32 a, quint32 b) { return isHigher(a, b); });
    }
    index.firstVersion.push_back(quint32(index.versions.size()));
}

/// Walks over those that ask in the order wanted, so that nothing has to be sorted where they are put. Lines of main modules are
/// left out: modules() has them as the files have them.
void ProjectAnalysis::indexAskers(AskerIndex &index) const
{
    std::vector<quint32> names(m_paths.size());
    std::iota(names.begin(), names.end(), 0U);
    std::ranges::sort(names, {}, [this](quint32 path) { return m_paths[path].name; });

    index.firstAsker.assign(m_nodes.size() + 1, 0);
    for (const Node &node : m_nodes) {
        for (quint32 i = 0; i < node.count && !node.isMain; ++i)
            ++index.firstAsker[m_edges[node.first + i] + 1];
    }
    addUp(index.firstAsker);
    index.askers.resize(index.firstAsker.back());
    std::vector<quint32> next(index.firstAsker.begin(), index.firstAsker.end() - 1);
    const auto put = [&](quint32 from) {
        const Node &node = m_nodes[from];
        for (quint32 i = 0; i < node.count && !node.isMain; ++i)
            index.askers[next[m_edges[node.first + i]]++] = from;
    };
    for (const quint32 path : names)
        put(m_paths[path].selected);
    for (const quint32 path : names) {
        for (const quint32 node : index.versionsOf(path)) {
            if (!isSelected(node))
                put(node);
        }
    }
}

const ProjectAnalysis::AskerIndex &ProjectAnalysis::askerIndex() const
{
    std::call_once(m_askersOnce, [this] {
        indexVersions(m_askers);
        indexAskers(m_askers);
    });
    return m_askers;
}

std::vector<ProjectAnalysis::Demand> ProjectAnalysis::demandsOn(const QString &path) const
{
    std::vector<Demand> demands;
    const quint32 number = texts().pathNumbers.value(path, kNone);
    if (number == kNone)
        return demands;
    for (const quint32 version : askerIndex().versionsOf(number)) {
        if (const std::span<const quint32> askers = askerIndex().askersOf(version); !askers.empty())
            demands.push_back({texts().versions[version], isSelected(version), askers});
    }
    return demands;
}

} // namespace slipway
