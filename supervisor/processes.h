// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

#include <vector>

namespace slipway {

/// Every descendant of this process as /proc shows it now, parents before children. New ones may appear while it is
/// read: ask again.
std::vector<pid_t> descendants();

/// Signals the process group `group` (as far as it is ours; 0: none) and every descendant outside of it, each exactly once; wakes
/// the stopped. A process is held by a pidfd and its parentage checked again, so that a reused number is never hit.
/// Returns how many descendants there were.
int signalDescendants(pid_t group, int signal);

} // namespace slipway
