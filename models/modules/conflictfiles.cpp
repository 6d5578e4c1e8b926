// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// C8 and C10: files that do not agree with each other, and paths that go cannot tell apart.
#include "modfile/gosum.h"
#include "modfile/gover.h"
#include "modules/conflictreport.h"
#include "modules/vendorlist.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace slipway {

namespace {

constexpr qsizetype kMostNames = 5;

Conflict inconsistency(Severity severity, const QString &path, const QString &title, const QString &detail, const Location &location,
                       const QStringList &fixes)
{
    return {QStringLiteral("C8"), severity, path, title, detail, location, fixes};
}

void checkLowLines(ConflictReport &report)
{
    for (const auto &[module, selected] : report.analysis().repairs()) {
        if (isToolchainPath(module.path.toUtf8()))
            continue; // C7
        const QString who = report.winner(module.path).toString();
        report.add(inconsistency(
                       Severity::Error, module.path,
                       QCoreApplication::translate("Conflicts", "go.mod asks for %1, but %2 is selected.").arg(module.toString(), selected),
                       QCoreApplication::translate("Conflicts", "%1 asks for %2. go refuses to build until go.mod says so too.")
                           .arg(who, selected),
                       report.requireLine(module.path),
                       {QStringLiteral("go get %1@%2").arg(module.path, selected), QStringLiteral("go mod tidy")}),
                   80);
    }
}

void checkRepeatedLines(ConflictReport &report, const MainModule &main)
{
    QHash<QByteArray, QByteArray> seen;
    for (const RequireLine &line : main.mod.require) {
        const QByteArray path = line.module.path;
        if (seen.contains(path)) {
            const bool isSame = seen.value(path) == line.module.version;
            report.add(inconsistency(isSame ? Severity::Info : Severity::Warning, QString::fromUtf8(path),
                                     QCoreApplication::translate("Conflicts", "%1 is required on two lines.").arg(QString::fromUtf8(path)),
                                     QCoreApplication::translate("Conflicts", "The higher version counts: %1 and %2 are named.")
                                         .arg(QString::fromUtf8(seen.value(path)), QString::fromUtf8(line.module.version)),
                                     {main.file, line.span.line, line.span.column}, {QStringLiteral("go mod tidy")}),
                       20);
        }
        seen.insert(path, line.module.version);
    }
}

/// The hashes of the requirements' go.mod files: without one, go stops where it has to read that file.
void checkSums(ConflictReport &report, const MainModule &main)
{
    const QString name = main.file.chopped(main.file.endsWith(QLatin1StringView(".mod")) ? 4 : 0) + QStringLiteral(".sum");
    QFile file(name);
    const bool isThere = file.open(QIODevice::ReadOnly);
    const SumFile sums = parseSumFile(isThere ? file.readAll() : QByteArray());
    if (!sums.isValid()) {
        report.add(inconsistency(Severity::Error, {}, QCoreApplication::translate("Conflicts", "go.sum cannot be read."),
                                 QString::fromUtf8(sums.errors.first().message), {name, sums.errors.first().line, 0},
                                 {QStringLiteral("go mod tidy")}),
                   70);
        return;
    }
    QStringList missing;
    for (const RequireLine &line : main.mod.require) {
        const ModuleInfo *info = report.analysis().findBare(QString::fromUtf8(line.module.path));
        if (!info || info->isMain)
            continue;
        const ModuleVersion actual = info->replacement.value_or(ModuleVersion{info->path, info->selected});
        if (!actual.version.isEmpty() && !sums.has(actual.path.toUtf8(), actual.version.toUtf8(), true))
            missing.append(actual.toString());
    }
    if (missing.isEmpty())
        return;
    const QString names = missing.first(std::min(missing.size(), kMostNames)).join(QStringLiteral(", "));
    report.add(
        inconsistency(Severity::Warning, {},
                      QCoreApplication::translate("Conflicts", "go.sum has no hash for %n requirement(s).", nullptr, int(missing.size())),
                      missing.size() > kMostNames ? QCoreApplication::translate("Conflicts", "Without one: %1, and others.").arg(names)
                                                  : QCoreApplication::translate("Conflicts", "Without one: %1.").arg(names),
                      {name, 0, 0}, {QStringLiteral("go mod tidy"), QStringLiteral("go mod download all")}),
        60);
}

/// What go says before it builds from a vendor folder that does not fit. source: modload.checkVendorConsistency
QStringList vendorDifferences(const MainModule &main, const VendorList &vendor)
{
    QStringList differences;
    for (const RequireLine &line : main.mod.require) {
        const ModuleVersion module{QString::fromUtf8(line.module.path), QString::fromUtf8(line.module.version)};
        const VendoredModule *known = vendor.find(module);
        if (!known || !known->isExplicit)
            differences.append(QStringLiteral("%1: is explicitly required in go.mod, but not marked as explicit in vendor/modules.txt")
                                   .arg(module.toString()));
    }
    for (const ReplaceLine &line : main.mod.replace) {
        const ModuleVersion module{QString::fromUtf8(line.old.path), QString::fromUtf8(line.old.version)};
        const ModuleVersion to{QString::fromUtf8(line.replacement.path), QString::fromUtf8(line.replacement.version)};
        const VendoredModule *known = vendor.find(module);
        if (!known || !known->replacement)
            differences.append(
                QStringLiteral("%1: is replaced in go.mod, but not marked as replaced in vendor/modules.txt").arg(module.toString()));
        else if (*known->replacement != to)
            differences.append(QStringLiteral("%1: is replaced by %2 in go.mod, but marked as replaced by %3 in vendor/modules.txt")
                                   .arg(module.toString(), to.toString(), known->replacement->toString()));
    }
    for (const VendoredModule &known : vendor.modules) {
        const auto isIt = [&known](const RequireLine &line) {
            return QString::fromUtf8(line.module.path) == known.module.path
                && QString::fromUtf8(line.module.version) == known.module.version;
        };
        if (known.isExplicit && std::ranges::none_of(main.mod.require, isIt))
            differences.append(QStringLiteral("%1: is marked as explicit in vendor/modules.txt, but not explicitly required in go.mod")
                                   .arg(known.module.toString()));
    }
    return differences;
}

void checkVendor(ConflictReport &report, const MainModule &main)
{
    const QString name = main.folder + QStringLiteral("/vendor/modules.txt");
    QFile file(name);
    const bool isUsed = main.mod.go && compareGoVersions(main.mod.go->version, "1.14") >= 0;
    if (!isUsed || !main.file.endsWith(QLatin1StringView("/go.mod")) || !file.open(QIODevice::ReadOnly))
        return;
    const VendorList vendor = parseVendorList(file.readAll());
    const QStringList differences = vendor.isWorkspace ? QStringList() : vendorDifferences(main, vendor);
    if (differences.isEmpty())
        return;
    report.add(inconsistency(Severity::Error, {},
                             QCoreApplication::translate("Conflicts", "The vendor folder does not fit go.mod in %n place(s).", nullptr,
                                                         int(differences.size())),
                             differences.first(std::min(differences.size(), kMostNames)).join(QLatin1Char('\n')), {name, 0, 0},
                             {QStringLiteral("go mod vendor")}),
               70);
}

} // namespace

void findInconsistencies(ConflictReport &report)
{
    checkLowLines(report);
    for (const MainModule &main : report.project().mains)
        checkRepeatedLines(report, main);
    if (report.analysis().isWorkspace())
        return; // go.work.sum and the members' files count together there
    checkSums(report, report.project().mains.first());
    checkVendor(report, report.project().mains.first());
}

void findPathCollisions(ConflictReport &report)
{
    QHash<QString, QString> seen;
    for (const ModuleInfo &module : report.analysis().bareModules()) {
        const QString folded = module.path.toLower();
        if (const auto other = seen.constFind(folded); other != seen.constEnd()) {
            report.add(
                {QStringLiteral("C10"),
                 Severity::Error,
                 module.path,
                 QCoreApplication::translate("Conflicts", "%1 and %2 differ in upper and lower case only.").arg(*other, module.path),
                 QCoreApplication::translate("Conflicts", "go refuses to build packages of both: “case-insensitive import collision”."),
                 report.requireLine(module.path),
                 {QStringLiteral("go mod why -m %1").arg(*other), QStringLiteral("go mod why -m %1").arg(module.path)}},
                90);
        }
        seen.insert(folded, module.path);
        if (!module.problem.contains(QLatin1StringView("module declares its path as")))
            continue;
        const QString declared = module.problem.section(QLatin1StringView("declares its path as: "), 1).section(QLatin1Char('\n'), 0, 0);
        report.add({QStringLiteral("C10"),
                    Severity::Error,
                    module.path,
                    QCoreApplication::translate("Conflicts", "%1 calls itself %2.")
                        .arg(ModuleVersion{module.path, module.selected}.toString(), declared),
                    QCoreApplication::translate("Conflicts",
                                                "The module was renamed or forked: import it by the name it gives itself, or replace it."),
                    report.requireLine(module.path),
                    {QStringLiteral("go mod edit -replace=%1=%2@%3").arg(module.path, declared, module.selected)}},
                   90);
    }
}

} // namespace slipway
