// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "deps.h"
#include "projectverb.h"

namespace slipway {

namespace {

/// `slipway deps` where go.mod files are missing in the module cache: in a trusted project the workspace lets go confirm the
/// build list, and go fetches what it needs for that.
class FetchVerb final : public ProjectVerb
{
public:
    using ProjectVerb::ProjectVerb;

protected:
    QString path() const override { return depsPath(call()); }
    void work() override
    {
        const int code = answerDeps(session(), false);
        if (code != 0 && !workspace().isTrusted())
            out().remark(Cli::tr("In a trusted project go fetches what is missing: slipway trust"));
        else if (code != 0 && !workspace().confirmationError().detail.isEmpty())
            out().warn(workspace().confirmationError());
        finish(code);
    }
};

} // namespace

int runDepsFetching(Session &session)
{
    return FetchVerb(session).run();
}

} // namespace slipway
