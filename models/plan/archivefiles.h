// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "plan/actions.h"

namespace slipway {

/// What to pack: the entries of `archive` and what its globs find on disk now, in the order in which they are packed
/// (other files by name, binaries last). Reads folders; safe in any thread.
/// Errors: ToolFailed when a folder cannot be read, BadInput for a pattern that is no glob.
[[nodiscard]] Result<QList<ArchiveEntry>> allEntries(const MakeArchive &archive);

} // namespace slipway
