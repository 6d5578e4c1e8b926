// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gotemplate/value.h"

namespace slipway {

/// Go's time.Time.Format for a moment in UTC: the layout shows how Mon Jan 2 15:04:05 MST 2006 would be written.
/// Source: https://pkg.go.dev/time#pkg-constants, Go 1.26.
QByteArray goTimeFormatted(const TemplateTime &time, const QByteArray &layout);

/// Go's time.Time.String: "2026-01-02 15:04:05 +0000 UTC".
QByteArray goTimeText(const TemplateTime &time);

QByteArray goMonthName(int month); ///< from 1
QByteArray goWeekdayName(int day); ///< 0 is Sunday

} // namespace slipway
