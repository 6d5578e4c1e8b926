// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QString>

namespace slipway {

/// What was open when Slipway ended, in whichever way it ended.
struct Session {
    QString project; ///< absolute path of the main file; empty: none
    QByteArray unsavedText; ///< go.mod as it stood in the editor; empty: it was saved

    bool operator==(const Session &) const = default;
};

/// `folder` is that of the settings. A missing or broken file gives an empty session: it is a convenience, not a record.
Session readSession(const QString &folder);
/// Written atomically as session.json. Errors: ToolFailed with the path.
[[nodiscard]] Result<> writeSession(const QString &folder, const Session &session);

} // namespace slipway
