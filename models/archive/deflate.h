// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "archive/source.h"

#include <QByteArray>

#include <deque>
#include <future>

namespace slipway {

/// Compresses to raw DEFLATE on several cores. The input is cut into blocks of one size, each compressed with the end of the one
/// before as its dictionary; so the result depends on the bytes and the level alone, never on the number of threads.
/// source: RFC 1951; the way of pigz
class Deflater
{
public:
    Deflater(int threads, Output output);
    [[nodiscard]] Result<> write(QByteArrayView bytes);
    [[nodiscard]] Result<> finish();

    quint32 crc() const { return m_crc; } ///< CRC-32 of the input so far
    qint64 inputBytes() const { return m_inputBytes; }
    qint64 outputBytes() const { return m_outputBytes; }

private:
    void submit(bool isLast);
    [[nodiscard]] Result<> drain(size_t allowedInFlight);

    const size_t m_threads;
    Output m_output;
    QByteArray m_block;
    QByteArray m_dictionary;
    std::deque<std::future<QByteArray>> m_inFlight;
    quint32 m_crc = 0;
    qint64 m_inputBytes = 0;
    qint64 m_outputBytes = 0;
};

} // namespace slipway
