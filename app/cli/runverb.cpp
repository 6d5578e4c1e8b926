// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "runverb.h"

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

QString commandOf(const Step &step)
{
    if (const auto *build = std::get_if<BuildTarget>(&step.action))
        return build->command.toShell();
    if (const auto *program = std::get_if<RunProgram>(&step.action))
        return program->command.toShell();
    return u"# "_s + describe(step.action);
}

/// What a recipe says that is not an error.
void printWarnings(Output &out, const QList<Diagnostic> &diagnostics)
{
    for (const Diagnostic &diagnostic : diagnostics) {
        if (diagnostic.severity == DiagnosticSeverity::Warning)
            out.warn({ErrorKind::BadInput, diagnostic.location.file, diagnostic.message, diagnostic.hint, diagnostic.location});
    }
}

} // namespace

QString commandsOf(const Plan &plan)
{
    QString text;
    for (const Step &step : plan.steps)
        text += commandOf(step) + u'\n';
    return text;
}

int RunVerb::showCommands()
{
    const auto planned = plan();
    if (!planned)
        return fail(planned.error());
    out().write(commandsOf(*planned).toUtf8());
    return 0;
}

void RunVerb::work()
{
    for (const Result<> &ready : {applyRunOptions(call(), workspace()), check()}) {
        if (!ready) {
            finish(fail(ready.error()));
            return;
        }
    }
    if (call().has("show-commands")) {
        finish(showCommands());
        return;
    }
    connect(&workspace(), &Workspace::runFinished, this, [this](const Result<> &result) { runEnded(result); });
    const auto runner = start();
    if (!runner) {
        finish(fail(runner.error()));
        return;
    }
    printWarnings(out(), workspace().recipeDiagnostics());
    m_reporter = std::make_unique<RunReporter>(out(), **runner);
}

void RunVerb::runEnded(const Result<> &result)
{
    if (!m_reporter)
        return;
    // A build that the network failed is no error of the code.
    const bool isNetworks = !result && result.error().kind == ErrorKind::WorkFailed && m_reporter->hasNetworkFailed();
    const int code = result ? 0 : isNetworks ? Error{ErrorKind::ToolFailed, {}, {}, {}, {}}.exitCode() : result.error().exitCode();
    finish(conclude(code));
}

int RunVerb::conclude(int code)
{
    m_reporter->printFiles(workspace().root());
    m_reporter->printSummary();
    if (out().isJson())
        out().record("result"_L1, {{"ok"_L1, code == 0}, {"exitCode"_L1, code}, {"dist"_L1, workspace().dist()}});
    return code;
}

void RunVerb::cancel()
{
    Runner *runner = workspace().runner();
    if (!m_reporter || !runner || !runner->isRunning()) {
        ProjectVerb::cancel();
        return;
    }
    out().remark(Cli::tr("Stopping… (once more to leave at once)"));
    runner->cancel();
}

} // namespace slipway
