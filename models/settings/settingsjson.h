// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "settings/settings.h"

#include <QJsonObject>

namespace slipway {

/// Reads what it knows and leaves the rest at its default: a wrong value costs that value alone.
Settings settingsFromJson(const QJsonObject &document);

/// `document` with the fields that differ between `before` and `after` set to those of `after`. Everything else, keys of
/// other versions included, stays.
QJsonObject withChanges(QJsonObject document, const Settings &before, const Settings &after);

} // namespace slipway
