// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QString>

namespace slipway {

/// The text of a file to read, with "\n" at the end of lines. Touches the disk; any thread.
/// errors: ToolFailed when it cannot be read; BadInput for what is no text, or more than one reads in a window.
[[nodiscard]] Result<QString> readTextFile(const QString &path);

} // namespace slipway
