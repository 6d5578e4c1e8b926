// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "run/distfiles.h"

#include "base/atomicfile.h"
#include "targets/target.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("slipway", text);
}

/// The folder as the paths of the list name it: where it says that metadata.json lies.
QString folderInList(const QJsonArray &list)
{
    for (const QJsonValue &value : list) {
        const QString path = value["path"_L1].toString();
        if (value["type"_L1].toString() == "Metadata"_L1)
            return path.left(std::max<qsizetype>(0, path.lastIndexOf(u'/')));
    }
    return list.first()["path"_L1].toString().section(u'/', 0, 0);
}

DistArtifact artifactOf(const QJsonObject &object, const QString &dist, const QString &listed)
{
    DistArtifact artifact;
    artifact.name = object["name"_L1].toString();
    artifact.type = object["type"_L1].toString();
    const QString path = object["path"_L1].toString();
    artifact.relative = QDir::cleanPath(!listed.isEmpty() && path.startsWith(listed + u'/') ? path.sliced(listed.size() + 1) : path);
    artifact.path = QDir(dist).absoluteFilePath(artifact.relative);
    artifact.os = object["goos"_L1].toString();
    artifact.arch = object["goarch"_L1].toString();
    artifact.variant = targetOfRecipe(object["target"_L1].toString()).variant;
    artifact.extra = object["extra"_L1].toObject();
    return artifact;
}

} // namespace

bool isProgram(const DistArtifact &artifact)
{
    return artifact.type == "Binary"_L1 && artifact.extra["Format"_L1].toString().isEmpty();
}

bool isPackage(const DistArtifact &artifact)
{
    return artifact.type == "Archive"_L1 || (artifact.type == "Binary"_L1 && !isProgram(artifact)) || artifact.type == "Linux Package"_L1
        || artifact.type == "Source"_L1;
}

Result<QList<DistArtifact>> readArtifactList(const QString &dist)
{
    const QString file = dist + "/artifacts.json"_L1;
    const Result<QByteArray> text = readFile(file, 64 << 20);
    if (!text)
        return failure(text.error().kind, dist, tr("This is no finished folder: it has no artifacts.json that can be read."),
                       tr("“slipway release --rehearse” makes one. A release that failed leaves none."));
    QJsonParseError problem;
    const QJsonArray list = QJsonDocument::fromJson(*text, &problem).array();
    if (list.isEmpty())
        return failure(ErrorKind::BadInput, file,
                       problem.error == QJsonParseError::NoError ? tr("It lists nothing.") : problem.errorString(),
                       tr("Make the folder anew."), {file, 0, 0});
    const QString listed = folderInList(list);
    QList<DistArtifact> artifacts;
    for (const QJsonValue &value : list) {
        const DistArtifact artifact = artifactOf(value.toObject(), dist, listed);
        if (artifact.relative.startsWith("../"_L1))
            return failure(ErrorKind::BadInput, file, tr("It lists %1, which lies outside of the folder.").arg(artifact.relative), {},
                           {file, 0, 0});
        artifacts.append(artifact);
    }
    return artifacts;
}

QJsonObject readDistMetadata(const QString &dist)
{
    return QJsonDocument::fromJson(readFile(dist + "/metadata.json"_L1, 1 << 20).value_or(QByteArray())).object();
}

} // namespace slipway
