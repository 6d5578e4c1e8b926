// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gotemplate/function.h"

#include <QMap>
#include <QString>

#include <functional>
#include <optional>

namespace slipway {

/// The content of a file; nothing if it cannot be read. The path is absolute.
using FileReader = std::function<std::optional<QByteArray>(const QString &path)>;

/// What GoReleaser's template functions see of the world.
struct FunctionWorld {
    QMap<QString, QString> environment; ///< for envOrDefault and isEnvSet
    QString workingDirectory; ///< for abs, and for files that are named relative to it
    TemplateTime now; ///< for time
    FileReader readFile; ///< null: functions that read files fail
    /// Hexadecimal digits of a file; nothing if it cannot be read. Null: as above.
    std::function<std::optional<QByteArray>(const QString &path, const QString &algorithm)> digestFile;
};

/// The words that GoReleaser has for algorithms of checksums.
QStringList recipeDigests();

/// GoReleaser's functions beside Go's own.
/// Source: https://goreleaser.com/customization/templates/, v2.16.
TemplateFunctions recipeFunctions(const FunctionWorld &world);

} // namespace slipway
