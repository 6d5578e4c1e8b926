// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace slipway {

/// How well `pattern` fits `text`: 0 means not at all, more is better. Letters must come in order; runs, beginnings of words and
/// a short text count more. Upper and lower case do not matter. An empty pattern fits everything alike.
int fuzzyScore(QStringView pattern, QStringView text);

} // namespace slipway
