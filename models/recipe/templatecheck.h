// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "recipe/recipe.h"

namespace slipway {

/// Mistakes of syntax in every template that a rehearsal fills in.
QList<Diagnostic> checkTemplates(const Recipe &recipe);

} // namespace slipway
