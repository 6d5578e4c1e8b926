// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "archive/deflate.h"

#include "archive/checksum.h"

#include <QCoreApplication>

#include <algorithm>

#include <zlib.h>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

/// Large enough that the seams cost under 0.1 % of size, small enough that a 10 MB binary keeps eight cores busy.
constexpr qsizetype kBlockBytes = 512 << 10;
constexpr qsizetype kWindowBytes = 32 << 10;
/// On Go binaries level 9 takes three times as long as 6 and saves less than 1 %.
constexpr int kLevel = 6;

QByteArray compressed(const QByteArray &block, const QByteArray &dictionary, bool isLast)
{
    z_stream stream{};
    if (deflateInit2(&stream, kLevel, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::bad_alloc();
    if (!dictionary.isEmpty())
        deflateSetDictionary(&stream, reinterpret_cast<const Bytef *>(dictionary.constData()), uInt(dictionary.size()));
    // A flush adds an empty block of 5 bytes beyond what deflateBound() counts with.
    QByteArray result(qsizetype(deflateBound(&stream, uLong(block.size()))) + 16, Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(block.constData()));
    stream.avail_in = uInt(block.size());
    stream.next_out = reinterpret_cast<Bytef *>(result.data());
    stream.avail_out = uInt(result.size());
    deflate(&stream, isLast ? Z_FINISH : Z_SYNC_FLUSH);
    result.truncate(result.size() - qsizetype(stream.avail_out));
    deflateEnd(&stream);
    return result;
}

} // namespace

Deflater::Deflater(int threads, Output output)
    : m_threads(size_t(std::max(1, threads)))
    , m_output(std::move(output))
{
    m_block.reserve(kBlockBytes);
}

Result<> Deflater::write(QByteArrayView bytes)
{
    m_crc = quint32(::crc32_z(m_crc, reinterpret_cast<const Bytef *>(bytes.data()), size_t(bytes.size())));
    m_inputBytes += bytes.size();
    while (!bytes.isEmpty()) {
        // A full block waits for the next byte, since only then is it known not to be the last one.
        if (m_block.size() == kBlockBytes) {
            submit(false);
            if (const Result<> drained = drain(m_threads - 1); !drained)
                return drained;
        }
        const qsizetype part = std::min(bytes.size(), kBlockBytes - m_block.size());
        m_block.append(bytes.first(part));
        bytes = bytes.sliced(part);
    }
    return {};
}

void Deflater::submit(bool isLast)
{
    const auto policy = m_threads > 1 ? std::launch::async : std::launch::deferred;
    QByteArray next = m_block.last(std::min(kWindowBytes, m_block.size()));
    m_inFlight.push_back(std::async(policy, compressed, std::exchange(m_block, {}), std::exchange(m_dictionary, std::move(next)), isLast));
    m_block.reserve(kBlockBytes);
}

Result<> Deflater::drain(size_t allowedInFlight)
{
    while (m_inFlight.size() > allowedInFlight) {
        const QByteArray bytes = m_inFlight.front().get();
        m_inFlight.pop_front();
        m_outputBytes += bytes.size();
        if (const Result<> written = m_output(bytes); !written)
            return written;
    }
    return {};
}

Result<> Deflater::finish()
{
    submit(true);
    return drain(0);
}

} // namespace slipway
