// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace slipway {

/// The texts of this room that belong to no class.
inline QString tr(const char *text)
{
    return QCoreApplication::translate("slipway", text);
}

} // namespace slipway
