// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace slipway {

/// Where the major version of a module path begins: "example.com/m" and "/v2", "gopkg.in/yaml" and ".v3".
struct PathMajor {
    QByteArrayView prefix;
    QByteArrayView major; ///< "/v2", ".v3", ".v1-unstable"; empty: v0 or v1
    bool isValid = true; ///< false for "m/v1", "m/v1.2", "gopkg.in/x"
};
PathMajor splitPathMajor(QByteArrayView path);

/// Whether a version belongs to the path, in go's words: empty, or `version "v2.0.0" invalid: should be v0 or v1, not v2`.
QByteArray checkPathMajor(QByteArrayView version, QByteArrayView pathMajor);
bool matchesPathMajor(QByteArrayView version, QByteArrayView pathMajor);
/// "v2" for "/v2" and ".v2-unstable"; empty where v0 and v1 are meant.
QByteArrayView pathMajorVersion(QByteArrayView pathMajor);

/// Empty, or why go refuses the path: `malformed module path "x": missing dot in first path element`.
QByteArray checkModulePath(QByteArrayView path);
QByteArray checkImportPath(QByteArrayView path);

/// The name of a path or version in the module cache: "github.com/Azure" -> "github.com/!azure". No checks are made.
QByteArray escapedForCache(QByteArrayView pathOrVersion);
/// The opposite; empty if it was not escaped correctly.
QByteArray unescapedFromCache(QByteArrayView escaped);

/// Relative paths that begin with "." or "..", and rooted ones, Unix and Windows alike.
bool isDirectoryPath(QByteArrayView path);

/// Whether a prefix of `path` matches one of the comma-separated globs of GOPRIVATE and its kin.
bool matchesPrefixPatterns(QByteArrayView globs, QByteArrayView path);

} // namespace slipway
