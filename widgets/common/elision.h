// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QFontMetrics;
class QString;

namespace slipway {

/// A text that has to fit. Of a path in it the end is what tells one from another, so leading elements give way first, whole ones:
/// "wins ← …/compute/metadata v0.9.0". A text without a path is cut at its end.
QString elidedNames(const QString &text, const QFontMetrics &metrics, int width);

/// "v1.1.1-0.20250404203927-76690c660834" as "v1.1.1-0.2025…": the hash and the hour say least of all. Anything shorter stays as it is.
QString shortVersion(const QString &word);

} // namespace slipway
