// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "modules/analysis.h"

namespace slipway {

/// The modules of the build list that somebody means with a few words: the one of that path; else the one that holds the package of that
/// import path; else all whose path ends so ("x/sys", "cobra"), a major version left out or not ("pgx" for …/pgx/v5, "yaml" for
/// gopkg.in/yaml.v3). shape: module paths in the order of modules(); empty: none.
QStringList modulesMeant(const ModuleAnalysis &analysis, const QString &words);

} // namespace slipway
