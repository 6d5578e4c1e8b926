// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "testdatabase.h"

#include "modfile/semver.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView kModified{"2026-03-04T05:06:07Z"};

void writeEntryFile(const QString &name, const QByteArray &content)
{
    QDir().mkpath(name.section(u'/', 0, -2));
    QFile file(name);
    if (file.open(QIODevice::WriteOnly))
        file.write(content);
}

} // namespace

QJsonObject TestDatabase::affected(const QString &module, const QString &events, const QJsonArray &imports)
{
    QJsonArray list;
    bool isFix = false;
    for (const QString &version : events.split(u' ', Qt::SkipEmptyParts)) {
        list.append(QJsonObject{{isFix ? u"fixed"_s : u"introduced"_s, version}});
        isFix = !isFix;
    }
    const QJsonObject range{{u"type"_s, u"SEMVER"_s}, {u"events"_s, list}};
    return {{u"package"_s, QJsonObject{{u"name"_s, module}, {u"ecosystem"_s, u"Go"_s}}},
            {u"ranges"_s, QJsonArray{range}},
            {u"ecosystem_specific"_s, QJsonObject{{u"imports"_s, imports}}}};
}

QJsonObject TestDatabase::import(const QString &path, const QStringList &symbols, const QStringList &goos)
{
    QJsonObject import{{u"path"_s, path}};
    if (!symbols.isEmpty())
        import.insert(u"symbols"_s, QJsonArray::fromStringList(symbols));
    if (!goos.isEmpty())
        import.insert(u"goos"_s, QJsonArray::fromStringList(goos));
    return import;
}

void TestDatabase::add(const QString &id, const QJsonArray &affected, const QJsonObject &more)
{
    QJsonObject entry{
        {u"schema_version"_s, u"1.3.1"_s}, {u"id"_s, id},
        {u"modified"_s, kModified},        {u"published"_s, u"2025-01-02T03:04:05Z"_s},
        {u"summary"_s, u"Fault "_s + id},  {u"details"_s, u"Details of "_s + id},
        {u"affected"_s, affected},         {u"database_specific"_s, QJsonObject{{u"url"_s, u"https://vulnerabilities.test/"_s + id}}}};
    for (auto it = more.begin(); it != more.end(); ++it)
        entry.insert(it.key(), it.value());
    m_entries.insert(id, entry);
}

QByteArray TestDatabase::entry(const QString &id) const
{
    return QJsonDocument(m_entries.value(id)).toJson(QJsonDocument::Compact);
}

QByteArray TestDatabase::state()
{
    return QJsonDocument(QJsonObject{{u"modified"_s, kModified}}).toJson(QJsonDocument::Compact);
}

QByteArray TestDatabase::modulesIndex() const
{
    QMap<QString, QJsonArray> modules;
    for (auto it = m_entries.cbegin(); it != m_entries.cend(); ++it) {
        QMap<QString, QByteArray> fixed;
        for (const QJsonValue &affected : it.value()[u"affected"_s].toArray()) {
            const QString module = affected[u"package"_s][u"name"_s].toString();
            QByteArray highest = fixed.value(module);
            bool isOpen = false;
            for (const QJsonValue &range : affected[u"ranges"_s].toArray()) {
                for (const QJsonValue &event : range[u"events"_s].toArray()) {
                    const QByteArray version = event[u"fixed"_s].toString().toUtf8();
                    isOpen = version.isEmpty();
                    if (!isOpen && slipway::compareSemver('v' + version, 'v' + highest) > 0)
                        highest = version;
                }
            }
            fixed.insert(module, isOpen ? QByteArray() : highest);
        }
        for (auto of = fixed.cbegin(); of != fixed.cend(); ++of) {
            QJsonObject vuln{{u"id"_s, it.key()}, {u"modified"_s, kModified}};
            if (!of.value().isEmpty())
                vuln.insert(u"fixed"_s, QString::fromUtf8(of.value()));
            modules[of.key()].append(vuln);
        }
    }
    QJsonArray index;
    for (auto it = modules.cbegin(); it != modules.cend(); ++it)
        index.append(QJsonObject{{u"path"_s, it.key()}, {u"vulns"_s, it.value()}});
    return QJsonDocument(index).toJson(QJsonDocument::Compact);
}

void TestDatabase::write(const QString &folder) const
{
    QJsonArray vulns;
    for (auto it = m_entries.cbegin(); it != m_entries.cend(); ++it) {
        writeEntryFile(folder + u"/ID/"_s + it.key() + u".json"_s, entry(it.key()));
        vulns.append(QJsonObject{{u"id"_s, it.key()}, {u"modified"_s, kModified}});
    }
    writeEntryFile(folder + u"/index/db.json"_s, state());
    writeEntryFile(folder + u"/index/modules.json"_s, modulesIndex());
    writeEntryFile(folder + u"/index/vulns.json"_s, QJsonDocument(vulns).toJson(QJsonDocument::Compact));
}
