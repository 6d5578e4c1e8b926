// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace slipway {

/// The texts of this room; `Licences::tr` so that they are found for translation under this name.
struct Licences {
    Q_DECLARE_TR_FUNCTIONS(Licences)
};

} // namespace slipway
