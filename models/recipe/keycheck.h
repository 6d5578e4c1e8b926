// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "recipe/recipe.h"
#include "recipe/yaml.h"

namespace slipway {

/// Goes through a whole recipe and says which keys nobody knows, which are old, and which values have the wrong type.
/// GoReleaser is as strict. shape: in file order.
QList<Diagnostic> checkKeys(const YamlNode &root);

} // namespace slipway
