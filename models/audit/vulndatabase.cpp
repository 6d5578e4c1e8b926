// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "audit/vulndatabase.h"

#include "audit/texts.h"
#include "archive/content.h"
#include "base/atomicfile.h"
#include "modfile/semver.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

/// The highest fix of a module, as the index of a database has it.
QByteArray highestFix(const OsvAffected &affected)
{
    QByteArray highest;
    for (const OsvRange &range : affected.ranges) {
        if (range.events.isEmpty() || !range.events.last().isFix)
            return {};
        if (highest.isEmpty() || compareSemver('v' + range.events.last().version, 'v' + highest) > 0)
            highest = range.events.last().version;
    }
    return highest;
}

} // namespace

QString localDatabasePath(const QString &location)
{
    const QUrl url(location);
    if (url.isLocalFile())
        return QDir::cleanPath(url.toLocalFile());
    const bool isAddress = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    return isAddress || location.isEmpty() ? QString() : QDir::cleanPath(location);
}

Result<VulnDatabase> VulnDatabase::open(const QString &path)
{
    VulnDatabase database;
    database.m_path = path;
    const QFileInfo info(path);
    if (!info.exists())
        return failure(ErrorKind::BadInput, path, Audit::tr("There is no vulnerability database."),
                       Audit::tr("Set GOVULNDB to a folder, a zip file or an address of one."));
    Result<> read = info.isDir() ? database.readIndex() : database.readZip();
    if (!read)
        return std::unexpected(read.error());
    return database;
}

Result<QByteArray> VulnDatabase::content(const QString &name) const
{
    if (m_files) {
        const auto found = m_files->constFind(m_prefix + name);
        if (found == m_files->constEnd())
            return failure(ErrorKind::BadInput, m_path, Audit::tr("“%1” is not in the vulnerability database.").arg(name));
        return *found;
    }
    const QString file = m_path + u'/' + name;
    if (QFileInfo::exists(file))
        return readFile(file, 256LL << 20);
    return readFile(file + ".gz"_L1, 256LL << 20).and_then([&](const QByteArray &bytes) { return unzipped(bytes, file); });
}

Result<> VulnDatabase::readZip()
{
    const auto isJson = [](const QString &name) { return name.endsWith(".json"_L1); };
    Result<QMap<QString, QByteArray>> files = readArchiveContent(m_path, isJson, 1LL << 30);
    if (!files)
        return std::unexpected(files.error());
    for (const QString &name : files->keys()) {
        if (name == "index/modules.json"_L1 || name.endsWith("/index/modules.json"_L1))
            m_prefix = name.chopped("index/modules.json"_L1.size());
    }
    m_files = std::make_shared<const QMap<QString, QByteArray>>(*std::move(files));
    return readIndex();
}

Result<> VulnDatabase::readIndex()
{
    const Result<QByteArray> text = content(u"index/modules.json"_s);
    if (!text)
        return m_files ? Result<>(std::unexpected(text.error())) : readFlat();
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(*text, &problem);
    if (!document.isArray())
        return failure(ErrorKind::BadInput, m_path + "/index/modules.json"_L1, problem.errorString());
    auto modules = std::make_shared<Index>();
    for (const QJsonValue &module : document.array()) {
        QList<VulnReference> references;
        for (const QJsonValue &vuln : module["vulns"_L1].toArray())
            references.append({vuln["id"_L1].toString(), timeIn(vuln["modified"_L1]), vuln["fixed"_L1].toString().toUtf8()});
        modules->insert(module["path"_L1].toString(), references);
    }
    m_modules = std::move(modules);
    if (const Result<QByteArray> state = content(u"index/db.json"_s))
        m_modified = timeIn(QJsonDocument::fromJson(*state).object()["modified"_L1]);
    return {};
}

/// A folder of entries without an index: the index is made here, as govulncheck does it.
Result<> VulnDatabase::readFlat()
{
    auto files = std::make_shared<QMap<QString, QByteArray>>();
    auto modules = std::make_shared<Index>();
    for (const QString &name : QDir(m_path).entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        const Result<QByteArray> text = readFile(m_path + u'/' + name);
        if (!text)
            return std::unexpected(text.error());
        const Result<OsvEntry> entry = parseOsv(*text, m_path + u'/' + name);
        if (!entry)
            return std::unexpected(entry.error());
        files->insert("ID/"_L1 + entry->id + ".json"_L1, *text);
        for (const OsvAffected &affected : entry->affected) {
            QList<VulnReference> &references = (*modules)[affected.module];
            // Fixes of several ranges for one module: the entry decides, not the index.
            if (references.isEmpty() || references.last().id != entry->id)
                references.append({entry->id, entry->modified, highestFix(affected)});
            else
                references.last().fixed.clear();
        }
        m_modified = m_modified.isValid() ? std::max(m_modified, entry->modified) : entry->modified;
    }
    if (files->isEmpty())
        return failure(ErrorKind::BadInput, m_path, Audit::tr("There is no vulnerability database."),
                       Audit::tr("Set GOVULNDB to a folder, a zip file or an address of one."));
    m_files = std::move(files);
    m_modules = std::move(modules);
    return {};
}

QList<VulnReference> VulnDatabase::references(const QString &module, QByteArrayView version) const
{
    const QByteArray asked = version.startsWith("go") ? goVersionAsSemver(version) : version.toByteArray();
    QList<VulnReference> all = m_modules->value(module);
    all.removeIf(
        [&](const VulnReference &reference) { return !reference.fixed.isEmpty() && compareSemver(asked, 'v' + reference.fixed) >= 0; });
    return all;
}

Result<OsvEntry> VulnDatabase::entry(const QString &id) const
{
    const QString name = "ID/"_L1 + id + ".json"_L1;
    return content(name).and_then([&](const QByteArray &text) { return parseOsv(text, name); });
}

} // namespace slipway
