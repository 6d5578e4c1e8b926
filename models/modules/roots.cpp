// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// How go makes the lines of a go.mod consistent with the graph behind them.
#include "modules/graph.h"

#include <algorithm>
#include <ranges>

namespace slipway {

namespace {

/// Walks modules depth first without recursion: chains of requirements can be thousands long.
class PostOrder
{
public:
    explicit PostOrder(const ModuleGraph &graph)
        : m_graph(graph)
    {
    }

    void walk(NodeId start)
    {
        if (!m_done.insert(start).second)
            return;
        m_stack.push_back({start, 0});
        while (!m_stack.empty()) {
            auto &[node, next] = m_stack.back();
            const std::span<const NodeId> required = m_graph.requirements(node);
            while (next < required.size() && m_done.contains(required[next]))
                ++next;
            if (next == required.size()) {
                m_order.push_back(node);
                m_stack.pop_back();
            } else {
                const NodeId child = required[next++];
                m_done.insert(child);
                m_stack.push_back({child, 0});
            }
        }
    }

    const std::vector<NodeId> &order() const { return m_order; }

private:
    const ModuleGraph &m_graph;
    std::unordered_set<NodeId> m_done;
    std::vector<std::pair<NodeId, size_t>> m_stack;
    std::vector<NodeId> m_order;
};

} // namespace

std::vector<NodeId> minimalRoots(const ModuleStore &store, const ModuleGraph &graph, const std::vector<PathId> &base,
                                 const std::vector<NodeId> &buildList)
{
    PostOrder postOrder(graph);
    for (const NodeId node : buildList)
        postOrder.walk(node);

    PostOrder implied(graph);
    std::unordered_set<NodeId> have;
    size_t seen = 0;
    std::vector<NodeId> roots;
    const auto add = [&](NodeId node) {
        roots.push_back(node);
        implied.walk(node);
        for (; seen < implied.order().size(); ++seen)
            have.insert(implied.order()[seen]);
    };
    for (const PathId path : base)
        add(graph.selected(path));
    for (const NodeId node : postOrder.order() | std::views::reverse) {
        if (graph.selected(store.pathOf(node)) == node && !have.contains(node))
            add(node);
    }
    std::ranges::sort(roots, [&store](NodeId a, NodeId b) { return store.pathNameOf(a) < store.pathNameOf(b); });
    return roots;
}

namespace {

/// source: modload.updateUnprunedRoots
std::vector<NodeId> unprunedRoots(const ModuleStore &store, const Project &project, const ModuleGraph &graph)
{
    std::vector<PathId> base;
    std::unordered_set<PathId> inBase;
    const auto add = [&](PathId path) {
        if (inBase.insert(path).second)
            base.push_back(path);
    };
    for (const NodeId root : graph.roots()) {
        if (graph.selected(store.pathOf(root)) == root)
            add(store.pathOf(root));
    }
    const std::vector<NodeId> buildList = graph.buildList();
    for (const NodeId node : buildList) {
        if (store.pathOf(node) == ModuleStore::kGo || project.direct.contains(store.pathOf(node)))
            add(store.pathOf(node));
    }
    return minimalRoots(store, graph, base, buildList);
}

/// Each path once, at its highest version, and the main module not at all.
std::vector<NodeId> withoutRepetition(const ModuleStore &store, const Project &project, const std::vector<NodeId> &roots)
{
    std::vector<NodeId> unique;
    for (const NodeId root : roots) { // sorted: the last of a path is its highest
        if (store.pathOf(root) == store.pathOf(project.mains.first().node))
            continue;
        if (!unique.empty() && store.pathOf(unique.back()) == store.pathOf(root))
            unique.back() = root;
        else
            unique.push_back(root);
    }
    return unique;
}

bool isConsistent(const ModuleStore &store, const ModuleGraph &graph)
{
    const std::vector<NodeId> &roots = graph.roots();
    for (size_t i = 0; i < roots.size(); ++i) {
        if (graph.selected(store.pathOf(roots[i])) != roots[i] || (i && store.pathOf(roots[i]) == store.pathOf(roots[i - 1])))
            return false;
    }
    return true;
}

std::unique_ptr<ModuleGraph> loaded(ModuleStore &store, const Project &project, const std::vector<NodeId> &roots, Pruning pruning)
{
    auto graph = std::make_unique<ModuleGraph>(store, project);
    graph->load(roots, pruning);
    return graph;
}

} // namespace

std::unique_ptr<ModuleGraph> selectVersions(ModuleStore &store, const Project &project, const std::vector<NodeId> &roots)
{
    if (project.isWorkspace)
        return loaded(store, project, roots, Pruning::Workspace);
    if (!project.isPruned) {
        std::unique_ptr<ModuleGraph> graph = loaded(store, project, roots, Pruning::Unpruned);
        if (graph->hasProblems() || isConsistent(store, *graph))
            return graph;
        return loaded(store, project, unprunedRoots(store, project, *graph), Pruning::Unpruned);
    }
    std::unique_ptr<ModuleGraph> first = loaded(store, project, withoutRepetition(store, project, roots), Pruning::Pruned);
    std::unique_ptr<ModuleGraph> last;
    for (;;) {
        const ModuleGraph &graph = last ? *last : *first;
        // Where a raised root cannot be read, go stays with what it had.
        if (graph.hasProblems())
            return first;
        if (isConsistent(store, graph))
            return last ? std::move(last) : std::move(first);
        std::vector<NodeId> raised;
        for (const NodeId root : graph.roots())
            raised.push_back(graph.selected(store.pathOf(root)));
        last = loaded(store, project, raised, Pruning::Pruned);
    }
}

} // namespace slipway
