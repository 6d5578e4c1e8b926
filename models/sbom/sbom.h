// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "licences/licence.h"
#include "modfile/gosum.h"
#include "modules/analysis.h"

#include <QDateTime>

namespace slipway {

/// One module in a bill of materials: the code that is built in.
struct SbomModule {
    QString path;
    QString version; ///< empty: a folder, or the main module where no version is known
    QString replaces; ///< "path@version" of the module in whose place it stands; empty: none
    QByteArray sha256; ///< hex of go.sum's h1; empty: go.sum has none
    QString licence; ///< SPDX expression; empty: not known
    bool isDirect = false;
    bool operator==(const SbomModule &) const = default;
};

/// What a bill of materials says, whatever its format.
struct Sbom {
    SbomModule main;
    QString goVersion; ///< "go1.26.1": the standard library is a component too; empty: left out
    QDateTime created; ///< UTC
    QString tool; ///< version of Slipway
    QList<SbomModule> modules; ///< in the order of the build list
    QList<QPair<qsizetype, QList<qsizetype>>> dependencies; ///< who needs whom; -1: the main module, else places in `modules`
    bool operator==(const Sbom &) const = default;
};

/// What has to be known beside the analysis.
struct SbomFacts {
    QString mainVersion;
    QString mainLicence;
    QString goVersion;
    QDateTime created;
    QString tool;
    SumFile sums;
    QList<ModuleLicence> licences;
};
Sbom sbomOf(const ModuleAnalysis &analysis, const SbomFacts &facts);

/// "pkg:golang/github.com/BurntSushi/toml@v1.4.0?type=module". The letters of module paths keep their case, because paths that differ
/// in it are different modules. source: github.com/package-url/purl-spec; cyclonedx-gomod writes the same
QString packageUrl(const QString &path, const QString &version);

/// CycloneDX 1.6 as JSON. The same input gives the same bytes; the serial number is made from them.
/// source: cyclonedx.org/docs/1.6/json
QByteArray cycloneDx(const Sbom &sbom);
/// SPDX 2.3 as JSON; the same input gives the same bytes. source: spdx.github.io/spdx-spec/v2.3
QByteArray spdx(const Sbom &sbom);

/// The version of a module as go would name it: its tag, else a pseudo-version of the commit; empty: no commit.
QString versionOfCommit(const QString &tagOnHead, const QString &commit, const QDateTime &commitDate);

} // namespace slipway
