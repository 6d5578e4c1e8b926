// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "plan/actions.h"

namespace slipway {

/// The content of `artifacts.json`: the action's array with its gaps filled in from the finished files. Everything else keeps its
/// bytes and its order. Reads the files; safe in any thread. Gaps, all in `extra`:
/// `"Checksum":"sha256:"` gets its hex digits, `"Size":0` the bytes; `"DynamicallyLinked":[paths]` becomes true if one of these
/// ELF files asks for an interpreter, and goes otherwise.
/// Errors: ToolFailed for a file that cannot be read.
[[nodiscard]] Result<QByteArray> finishedArtifacts(const WriteArtifacts &action);

} // namespace slipway
