// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// How a store begins with what an earlier one has written.
#include "modules/parsecache.h"
#include "modules/store.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace slipway {

/// For what a project adds to the parse cache, before anything has to move.
static constexpr size_t kRoomForMore = 1024;

/// A store that is still empty gets the numbers of the file.
void ModuleStore::takeOver(const ParseCache &cache)
{
    m_paths.reserve(cache.paths().size() + kRoomForMore);
    for (const ParseCache::Path &path : cache.paths())
        m_paths.push_back({cache.text(path), path.hash, kNone, true});
    makePathSlots(std::max(m_pathSlots.size(), std::bit_ceil(m_paths.size() * 2)));

    const size_t count = cache.nodes().size();
    m_nodes.reserve(count + kRoomForMore);
    m_pathOf.reserve(count + kRoomForMore);
    m_ranks.reserve(count + kRoomForMore);
    for (const ParseCache::Node &node : cache.nodes()) {
        const NodeId id = std::exchange(m_paths[node.path].latestNode, NodeId(m_nodes.size()));
        m_nodes.push_back({id, node.hash, node.order, cache.text(node)});
        m_pathOf.push_back(node.path);
        m_ranks.push_back(node.rank);
    }
    m_summaries.reserve(count + kRoomForMore);
    m_summaries.resize(count);
    m_cachedEntries.assign(count, kNone);
    for (quint32 i = 0; i < cache.entries().size(); ++i)
        m_cachedEntries[cache.entries()[i].node] = i;
    for (NodeId node = 0; node < count; ++node) {
        if (isToolchain(m_pathOf[node]))
            addToolchainSummary(node);
    }
}

Summary ModuleStore::savedSummary(NodeId node) const
{
    if (m_summaries[node].state != Summary::State::Unknown || node >= m_cachedEntries.size() || m_cachedEntries[node] == kNone)
        return m_summaries[node];
    const ParseCache::Entry &entry = m_parseCache->entries()[m_cachedEntries[node]];
    Summary summary;
    summary.state = Summary::State::Good;
    summary.isPruned = entry.flags & ParseCache::kPruned;
    summary.isSilent = entry.flags & ParseCache::kSilent;
    summary.modified = entry.modified;
    summary.module = entry.declares;
    summary.size = entry.size;
    summary.goNode = entry.go;
    if (entry.go != kNone)
        summary.go = version(entry.go);
    summary.requirements = m_parseCache->requirements(entry);
    return summary;
}

} // namespace slipway
