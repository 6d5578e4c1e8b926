// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <expected>

namespace slipway {

/// A version as GoReleaser reads tags: "v1.2" is 1.2.0. Stricter than nothing, looser than Go's own.
/// Source: the Masterminds semver package, v3.5, which GoReleaser uses.
struct LooseVersion {
    quint64 major = 0;
    quint64 minor = 0;
    quint64 patch = 0;
    QByteArray prerelease; ///< without "-"

    bool operator==(const LooseVersion &) const = default;
    QByteArray toText() const; ///< without "v"
};

enum class VersionPart { Major, Minor, Patch };

/// Errors: the package's words.
std::expected<LooseVersion, QByteArray> parseLooseVersion(const QByteArray &text);

/// The next version: "1.2.3-rc.1" becomes 1.2.3 as the next patch. Errors: the package's words for a number that is at its end.
std::expected<LooseVersion, QByteArray> nextVersion(const LooseVersion &version, VersionPart part);

} // namespace slipway
