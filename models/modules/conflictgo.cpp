// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// C7: which Go the dependencies need.
#include "modfile/gover.h"
#include "modules/conflictreport.h"

#include <QCoreApplication>

#include <algorithm>

namespace slipway {

namespace {

/// "a, b and c": those that ask for the selected Go, three at most.
QString namesOf(const ConflictReport &report, const ModuleInfo &go)
{
    QStringList names;
    for (const ProjectAnalysis::Demand &demand : report.analysis().demandsOn(go.path)) {
        for (const quint32 asker : demand.askers.first(demand.isWinner ? std::min<size_t>(demand.askers.size(), 3) : 0))
            names.append(report.analysis().value(asker).toString());
    }
    return names.join(QStringLiteral(", "));
}

Location goLineOf(const Project &project)
{
    if (project.isWorkspace)
        return {project.request.modFile, project.work.go ? project.work.go->span.line : 1, 0};
    const ModFile &mod = project.mains.first().mod;
    return {project.request.modFile, mod.go ? mod.go->span.line : 1, 0};
}

/// A dependency needs a newer Go than the go line says: go wants to write go.mod anew.
void checkForced(ConflictReport &report, const ModuleInfo &go)
{
    const QString written = QString::fromUtf8(report.project().isWorkspace ? report.project().work.goVersion().toByteArray()
                                                                           : report.project().mains.first().mod.goVersion().toByteArray());
    if (compareGoVersions(go.selected.toUtf8(), written.toUtf8()) <= 0)
        return;
    const bool isWork = report.project().isWorkspace;
    const QString names = namesOf(report, go);
    if (isWork && names.isEmpty())
        return; // a member itself does: checkMembers() says so
    report.add({QStringLiteral("C7"),
                Severity::Error,
                QStringLiteral("go"),
                QCoreApplication::translate("Conflicts", "The go line says %1, but %2 is needed.").arg(written, go.selected),
                QCoreApplication::translate("Conflicts", "Needed by: %1. go refuses to build until the line is raised.").arg(names),
                goLineOf(report.project()),
                {isWork ? QStringLiteral("go work edit -go=%1").arg(go.selected) : QStringLiteral("go get go@%1").arg(go.selected)}},
               90);
}

void checkLocalGo(ConflictReport &report, const ModuleInfo &go)
{
    const QString local = report.project().request.localGo;
    if (local.isEmpty() || compareGoVersions(go.selected.toUtf8(), local.toUtf8()) <= 0)
        return;
    const QString names = namesOf(report, go);
    report.add({QStringLiteral("C7"),
                Severity::Error,
                QStringLiteral("go"),
                QCoreApplication::translate("Conflicts", "Go %1 is needed, and %2 is installed.").arg(go.selected, local),
                names.isEmpty() ? QCoreApplication::translate("Conflicts", "The go line of the project asks for it.")
                                : QCoreApplication::translate("Conflicts", "Asked for by: %1.").arg(names),
                goLineOf(report.project()),
                {QStringLiteral("go env -w GOTOOLCHAIN=auto")}},
               80);
}

/// go.work has to be at least as new as its members. source: modload.errWorkTooOld
void checkMembers(ConflictReport &report)
{
    const QByteArrayView work = report.project().work.goVersion();
    for (const MainModule &main : report.project().mains) {
        if (!main.mod.go || compareGoVersions(main.mod.go->version, kStrictGoVersion) < 0
            || compareGoVersions(main.mod.go->version, work) <= 0)
            continue;
        report.add({QStringLiteral("C7"),
                    Severity::Error,
                    QString::fromUtf8(main.mod.module->path),
                    QCoreApplication::translate("Conflicts", "The member %1 needs go %2, but go.work says %3.")
                        .arg(QString::fromUtf8(main.mod.module->path), QString::fromUtf8(main.mod.go->version),
                             QString::fromUtf8(work.toByteArray())),
                    QCoreApplication::translate("Conflicts", "go refuses to load the workspace until its go line is raised."),
                    {main.file, main.mod.go->span.line, main.mod.go->span.column},
                    {QStringLiteral("go work use")}},
                   90);
    }
}

} // namespace

void findGoVersions(ConflictReport &report)
{
    if (report.analysis().isWorkspace())
        checkMembers(report);
    if (const ModuleInfo *go = report.analysis().findBare(QStringLiteral("go"))) {
        checkForced(report, *go);
        checkLocalGo(report, *go);
    }
}

} // namespace slipway
