// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "process/job.h"

#include <optional>
#include <stop_token>

namespace slipway {

/// A finished file with its size and sum. thread: any; blocks it.
[[nodiscard]] Result<ProducedFile> producedFile(const QString &path, const std::stop_token &stop);

/// Sets the time of a finished file, seconds since 1970; does nothing without one. errors: ToolFailed
[[nodiscard]] Result<> setModificationTime(const QString &path, const std::optional<qint64> &seconds);

/// Makes a folder and those above it. errors: ToolFailed
[[nodiscard]] Result<> makeFolder(const QString &folder);

/// Makes the folder that a file goes into. errors: ToolFailed
[[nodiscard]] Result<> makeFolderOf(const QString &path);

/// What the system said about a file, with the way out where there is one.
std::unexpected<Error> systemFailure(const QString &path, int code);

/// A full disk is no failure of the work, whoever met it: a compiler's "no space left on device" becomes ToolFailed with the way out.
Error withFullDiskSeen(Error error, const QString &path);

} // namespace slipway
