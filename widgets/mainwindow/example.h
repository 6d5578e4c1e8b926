// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace slipway {

/// The example that comes with Slipway, copied to a place that can be written; empty if it is not there.
QString preparedExample();

} // namespace slipway
