// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "plan/gobuild.h"
#include "plan/planners.h"
#include "plan/texts.h"
#include "targets/ports.h"

#include <QDir>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

/// "dist/app_linux_amd64_v1/app": where GoReleaser would leave it.
QString outputOf(const PlanInput &input, const Target &target, const QString &name)
{
    // Go's own default, not GoReleaser's: a build without GOARM is for ARMv7.
    const QString level = target.variant.isEmpty() ? defaultVariant(target.arch) : target.variant;
    QString folder = name + u'_' + target.os + u'_' + target.arch;
    if (!level.isEmpty())
        folder += u'_' + level;
    return QDir(input.dist).filePath(folder + u'/' + name + executableSuffix(target.os));
}

BuildTarget buildOf(const PlanInput &input, const Target &target, const QString &package)
{
    GoBuildLine line;
    line.program = u"go"_s;
    line.subcommand = u"build"_s;
    line.output = outputOf(input, target, binaryNameOf(package, input.modulePath));
    line.package = package;
    line.workingDirectory = input.root;
    line.target = target;
    return {target, goBuildCommand(input, line, input.environment), line.output, {}, input.dist};
}

} // namespace

Result<Plan> planBuild(const PlanInput &input)
{
    if (input.targets.isEmpty())
        return failure(ErrorKind::BadInput, input.root, tr("No target is chosen."), tr("Tick at least one target."));
    const QString package = input.mainPackage.isEmpty() ? input.mainPackages.value(0) : input.mainPackage;
    if (package.isEmpty())
        return failure(ErrorKind::BadInput, input.root, tr("The project has no command: no package main with a function main."),
                       tr("Choose a folder that holds one, or write one."));
    PlanBuilder plan(u"build"_s);
    for (const Target &target : input.targets) {
        const BuildTarget build = buildOf(input, target, package);
        plan.step(u"build:"_s + target.name(), Phase::Build, tr("Build for %1").arg(target.name()), {}, build).writes = {build.output};
    }
    return plan.build();
}

} // namespace slipway
