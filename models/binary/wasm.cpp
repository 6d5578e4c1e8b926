// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// source: WebAssembly Core Specification 2.0, "Binary Format"; cmd/link/internal/wasm of Go 1.26
#include "binary/formats.h"

#include <algorithm>
#include <array>

namespace slipway {

namespace {

/// The linker leaves runs of zeros out of the file. More than so many times its size would be no Go program.
constexpr quint64 kMostMemory = 16;

constexpr std::array kSectionNames{"custom",  "types", "imports",  "functions", "table", "memory",     "globals",
                                   "exports", "start", "elements", "code",      "data",  "data count", "tags"};

/// Reads one number after the other.
struct Cursor {
    std::string_view bytes;
    quint64 at = 0;
    bool isGood = true;

    quint64 number()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 63; shift += 7) {
            if (at >= bytes.size())
                break;
            const auto byte = static_cast<unsigned char>(bytes[at++]);
            value |= quint64(byte & 0x7f) << shift;
            if (byte < 0x80)
                return value;
        }
        isGood = false;
        return 0;
    }
    /// Of 32 bits.
    qint64 signedNumber()
    {
        qint64 value = 0;
        for (int shift = 0; shift < 35 && at < bytes.size(); shift += 7) {
            const auto byte = static_cast<unsigned char>(bytes[at++]);
            value |= qint64(byte & 0x7f) << shift;
            if (byte < 0x80)
                return byte & 0x40 ? value - (qint64(1) << (shift + 7)) : value;
        }
        isGood = false;
        return 0;
    }
};

PartKind kindOf(quint8 id, std::string_view name)
{
    if (id == 10)
        return PartKind::Code;
    if (id != 0)
        return PartKind::Linking;
    if (name.starts_with(".debug_"))
        return PartKind::Debug;
    return name == "name" ? PartKind::Symbols : PartKind::BuildFacts;
}

void readCode(Image &image, quint64 begin, quint64 end)
{
    Cursor cursor{image.bytes.substr(0, end), begin, true};
    const quint64 count = cursor.number();
    for (quint64 i = 0; i < count && cursor.isGood; ++i) {
        const quint64 start = cursor.at;
        const quint64 size = cursor.number();
        if (!cursor.isGood || size > end - cursor.at)
            return;
        cursor.at += size;
        image.bodies.emplace_back(start, cursor.at - start);
    }
}

/// Segments "00 41 <address> 0b <length> bytes": active ones of the only memory.
void readData(Image &image, quint64 begin, quint64 end)
{
    Cursor cursor{image.bytes.substr(0, end), begin, true};
    const quint64 count = cursor.number();
    quint64 top = 0;
    for (quint64 i = 0; i < count && cursor.isGood; ++i) {
        if (cursor.number() != 0 || cursor.at >= end || image.bytes[cursor.at++] != 0x41)
            break;
        const auto address = quint64(quint32(cursor.signedNumber()));
        if (cursor.at >= end || image.bytes[cursor.at++] != 0x0b)
            break;
        const quint64 size = cursor.number();
        if (!cursor.isGood || size > end - cursor.at)
            break;
        image.sections.push_back({"data", PartKind::Data, address, cursor.at, size, true});
        top = std::max(top, address + size);
        cursor.at += size;
    }
    if (top > kMostMemory * image.bytes.size())
        return;
    image.memory.resize(top);
    for (const ImageSection &section : image.sections) {
        if (section.isLoaded)
            std::ranges::copy(image.bytes.substr(section.offset, section.size), image.memory.begin() + qint64(section.address));
    }
}

} // namespace

bool readWasm(Image &image)
{
    if (!image.bytes.starts_with(std::string_view("\0asm\1\0\0\0", 8)))
        return false;
    image.format = BinaryFormat::Wasm;
    image.arch = "wasm";
    Cursor cursor{image.bytes, 8, true};
    bool hasData = false;
    while (cursor.at < image.bytes.size()) {
        const auto id = quint8(image.bytes[cursor.at++]);
        const quint64 size = cursor.number();
        if (!cursor.isGood || size > image.bytes.size() - cursor.at)
            break;
        const quint64 begin = cursor.at;
        cursor.at += size;
        if (id == 11 && !hasData) {
            hasData = true;
            readData(image, begin, cursor.at);
            continue;
        }
        if (id == 10 && image.bodies.empty())
            readCode(image, begin, cursor.at);
        Cursor inside{image.bytes.substr(0, cursor.at), begin, true};
        const quint64 length = id == 0 ? inside.number() : 0;
        const std::string_view custom = inside.bytes.substr(inside.at, length);
        const std::string_view name = id == 0 ? custom : id < kSectionNames.size() ? kSectionNames[id] : std::string_view("unknown");
        image.sections.push_back({std::string(name), kindOf(id, custom), 0, begin, size, false});
    }
    return true;
}

} // namespace slipway
