// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "recipe/values.h"

#include <QJsonObject>
#include <QString>

namespace slipway {

/// The recipe that counts, with the keys of `.goreleaser.yaml`. Templates stay as written; what is empty is left out.
QJsonObject recipeToJson(const Recipe &recipe);

/// The same as YAML that GoReleaser reads.
QString toYaml(const QJsonObject &object);

} // namespace slipway
