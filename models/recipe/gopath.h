// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace slipway {

/// Go's path/filepath on Unix, for what GoReleaser names with it. Pure: nothing is looked up on disk.
/// Source: https://pkg.go.dev/path/filepath, Go 1.26.
QString goCleanPath(const QString &path);
QString goBaseName(const QString &path);
QString goFolderName(const QString &path);
/// The parts that are not empty, joined with "/" and cleaned.
QString goJoinedPath(const QStringList &parts);
/// `path` seen from `base`; both relative or both absolute, otherwise empty.
QString goRelativePath(const QString &base, const QString &path);

} // namespace slipway
