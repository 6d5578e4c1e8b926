// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session.h"

#include "modules/analysis.h"
#include "modules/difference.h"
#include "modules/engine.h"

namespace slipway {

/// What the forms of `slipway deps` share.
struct DepsQuestion {
    Session &session;
    ModuleEngine &engine;
    const AnalysisRequest &request;
    const ModuleAnalysis &analysis;
};

/// `slipway deps`. `mayFetch`: if go.mod files are missing in the module cache, become the program that can let go fetch them.
int answerDeps(Session &session, bool mayFetch);
/// The positional argument that is a path.
QString depsPath(const Invocation &call);

int printModules(const DepsQuestion &question);
int printTree(const DepsQuestion &question);
int printConflicts(const DepsQuestion &question);
int printWhy(const DepsQuestion &question);
int printWhatIf(const DepsQuestion &question);
/// Whether the answer to --what-if needs go.mod files that the module cache lacks.
bool lacksFiles(const DepsQuestion &question);
int showWhatIfCommands(Session &session);
int printChanges(Output &out, const QList<Change> &changes);

/// For JSON.
QJsonObject toJson(const ModuleVersion &module);
QLatin1StringView nameOf(Severity severity);

} // namespace slipway
