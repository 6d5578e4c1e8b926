// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clisession.h"

#include "supply/gosettings.h"

namespace slipway {

/// go's settings with their origins, in groups. Those without a value only if `isAll`.
void printSettings(Output &out, const QList<GoSetting> &settings, bool isAll);

/// "https://… (environment)": the value as it may be shown, and who says so.
QString valueWithOrigin(const GoSetting &setting);

} // namespace slipway
