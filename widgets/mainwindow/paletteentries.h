// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "palette/palette.h"

#include <QString>

#include <functional>

namespace slipway {

class ActionTable;
class Workspace;

/// What the palette offers, from each of its sources. Files are not among them: they take time, see filesOf().
QList<PaletteEntry> actionEntries(ActionTable *actions);
QList<PaletteEntry> moduleEntries(const Workspace &workspace, const std::function<void(const QString &)> &show);
QList<PaletteEntry> targetEntries(Workspace &workspace);
QList<PaletteEntry> recentEntries(const Workspace &workspace, const std::function<void(const QString &)> &open);

/// Text files under `root`, relative, at most `maximum`; hidden folders, vendor and node_modules are left out. Thread: any.
QStringList filesOf(const QString &root, int maximum);

} // namespace slipway
