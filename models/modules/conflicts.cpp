// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "modules/conflicts.h"

namespace slipway {

QList<Conflict> findConflicts(const ProjectAnalysis &)
{
    return {};
}

} // namespace slipway
