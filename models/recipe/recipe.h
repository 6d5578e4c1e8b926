// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "recipe/values.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace slipway {

enum class DiagnosticSeverity { Note, Warning, Error };

/// Something to say about a place in a file.
struct Diagnostic {
    DiagnosticSeverity severity = DiagnosticSeverity::Error;
    Location location;
    QString message;
    QString hint;
    bool operator==(const Diagnostic &) const = default;
};

struct RecipeReading {
    Recipe recipe;
    QList<Diagnostic> diagnostics; ///< in file order; an Error among them means that nothing may run
};

/// The file GoReleaser would read in `folder`; empty if there is none.
QString findRecipe(const QString &folder);

/// Reads a recipe and fills in GoReleaser's defaults. `fileName` is for locations only. An empty text gives the defaults.
/// What the file asks and Slipway cannot do is a Warning (publishing sections) or an Error, never silently left out.
RecipeReading readRecipe(const QByteArray &text, const QString &fileName, const RecipeDefaults &defaults);

} // namespace slipway
