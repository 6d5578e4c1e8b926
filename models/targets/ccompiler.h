// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "targets/target.h"

#include <QString>
#include <QStringList>

namespace slipway {

/// A C compiler that makes code for a target.
struct CCompiler {
    QString cc; ///< value of CC: "aarch64-linux-gnu-gcc", "zig cc -target aarch64-linux-musl"
    QString cxx; ///< value of CXX
    QString packages; ///< the Debian packages that bring it, blanks between them; empty: no package does

    bool operator==(const CCompiler &) const = default;
    bool isNull() const { return cc.isEmpty(); }
};

/// The compilers one could use on a `host` for `target`, the usual one first. Empty: none is known.
/// source: Debian 13's cross compilers, MinGW-w64, osxcross, zig 0.14
QList<CCompiler> cCompilersFor(const Target &target, const Target &host);

/// The first of them whose program lies in one of `folders` (those of PATH). Starts nothing. Null: none is there.
CCompiler findCCompiler(const Target &target, const Target &host, const QStringList &folders);

} // namespace slipway
