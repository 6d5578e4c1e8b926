// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "modules/versionlist.h"

#include "modfile/modulepath.h"
#include "modfile/semver.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace slipway {

VersionList cachedVersionList(const QString &moduleCache, const QString &path)
{
    constexpr qint64 kMostBytes = 1 << 20;
    const QString folder
        = moduleCache + QStringLiteral("/cache/download/") + QString::fromUtf8(escapedForCache(path.toUtf8())) + QStringLiteral("/@v");
    VersionList list;
    QFile file(folder + QStringLiteral("/list"));
    if (file.open(QIODevice::ReadOnly)) {
        list.isComplete = true;
        for (const QByteArray &line : file.read(kMostBytes).split('\n'))
            list.versions.append(QString::fromUtf8(line.trimmed().split(' ').first()));
    }
    for (const QString &name : QDir(folder).entryList({QStringLiteral("*.mod")}, QDir::Files))
        list.versions.append(QString::fromUtf8(unescapedFromCache(name.chopped(4).toUtf8())));
    list.versions.removeIf([](const QString &version) { return !isCanonicalVersion(version.toUtf8()); });
    std::ranges::sort(list.versions, [](const QString &a, const QString &b) {
        const int order = compareSemver(a.toUtf8(), b.toUtf8());
        return order == 0 ? a > b : order > 0;
    });
    list.versions.erase(std::ranges::unique(list.versions).begin(), list.versions.end());
    return list;
}

} // namespace slipway
