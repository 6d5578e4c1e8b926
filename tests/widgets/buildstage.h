// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "../items/handrun.h"

#include "items/buildproject.h"
#include "items/releaseproject.h"
#include "targets/ports.h"

namespace slipway::test {

inline QList<Target> targetsOf(const QString &names)
{
    return parseTargets(names).value();
}

/// A project that can be built, without a file on disk.
inline BuildProject buildable(const QString &targets)
{
    BuildProject project;
    project.state = ReadingState::Ready;
    project.isTrusted = true;
    project.name = QStringLiteral("beacon");
    project.root = QStringLiteral("/project");
    project.goVersion = QStringLiteral("go1.26.1");
    project.ports = builtInPorts();
    project.chosen = targetsOf(targets);
    project.mainPackage = QStringLiteral("./cmd/beacon");
    project.command = [](const Target &target) { return goBuild(target, QStringLiteral("/project/dist/beacon")).toShell(); };
    return project;
}

inline ReleaseProject releasable(const QStringList &targets)
{
    ReleaseProject project;
    project.state = ReadingState::Ready;
    project.isTrusted = true;
    project.name = QStringLiteral("beacon");
    project.root = QStringLiteral("/project");
    project.dist = QStringLiteral("/project/dist");
    project.recipeFile = QStringLiteral("/project/.goreleaser.yaml");
    project.repository.exists = true;
    project.repository.branch = QStringLiteral("trunk");
    project.repository.commit = QStringLiteral("3fa91c2d00000000000000000000000000000000");
    project.repository.tag = QStringLiteral("v1.4.0");
    project.repository.isTagOnHead = true;
    project.plan = releasePlan(targets);
    return project;
}

} // namespace slipway::test
