// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QMap>
#include <QString>

#include <functional>
#include <stop_token>

namespace slipway {

/// The content of those files of a zip or tar that `wants` accepts, by their names as stored. Links and folders are left out;
/// nothing is written to the disk, so names need no judging.
/// errors: ToolFailed when the archive cannot be read or is damaged; BadInput when the wanted files hold more than `maximumBytes`;
/// Cancelled. thread: any; blocks it.
[[nodiscard]] Result<QMap<QString, QByteArray>> readArchiveContent(const QString &path,
                                                                   const std::function<bool(const QString &name)> &wants,
                                                                   qint64 maximumBytes = 64LL << 20, const std::stop_token &stop = {});

/// What a gzip stream holds; bytes that are none are given back as they are.
/// errors: ToolFailed with `subject` when the stream is damaged; BadInput when it holds more than `maximumBytes`.
[[nodiscard]] Result<QByteArray> unzipped(const QByteArray &bytes, const QString &subject, qint64 maximumBytes = 256LL << 20);

} // namespace slipway
