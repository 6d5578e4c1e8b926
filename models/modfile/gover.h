// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace slipway {

/// What go assumes where a file has no go line. source: cmd/go/internal/gover/version.go
inline constexpr QByteArrayView kDefaultGoModVersion = "1.16";
inline constexpr QByteArrayView kDefaultGoWorkVersion = "1.18";
/// From here on go.mod lists every module that is needed, and the graph behind it is pruned.
inline constexpr QByteArrayView kPrunedGraphVersion = "1.17";
/// From here on the go line is a minimum that go itself obeys: a module requires `go` at that version.
inline constexpr QByteArrayView kStrictGoVersion = "1.21";

/// Order of Go versions without "go": 1.20 == 1.20.0, but 1.21 < 1.21rc1 < 1.21.0. Malformed ones are lowest and equal.
int compareGoVersions(QByteArrayView a, QByteArrayView b);
bool isGoVersion(QByteArrayView version);
QByteArray goLanguageVersion(QByteArrayView version); ///< "1.21.3" -> "1.21"; empty if malformed
bool isGoPrerelease(QByteArrayView version); ///< "1.22rc1"

/// "go1.21.3-custom" -> "1.21.3"; empty if it names no Go ("default").
QByteArrayView goVersionOfToolchain(QByteArrayView name);

/// Whether a go line of a main module may say this. source: modfile.GoVersionRE
bool isGoLineVersion(QByteArrayView version);
/// What a dependency's go line means although it is malformed: "v1.21" and "1.21.x" count as "1.21"; empty: nothing.
QByteArrayView laxGoLineVersion(QByteArrayView version);
/// Whether a toolchain line may say this. source: modfile.ToolchainRE
bool isToolchainName(QByteArrayView name);

/// "go" and "toolchain" stand in the graph like modules, with versions of their own order.
inline bool isToolchainPath(QByteArrayView path)
{
    return path == QByteArrayView("go") || path == QByteArrayView("toolchain");
}

/// Order of two versions of the module `path`: semantic versions, but for "go" and "toolchain". Allocates nothing.
int compareModuleVersions(QByteArrayView path, QByteArrayView a, QByteArrayView b);

} // namespace slipway
