// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// The build list with who asks for what.
#include "modfile/gover.h"
#include "modules/projectanalysis.h"

#include <algorithm>
#include <numeric>

namespace slipway {

namespace {

/// Before what is lower, and before others that ask for the same version.
void insertMainAsker(ModuleInfo &info, const Asker &asker)
{
    if (info.askers.contains(asker))
        return;
    const QByteArray path = info.path.toUtf8();
    const QByteArray version = asker.version.toUtf8();
    const auto place = std::ranges::find_if(info.askers, [&](const Asker &other) {
        if (other.version == asker.version)
            return true;
        const int order = compareModuleVersions(path, other.version.toUtf8(), version);
        return order < 0 || (order == 0 && asker.isWinner);
    });
    info.askers.insert(place, asker);
}

} // namespace

/// Numbers of paths: main modules first (in a workspace sorted, as go has it), then the rest by name. source: mvs.Graph.BuildList
std::vector<quint32> ProjectAnalysis::buildList() const
{
    std::vector<quint32> list;
    std::vector<quint32> rest;
    for (quint32 i = 0; i < m_startCount; ++i) {
        if (m_nodes[i].isMain)
            list.push_back(m_nodes[i].path);
    }
    for (quint32 path = 0; path < m_paths.size(); ++path) {
        const bool isMain = m_nodes[m_paths[path].selected].isMain;
        if (!isMain && !isToolchainPath(toBytes(m_paths[path].name)))
            rest.push_back(path);
    }
    std::ranges::sort(rest, {}, [this](quint32 path) { return m_paths[path].name; });
    list.insert(list.end(), rest.begin(), rest.end());
    return list;
}

QByteArray ProjectAnalysis::listText() const
{
    QByteArray text;
    for (const quint32 path : buildList()) {
        const quint32 node = m_paths[path].selected;
        text.append(m_paths[path].name.data(), qsizetype(m_paths[path].name.size()));
        if (!m_nodes[node].version.empty())
            text.append(' ').append(m_nodes[node].version.data(), qsizetype(m_nodes[node].version.size()));
        if (const auto to = m_replacements.constFind(node); to != m_replacements.constEnd()) {
            text.append(" => ").append(to->path.toUtf8());
            if (!to->version.isEmpty())
                text.append(' ').append(to->version.toUtf8());
        }
        text.append('\n');
    }
    return text;
}

ModuleInfo ProjectAnalysis::moduleInfo(quint32 path) const
{
    const quint32 node = m_paths[path].selected;
    ModuleInfo info;
    info.path = texts().paths[path];
    info.selected = texts().versions[node];
    info.isMain = m_nodes[node].isMain;
    info.goVersion = toText(m_nodes[node].go);
    info.problem = m_brokenNodes.value(node);
    if (const auto to = m_replacements.constFind(node); to != m_replacements.constEnd())
        info.replacement = *to;
    return info;
}

/// Lines of go.mod as they are in the file: the graph has them after repair.
void ProjectAnalysis::addMainLines(std::vector<ModuleInfo> &infos) const
{
    const auto add = [&](const MainModule &main, const QString &path, const QByteArray &version, int line, bool isDirect) {
        const quint32 number = texts().pathNumbers.value(path, kNone);
        if (number == kNone)
            return;
        ModuleInfo &info = infos[number];
        const QString asked = QString::fromUtf8(version);
        if (!info.isRequired) {
            info.line = line;
            info.requiredInFile = asked;
        }
        info.isRequired = true;
        info.isDirect = info.isDirect || isDirect;
        insertMainAsker(info, {{QString::fromUtf8(main.mod.module->path), {}}, asked, asked == info.selected, true, true});
    };
    for (const MainModule &main : m_project->mains) {
        for (const RequireLine &line : main.mod.require) {
            const auto isSame = [&line](const ExcludeLine &exclude) { return exclude.module == line.module; };
            if (std::ranges::none_of(main.mod.exclude, isSame))
                add(main, QString::fromUtf8(line.module.path), line.module.version, line.span.line, !line.isIndirect);
        }
        if (main.mod.go)
            add(main, QStringLiteral("go"), main.mod.go->version, main.mod.go->span.line, true);
        if (main.mod.toolchain)
            add(main, QStringLiteral("toolchain"), main.mod.toolchain->name, main.mod.toolchain->span.line, true);
    }
}

/// Place of each node among the versions of its path, the lowest first; versions that are equal in order share none.
std::vector<quint32> ProjectAnalysis::versionRanks() const
{
    std::vector<quint32> ranks(m_nodes.size());
    std::vector<quint32> versions;
    for (const Path &path : m_paths) {
        versions.clear();
        for (quint32 node = path.latestNode; node != kNone; node = m_nodes[node].next)
            versions.push_back(node);
        std::ranges::sort(versions, [&](quint32 a, quint32 b) {
            const QByteArrayView left = toBytes(m_nodes[a].version);
            const QByteArrayView right = toBytes(m_nodes[b].version);
            const int order = compareModuleVersions(toBytes(path.name), left, right);
            if (order)
                return order < 0;
            const bool isLeftWinner = path.selected == a;
            return isLeftWinner != (path.selected == b) ? !isLeftWinner : m_nodes[a].version < m_nodes[b].version;
        });
        for (quint32 rank = 0; rank < versions.size(); ++rank)
            ranks[versions[rank]] = rank;
    }
    return ranks;
}

/// Fills in who asks, in its final order: highest version first, selected askers before others, then by path.
void ProjectAnalysis::addAskers(std::vector<ModuleInfo> &infos) const
{
    const std::vector<quint32> ranks = versionRanks();
    std::vector<quint32> names(m_paths.size());
    std::iota(names.begin(), names.end(), 0U);
    std::ranges::sort(names, {}, [this](quint32 path) { return m_paths[path].name; });
    std::vector<quint32> nameRanks(m_paths.size());
    for (quint32 i = 0; i < names.size(); ++i)
        nameRanks[names[i]] = i;

    struct Edge {
        quint64 order;
        quint32 from, to;
    };
    std::vector<std::vector<Edge>> edges(m_paths.size());
    for (quint32 from = 0; from < m_nodes.size(); ++from) {
        const Node &who = m_nodes[from];
        const quint64 isLoser = m_paths[who.path].selected != from;
        for (quint32 i = 0; i < who.count && !who.isMain; ++i) { // lines of main modules are added as the files have them
            const quint32 to = m_edges[who.first + i];
            const quint64 order = quint64(0xffff - std::min(ranks[to], 0xffffU)) << 48 | isLoser << 47 | quint64(nameRanks[who.path]) << 16
                | (0xffff - std::min(ranks[from], 0xffffU));
            edges[m_nodes[to].path].push_back({order, from, to});
        }
    }
    for (quint32 path = 0; path < m_paths.size(); ++path) {
        std::ranges::sort(edges[path], {}, &Edge::order);
        infos[path].askers.reserve(qsizetype(edges[path].size()) + 1);
        for (const Edge &edge : edges[path]) {
            const bool isSelected = m_paths[m_nodes[edge.from].path].selected == edge.from;
            infos[path].askers.append({value(edge.from), texts().versions[edge.to], m_paths[path].selected == edge.to, false, isSelected});
        }
    }
}

void ProjectAnalysis::makeModules() const
{
    std::vector<ModuleInfo> infos;
    infos.reserve(m_paths.size());
    for (quint32 path = 0; path < m_paths.size(); ++path)
        infos.push_back(moduleInfo(path));
    addAskers(infos);
    addMainLines(infos);
    const std::vector<quint32> list = buildList();
    m_modules.reserve(qsizetype(list.size()));
    for (const quint32 path : list)
        m_modules.append(std::move(infos[path]));
    for (const std::string_view name : {"go", "toolchain"}) {
        if (const quint32 path = pathOf(name); path != kNone)
            m_pseudoModules.append(std::move(infos[path]));
    }
    for (const QList<ModuleInfo> &all : {std::cref(m_modules), std::cref(m_pseudoModules)}) {
        for (const ModuleInfo &info : all)
            m_byPath.insert(info.path, &info);
    }
}

const QList<ModuleInfo> &ProjectAnalysis::modules() const
{
    std::call_once(m_modulesOnce, [this] { makeModules(); });
    return m_modules;
}

const ModuleInfo *ProjectAnalysis::find(const QString &path) const
{
    modules();
    return m_byPath.value(path);
}

} // namespace slipway
