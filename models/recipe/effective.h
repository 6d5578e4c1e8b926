// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "recipe/values.h"

#include <QByteArray>

namespace slipway {

/// The recipe with its defaults as YAML, in GoReleaser's order and style: what `dist/config.yaml` holds and people are shown.
/// Only what Slipway carries out: a section that is left out is left out here too.
QByteArray effectiveRecipe(const Recipe &recipe);

} // namespace slipway
