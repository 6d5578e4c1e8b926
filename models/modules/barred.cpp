// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "modules/barred.h"

#include <ranges>

namespace slipway {

NodeId Barred::reason(NodeId module, Pruning pruning) const
{
    const auto found = m_reasons.find(module);
    if (found == m_reasons.end())
        return kNone;
    return pruning == Pruning::Unpruned ? found->second.unpruned : found->second.pruned;
}

bool Barred::isUnprunedRoot(NodeId module) const
{
    const auto root = m_roots.find(module);
    return root != m_roots.end() && root->second == Pruning::Unpruned;
}

bool Barred::require(NodeId module, NodeId required)
{
    if (const auto root = m_roots.find(required); root != m_roots.end() && isBarred(required, root->second)) {
        bar(module, Pruning::Pruned, required);
        return false;
    }
    if (isBarred(required, Pruning::Unpruned)) {
        bar(module, Pruning::Unpruned, required);
        if (!m_roots.contains(module))
            return false; // only the unpruned part of the graph reaches it
    }
    m_askers[required].push_back(module);
    return true;
}

/// Notes one reason; answers with what follows for those that require the module.
std::vector<Barred::Mark> Barred::mark(const Mark &mark)
{
    if (isBarred(mark.module, mark.pruning))
        return {};
    Reasons &reasons = m_reasons[mark.module];
    const bool isRoot = m_roots.contains(mark.module);
    // What is in the way of the pruned graph is in the way of the larger one too.
    if (reasons.unpruned == kNone)
        reasons.unpruned = mark.because;
    const bool isForGood = mark.pruning == Pruning::Pruned || isUnprunedRoot(mark.module);
    if (isForGood)
        reasons.pruned = mark.because;

    std::vector<Mark> follow;
    const auto askers = m_askers.find(mark.module);
    if (askers == m_askers.end())
        return follow;
    const Pruning reach = isRoot && isForGood ? Pruning::Pruned : Pruning::Unpruned;
    for (const NodeId asker : askers->second)
        follow.push_back({asker, reach, mark.module});
    if (!isRoot || isForGood)
        m_askers.erase(askers);
    return follow;
}

void Barred::bar(NodeId module, Pruning pruning, NodeId because)
{
    // Depth first, as go does it, without recursion: chains of requirements can be thousands long.
    std::vector<Mark> stack{{module, pruning, because}};
    while (!stack.empty()) {
        const Mark next = stack.back();
        stack.pop_back();
        for (const Mark &follow : mark(next) | std::views::reverse)
            stack.push_back(follow);
    }
}

std::vector<NodeId> Barred::chain(NodeId module, Pruning pruning) const
{
    std::vector<NodeId> chain;
    for (;;) {
        if (isUnprunedRoot(module))
            pruning = Pruning::Unpruned;
        const NodeId because = reason(module, pruning);
        if (because == kNone)
            return chain;
        chain.push_back(module);
        if (because == module)
            return chain;
        module = because;
    }
}

} // namespace slipway
