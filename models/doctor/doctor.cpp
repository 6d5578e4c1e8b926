// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "doctor/doctor.h"

#include "process/command.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

/// A text in both languages.
using Texts = QHash<QString, QString>;
using Values = QHash<QString, QString>;

struct RemedyEntry {
    Texts label;
    QString command;
};

Texts textsOf(const QJsonValue &value)
{
    Texts texts;
    const QJsonObject object = value.toObject();
    for (auto each = object.begin(); each != object.end(); ++each)
        texts.insert(each.key(), each.value().toString());
    return texts;
}

/// The part of a path that names its owner: what one would list in GOPRIVATE.
QString privatePrefix(const QString &path)
{
    const QStringList parts = path.section(u'@', 0, 0).split(u'/');
    return parts.first(qMin<qsizetype>(2, parts.size())).join(u'/');
}

Values valuesOf(const QRegularExpression &pattern, const QRegularExpressionMatch &match)
{
    Values values;
    for (const QString &name : pattern.namedCaptureGroups())
        if (!name.isEmpty() && !match.captured(name).isEmpty())
            values.insert(name, match.captured(name).trimmed());
    // A pattern with two ways to say the same thing names the second one NAME2.
    for (const QString &name : values.keys())
        if (name.endsWith(u'2') && !values.contains(name.chopped(1)))
            values.insert(name.chopped(1), values[name]);
    if (values.contains(u"mod"_s))
        values.insert(u"private"_s, privatePrefix(values[u"mod"_s]));
    if (values.contains(u"host"_s))
        values.insert(u"hostname"_s, QUrl(values[u"host"_s]).host().isEmpty() ? values[u"host"_s] : QUrl(values[u"host"_s]).host());
    return values;
}

enum class Quoting { Plain, Shell };

/// Fills "{name}" in; empty when a name has no value, since half a command is worse than none.
std::optional<QString> filled(const QString &pattern, const Values &values, Quoting quoting)
{
    static const QRegularExpression placeholder(u"\\{(\\w+)\\}"_s);
    QString result;
    qsizetype end = 0;
    for (auto each = placeholder.globalMatch(pattern); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        const QString value = values.value(match.captured(1));
        if (value.isEmpty())
            return std::nullopt;
        result += QStringView(pattern).sliced(end, match.capturedStart() - end);
        result += quoting == Quoting::Shell ? shellQuoted(value) : value;
        end = match.capturedEnd();
    }
    result += QStringView(pattern).sliced(end);
    return result;
}

QString inLanguage(const Texts &texts, const QString &language, const Values &values)
{
    const QString text = texts.value(language, texts.value(u"en"_s));
    static const QRegularExpression rest(u"\\{\\w+\\}"_s);
    Values known = values;
    // A title stays a sentence even where the message left something out.
    for (auto each = rest.globalMatch(text); each.hasNext();) {
        const QString name = each.next().captured().sliced(1).chopped(1);
        if (!known.contains(name))
            known.insert(name, u"…"_s);
    }
    return filled(text, known, Quoting::Plain).value_or(text);
}

} // namespace

struct Doctor::Entry {
    QString id;
    bool isWarning = false;
    QRegularExpression pattern;
    Texts title;
    Texts cause;
    std::vector<RemedyEntry> remedies;
};

Doctor::Doctor()
{
    QFile file(u":/doctor/doctor.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QJsonArray entries = QJsonDocument::fromJson(file.readAll()).object()["diagnoses"_L1].toArray();
    for (const QJsonValue &value : entries) {
        Entry entry;
        entry.id = value["id"_L1].toString();
        entry.isWarning = value["severity"_L1].toString() == "warning"_L1;
        entry.pattern.setPattern(value["pattern"_L1].toString());
        Q_ASSERT_X(entry.pattern.isValid(), "doctor.json", qPrintable(entry.id));
        entry.title = textsOf(value["title"_L1]);
        entry.cause = textsOf(value["cause"_L1]);
        for (const QJsonValue &fix : value["fixes"_L1].toArray())
            entry.remedies.push_back({textsOf(fix["label"_L1]), fix["command"_L1].toString()});
        m_entries.push_back(std::move(entry));
    }
}

Doctor::~Doctor() = default;

qsizetype Doctor::entryCount() const
{
    return qsizetype(m_entries.size());
}

QList<Diagnosis> Doctor::examine(QByteArrayView output, const QString &language) const
{
    const QString text = QString::fromUtf8(output).remove(u'\r');
    QList<Diagnosis> found;
    QSet<QString> seen;
    for (const Entry &entry : m_entries) {
        for (auto each = entry.pattern.globalMatch(text); each.hasNext();) {
            const QRegularExpressionMatch match = each.next();
            const Values values = valuesOf(entry.pattern, match);
            Diagnosis diagnosis{entry.id,
                                entry.isWarning,
                                inLanguage(entry.title, language, values),
                                inLanguage(entry.cause, language, values),
                                match.captured(),
                                QStringView(text).first(match.capturedStart()).toUtf8().size(),
                                {}};
            if (seen.contains(diagnosis.id + diagnosis.title))
                continue;
            seen.insert(diagnosis.id + diagnosis.title);
            for (const RemedyEntry &remedy : entry.remedies)
                if (const auto command = filled(remedy.command, values, Quoting::Shell))
                    diagnosis.remedies.append({inLanguage(remedy.label, language, values), *command});
            found.append(std::move(diagnosis));
        }
    }
    std::ranges::stable_sort(found, {}, &Diagnosis::offset);
    return found;
}

QString doctorLanguage()
{
    //: The code of the language that this file is translated to, for instance zh_CN.
    return QCoreApplication::translate("Doctor", "en", "language code");
}

} // namespace slipway
