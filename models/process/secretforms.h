// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace slipway {

/// A secret of fewer bytes is not looked for: it would be found everywhere, and the gaps would tell it.
constexpr qsizetype kShortestSecret = 4;

/// The ways in which a secret may be printed: as it is, its lines, quoted for JSON and Go, percent-encoded, in hex, and in
/// base64 as part of anything longer. shape: unique, none shorter than kShortestSecret.
QList<QByteArray> secretForms(const QByteArray &secret);

/// How many of the secrets are too short to be hidden. An empty one is none.
int countTooShort(const QStringList &secrets);

/// Passwords in the addresses that an environment holds, such as `GOPROXY=https://user:password@host`.
QStringList passwordsInAddresses(const QMap<QString, QString> &environment);

} // namespace slipway
