// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "recipe/values.h"
#include "recipe/yaml.h"

namespace slipway {

// Typed looks at YAML nodes. They never complain: checkKeys() has named every wrong type already.

RecipeText textOf(const YamlNode &scalar);
/// The text at a key; empty without a line if it is not there.
RecipeText textAt(const YamlNode &mapping, QStringView key);
QString wordAt(const YamlNode &mapping, QStringView key);
bool flagAt(const YamlNode &mapping, QStringView key);
/// The texts of a list; a single text is a list of one.
QList<RecipeText> textsAt(const YamlNode &mapping, QStringView key);
/// The same, but a single text is split at blanks.
QList<RecipeText> flagsAt(const YamlNode &mapping, QStringView key);
QStringList wordsAt(const YamlNode &mapping, QStringView key);
/// The elements of a list, without nulls.
QList<YamlPointer> itemsAt(const YamlNode &mapping, QStringView key);

} // namespace slipway
