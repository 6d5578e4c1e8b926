// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "updates/update.h"

#include "updates/texts.h"
#include "modfile/semver.h"

#include <algorithm>

namespace slipway {

UpdateStep stepTo(const QString &current, const QString &next)
{
    const QByteArray from = current.toUtf8(), to = next.toUtf8();
    if (!isSemver(from) || !isSemver(to) || compareSemver(from, to) >= 0)
        return UpdateStep::None;
    if (semverMajor(from) != semverMajor(to))
        return UpdateStep::Major;
    return semverMajorMinor(from) == semverMajorMinor(to) ? UpdateStep::Patch : UpdateStep::Minor;
}

const ModuleUpdate *UpdateReport::find(const QString &path) const
{
    const auto found = std::ranges::find(modules, path, &ModuleUpdate::path);
    return found == modules.end() ? nullptr : &*found;
}

qsizetype UpdateReport::withUpdate() const
{
    return std::ranges::count_if(modules, [](const ModuleUpdate &module) { return module.latest || module.patch; });
}

qsizetype UpdateReport::unanswered() const
{
    return std::ranges::count_if(
        modules, [](const ModuleUpdate &module) { return module.state == UpdateState::Failed || module.state == UpdateState::NotChecked; });
}

UpdateReport unaskedUpdates(const ModuleAnalysis &analysis)
{
    UpdateReport report;
    for (const ModuleInfo &module : analysis.modules()) {
        if (module.isMain)
            continue;
        ModuleUpdate update;
        update.path = module.path;
        update.current = module.selected;
        update.isDirect = module.isDirect;
        update.hasLine = module.isRequired;
        if (module.replacement) {
            update.state = UpdateState::NotApplicable;
            update.why = module.replacement->version.isEmpty()
                ? Updates::tr("A folder stands in its place.")
                : Updates::tr("Another module stands in its place: %1.").arg(module.replacement->toString());
        }
        report.modules.append(update);
    }
    return report;
}

QList<ModEdit> updateEdits(const UpdateReport &report, UpdateChoice choice, const QStringList &paths)
{
    QList<ModEdit> edits;
    for (const ModuleUpdate &module : report.modules) {
        if (!module.hasLine || (!paths.isEmpty() && !paths.contains(module.path)))
            continue;
        const std::optional<NewerVersion> &next = choice == UpdateChoice::Patch ? module.patch : module.latest;
        if (next)
            edits.append(requireModule(module.path.toUtf8(), next->version.toUtf8()));
    }
    return edits;
}

QString updateSentence(const ModuleUpdate &update)
{
    switch (update.state) {
    case UpdateState::NotChecked:
        return update.why.isEmpty() ? Updates::tr("Nobody has asked for newer versions yet.") : update.why;
    case UpdateState::Failed:
        return Updates::tr("Whether there is a newer version is not known: %1").arg(update.why);
    case UpdateState::NotApplicable:
        return update.why;
    case UpdateState::Checked:
        break;
    }
    if (update.latest)
        return Updates::tr("%1 is the newest version of this path.").arg(update.latest->version);
    if (update.major)
        return Updates::tr("It is the newest version of this path; %1 %2 goes on.").arg(update.major->path, update.major->version);
    return Updates::tr("It is the newest version there is.");
}

} // namespace slipway
