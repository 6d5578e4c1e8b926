// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <string>

namespace slipway {

/// Kills every process that was started with the temporary folder `folder` in its environment, until none shows up any more
/// or `patience` is over. For what a killed supervisor left behind: such processes are nobody's descendants now.
/// A process that cleared its environment is not found.
void killMarked(const std::string &folder, std::chrono::milliseconds patience);

} // namespace slipway
