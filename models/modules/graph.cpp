// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "modules/graph.h"

#include "modfile/gover.h"

#include <algorithm>

namespace slipway {

void ModuleGraph::load(const std::vector<NodeId> &roots, Pruning pruning, const std::unordered_set<NodeId> &unpruned)
{
    m_store->rankVersions();
    m_roots = roots;
    m_unpruned = unpruned;
    do
        walk(pruning);
    while (m_store->hasSurprise());
    m_store->rankVersions();
    // In which order files came in says nothing.
    const auto key = [this](NodeId node) { return std::pair(m_store->pathNameOf(node), m_store->version(node)); };
    std::ranges::sort(m_missing, {}, key);
    std::ranges::sort(m_dropped, {}, [&](const auto &edge) { return std::pair(key(edge.first), key(edge.second)); });
}

void ModuleGraph::walk(Pruning pruning)
{
    m_selected.clear();
    m_isRootChoice.clear();
    m_flags.clear();
    m_required.clear();
    m_goLines.clear();
    m_problems.clear();
    m_missing.clear();
    m_dropped.clear();
    m_edgeCount = m_roots.size();
    m_nodeCount = 0;
    makeRoom();
    if (!m_project->isWorkspace) {
        const NodeId main = m_project->mains.first().node;
        m_required[main] = m_store->keepNodes(m_roots);
        m_flags[main] = kExpanded;
        see(main);
    }
    for (const NodeId root : m_roots) {
        see(root);
        m_isRootChoice[m_store->pathOf(root)] = true;
    }
    for (const NodeId root : m_roots)
        enqueue(root, pruning);
    drain();
    if (pruning == Pruning::Workspace)
        followWorkspace();
}

void ModuleGraph::makeRoom()
{
    if (m_selected.size() < m_store->pathCount()) {
        m_selected.resize(m_store->pathCount(), kNone);
        m_isRootChoice.resize(m_store->pathCount());
    }
    if (m_flags.size() < m_store->nodeCount()) {
        m_flags.resize(m_store->nodeCount());
        m_required.resize(m_store->nodeCount());
        m_goLines.resize(m_store->nodeCount());
    }
}

/// Most requirements name a version that others name too.
inline void ModuleGraph::see(NodeId node)
{
    if (!(m_flags[node] & kSeen))
        compete(node);
}

void ModuleGraph::compete(NodeId node)
{
    m_flags[node] |= kSeen;
    ++m_nodeCount;
    const PathId path = m_store->pathOf(node);
    NodeId &current = m_selected[path];
    const int order = current == kNone ? -1 : m_store->compare(current, node);
    // Versions that are equal though they differ ("v2.0.0" and "v2.0.0+incompatible"): go takes the one it meets first, in an
    // order that changes from run to run. Here: a root, else the one that sorts first.
    const bool winsTie = order == 0 && !m_isRootChoice[path] && m_store->version(node) < m_store->version(current);
    if (order < 0 || winsTie) {
        current = node;
        m_isRootChoice[path] = false;
    }
}

inline void ModuleGraph::enqueue(NodeId node, Pruning pruning)
{
    const quint8 visited = quint8(1U << quint8(pruning));
    if (m_flags[node] & visited)
        return;
    m_flags[node] |= visited;
    m_queue.push_back({node, pruning});
}

/// Walks on while files are read: what is there is followed, the rest waits in the order in which it was asked for.
void ModuleGraph::drain()
{
    size_t next = 0;
    size_t nextWaiting = 0;
    for (;;) {
        for (; next < m_queue.size() && !m_store->isBusy(); ++next) {
            const Item item = m_queue[next];
            if (expand(item.node))
                follow(item);
            else
                m_waiting.push_back(item);
        }
        if (!m_store->receive()) {
            if (next == m_queue.size())
                break;
            continue;
        }
        makeRoom();
        for (; nextWaiting < m_waiting.size() && expand(m_waiting[nextWaiting].node); ++nextWaiting) {
            const Item item = m_waiting[nextWaiting];
            follow(item);
        }
    }
    m_queue.clear();
    m_waiting.clear();
}

void ModuleGraph::follow(const Item &item)
{
    if (!isExpanded(item.node))
        return;
    const bool isPruned = m_flags[item.node] & kPrunedNode;
    if (item.pruning == Pruning::Pruned && isPruned) {
        if (m_unpruned.empty())
            return;
        for (const NodeId required : m_required[item.node]) {
            if (m_unpruned.contains(required))
                enqueue(required, Pruning::Pruned);
        }
        return;
    }
    // Once unpruned, everything behind stays so.
    const Pruning next = item.pruning == Pruning::Unpruned || !isPruned ? Pruning::Unpruned : Pruning::Pruned;
    for (const NodeId required : m_required[item.node])
        enqueue(required, next);
}

/// False: its file is being read.
bool ModuleGraph::expand(NodeId node)
{
    if (m_flags[node] & (kExpanded | kBroken))
        return true;
    if (m_store->version(node).empty() && m_project->isMain(node)) {
        take(node, memberSummary(node));
        return true;
    }
    if (const Replacement *to = m_project->replacementOf(*m_store, node))
        return expandReplaced(node, *to);
    return expandModule(node, node);
}

bool ModuleGraph::expandReplaced(NodeId node, const Replacement &to)
{
    if (to.module != kNone)
        return expandModule(node, to.module);
    const auto text = m_project->request.overlay.constFind(to.folder + QStringLiteral("/go.mod"));
    const Summary summary = m_store->folder(to.folder, text == m_project->request.overlay.constEnd() ? nullptr : &*text);
    if (summary.state == Summary::State::Good)
        take(node, summary);
    else
        fail(node, toText(summary.problem));
    return true;
}

bool ModuleGraph::expandModule(NodeId node, NodeId actual)
{
    const Summary *const known = m_store->want(actual);
    if (!known)
        return false;
    const Summary &summary = *known;
    switch (summary.state) {
    case Summary::State::Unknown:
        return false;
    case Summary::State::Missing:
        m_missing.push_back(actual);
        [[fallthrough]];
    case Summary::State::Broken:
        fail(node, toText(summary.problem));
        return true;
    case Summary::State::Good:
        break;
    }
    const PathId path = m_store->pathOf(node);
    if (summary.module == kNone)
        fail(node, QStringLiteral("parsing go.mod: missing module line"));
    else if (summary.module != path && summary.module != m_store->pathOf(actual))
        fail(node,
             QStringLiteral("parsing go.mod:\n\tmodule declares its path as: %1\n\t        but was required as: %2")
                 .arg(toText(m_store->pathName(summary.module)), toText(m_store->pathName(path))));
    else
        take(node, summary);
    return true;
}

/// A member of a workspace takes part in the graph like any module, but as its file is now.
Summary ModuleGraph::memberSummary(NodeId node) const
{
    const auto main = std::ranges::find(m_project->mains, node, &MainModule::node);
    Summary summary;
    summary.state = Summary::State::Good;
    std::vector<NodeId> required;
    for (const RequireLine &line : main->mod.require)
        required.push_back(m_store->node(toView(line.module.path), toView(line.module.version)));
    if (main->mod.go) {
        const NodeId go = m_store->goNode(toView(main->mod.go->version));
        summary.go = m_store->version(go);
        summary.isPruned = compareGoVersions(main->mod.go->version, kPrunedGraphVersion) >= 0;
        if (compareGoVersions(main->mod.go->version, kStrictGoVersion) >= 0)
            required.push_back(go);
    }
    summary.requirements = m_store->keepNodes(required);
    return summary;
}

void ModuleGraph::take(NodeId node, const Summary &summary)
{
    makeRoom();
    m_flags[node] |= kExpanded | (summary.isPruned ? kPrunedNode : 0);
    m_goLines[node] = summary.go;
    m_required[node] = withoutExcluded(node, summary.requirements);
    m_edgeCount += m_required[node].size();
    for (const NodeId required : m_required[node])
        see(required);
}

std::span<const NodeId> ModuleGraph::withoutExcluded(NodeId node, std::span<const NodeId> required)
{
    const auto isExcluded = [this](NodeId id) { return m_project->excluded.contains(id); };
    if (m_project->excluded.empty() || std::ranges::none_of(required, isExcluded))
        return required;
    std::vector<NodeId> kept;
    for (const NodeId id : required) {
        if (isExcluded(id))
            m_dropped.emplace_back(node, id);
        else
            kept.push_back(id);
    }
    return m_store->keepNodes(kept);
}

void ModuleGraph::fail(NodeId node, QString problem)
{
    m_flags[node] |= kBroken;
    m_problems.emplace(node, std::move(problem));
}

const QString *ModuleGraph::problemOf(NodeId node) const
{
    const auto problem = m_problems.find(node);
    return problem == m_problems.end() ? nullptr : &problem->second;
}

std::string_view ModuleGraph::goLineOf(NodeId node) const
{
    return node < m_goLines.size() ? m_goLines[node] : std::string_view();
}

/// What the members need is not said by requirements on versions that lose: the winners are read as well, as far as their
/// packages may be part of "all". source: modload.readModGraph, the part for pruning == workspace
void ModuleGraph::followWorkspace()
{
    std::unordered_set<PathId> wanted;
    std::unordered_set<NodeId> seen;
    for (const NodeId root : m_roots)
        wanted.insert(m_store->pathOf(root));
    for (;;) {
        std::unordered_set<NodeId> found;
        for (const PathId path : wanted) {
            const NodeId node = selected(path);
            if (!seen.contains(node)) {
                found.insert(node);
                continue;
            }
            for (const NodeId required : requirements(node)) {
                const NodeId winner = selected(m_store->pathOf(required));
                if (!m_store->version(winner).empty() && m_store->compare(winner, required) > 0 && !seen.contains(winner))
                    found.insert(winner);
            }
        }
        if (found.empty())
            return;
        for (const NodeId node : found) {
            enqueue(node, Pruning::Workspace);
            seen.insert(node);
            wanted.insert(m_store->pathOf(node));
        }
        drain();
    }
}

std::vector<NodeId> ModuleGraph::buildList() const
{
    std::vector<NodeId> list;
    for (const NodeId node : m_selected) {
        if (node != kNone && !(m_store->version(node).empty() && m_project->isMain(node)))
            list.push_back(node);
    }
    std::ranges::sort(list, [this](NodeId a, NodeId b) { return m_store->pathNameOf(a) < m_store->pathNameOf(b); });
    return list;
}

} // namespace slipway
