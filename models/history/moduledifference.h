// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "modules/difference.h"

namespace slipway {

/// A line of go.mod that says something else about who needs the module.
struct RoleChange {
    QString path;
    QString version; ///< after the change
    bool isDirect = false; ///< now without "// indirect"
    bool operator==(const RoleChange &) const = default;
};

/// What is different between two states of a project.
struct ModuleDifference {
    QList<Change> changes; ///< of the build list; see difference()
    QList<RoleChange> roles; ///< modules that are required in both, sorted by path
    bool operator==(const ModuleDifference &) const = default;
    bool isEmpty() const { return changes.isEmpty() && roles.isEmpty(); }
};

ModuleDifference compareModules(const ModuleAnalysis &before, const ModuleAnalysis &after);

/// One or two sentences, translated: "3 added, 12 raised. 2 became direct."
QString summaryOf(const ModuleDifference &difference);

} // namespace slipway
