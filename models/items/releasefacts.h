// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "items/releaseproject.h"

namespace slipway {

/// What a release is about, in words.
struct ReleaseFacts {
    QString project; ///< as the plan calls it
    QString version; ///< without the "v"; empty: no plan that says it
    QString reason; ///< why it is this version
    QString source; ///< from which commit, by which recipe
    int changedFiles = 0; ///< that are not committed; at most 100 are counted
    bool isTagged = false; ///< the version is that of a tag, and nothing came on top

    bool operator==(const ReleaseFacts &) const = default;
};

ReleaseFacts releaseFacts(const ReleaseProject &project);

/// The command that does the same in a script.
QString rehearseCommand(const ReleaseProject &project);

} // namespace slipway
