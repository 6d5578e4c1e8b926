// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QByteArrayView>
#include <QString>

namespace slipway {

/// What a file has to outlive. What can be made anew at any time need not wait for the disk: after a power cut it may be damaged.
enum class Durability { PowerCut, Crash };

/// Replaces a file so that at every moment, a power cut included, either its old or its new content is there.
/// A link is followed; mode, owner and extended attributes of an existing file are kept; a new file gets 0666 less the umask.
/// The folder must exist.
/// errors: ToolFailed with the path and the system's words; the old file is untouched and nothing is left beside it.
/// thread: any. Not QSaveFile, which can replace a good file by a cut one when the disk is full.
[[nodiscard]] Result<> writeAtomically(const QString &path, QByteArrayView content, Durability durability = Durability::PowerCut);

/// Reads a whole file.
/// errors: BadInput when it is missing, not a regular file, or larger than `maximumBytes`; ToolFailed when the system refuses.
/// thread: any; a pipe in the place of a file does not block it.
[[nodiscard]] Result<QByteArray> readFile(const QString &path, qint64 maximumBytes = 64LL << 20);

} // namespace slipway
