// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>

#include <optional>

namespace slipway {

/// Objects one after the other, as `go list -json` prints them: "{\n\t\"Path\": \"x\"\n}\n{…". Empty optional: cut or malformed.
std::optional<QList<QJsonObject>> parseJsonStream(const QByteArray &text);

} // namespace slipway
