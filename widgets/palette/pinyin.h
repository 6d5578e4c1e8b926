// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace slipway {

/// The first letters of a text's Chinese words, "发布" -> "fb"; letters and digits stay, everything else is left out.
/// Covers the 3,755 characters of GB 2312's first level, which stand there in the order of their pinyin; others give nothing.
QString pinyinInitials(const QString &text);

} // namespace slipway
