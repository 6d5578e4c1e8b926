// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// C11: what a member of a workspace builds with when it is alone, and members that go cannot load.
#include "modules/conflictreport.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace slipway {

namespace {

constexpr qsizetype kMostModules = 5;

/// The project that `file` begins, read with what the person has typed; null where it cannot be read.
std::shared_ptr<const ProjectAnalysis> analyseOther(const ConflictReport &report, const QString &file, Error *why = nullptr)
{
    const std::shared_ptr<ModuleStore> &store = report.analysis().store();
    AnalysisRequest request = report.project().request;
    for (const MainModule &main : report.project().mains)
        request.overlay.insert(main.file, main.mod.text);
    request.modFile = file;
    request.modText = QByteArray();
    request.workFile.clear();
    request.member.clear();
    const std::scoped_lock lock(store->mutex());
    Result<Project> project = readProject(*store, request);
    if (!project && why)
        *why = project.error();
    if (!project)
        return {};
    return analyseProject(store, std::move(*project));
}

/// "ex.t/c v1.0.0 → v1.1.0" for each module that `alone` requires and that has another version together with the others.
QStringList differences(const ProjectAnalysis &alone, const ProjectAnalysis &together)
{
    QStringList found;
    for (const ModuleInfo &module : alone.bareModules()) {
        const ModuleInfo *other = together.findBare(module.path);
        if (!module.isMain && module.isRequired && other && !other->isMain && other->selected != module.selected)
            found.append(QStringLiteral("%1 %2 → %3").arg(module.path, module.selected, other->selected));
    }
    return found;
}

QString aloneAndTogether(const QStringList &found)
{
    return QCoreApplication::translate("Conflicts", "Alone and in the workspace: %1.")
        .arg(found.first(std::min(found.size(), kMostModules)).join(QStringLiteral("; ")));
}

void addDifferences(ConflictReport &report, const MainModule &main, const QStringList &found)
{
    const QString name = QString::fromUtf8(main.mod.module->path);
    report.add({QStringLiteral("C11"),
                Severity::Warning,
                name,
                QCoreApplication::translate("Conflicts", "%1 uses other versions of %n module(s) here than it does alone.", nullptr,
                                            int(found.size()))
                    .arg(name),
                aloneAndTogether(found),
                {main.file, main.mod.module->span.line, main.mod.module->span.column},
                {QStringLiteral("go work sync")}},
               int(std::min<qsizetype>(found.size(), 9)));
}

/// The line of go.work that uses the module of this go.mod; null: none does.
const UseLine *lineThatUses(const Project &workspace, const QString &modFile)
{
    const QDir start(QFileInfo(workspace.request.modFile).absolutePath());
    const auto line = std::ranges::find_if(workspace.work.use, [&](const UseLine &use) {
        return QDir::cleanPath(start.absoluteFilePath(QString::fromUtf8(use.path))) + QLatin1StringView("/go.mod") == modFile;
    });
    return line == workspace.work.use.end() ? nullptr : &*line;
}

/// go refuses every command where one member cannot be loaded.
void addUnreadableMembers(ConflictReport &report, const Project &workspace)
{
    for (const Error &problem : workspace.problems) {
        const UseLine *line = lineThatUses(workspace, problem.subject);
        const QString folder = line ? QString::fromUtf8(line->path) : QString();
        const Location place = line && problem.location.line == 0 ? Location{workspace.request.modFile, line->span.line, line->span.column}
                                                                  : problem.location;
        report.add({QStringLiteral("C11"), Severity::Error, folder.isEmpty() ? problem.subject : folder,
                    folder.isEmpty() ? QCoreApplication::translate("Conflicts", "go.work uses a module that cannot be read.")
                                     : QCoreApplication::translate("Conflicts", "go.work uses %1, which cannot be read.").arg(folder),
                    QCoreApplication::translate("Conflicts", "%1: %2. go refuses every command in this workspace.")
                        .arg(problem.subject, problem.detail),
                    place, folder.isEmpty() ? QStringList() : QStringList{QStringLiteral("go work edit -dropuse=%1").arg(folder)}},
                   90);
    }
}

/// The project is one go.mod, but go obeys the go.work beside or above it.
void compareWithWorkspace(ConflictReport &report)
{
    const MainModule &main = report.project().mains.first();
    const QString &file = report.project().request.workFile;
    Error why;
    const std::shared_ptr<const ProjectAnalysis> together = analyseOther(report, file, &why);
    if (!together) {
        report.add({QStringLiteral("C11"),
                    Severity::Error,
                    report.analysis().mainPath(),
                    QCoreApplication::translate("Conflicts", "go obeys %1 here, which cannot be read.").arg(file),
                    why.detail,
                    why.location,
                    {}},
                   90);
        return;
    }
    addUnreadableMembers(report, together->project());
    const QStringList found = differences(report.analysis(), *together);
    if (found.isEmpty())
        return;
    report.add({QStringLiteral("C11"),
                Severity::Warning,
                report.analysis().mainPath(),
                QCoreApplication::translate("Conflicts", "go builds with other versions of %n module(s) here, because of the workspace.",
                                            nullptr, int(found.size())),
                QCoreApplication::translate("Conflicts", "%1 counts here unless GOWORK=off is set.").arg(file) + QLatin1Char(' ')
                    + aloneAndTogether(found),
                {main.file, main.mod.module->span.line, main.mod.module->span.column},
                {QStringLiteral("go work sync")}},
               int(std::min<qsizetype>(found.size(), 9)));
}

} // namespace

void findWorkspaceDifferences(ConflictReport &report)
{
    if (!report.analysis().isWorkspace()) {
        if (!report.project().request.workFile.isEmpty())
            compareWithWorkspace(report);
        return;
    }
    addUnreadableMembers(report, report.project());
    for (const MainModule &main : report.project().mains) {
        const std::shared_ptr<const ProjectAnalysis> alone = analyseOther(report, main.file);
        if (!alone || !alone->problems().isEmpty())
            continue;
        if (const QStringList found = differences(*alone, report.analysis()); !found.isEmpty())
            addDifferences(report, main, found);
    }
}

} // namespace slipway
