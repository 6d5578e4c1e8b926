// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// source: System V ABI, "Object Files"; debug/elf of Go 1.26
#include "binary/formats.h"

#include <algorithm>
#include <array>

namespace slipway {

namespace {

constexpr std::array kElfMachines{
    std::pair{3, "386"},     std::pair{8, "mips"},      std::pair{20, "ppc"},      std::pair{21, "ppc64"},
    std::pair{22, "s390x"},  std::pair{40, "arm"},      std::pair{43, "sparc64"},  std::pair{62, "amd64"},
    std::pair{183, "arm64"}, std::pair{243, "riscv64"}, std::pair{258, "loong64"},
};

// Types and flags of sections.
constexpr quint32 kSymbolTable = 2, kStringTable = 3, kRela = 4, kNote = 7, kNoBits = 8;
constexpr quint64 kWritable = 1, kAllocated = 2, kExecutable = 4;

struct Header {
    quint32 nameOffset;
    quint32 type;
    quint64 flags, address, offset, size, link, entrySize;
};

struct ElfReader {
    Image &image;
    Bytes file;
    bool is64 = false;

    quint64 word(quint64 offset) const { return file.number(offset, image.pointerSize); }
    std::vector<Header> headers() const;
    void addSegments();
    void addSymbols(const Header &table, const std::vector<Header> &all);
    void addRelocations(const Header &table);
};

std::vector<Header> ElfReader::headers() const
{
    const quint64 offset = word(is64 ? 40 : 32);
    const quint64 entry = file.u16(is64 ? 58 : 46);
    quint64 count = file.u16(is64 ? 60 : 48);
    if (!offset || entry < (is64 ? 64u : 40u))
        return {};
    if (count == 0)
        count = word(offset + (is64 ? 32 : 20)); // more than fit the field: the first section says how many
    std::vector<Header> all;
    for (quint64 i = 0; i < count && file.has(offset + i * entry, entry); ++i) {
        const quint64 at = offset + i * entry;
        const quint64 step = quint64(image.pointerSize);
        const quint64 link = at + 8 + 4 * step;
        all.push_back({file.u32(at), file.u32(at + 4), word(at + 8), word(at + 8 + step), word(at + 8 + 2 * step), word(at + 8 + 3 * step),
                       file.u32(link), word(link + 8 + step)});
    }
    return all;
}

PartKind kindOf(const Header &header, std::string_view name)
{
    const auto starts = [name](std::initializer_list<std::string_view> prefixes) {
        return std::ranges::any_of(prefixes, [name](std::string_view prefix) { return name.starts_with(prefix); });
    };
    if (starts({".debug_", ".zdebug_", ".stab"}))
        return PartKind::Debug;
    if (name.ends_with("gopclntab"))
        return PartKind::Tables;
    if (name.ends_with("typelink") || name.ends_with("itablink"))
        return PartKind::Types;
    if (header.type == kNote || starts({".go.buildinfo", ".go.fipsinfo", ".note", ".comment"}))
        return PartKind::BuildFacts;
    if (!(header.flags & kAllocated))
        return header.type == kSymbolTable || header.type == kStringTable ? PartKind::Symbols : PartKind::Other;
    if (starts({".plt", ".got", ".init", ".fini", ".dyn", ".rel", ".gnu.", ".hash", ".interp", ".eh_frame", ".gcc_except", ".tm_clone"}))
        return PartKind::Linking;
    if (header.flags & kExecutable)
        return PartKind::Code;
    const bool isReadOnly = !(header.flags & kWritable) || starts({".data.rel.ro"});
    return isReadOnly ? PartKind::ReadOnly : PartKind::Data;
}

/// A program without section headers still says what is loaded.
void ElfReader::addSegments()
{
    const quint64 offset = word(is64 ? 32 : 28);
    const quint64 entry = file.u16(is64 ? 54 : 42);
    const quint64 count = file.u16(is64 ? 56 : 44);
    for (quint64 i = 0; i < count && entry && file.has(offset + i * entry, entry); ++i) {
        const quint64 at = offset + i * entry;
        if (file.u32(at) != 1) // PT_LOAD
            continue;
        const quint32 flags = file.u32(at + (is64 ? 4 : 24));
        const PartKind kind = flags & 1 ? PartKind::Code : flags & 2 ? PartKind::Data : PartKind::ReadOnly;
        image.sections.push_back({"segment " + std::to_string(i), kind, word(at + (is64 ? 16 : 8)), word(at + (is64 ? 8 : 4)),
                                  word(at + (is64 ? 32 : 16)), true});
    }
}

void ElfReader::addSymbols(const Header &table, const std::vector<Header> &all)
{
    const quint64 entry = is64 ? 24 : 16;
    const Bytes symbols(file.slice(table.offset, table.size), image.isBigEndian);
    const Bytes names(table.link < all.size() ? file.slice(all[table.link].offset, all[table.link].size) : std::string_view(), false);
    for (quint64 at = entry; symbols.has(at, entry); at += entry) {
        const quint8 type = symbols.u8(at + (is64 ? 4 : 12)) & 15;
        const quint16 section = symbols.u16(at + (is64 ? 6 : 14));
        if (type > 2 || section == 0 || section >= 0xff00) // neither code nor data, or not in the file
            continue;
        image.symbols.push_back({names.text(symbols.u32(at)), symbols.number(at + (is64 ? 8 : 4), image.pointerSize),
                                 symbols.number(at + (is64 ? 16 : 8), image.pointerSize)});
    }
}

/// In a program that can be loaded anywhere, pointers stand here and not in the data.
void ElfReader::addRelocations(const Header &table)
{
    const quint64 step = quint64(image.pointerSize);
    const Bytes lines(file.slice(table.offset, table.size), image.isBigEndian);
    for (quint64 at = 0; lines.has(at, 3 * step); at += 3 * step) {
        const quint64 symbol = lines.number(at + step, image.pointerSize) >> (is64 ? 32 : 8);
        if (symbol == 0)
            image.relocations.emplace_back(lines.number(at, image.pointerSize), lines.number(at + 2 * step, image.pointerSize));
    }
}

} // namespace

bool readElf(Image &image)
{
    if (!image.bytes.starts_with("\x7f"
                                 "ELF")
        || image.bytes.size() < 52)
        return false;
    image.format = BinaryFormat::Elf;
    image.isBigEndian = image.bytes[5] == 2;
    ElfReader reader{image, image.reader(), image.bytes[4] == 2};
    image.pointerSize = reader.is64 ? 8 : 4;
    const int machine = reader.file.u16(18);
    if (const auto known = std::ranges::find(kElfMachines, machine, &std::pair<int, const char *>::first); known != kElfMachines.end())
        image.arch = known->second;
    if (machine == 8 && reader.is64)
        image.arch = "mips64";
    if (!image.isBigEndian && (machine == 8 || machine == 21))
        image.arch += "le";
    const std::vector<Header> headers = reader.headers();
    const quint64 nameTable = reader.file.u16(reader.is64 ? 62 : 50);
    const Bytes names(
        nameTable < headers.size() ? reader.file.slice(headers[nameTable].offset, headers[nameTable].size) : std::string_view(), false);
    for (const Header &header : headers) {
        if (header.type == 0 || header.type == kNoBits)
            continue;
        const std::string_view name = names.text(header.nameOffset);
        const bool isLoaded = header.flags & kAllocated;
        image.sections.push_back({std::string(name), kindOf(header, name), header.address, header.offset, header.size, isLoaded});
        if (header.type == kSymbolTable)
            reader.addSymbols(header, headers);
        if (header.type == kRela && isLoaded)
            reader.addRelocations(header);
    }
    if (image.sections.empty())
        reader.addSegments();
    return true;
}

} // namespace slipway
