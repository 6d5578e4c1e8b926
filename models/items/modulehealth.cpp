// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "items/modulehealth.h"

#include "modfile/semver.h"
#include "modules/cachefacts.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace slipway {

const ModuleLicence *ModuleHealth::licence(const ModuleInfo &module) const
{
    const ModuleVersion wanted = module.replacement.value_or(ModuleVersion{module.path, module.selected});
    // A folder stands under the path of the module that it replaces.
    const QString path = wanted.version.isEmpty() ? module.path : wanted.path;
    const auto found
        = std::ranges::find_if(licences, [&](const ModuleLicence &each) { return each.path == path && each.version == wanted.version; });
    return found == licences.end() ? nullptr : &*found;
}

namespace {

/// So that the texts are found for translation.
struct Risk {
    Q_DECLARE_TR_FUNCTIONS(ChangeRisk)
};

QSet<QString> keysOf(const QList<VulnFinding> &findings)
{
    QSet<QString> keys;
    for (const VulnFinding &finding : findings)
        keys.insert(finding.entry.id + u' ' + finding.module.listedPath);
    return keys;
}

bool isRetracted(CacheFacts &facts, const ModuleVersion &module)
{
    const QByteArray version = module.version.toUtf8();
    return std::ranges::any_of(facts.latest(module.path).retracted, [&](const RetractLine &line) {
        return compareSemver(line.low, version) <= 0 && compareSemver(version, line.high) <= 0;
    });
}

} // namespace

ChangeRisk riskOf(const ModuleAnalysis &before, const ModuleAnalysis &after, const VulnDatabase *database, const QString &moduleCache)
{
    ChangeRisk risk;
    CacheFacts facts(moduleCache.isEmpty() ? defaultModuleCache() : moduleCache);
    for (const ModuleInfo &module : after.modules()) {
        const ModuleInfo *old = before.find(module.path);
        const bool isNew = !module.isMain && (!old || old->selected != module.selected);
        if (isNew && !module.replacement && isRetracted(facts, {module.path, module.selected}))
            risk.retracted.append(module.path + u'@' + module.selected);
    }
    if (!database)
        return risk;
    risk.isJudged = true;
    const QList<VulnFinding> had = findVulnerabilities(*database, auditedModules(before, {})).findings;
    const QList<VulnFinding> has = findVulnerabilities(*database, auditedModules(after, {})).findings;
    const QSet<QString> hadKeys = keysOf(had), hasKeys = keysOf(has);
    std::ranges::copy_if(has, std::back_inserter(risk.gained), [&](const VulnFinding &finding) {
        return !hadKeys.contains(finding.entry.id + u' ' + finding.module.listedPath);
    });
    risk.lost = (hadKeys - hasKeys).size();
    return risk;
}

QString riskSentence(const ChangeRisk &risk)
{
    QStringList sentences;
    if (!risk.gained.isEmpty()) {
        const VulnFinding &first = risk.gained.first();
        sentences.append(Risk::tr("%n new known vulnerabilities: %1 in %2.", nullptr, int(risk.gained.size()))
                             .arg(first.entry.id, first.module.listedPath + u'@' + first.module.version));
    }
    if (risk.lost > 0)
        sentences.append(Risk::tr("%n known vulnerabilities go.", nullptr, int(risk.lost)));
    if (!risk.retracted.isEmpty())
        sentences.append(Risk::tr("Retracted by the author: %1.").arg(risk.retracted.join(QStringLiteral(", "))));
    return sentences.join(u' ');
}

} // namespace slipway
