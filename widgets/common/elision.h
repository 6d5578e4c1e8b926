// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QFontMetrics;
class QString;

namespace slipway {

/// A text that has to fit. Of a path in it the end is what tells one from another, so leading elements give way first, whole ones:
/// "wins ← …/compute/metadata v0.9.0". A text without a path is cut at its end.
QString elidedNames(const QString &text, const QFontMetrics &metrics, int width);

} // namespace slipway
