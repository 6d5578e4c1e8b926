// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "modfile/gosum.h"

#include <QByteArray>
#include <QUrl>

namespace slipway {

/// A value of GOSUMDB.
struct SumDatabase {
    bool isOff = false;
    QString name; ///< "sum.golang.org": host and perhaps a path
    QUrl url; ///< explicit; empty: "https://name", or through a proxy that offers it

    bool operator==(const SumDatabase &) const = default;
    QUrl directUrl() const { return url.isEmpty() ? QUrl(QStringLiteral("https://") + name) : url; }
};

/// errors: BadInput in go's words. source: cmd/go/internal/modfetch.dbDial (Go 1.26)
[[nodiscard]] Result<SumDatabase> parseSumDatabase(const QString &goSumDb);

/// What the database answers to "lookup/example.com/m@v1.0.0": a number, lines of a go.sum, and a signed note.
SumFile parseSumLookup(const QByteArray &answer);

/// The hash that go.sum has of a go.mod: "h1:…". source: golang.org/x/mod/sumdb/dirhash.Hash1
QByteArray goModHash(const QByteArray &goMod);

} // namespace slipway
