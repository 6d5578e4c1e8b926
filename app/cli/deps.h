// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clisession.h"

#include "modules/analysis.h"
#include "modules/difference.h"
#include "modules/engine.h"

#include <functional>

namespace slipway {

/// What the forms of `slipway deps` share.
struct DepsQuestion {
    CliSession &session;
    ModuleEngine &engine;
    const AnalysisRequest &request;
    const ModuleAnalysis &analysis;
};

/// `slipway deps`. `mayFetch`: if go.mod files are missing in the module cache, become the program that can let go fetch them.
int answerDeps(CliSession &session, bool mayFetch);
/// Analyses what `request` says and answers in the form that was asked for. `beforeAnswer` may answer instead; empty: nothing does.
int answerRequest(CliSession &session, ModuleEngine &engine, const AnalysisRequest &request,
                  const std::function<void(const ModuleAnalysis &)> &beforeAnswer = {});
/// Warns of what could not be read. Returns the exit code.
int reportProblems(CliSession &session, const ModuleAnalysis &analysis);
/// `slipway deps --at REV` and `--diff REV1..REV2`: needs the library of repositories.
int answerPast(CliSession &session);
/// The positional argument that is a path.
QString depsPath(const Invocation &call);
/// What the question is about. A folder means what it means to go: the go.work above it counts, where there is one; a file means itself.
/// Errors: as mainFileOf().
[[nodiscard]] Result<AnalysisRequest> depsRequest(const Invocation &call);
/// Whether a file was named, which is asked alone although go obeys a go.work in its folder.
bool asksFileAlone(const Invocation &call);
/// One line: whether the workspace answers or the module alone. Nothing where there is no go.work.
void sayWhoAnswers(Output &out, const QString &subject, const QString &workFile, bool isWorkspace);

/// The module of the build list that `--why` names: by its path, by that of one of its packages, or by the end of its path.
/// Errors: BadInput if there is none or more than one, which the hint then lists.
[[nodiscard]] Result<QString> moduleOfWhy(const ModuleAnalysis &analysis, const Invocation &call);

int printModules(const DepsQuestion &question);
int printTree(const DepsQuestion &question);
int printConflicts(const DepsQuestion &question);
int printWhy(const DepsQuestion &question);
int printWhatIf(const DepsQuestion &question);
/// Whether the answer to --what-if needs go.mod files that the module cache lacks.
bool lacksFiles(const DepsQuestion &question);
int showWhatIfCommands(CliSession &session);
int printDrift(const DepsQuestion &question); ///< of `--binary`
void printConflictList(Output &out, const QList<Conflict> &conflicts);
int printChanges(Output &out, const QList<Change> &changes);

/// For JSON.
QJsonObject toJson(const ModuleVersion &module);
QLatin1StringView nameOf(Severity severity);

} // namespace slipway
