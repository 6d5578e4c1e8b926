// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "program.h"

/// `slipway`: the verbs that only read and print are here, so that they start at once. All others are in slipway-project,
/// which loads the libraries for repositories, archives and processes.
int main(int argc, char **argv)
{
    using namespace slipway;
    QCoreApplication::setApplicationName(QStringLiteral("slipway"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SLIPWAY_VERSION));
    const QCoreApplication app(argc, argv);
    static constexpr VerbRoutine routines[] = {
        {"deps", runDeps}, {"mod print", runModPrint}, {"mod check", runModCheck},    {"mod edit", runModEdit},
        {"help", runHelp}, {"version", runVersion},    {"completion", runCompletion}, {"man", runMan},
        {"open", runOpen}, {"size", runSize},
    };
    return runCommandLine(routines, QStringLiteral("slipway-project"));
}
