// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QString>

namespace slipway {

/// What a file of changes says about the versions above `from` up to `to`, newest first as the file has them. Sections begin with a
/// heading that names a version: "## [1.2.3] - 2024-01-02", "# v1.2.3", "1.2.3 / 2024-01-02" underlined. Empty: the file has none.
QString releaseNotes(const QString &text, const QString &from, const QString &to);

/// Whether a file at the root of a module tells its changes: CHANGELOG.md, CHANGES, HISTORY.rst, NEWS, RELEASES.md, …
bool isChangesFile(const QString &name);

/// The same from the archive of a module in the module cache. Empty: the module brings no such file, or it says nothing of these versions.
/// errors: BadInput when the archive is not in the cache ("go mod download" fetches it); ToolFailed when it is damaged. thread: any
[[nodiscard]] Result<QString> releaseNotesFromCache(const QString &moduleCache, const QString &path, const QString &from,
                                                    const QString &to);

} // namespace slipway
