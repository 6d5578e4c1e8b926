// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "targets/target.h"

#include <QMap>
#include <QString>

namespace slipway {

/// A Go that is installed, as it describes itself.
struct Toolchain {
    QString goProgram; ///< absolute path; empty: none found
    QString version; ///< "go1.26.8"; empty: not asked (untrusted)
    QMap<QString, QString> environment; ///< `go env -json`, all of it
    QList<Port> ports; ///< `go tool dist list -json`

    bool isKnown() const { return !version.isEmpty(); }
    bool operator==(const Toolchain &) const = default;
};

} // namespace slipway
