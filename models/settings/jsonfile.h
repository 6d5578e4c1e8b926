// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QJsonObject>

namespace slipway {

struct JsonReading {
    QJsonObject document; ///< empty where there is no file or it is broken
    Error error; ///< detail empty: none
    bool isUnread = false; ///< the file is there and could not be read: nobody may write over it
};

/// Reads one of our own files. A broken one is renamed to "NAME.broken" (or ".broken-2", …), and the error says so.
JsonReading readJsonFile(const QString &path);

/// Writes atomically; makes the folder. Errors: ToolFailed.
[[nodiscard]] Result<> writeJsonFile(const QString &path, const QJsonObject &document);

/// "slipway" in the person's configuration folder.
QString personalFolder();

} // namespace slipway
