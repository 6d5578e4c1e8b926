// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// The build list with who asks for what.
#include "modfile/gover.h"
#include "modules/projectanalysis.h"

#include <algorithm>

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

/// Calls `use(main, path, version, line, isDirect)` for each line of a main file that asks for something: the files as they are,
/// since the graph has their lines after repair.
template<typename Use> static void eachMainLine(const Project &project, Use use)
{
    for (const MainModule &main : project.mains) {
        for (const RequireLine &line : main.mod.require) {
            const auto isSame = [&line](const ExcludeLine &exclude) { return exclude.module == line.module; };
            if (std::ranges::none_of(main.mod.exclude, isSame))
                use(main, QString::fromUtf8(line.module.path), line.module.version, line.span.line, !line.isIndirect);
        }
        if (main.mod.go)
            use(main, QStringLiteral("go"), main.mod.go->version, main.mod.go->span.line, true);
        if (main.mod.toolchain)
            use(main, QStringLiteral("toolchain"), main.mod.toolchain->name, main.mod.toolchain->span.line, true);
    }
}

void ProjectAnalysis::addMainLines(std::vector<ModuleInfo> &infos) const
{
    eachMainLine(*m_project, [&](const MainModule &main, const QString &path, const QByteArray &version, int line, bool isDirect) {
        const quint32 number = texts().pathNumbers.value(path, kNone);
        if (number == kNone)
            return;
        ModuleInfo &info = infos[number];
        info.isDirect = info.isDirect || isDirect;
        if (!m_project->isLookedAt(main))
            return;
        if (!info.isRequired) {
            info.line = line;
            info.requiredInFile = QString::fromUtf8(version);
        }
        info.isRequired = true;
    });
}

void ProjectAnalysis::addMainAskers(const QHash<QString, ModuleInfo *> &infos) const
{
    eachMainLine(*m_project, [&](const MainModule &main, const QString &path, const QByteArray &version, int, bool) {
        ModuleInfo *info = infos.value(path);
        const QString asked = QString::fromUtf8(version);
        if (info)
            insertMainAsker(
                *info, {{QString::fromUtf8(main.mod.module->path), {}}, asked, asked == info->selected, m_project->isLookedAt(main), true});
    });
}

QList<Asker> ProjectAnalysis::askersOf(quint32 path) const
{
    const AskerIndex &index = askerIndex();
    qsizetype count = 1; // the main module may come to it
    for (const quint32 version : index.versionsOf(path))
        count += qsizetype(index.askersOf(version).size());
    QList<Asker> askers;
    askers.reserve(count);
    for (const quint32 version : index.versionsOf(path)) {
        for (const quint32 from : index.askersOf(version))
            askers.append({value(from), texts().versions[version], isSelected(version), false, isSelected(from)});
    }
    return askers;
}

void ProjectAnalysis::Modules::index()
{
    byPath.reserve(list.size() + pseudo.size());
    for (const QList<ModuleInfo> *all : {&list, &pseudo}) {
        for (const ModuleInfo &info : *all)
            byPath.insert(info.path, &info);
    }
}

void ProjectAnalysis::makeBareModules() const
{
    std::vector<ModuleInfo> infos;
    infos.reserve(m_paths.size());
    for (quint32 path = 0; path < m_paths.size(); ++path)
        infos.push_back(moduleInfo(path));
    addMainLines(infos);
    const std::vector<quint32> list = buildList();
    m_bare.list.reserve(qsizetype(list.size()));
    for (const quint32 path : list)
        m_bare.list.append(std::move(infos[path]));
    for (const std::string_view name : {"go", "toolchain"}) {
        if (const quint32 path = pathOf(name); path != kNone)
            m_bare.pseudo.append(std::move(infos[path]));
    }
    m_bare.index();
}

void ProjectAnalysis::makeModules() const
{
    bareModules();
    m_modules.list = m_bare.list;
    m_modules.pseudo = m_bare.pseudo;
    QHash<QString, ModuleInfo *> infos;
    for (QList<ModuleInfo> *all : {&m_modules.list, &m_modules.pseudo}) {
        for (ModuleInfo &info : *all) {
            info.askers = askersOf(texts().pathNumbers.value(info.path));
            infos.insert(info.path, &info);
        }
    }
    addMainAskers(infos);
    m_modules.index();
}

const QList<ModuleInfo> &ProjectAnalysis::bareModules() const
{
    std::call_once(m_bareOnce, [this] { makeBareModules(); });
    return m_bare.list;
}

const ModuleInfo *ProjectAnalysis::findBare(const QString &path) const
{
    bareModules();
    return m_bare.byPath.value(path);
}

const QList<ModuleInfo> &ProjectAnalysis::modules() const
{
    std::call_once(m_modulesOnce, [this] { makeModules(); });
    return m_modules.list;
}

const ModuleInfo *ProjectAnalysis::find(const QString &path) const
{
    modules();
    return m_modules.byPath.value(path);
}

} // namespace slipway
