// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "modules/projectanalysis.h"

#include "modules/conflicts.h"
#include "modules/member.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace slipway {

namespace {

ModuleVersion valueOf(const ModuleStore &store, NodeId node)
{
    return {toText(store.pathNameOf(node)), toText(store.version(node))};
}

constexpr size_t kUsualLabel = 48;
constexpr size_t kPieceBytes = 64 * 1024;

/// The lines of the main modules' files by the path they ask for, the first of each. A hostile go.mod has very many.
std::unordered_map<std::string_view, Location> requireLines(const Project &project)
{
    std::unordered_map<std::string_view, Location> lines;
    for (const MainModule &main : project.mains) {
        for (const RequireLine &line : main.mod.require)
            lines.try_emplace(toView(line.module.path), Location{main.file, line.span.line, line.span.column});
    }
    return lines;
}

} // namespace

std::shared_ptr<const ProjectAnalysis> analyseProject(const std::shared_ptr<ModuleStore> &store, Project project)
{
    const auto shared = std::make_shared<const Project>(std::move(project));
    const std::unique_ptr<ModuleGraph> graph = selectVersions(*store, *shared, shared->roots);
    return std::make_shared<const ProjectAnalysis>(store, shared, *graph);
}

ProjectAnalysis::ProjectAnalysis(std::shared_ptr<ModuleStore> store, std::shared_ptr<const Project> project, const ModuleGraph &graph)
    : m_store(std::move(store))
    , m_project(std::move(project))
{
    collectNodes(graph);
    collectRepairs(graph);
    for (const auto &[who, what] : graph.dropped())
        m_dropped.append({valueOf(*m_store, who), valueOf(*m_store, what)});
    QSet<QString> seen; // not m_missing.contains(): a hostile go.mod names a hundred thousand modules that are nowhere
    for (const NodeId node : graph.missing()) {
        const ModuleVersion module = valueOf(*m_store, node);
        if (const QString name = module.toString(); !seen.contains(name)) {
            seen.insert(name);
            m_missing.append(module);
        }
    }
}

void ProjectAnalysis::collectNodes(const ModuleGraph &graph)
{
    std::vector<quint32> numbers(m_store->nodeCount(), kNone);
    std::vector<quint32> &paths = m_pathNumbers;
    paths.assign(m_store->pathCount(), kNone);
    std::vector<NodeId> queue;
    queue.reserve(graph.nodeCount());
    m_nodes.reserve(graph.nodeCount());
    const auto numberOf = [&](NodeId node) {
        if (numbers[node] != kNone)
            return numbers[node];
        numbers[node] = quint32(queue.size());
        queue.push_back(node);
        const PathId path = m_store->pathOf(node);
        if (paths[path] == kNone) {
            paths[path] = quint32(m_paths.size());
            m_paths.push_back({m_store->pathName(path), kNone, kNone});
        }
        Path &known = m_paths[paths[path]];
        const bool isMain = m_store->version(node).empty() && m_project->isMain(node);
        m_nodes.push_back({paths[path], 0, 0, known.latestNode, node, m_store->rank(node), graph.isExpanded(node), isMain,
                           m_store->summary(node).isSilent, m_store->version(node), graph.goLineOf(node)});
        known.latestNode = numbers[node];
        return numbers[node];
    };
    if (m_project->isWorkspace) {
        for (const NodeId root : graph.roots())
            numberOf(root);
    } else {
        numberOf(m_project->mains.first().node);
    }
    m_startCount = quint32(queue.size());
    m_edges.reserve(graph.edgeCount());
    for (size_t next = 0; next < queue.size(); ++next) { // grows while it is walked: breadth first
        const std::span<const NodeId> required = graph.requirements(queue[next]);
        m_nodes[next].first = quint32(m_edges.size());
        m_nodes[next].count = quint32(required.size());
        for (const NodeId node : required)
            m_edges.push_back(numberOf(node));
    }
    for (PathId path = 0; path < paths.size(); ++path) {
        if (paths[path] != kNone)
            m_paths[paths[path]].selected = numbers[graph.selected(path)];
    }
    collectReplacements(queue);
    collectProblems(graph, queue);
}

void ProjectAnalysis::collectReplacements(const std::vector<NodeId> &nodes)
{
    for (quint32 i = 0; i < nodes.size() && !m_project->replaced.empty(); ++i) {
        if (const Replacement *to = m_project->replacementOf(*m_store, nodes[i]))
            m_replacements.insert(i, to->module == kNone ? ModuleVersion{to->written, {}} : valueOf(*m_store, to->module));
    }
}

void ProjectAnalysis::collectProblems(const ModuleGraph &graph, const std::vector<NodeId> &nodes)
{
    m_problems = m_project->problems;
    if (!graph.hasProblems())
        return;
    const std::unordered_map<std::string_view, Location> lines = requireLines(*m_project);
    QSet<QString> missing;
    for (const NodeId node : graph.missing())
        missing.insert(valueOf(*m_store, node).toString());
    for (quint32 i = 0; i < nodes.size(); ++i) {
        const QString *problem = graph.problemOf(nodes[i]);
        if (!problem)
            continue;
        m_brokenNodes.insert(i, *problem);
        const ModuleVersion module = valueOf(*m_store, nodes[i]);
        const ModuleVersion actual = m_replacements.value(i, module);
        const bool isMissing = missing.contains(actual.toString());
        const QString hint
            = isMissing ? QCoreApplication::translate("Modules", "“go mod download %1” fetches it.").arg(actual.toString()) : QString();
        const auto line = lines.find(m_paths[m_nodes[i].path].name);
        m_problems.append({isMissing ? ErrorKind::ToolFailed : ErrorKind::BadInput, module.toString(), *problem, hint,
                           line == lines.end() ? Location{} : line->second});
    }
}

/// The lines of go.mod that are lower than what was selected, "go" and "toolchain" included.
void ProjectAnalysis::collectRepairs(const ModuleGraph &graph)
{
    if (m_project->isWorkspace)
        return;
    for (const NodeId root : m_project->roots) {
        const NodeId selected = graph.selected(m_store->pathOf(root));
        if (selected != kNone && selected != root && !m_project->isMain(selected))
            m_repairs.append({valueOf(*m_store, root), toText(m_store->version(selected))});
    }
}

QString ProjectAnalysis::mainPath() const
{
    return mainPaths().constFirst();
}

QStringList ProjectAnalysis::mainPaths() const
{
    QStringList paths;
    for (const MainModule &main : m_project->mains)
        paths.append(QString::fromUtf8(main.mod.module->path));
    if (m_project->member > 0)
        paths.move(m_project->member, 0);
    return paths;
}

QString ProjectAnalysis::mainFileName() const
{
    const QString name = QFileInfo(subjectOf(m_project->request)).fileName();
    return name.endsWith(QLatin1StringView(".work")) ? ModuleAnalysis::mainFileName() : name;
}

quint32 ProjectAnalysis::pathOf(std::string_view name) const
{
    const auto path = std::ranges::find(m_paths, name, &Path::name);
    return path == m_paths.end() ? kNone : quint32(path - m_paths.begin());
}

QString ProjectAnalysis::goVersion() const
{
    const quint32 path = pathOf("go");
    return path == kNone ? QString() : toText(m_nodes[m_paths[path].selected].version);
}

QString ProjectAnalysis::toolchain() const
{
    const quint32 path = pathOf("toolchain");
    return path == kNone ? QString() : toText(m_nodes[m_paths[path].selected].version);
}

const ProjectAnalysis::Texts &ProjectAnalysis::texts() const
{
    std::call_once(m_textsOnce, [this] {
        m_texts.paths.reserve(m_paths.size());
        m_texts.pathNumbers.reserve(qsizetype(m_paths.size()));
        for (const Path &path : m_paths) {
            m_texts.paths.push_back(toText(path.name));
            m_texts.pathNumbers.insert(m_texts.paths.back(), quint32(m_texts.paths.size() - 1));
        }
        m_texts.versions.reserve(m_nodes.size());
        for (const Node &node : m_nodes)
            m_texts.versions.push_back(toText(node.version));
    });
    return m_texts;
}

quint32 ProjectAnalysis::nodeOf(const ModuleVersion &module) const
{
    const quint32 path = texts().pathNumbers.value(module.path, kNone);
    if (path == kNone)
        return kNone;
    const QByteArray version = module.version.toUtf8();
    quint32 node = m_paths[path].latestNode;
    while (node != kNone && m_nodes[node].version != toView(version))
        node = m_nodes[node].next;
    return node;
}

bool ProjectAnalysis::isExpanded(const ModuleVersion &module) const
{
    const quint32 node = nodeOf(module);
    return node != kNone && m_nodes[node].isExpanded;
}

bool ProjectAnalysis::isSilent(const QString &path) const
{
    const quint32 number = texts().pathNumbers.value(path, kNone);
    return number != kNone && m_nodes[m_paths[number].selected].isSilent;
}

QList<ModuleVersion> ProjectAnalysis::requirementsOf(const ModuleVersion &module) const
{
    QList<ModuleVersion> required;
    if (const quint32 node = nodeOf(module); node != kNone) {
        for (quint32 i = 0; i < m_nodes[node].count; ++i)
            required.append(value(m_edges[m_nodes[node].first + i]));
    }
    return required;
}

QList<Requirement> ProjectAnalysis::edges() const
{
    QList<Requirement> edges;
    edges.reserve(edgeCount());
    for (quint32 from = 0; from < m_nodes.size(); ++from) {
        for (quint32 i = 0; i < m_nodes[from].count; ++i)
            edges.append({value(from), value(m_edges[m_nodes[from].first + i])});
    }
    return edges;
}

void ProjectAnalysis::writeGraph(const std::function<void(QByteArrayView)> &write) const
{
    std::string letters; // "path@version" of every node, each once
    std::vector<quint32> ends;
    ends.reserve(m_nodes.size());
    letters.reserve(m_nodes.size() * kUsualLabel);
    for (const Node &node : m_nodes) {
        letters += m_paths[node.path].name;
        if (!node.version.empty())
            (letters += '@') += node.version;
        ends.push_back(quint32(letters.size()));
    }
    const auto label = [&](quint32 node) {
        const quint32 first = node == 0 ? 0 : ends[node - 1];
        return std::string_view(letters).substr(first, ends[node] - first);
    };
    std::string piece; // small, so that its memory stays warm and who reads along has something to do
    piece.reserve(2 * kPieceBytes);
    for (quint32 from = 0; from < m_nodes.size(); ++from) {
        const std::string_view asker = label(from);
        for (const quint32 to : std::span(m_edges).subspan(m_nodes[from].first, m_nodes[from].count)) {
            ((piece += asker) += ' ') += label(to);
            piece += '\n';
            if (piece.size() >= kPieceBytes) {
                write(toBytes(piece));
                piece.clear();
            }
        }
    }
    write(toBytes(piece));
}

const QList<Conflict> &ProjectAnalysis::conflicts() const
{
    std::call_once(m_conflictsOnce, [this] { m_conflicts = findConflicts(*this); });
    return m_conflicts;
}

} // namespace slipway
