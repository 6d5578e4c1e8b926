// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/planners.h"

#include <QMap>

/// A project as the planners see one, on a fixed day and commit.
struct SampleProject {
    QByteArray recipe; ///< empty: none
    QStringList files{QStringLiteral("LICENSE"), QStringLiteral("README.md"), QStringLiteral("main.go")};
    QString tag = QStringLiteral("v1.2.3");
    bool isTagOnHead = true;
    bool isSnapshot = true;
    QMap<QString, QString> environment;
    QStringList mainPackages{QStringLiteral(".")};
};

/// Reads the recipe and makes up everything else. `root` need not exist.
slipway::PlanInput sampleInput(const SampleProject &project, const QString &root);

/// The first Error among the recipe's diagnostics, as text; empty if there is none.
QString recipeError(const SampleProject &project);
