// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// C3 and C6: what the module cache knows about the selected versions beyond their requirements.
#include "modfile/semver.h"
#include "modules/conflictreport.h"

#include <QCoreApplication>

#include <algorithm>
#include <ranges>

namespace slipway {

namespace {

constexpr int kMostExamples = 3;

void checkRetracted(ConflictReport &report, const ModuleInfo &module, const CachedLatest &latest)
{
    const QByteArray selected = module.selected.toUtf8();
    const auto isHit
        = [&](const RetractLine &line) { return compareSemver(line.low, selected) <= 0 && compareSemver(selected, line.high) <= 0; };
    const auto line = std::ranges::find_if(latest.retracted, isHit);
    if (line == latest.retracted.end())
        return;
    const QString reason = QString::fromUtf8(line->rationale.trimmed());
    report.add(
        {QStringLiteral("C6"),
         Severity::Warning,
         module.path,
         QCoreApplication::translate("Conflicts", "%1 was retracted by its authors.")
             .arg(ModuleVersion{module.path, module.selected}.toString()),
         reason.isEmpty()
             ? QCoreApplication::translate("Conflicts", "They gave no reason. Known from %1.").arg(QString::fromUtf8(latest.version))
             : QCoreApplication::translate("Conflicts", "Their reason: %1. Known from %2.").arg(reason, QString::fromUtf8(latest.version)),
         report.requireLine(module.path),
         {QStringLiteral("go get %1@latest").arg(module.path)}},
        60);
}

void checkDeprecated(ConflictReport &report, const ModuleInfo &module, const CachedLatest &latest)
{
    if (latest.deprecated.isEmpty())
        return;
    report.add({QStringLiteral("C6"),
                module.isDirect ? Severity::Warning : Severity::Info,
                module.path,
                QCoreApplication::translate("Conflicts", "%1 is deprecated.").arg(module.path),
                QString::fromUtf8(latest.deprecated),
                report.requireLine(module.path),
                {}},
               50);
}

/// `inner` lies below `outer` by its path, and the code of `outer` has the same packages too.
void checkOverlap(ConflictReport &report, const ModuleInfo &outer, const ModuleInfo &inner)
{
    const QString below = inner.path.mid(outer.path.size() + 1);
    QStringList both = report.analysis().store()->facts().sharedPackages(sourceFolder(report.analysis(), outer), below,
                                                                         sourceFolder(report.analysis(), inner));
    if (both.isEmpty())
        return;
    for (QString &package : both)
        package.prepend(package.isEmpty() ? inner.path : inner.path + QLatin1Char('/'));
    report.add(
        {QStringLiteral("C3"),
         Severity::Warning,
         outer.path,
         QCoreApplication::translate("Conflicts", "%1 and %2 both hold the package %3.")
             .arg(ModuleVersion{outer.path, outer.selected}.toString(), ModuleVersion{inner.path, inner.selected}.toString(), both.first()),
         QCoreApplication::translate("Conflicts", "Whoever imports one of %n package(s) gets “ambiguous import”: %1.", nullptr,
                                     int(both.size()))
             .arg(both.first(std::min<qsizetype>(both.size(), kMostExamples)).join(QStringLiteral(", "))),
         report.requireLine(outer.path),
         {QStringLiteral("go get %1@latest").arg(outer.path)}},
        70);
}

} // namespace

void findWithdrawn(ConflictReport &report)
{
    const auto concerns = [](const ModuleInfo &module) { return !module.isMain && !module.replacement; };
    CacheFacts &facts = report.analysis().store()->facts();
    std::vector<CacheFacts::Question> questions;
    for (const ModuleInfo &module : report.analysis().bareModules() | std::views::filter(concerns))
        questions.push_back({module.path, report.analysis().isSilent(module.path) ? module.selected.toUtf8() : QByteArray()});
    facts.lookUp(questions);
    for (const ModuleInfo &module : report.analysis().bareModules() | std::views::filter(concerns)) {
        const CachedLatest latest = facts.latest(module.path);
        if (latest.version.isEmpty())
            continue;
        checkRetracted(report, module, latest);
        checkDeprecated(report, module, latest);
    }
}

void findAmbiguousPackages(ConflictReport &report)
{
    for (const ModuleInfo &inner : report.analysis().bareModules()) {
        if (inner.isMain)
            continue;
        for (qsizetype slash = inner.path.indexOf(QLatin1Char('/')); slash > 0; slash = inner.path.indexOf(QLatin1Char('/'), slash + 1)) {
            const ModuleInfo *outer = report.analysis().findBare(inner.path.left(slash));
            if (outer && !outer->isMain)
                checkOverlap(report, *outer, inner);
        }
    }
}

} // namespace slipway
