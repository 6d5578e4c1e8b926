// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "sbom/sbom.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

/// An identifier may hold letters, digits, "." and "-"; the number in front keeps those apart that would become one.
QString idOf(qsizetype place, const SbomModule &module)
{
    QString name = module.path + u'-' + module.version;
    for (QChar &c : name) {
        const bool isGood = (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'.' || c == u'-';
        if (!isGood)
            c = u'-';
    }
    return "SPDXRef-Package-"_L1 + QString::number(place + 1) + u'-' + name;
}

QJsonObject packageOf(qsizetype place, const SbomModule &module, QLatin1StringView purpose)
{
    const QString licence = module.licence.isEmpty() ? u"NOASSERTION"_s : module.licence;
    QJsonObject package{{"SPDXID"_L1, idOf(place, module)},        {"name"_L1, module.path},
                        {"downloadLocation"_L1, "NOASSERTION"_L1}, {"filesAnalyzed"_L1, false},
                        {"licenseConcluded"_L1, licence},          {"licenseDeclared"_L1, licence},
                        {"copyrightText"_L1, "NOASSERTION"_L1},    {"primaryPackagePurpose"_L1, purpose}};
    if (!module.version.isEmpty()) {
        package.insert("versionInfo"_L1, module.version);
        package.insert("externalRefs"_L1,
                       QJsonArray{QJsonObject{{"referenceCategory"_L1, "PACKAGE-MANAGER"_L1},
                                              {"referenceType"_L1, "purl"_L1},
                                              {"referenceLocator"_L1, packageUrl(module.path, module.version)}}});
    }
    if (!module.sha256.isEmpty()) {
        package.insert("checksums"_L1,
                       QJsonArray{QJsonObject{{"algorithm"_L1, "SHA256"_L1}, {"checksumValue"_L1, QString::fromLatin1(module.sha256)}}});
    }
    if (!module.replaces.isEmpty())
        package.insert("comment"_L1, "Stands in the place of "_L1 + module.replaces);
    return package;
}

QJsonObject relation(const QString &from, QLatin1StringView type, const QString &to)
{
    return {{"spdxElementId"_L1, from}, {"relationshipType"_L1, type}, {"relatedSpdxElement"_L1, to}};
}

} // namespace

QByteArray spdx(const Sbom &sbom)
{
    const QString mainId = idOf(-1, sbom.main);
    QJsonArray packages{packageOf(-1, sbom.main, "APPLICATION"_L1)};
    QJsonArray relations{relation(u"SPDXRef-DOCUMENT"_s, "DESCRIBES"_L1, mainId)};
    for (qsizetype i = 0; i < sbom.modules.size(); ++i)
        packages.append(packageOf(i, sbom.modules[i], "LIBRARY"_L1));
    for (const auto &[from, all] : sbom.dependencies) {
        for (const qsizetype to : all)
            relations.append(relation(from == -1 ? mainId : idOf(from, sbom.modules[from]), "DEPENDS_ON"_L1, idOf(to, sbom.modules[to])));
    }
    if (!sbom.goVersion.isEmpty()) {
        const SbomModule go{
            u"std"_s, sbom.goVersion.startsWith("go"_L1) ? sbom.goVersion.sliced(2) : sbom.goVersion, {}, {}, u"BSD-3-Clause"_s, true};
        packages.append(packageOf(sbom.modules.size(), go, "LIBRARY"_L1));
        relations.append(relation(mainId, "DEPENDS_ON"_L1, idOf(sbom.modules.size(), go)));
    }
    const QString name = sbom.main.version.isEmpty() ? sbom.main.path : sbom.main.path + u'@' + sbom.main.version;
    const QJsonObject creation{{"created"_L1, sbom.created.toString(Qt::ISODate)},
                               {"creators"_L1, QJsonArray{"Tool: slipway-"_L1 + sbom.tool}},
                               {"comment"_L1, "SHA256 of a module is the h1 of go.sum, which is made over the hashes of its files."_L1}};
    QJsonObject document{
        {"spdxVersion"_L1, "SPDX-2.3"_L1}, {"dataLicense"_L1, "CC0-1.0"_L1}, {"SPDXID"_L1, "SPDXRef-DOCUMENT"_L1}, {"name"_L1, name},
        {"creationInfo"_L1, creation},     {"packages"_L1, packages},        {"relationships"_L1, relations}};
    const QUuid unique
        = QUuid::createUuidV5(QUuid(u"6ba7b811-9dad-11d1-80b4-00c04fd430c8"_s), QJsonDocument(document).toJson(QJsonDocument::Compact));
    document.insert("documentNamespace"_L1,
                    "https://spdx.org/spdxdocs/"_L1 + packageUrl(sbom.main.path, {}).section(u'/', 1).section(u'?', 0, 0) + u'-'
                        + unique.toString(QUuid::WithoutBraces));
    return QJsonDocument(document).toJson();
}

} // namespace slipway
