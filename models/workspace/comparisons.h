// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "modules/difference.h"
#include "plan/planproof.h"

namespace slipway {

/// The modules whose API is worth a comparison: those that a person moves, at most a few, since each is compiled twice.
QList<ApiComparison> comparisonsFor(const QList<Change> &changes);

} // namespace slipway
