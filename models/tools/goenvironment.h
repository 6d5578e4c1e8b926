// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

namespace slipway {

/// `base` is buildEnvironment(), `own` is ownEnvironment(). For `go env` alone: the person's own settings count, the env file too.
QMap<QString, QString> probeEnvironment(const QMap<QString, QString> &base, const QMap<QString, QString> &own);

/// For every other question: GOFLAGS empty, caches and proxies as `go env` said (`goSettings`; may be empty), GOWORK as given.
QMap<QString, QString> queryEnvironment(const QMap<QString, QString> &base, const QMap<QString, QString> &goSettings,
                                        const QString &goWork);

/// For builds: as queryEnvironment(), and the person's GOFLAGS as far as they are harmless.
QMap<QString, QString> compileEnvironment(const QMap<QString, QString> &base, const QMap<QString, QString> &goSettings,
                                          const QString &goWork);

/// GOFLAGS without what would run another program, read other files or write go.mod. shape: flags in their order.
/// source: `go help environment` (a list with blanks between, quotes as in a shell)
QStringList harmlessGoFlags(const QString &goFlags);

} // namespace slipway
