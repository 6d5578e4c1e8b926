// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QList>
#include <QMap>
#include <QString>

namespace slipway {

/// A Go that lies on this machine, as its files tell.
struct GoInstallation {
    QString program; ///< absolute path of `go`
    QString version; ///< "1.26.8", from its VERSION file; empty: not known

    bool operator==(const GoInstallation &) const = default;
};

/// Every Go in PATH, GOROOT, the usual folders, `~/sdk` and the module cache. Starts nothing.
/// shape: the one a shell would take first; each once.
QList<GoInstallation> findGo(const QMap<QString, QString> &environment, const QString &moduleCache);

/// The first that is at least `goLine` ("1.24.1"); the first at all if none is. Null program: there is none.
/// So a Go that was fetched before is used as `go` itself would use it, without asking the network.
GoInstallation chooseGo(const QList<GoInstallation> &installations, QByteArrayView goLine);

} // namespace slipway
