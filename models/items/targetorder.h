// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "targets/target.h"

#include <QList>
#include <QStringList>

namespace slipway {

/// The operating systems and architectures of some ports, each once: those with a first-class port first, then the ones
/// most programs are built for, then the rest by name.
QStringList systemsInOrder(const QList<Port> &ports);
QStringList architecturesInOrder(const QList<Port> &ports);

/// Most programs are built for it: it is shown without being asked for.
bool isUsualSystem(const QString &os);
bool isUsualArchitecture(const QString &arch);

/// The cell of the matrix that a target lies in.
Target withoutVariant(const Target &target);

} // namespace slipway
