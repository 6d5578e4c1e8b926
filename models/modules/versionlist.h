// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

namespace slipway {

/// The versions of a module.
struct VersionList {
    QStringList versions; ///< highest first, each once
    bool isComplete = false; ///< false: only those that happen to lie in the module cache
};

using VersionLister = std::function<VersionList(const QString &path)>;

/// What the module cache knows: the list that `go` was given when it last asked, and those whose go.mod lies there.
/// Reads one folder. source: go.dev/ref/mod#module-cache
VersionList cachedVersionList(const QString &moduleCache, const QString &path);

} // namespace slipway
