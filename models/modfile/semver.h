// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace slipway {

/// A semantic version cut into its parts; views into the text it was read from.
struct Semver {
    QByteArrayView major, minor, patch; ///< decimal digits; a short version ("v1", "v1.2") has "0" for what it leaves out
    QByteArrayView prerelease; ///< with its "-"; may be empty
    QByteArrayView build; ///< with its "+"; may be empty
    bool isValid = false;
    bool isShort = false; ///< "v1" or "v1.2"
};

/// Cuts a version as golang.org/x/mod/semver does ("v1.2.3-pre+meta"; the leading "v" is needed). Allocates nothing.
Semver parseSemver(QByteArrayView version);

/// Precedence: negative, zero or positive. Build metadata does not count; invalid versions are equal to each other and lower
/// than valid ones. Allocates nothing.
int compareSemver(QByteArrayView a, QByteArrayView b);
int compareSemver(const Semver &a, const Semver &b);
/// The part of it that is left where major, minor and patch are equal: of two pre-releases with their "-"; empty: a release.
int comparePrerelease(QByteArrayView a, QByteArrayView b);

bool isSemver(QByteArrayView version);

/// "v1" -> "v1.0.0"; build metadata is dropped but for "+incompatible". Empty if it is no semantic version.
/// source: module.CanonicalVersion
QByteArray canonicalVersion(QByteArrayView version);
bool isCanonicalVersion(QByteArrayView version);

QByteArrayView semverMajor(QByteArrayView version); ///< "v2"; empty if invalid
QByteArray semverMajorMinor(QByteArrayView version); ///< "v2.1"; empty if invalid
QByteArrayView semverPrerelease(QByteArrayView version); ///< "-rc.1"; empty if there is none or if invalid
bool isIncompatible(QByteArrayView version); ///< ends in "+incompatible"

/// "v0.0.0-20240102030405-abcdef123456" and the two forms that are based on a tag.
bool isPseudoVersion(QByteArrayView version);
/// The placeholder for a module that is only replaced: "v0.0.0-00010101000000-000000000000" with any major version.
bool isZeroPseudoVersion(QByteArrayView version);
QByteArrayView pseudoVersionTimestamp(QByteArrayView version); ///< "20240102030405" (UTC); empty if it is none
QByteArrayView pseudoVersionRevision(QByteArrayView version); ///< "abcdef123456"; empty if it is none
QByteArray pseudoVersionBase(QByteArrayView version); ///< the tag before it; empty if there is none

} // namespace slipway
