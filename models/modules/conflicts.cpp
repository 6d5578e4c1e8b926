// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "modules/conflicts.h"

#include "modfile/modulepath.h"
#include "modules/conflictreport.h"

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

} // namespace slipway
