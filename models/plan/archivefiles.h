// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "plan/actions.h"
#include "recipe/recipe.h"

namespace slipway {

/// What to pack, in the order in which it is packed: what the globs find on disk now, by name, then the entries that come from none
/// of them (binaries); all entries as they are if there are no globs. A mode of 0 becomes 0755 or 0644, as the file is executable or not.
/// Reads folders; safe in any thread.
/// Errors: ToolFailed when a folder cannot be read, BadInput for a pattern that is no glob or a named file that is not there.
[[nodiscard]] Result<QList<ArchiveEntry>> allEntries(const MakeArchive &archive);

/// The files that the patterns of a recipe could find below `root`: relative, sorted, at most 20,000. Version control is left out.
/// Reads folders; safe in any thread.
QStringList filesForRecipe(const QString &root, const Recipe &recipe);

/// What one pattern finds among `files` (relative paths): as GoReleaser's fileglob, a folder stands for all files in it.
/// Errors: BadInput for a pattern that is no glob.
[[nodiscard]] Result<QStringList> foundByPattern(const QString &pattern, const QStringList &files);

/// The entries of what a glob finds among `files`. shape: in the order of `files`.
[[nodiscard]] Result<QList<ArchiveEntry>> entriesOf(const ArchiveGlob &glob, const QStringList &files);

/// Sorts by name and drops what a name stands for a second time. Binaries are not among them.
QList<ArchiveEntry> sortedEntries(QList<ArchiveEntry> entries);

} // namespace slipway
