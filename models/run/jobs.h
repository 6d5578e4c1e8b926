// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "process/processjob.h"
#include "run/runner.h"

namespace slipway {

/// What all jobs of a run share.
struct JobOptions {
    ProcessOptions process; ///< for every program that is started
    int threads = 0; ///< of one archive's compression; 0: as many as the machine has
    /// SHA-256 (hex) of a file as Slipway itself last wrote it; empty: not known. A binary that still is what it was is given to `go`
    /// to be brought up to date instead of being linked again. May be empty. RunHistory::sumOf() knows.
    std::function<QByteArray(const QString &path)> knownSum;
};

/// The one place that knows which Job class does which Action. Thread: call it, and its result, in the thread of the runner.
JobFactory makeJobFactory(JobOptions options = {});

} // namespace slipway
