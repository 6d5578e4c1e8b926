// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

namespace slipway {

/// A turn in the life of a vulnerability: from `version` on a module has it, or has it no more.
struct OsvEvent {
    bool isFix = false;
    QByteArray version; ///< "0" (from the beginning), else without "v" or "go": "1.2.3"
    bool operator==(const OsvEvent &) const = default;
};

/// One list of turns. Only those of the type SEMVER say something about Go modules.
struct OsvRange {
    bool isSemver = false;
    QList<OsvEvent> events;
    bool operator==(const OsvRange &) const = default;
};

/// A package that has the fault, and which of its symbols.
struct OsvPackage {
    QString path;
    QStringList symbols; ///< "Read", "Reader.Next"; empty: all of them
    QStringList os, arch; ///< GOOS and GOARCH where it matters; empty: everywhere
    bool operator==(const OsvPackage &) const = default;
};

struct OsvAffected {
    QString module; ///< module path, "stdlib" or "toolchain"
    QList<OsvRange> ranges;
    QList<OsvPackage> packages; ///< empty: not told
    bool operator==(const OsvAffected &) const = default;
};

/// One entry of the Go vulnerability database.
/// source: go.dev/doc/security/vuln/database (schema), ossf.github.io/osv-schema 1.3.1
struct OsvEntry {
    QString id; ///< "GO-2021-0113"
    QStringList aliases; ///< "CVE-2021-38561", "GHSA-…"
    QString summary, details;
    QDateTime published, modified;
    QDateTime withdrawn; ///< invalid: it stands
    QList<OsvAffected> affected;
    QStringList references; ///< addresses: advice and fixes first
    QString page; ///< where people read about it; may be empty
    bool operator==(const OsvEntry &) const = default;
};

/// A time as the database writes it; invalid where there is none.
QDateTime timeIn(const QJsonValue &value);

/// errors: BadInput with `subject` when it is no OSV entry.
[[nodiscard]] Result<OsvEntry> parseOsv(const QByteArray &json, const QString &subject);

/// Whether a version lies in one of the ranges: "v1.2.3", a pseudo-version, "v2.0.0+incompatible"; "go1.21.3" for stdlib and toolchain.
/// No range of the type SEMVER means every version. source: golang.org/x/vuln/internal/semver (v1.1)
bool isAffected(const QList<OsvRange> &ranges, QByteArrayView version);

/// The lowest fix above `version` after which the fault does not come back within the same entry; with "v"; empty: there is none.
/// govulncheck looks only at the ranges that hold `version`, and so may name a fix that another range of the entry has the fault in.
/// source: golang.org/x/vuln/internal/vulncheck.FixedVersion (v1.9)
QByteArray fixedVersion(const OsvEntry &entry, const QString &module, QByteArrayView version);

/// "go1.21.3" -> "v1.21.3", "go1.22rc1" -> "v1.22.0-rc.1", "go1.20" -> "v1.20.0"; what stands behind a blank or "-" is left out
/// ("go1.21.3 X:boringcrypto"). Empty: it names no release. source: golang.org/x/vuln/internal/semver.GoTagToSemver
QByteArray goVersionAsSemver(QByteArrayView goVersion);

} // namespace slipway
