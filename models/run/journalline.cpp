// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "run/journalline.h"

#include "archive/checksum.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kKinds = {"plan"_L1, "intent"_L1, "done"_L1, "failed"_L1, "finished"_L1};
constexpr QByteArrayView kStart = "{\"crc\":\"";
constexpr qsizetype kCrcDigits = 8;
constexpr QByteArrayView kBehindCrc = "\",";

QByteArray crcOf(QByteArrayView bytes)
{
    return QByteArray::number(crc32Of(bytes), 16).rightJustified(kCrcDigits, '0');
}

QString text(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QDateTime time(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

void addOutcome(QJsonObject &object, const Outcome &outcome)
{
    QJsonArray files;
    for (const ProducedFile &file : outcome.files)
        files.append(QJsonObject{{u"path"_s, file.path}, {u"size"_s, file.sizeBytes}, {u"sha256"_s, QString::fromLatin1(file.sha256)}});
    object.insert(u"files"_s, files);
    object.insert(u"note"_s, outcome.note);
    object.insert(u"wall"_s, qint64(outcome.wallTime.count()));
    object.insert(u"cpu"_s, qint64(outcome.cpuTime.count()));
    object.insert(u"memory"_s, outcome.peakMemoryBytes);
}

Outcome outcomeIn(const QJsonObject &object)
{
    Outcome outcome;
    for (const QJsonValue &value : object[u"files"].toArray()) {
        const QJsonObject file = value.toObject();
        outcome.files.append({file[u"path"].toString(), file[u"size"].toInteger(), file[u"sha256"].toString().toLatin1()});
    }
    outcome.note = object[u"note"].toString();
    outcome.wallTime = std::chrono::milliseconds(object[u"wall"].toInteger());
    outcome.cpuTime = std::chrono::milliseconds(object[u"cpu"].toInteger());
    outcome.peakMemoryBytes = object[u"memory"].toInteger();
    return outcome;
}

} // namespace

QByteArray toJournalLine(const JournalRecord &record)
{
    using Kind = JournalRecord::Kind;
    QJsonObject object{{u"record"_s, kKinds[size_t(record.kind)]}, {u"at"_s, text(record.at)}};
    if (record.kind == Kind::Plan) {
        object.insert(u"digest"_s, QString::fromLatin1(record.digest));
        object.insert(u"name"_s, record.planName);
        object.insert(u"planned"_s, text(record.plannedAt));
    } else if (record.kind != Kind::Finished) {
        object.insert(u"step"_s, record.step);
    }
    if (record.kind == Kind::Intent || record.kind == Kind::Done)
        object.insert(u"input"_s, QString::fromLatin1(record.input));
    if (record.kind == Kind::Done)
        addOutcome(object, record.outcome);
    if (record.kind == Kind::Failed)
        object.insert(u"detail"_s, record.detail);
    const QByteArray body = QJsonDocument(object).toJson(QJsonDocument::Compact).sliced(1);
    return kStart.toByteArray() + crcOf(body) + kBehindCrc.toByteArray() + body + '\n';
}

std::optional<JournalRecord> parseJournalLine(QByteArrayView line)
{
    const qsizetype bodyStart = kStart.size() + kCrcDigits + kBehindCrc.size();
    if (line.size() < bodyStart || !line.startsWith(kStart) || !line.first(bodyStart).endsWith(kBehindCrc))
        return {};
    const QByteArrayView body = line.sliced(bodyStart);
    if (line.sliced(kStart.size(), kCrcDigits) != crcOf(body))
        return {};
    const QJsonObject object = QJsonDocument::fromJson('{' + body.toByteArray()).object();
    const auto kind = std::ranges::find(kKinds, object[u"record"].toString());
    if (kind == kKinds.end())
        return {};
    JournalRecord record{JournalRecord::Kind(kind - kKinds.begin())};
    record.step = object[u"step"].toString();
    record.input = object[u"input"].toString().toLatin1();
    record.outcome = outcomeIn(object);
    record.detail = object[u"detail"].toString();
    record.digest = object[u"digest"].toString().toLatin1();
    record.planName = object[u"name"].toString();
    record.plannedAt = time(object[u"planned"]);
    record.at = time(object[u"at"]);
    return record;
}

} // namespace slipway
