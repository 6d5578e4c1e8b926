// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace slipway {

/// Removes a folder and all in it: read-only folders (a module cache) too, symbolic links as such, any depth.
/// True if nothing is left.
bool removeTree(const std::string &path);

} // namespace slipway
