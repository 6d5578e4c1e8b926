// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "recipe/recipe.h"
#include "recipe/yaml.h"

#include <optional>

namespace slipway {

/// The sections that the recipe fills and Slipway does not carry out, and what to say about them.
void readSections(const YamlNode &root, Recipe &recipe, QList<Diagnostic> &diagnostics);

/// Whether the artifacts that a rehearsal makes depend on the section.
bool changesArtifacts(const QString &section);

/// Keys of GoReleaser Pro that work here all the same ("variables").
bool isCarriedOut(const QString &path);

/// A whole number as YAML writes it: decimal, 0x, 0o or a leading 0 for octal.
std::optional<qint64> wholeNumber(const QString &text);

} // namespace slipway
