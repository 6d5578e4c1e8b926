// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "archive/checksum.h"

#include "archive/source.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>
#include <array>

#include <zlib.h>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

struct Algorithm {
    QLatin1StringView name;
    QCryptographicHash::Algorithm hash;
};

/// GoReleaser's words; crc32 stands aside because it is no cryptographic hash.
constexpr std::array kAlgorithms = {
    Algorithm{"sha256"_L1, QCryptographicHash::Sha256},       Algorithm{"sha512"_L1, QCryptographicHash::Sha512},
    Algorithm{"sha1"_L1, QCryptographicHash::Sha1},           Algorithm{"md5"_L1, QCryptographicHash::Md5},
    Algorithm{"sha224"_L1, QCryptographicHash::Sha224},       Algorithm{"sha384"_L1, QCryptographicHash::Sha384},
    Algorithm{"sha3-224"_L1, QCryptographicHash::Sha3_224},   Algorithm{"sha3-256"_L1, QCryptographicHash::Sha3_256},
    Algorithm{"sha3-384"_L1, QCryptographicHash::Sha3_384},   Algorithm{"sha3-512"_L1, QCryptographicHash::Sha3_512},
    Algorithm{"blake2b"_L1, QCryptographicHash::Blake2b_512}, Algorithm{"blake2s"_L1, QCryptographicHash::Blake2s_256},
};
constexpr auto kCrc32 = "crc32"_L1;

Result<QByteArray> crcOfFile(const QString &path, const std::stop_token &stop)
{
    uLong crc = 0;
    const Result<qint64> read = readSource(path, stop, [&crc](QByteArrayView bytes) -> Result<> {
        crc = ::crc32_z(crc, reinterpret_cast<const Bytef *>(bytes.data()), size_t(bytes.size()));
        return {};
    });
    if (!read)
        return std::unexpected(read.error());
    return QByteArray::number(quint32(crc), 16).rightJustified(8, '0');
}

} // namespace

QStringList checksumAlgorithms()
{
    QStringList names;
    for (const Algorithm &algorithm : kAlgorithms)
        names.append(algorithm.name);
    names.append(kCrc32);
    return names;
}

Result<QByteArray> fileChecksum(const QString &path, const QString &algorithm, const std::stop_token &stop)
{
    if (algorithm == kCrc32)
        return crcOfFile(path, stop);
    const auto known = std::ranges::find(kAlgorithms, algorithm, &Algorithm::name);
    if (known == kAlgorithms.end())
        return failure(ErrorKind::BadInput, algorithm,
                       QCoreApplication::translate("Archive", "%1 is not a checksum that can be made here.").arg(algorithm),
                       QCoreApplication::translate("Archive", "Choose one of these: %1.").arg(checksumAlgorithms().join(u", "_s)));
    QCryptographicHash hash(known->hash);
    const Result<qint64> read = readSource(path, stop, [&hash](QByteArrayView bytes) -> Result<> {
        hash.addData(bytes);
        return {};
    });
    if (!read)
        return std::unexpected(read.error());
    return hash.result().toHex();
}

quint32 crc32Of(QByteArrayView bytes)
{
    return quint32(::crc32_z(0, reinterpret_cast<const Bytef *>(bytes.data()), size_t(bytes.size())));
}

} // namespace slipway
