// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// C4 and C5: what replace and exclude lines do, and what they no longer do.
#include "modfile/gover.h"
#include "modfile/semver.h"
#include "modules/conflictreport.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace slipway {

namespace {

/// One replace line with the file it stands in.
struct WrittenReplacement {
    ReplaceLine line;
    QString file;
    bool isWorkFile;

    QString oldPath() const { return QString::fromUtf8(line.old.path); }
    QString oldText() const { return QString::fromUtf8(line.old.toString()); }
    QString newText() const { return QString::fromUtf8(line.replacement.toString()); }
    QString dropCommand() const
    {
        return (isWorkFile ? QStringLiteral("go work edit -dropreplace=%1") : QStringLiteral("go mod edit -dropreplace=%1")).arg(oldText());
    }
    Conflict conflict(Severity severity, const QString &title, const QString &detail) const
    {
        return {QStringLiteral("C4"), severity, oldPath(), title, detail, {file, line.span.line, line.span.column}, {dropCommand()}};
    }
};

constexpr qsizetype kFoldersApart = 3; ///< more folders than that in one file are one finding
constexpr int kFolderRank = -10; ///< last among the warnings: folders are there on purpose, more often than not

QString folderDetail()
{
    return QCoreApplication::translate("Conflicts",
                                       "That holds on this machine only: “go install” of a release refuses such "
                                       "a line, and modules that depend on this one do not see it.");
}

/// Those that are there are put into `folders`.
void checkFolder(ConflictReport &report, const WrittenReplacement &written, const QString &path, QList<WrittenReplacement> &folders)
{
    const QString folder = QDir(QFileInfo(written.file).path()).absoluteFilePath(path);
    if (!QFileInfo(folder).isDir()) {
        report.add(written.conflict(
            Severity::Error,
            QCoreApplication::translate("Conflicts", "The folder %1 that replaces %2 is not there.").arg(path, written.oldPath()),
            QCoreApplication::translate("Conflicts", "Nothing can be built until the folder is there or the line is gone.")));
        return;
    }
    folders.append(written);
}

/// A project that is built from folders has a line for each of them; said one by one they would bury everything else.
void reportFolders(ConflictReport &report, const QString &module, const QList<WrittenReplacement> &folders)
{
    if (folders.size() <= kFoldersApart) {
        for (const WrittenReplacement &written : folders)
            report.add(
                written.conflict(
                    Severity::Warning,
                    QCoreApplication::translate("Conflicts", "%1 is replaced by the folder %2.").arg(written.oldPath(), written.newText()),
                    folderDetail()),
                kFolderRank);
        return;
    }
    QStringList names;
    QString command = folders.first().isWorkFile ? QStringLiteral("go work edit") : QStringLiteral("go mod edit");
    for (const WrittenReplacement &written : folders) {
        names.append(QCoreApplication::translate("Conflicts", "%1 by %2", "a module is replaced by a folder")
                         .arg(written.oldPath(), written.newText()));
        command += QStringLiteral(" -dropreplace=") + written.oldText();
    }
    Conflict conflict = folders.first().conflict(
        Severity::Warning, QCoreApplication::translate("Conflicts", "%n module(s) are replaced by folders.", nullptr, int(folders.size())),
        folderDetail() + QLatin1Char('\n') + names.join(QLatin1Char('\n')));
    conflict.path = module;
    conflict.fixes = {command};
    report.add(std::move(conflict), kFolderRank);
}

/// The replacement is in force: what does it do to the version that was agreed on?
void checkModule(ConflictReport &report, const WrittenReplacement &written, const ModuleInfo &module)
{
    const ModuleAt &to = written.line.replacement;
    if (to.path != written.line.old.path) {
        Conflict fork = written.conflict(
            Severity::Info, QCoreApplication::translate("Conflicts", "%1 is replaced by %2.").arg(module.path, written.newText()),
            QCoreApplication::translate("Conflicts",
                                        "Other code than the selected version %1 is built; requirements are still counted by the old name.")
                .arg(module.selected));
        report.add(std::move(fork), 10);
        return;
    }
    const QByteArray selected = module.selected.toUtf8();
    if (compareSemver(to.version, selected) >= 0)
        return; // raised, or held where it is: nobody gets less than what was asked for
    // A commit without a tag before it says nothing about its place: v0.0.0-2024… may be younger than v10.
    if (isPseudoVersion(to.version) && pseudoVersionBase(to.version).isEmpty() && !isPseudoVersion(selected)) {
        report.add(
            written.conflict(
                Severity::Info, QCoreApplication::translate("Conflicts", "%1 is replaced by %2.").arg(module.path, written.newText()),
                QCoreApplication::translate("Conflicts", "Whether that commit is older or newer than %1 cannot be told by its version.")
                    .arg(module.selected)),
            10);
        return;
    }
    const QString who = report.winner(module.path, ConflictReport::Prefer::Others).toString();
    report.add(written.conflict(Severity::Warning,
                                QCoreApplication::translate("Conflicts", "%1 is built at %2, below the minimum %3.")
                                    .arg(module.path, QString::fromUtf8(to.version), module.selected),
                                QCoreApplication::translate("Conflicts", "%1 asks for %2; the replacement passes over that without a word.")
                                    .arg(who, module.selected)),
               40);
}

void checkReplacement(ConflictReport &report, const WrittenReplacement &written, QList<WrittenReplacement> &folders)
{
    const ModuleInfo *module = report.analysis().findBare(written.oldPath());
    if (!module) {
        report.add(written.conflict(
            Severity::Info,
            QCoreApplication::translate("Conflicts", "The replacement of %1 does nothing: no module requires it.").arg(written.oldPath()),
            QCoreApplication::translate("Conflicts", "The line can go, or a requirement is missing.")));
        return;
    }
    if (module->isMain)
        return;
    const QByteArray version = written.line.old.version;
    if (!version.isEmpty() && version != module->selected.toUtf8()) {
        Conflict stale = written.conflict(
            Severity::Warning, QCoreApplication::translate("Conflicts", "The replacement of %1 no longer applies.").arg(written.oldText()),
            QCoreApplication::translate("Conflicts", "It names %1 alone, but %2 is selected now.")
                .arg(QString::fromUtf8(version), module->selected));
        report.add(std::move(stale), 30);
        return;
    }
    if (written.line.replacement.version.isEmpty()) {
        checkFolder(report, written, QString::fromUtf8(written.line.replacement.path), folders);
        return;
    }
    // Another line (of go.work, or for this version alone) may stand above this one.
    const ModuleVersion to{QString::fromUtf8(written.line.replacement.path), QString::fromUtf8(written.line.replacement.version)};
    if (module->replacement == to)
        checkModule(report, written, *module);
}

/// Members of a workspace that replace one module in different ways: go stops.
void checkMembersAgree(ConflictReport &report)
{
    QHash<QString, WrittenReplacement> first;
    QStringList overridden;
    for (const ReplaceLine &line : report.project().work.replace)
        overridden.append(QString::fromUtf8(line.old.path));
    for (const MainModule &main : report.project().mains) {
        for (const ReplaceLine &line : main.mod.replace) {
            const WrittenReplacement written{line, main.file, false};
            const auto other = first.constFind(written.oldText());
            if (overridden.contains(written.oldPath()))
                continue;
            if (other == first.constEnd()) {
                first.insert(written.oldText(), written);
                continue;
            }
            const auto target = [](const WrittenReplacement &r) {
                return r.line.replacement.version.isEmpty() ? QDir::cleanPath(QDir(QFileInfo(r.file).path()).absoluteFilePath(r.newText()))
                                                            : r.newText();
            };
            if (other->file == written.file || target(*other) == target(written))
                continue;
            Conflict conflict = written.conflict(
                Severity::Error,
                QCoreApplication::translate("Conflicts", "Two members replace %1 in different ways.").arg(written.oldText()),
                QCoreApplication::translate("Conflicts", "%1 says %2, and %3 says %4.")
                    .arg(other->file, other->newText(), written.file, written.newText()));
            conflict.fixes = {QStringLiteral("go work edit -replace=%1=%2").arg(written.oldText(), written.newText())};
            report.add(std::move(conflict), 50);
        }
    }
}

} // namespace

void findReplacements(ConflictReport &report)
{
    const auto check = [&report](const auto &lines, const QString &file, bool isWorkFile, const QString &module) {
        QList<WrittenReplacement> folders;
        for (const ReplaceLine &line : lines)
            checkReplacement(report, {line, file, isWorkFile}, folders);
        reportFolders(report, module, folders);
    };
    check(report.project().work.replace, report.project().request.modFile, true, {});
    for (const MainModule &main : report.project().mains)
        check(main.mod.replace, main.file, false, main.mod.module ? QString::fromUtf8(main.mod.module->path) : QString());
    if (report.analysis().isWorkspace())
        checkMembersAgree(report);
}

namespace {

void checkExclusion(ConflictReport &report, const MainModule &main, const ExcludeLine &line, const QList<Requirement> &dropped)
{
    const ModuleVersion excluded{QString::fromUtf8(line.module.path), QString::fromUtf8(line.module.version)};
    Conflict conflict{QStringLiteral("C5"),
                      Severity::Info,
                      excluded.path,
                      {},
                      {},
                      {main.file, line.span.line, line.span.column},
                      {QStringLiteral("go mod edit -dropexclude=%1").arg(excluded.toString())}};
    const auto who = std::ranges::find(dropped, excluded, &Requirement::to);
    const ModuleInfo *module = report.analysis().findBare(excluded.path);
    const QString instead = module ? module->selected : QString();
    if (std::ranges::contains(main.mod.require, line.module, &RequireLine::module)) {
        conflict.severity = Severity::Error;
        conflict.title = QCoreApplication::translate("Conflicts", "go.mod requires %1 and excludes it.").arg(excluded.toString());
        conflict.detail = QCoreApplication::translate("Conflicts", "The requirement is ignored; go asks for an update of go.mod.");
    } else if (who == dropped.end()) {
        conflict.title = QCoreApplication::translate("Conflicts", "Nothing asks for %1, which is excluded.").arg(excluded.toString());
        conflict.detail = QCoreApplication::translate("Conflicts", "The line only keeps updates from choosing this version.");
    } else if (module && compareModuleVersions(excluded.path.toUtf8(), instead.toUtf8(), excluded.version.toUtf8()) >= 0) {
        conflict.title = QCoreApplication::translate("Conflicts", "Excluding %1 changes nothing at the moment.").arg(excluded.toString());
        conflict.detail
            = QCoreApplication::translate("Conflicts", "%1 asks for it, but %2 is selected anyway.").arg(who->from.toString(), instead);
    } else {
        conflict.severity = Severity::Warning;
        conflict.title = module
            ? QCoreApplication::translate("Conflicts", "%1 needs %2 and gets %3, since its requirement is excluded.")
                  .arg(who->from.toString(), excluded.toString(), instead)
            : QCoreApplication::translate("Conflicts", "%1 needs %2 and gets nothing, since its requirement is excluded.")
                  .arg(who->from.toString(), excluded.toString());
        conflict.detail
            = QCoreApplication::translate("Conflicts", "An exclusion drops the requirement, it does not move it to the next version.");
        conflict.fixes.prepend(QStringLiteral("go get %1@latest").arg(excluded.path));
    }
    report.add(std::move(conflict), 40);
}

} // namespace

void findExclusions(ConflictReport &report)
{
    const QList<Requirement> dropped = report.analysis().droppedRequirements();
    for (const MainModule &main : report.project().mains) {
        for (const ExcludeLine &line : main.mod.exclude)
            checkExclusion(report, main, line, dropped);
    }
}

} // namespace slipway
