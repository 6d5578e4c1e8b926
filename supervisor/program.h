// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "options.h"

#include <sys/types.h>

namespace slipway {

/// Why a program did not start.
struct StartFailure {
    const char *stage = nullptr; ///< "fork", "directory" or "program"; null: it runs
    int error = 0;
};

/// Starts the program: in a session of its own, with default signals, without our descriptors. It is killed if we are
/// (directly only: its children are not, and a set-user-id program is exempt; see prctl(2), PR_SET_PDEATHSIG).
/// Returns once the program runs or could not be started.
StartFailure startProgram(const Options &options, pid_t &pid);

} // namespace slipway
