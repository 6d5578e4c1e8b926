// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <optional>

namespace slipway {

/// Some small files as they were at one moment, so that what a command did to them can be taken back.
/// take() before the command, seal() after it, restore() to go back.
class FileSnapshot
{
public:
    /// A file that is missing is remembered as missing. Errors: as readFile(), but for missing files.
    [[nodiscard]] static Result<FileSnapshot> take(const QStringList &paths);

    /// Notes what the files are now: only that may be overwritten later. Errors: as take().
    [[nodiscard]] Result<> seal();
    /// Those that differ between take() and seal(). Empty: there is nothing to restore.
    QStringList changedFiles() const;
    /// Puts the changed files back, byte for byte; those that were missing are removed.
    /// Errors: Refused with the path of a file that changed again since seal(), and then no file is touched; ToolFailed.
    [[nodiscard]] Result<> restore() const;

private:
    struct Entry {
        QString path;
        std::optional<QByteArray> before; ///< empty: missing
        std::optional<QByteArray> after;
    };
    QList<Entry> m_entries;
};

} // namespace slipway
