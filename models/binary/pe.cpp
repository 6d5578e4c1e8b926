// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// source: PE Format of Microsoft; debug/pe of Go 1.26
#include "binary/formats.h"

#include <algorithm>
#include <array>

namespace slipway {

namespace {

constexpr std::array kPeMachines{
    std::pair{0x14c, "386"}, std::pair{0x8664, "amd64"}, std::pair{0xaa64, "arm64"}, std::pair{0x1c0, "arm"}, std::pair{0x1c4, "arm"},
};
constexpr quint64 kSymbolSize = 18;
constexpr quint32 kCode = 0x20, kWritable = 0x80000000;

PartKind kindOf(std::string_view name, quint32 flags)
{
    const auto is = [name](std::initializer_list<std::string_view> names) { return std::ranges::find(names, name) != names.end(); };
    if (name.starts_with(".debug_") || name.starts_with(".zdebug_"))
        return PartKind::Debug;
    if (is({".idata", ".edata", ".reloc", ".pdata", ".xdata", ".CRT", ".tls", ".didat"}))
        return PartKind::Linking;
    if (is({".symtab"}))
        return PartKind::Symbols;
    if (is({".rsrc"}))
        return PartKind::Resources;
    if (is({".buildid"}))
        return PartKind::BuildFacts;
    return flags & kCode ? PartKind::Code : flags & kWritable ? PartKind::Data : PartKind::ReadOnly;
}

struct PeReader {
    Image &image;
    Bytes file;
    quint64 symbols = 0; ///< offset
    quint64 symbolCount = 0;
    std::vector<quint64> addresses; ///< of sections, in the order of their headers

    quint64 strings() const { return symbols + symbolCount * kSymbolSize; }
    /// Eight bytes, or "/123": a place in the strings.
    std::string_view sectionName(quint64 at) const;
    void addSections(quint64 first, quint64 count, quint64 base);
    void addSymbols();
};

std::string_view PeReader::sectionName(quint64 at) const
{
    const std::string_view name = Bytes(file.slice(at, 8), false).text(0);
    if (!name.starts_with('/') || !symbols)
        return name;
    quint64 offset = 0;
    for (const char digit : name.substr(1)) {
        if (digit < '0' || digit > '9')
            return name;
        offset = offset * 10 + quint64(digit - '0');
    }
    return file.text(strings() + offset);
}

void PeReader::addSections(quint64 first, quint64 count, quint64 base)
{
    for (quint64 i = 0; i < count && file.has(first + i * 40, 40); ++i) {
        const quint64 at = first + i * 40;
        const quint64 virtualSize = file.u32(at + 8);
        const quint64 rawSize = file.u32(at + 16);
        const std::string_view name = sectionName(at);
        ImageSection section{std::string(name),
                             kindOf(name, file.u32(at + 36)),
                             base + file.u32(at + 12),
                             file.u32(at + 20),
                             virtualSize ? std::min(virtualSize, rawSize) : rawSize,
                             true};
        addresses.push_back(section.address);
        image.sections.push_back(std::move(section));
    }
}

void PeReader::addSymbols()
{
    for (quint64 i = 0; i < symbolCount; ++i) {
        const quint64 at = symbols + i * kSymbolSize;
        if (!file.has(at, kSymbolSize))
            return;
        const quint16 section = file.u16(at + 12);
        const std::string_view name = file.u32(at) ? Bytes(file.slice(at, 8), false).text(0) : file.text(strings() + file.u32(at + 4));
        if (section >= 1 && section <= addresses.size() && !name.empty() && !name.starts_with('.'))
            image.symbols.push_back({name, addresses[section - 1u] + file.u32(at + 8), 0});
        i += file.u8(at + 17); // what is said about a symbol beyond itself
    }
}

} // namespace

bool readPe(Image &image)
{
    const Bytes file(image.bytes, false);
    const quint64 header = file.u32(60);
    if (!image.bytes.starts_with("MZ") || file.slice(header, 4) != std::string_view("PE\0\0", 4) || !file.has(header, 24))
        return false;
    image.format = BinaryFormat::Pe;
    const int machine = file.u16(header + 4);
    if (const auto known = std::ranges::find(kPeMachines, machine, &std::pair<int, const char *>::first); known != kPeMachines.end())
        image.arch = known->second;
    const quint64 optional = header + 24;
    const bool is64 = file.u16(optional) == 0x20b;
    image.pointerSize = is64 ? 8 : 4;
    PeReader reader{image, file, file.u32(header + 12), file.u32(header + 16), {}};
    const quint64 base = is64 ? file.u64(optional + 24) : file.u32(optional + 28);
    reader.addSections(optional + file.u16(header + 20), file.u16(header + 6), base);
    if (reader.symbols) {
        reader.addSymbols();
        const quint64 end = reader.strings();
        image.sections.push_back({"symbols", PartKind::Symbols, 0, reader.symbols, end - reader.symbols + file.u32(end), false});
    }
    const quint64 certificates = optional + (is64 ? 112 : 96) + 4 * 8;
    if (file.u32(certificates + 4))
        image.sections.push_back({"certificates", PartKind::Signature, 0, file.u32(certificates), file.u32(certificates + 4), false});
    return true;
}

} // namespace slipway
