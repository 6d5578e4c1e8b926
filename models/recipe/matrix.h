// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "recipe/recipe.h"

#include <QMap>
#include <QStringList>

namespace slipway {

/// What one entry of `builds` says about its targets, as written; lists that are empty mean GoReleaser's defaults.
struct RecipeMatrix {
    QList<RecipeText> os;
    QList<RecipeText> arch;
    QMap<QString, QList<RecipeText>> variants; ///< "goarm" → "6", "7"
    QList<RecipeIgnore> ignored;
    QList<RecipeText> targets; ///< GoReleaser's form; replaces everything above

    bool operator==(const RecipeMatrix &) const = default;
};

/// The targets in GoReleaser's form ("linux_arm_6") and order. A wrong name adds an Error with GoReleaser's words.
QStringList expandedMatrix(const RecipeMatrix &matrix, QList<Diagnostic> &diagnostics);

/// The lists of the matrix with GoReleaser's defaults: "goos", "goarch" and the key of every level. Empty with a list of targets.
QMap<QString, QStringList> completedMatrix(const RecipeMatrix &matrix);

/// "linux_amd64" with the level that GoReleaser gives it: "linux_amd64_v1".
QString completedTarget(const QString &target);

/// A target in GoReleaser's form, taken apart.
struct RecipeTarget {
    QString name; ///< "linux_arm_7"
    QString os;
    QString arch;
    QString variant; ///< empty where the architecture has none
    bool operator==(const RecipeTarget &) const = default;
};
RecipeTarget parsedTarget(const QString &name);

/// The recipe's key for an architecture's level: "goarm" for arm, "gomips" for mips64le; empty where there is none.
QString variantKey(const QString &arch);

} // namespace slipway
