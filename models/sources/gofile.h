// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace slipway {

/// What the head of a Go source file says, up to the end of its imports.
struct GoFileHead {
    QByteArray packageName; ///< empty: the file has no package clause
    QByteArray constraint; ///< expression of the `//go:build` line; empty: none
    bool importsC = false; ///< imports "C": the file is compiled only with cgo

    bool operator==(const GoFileHead &) const = default;
};

/// Reads the head of a file. Anything that is not Go gives an empty package name.
/// source: The Go Programming Language Specification (source file organisation); `go help buildconstraint`.
GoFileHead readGoFileHead(QByteArrayView text);

} // namespace slipway
