// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace slipway {

/// The texts of this room; `Updates::tr` so that they are found for translation under this name.
struct Updates {
    Q_DECLARE_TR_FUNCTIONS(Updates)
};

} // namespace slipway
