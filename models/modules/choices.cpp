// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// What an edit changes, found by numbers: only what differs is turned into text.
#include "modules/projectanalysis.h"

#include <algorithm>

namespace slipway {

std::vector<PathId> ProjectAnalysis::pathsThatDiffer(const ProjectAnalysis &other) const
{
    const auto selected = [](const ProjectAnalysis &analysis, quint32 number) {
        return number == kNone ? kNone : analysis.m_nodes[analysis.m_paths[number].selected].id;
    };
    const auto replacement = [](const ProjectAnalysis &analysis, quint32 number) {
        const auto found = analysis.m_replacements.constFind(analysis.m_paths[number].selected);
        return found == analysis.m_replacements.constEnd() ? ModuleVersion{} : *found;
    };
    const bool hasReplacements = !m_replacements.isEmpty() || !other.m_replacements.isEmpty();
    std::vector<PathId> paths;
    for (PathId path = 0; path < std::max(m_pathNumbers.size(), other.m_pathNumbers.size()); ++path) {
        const quint32 here = numberOf(path);
        const quint32 there = other.numberOf(path);
        const bool isElsewhere = selected(*this, here) != selected(other, there);
        if (isElsewhere || (hasReplacements && here != kNone && replacement(*this, here) != replacement(other, there)))
            paths.push_back(path);
    }
    return paths;
}

/// Of two that ask for the same version: one that is in use itself, then by name, then the higher version.
bool ProjectAnalysis::asksBefore(quint32 a, quint32 b) const
{
    if (isSelected(a) != isSelected(b))
        return isSelected(a);
    if (m_nodes[a].path != m_nodes[b].path)
        return m_paths[m_nodes[a].path].name < m_paths[m_nodes[b].path].name;
    return isHigher(a, b);
}

ModuleVersion ProjectAnalysis::mainDecider(quint32 path) const
{
    const QByteArrayView name = toBytes(m_paths[path].name);
    const QByteArrayView version = toBytes(m_nodes[m_paths[path].selected].version);
    const auto asks = [&](const ModFile &mod) {
        const auto isIt = [&](const auto &line) { return line.module.path == name && line.module.version == version; };
        return (mod.go && name == QByteArrayView("go") && mod.go->version == version)
            || (mod.toolchain && name == QByteArrayView("toolchain") && mod.toolchain->name == version)
            || (std::ranges::any_of(mod.require, isIt) && std::ranges::none_of(mod.exclude, isIt));
    };
    ModuleVersion decider;
    for (const MainModule &main : m_project->mains) {
        if (asks(main.mod))
            decider = {QString::fromUtf8(main.mod.module->path), {}};
    }
    return decider;
}

ModuleVersion ProjectAnalysis::mainDecider(const QString &path) const
{
    const quint32 number = texts().pathNumbers.value(path, kNone);
    return number == kNone ? ModuleVersion{} : mainDecider(number);
}

std::vector<std::optional<ProjectAnalysis::Choice>> ProjectAnalysis::choicesOf(std::span<const PathId> paths) const
{
    std::vector<bool> isWanted(m_nodes.size());
    for (const PathId path : paths) {
        if (const quint32 number = numberOf(path); number != kNone)
            isWanted[m_paths[number].selected] = true;
    }
    QHash<quint32, quint32> deciders;
    for (quint32 from = 0; from < m_nodes.size() && !paths.empty(); ++from) {
        for (quint32 i = 0; i < m_nodes[from].count && !m_nodes[from].isMain; ++i) {
            const quint32 to = m_edges[m_nodes[from].first + i];
            if (!isWanted[to])
                continue;
            const auto known = deciders.find(to);
            if (known == deciders.end())
                deciders.insert(to, from);
            else if (asksBefore(from, *known))
                *known = from;
        }
    }
    const auto textOf
        = [this](quint32 node) -> ModuleVersion { return {toText(m_paths[m_nodes[node].path].name), toText(m_nodes[node].version)}; };
    std::vector<std::optional<Choice>> choices;
    for (const PathId path : paths) {
        const quint32 number = numberOf(path);
        if (number == kNone) {
            choices.emplace_back();
            continue;
        }
        const quint32 selected = m_paths[number].selected;
        const ModuleVersion module = textOf(selected);
        Choice choice{module.path, module.version, {}, mainDecider(number)};
        if (const auto to = m_replacements.constFind(selected); to != m_replacements.constEnd())
            choice.replacement = *to;
        if (const auto from = deciders.constFind(selected); choice.decider.path.isEmpty() && from != deciders.constEnd())
            choice.decider = textOf(*from);
        choices.emplace_back(std::move(choice));
    }
    return choices;
}

} // namespace slipway
