// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "deps.h"
#include "depschecks.h"
#include "projectverb.h"
#include "whatif.h"

#include "modules/member.h"
#include "process/environment.h"
#include "tools/goadvice.h"
#include "tools/goenvironment.h"
#include "tools/question.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr qsizetype kModulesAtOnce = 200; ///< in one command line

/// `slipway deps` where go.mod files are missing in the module cache: in a trusted project go fetches them, and what they need in
/// turn, before the answer is given. It is asked outside of the project, so that it can change neither go.mod nor go.sum.
class FetchVerb final : public ProjectVerb
{
public:
    explicit FetchVerb(CliSession &session)
        : ProjectVerb(session)
    {
        // Whether go likes go.sum is another question.
        disconnect(&workspace(), &Workspace::messagePosted, this, nullptr);
    }

protected:
    QString path() const override { return depsPath(call()); }
    void work() override;
    void cancel() override;

private:
    QList<ModuleVersion> missing();
    Command command(const QList<ModuleVersion> &modules) const;
    void fetchNext();
    void take(const Answer &answer);
    void answerNow();

    ModuleEngine m_engine;
    QTemporaryDir m_folder;
    QList<ModuleVersion> m_pending;
    QList<ModuleVersion> m_asked; ///< what came not will not come the second time
    std::unique_ptr<Question> m_question;
    Error m_problem;
};

QList<ModuleVersion> FetchVerb::missing()
{
    AnalysisRequest request = depsRequest(call()).value_or(questionAbout(workspace().modFile()));
    request.moduleCache = workspace().moduleCache();
    QList<ModuleVersion> unread;
    // What a what-if leads to counts, not what there is.
    if (call().has("what-if")) {
        const auto wanted = whatIf(call(), m_engine, request);
        if (wanted)
            unread = unreadIn(*wanted);
        if (wanted && !wanted->text.isNull())
            request = withSubjectText(request, wanted->text);
    }
    const auto analysis = m_engine.analyse(request);
    QList<ModuleVersion> modules = unread + (analysis ? (*analysis)->missing() : QList<ModuleVersion>());
    modules.removeIf([&](const ModuleVersion &module) { return m_asked.contains(module); });
    return modules;
}

Command FetchVerb::command(const QList<ModuleVersion> &modules) const
{
    const Toolchain go = workspace().toolchain();
    Command command;
    command.program = go.goProgram;
    command.arguments = QStringList{u"list"_s, u"-m"_s, u"-e"_s, u"-json"_s};
    for (const ModuleVersion &module : modules)
        command.arguments += module.toString();
    command.workingDirectory = m_folder.path();
    command.environment = queryEnvironment(buildEnvironment(), go.environment, u"off"_s);
    return command;
}

void FetchVerb::work()
{
    if (!workspace().isTrusted() || !workspace().toolchain().isKnown() || !m_folder.isValid()) {
        answerNow();
        return;
    }
    fetchNext();
}

void FetchVerb::fetchNext()
{
    if (m_pending.isEmpty())
        m_pending = missing();
    if (m_pending.isEmpty()) {
        answerNow();
        return;
    }
    out().progress(Cli::tr("Fetching %n go.mod file(s)…", nullptr, int(m_pending.size())));
    const QList<ModuleVersion> modules = m_pending.first(qMin(m_pending.size(), kModulesAtOnce));
    m_pending.remove(0, modules.size());
    m_asked += modules;
    m_question = std::make_unique<Question>(command(modules));
    connect(m_question.get(), &Question::answered, this, [this](const Answer &answer) { take(answer); });
    m_question->ask();
}

void FetchVerb::take(const Answer &answer)
{
    if (!answer.isGood()) {
        m_problem = withGoHint(answer.error);
        answerNow();
        return;
    }
    fetchNext();
}

void FetchVerb::answerNow()
{
    out().progress({});
    const int code = answerDeps(session(), false);
    if (!m_problem.detail.isEmpty())
        out().warn(m_problem);
    else if (code != 0 && !workspace().isTrusted())
        out().remark(Cli::tr("In a trusted project go fetches what is missing: slipway trust"));
    finish(code);
}

void FetchVerb::cancel()
{
    m_question.reset(); // ends go
    ProjectVerb::cancel();
}

} // namespace

int runDepsFetching(CliSession &session)
{
    if (session.call.has("at") || session.call.has("diff"))
        return answerPast(session);
    if (session.call.has("evidence"))
        return runEvidence(session);
    if (isDepsCheck(session.call))
        return runDepsCheck(session);
    const int code = FetchVerb(session).run();
    return code == 0 && (session.call.has("check") || session.call.has("prove")) ? runProof(session) : code;
}

} // namespace slipway
