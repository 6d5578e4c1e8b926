// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QStringList>

namespace slipway {

/// The environment variables that the templates of a recipe ask for (`.Env.NAME`, `index .Env "NAME"`, `envOrDefault "NAME" …`,
/// `isEnvSet "NAME"`) and those it writes as `$NAME`. Read from the plain text, so a name in a comment counts too.
/// shape: sorted, each once.
QStringList namedVariables(const QByteArray &recipe);

/// Whether a variable of this name is likely to hold something that nobody else may see: "GITHUB_TOKEN", "GPG_PASSWORD".
bool isSecretName(const QString &variable);

} // namespace slipway
