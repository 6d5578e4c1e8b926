// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace slipway {

/// From now on a TreeMapView says which tile is current. More than one call does no harm.
void installTreeMapAccessible();

} // namespace slipway
