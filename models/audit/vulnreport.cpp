// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "audit/vulnreport.h"

#include "audit/texts.h"
#include "modfile/modulepath.h"

#include <QSet>

#include <algorithm>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

bool isOfGo(const QString &path)
{
    return path == "stdlib"_L1 || path == "toolchain"_L1;
}

bool concerns(const OsvPackage &package, const QString &os, const QString &arch)
{
    const auto matches
        = [](const QStringList &those, const QString &one) { return one.isEmpty() || those.isEmpty() || those.contains(one); };
    return matches(package.os, os) && matches(package.arch, arch);
}

/// The parts of an entry that speak of this module, version and system. shape: empty: the entry is no business of it
QList<OsvAffected> affecting(const OsvEntry &entry, const AuditedModule &module, const QString &os, const QString &arch)
{
    QList<OsvAffected> parts;
    for (OsvAffected part : entry.affected) {
        if (part.module != module.path || !isAffected(part.ranges, module.version.toUtf8()))
            continue;
        const bool namesPackages = !part.packages.isEmpty();
        part.packages.removeIf([&](const OsvPackage &package) { return !concerns(package, os, arch); });
        if (!namesPackages || !part.packages.isEmpty())
            parts.append(part);
    }
    return parts;
}

QByteArray fixOf(const OsvEntry &entry, const AuditedModule &module)
{
    const QByteArray fix = fixedVersion(entry, module.path, module.version.toUtf8());
    return isOfGo(module.path) && !fix.isEmpty() ? "go" + fix.sliced(1) : fix;
}

} // namespace

QString TraceFrame::toString() const
{
    return function.isEmpty() ? package : package.section(u'/', -1) + u'.' + function;
}

QList<AuditedModule> auditedModules(const ModuleAnalysis &analysis, const QString &goVersion)
{
    QList<AuditedModule> modules;
    for (const ModuleInfo &module : analysis.modules()) {
        if (module.isMain)
            continue;
        if (!module.replacement)
            modules.append({module.path, module.selected, module.path, module.isDirect});
        else if (module.replacement->version.isEmpty())
            modules.append({module.path, {}, module.path, module.isDirect});
        else
            modules.append({module.replacement->path, module.replacement->version, module.path, module.isDirect});
    }
    if (!goVersion.isEmpty()) {
        for (const QString &path : {u"stdlib"_s, u"toolchain"_s})
            modules.append({path, goVersion, path, true});
    }
    return modules;
}

QList<VulnFinding> VulnReport::of(const QString &listedPath) const
{
    QList<VulnFinding> own;
    std::ranges::copy_if(findings, std::back_inserter(own),
                         [&](const VulnFinding &finding) { return finding.module.listedPath == listedPath; });
    return own;
}

qsizetype VulnReport::moduleCount() const
{
    QSet<QString> paths;
    for (const VulnFinding &finding : findings)
        paths.insert(finding.module.listedPath);
    return paths.size();
}

VulnReport findVulnerabilities(const VulnDatabase &database, const QList<AuditedModule> &modules, const QString &os, const QString &arch)
{
    VulnReport report;
    report.database = database.path();
    report.databaseModified = database.modified();
    for (const AuditedModule &module : modules) {
        if (module.version.isEmpty()) {
            report.unchecked.append({module.listedPath, Audit::tr("It is replaced by a folder, which has no version to look up.")});
            continue;
        }
        ++report.checked;
        QList<VulnFinding> found;
        for (const VulnReference &reference : database.references(module.path, module.version.toUtf8())) {
            const Result<OsvEntry> entry = database.entry(reference.id);
            if (!entry) {
                report.unchecked.append({module.listedPath, entry.error().summary()});
                continue;
            }
            const bool isWithdrawn = entry->withdrawn.isValid() && entry->withdrawn <= QDateTime::currentDateTimeUtc();
            const QList<OsvAffected> parts = affecting(*entry, module, os, arch);
            if (isWithdrawn || parts.isEmpty())
                continue;
            VulnFinding finding{*entry, module, fixOf(*entry, module), {}, {}};
            finding.entry.affected = parts;
            found.append(finding);
        }
        std::ranges::stable_sort(found, [](const VulnFinding &a, const VulnFinding &b) { return a.entry.published > b.entry.published; });
        report.findings += found;
    }
    return report;
}

} // namespace slipway
