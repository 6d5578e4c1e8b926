// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "places/places.h"

namespace slipway {

QString sourceFile(const QString &name)
{
    const QString root = QStringLiteral(SLIPWAY_SOURCE_DIR);
    return name.isEmpty() ? root : root + QLatin1Char('/') + name;
}

QString builtProgram(const QString &name)
{
    return QStringLiteral(SLIPWAY_BIN_DIR "/") + name;
}

} // namespace slipway
