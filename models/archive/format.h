// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace slipway {

/// One file to put into an archive.
struct ArchiveEntry {
    QString source; ///< absolute path on disk; a folder stands for everything in it
    QString name; ///< path in the archive, "/" between parts
    int mode = 0644;
    std::optional<qint64> modificationTime = {}; ///< seconds since 1970; empty: the archive's
    QString owner = {}; ///< empty: the archive's fixed owner, root
    QString group = {};
    bool operator==(const ArchiveEntry &) const = default;
};

/// Gz and Xz hold one bare file; Binary is that file itself.
enum class ArchiveFormat { TarGz, TarXz, TarZst, Tar, Zip, Gz, Xz, Binary };

/// "tar.gz", "zip": the word of a recipe and of artifacts.json.
QString archiveFormatName(ArchiveFormat format);

} // namespace slipway
