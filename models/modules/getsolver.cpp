// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "modules/getsolver.h"

#include "modfile/gover.h"
#include "modfile/semver.h"

#include <QCoreApplication>

#include <algorithm>

namespace slipway {

GetSolver::GetSolver(ModuleStore &store, const Project &project, const VersionLister &versions)
    : m_store(store)
    , m_project(project)
    , m_versions(versions)
{
    m_now = {project.roots, project.isPruned ? Pruning::Pruned : Pruning::Unpruned, project.direct};
    m_now = consistent(m_now);
    if (!project.mains.first().mod.go && !project.request.localGo.isEmpty())
        addGoLine(project.request.localGo);
}

/// A file without a go line gets that of the Go that edits it.
void GetSolver::addGoLine(const QString &version)
{
    const NodeId go = m_store.goNode(toView(version.toUtf8()));
    std::ranges::replace_if(m_now.roots, [this](NodeId root) { return m_store.pathOf(root) == ModuleStore::kGo; }, go);
    if (compareGoVersions(version.toUtf8(), kPrunedGraphVersion) >= 0)
        m_now = converted(m_now, Pruning::Pruned);
}

ModuleVersion GetSolver::value(NodeId node) const
{
    return {toText(m_store.pathNameOf(node)), toText(m_store.version(node))};
}

std::unique_ptr<ModuleGraph> GetSolver::graphOf(const MainRequirements &requirements)
{
    m_project.isPruned = requirements.pruning == Pruning::Pruned;
    m_project.direct = requirements.direct;
    return selectVersions(m_store, m_project, requirements.roots);
}

/// As go makes the lines of a go.mod agree with their graph before it edits them.
MainRequirements GetSolver::consistent(const MainRequirements &requirements)
{
    std::unique_ptr<ModuleGraph> graph = graphOf(requirements);
    MainRequirements now = requirements;
    now.roots = graph->roots();
    if (!m_before)
        m_before = std::move(graph);
    return now;
}

/// Between a go.mod that names everything that is needed and one that names what is not implied.
MainRequirements GetSolver::converted(const MainRequirements &requirements, Pruning pruning)
{
    if (requirements.pruning == pruning)
        return requirements;
    const std::unique_ptr<ModuleGraph> graph = graphOf(requirements);
    MainRequirements other = requirements;
    other.pruning = pruning;
    other.roots = graph->buildList();
    if (pruning == Pruning::Pruned)
        return other;
    std::vector<PathId> base;
    for (const NodeId root : graph->roots()) {
        if (graph->selected(m_store.pathOf(root)) == root)
            base.push_back(m_store.pathOf(root));
    }
    for (const NodeId node : other.roots) {
        const PathId path = m_store.pathOf(node);
        if ((path == ModuleStore::kGo || other.direct.contains(path)) && !std::ranges::contains(base, path))
            base.push_back(path);
    }
    ModuleGraph whole(m_store, m_project);
    whole.load(other.roots, Pruning::Unpruned);
    other.roots = minimalRoots(m_store, whole, base, whole.buildList());
    return other;
}

/// What the wishes say about the go line decides how far the graph is followed from the beginning.
Pruning GetSolver::wantedPruning() const
{
    const auto of
        = [](QByteArrayView version) { return compareGoVersions(version, kPrunedGraphVersion) >= 0 ? Pruning::Pruned : Pruning::Unpruned; };
    if (const auto go = m_wishes.find(ModuleStore::kGo); go != m_wishes.end() && go->second != kNone)
        return of(toBytes(m_store.version(go->second)));
    if (const auto wish = m_wishes.find(ModuleStore::kToolchain); wish != m_wishes.end() && wish->second != kNone
        && of(goVersionOfToolchain(toBytes(m_store.version(wish->second)))) == Pruning::Unpruned)
        return Pruning::Unpruned;
    return m_now.pruning;
}

GetSolver::Choice GetSolver::firstChoice()
{
    Choice choice;
    if (m_now.pruning == Pruning::Pruned) {
        for (const NodeId root : m_now.roots)
            choice[m_store.pathOf(root)] = root; // sorted: the highest of a path comes last
    } else {
        // What is implied today may be what the main module imports: it is held like a line of go.mod.
        for (const NodeId node : graphOf(m_now)->buildList())
            choice[m_store.pathOf(node)] = node;
    }
    for (const auto &[path, node] : m_wishes)
        choice[path] = node;
    return choice;
}

/// The graph of a choice, with what its roots would bring in once they are at the versions it selects.
GetSolver::Look GetSolver::look(const Choice &choice, Pruning pruning)
{
    Look look;
    for (const auto &[path, node] : choice) {
        if (node != kNone)
            look.roots.push_back(node);
    }
    sortNodes(m_store, look.roots);
    look.graph = std::make_unique<ModuleGraph>(m_store, m_project);
    std::unordered_set<NodeId> raised;
    for (;;) {
        look.graph->load(look.roots, pruning, raised);
        const size_t before = raised.size();
        for (const auto &[path, node] : choice) {
            const NodeId selected = look.graph->selected(path);
            if (pruning == Pruning::Pruned && selected != kNone && !look.graph->isExpanded(selected))
                raised.insert(selected);
        }
        if (raised.size() == before)
            break;
    }
    const auto add = [&](NodeId node) {
        look.prunings[node] = pruning == Pruning::Pruned && look.graph->isUnprunedModule(node) ? Pruning::Unpruned : pruning;
    };
    std::ranges::for_each(look.roots, add);
    std::ranges::for_each(raised, add);
    return look;
}

bool GetSolver::isAboveWish(NodeId node) const
{
    const auto wish = m_wishes.find(m_store.pathOf(node));
    if (wish == m_wishes.end())
        return false;
    return wish->second == kNone || m_store.compare(node, wish->second) > 0;
}

Barred GetSolver::barred(const Look &look) const
{
    Barred barred(look.prunings);
    const ModuleGraph &graph = *look.graph;
    const NodeId main = m_project.mains.first().node;
    std::vector<NodeId> queue(graph.requirements(main).begin(), graph.requirements(main).end());
    std::unordered_set<NodeId> seen(queue.begin(), queue.end());
    for (size_t next = 0; next < queue.size(); ++next) {
        const NodeId node = queue[next];
        const std::span<const NodeId> required = graph.requirements(node);
        const auto above = std::ranges::find_if(required, [this](NodeId id) { return isAboveWish(id); });
        if (isAboveWish(node) || graph.problemOf(node)) {
            barred.bar(node, node);
        } else if (above != required.end()) {
            barred.bar(node, *above);
        } else {
            for (const NodeId id : required) {
                if (!barred.require(node, id))
                    break;
            }
        }
        for (const NodeId id : required) {
            if (seen.insert(id).second)
                queue.push_back(id);
        }
    }
    return barred;
}

GetConflict GetSolver::conflictOf(const std::vector<NodeId> &chain, const ModuleGraph &graph) const
{
    GetConflict conflict;
    for (const NodeId node : chain)
        conflict.chain.append(value(node));
    if (const QString *problem = graph.problemOf(chain.back())) {
        conflict.problem = *problem;
        return conflict;
    }
    const auto wish = m_wishes.find(m_store.pathOf(chain.back()));
    if (wish != m_wishes.end())
        conflict.wish = wish->second == kNone ? ModuleVersion{conflict.chain.last().path, kNoVersion} : value(wish->second);
    return conflict;
}

/// Lowers each root that brings in what must not be. True: something has changed, look again.
Result<bool> GetSolver::giveWay(const Look &look, const Barred &barred, Pruning pruning, Choice &choice)
{
    bool hasChanged = false;
    for (const NodeId root : look.roots) {
        const std::vector<NodeId> chain = barred.chain(root, look.prunings.at(root));
        if (chain.empty())
            continue;
        const PathId path = m_store.pathOf(root);
        const GetConflict conflict = conflictOf(chain, *look.graph);
        if (const auto wish = m_wishes.find(path); wish != m_wishes.end() && wish->second == root) {
            m_conflicts.push_back(conflict);
            continue;
        }
        const NodeId selected = look.graph->selected(path);
        if (selected != root && !barred.isBarred(selected, look.prunings.at(root)) && !m_rejected.contains(selected))
            continue; // it will be raised to that, which solves this
        if (!conflict.problem.isEmpty() && before(path) == root) {
            m_conflicts.push_back(conflict);
            continue;
        }
        const GetMove why{value(root), {}, conflict.chain, conflict.wish};
        if (before(path) == root)
            m_reasons.insert_or_assign(path, why);
        else
            m_reasons.try_emplace(path, why);
        const Result<NodeId> next = lowered(root, look, barred, pruning);
        if (!next)
            return std::unexpected(next.error());
        choice[path] = *next;
        hasChanged = true;
    }
    return hasChanged;
}

/// The next version below a root that has not been ruled out; kNone: there is none, the module goes.
Result<NodeId> GetSolver::lowered(NodeId root, const Look &look, const Barred &barred, Pruning pruning)
{
    if (ModuleStore::isToolchain(m_store.pathOf(root))) {
        return failure(ErrorKind::BadInput, value(root).toString(),
                       QCoreApplication::translate("Modules", "The wishes need a lower Go than others require."));
    }
    m_rejected.insert(root);
    const NodeId original = before(m_store.pathOf(root));
    const bool wasRaised = original != kNone && m_store.compare(root, original) > 0;
    const Pruning mode = pruning == Pruning::Pruned && look.graph->isUnprunedModule(root) ? Pruning::Unpruned : pruning;
    bool triedOriginal = false;
    NodeId next = root;
    for (;;) {
        next = previous(next);
        // A list names tags alone: the version there was may be another one, and it comes first.
        if (wasRaised && !triedOriginal && (next == kNone || m_store.compare(next, original) <= 0)) {
            next = original;
            triedOriginal = true;
        }
        if (next == kNone)
            return next;
        if (m_rejected.contains(next))
            continue;
        if (!barred.isBarred(next, mode))
            return next;
        m_rejected.insert(next);
    }
}

/// Tagged, not excluded and not retracted; lowest first.
const std::vector<NodeId> &GetSolver::versionsOf(PathId path)
{
    if (const auto known = m_lists.find(path); known != m_lists.end())
        return known->second;
    const QString name = toText(m_store.pathName(path));
    std::vector<NodeId> &nodes = m_lists[path];
    if (ModuleStore::isToolchain(path) || !m_versions)
        return nodes;
    const VersionList list = m_versions(name);
    const QList<RetractLine> retracted = m_store.facts().latest(name).retracted;
    const auto isRetracted = [&](const QByteArray &version) {
        return std::ranges::any_of(retracted, [&](const RetractLine &line) {
            return compareSemver(line.low, version) <= 0 && compareSemver(version, line.high) <= 0;
        });
    };
    const auto add = [&](const QByteArray &version) {
        const NodeId node = m_store.node(path, toView(version));
        if (!isPseudoVersion(version) && !isRetracted(version) && !m_project.excluded.contains(node) && !std::ranges::contains(nodes, node))
            nodes.push_back(node);
    };
    for (const QString &version : list.versions)
        add(version.toUtf8());
    for (const ReplaceLine &line : std::as_const(m_project.mains.first().mod.replace)) {
        if (QString::fromUtf8(line.old.path) == name && !line.old.version.isEmpty())
            add(line.old.version);
    }
    sortNodes(m_store, nodes);
    if (!list.isComplete)
        m_guessed.append(name);
    return nodes;
}

NodeId GetSolver::previous(NodeId node)
{
    const std::vector<NodeId> &nodes = versionsOf(m_store.pathOf(node));
    const auto first = std::ranges::find_if(nodes, [&](NodeId other) { return m_store.compare(other, node) >= 0; });
    return first == nodes.begin() ? kNone : *std::prev(first);
}

bool GetSolver::acceptRaised(const ModuleGraph &graph, Choice &choice) const
{
    bool hasChanged = false;
    for (auto &[path, node] : choice) {
        if (m_wishes.contains(path) || graph.selected(path) == node)
            continue;
        node = graph.selected(path);
        hasChanged = true;
    }
    return hasChanged;
}

/// What is written of the roots of an unpruned graph: what was, what is asked for, and what is not implied by that.
std::vector<NodeId> GetSolver::writtenRoots(const std::vector<NodeId> &roots, const MainRequirements &start)
{
    std::vector<PathId> base;
    for (const auto &[path, node] : m_wishes) {
        if (node != kNone)
            base.push_back(path);
    }
    for (const NodeId root : roots) {
        const PathId path = m_store.pathOf(root);
        const auto was = std::ranges::find_last(start.roots, path, [this](NodeId node) { return m_store.pathOf(node); });
        const bool isHeld = path == ModuleStore::kGo || start.direct.contains(path);
        if (!was.empty() && (was.front() == root || isHeld) && !std::ranges::contains(base, path))
            base.push_back(path);
    }
    ModuleGraph whole(m_store, m_project);
    whole.load(roots, Pruning::Unpruned);
    return minimalRoots(m_store, whole, base, whole.buildList());
}

/// One round: from consistent requirements to those with every wish.
Result<> GetSolver::edit()
{
    const MainRequirements original = m_now;
    const MainRequirements start = converted(m_now, wantedPruning());
    m_now = start;
    m_rejected.clear();
    Choice choice = firstChoice();
    m_project.isPruned = start.pruning == Pruning::Pruned;
    Look last;
    for (;;) {
        last = look(choice, start.pruning);
        const Barred ruledOut = barred(last);
        const Result<bool> changed = giveWay(last, ruledOut, start.pruning, choice);
        if (!changed)
            return std::unexpected(changed.error());
        if (!m_conflicts.empty())
            return {};
        if (!*changed && !acceptRaised(*last.graph, choice))
            break;
    }
    MainRequirements next = start;
    next.roots = start.pruning == Pruning::Pruned ? last.roots : writtenRoots(last.roots, start);
    if (start.pruning == original.pruning && next.roots == original.roots) {
        m_now = original; // nothing moves: go leaves the file as unpruned as it was
        return {};
    }
    std::erase_if(next.direct,
                  [&](PathId path) { return std::ranges::none_of(next.roots, [&](NodeId root) { return m_store.pathOf(root) == path; }); });
    const auto go = std::ranges::find(next.roots, ModuleStore::kGo, [this](NodeId node) { return m_store.pathOf(node); });
    const bool becomesPruned = start.pruning == Pruning::Unpruned && go != next.roots.end()
        && compareGoVersions(toBytes(m_store.version(*go)), kPrunedGraphVersion) >= 0;
    m_now = becomesPruned ? converted(next, Pruning::Pruned) : next;
    return {};
}

Result<> GetSolver::solve(const std::map<PathId, NodeId> &wishes)
{
    constexpr int kMostRounds = 20;
    if (m_before->hasProblems()) {
        return failure(ErrorKind::ToolFailed, m_project.request.modFile,
                       QCoreApplication::translate("Modules", "The module graph cannot be read completely, so go would not change it."));
    }
    m_wishes = wishes;
    for (int round = 0; round < kMostRounds; ++round) {
        const std::vector<NodeId> before = m_now.roots;
        const Pruning pruning = m_now.pruning;
        if (const Result<> edited = edit(); !edited || !m_conflicts.empty())
            return edited;
        if (m_now.roots == before && m_now.pruning == pruning)
            break;
        m_now = consistent(m_now);
    }
    m_after = graphOf(m_now);
    return {};
}

} // namespace slipway
