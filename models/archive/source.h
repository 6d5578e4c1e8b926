// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "archive/format.h"
#include "base/error.h"

#include <QByteArrayView>
#include <QList>

#include <functional>
#include <stop_token>

namespace slipway {

/// Takes bytes piece by piece; what it refuses ends the work.
using Output = std::function<Result<>(QByteArrayView)>;

/// Reads a regular file piece by piece and returns how many bytes it had.
/// errors: BadInput when it is missing or not a file; ToolFailed when it cannot be read or changes meanwhile; Cancelled; those of `take`.
[[nodiscard]] Result<qint64> readSource(const QString &path, const std::stop_token &stop, const Output &take);

/// A file that is not what it was a moment ago.
std::unexpected<Error> fileChanged(const QString &path);

/// One thing that goes into an archive: a file, or a link to another entry.
struct PackedEntry {
    QString source; ///< of a file
    QString name;
    int mode = 0644;
    qint64 modificationTime = 0;
    QString owner, group;
    QString linkTarget; ///< relative to the entry's folder; empty: a file
    qint64 sizeBytes = 0;
    bool operator==(const PackedEntry &) const = default;
};

/// What to pack, in order: folders replaced by what they hold, links judged, names checked.
/// `keepsLinks`: a link to another entry stays one; otherwise each link is replaced by its file.
/// errors: BadInput
[[nodiscard]] Result<QList<PackedEntry>> packedEntries(const QList<ArchiveEntry> &entries, qint64 modificationTime, bool keepsLinks);

} // namespace slipway
