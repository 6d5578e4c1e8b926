// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "targets/target.h"

#include <QList>
#include <QString>

namespace slipway {

/// A set of targets with a name.
struct TargetPreset {
    QString id; ///< what is typed: "first-class"
    QString title; ///< for people, translated
    QList<Target> targets;

    bool operator==(const TargetPreset &) const = default;
};

/// The presets that these ports allow. shape: in a fixed order, the useful ones first; none is empty; targets in the order of `ports`.
QList<TargetPreset> targetPresets(const QList<Port> &ports, const Target &host);

/// Errors: BadInput with the names there are.
[[nodiscard]] Result<QList<Target>> presetTargets(const QString &id, const QList<Port> &ports, const Target &host);

} // namespace slipway
