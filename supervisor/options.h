// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace slipway {

/// What the command line of slipway-run asks for.
struct Options {
    int lifelineFd = -1; ///< end of file or any byte: stop. -1: none
    int reportFd = -1; ///< where the report goes, one JSON object per line. -1: nowhere
    std::string temporaryRoot; ///< empty: no folder of its own, TMPDIR as it is
    std::string workingDirectory; ///< empty: as it is
    int patienceMilliseconds = 2000; ///< after SIGINT, and again after SIGTERM
    int niceness = 0;
    std::vector<char *> program; ///< argv of the program with its final null; points into our own argv
};

/// Reads the command line. Returns what is wrong with it, or nothing.
std::string readOptions(int argc, char **argv, Options &options);

} // namespace slipway
