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
    Result<Runner *> start() override { return workspace().startBuild(); }
};

} // namespace

int runBuild(Session &session)
{
    return BuildVerb(session).run();
}

} // namespace slipway
