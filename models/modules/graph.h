// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "modules/project.h"

#include <memory>

namespace slipway {

/// How far a graph is followed. source: cmd/go/internal/modload.modPruning
enum class Pruning : quint8 {
    Pruned, ///< behind a module with go 1.17 or newer only what it requires itself
    Unpruned, ///< everything
    Workspace, ///< the union of the members
};

/// Minimal version selection over one set of roots, with the project's replacements and exclusions.
/// This is what cmd/go calls readModGraph; tests hold it against `go mod graph`.
class ModuleGraph
{
public:
    ModuleGraph(ModuleStore &store, const Project &project)
        : m_store(&store)
        , m_project(&project)
    {
    }

    /// Starts anew from these roots. Reads what is not known yet. `unpruned`: nodes that are followed as if they were roots,
    /// wherever one of them is required.
    void load(const std::vector<NodeId> &roots, Pruning pruning, const std::unordered_set<NodeId> &unpruned = {});

    const std::vector<NodeId> &roots() const { return m_roots; }
    /// kNone: the path does not occur.
    NodeId selected(PathId path) const { return path < m_selected.size() ? m_selected[path] : kNone; }
    /// A node that was read and whose go line is below 1.17, or missing: everything behind it counts.
    bool isUnprunedModule(NodeId node) const { return isExpanded(node) && !(m_flags[node] & kPrunedNode); }
    bool isExpanded(NodeId node) const { return node < m_flags.size() && (m_flags[node] & kExpanded); }
    /// Of an expanded node; of the main module outside a workspace: the roots.
    std::span<const NodeId> requirements(NodeId node) const { return isExpanded(node) ? m_required[node] : std::span<const NodeId>(); }
    size_t edgeCount() const { return m_edgeCount; }
    size_t nodeCount() const { return m_nodeCount; } ///< that took part
    bool hasProblems() const { return !m_problems.empty(); }
    /// Why a node could not be expanded; null: it could.
    const QString *problemOf(NodeId node) const;
    /// The selected versions, sorted by path, without the main modules.
    std::vector<NodeId> buildList() const;
    /// Every requirement on an excluded version that was met: who, what. Sorted by name.
    const std::vector<std::pair<NodeId, NodeId>> &dropped() const { return m_dropped; }
    /// Modules at versions whose `.mod` is not in the module cache (that of the replacement where there is one). Sorted by name.
    const std::vector<NodeId> &missing() const { return m_missing; }
    /// The summary that stands behind a node, replacement followed; its go line, for one.
    std::string_view goLineOf(NodeId node) const;

private:
    static constexpr quint8 kExpanded = 8; ///< the lower bits: visited with that pruning
    static constexpr quint8 kPrunedNode = 16;
    static constexpr quint8 kBroken = 32;
    static constexpr quint8 kSeen = 64; ///< took part in the selection of its path

    struct Item {
        NodeId node;
        Pruning pruning;
    };

    void walk(Pruning pruning);
    void see(NodeId node);
    void compete(NodeId node);
    void enqueue(NodeId node, Pruning pruning);
    void drain();
    bool expand(NodeId node);
    bool expandReplaced(NodeId node, const Replacement &to);
    bool expandModule(NodeId node, NodeId actual);
    Summary memberSummary(NodeId node) const;
    void follow(const Item &item);
    void take(NodeId node, const Summary &summary);
    void fail(NodeId node, QString problem);
    void makeRoom();
    void followWorkspace();
    std::span<const NodeId> withoutExcluded(NodeId node, std::span<const NodeId> required);

    ModuleStore *m_store;
    const Project *m_project;
    std::vector<NodeId> m_roots;
    std::unordered_set<NodeId> m_unpruned;
    std::vector<NodeId> m_selected; ///< by path
    std::vector<bool> m_isRootChoice; ///< by path: a root names it; a root wins against its equals
    std::vector<quint8> m_flags; ///< by node
    std::vector<std::span<const NodeId>> m_required; ///< by node
    std::vector<std::string_view> m_goLines; ///< by node
    size_t m_edgeCount = 0;
    size_t m_nodeCount = 0;
    std::vector<Item> m_queue;
    std::vector<Item> m_waiting; ///< for files that are being read
    std::unordered_map<NodeId, QString> m_problems;
    std::vector<NodeId> m_missing;
    std::vector<std::pair<NodeId, NodeId>> m_dropped;
};

/// The graph of a project, its roots made consistent, as `go mod graph` shows it; where a node cannot be read, the roots stay
/// as they are, as with go. source: modload.expandGraph
std::unique_ptr<ModuleGraph> selectVersions(ModuleStore &store, const Project &project, const std::vector<NodeId> &roots);

/// The smallest list of requirements that names every path of `base` and implies the whole build list of `graph`, which was
/// loaded unpruned. Sorted by path. source: mvs.Req
std::vector<NodeId> minimalRoots(const ModuleStore &store, const ModuleGraph &graph, const std::vector<PathId> &base,
                                 const std::vector<NodeId> &buildList);

} // namespace slipway
