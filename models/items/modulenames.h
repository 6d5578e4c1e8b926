// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace slipway {

/// The path without "github.com/", which most of them begin with: "spf13/cobra". Never ambiguous, since a first element
/// of any other path has a dot.
QString displayPath(const QString &path);

/// What colleagues call it: "cobra", "x/net", "tcell/v2". May be ambiguous: the whole path belongs beside it.
QString shortName(const QString &path);

/// Whether `a` is a lower version of `path` than `b`.
bool isLowerVersion(const QString &path, const QString &a, const QString &b);

} // namespace slipway
