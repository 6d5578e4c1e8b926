// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// The build list with who asks for what.
#include "modfile/gover.h"
#include "modules/projectanalysis.h"

#include <algorithm>

namespace slipway {

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
        Asker asker{{QString::fromUtf8(main.mod.module->path), {}}, asked, asked == info.selected, true, true};
        if (!info.askers.contains(asker))
            info.askers.append(std::move(asker));
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

void ProjectAnalysis::addAskers(std::vector<ModuleInfo> &infos) const
{
    std::vector<qsizetype> counts(m_paths.size());
    for (const quint32 to : m_edges)
        ++counts[m_nodes[to].path];
    for (size_t path = 0; path < m_paths.size(); ++path)
        infos[path].askers.reserve(counts[path] + 1);
    for (quint32 from = 0; from < m_nodes.size(); ++from) {
        const Node &who = m_nodes[from];
        if (who.isMain) // its lines are added as the file has them
            continue;
        const bool isSelected = m_paths[who.path].selected == from;
        for (quint32 i = 0; i < who.count; ++i) {
            const quint32 to = m_edges[who.first + i];
            const quint32 path = m_nodes[to].path;
            infos[path].askers.append({value(from), texts().versions[to], m_paths[path].selected == to, false, isSelected});
        }
    }
}

namespace {

void sortAskers(ModuleInfo &info)
{
    const QByteArray path = info.path.toUtf8();
    const auto isBefore = [&path](const Asker &a, const Asker &b) {
        if (a.version != b.version) {
            if (const int order = compareModuleVersions(path, a.version.toUtf8(), b.version.toUtf8()))
                return order > 0;
        }
        if (a.isWinner != b.isWinner)
            return a.isWinner;
        if (a.isMain != b.isMain)
            return a.isMain;
        if (a.isSelected != b.isSelected)
            return a.isSelected;
        if (a.who.path != b.who.path)
            return a.who.path < b.who.path;
        return compareModuleVersions(a.who.path.toUtf8(), a.who.version.toUtf8(), b.who.version.toUtf8()) > 0;
    };
    std::ranges::stable_sort(info.askers, isBefore);
}

} // namespace

void ProjectAnalysis::makeModules() const
{
    std::vector<ModuleInfo> infos;
    infos.reserve(m_paths.size());
    for (quint32 path = 0; path < m_paths.size(); ++path)
        infos.push_back(moduleInfo(path));
    addAskers(infos);
    addMainLines(infos);
    std::ranges::for_each(infos, sortAskers);
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
