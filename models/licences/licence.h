// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace slipway {

enum class LicenceState {
    NotAsked,
    Known, ///< `expression` says it
    Unrecognised, ///< there are files, but the detector does not know their text
    NoFile, ///< the module brings no licence file
    NotInCache, ///< the module's content is not on this machine
    Failed, ///< it could not be read or the detector failed: `why`
};

/// A file at the root of a module and what the detector found in it.
struct LicenceFile {
    QString name;
    QStringList ids; ///< SPDX, sorted, each once; empty: not recognised
    double confidence = 0; ///< of the least certain of them, 0 to 1
    bool operator==(const LicenceFile &) const = default;
};

/// The licence of one module at one version.
struct ModuleLicence {
    QString path, version;
    LicenceState state = LicenceState::NotAsked;
    QString expression; ///< SPDX: "MIT", "Apache-2.0 AND BSD-3-Clause"; what is written there, not how the parts may be chosen
    QList<LicenceFile> files;
    QString why;
    bool operator==(const ModuleLicence &) const = default;
};

/// What identify_license calls a licence, as SPDX has it ("BSD-0-Clause" -> "0BSD"); empty: it is none ("Copyright").
/// source: spdx.org/licenses 3.25; github.com/google/licenseclassifier v2.0.0, assets
QString spdxIdOf(const QString &classifierName);

/// Whether a file at the root of a module is one: LICENSE, LICENCE.md, COPYING, UNLICENSE, LICENSE-MIT, MIT-LICENSE.txt, …
/// source: golang.org/x/pkgsite/internal/licenses (FileNames), and their spellings
bool isLicenceFile(const QString &name);

/// The licence files of a module, by name: from its folder in the module cache, else from its archive there. `folder`: of a module
/// that a folder replaces; empty: none. Empty map: it has none.
/// errors: BadInput when the module is not in the cache. thread: any; blocks it.
[[nodiscard]] Result<QMap<QString, QByteArray>> licenceFiles(const QString &moduleCache, const QString &path, const QString &version,
                                                             const QString &folder = {});

/// Known, Unrecognised or NoFile, from what was found in its files.
ModuleLicence licenceFrom(const QString &path, const QString &version, const QList<LicenceFile> &files);

/// One sentence or the expression, translated, for a table.
QString licenceText(const ModuleLicence &licence);

/// The table as CSV (RFC 4180, with a heading) or as one JSON document. Licence states are English words, for programs.
QByteArray licencesAsCsv(const QList<ModuleLicence> &licences);
QByteArray licencesAsJson(const QList<ModuleLicence> &licences);
QLatin1StringView nameOf(LicenceState state);

} // namespace slipway
