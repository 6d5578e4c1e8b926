// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "sbom/sbom.h"

#include "modfile/gover.h"
#include "modfile/semver.h"

#include <QUrl>

#include <algorithm>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

/// "h1:BASE64" as hex.
QByteArray hexOf(const SumFile &sums, const QString &path, const QString &version)
{
    for (const QByteArray &hash : sums.hashes(path.toUtf8(), version.toUtf8(), false)) {
        if (hash.startsWith("h1:"))
            return QByteArray::fromBase64(hash.sliced(3)).toHex();
    }
    return {};
}

SbomModule moduleOf(const ModuleInfo &info, const SbomFacts &facts, const QHash<QString, QString> &licences)
{
    SbomModule module{info.path, info.selected, {}, {}, {}, info.isDirect};
    if (info.replacement) {
        module.replaces = info.path + u'@' + info.selected;
        module.path = info.replacement->path;
        module.version = info.replacement->version;
    }
    if (!module.version.isEmpty())
        module.sha256 = hexOf(facts.sums, module.path, module.version);
    module.licence = licences.value(module.path + u'@' + module.version);
    return module;
}

/// The edges between what was selected: a requirement of a version that is not selected says nothing about the build.
QList<QPair<qsizetype, QList<qsizetype>>> dependenciesOf(const ModuleAnalysis &analysis, const QHash<QString, qsizetype> &places)
{
    QMap<qsizetype, QList<qsizetype>> needs;
    for (const Requirement &edge : analysis.edges()) {
        const ModuleInfo *from = analysis.find(edge.from.path);
        const auto to = places.constFind(edge.to.path);
        if (!from || to == places.constEnd() || from->selected != edge.from.version)
            continue;
        const qsizetype place = from->path == analysis.mainPath() ? -1 : places.value(from->path, -2);
        if (place >= -1 && place != *to)
            needs[place].append(*to);
    }
    QList<QPair<qsizetype, QList<qsizetype>>> all;
    for (auto it = needs.begin(); it != needs.end(); ++it) {
        std::ranges::sort(it.value());
        it.value().erase(std::ranges::unique(it.value()).begin(), it.value().end());
        all.append({it.key(), it.value()});
    }
    return all;
}

} // namespace

Sbom sbomOf(const ModuleAnalysis &analysis, const SbomFacts &facts)
{
    QHash<QString, QString> licences;
    for (const ModuleLicence &licence : facts.licences) {
        if (licence.state == LicenceState::Known)
            licences.insert(licence.path + u'@' + licence.version, licence.expression);
    }
    Sbom sbom;
    sbom.main = {analysis.mainPath(), facts.mainVersion, {}, {}, facts.mainLicence, true};
    sbom.goVersion = facts.goVersion;
    sbom.created = facts.created.toUTC();
    sbom.tool = facts.tool;
    QHash<QString, qsizetype> places;
    for (const ModuleInfo &info : analysis.modules()) {
        if (info.path == sbom.main.path)
            continue; // the other modules of a workspace have no version, but they are built in
        places.insert(info.path, sbom.modules.size());
        sbom.modules.append(moduleOf(info, facts, licences));
    }
    sbom.dependencies = dependenciesOf(analysis, places);
    return sbom;
}

QString packageUrl(const QString &path, const QString &version)
{
    const auto encoded
        = [](const QString &text, const QByteArray &kept) { return QString::fromLatin1(QUrl::toPercentEncoding(text, kept)); };
    QString url = "pkg:golang/"_L1 + encoded(path, "/");
    if (!version.isEmpty())
        url += u'@' + encoded(version, {});
    return url + "?type=module"_L1;
}

QString versionOfCommit(const QString &tagOnHead, const QString &commit, const QDateTime &commitDate)
{
    if (isSemver(tagOnHead.toUtf8()))
        return tagOnHead;
    if (commit.size() < 12 || !commitDate.isValid())
        return {};
    return "v0.0.0-"_L1 + commitDate.toUTC().toString(u"yyyyMMddHHmmss"_s) + u'-' + commit.left(12);
}

} // namespace slipway
