// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "targets/target.h"

namespace slipway {

/// The target that somebody probably meant who wrote `text`: other names ("macOS", "x86_64"), other separators ("linux_arm_7"),
/// small slips. Empty when nothing is near enough. shape: the name of one of `known`, a level of it, or empty.
QString meantTarget(const QString &text, const QList<Target> &known);

} // namespace slipway
