// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace slipway {

/// Absolute path of a file of the checkout, named from its root. Without a name: the root.
QString sourceFile(const QString &name = {});

/// Absolute path of a program that the build made.
QString builtProgram(const QString &name);

} // namespace slipway
