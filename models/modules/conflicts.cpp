// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "modules/conflicts.h"

#include "modfile/modulepath.h"
#include "modules/conflictreport.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

namespace slipway {

Location ConflictReport::requireLine(const QString &path) const
{
    for (const MainModule &main : project().mains) {
        if (const RequireLine *line = main.mod.findRequire(path.toUtf8()))
            return {main.file, line->span.line, line->span.column};
    }
    return {};
}

ModuleVersion ConflictReport::winner(const QString &path, Prefer prefer) const
{
    const std::vector<ProjectAnalysis::Demand> demands = m_analysis.demandsOn(path);
    const auto wins = std::ranges::find_if(demands, &ProjectAnalysis::Demand::isWinner);
    const ModuleVersion main = m_analysis.mainDecider(path);
    const bool isMain = !main.path.isEmpty() && (prefer == Prefer::Main || wins == demands.end());
    return isMain ? main : wins == demands.end() ? ModuleVersion{} : m_analysis.value(wins->askers[0]);
}

QList<Conflict> ConflictReport::sorted()
{
    std::ranges::stable_sort(m_findings, [](const Finding &a, const Finding &b) {
        if (a.conflict.severity != b.conflict.severity)
            return a.conflict.severity > b.conflict.severity;
        return a.rank > b.rank;
    });
    QList<Conflict> conflicts;
    conflicts.reserve(qsizetype(m_findings.size()));
    for (const Finding &finding : m_findings)
        conflicts.append(finding.conflict);
    return conflicts;
}

QString sourceFolder(const ProjectAnalysis &analysis, const ModuleInfo &module)
{
    const ModuleVersion actual = module.replacement.value_or(ModuleVersion{module.path, module.selected});
    if (actual.version.isEmpty())
        return QDir::cleanPath(QFileInfo(analysis.project().request.modFile).dir().absoluteFilePath(actual.path));
    const QByteArray name = escapedForCache(actual.path.toUtf8()) + '@' + escapedForCache(actual.version.toUtf8());
    return analysis.store()->moduleCache() + QLatin1Char('/') + QString::fromUtf8(name);
}

QList<Conflict> findConflicts(const ProjectAnalysis &analysis)
{
    static constexpr std::array kChecks{
        findInconsistencies, findGoVersions,           findPathCollisions, findAmbiguousPackages, findReplacements, findExclusions,
        findWithdrawn,       findWorkspaceDifferences, findDivergence,     findSeveralMajors,     findPins};
    ConflictReport report(analysis);
    for (const auto check : kChecks)
        check(report);
    return report.sorted();
}

ConflictCounts countConflicts(const QList<Conflict> &conflicts)
{
    ConflictCounts counts;
    for (const Conflict &conflict : conflicts)
        ++(conflict.severity == Severity::Error ? counts.errors : conflict.severity == Severity::Warning ? counts.warnings : counts.notes);
    return counts;
}

QString countText(const ConflictCounts &counts)
{
    const QString conflicts = QCoreApplication::translate("Conflicts", "%n conflict(s)", nullptr, counts.conflicts());
    const QString notes = QCoreApplication::translate("Conflicts", "%n note(s)", nullptr, counts.notes);
    if (counts.errors == 0)
        return QCoreApplication::translate("Conflicts", "%1, %2", "so many conflicts, so many notes").arg(conflicts, notes);
    const QString errors = QCoreApplication::translate("Conflicts", "%n error(s)", nullptr, counts.errors);
    return QCoreApplication::translate("Conflicts", "%1 (%2), %3", "so many conflicts, errors among them, notes")
        .arg(conflicts, errors, notes);
}

} // namespace slipway
