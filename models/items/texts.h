// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "run/runner.h"

#include <QString>

#include <chrono>

namespace slipway {

/// "31.2 MB", as the language writes it; powers of 1000, as file managers and registries count.
QString sizeText(qint64 bytes);

/// "0.4 s", "12 s", "1 min 12 s": as many digits as one reads.
QString durationText(std::chrono::milliseconds time);

/// One word for where a step stands: "waiting", "running", "done", "failed", "stopped", "skipped".
QString stateText(StepState state);

/// One line with everything that is worth saying of an ended step: "4.1 s · 31.2 MB"; empty for one that has not ended.
QString resultText(const StepStatus &status);

/// The bytes a step left behind, all files together.
qint64 sizeOf(const Outcome &outcome);

} // namespace slipway
