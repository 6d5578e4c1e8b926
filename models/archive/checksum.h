// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QStringList>

#include <stop_token>

namespace slipway {

/// The algorithms that fileChecksum() knows, by the words of a recipe: "sha256", "sha512", "crc32", …
QStringList checksumAlgorithms();

/// The checksum of a file as lower-case hex.
/// errors: BadInput for an algorithm that is not known or a file that is missing; ToolFailed when it cannot be read; Cancelled.
/// thread: any; blocks it.
[[nodiscard]] Result<QByteArray> fileChecksum(const QString &path, const QString &algorithm = QStringLiteral("sha256"),
                                              const std::stop_token &stop = {});

/// CRC-32 as gzip and zip use it (polynomial 0xEDB88320).
quint32 crc32Of(QByteArrayView bytes);

} // namespace slipway
