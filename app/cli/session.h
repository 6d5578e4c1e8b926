// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "arguments.h"
#include "output.h"

namespace slipway {

/// What a verb works with.
struct Session {
    const Invocation &call;
    Output &out;
};

/// A verb: does its work and returns the exit code.
using VerbFunction = int (*)(Session &session);

// -- verbs that need no project opened; they start in milliseconds and run no program
int runDeps(Session &session);
int runSize(Session &session);
int runModPrint(Session &session);
int runModCheck(Session &session);
int runModEdit(Session &session);
int runHelp(Session &session);
int runVersion(Session &session);
int runCompletion(Session &session);
int runMan(Session &session);
int runOpen(Session &session);

} // namespace slipway
