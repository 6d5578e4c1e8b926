// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "projectverb.h"

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

class TrustVerb final : public ProjectVerb
{
public:
    TrustVerb(CliSession &session, bool trusts)
        : ProjectVerb(session)
        , m_trusts(trusts)
    {
        setNeeds(Needs::Head);
        setAcceptsBroken();
    }

protected:
    void work() override;

private:
    bool m_trusts;
    Error m_problem; ///< why it could not be remembered
};

void TrustVerb::work()
{
    const QString root = workspace().root();
    if (root.isEmpty()) {
        finish(fail(workspace().error()));
        return;
    }
    // Only what is said from here on counts: that the folder is another one than before is why somebody trusts it again.
    connect(&workspace(), &Workspace::messagePosted, this, [this](const Error &problem) { m_problem = problem; });
    workspace().setRestricted(true); // this verb starts no program, whatever it decides
    workspace().setTrusted(m_trusts);
    if (!m_problem.detail.isEmpty()) {
        finish(m_problem.exitCode());
        return;
    }
    if (out().isJson())
        out().record("trust"_L1, {{"root"_L1, root}, {"trusted"_L1, m_trusts}});
    else
        out().remark(m_trusts ? Cli::tr("%1 is trusted: its build may run programs.").arg(root)
                              : Cli::tr("%1 is not trusted: no program is run for it.").arg(root));
    finish(0);
}

} // namespace

int runTrust(CliSession &session)
{
    return TrustVerb(session, true).run();
}

int runUntrust(CliSession &session)
{
    return TrustVerb(session, false).run();
}

} // namespace slipway
