// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>

namespace slipway {

/// "today", "5 days", "3 months", "2 years": how long ago `then` was. Empty where it is not known.
QString ageText(const QDateTime &then, const QDateTime &now);

} // namespace slipway
