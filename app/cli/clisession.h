// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "arguments.h"
#include "output.h"

namespace slipway {

/// What a verb works with.
struct CliSession {
    const Invocation &call;
    Output &out;
};

/// A verb: does its work and returns the exit code.
using VerbFunction = int (*)(CliSession &session);

// -- verbs that need no project opened; they start in milliseconds and run no program
int runDeps(CliSession &session);
int runSize(CliSession &session);
int runModPrint(CliSession &session);
int runModCheck(CliSession &session);
int runModEdit(CliSession &session);
int runHelp(CliSession &session);
int runVersion(CliSession &session);
int runCompletion(CliSession &session);
int runMan(CliSession &session);
int runOpen(CliSession &session);

} // namespace slipway
