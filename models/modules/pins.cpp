// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// What a line of go.mod holds: it is dropped, and versions are selected again.
#include "modules/projectanalysis.h"

namespace slipway {

namespace {

/// The project as it would be without the lines for a path in the go.mod that is looked at. Dropping the go line asks what the others
/// need: pruning stays.
Project withoutLine(ModuleStore &store, const Project &project, const QString &path)
{
    Project without = project;
    const PathId number = store.path(toView(path.toUtf8()));
    for (MainModule &main : without.mains) {
        if (!without.isLookedAt(main))
            continue;
        main.mod.require.removeIf([name = path.toUtf8()](const RequireLine &line) { return line.module.path == name; });
        if (number == ModuleStore::kGo)
            main.mod.go.reset();
        if (number == ModuleStore::kToolchain)
            main.mod.toolchain.reset();
    }
    without.direct.erase(number);
    // In a workspace the roots are its modules.
    without.roots = rootsOf(store, without, without.isWorkspace ? kNone : number);
    return without;
}

} // namespace

PinEffect ProjectAnalysis::pinEffect(const QString &path) const
{
    PinEffect effect;
    effect.path = path;
    const ModuleInfo *info = find(path);
    const bool isGoLine = path == QLatin1StringView("go") || path == QLatin1StringView("toolchain");
    const bool isAnswerable = !isWorkspace() || (m_project->member >= 0 && !isGoLine); // go.work has its own go line
    if (!info || !info->isRequired || !isAnswerable)
        return effect;
    effect.file = mainFileName();
    effect.hasLine = true;
    effect.withLine = info->selected;
    std::shared_ptr<const ProjectAnalysis> without;
    {
        const std::scoped_lock lock(m_store->mutex());
        without = analyseProject(m_store, withoutLine(*m_store, *m_project, path));
    }
    if (const ModuleInfo *left = without->find(path))
        effect.withoutLine = left->selected;
    effect.changes = difference(*this, *without);
    return effect;
}

} // namespace slipway
