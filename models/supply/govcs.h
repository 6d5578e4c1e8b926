// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QString>

namespace slipway {

/// Whether GOVCS lets go use a version control system ("git") for a repository, in go's words where not.
/// `isPrivate`: GOPRIVATE matches. errors: Refused ("GOVCS disallows using git for public example.com/m"); BadInput where GOVCS
/// itself cannot be read. source: cmd/go/internal/vcs (Go 1.26), `go help vcs`
[[nodiscard]] Result<> checkGoVcs(const QString &goVcs, const QString &root, bool isPrivate, const QString &vcs);

/// The first of the comma-separated globs of GOPRIVATE and its kin that matches; empty: none does.
QString matchingPattern(const QString &globs, const QString &module);

} // namespace slipway
