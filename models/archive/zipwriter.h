// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "archive/sink.h"
#include "archive/source.h"

namespace slipway {

/// Writes a zip file as one stream: deflated files, sizes after the content, Unix modes, UTF-8 names, times in UTC.
/// Our own because libarchive writes the machine's local time into it, so that two time zones give different bytes.
/// source: APPNOTE.TXT 6.3.10, sections 4.3 to 4.5; the extended timestamp of Info-ZIP (0x5455)
[[nodiscard]] Result<> writeZip(const QList<PackedEntry> &entries, int threads, Sink &sink, const std::stop_token &stop);

} // namespace slipway
