// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/theme.h"

#include <QIcon>

namespace slipway {

/// The drawing `:/icons/<name>.svg` in a colour of the palette. It is drawn anew in the size, scale and palette of the moment,
/// so it follows light and dark by itself. Unknown names give an icon that draws nothing (and a warning in the log).
QIcon icon(QStringView name, Tone tone = Tone::Text);

/// The application's own icon, in its own colours.
QIcon applicationIcon();

} // namespace slipway
