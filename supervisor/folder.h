// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace slipway {

/// The temporary folder of one run. TMPDIR and GOTMPDIR of the program point into it; it is locked while we live, so that
/// a later run can tell (and remove) one whose supervisor was killed.
class TemporaryFolder
{
public:
    /// Makes it under `root`, which is made too, and sets the two variables in our own environment.
    /// Returns 0, or what errno said.
    int create(const std::string &root);
    /// Removes it with everything in it, folders without permissions included. True if nothing is left.
    bool remove();

    const std::string &path() const { return m_path; }

private:
    std::string m_path;
    int m_lockFd = -1;
};

/// Removes the folders under `root` that supervisors left behind when they and their guardians were killed, after ending
/// whoever still works in them.
void removeAbandonedFolders(const std::string &root);

} // namespace slipway
