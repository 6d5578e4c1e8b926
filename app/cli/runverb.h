// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "projectverb.h"
#include "runreporter.h"

namespace slipway {

/// A verb that plays a plan: what build and release share.
class RunVerb : public ProjectVerb
{
    Q_OBJECT

public:
    using ProjectVerb::ProjectVerb;

protected:
    /// What would be run; for --show-commands.
    virtual Result<Plan> plan() = 0;
    virtual Result<Runner *> start() = 0;
    /// Refuses what this verb cannot do before anything else happens.
    virtual Result<> check() { return {}; }

    /// After the run: what else is to be said, and the exit code. `code` is that of the run.
    virtual int conclude(int code);

    void work() override;
    void cancel() override;

private:
    int showCommands();
    void runEnded(const Result<> &result);

    std::unique_ptr<RunReporter> m_reporter;
};

/// The commands of a plan, one a line, ready to paste; what Slipway does itself is a comment.
QString commandsOf(const Plan &plan);

} // namespace slipway
