// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tools/go.h"

#include <QHash>
#include <QStringList>

namespace slipway {

/// A package as `go list -deps` prints it.
struct ListedPackage {
    QString path; ///< import path
    QString module; ///< empty: the standard library
    bool isNamed = false; ///< it was asked for; the others are only imported
    QStringList imports; ///< direct ones
    QString error; ///< go's words; empty: none

    bool operator==(const ListedPackage &) const = default;
};

/// `go list -deps -e` for a target: all packages that `patterns` ("./...", "./cmd/x") need there; with tests, those of the tests too.
/// Reads files, compiles nothing and never writes go.mod or go.sum; modules that are missing in the cache may be fetched.
Command goPackagesCommand(const GoContext &context, const Target &target, const QStringList &patterns, const QStringList &tags,
                          bool withTests);
/// Shape: by import path, without Go's own packages for C and without the made-up main packages of tests; the test variants of a package
/// ("p [q.test]") are one with it. Errors: ToolFailed when the stream is cut or malformed.
[[nodiscard]] Result<QHash<QString, ListedPackage>> parseGoPackages(const QByteArray &output);

} // namespace slipway
