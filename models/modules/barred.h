// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "modules/graph.h"

namespace slipway {

/// Keeps book of the versions that a graph must not contain, because they or something they bring in is above what was asked
/// for, or cannot be read. A pruned root brings in its own requirements alone, everything else the whole way down, so that
/// each version can be barred twice. source: cmd/go/internal/modload.dqTracker
class Barred
{
public:
    using RootPrunings = std::unordered_map<NodeId, Pruning>;

    /// `roots`: how far each root is followed; outlives this.
    explicit Barred(const RootPrunings &roots)
        : m_roots(roots)
    {
    }

    /// `module` itself is in the way (`because` equal to it), or directly requires what is.
    void bar(NodeId module, NodeId because) { bar(module, Pruning::Pruned, because); }
    /// `module` requires `required`; passes on what is known of it. False: `module` is barred by it for good.
    bool require(NodeId module, NodeId required);
    bool isBarred(NodeId module, Pruning pruning) const { return reason(module, pruning) != kNone; }
    /// From `module` to what is in the way, both included; empty: it is not barred.
    std::vector<NodeId> chain(NodeId module, Pruning pruning) const;

private:
    struct Reasons {
        NodeId pruned = kNone; ///< the requirement that bars it; itself: it is in the way
        NodeId unpruned = kNone;
    };
    struct Mark {
        NodeId module;
        Pruning pruning;
        NodeId because;
    };

    NodeId reason(NodeId module, Pruning pruning) const;
    bool isUnprunedRoot(NodeId module) const;
    void bar(NodeId module, Pruning pruning, NodeId because);
    std::vector<Mark> mark(const Mark &mark);

    const RootPrunings &m_roots;
    std::unordered_map<NodeId, Reasons> m_reasons;
    std::unordered_map<NodeId, std::vector<NodeId>> m_askers; ///< of versions that are not barred for good
};

} // namespace slipway
