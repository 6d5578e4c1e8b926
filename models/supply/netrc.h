// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QMap>
#include <QString>

namespace slipway {

/// A machine of a .netrc file that has both a login and a password.
struct NetrcEntry {
    QString machine;
    QString login;
    QString password; ///< for a request alone; never shown, logged or stored

    QByteArray authorization() const; ///< "Basic …"
};

/// Reads a .netrc as go does: "default" is not used, macros are skipped. source: cmd/go/internal/auth (Go 1.26)
QList<NetrcEntry> parseNetrc(const QByteArray &text);

/// NETRC, or .netrc in the home folder.
QString netrcPath(const QMap<QString, QString> &environment);

/// The host of a URL or of what stands after its scheme, with its port; without user and password.
QString hostOf(const QString &url);

/// The first entry for a host, or null. `host` has its port where the URL names one.
const NetrcEntry *findNetrcEntry(const QList<NetrcEntry> &entries, const QString &host);

} // namespace slipway
