// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <stop_token>

namespace slipway {

/// One entry of an archive on disk.
struct ArchivedFile {
    QString name; ///< as stored, folders with a trailing "/"
    int mode = 0;
    qint64 sizeBytes = 0;
    qint64 modificationTime = 0; ///< seconds since 1970
    QString linkTarget; ///< empty unless a link
    QString owner, group;
    QByteArray sha256; ///< hex, of the content; empty unless a file

    bool operator==(const ArchivedFile &) const = default;
};

/// Reads what an archive (or a compressed single file) holds, in its order, without unpacking anything.
/// errors: ToolFailed when it cannot be read or is damaged; BadInput for an archive that is dangerous to unpack: absolute names, "..",
/// devices, two entries of one name, or more than `maximumBytes` of content.
/// thread: any; blocks it.
[[nodiscard]] Result<QList<ArchivedFile>> readArchive(const QString &path, const std::stop_token &stop = {},
                                                      qint64 maximumBytes = 16LL << 30);

} // namespace slipway
