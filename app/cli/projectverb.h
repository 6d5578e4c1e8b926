// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "interrupts.h"
#include "clisession.h"

#include "workspace/workspace.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace slipway {

/// A verb that opens a project. One class for each such verb; it is made, run() once, and thrown away.
class ProjectVerb : public QObject
{
    Q_OBJECT

public:
    explicit ProjectVerb(CliSession &session);
    ~ProjectVerb() override;

    /// Opens the project, lets the verb work, and returns the exit code.
    int run();

protected:
    /// What has to be known before work() is called.
    enum class Needs {
        Head,
        Project, ///< all but go's opinion of the build list
        Everything,
    };

    /// Comes once, when the project could be read. Ends in finish(), now or later.
    virtual void work() = 0;
    /// The project that is meant.
    virtual QString path() const { return m_session.call.path(); }
    /// Somebody pressed Ctrl-C. Ends in finish() too.
    virtual void cancel();
    void finish(int code);
    int fail(const Error &error);

    CliSession &session() { return m_session; }
    Output &out() { return m_session.out; }
    const Invocation &call() const { return m_session.call; }
    Workspace &workspace() const { return *m_workspace; }
    void setNeeds(Needs needs);
    /// For verbs that also work on a project whose main file is broken.
    void setAcceptsBroken() { m_acceptsBroken = true; }

private:
    void proceed();

    CliSession &m_session;
    Interrupts m_interrupts;
    std::unique_ptr<Workspace> m_workspace;
    Needs m_needs = Needs::Everything;
    bool m_acceptsBroken = false;
    bool m_isWorking = false;
    QTimer m_patience; ///< after that somebody wonders what is going on
    std::optional<int> m_code;
};

/// The options of a run, taken over into the workspace: targets, package, dist, jobs, memory, keep-going.
/// Errors: BadInput that names the option.
[[nodiscard]] Result<> applyRunOptions(const Invocation &call, Workspace &workspace);

/// The targets that an option names ("--target a --target b,c"). Errors: BadInput with what was probably meant.
[[nodiscard]] Result<QList<Target>> targetsIn(const QStringList &values, const QList<Port> &ports);

/// For JSON.
QLatin1StringView nameOf(StepState state);

// -- the verbs
int runTargets(CliSession &session);
int runBuild(CliSession &session);
int runRecipeCheck(CliSession &session);
int runRecipeShow(CliSession &session);
int runRecipeTargets(CliSession &session);
int runPlanBuild(CliSession &session);
int runPlanRelease(CliSession &session);
int runRelease(CliSession &session);
int runVerify(CliSession &session);
int runTrust(CliSession &session);
int runUntrust(CliSession &session);
int runDoctor(CliSession &session);
int runModuleCheck(CliSession &session); ///< `slipway doctor MODULE`
int runEnv(CliSession &session);
int runExplain(CliSession &session);
int runDepsFetching(CliSession &session);
int runProof(CliSession &session);
int runEvidence(CliSession &session);

} // namespace slipway
