// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// C1, C2 and C9: versions that differ from what was asked for.
#include "modfile/gover.h"
#include "modfile/modulepath.h"
#include "modfile/semver.h"
#include "modules/conflictreport.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>

namespace slipway {

namespace {

/// How far a selected version is from the one that somebody was written against; later ones are worse.
enum class Jump { None, Patch, Minor, Unreleased, UnstableMinor, Prerelease, Major };

/// Modules of the Go project keep their API although they are at v0, but for the one where it tries things out.
bool keepsApiAtZero(const QString &path)
{
    static constexpr QLatin1StringView kExperiments("golang.org/x/exp");
    const bool isExperiment = path == kExperiments || (path.startsWith(kExperiments) && path.at(kExperiments.size()) == QLatin1Char('/'));
    return path.startsWith(QLatin1StringView("golang.org/x/")) && !isExperiment;
}

/// "v0.0.0-20240101000000-abcdef123456": there was no release before it, so that nobody has promised anything.
bool isBeforeAnyRelease(const Semver &version)
{
    return version.major == QByteArrayView("0") && version.minor == QByteArrayView("0") && version.patch == QByteArrayView("0")
        && !version.prerelease.isEmpty();
}

Jump jumpOf(const QString &path, const QByteArray &asked, const QByteArray &selected)
{
    const Semver from = parseSemver(asked);
    const Semver to = parseSemver(selected);
    if (!from.isValid || !to.isValid || compareSemver(from, to) >= 0)
        return Jump::None;
    if (from.major == QByteArrayView("0") && to.major != QByteArrayView("0"))
        return Jump::UnstableMinor;
    if (from.major != to.major)
        return Jump::Major;
    if (from.prerelease.isEmpty() && !to.prerelease.isEmpty())
        return Jump::Prerelease;
    if (isBeforeAnyRelease(to) && !keepsApiAtZero(path))
        return Jump::Unreleased;
    if (from.minor == to.minor)
        return Jump::Patch;
    return to.major == QByteArrayView("0") && !keepsApiAtZero(path) ? Jump::UnstableMinor : Jump::Minor;
}

QString jumpWords(Jump jump)
{
    switch (jump) {
    case Jump::Major:
        return QCoreApplication::translate("Conflicts", "That is another major version, whose API may differ.");
    case Jump::Prerelease:
        return QCoreApplication::translate("Conflicts", "An unreleased state is used in the place of a release.");
    case Jump::Unreleased:
        return QCoreApplication::translate("Conflicts", "The module has no releases, so that any commit may change the API.");
    case Jump::UnstableMinor:
        return QCoreApplication::translate("Conflicts", "Before v1 a new version may change the API.");
    case Jump::Minor:
        return QCoreApplication::translate("Conflicts", "A new minor version should be compatible.");
    case Jump::Patch:
    case Jump::None:
        break;
    }
    return QCoreApplication::translate("Conflicts", "A new patch version should be compatible.");
}

/// The winner that a person would name first; an indirect line of go.mod only repeats what somebody else wants.
ModuleVersion winnerOf(const ConflictReport &report, const ModuleInfo &module)
{
    return report.winner(module.path, module.isDirect ? ConflictReport::Prefer::Main : ConflictReport::Prefer::Others);
}

/// Below v1, and among indirect requirements, higher versions than asked for are daily bread: 26 in the average of 56 real programs.
/// Where the project requires the module itself, the version is its own choice, and so is the way back.
bool isWorthAWarning(Jump jump, const ModuleInfo &module)
{
    return jump == Jump::Major || (jump > Jump::Minor && module.isDirect);
}

void addDivergence(ConflictReport &report, const ModuleInfo &module)
{
    const ProjectAnalysis &analysis = report.analysis();
    const QByteArray selected = module.selected.toUtf8();
    Jump worst = Jump::None;
    Requirement example; // what asks, for the version of `to`
    int count = 0;
    for (const ProjectAnalysis::Demand &demand : analysis.demandsOn(module.path)) {
        // What a version that is not in use asks for is no code that runs; a low line of go.mod is C8.
        const auto inUse = std::ranges::count_if(demand.askers, [&](quint32 node) { return analysis.isSelected(node); });
        if (demand.isWinner || inUse == 0)
            continue;
        const Jump jump = jumpOf(module.path, demand.version.toUtf8(), selected);
        count += jump == Jump::None ? 0 : int(inUse);
        if (jump != Jump::None && jump >= worst) { // versions come in falling order: the last of the worst is the lowest
            worst = jump;
            example = {analysis.value(demand.askers[size_t(inUse) - 1]), {module.path, demand.version}};
        }
    }
    if (worst == Jump::None)
        return;
    Conflict conflict;
    conflict.kind = QStringLiteral("C1");
    conflict.severity = isWorthAWarning(worst, module) ? Severity::Warning : Severity::Info;
    conflict.path = module.path;
    conflict.title = QCoreApplication::translate("Conflicts", "%1 is used at %2, but %n module(s) asked for less.", nullptr, count)
                         .arg(module.path, module.selected);
    const ModuleVersion winner = winnerOf(report, module);
    const QString why = QCoreApplication::translate("Conflicts", "%1 was written for %2, and %3 asks for %4.")
                            .arg(example.from.toString(), example.to.version, winner.toString(), module.selected);
    conflict.detail = why + QLatin1Char(' ') + jumpWords(worst);
    conflict.location = report.requireLine(module.path);
    if (worst > Jump::Minor)
        conflict.fixes = {QStringLiteral("go get %1@latest").arg(example.from.path)};
    report.add(std::move(conflict), int(worst) * 10 + (module.isDirect ? 5 : 0));
}

/// "gopkg.in/yaml" for gopkg.in/yaml.v3, "example.com/m" for example.com/m/v2.
QString projectOf(const QString &path)
{
    return QString::fromUtf8(splitPathMajor(path.toUtf8()).prefix.toByteArray());
}

} // namespace

void findDivergence(ConflictReport &report)
{
    for (const ModuleInfo &module : report.analysis().bareModules()) {
        if (!module.isMain)
            addDivergence(report, module);
    }
}

void findSeveralMajors(ConflictReport &report)
{
    QMap<QString, QList<const ModuleInfo *>> projects;
    for (const ModuleInfo &module : report.analysis().bareModules()) {
        if (!module.isMain)
            projects[projectOf(module.path)].append(&module);
    }
    for (const QList<const ModuleInfo *> &majors : std::as_const(projects)) {
        if (majors.size() < 2)
            continue;
        QStringList versions;
        int directCount = 0;
        for (const ModuleInfo *module : majors) {
            versions.append(ModuleVersion{module->path, module->selected}.toString());
            directCount += module->isDirect;
        }
        Conflict conflict;
        conflict.kind = QStringLiteral("C2");
        conflict.severity = directCount > 1 ? Severity::Warning : Severity::Info;
        conflict.path = majors.last()->path;
        conflict.title
            = QCoreApplication::translate("Conflicts", "%1 is there in %n major version(s) at once.", nullptr, int(majors.size()))
                  .arg(projectOf(majors.first()->path));
        conflict.detail = QCoreApplication::translate("Conflicts", "In use: %1. Their types do not mix, and each adds to the size.")
                              .arg(versions.join(QStringLiteral(", ")));
        conflict.location = report.requireLine(majors.last()->path);
        for (const ModuleInfo *module : majors.first(majors.size() - 1))
            conflict.fixes.append(QStringLiteral("go mod why -m %1").arg(module->path));
        report.add(std::move(conflict));
    }
}

void findPins(ConflictReport &report)
{
    for (const ModuleInfo &module : report.analysis().bareModules()) {
        if (module.isMain || module.isDirect || !module.isRequired || module.requiredInFile != module.selected)
            continue;
        const std::vector<ProjectAnalysis::Demand> demands = report.analysis().demandsOn(module.path);
        if (demands.empty() || compareModuleVersions(module.path.toUtf8(), demands[0].version.toUtf8(), module.selected.toUtf8()) >= 0)
            continue;
        Conflict conflict;
        conflict.kind = QStringLiteral("C9");
        conflict.path = module.path;
        conflict.title
            = QCoreApplication::translate("Conflicts", "Only the line in go.mod holds %1 at %2.").arg(module.path, module.selected);
        conflict.detail
            = QCoreApplication::translate("Conflicts", "The most that others ask for is %1 (%2). The version could be lowered to that.")
                  .arg(demands[0].version, report.analysis().value(demands[0].askers[0]).toString());
        conflict.location = report.requireLine(module.path);
        conflict.fixes = {QStringLiteral("go get %1@%2").arg(module.path, demands[0].version)};
        report.add(std::move(conflict));
    }
}

} // namespace slipway
