// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "modules/difference.h"

#include "modfile/gover.h"

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

std::optional<Change> changeOf(const QString &path, const ModuleInfo *before, const ModuleInfo *after)
{
    Change change{path, before ? before->selected : QString(), after ? after->selected : QString(), Change::Kind::Replaced,
                  deciderOf(after ? *after : *before)};
    if (!before) {
        change.kind = Change::Kind::Added;
    } else if (!after) {
        change.kind = Change::Kind::Removed;
    } else if (before->selected != after->selected) {
        const int order = compareModuleVersions(path.toUtf8(), change.after.toUtf8(), change.before.toUtf8());
        // Versions may differ and be equal in order ("+incompatible"); a way has to be named all the same.
        change.kind = order > 0 || (order == 0 && change.after > change.before) ? Change::Kind::Raised : Change::Kind::Lowered;
    } else if (before->replacement != after->replacement) {
        change.because = {};
    } else {
        return std::nullopt;
    }
    return change;
}

} // namespace

QList<Change> difference(const ModuleAnalysis &before, const ModuleAnalysis &after)
{
    QList<Change> changes;
    const auto add = [&](const QString &path, const ModuleInfo *from, const ModuleInfo *to) {
        if (!from && !to)
            return;
        if (const std::optional<Change> change = changeOf(path, from, to))
            changes.append(*change);
    };
    for (const ModuleInfo &module : before.modules())
        add(module.path, &module, after.find(module.path));
    for (const ModuleInfo &module : after.modules()) {
        if (!before.find(module.path))
            add(module.path, nullptr, &module);
    }
    std::ranges::sort(changes, {}, &Change::path);
    const QList<Change> modules = std::exchange(changes, {});
    for (const QString &path : {QStringLiteral("go"), QStringLiteral("toolchain")})
        add(path, before.find(path), after.find(path));
    return changes + modules;
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
