// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/actions.h"

namespace slipway {

/// Memory that can be used without swapping, in bytes: what the machine has left, or less where a control group allows less.
/// source: proc(5) MemAvailable; cgroup v2 memory.max
qint64 availableMemory();

/// The same from the text of /proc/meminfo; 0 if it says nothing.
qint64 availableMemory(const QByteArray &meminfo);

/// What a step is taken to need as long as nothing was learnt about it, in bytes.
qint64 assumedMemory(const Action &action);

} // namespace slipway
