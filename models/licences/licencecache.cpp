// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "licences/licencecache.h"

#include "base/atomicfile.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFormat = 1;

QString keyOf(const QString &path, const QString &version)
{
    return path + u'@' + version;
}

} // namespace

LicenceCache::LicenceCache(QString file)
    : m_file(file.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + "/slipway/licences.json"_L1
                            : std::move(file))
{
}

void LicenceCache::load()
{
    m_licences.clear();
    m_isChanged = false;
    read();
}

void LicenceCache::read()
{
    const Result<QByteArray> text = readFile(m_file);
    const QJsonObject document = text ? QJsonDocument::fromJson(*text).object() : QJsonObject();
    if (document["format"_L1].toInt() != kFormat)
        return;
    for (const QJsonValue &value : document["licences"_L1].toArray()) {
        QList<LicenceFile> files;
        for (const QJsonValue &file : value["files"_L1].toArray()) {
            QStringList ids;
            for (const QJsonValue &id : file["ids"_L1].toArray())
                ids.append(id.toString());
            files.append({file["name"_L1].toString(), ids, file["confidence"_L1].toDouble()});
        }
        const ModuleLicence licence = licenceFrom(value["path"_L1].toString(), value["version"_L1].toString(), files);
        const QString key = keyOf(licence.path, licence.version);
        if (!m_licences.contains(key))
            m_licences.insert(key, licence);
    }
}

Result<> LicenceCache::save()
{
    if (!m_isChanged)
        return {};
    read();
    QStringList keys = m_licences.keys();
    keys.sort();
    QJsonArray all;
    for (const QString &key : std::as_const(keys)) {
        const ModuleLicence &licence = m_licences[key];
        QJsonArray files;
        for (const LicenceFile &file : licence.files)
            files.append(
                QJsonObject{{"name"_L1, file.name}, {"ids"_L1, QJsonArray::fromStringList(file.ids)}, {"confidence"_L1, file.confidence}});
        all.append(QJsonObject{{"path"_L1, licence.path}, {"version"_L1, licence.version}, {"files"_L1, files}});
    }
    if (!QDir().mkpath(QFileInfo(m_file).path()))
        return failure(ErrorKind::ToolFailed, m_file, u"mkdir"_s);
    m_isChanged = false;
    return writeAtomically(m_file, QJsonDocument(QJsonObject{{"format"_L1, kFormat}, {"licences"_L1, all}}).toJson(QJsonDocument::Compact));
}

const ModuleLicence *LicenceCache::find(const QString &path, const QString &version) const
{
    const auto found = m_licences.constFind(keyOf(path, version));
    return found == m_licences.constEnd() ? nullptr : &*found;
}

void LicenceCache::insert(const ModuleLicence &licence)
{
    const bool isLasting
        = licence.state == LicenceState::Known || licence.state == LicenceState::Unrecognised || licence.state == LicenceState::NoFile;
    if (!isLasting || licence.version.isEmpty())
        return;
    m_licences.insert(keyOf(licence.path, licence.version), licence);
    m_isChanged = true;
}

} // namespace slipway
