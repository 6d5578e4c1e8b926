// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/actions.h"
#include "process/job.h"
#include "process/logstore.h"

#include <stop_token>

namespace slipway {

// What the actions do that write files from files. Pure but for those files; any thread, which they block.
// errors: those of the rooms they use; what stands under the name of a result is complete or is what was there before.

[[nodiscard]] Result<Outcome> makeArchive(const MakeArchive &action, int threads, LogStore &log, const std::stop_token &stop);
[[nodiscard]] Result<Outcome> writeChecksums(const WriteChecksums &action, LogStore &log, const std::stop_token &stop);
[[nodiscard]] Result<Outcome> writeText(const WriteText &action, const std::stop_token &stop);
[[nodiscard]] Result<Outcome> writeArtifacts(const WriteArtifacts &action, const std::stop_token &stop);
/// errors: Refused with the files that were changed, or where there is no repository.
[[nodiscard]] Result<Outcome> requireCleanTree(const RequireCleanTree &action, LogStore &log);

} // namespace slipway
