// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "audit/osv.h"

#include "audit/texts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &each : value.toArray())
        list.append(each.toString());
    return list;
}

OsvRange rangeOf(const QJsonValue &value)
{
    OsvRange range;
    range.isSemver = value["type"_L1].toString() == "SEMVER"_L1;
    for (const QJsonValue &event : value["events"_L1].toArray()) {
        // One object may name both ends.
        if (const QString from = event["introduced"_L1].toString(); !from.isEmpty())
            range.events.append({false, from.toUtf8()});
        if (const QString until = event["fixed"_L1].toString(); !until.isEmpty())
            range.events.append({true, until.toUtf8()});
    }
    return range;
}

OsvAffected affectedOf(const QJsonValue &value)
{
    OsvAffected affected;
    affected.module = value["package"_L1]["name"_L1].toString();
    for (const QJsonValue &range : value["ranges"_L1].toArray())
        affected.ranges.append(rangeOf(range));
    for (const QJsonValue &import : value["ecosystem_specific"_L1]["imports"_L1].toArray()) {
        affected.packages.append(
            {import["path"_L1].toString(), strings(import["symbols"_L1]), strings(import["goos"_L1]), strings(import["goarch"_L1])});
    }
    return affected;
}

/// Where to read on: what explains and what repairs comes first.
QStringList referencesOf(const QJsonValue &value)
{
    QStringList first, rest;
    for (const QJsonValue &reference : value.toArray()) {
        const QString type = reference["type"_L1].toString();
        (type == "ADVISORY"_L1 || type == "FIX"_L1 ? first : rest).append(reference["url"_L1].toString());
    }
    return first + rest;
}

} // namespace

QDateTime timeIn(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

Result<OsvEntry> parseOsv(const QByteArray &json, const QString &subject)
{
    QJsonParseError problem;
    const QJsonObject object = QJsonDocument::fromJson(json, &problem).object();
    OsvEntry entry;
    entry.id = object["id"_L1].toString();
    if (entry.id.isEmpty() || !object["affected"_L1].isArray()) {
        const QString words = problem.error == QJsonParseError::NoError
            ? Audit::tr("This is no entry of a vulnerability database: “id” or “affected” is missing.")
            : problem.errorString();
        return failure(ErrorKind::BadInput, subject, words);
    }
    entry.aliases = strings(object["aliases"_L1]);
    entry.summary = object["summary"_L1].toString();
    entry.details = object["details"_L1].toString();
    entry.published = timeIn(object["published"_L1]);
    entry.modified = timeIn(object["modified"_L1]);
    entry.withdrawn = timeIn(object["withdrawn"_L1]);
    for (const QJsonValue &affected : object["affected"_L1].toArray())
        entry.affected.append(affectedOf(affected));
    entry.references = referencesOf(object["references"_L1]);
    entry.page = object["database_specific"_L1]["url"_L1].toString();
    if (entry.summary.isEmpty())
        entry.summary = entry.details.section(u'\n', 0, 0);
    return entry;
}

} // namespace slipway
