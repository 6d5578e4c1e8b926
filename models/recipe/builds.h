// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "recipe/recipe.h"
#include "recipe/yaml.h"

namespace slipway {

/// The entries of `builds` with GoReleaser's defaults; one made of defaults if there is none.
QList<RecipeBuild> readBuilds(const YamlNode &root, const QString &projectName, QList<Diagnostic> &diagnostics);

/// The entries of `archives` with GoReleaser's defaults; one made of defaults if there is none.
QList<RecipeArchive> readArchives(const YamlNode &root, const QList<RecipeBuild> &builds, QList<Diagnostic> &diagnostics);

RecipeChecksum readChecksum(const YamlNode &root, QList<Diagnostic> &diagnostics);

/// A hook as GoReleaser takes it: a text, or a mapping with cmd, dir, env and output; a list of them or a single one.
QList<RecipeHook> readHooks(const YamlNode *node, QList<Diagnostic> &diagnostics);

/// "found 2 builds with the ID 'x', please fix your config"
void checkIds(const QString &section, const QList<std::pair<QString, Location>> &ids, QList<Diagnostic> &diagnostics);

} // namespace slipway
