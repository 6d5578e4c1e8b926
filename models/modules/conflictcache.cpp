// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// C3 and C6: what the module cache knows about the selected versions beyond their requirements.
#include "modfile/modulepath.h"
#include "modfile/semver.h"
#include "modules/conflictreport.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <algorithm>

namespace slipway {

namespace {

constexpr int kMostExamples = 3;

/// "latest" as go means it: the highest release, else the highest pre-release, else the highest pseudo-version.
bool isLater(const QByteArray &a, const QByteArray &b)
{
    const auto rank = [](const QByteArray &version) { return isPseudoVersion(version) ? 0 : semverPrerelease(version).isEmpty() ? 2 : 1; };
    return rank(a) != rank(b) ? rank(a) > rank(b) : compareSemver(a, b) > 0;
}

/// The go.mod of the latest version of a module that the cache holds; `version` empty: it holds none.
struct CachedLatest {
    QByteArray version;
    ModFile mod;
};

CachedLatest latestInCache(const QString &moduleCache, const QString &path)
{
    const QString folder = moduleCache + QStringLiteral("/cache/download/") + QString::fromUtf8(escapedForCache(path.toUtf8())) + QStringLiteral("/@v");
    CachedLatest latest;
    for (const QString &name : QDir(folder).entryList({QStringLiteral("*.mod")}, QDir::Files)) {
        const QByteArray version = unescapedFromCache(name.chopped(4).toUtf8());
        if (isCanonicalVersion(version) && (latest.version.isEmpty() || isLater(version, latest.version)))
            latest.version = version;
    }
    QFile file(folder + QLatin1Char('/') + QString::fromUtf8(escapedForCache(latest.version)) + QStringLiteral(".mod"));
    if (latest.version.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = file.readAll();
    if (text.contains("retract") || text.contains("Deprecated:"))
        latest.mod = parseModFile(text, ModMode::Lax);
    return latest;
}

void checkRetracted(ConflictReport &report, const ModuleInfo &module, const CachedLatest &latest)
{
    const QByteArray selected = module.selected.toUtf8();
    const auto isHit = [&](const RetractLine &line) { return compareSemver(line.low, selected) <= 0 && compareSemver(selected, line.high) <= 0; };
    const auto line = std::ranges::find_if(latest.mod.retract, isHit);
    if (line == latest.mod.retract.end())
        return;
    const QString reason = QString::fromUtf8(line->rationale.trimmed());
    report.add({QStringLiteral("C6"), Severity::Warning, module.path,
                QCoreApplication::translate("Conflicts", "%1 was retracted by its authors.").arg(ModuleVersion{module.path, module.selected}.toString()),
                reason.isEmpty() ? QCoreApplication::translate("Conflicts", "They gave no reason. Known from %1.").arg(QString::fromUtf8(latest.version))
                                 : QCoreApplication::translate("Conflicts", "Their reason: %1. Known from %2.").arg(reason, QString::fromUtf8(latest.version)),
                report.requireLine(module.path),
                {QStringLiteral("go get %1@latest").arg(module.path)}},
               60);
}

void checkDeprecated(ConflictReport &report, const ModuleInfo &module, const CachedLatest &latest)
{
    if (!latest.mod.module || latest.mod.module->deprecated.isEmpty())
        return;
    report.add({QStringLiteral("C6"), module.isDirect ? Severity::Warning : Severity::Info, module.path,
                QCoreApplication::translate("Conflicts", "%1 is deprecated.").arg(module.path),
                QString::fromUtf8(latest.mod.module->deprecated.trimmed()), report.requireLine(module.path), {}},
               50);
}

/// Folders below `folder` that hold Go code, relative to it; nested modules are left out, as they are in a module's archive.
QStringList packagesIn(const QString &folder)
{
    QStringList packages;
    QStringList waiting{QString()};
    while (!waiting.isEmpty()) {
        const QString relative = waiting.takeFirst();
        const QDir dir(relative.isEmpty() ? folder : folder + QLatin1Char('/') + relative);
        if (!relative.isEmpty() && dir.exists(QStringLiteral("go.mod")))
            continue;
        const QStringList sources = dir.entryList({QStringLiteral("*.go")}, QDir::Files);
        if (std::ranges::any_of(sources, [](const QString &name) { return !name.endsWith(QLatin1StringView("_test.go")); }))
            packages.append(relative);
        for (const QString &name : dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks)) {
            if (name != QLatin1StringView("testdata") && name != QLatin1StringView("vendor") && !name.startsWith(QLatin1Char('_')))
                waiting.append(relative.isEmpty() ? name : relative + QLatin1Char('/') + name);
        }
    }
    return packages;
}

/// `inner` lies below `outer` by its path, and the code of `outer` has the same packages too.
void checkOverlap(ConflictReport &report, const ModuleInfo &outer, const ModuleInfo &inner)
{
    const QString below = inner.path.mid(outer.path.size() + 1);
    const QString outerFolder = sourceFolder(report.analysis(), outer) + QLatin1Char('/') + below;
    if (!QFileInfo(outerFolder).isDir() || QFileInfo::exists(outerFolder + QStringLiteral("/go.mod")))
        return;
    const QString innerFolder = sourceFolder(report.analysis(), inner);
    QStringList both;
    const QStringList packages = packagesIn(outerFolder);
    for (const QString &package : packages) {
        const QDir dir(package.isEmpty() ? innerFolder : innerFolder + QLatin1Char('/') + package);
        if (!dir.entryList({QStringLiteral("*.go")}, QDir::Files).isEmpty())
            both.append(package.isEmpty() ? inner.path : inner.path + QLatin1Char('/') + package);
    }
    if (both.isEmpty())
        return;
    report.add({QStringLiteral("C3"), Severity::Warning, outer.path,
                QCoreApplication::translate("Conflicts", "%1 and %2 both hold the package %3.")
                    .arg(ModuleVersion{outer.path, outer.selected}.toString(), ModuleVersion{inner.path, inner.selected}.toString(), both.first()),
                QCoreApplication::translate("Conflicts", "Whoever imports one of %n package(s) gets “ambiguous import”: %1.", nullptr, int(both.size()))
                    .arg(both.first(std::min<qsizetype>(both.size(), kMostExamples)).join(QStringLiteral(", "))),
                report.requireLine(outer.path),
                {QStringLiteral("go get %1@latest").arg(outer.path)}},
               70);
}

} // namespace

void findWithdrawn(ConflictReport &report)
{
    for (const ModuleInfo &module : report.analysis().modules()) {
        if (module.isMain || module.replacement)
            continue;
        const CachedLatest latest = latestInCache(report.analysis().store()->moduleCache(), module.path);
        if (latest.version.isEmpty())
            continue;
        checkRetracted(report, module, latest);
        checkDeprecated(report, module, latest);
    }
}

void findAmbiguousPackages(ConflictReport &report)
{
    for (const ModuleInfo &inner : report.analysis().modules()) {
        if (inner.isMain)
            continue;
        for (qsizetype slash = inner.path.indexOf(QLatin1Char('/')); slash > 0; slash = inner.path.indexOf(QLatin1Char('/'), slash + 1)) {
            const ModuleInfo *outer = report.analysis().find(inner.path.left(slash));
            if (outer && !outer->isMain)
                checkOverlap(report, *outer, inner);
        }
    }
}

} // namespace slipway
