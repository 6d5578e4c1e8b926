// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "recipe/values.h"

#include <QJsonObject>

namespace slipway {

/// The recipe that counts, with the keys of `.goreleaser.yaml`. Templates stay as written; what is empty is left out.
QJsonObject recipeToJson(const Recipe &recipe);

} // namespace slipway
