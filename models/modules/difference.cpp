// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "modules/difference.h"

#include "modfile/gover.h"
#include "modules/projectanalysis.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace slipway {

namespace {

/// Who decides that a module is at its version: the main module where it asks for it, else a winner that is selected itself.
ModuleVersion deciderOf(const ModuleInfo &info)
{
    const Asker *best = nullptr;
    for (const Asker &asker : info.askers) {
        const bool isBetter = !best || (asker.isMain && !best->isMain) || (asker.isSelected && !best->isSelected && !best->isMain);
        if (asker.isWinner && isBetter)
            best = &asker;
    }
    return best ? best->who : ModuleVersion{};
}

using Choice = std::optional<ProjectAnalysis::Choice>;

Choice choiceOf(const ModuleInfo *info)
{
    return info ? Choice({info->path, info->selected, info->replacement, deciderOf(*info)}) : std::nullopt;
}

void addChange(QList<Change> &changes, const Choice &before, const Choice &after)
{
    if (!before && !after)
        return;
    const QString path = (after ? after : before)->path;
    Change change{path, before ? before->version : QString(), after ? after->version : QString(), Change::Kind::Replaced,
                  (after ? after : before)->decider};
    if (!before) {
        change.kind = Change::Kind::Added;
    } else if (!after) {
        change.kind = Change::Kind::Removed;
    } else if (before->version != after->version) {
        const int order = compareModuleVersions(path.toUtf8(), change.after.toUtf8(), change.before.toUtf8());
        // Versions may differ and be equal in order ("+incompatible"); a way has to be named all the same.
        change.kind = order > 0 || (order == 0 && change.after > change.before) ? Change::Kind::Raised : Change::Kind::Lowered;
    } else if (before->replacement != after->replacement) {
        change.because = {};
    } else {
        return;
    }
    changes.append(change);
}

/// Two texts of projects that were read by one engine: what is the same is not looked at.
QList<Change> changesInStore(const ProjectAnalysis &before, const ProjectAnalysis &after)
{
    const std::vector<PathId> paths = before.pathsThatDiffer(after);
    const std::vector<Choice> from = before.choicesOf(paths);
    const std::vector<Choice> to = after.choicesOf(paths);
    QList<Change> changes;
    for (size_t i = 0; i < paths.size(); ++i)
        addChange(changes, from[i], to[i]);
    return changes;
}

QList<Change> changesOfModules(const ModuleAnalysis &before, const ModuleAnalysis &after)
{
    QList<Change> changes;
    for (const ModuleInfo &module : before.modules())
        addChange(changes, choiceOf(&module), choiceOf(after.find(module.path)));
    for (const ModuleInfo &module : after.modules()) {
        if (!before.find(module.path))
            addChange(changes, {}, choiceOf(&module));
    }
    for (const QString &path : {QStringLiteral("go"), QStringLiteral("toolchain")})
        addChange(changes, choiceOf(before.find(path)), choiceOf(after.find(path)));
    return changes;
}

} // namespace

QList<Change> difference(const ModuleAnalysis &before, const ModuleAnalysis &after)
{
    const auto *from = dynamic_cast<const ProjectAnalysis *>(&before);
    const auto *to = dynamic_cast<const ProjectAnalysis *>(&after);
    QList<Change> changes = from && to && from->store() == to->store() ? changesInStore(*from, *to) : changesOfModules(before, after);
    std::ranges::sort(changes, {}, [](const Change &change) { return std::pair(!isToolchainPath(change.path.toUtf8()), change.path); });
    return changes;
}

QString differenceSummary(const QList<Change> &changes)
{
    if (changes.isEmpty())
        return QCoreApplication::translate("Modules", "Nothing changes.");
    const auto count = [&changes](Change::Kind kind) {
        return int(std::ranges::count_if(
            changes, [kind](const Change &change) { return change.kind == kind && !isToolchainPath(change.path.toUtf8()); }));
    };
    QStringList parts;
    const auto add = [&](int number, const QString &text) {
        if (number)
            parts.append(text);
    };
    const int added = count(Change::Kind::Added);
    const int removed = count(Change::Kind::Removed);
    const int raised = count(Change::Kind::Raised);
    const int lowered = count(Change::Kind::Lowered);
    const int replaced = count(Change::Kind::Replaced);
    add(added, QCoreApplication::translate("Modules", "%n module(s) added.", nullptr, added));
    add(removed, QCoreApplication::translate("Modules", "%n module(s) removed.", nullptr, removed));
    add(raised, QCoreApplication::translate("Modules", "%n module(s) raised.", nullptr, raised));
    add(lowered, QCoreApplication::translate("Modules", "%n module(s) lowered.", nullptr, lowered));
    add(replaced, QCoreApplication::translate("Modules", "%n module(s) replaced by other code.", nullptr, replaced));
    for (const Change &change : changes) {
        if (change.path == QLatin1StringView("go"))
            parts.append(QCoreApplication::translate("Modules", "The go line becomes %1.").arg(change.after));
    }
    if (parts.isEmpty())
        parts.append(QCoreApplication::translate("Modules", "Only the toolchain changes."));
    return parts.join(QLatin1Char(' '));
}

} // namespace slipway
