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

QString referenceOf(const SbomModule &module)
{
    // A folder in the place of two modules is two components.
    const QString url = packageUrl(module.path, module.version);
    return module.replaces.isEmpty() ? url : url + u'#' + module.replaces;
}

QJsonArray licencesOf(const QString &expression)
{
    if (expression.contains(u' '))
        return {QJsonObject{{"expression"_L1, expression}}};
    return {QJsonObject{{"license"_L1, QJsonObject{{"id"_L1, expression}}}}};
}

QJsonObject property(const QString &name, const QString &value)
{
    return {{"name"_L1, name}, {"value"_L1, value}};
}

/// Where the source lies, for hosts whose addresses follow from the path.
QString repositoryOf(const QString &path)
{
    const QStringList parts = path.split(u'/');
    const bool isKnownHost
        = parts.size() >= 3 && (parts[0] == "github.com"_L1 || parts[0] == "gitlab.com"_L1 || parts[0] == "bitbucket.org"_L1);
    return isKnownHost ? "https://"_L1 + parts.first(3).join(u'/') : QString();
}

QJsonObject componentOf(const SbomModule &module, QLatin1StringView type)
{
    QJsonObject component{{"bom-ref"_L1, referenceOf(module)}, {"type"_L1, type}, {"name"_L1, module.path}};
    if (!module.version.isEmpty()) {
        component.insert("version"_L1, module.version);
        component.insert("purl"_L1, packageUrl(module.path, module.version));
    }
    if (!module.sha256.isEmpty())
        component.insert("hashes"_L1,
                         QJsonArray{QJsonObject{{"alg"_L1, "SHA-256"_L1}, {"content"_L1, QString::fromLatin1(module.sha256)}}});
    if (!module.licence.isEmpty())
        component.insert("licenses"_L1, licencesOf(module.licence));
    if (const QString url = repositoryOf(module.path); !url.isEmpty())
        component.insert("externalReferences"_L1, QJsonArray{QJsonObject{{"type"_L1, "vcs"_L1}, {"url"_L1, url}}});
    if (!module.replaces.isEmpty())
        component.insert("properties"_L1, QJsonArray{property(u"slipway:replaces"_s, module.replaces)});
    return component;
}

SbomModule standardLibrary(const Sbom &sbom)
{
    return {u"std"_s, sbom.goVersion.startsWith("go"_L1) ? sbom.goVersion.sliced(2) : sbom.goVersion, {}, {}, u"BSD-3-Clause"_s, true};
}

QJsonArray componentsOf(const Sbom &sbom)
{
    QJsonArray components;
    for (const SbomModule &module : sbom.modules) {
        QJsonObject component = componentOf(module, "library"_L1);
        component.insert("scope"_L1, "required"_L1);
        components.append(component);
    }
    if (!sbom.goVersion.isEmpty())
        components.append(componentOf(standardLibrary(sbom), "library"_L1));
    return components;
}

QJsonArray dependenciesOf(const Sbom &sbom)
{
    QMap<qsizetype, QList<qsizetype>> needs;
    for (const auto &[from, to] : sbom.dependencies)
        needs.insert(from, to);
    QJsonArray all;
    for (qsizetype place = -1; place < sbom.modules.size(); ++place) {
        QJsonArray refs;
        for (const qsizetype to : needs.value(place))
            refs.append(referenceOf(sbom.modules[to]));
        if (place == -1 && !sbom.goVersion.isEmpty())
            refs.append(referenceOf(standardLibrary(sbom)));
        QJsonObject one{{"ref"_L1, referenceOf(place == -1 ? sbom.main : sbom.modules[place])}};
        if (!refs.isEmpty())
            one.insert("dependsOn"_L1, refs);
        all.append(one);
    }
    if (!sbom.goVersion.isEmpty())
        all.append(QJsonObject{{"ref"_L1, referenceOf(standardLibrary(sbom))}});
    return all;
}

} // namespace

QByteArray cycloneDx(const Sbom &sbom)
{
    const QJsonObject tool{{"type"_L1, "application"_L1}, {"name"_L1, "slipway"_L1}, {"version"_L1, sbom.tool}};
    const QJsonObject metadata{
        {"timestamp"_L1, sbom.created.toString(Qt::ISODate)},
        {"tools"_L1, QJsonObject{{"components"_L1, QJsonArray{tool}}}},
        {"component"_L1, componentOf(sbom.main, "application"_L1)},
        {"properties"_L1,
         QJsonArray{
             property(u"slipway:hashes"_s, u"SHA-256 of a module is the h1 of go.sum, which is made over the hashes of its files"_s)}}};
    QJsonObject document{{"$schema"_L1, "http://cyclonedx.org/schema/bom-1.6.schema.json"_L1},
                         {"bomFormat"_L1, "CycloneDX"_L1},
                         {"specVersion"_L1, "1.6"_L1},
                         {"version"_L1, 1},
                         {"metadata"_L1, metadata},
                         {"components"_L1, componentsOf(sbom)},
                         {"dependencies"_L1, dependenciesOf(sbom)}};
    const QUuid serial
        = QUuid::createUuidV5(QUuid(u"6ba7b811-9dad-11d1-80b4-00c04fd430c8"_s), QJsonDocument(document).toJson(QJsonDocument::Compact));
    document.insert("serialNumber"_L1, "urn:uuid:"_L1 + serial.toString(QUuid::WithoutBraces));
    return QJsonDocument(document).toJson();
}

} // namespace slipway
