// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "archive/source.h"

#include <memory>

struct archive;

namespace slipway {

/// Compresses a stream to xz or zstd, by libarchive. The bytes do not depend on the number of cores.
class Compressor
{
public:
    enum class Kind { Xz, Zstd };

    /// `path` is what errors are about.
    Compressor(Kind kind, QString path, Output output);
    ~Compressor();
    Compressor(const Compressor &) = delete;
    Compressor &operator=(const Compressor &) = delete;

    [[nodiscard]] Result<> write(QByteArrayView bytes);
    [[nodiscard]] Result<> finish();

private:
    Result<> open(Kind kind);
    Result<> checked(qint64 code);

    const QString m_path;
    const Output m_output;
    Result<> m_state; ///< the first refusal: libarchive knows only numbers
    archive *m_archive;
};

} // namespace slipway
