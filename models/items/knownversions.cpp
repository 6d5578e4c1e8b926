// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "items/knownversions.h"

#include "base/background.h"
#include "modfile/modulepath.h"
#include "modfile/semver.h"
#include "modules/cachefacts.h"
#include "modules/versionlist.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

constexpr int kDeepest = 12; ///< elements of a module path

void findModules(const QDir &folder, const QString &escaped, int depth, qsizetype most, QStringList &found)
{
    for (const QString &name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name)) {
        if (found.size() >= most)
            return;
        if (name == u"@v"_s && !escaped.isEmpty())
            found.append(QString::fromUtf8(unescapedFromCache(escaped.toUtf8())));
        else if (!name.startsWith(u'@') && name != u"sumdb"_s && depth < kDeepest)
            findModules(QDir(folder.filePath(name)), escaped.isEmpty() ? name : escaped + u'/' + name, depth + 1, most, found);
    }
}

} // namespace

QStringList cachedVersions(const QString &moduleCache, const QString &path)
{
    return cachedVersionList(moduleCache, path).versions;
}

QList<KnownVersion> cachedVersionFacts(const QString &moduleCache, const QString &path)
{
    const QString folder = moduleCache + u"/cache/download/"_s + QString::fromUtf8(escapedForCache(path.toUtf8())) + u"/@v/"_s;
    const QList<RetractLine> retracted = CacheFacts(moduleCache).latest(path).retracted;
    QList<KnownVersion> facts;
    for (const QString &version : cachedVersionList(moduleCache, path).versions) {
        KnownVersion fact{version, {}, false, {}};
        QFile info(folder + QString::fromUtf8(escapedForCache(version.toUtf8())) + u".info"_s);
        if (info.open(QIODevice::ReadOnly))
            fact.date = QDateTime::fromString(QJsonDocument::fromJson(info.read(1 << 16)).object().value("Time"_L1).toString(), Qt::ISODate)
                            .date();
        for (const RetractLine &line : retracted) {
            if (compareSemver(line.low, version.toUtf8()) <= 0 && compareSemver(version.toUtf8(), line.high) <= 0) {
                fact.isRetracted = true;
                fact.retraction = QString::fromUtf8(line.rationale);
            }
        }
        facts.append(fact);
    }
    return facts;
}

QStringList cachedModules(const QString &moduleCache, qsizetype most)
{
    QStringList found;
    findModules(QDir(moduleCache + u"/cache/download"_s), {}, 0, most, found);
    found.removeAll(QString());
    found.sort();
    return found;
}

KnownVersions::KnownVersions(QObject *parent)
    : QObject(parent)
{
}

void KnownVersions::setModuleCache(const QString &folder)
{
    if (folder == m_moduleCache)
        return;
    m_moduleCache = folder;
    ++m_generation;
    m_versions.clear();
    m_modules.clear();
    m_hasModules = false;
}

QStringList KnownVersions::versions(const QString &path)
{
    const auto known = m_versions.constFind(path);
    if (known != m_versions.cend() || m_moduleCache.isEmpty())
        return known == m_versions.cend() ? QStringList() : *known;
    m_versions.insert(path, {});
    const auto work = [cache = m_moduleCache, path] { return cachedVersions(cache, path); };
    inBackground(this, work, [this, path, generation = m_generation](const QStringList &versions) {
        if (m_generation != generation)
            return;
        m_versions.insert(path, versions);
        Q_EMIT versionsReady(path, versions);
    });
    return {};
}

void KnownVersions::askFacts(const QString &path)
{
    const auto work = [cache = m_moduleCache, path] { return cachedVersionFacts(cache, path); };
    inBackground(this, work, [this, path, generation = m_generation](const QList<KnownVersion> &facts) {
        if (m_generation == generation)
            Q_EMIT factsReady(path, facts);
    });
}

QStringList KnownVersions::modules()
{
    if (m_hasModules || m_moduleCache.isEmpty())
        return m_modules;
    m_hasModules = true;
    const auto work = [cache = m_moduleCache] { return cachedModules(cache); };
    inBackground(this, work, [this, generation = m_generation](const QStringList &modules) {
        if (m_generation != generation)
            return;
        m_modules = modules;
        Q_EMIT modulesReady(modules);
    });
    return {};
}

} // namespace slipway
