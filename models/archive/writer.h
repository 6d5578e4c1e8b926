// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "archive/format.h"
#include "base/error.h"

#include <QByteArray>
#include <QList>

#include <stop_token>

namespace slipway {

/// An archive to be written, as a value.
struct ArchiveSpec {
    QString path; ///< absolute; its folder is made if missing
    ArchiveFormat format = ArchiveFormat::TarGz;
    QList<ArchiveEntry> entries; ///< in the order in which they are written; what a folder holds follows sorted by name
    qint64 modificationTime = 0; ///< seconds since 1970, for every entry
    int threads = 0; ///< for compression; 0: as many as the machine has. Never changes the bytes.

    bool operator==(const ArchiveSpec &) const = default;
};

struct WrittenArchive {
    qint64 sizeBytes = 0;
    QByteArray sha256; ///< hex, lower case
    QStringList entries; ///< names as written

    bool operator==(const WrittenArchive &) const = default;
};

/// Writes an archive whose bytes depend on the names, modes and contents of its entries and on nothing else: not on times, owners,
/// umask, folder, time zone, locale or the number of cores. Everything belongs to root (0:0).
/// In a tar a link that points at another entry stays a link; every other link is replaced by the file it points at.
/// The file appears under its name complete or not at all.
/// errors: BadInput for a name that is absolute, climbs out ("..") or occurs twice, and for a source that is missing or neither
/// file, folder nor link; ToolFailed with the path when reading or writing fails (a full disk); Cancelled when `stop` was asked.
/// thread: any; blocks it.
[[nodiscard]] Result<WrittenArchive> writeArchive(const ArchiveSpec &spec, const std::stop_token &stop = {});

} // namespace slipway
