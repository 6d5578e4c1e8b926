// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "archive/source.h"

namespace slipway {

/// Writes a tar: plain ustar headers, and a pax header before an entry that does not fit one (long or non-ASCII names, huge files).
/// Our own because libarchive converts names by way of the process's locale, and cannot where that is "C".
/// source: POSIX.1-2017 pax, "ustar Interchange Format" and "pax Header Block"
[[nodiscard]] Result<> writeTar(const QList<PackedEntry> &entries, const Output &output, const std::stop_token &stop);

} // namespace slipway
