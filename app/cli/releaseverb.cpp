// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "runverb.h"

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

class ReleaseVerb final : public RunVerb
{
public:
    using RunVerb::RunVerb;

protected:
    Result<> check() override;
    Result<Plan> plan() override { return workspace().planRelease(); }
    Result<Runner *> start() override { return call().has("resume") ? workspace().resumeRehearsal() : workspace().startRehearsal(); }
};

Result<> ReleaseVerb::check()
{
    if (call().has("snapshot")) {
        RunChoices choices = workspace().runChoices();
        choices.isSnapshot = true;
        workspace().setRunChoices(choices);
    }
    if (call().has("rehearse") || call().has("snapshot") || call().has("resume") || call().has("show-commands"))
        return {};
    return failure(ErrorKind::Refused, u"release"_s, Cli::tr("This version rehearses releases; it does not publish them."),
                   Cli::tr("Run “slipway release --rehearse”: it makes everything in dist and nothing leaves the machine."));
}

} // namespace

int runRelease(CliSession &session)
{
    return ReleaseVerb(session).run();
}

} // namespace slipway
