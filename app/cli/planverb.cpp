// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "projectverb.h"

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

class PlanVerb final : public ProjectVerb
{
public:
    PlanVerb(CliSession &session, bool isRelease)
        : ProjectVerb(session)
        , m_isRelease(isRelease)
    {
        setNeeds(Needs::Project);
    }

protected:
    void work() override;

private:
    int print();

    bool m_isRelease;
};

int PlanVerb::print()
{
    if (const auto applied = applyRunOptions(call(), workspace()); !applied)
        return fail(applied.error());
    const auto plan = m_isRelease ? workspace().planRelease() : workspace().planBuild();
    if (!plan)
        return fail(plan.error());
    const QString format = call().value("format");
    if (format == "json"_L1 || (format.isEmpty() && out().isJson()))
        out().write(toJson(*plan) + '\n');
    else
        out().write((format == "dot"_L1 ? toDot(*plan) : toText(*plan)).toUtf8());
    return 0;
}

void PlanVerb::work()
{
    finish(print());
}

} // namespace

int runPlanBuild(CliSession &session)
{
    return PlanVerb(session, false).run();
}

int runPlanRelease(CliSession &session)
{
    return PlanVerb(session, true).run();
}

} // namespace slipway
