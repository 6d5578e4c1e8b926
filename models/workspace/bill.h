// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sbom/sbom.h"

namespace slipway {

class Workspace;

/// The bill of materials of the opened project as it is now: its analysis, go.sum, the licences that were found so far, the version
/// that HEAD has. Its time is SOURCE_DATE_EPOCH, else that of the commit, else now. Needs an analysis.
Sbom billOf(const Workspace &workspace);

} // namespace slipway
