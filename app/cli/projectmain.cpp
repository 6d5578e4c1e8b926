// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "program.h"
#include "projectverb.h"

/// `slipway-project`: the verbs that open a project, with all that belongs to it. `slipway` becomes this program; nobody types its name.
int main(int argc, char **argv)
{
    using namespace slipway;
    QCoreApplication::setApplicationName(QStringLiteral("slipway"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SLIPWAY_VERSION));
    const QCoreApplication app(argc, argv);
    static constexpr VerbRoutine routines[] = {
        {"deps", runDepsFetching},
        {"targets", runTargets},
        {"build", runBuild},
        {"recipe check", runRecipeCheck},
        {"recipe show", runRecipeShow},
        {"recipe targets", runRecipeTargets},
        {"plan build", runPlanBuild},
        {"plan release", runPlanRelease},
        {"release", runRelease},
        {"trust", runTrust},
        {"untrust", runUntrust},
        {"doctor", runDoctor},
        {"explain", runExplain},
        {"env", runEnv},
        {"verify", runVerify},
    };
    return runCommandLine(routines, QStringLiteral("slipway"));
}
