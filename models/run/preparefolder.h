// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/actions.h"
#include "process/job.h"

#include <stop_token>

namespace slipway {

/// The file that says "this folder is Slipway's, and may be emptied".
QString folderMark();

/// Whether a folder may be emptied without a question: it is empty, or it carries our mark or those that GoReleaser leaves in its dist
/// (artifacts.json, metadata.json or config.yaml as it writes them); and it is no project, repository or home.
/// errors: Refused with the folder and the way out.
[[nodiscard]] Result<> mayEmpty(const QString &folder);

/// Lets git leave out a folder of results that the project's own .gitignore does not name: go asks `git status --porcelain` and stamps
/// "vcs.modified=true" into every program that is built beside new files. A .gitignore that is there stays as it is.
/// errors: ToolFailed. source: `go help buildvcs`; gitignore(5)
[[nodiscard]] Result<> keepOutOfGit(const QString &folder);

/// Takes back what keepOutOfGit() wrote where nothing came of it: the folder holds no other file, and no build is at work in it.
void showEmptyToGit(const QString &folder);

/// PrepareFolder. thread: any; blocks it. errors: those of mayEmpty(); BadInput for a file in its place; ToolFailed; Cancelled.
[[nodiscard]] Result<Outcome> prepareFolder(const PrepareFolder &action, const std::stop_token &stop);

} // namespace slipway
