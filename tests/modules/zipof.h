// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace slipway {

inline quint32 crc32(const QByteArray &bytes)
{
    quint32 crc = ~0U;
    for (const char byte : bytes) {
        crc ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (crc & 1 ? 0xEDB88320U : 0U);
    }
    return ~crc;
}

inline QByteArray littleEndian(quint64 value, int bytes)
{
    QByteArray text;
    for (int i = 0; i < bytes; ++i)
        text.append(char(value >> (8 * i)));
    return text;
}

/// A zip file with one file in it, not compressed. source: APPNOTE.TXT 4.3
inline QByteArray zipOf(const QByteArray &name, const QByteArray &content)
{
    const QByteArray facts = littleEndian(20, 2) + littleEndian(0, 2) + littleEndian(0, 2) + littleEndian(0, 4)
        + littleEndian(crc32(content), 4) + littleEndian(quint64(content.size()), 4) + littleEndian(quint64(content.size()), 4)
        + littleEndian(quint64(name.size()), 2) + littleEndian(0, 2);
    const QByteArray file = "PK\3\4" + facts + name + content;
    const QByteArray directory = "PK\1\2" + littleEndian(20, 2) + facts + littleEndian(0, 2) + littleEndian(0, 2) + littleEndian(0, 2)
        + littleEndian(0, 4) + littleEndian(0, 4) + name;
    return file + directory + "PK\5\6" + littleEndian(0, 4) + littleEndian(1, 2) + littleEndian(1, 2)
        + littleEndian(quint64(directory.size()), 4) + littleEndian(quint64(file.size()), 4) + littleEndian(0, 2);
}

} // namespace slipway
