// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "deps.h"
#include "projectverb.h"
#include "runreporter.h"
#include "runverb.h"
#include "whatif.h"

#include "modules/member.h"
#include "workspace/comparisons.h"

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

/// `slipway deps --what-if … --check --prove --apply`: what go and the compiler say about another text of go.mod, then the text.
class ProofVerb final : public ProjectVerb
{
public:
    explicit ProofVerb(CliSession &session)
        : ProjectVerb(session)
    {
        disconnect(&workspace(), &Workspace::messagePosted, this, nullptr); // go has been asked before
        workspace().setModuleAlone(asksFileAlone(call()));
    }

protected:
    QString path() const override { return depsPath(call()); }
    void work() override;
    void cancel() override;

private:
    void check();
    void checked(const QStringList &differences, const Error &error);
    void prove();
    void proved(const Result<> &result);
    void printPackages(const Runner &runner);
    void printApi(const Runner &runner);
    void apply();

    QByteArray m_text;
    QList<Change> m_changes;
    std::unique_ptr<RunReporter> m_reporter;
};

void ProofVerb::work()
{
    AnalysisRequest request = questionAbout(workspace().modFile(), workspace().workFile());
    request.moduleCache = workspace().moduleCache();
    const auto wanted = whatIf(call(), *workspace().engine(), request);
    if (!wanted || wanted->text.isNull()) {
        finish(wanted ? 1 : fail(wanted.error())); // a refusal has been explained
        return;
    }
    m_text = wanted->text;
    if (const auto after = workspace().engine()->analyse(withSubjectText(request, m_text)); after && workspace().analysis())
        m_changes = difference(*workspace().analysis(), **after);
    call().has("check") ? check() : prove();
}

void ProofVerb::check()
{
    connect(&workspace(), &Workspace::modFileChecked, this,
            [this](const QByteArray &, const QStringList &differences, const Error &error) { checked(differences, error); });
    out().progress(Cli::tr("go selects the modules of a copy…"));
    if (const auto asked = workspace().checkModFile(m_text); !asked)
        finish(fail(asked.error()));
}

void ProofVerb::checked(const QStringList &differences, const Error &error)
{
    out().progress({});
    if (!error.detail.isEmpty()) {
        finish(fail(error));
        return;
    }
    if (out().isJson())
        out().record("check"_L1, {{"agrees"_L1, differences.isEmpty()}, {"differences"_L1, differences.join(u'\n')}});
    for (const QString &line : differences)
        out().line(line);
    if (!differences.isEmpty()) {
        finish(fail({ErrorKind::WorkFailed, u"go list -m all"_s, Cli::tr("go selects other modules."), {}, {}}));
        return;
    }
    out().remark(Cli::tr("go selects the same modules."));
    call().has("prove") ? prove() : apply();
}

void ProofVerb::prove()
{
    connect(&workspace(), &Workspace::runFinished, this, [this](const Result<> &result) { proved(result); });
    const auto runner = workspace().startProof(m_text, call().has("test"), comparisonsFor(m_changes));
    if (!runner) {
        finish(fail(runner.error()));
        return;
    }
    m_reporter = std::make_unique<RunReporter>(out(), **runner);
}

void ProofVerb::printPackages(const Runner &runner)
{
    for (const char *id : {"build", "vet", "test"}) {
        const QString step = QString::fromLatin1(id);
        if (!runner.plan().find(step))
            continue;
        const auto log = runner.log(step);
        for (const PackageVerdict &verdict : packageVerdicts(log->bytes(0, log->sizeBytes()))) {
            if (out().isJson())
                out().record("package"_L1,
                             {{"step"_L1, step},
                              {"path"_L1, verdict.package},
                              {"ok"_L1, verdict.lines.isEmpty()},
                              {"said"_L1, verdict.lines.join(u'\n')}});
            else if (!verdict.lines.isEmpty())
                out().line(out().inked(Ink::Bad, Cli::tr("%1: %2 fails").arg(step, verdict.package)));
        }
    }
}

void ProofVerb::printApi(const Runner &runner)
{
    for (const Step &step : runner.plan().steps) {
        if (!step.id.startsWith("api-difference:"_L1) || runner.status(step.id).state != StepState::Succeeded)
            continue;
        const auto log = runner.log(step.id);
        const QString said
            = QString::fromUtf8(log->bytes(0, log->sizeBytes())).section(u'\n', 1).trimmed(); // the first line is the command
        if (out().isJson()) {
            out().record("api"_L1, {{"path"_L1, step.id.section(u':', 1)}, {"said"_L1, said}});
            continue;
        }
        out().line(
            out().inked(Ink::Strong, said.isEmpty() ? Cli::tr("The API of %1 is the same.").arg(step.id.section(u':', 1)) : step.title));
        if (!said.isEmpty())
            out().line(said);
    }
}

void ProofVerb::proved(const Result<> &result)
{
    const Runner &runner = *workspace().runner();
    printPackages(runner);
    printApi(runner);
    m_reporter->printSummary();
    // A comparison that failed says nothing about the project.
    const auto isGood = [&runner](const QString &id) { return !runner.plan().find(id) || runner.status(id).state == StepState::Succeeded; };
    if (isGood(u"build"_s) && isGood(u"vet"_s) && isGood(u"test"_s))
        apply();
    else
        finish(result ? 1 : result.error().exitCode());
}

void ProofVerb::apply()
{
    if (!call().has("apply")) {
        finish(0);
        return;
    }
    if (const auto written = workspace().saveModFile(m_text); !written) {
        finish(fail(written.error()));
        return;
    }
    out().remark(Cli::tr("Written: %1").arg(workspace().modFile()));
    finish(0);
}

void ProofVerb::cancel()
{
    Runner *runner = workspace().runner();
    if (!m_reporter || !runner || !runner->isRunning()) {
        ProjectVerb::cancel();
        return;
    }
    out().remark(Cli::tr("Stopping… (once more to leave at once)"));
    runner->cancel();
}

} // namespace

int runProof(CliSession &session)
{
    return ProofVerb(session).run();
}

} // namespace slipway
