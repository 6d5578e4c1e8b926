// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

/// Somebody's recipe, as it was found: "owner__name.yaml" in the corpus.
struct RealRecipe {
    QString name; ///< of the file
    QString module; ///< "github.com/owner/name"
    QByteArray text;
    bool hasHooks = false; ///< `before` asks for programs
};

/// All of them; empty where the corpus is not.
QList<RealRecipe> realRecipes();

/// The files of a project that the recipe could be for: main packages where it builds, files where it packs.
QMap<QString, QByteArray> filesFor(const RealRecipe &recipe);

/// A value for each environment variable that the recipe asks for.
QMap<QString, QString> variablesFor(const RealRecipe &recipe);

/// Writes a program called `go` into `folder` that leaves the arguments and variables of a build in place of the binary (without
/// moments of time, which no two runs share) and hands everything else to the real one. False if there is no go.
bool writeStandInForGo(const QString &folder);

/// The sections of a config.yaml that both write, one line each. What only GoReleaser has is left out.
QStringList sharedConfig(const QByteArray &yaml);
