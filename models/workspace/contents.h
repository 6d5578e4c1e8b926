// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "recipe/recipe.h"
#include "sources/mainpackages.h"
#include "workspace/location.h"

#include <QList>
#include <QStringList>

namespace slipway {

/// What lies in a project beside its main file.
struct ProjectContents {
    QList<MainPackage> mainPackages; ///< paths relative to root
    QStringList filesForArchives; ///< what the patterns of the recipe find; relative to root, sorted
    QString recipeFile; ///< absolute; empty: none
    RecipeReading recipe; ///< GoReleaser's defaults where there is no file
    QStringList recipeVariables; ///< environment variables that it asks for

    bool operator==(const ProjectContents &other) const
    {
        return mainPackages == other.mainPackages && filesForArchives == other.filesForArchives && recipeFile == other.recipeFile
            && recipeVariables == other.recipeVariables && recipe.recipe == other.recipe.recipe
            && recipe.diagnostics == other.recipe.diagnostics;
    }
};

/// Reads folders and files; takes as long as the tree is large. Starts no program. thread: any.
ProjectContents readContents(const ProjectHead &head);

/// The command that a person most likely means: the module's root, cmd/<name of the project>, the first in cmd. Empty: there is none.
QString usualMainPackage(const QList<MainPackage> &packages, const QString &projectName);

/// "hugo" of "github.com/gohugoio/hugo", "x" of "example.org/x/v2"; the folder's name without a module path.
QString projectName(const ProjectHead &head);

} // namespace slipway
