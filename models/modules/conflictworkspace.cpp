// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// C11: what a member of a workspace builds with when it is alone.
#include "modules/conflictreport.h"

#include <QCoreApplication>

#include <algorithm>

namespace slipway {

namespace {

constexpr qsizetype kMostModules = 5;

/// The member as `GOWORK=off` sees it; null where it cannot be read alone.
std::shared_ptr<const ProjectAnalysis> analyseAlone(const ConflictReport &report, const MainModule &main)
{
    const std::shared_ptr<ModuleStore> &store = report.analysis().store();
    AnalysisRequest request = report.project().request;
    request.modFile = main.file;
    request.modText = main.mod.text;
    const std::scoped_lock lock(store->mutex());
    Result<Project> project = readProject(*store, request);
    if (!project)
        return {};
    return analyseProject(store, std::move(*project));
}

} // namespace

void findWorkspaceDifferences(ConflictReport &report)
{
    if (!report.analysis().isWorkspace())
        return;
    for (const MainModule &main : report.project().mains) {
        const std::shared_ptr<const ProjectAnalysis> alone = analyseAlone(report, main);
        if (!alone || !alone->problems().isEmpty())
            continue;
        QStringList differences;
        for (const ModuleInfo &module : alone->bareModules()) {
            const ModuleInfo *together = report.analysis().findBare(module.path);
            if (!module.isMain && module.isRequired && together && !together->isMain && together->selected != module.selected)
                differences.append(QStringLiteral("%1 %2 → %3").arg(module.path, module.selected, together->selected));
        }
        if (differences.isEmpty())
            continue;
        const QString name = QString::fromUtf8(main.mod.module->path);
        report.add({QStringLiteral("C11"),
                    Severity::Warning,
                    name,
                    QCoreApplication::translate("Conflicts", "%1 uses other versions of %n module(s) here than it does alone.", nullptr,
                                                int(differences.size()))
                        .arg(name),
                    QCoreApplication::translate("Conflicts", "Alone and in the workspace: %1.")
                        .arg(differences.first(std::min(differences.size(), kMostModules)).join(QStringLiteral("; "))),
                    {main.file, main.mod.module->span.line, main.mod.module->span.column},
                    {QStringLiteral("go work sync")}},
                   int(std::min<qsizetype>(differences.size(), 9)));
    }
}

} // namespace slipway
