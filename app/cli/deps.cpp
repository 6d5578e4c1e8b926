// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "deps.h"

#include "become.h"

#include "modfile/mainfile.h"
#include "modules/member.h"

#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>
#include <thread>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr qsizetype kShownProblems = 5;
constexpr qsizetype kManyEdges = 50'000;
// Writing the parse cache takes as long as parsing about so many files once more.
constexpr qsizetype kFilesWorthSaving = 64;

/// With --what-if, a word that holds "@" is one more wish, unless there is a file of that name.
bool isPath(const Invocation &call, const QString &word)
{
    return !call.has("what-if") || !word.contains(u'@') || QFileInfo::exists(word);
}

Result<> checkArguments(const Invocation &call)
{
    const qsizetype forms
        = std::ranges::count_if(std::initializer_list<const char *>{"tree", "graph", "conflicts", "why", "what-if", "diff", "binary",
                                                                    "outdated", "audit", "licences", "sbom", "verify"},
                                [&](const char *form) { return call.has(form); });
    if (forms > 1) {
        return failure(ErrorKind::BadInput, u"deps"_s, Cli::tr("These options ask different questions."),
                       Cli::tr("Use one of --tree, --graph, --conflicts, --why, --what-if, --diff, --binary, --outdated, --audit, "
                               "--licences, --sbom and --verify."));
    }
    if (!call.has("what-if")) {
        for (const char *option : {"get", "check", "prove", "test", "apply"}) {
            if (call.has(option))
                return failure(ErrorKind::BadInput, QString::fromLatin1(option), Cli::tr("This option belongs to --what-if."),
                               Cli::tr("For instance: slipway deps --what-if golang.org/x/text@v0.20.0 --prove"));
        }
    }
    for (const char *option : {"check", "prove", "test", "apply"}) {
        if (call.has("at") && call.has(option))
            return failure(ErrorKind::BadInput, QString::fromLatin1(option), Cli::tr("The past cannot be changed or built."),
                           Cli::tr("Leave out --at, or this option."));
    }
    if (call.has("evidence") && !call.has("why"))
        return failure(ErrorKind::BadInput, u"--evidence"_s, Cli::tr("Which module?"), Cli::tr("Use it with --why MODULE."));
    const qsizetype paths = std::ranges::count_if(call.arguments, [&](const QString &word) { return isPath(call, word); });
    if (paths > 1)
        return failure(ErrorKind::BadInput, call.arguments.last(), Cli::tr("There is one argument too many."),
                       Cli::tr("Usage: slipway deps [PATH]"));
    return {};
}

int answer(const DepsQuestion &question)
{
    const Invocation &call = question.session.call;
    if (call.has("tree"))
        return printTree(question);
    if (call.has("conflicts"))
        return printConflicts(question);
    if (call.has("why"))
        return printWhy(question);
    if (call.has("what-if"))
        return printWhatIf(question);
    if (call.has("binary"))
        return printDrift(question);
    if (!call.has("graph"))
        return printModules(question);
    if (!question.session.out.isJson()) {
        question.analysis.writeGraph([&](QByteArrayView piece) { question.session.out.write(piece); });
        return 0;
    }
    for (const Requirement &edge : question.analysis.edges())
        question.session.out.record("edge"_L1, {{"from"_L1, toJson(edge.from)}, {"to"_L1, toJson(edge.to)}});
    return 0;
}

/// The commands of `go` that answer the same question.
int showCommands(CliSession &session)
{
    const Invocation &call = session.call;
    if (call.has("at") || call.has("diff")) {
        const QString revisions = call.has("at") ? call.value("at") : call.value("diff");
        for (const QString &revision : revisions.split(u".."_s, Qt::SkipEmptyParts))
            session.out.line(u"git show %1:./go.mod"_s.arg(revision));
    } else if (call.has("binary"))
        session.out.line(u"go version -m %1"_s.arg(call.value("binary")));
    else if (call.has("evidence"))
        session.out.line(u"go list -deps ./..."_s);
    else if (call.has("why"))
        session.out.line(u"go mod why -m %1"_s.arg(call.value("why")));
    else if (call.has("what-if"))
        return showWhatIfCommands(session);
    else if (call.has("outdated"))
        session.out.line(u"go list -m -u all"_s);
    else if (call.has("audit"))
        session.out.line(call.has("symbols") ? u"govulncheck ./..."_s : u"govulncheck -scan module"_s);
    else if (call.has("verify"))
        session.out.line(u"go mod verify"_s);
    else if (call.has("graph") || call.has("tree") || call.has("conflicts"))
        session.out.line(u"go mod graph"_s);
    else
        session.out.line(u"go list -m all"_s);
    return 0;
}

} // namespace

QString depsPath(const Invocation &call)
{
    const auto found = std::ranges::find_if(call.arguments, [&](const QString &word) { return isPath(call, word); });
    return found == call.arguments.end() ? u"."_s : *found;
}

bool asksFileAlone(const Invocation &call)
{
    return QFileInfo(depsPath(call)).isFile();
}

Result<AnalysisRequest> depsRequest(const Invocation &call)
{
    return mainFileOf(depsPath(call)).transform([&](const QString &file) {
        const QString workFile = file.endsWith("/go.mod"_L1) ? workFileOf(file, qEnvironmentVariable("GOWORK")) : QString();
        const AnalysisRequest request = questionAbout(file, workFile);
        return asksFileAlone(call) ? moduleAlone(request) : request;
    });
}

void sayWhoAnswers(Output &out, const QString &subject, const QString &workFile, bool isWorkspace)
{
    if (workFile.isEmpty())
        return;
    out.remark(isWorkspace
                   ? Cli::tr("This is the answer of the workspace %1, which go obeys here; with GOWORK=off the module answers alone.")
                         .arg(workFile)
                   : Cli::tr("This is the answer of %1 alone; in its folder go obeys %2.").arg(subject, workFile));
}

static void sayWhoAnswers(CliSession &session, const AnalysisRequest &request)
{
    const bool isWorkspace = !request.member.isEmpty();
    sayWhoAnswers(session.out, subjectOf(request), isWorkspace ? request.modFile : request.workFile, isWorkspace);
}

QJsonObject toJson(const ModuleVersion &module)
{
    QJsonObject json{{"path"_L1, module.path}};
    if (!module.version.isEmpty())
        json.insert("version"_L1, module.version);
    return json;
}

QLatin1StringView nameOf(Severity severity)
{
    return severity == Severity::Error ? "error"_L1 : severity == Severity::Warning ? "warning"_L1 : "info"_L1;
}

static void warnOfProblems(CliSession &session, const QList<Error> &problems)
{
    for (Error problem : problems.first(qMin(problems.size(), kShownProblems))) {
        if (!problem.subject.isEmpty())
            problem.location = {}; // the module is named, not the line that asks for it
        session.out.warn(problem);
    }
    if (problems.size() > kShownProblems)
        session.out.remark(Cli::tr("… and %n more.", nullptr, int(problems.size() - kShownProblems)));
}

int reportProblems(CliSession &session, const ModuleAnalysis &analysis)
{
    const QList<Error> &problems = analysis.problems();
    if (problems.isEmpty())
        return 0;
    warnOfProblems(session, problems);
    const Error incomplete{ErrorKind::ToolFailed,
                           analysis.mainPath(),
                           Cli::tr("The answer is incomplete: %n module(s) could not be read.", nullptr, int(problems.size())),
                           analysis.missing().isEmpty() ? QString()
                                                        : Cli::tr("“go mod download” fetches what is missing in the module cache."),
                           {}};
    return session.out.fail(incomplete);
}

int answerRequest(CliSession &session, ModuleEngine &engine, const AnalysisRequest &request,
                  const std::function<void(const ModuleAnalysis &)> &beforeAnswer)
{
    const auto analysis = engine.analyse(request);
    if (!analysis)
        return session.out.fail(analysis.error());
    if (beforeAnswer)
        beforeAnswer(**analysis);
    sayWhoAnswers(session, request);
    std::jthread saving; // beside the answer where printing that takes longer than a thread does to start
    const auto isWorthSaving = [&] { return engine.unsavedCount() >= kFilesWorthSaving || session.call.has("conflicts"); };
    if (!session.call.has("what-if") && (*analysis)->edgeCount() >= kManyEdges && isWorthSaving())
        saving = std::jthread([&engine] { (void)engine.save(); });
    const int code = answer({session, engine, request, **analysis});
    if (code != 0) // perhaps because of them
        warnOfProblems(session, (*analysis)->problems());
    const int complete = code == 0 ? reportProblems(session, **analysis) : code;
    if (const auto flushed = session.out.finish(); !flushed)
        return session.out.fail(flushed.error());
    saving = {};
    if (isWorthSaving())
        (void)engine.save(); // a cache that cannot be written only makes the next start slower
    return complete;
}

int answerDeps(CliSession &session, bool mayFetch)
{
    if (const auto checked = checkArguments(session.call); !checked)
        return session.out.fail(checked.error());
    if (session.call.has("show-commands"))
        return showCommands(session);
    const auto request = depsRequest(session.call);
    if (!request)
        return session.out.fail(request.error());
    const auto becomeProject = [] { return becomeProgram(QStringLiteral("slipway-project"), QCoreApplication::arguments().sliced(1)); };
    if (mayFetch && (session.call.has("at") || session.call.has("diff") || session.call.has("evidence"))) {
        const Result<> became = becomeProject();
        return session.out.fail(became.error());
    }
    ModuleEngine engine;
    if (mayFetch && (session.call.has("check") || session.call.has("prove")))
        return session.out.fail(becomeProject().error());
    return answerRequest(session, engine, *request, [&](const ModuleAnalysis &analysis) {
        // The other program lets go fetch what is missing, if the project is trusted. If it cannot be started, this one answers.
        if (mayFetch && (!analysis.missing().isEmpty() || lacksFiles({session, engine, *request, analysis})) && !session.call.has("offline")
            && !session.call.has("untrusted"))
            (void)becomeProject();
    });
}

int runDeps(CliSession &session)
{
    const bool isCheck = std::ranges::any_of(std::initializer_list<const char *>{"outdated", "audit", "licences", "sbom", "verify"},
                                             [&](const char *form) { return session.call.has(form); });
    if (!isCheck)
        return answerDeps(session, true);
    if (const auto checked = checkArguments(session.call); !checked)
        return session.out.fail(checked.error());
    if (session.call.has("show-commands"))
        return showCommands(session);
    // The other program opens the project and can start go.
    return session.out.fail(becomeProgram(QStringLiteral("slipway-project"), QCoreApplication::arguments().sliced(1)).error());
}

} // namespace slipway
