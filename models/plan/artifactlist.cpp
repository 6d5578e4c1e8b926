// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "plan/artifactlist.h"

#include "recipe/gopath.h"

#include <QJsonArray>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

/// A text as Go's encoding/json writes it.
QByteArray quoted(const QString &text)
{
    QByteArray result(1, '"');
    for (const QChar c : text) {
        const ushort code = c.unicode();
        const qsizetype known = QByteArrayView("\b\f\n\r\t").indexOf(char(code));
        if (code == '"' || code == '\\')
            result += '\\' + QByteArray(1, char(code));
        else if (code < 0x20 && known >= 0)
            result += '\\' + QByteArray(1, "bfnrt"[known]);
        else if (code < 0x20 || code == '<' || code == '>' || code == '&' || code == 0x2028 || code == 0x2029)
            result += "\\u" + QByteArray::number(code, 16).rightJustified(4, '0');
        else if (!c.isSurrogate())
            result += QString(c).toUtf8();
        else if (c.isHighSurrogate())
            result += QString::fromRawData(&c, 2).toUtf8();
    }
    return result + '"';
}

QByteArray valueJson(const QJsonValue &value)
{
    if (value.isString())
        return quoted(value.toString());
    if (value.isBool())
        return value.toBool() ? "true" : "false";
    if (value.isDouble())
        return QByteArray::number(value.toInteger());
    QByteArray items;
    for (const QJsonValue &item : value.toArray())
        items += (items.isEmpty() ? "" : ",") + valueJson(item);
    return '[' + items + ']';
}

/// QJsonObject keeps its keys sorted, as Go does with a map.
QByteArray objectJson(const QJsonObject &object)
{
    QByteArray members;
    for (auto member = object.begin(); member != object.end(); ++member)
        members += (members.isEmpty() ? "" : ",") + quoted(member.key()) + ':' + valueJson(*member);
    return '{' + members + '}';
}

QString relativePath(const PlanInput &input, const QString &path)
{
    return path.startsWith(input.root + u'/') ? goRelativePath(input.root, path) : path;
}

QByteArray artifactJson(const PlanInput &input, const ReleaseArtifact &artifact)
{
    QByteArray members;
    const auto add = [&](const char *name, const QString &value) {
        if (!value.isEmpty())
            members += '"' + QByteArray(name) + "\":" + quoted(value) + ',';
    };
    const RecipeTarget &target = artifact.target;
    add("name", artifact.name);
    add("path", relativePath(input, artifact.path));
    add("goos", target.os);
    add("goarch", target.arch);
    for (const QLatin1StringView level : {"goamd64"_L1, "go386"_L1, "goarm"_L1, "goarm64"_L1, "gomips"_L1, "goppc64"_L1, "goriscv64"_L1})
        add(level.data(), artifact.level(level));
    add("target", target.name);
    members += "\"internal_type\":" + QByteArray::number(int(artifact.kind)) + ',';
    members += "\"type\":" + quoted(artifactKindName(artifact.kind));
    if (artifact.kind != ArtifactKind::Metadata)
        members += ",\"extra\":" + objectJson(artifact.extra);
    return '{' + members + '}';
}

ReleaseArtifact metadataArtifact(const PlanInput &input)
{
    ReleaseArtifact artifact;
    artifact.kind = ArtifactKind::Metadata;
    artifact.name = u"metadata.json"_s;
    artifact.path = goJoinedPath({input.dist, artifact.name});
    return artifact;
}

ReleaseArtifact withLinkGap(ReleaseArtifact artifact, const QStringList &programs)
{
    artifact.extra.insert(u"DynamicallyLinked"_s, QJsonArray::fromStringList(programs));
    return artifact;
}

} // namespace

QList<ReleaseArtifact> allArtifacts(const PlanInput &input, const ReleaseModel &model)
{
    QList<ReleaseArtifact> all{metadataArtifact(input)};
    for (const ReleaseBuild &build : model.builds)
        all.append(withLinkGap(build.artifact, {build.artifact.path}));
    for (const ReleaseArchive &archive : model.archives)
        all.append(archive.binaries.isEmpty() ? archive.artifact : withLinkGap(archive.artifact, archive.binaries));
    for (const ReleaseArtifact &binary : model.uploadedBinaries)
        all.append(withLinkGap(binary, {binary.path}));
    all += model.sums;
    if (!input.recipe.reportsSizes)
        return all;
    for (ReleaseArtifact &artifact : all) {
        if (artifact.kind != ArtifactKind::Metadata)
            artifact.extra.insert(u"Size"_s, 0);
    }
    return all;
}

QByteArray artifactsJson(const PlanInput &input, const ReleaseModel &model)
{
    QByteArray items;
    for (const ReleaseArtifact &artifact : allArtifacts(input, model))
        items += (items.isEmpty() ? "" : ",") + artifactJson(input, artifact);
    return '[' + items + ']';
}

QByteArray metadataJson(const PlanInput &input, const ReleaseModel &model)
{
    const Target host = hostOf(input.toolchain);
    const QString date = input.now.toUTC().toString(input.now.time().msec() ? u"yyyy-MM-ddTHH:mm:ss.zzzZ"_s : u"yyyy-MM-ddTHH:mm:ssZ"_s);
    return "{\"project_name\":" + quoted(input.recipe.projectName) + ",\"tag\":" + quoted(model.scope.tag) + ",\"previous_tag\":"
        + quoted(model.scope.previousTag) + ",\"version\":" + quoted(model.scope.version) + ",\"commit\":" + quoted(model.scope.commit)
        + ",\"date\":" + quoted(date) + ",\"runtime\":{\"goos\":" + quoted(host.os) + ",\"goarch\":" + quoted(host.arch) + "}}";
}

} // namespace slipway
