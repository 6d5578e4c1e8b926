// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "runverb.h"

namespace slipway {

namespace {

class BuildVerb final : public RunVerb
{
public:
    using RunVerb::RunVerb;

protected:
    Result<Plan> plan() override { return workspace().planBuild(); }
    Result<Runner *> start() override;
};

/// What is known to stand against a target is said first; go has the last word.
Result<Runner *> BuildVerb::start()
{
    const Result<Runner *> runner = workspace().startBuild();
    if (!runner)
        return runner;
    const QList<Target> named = workspace().runChoices().targets;
    for (const Target &target : named.isEmpty() ? workspace().chosenTargets() : named) {
        if (const Error obstacle = workspace().obstacle(target); !obstacle.detail.isEmpty())
            out().warn(obstacle);
    }
    return runner;
}

} // namespace

int runBuild(CliSession &session)
{
    return BuildVerb(session).run();
}

} // namespace slipway
