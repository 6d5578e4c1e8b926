// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// source: Apple's mach-o/loader.h; debug/macho of Go 1.26
#include "binary/formats.h"

#include <algorithm>
#include <array>

namespace slipway {

namespace {

constexpr std::array kMachOMachines{
    std::pair{7, "386"},           std::pair{12, "arm"},          std::pair{18, "ppc"},
    std::pair{0x1000007, "amd64"}, std::pair{0x100000c, "arm64"}, std::pair{0x1000012, "ppc64"},
};

// Load commands.
constexpr quint32 kSegment = 1, kSymtab = 2, kSegment64 = 0x19, kSignature = 0x1d;
/// Those that name a piece of __LINKEDIT by offset and size, without the mark "needed to load".
constexpr std::array kLinkEditPieces{0x1eu, 0x26u, 0x29u, 0x2bu, 0x33u, 0x34u};
constexpr quint32 kDyldInfo = 0x22;
constexpr quint32 kNeeded = 0x80000000;

PartKind kindOf(std::string_view segment, std::string_view name, quint32 flags)
{
    if (segment == "__DWARF" || name.starts_with("__debug_") || name.starts_with("__zdebug_"))
        return PartKind::Debug;
    if (name == "__gopclntab")
        return PartKind::Tables;
    if (name == "__typelink" || name == "__itablink")
        return PartKind::Types;
    if (name.starts_with("__go_buildinfo") || name.starts_with("__go_fipsinfo"))
        return PartKind::BuildFacts;
    if (name.starts_with("__symbol_stub") || name.starts_with("__stub") || name.ends_with("_symbol_ptr") || name == "__got"
        || name == "__unwind_info" || name == "__eh_frame")
        return PartKind::Linking;
    if (flags & 0x80000400) // holds instructions
        return PartKind::Code;
    const bool isReadOnly = segment == "__TEXT" || segment == "__DATA_CONST" || name == "__rodata" || name == "__const";
    return isReadOnly ? PartKind::ReadOnly : PartKind::Data;
}

struct MachOReader {
    Image &image;
    Bytes file;
    bool is64 = false;

    void addSegment(quint64 at);
    void addSymbols(quint64 at);
    void addPiece(const char *name, PartKind kind, quint64 offset, quint64 size)
    {
        image.sections.push_back({name, kind, 0, offset, size, false});
    }
    void readCommand(quint32 command, quint64 at);
};

void MachOReader::addSegment(quint64 at)
{
    const std::string_view segment = Bytes(file.slice(at + 8, 16), false).text(0);
    const quint32 count = file.u32(at + (is64 ? 64 : 48));
    const quint64 first = at + (is64 ? 72 : 56);
    const quint64 entry = is64 ? 80 : 68;
    for (quint64 i = 0; i < count && file.has(first + i * entry, entry); ++i) {
        const quint64 one = first + i * entry;
        const std::string_view name = Bytes(file.slice(one, 16), false).text(0);
        const quint32 flags = file.u32(one + (is64 ? 64 : 56));
        const quint32 type = flags & 0xff;
        if (type == 1 || type == 0xc || type == 0x12) // zeros that are not in the file
            continue;
        const quint64 address = is64 ? file.u64(one + 32) : file.u32(one + 32);
        const quint64 size = is64 ? file.u64(one + 40) : file.u32(one + 36);
        const PartKind kind = kindOf(segment, name, flags);
        image.sections.push_back({std::string(name), kind, address, file.u32(one + (is64 ? 48 : 40)), size, kind != PartKind::Debug});
    }
}

void MachOReader::addSymbols(quint64 at)
{
    const quint64 first = file.u32(at + 8);
    const quint64 count = file.u32(at + 12);
    const quint64 strings = file.u32(at + 16);
    const quint64 entry = is64 ? 16 : 12;
    const Bytes names(file.slice(strings, file.u32(at + 20)), false);
    for (quint64 i = 0; i < count && file.has(first + i * entry, entry); ++i) {
        const quint64 one = first + i * entry;
        const quint8 type = file.u8(one + 4);
        if ((type & 0xe0) || (type & 0x0e) != 0x0e) // for debuggers only, or not in a section
            continue;
        std::string_view name = names.text(file.u32(one));
        if (name.starts_with('_'))
            name.remove_prefix(1);
        image.symbols.push_back({name, file.number(one + 8, image.pointerSize), 0});
    }
    addPiece("symbols", PartKind::Symbols, first, count * entry);
    addPiece("symbol names", PartKind::Symbols, strings, names.size());
}

void MachOReader::readCommand(quint32 command, quint64 at)
{
    if (command == kSegment || command == kSegment64)
        return addSegment(at);
    if (command == kSymtab)
        return addSymbols(at);
    if (command == kSignature)
        return addPiece("code signature", PartKind::Signature, file.u32(at + 8), file.u32(at + 12));
    const quint32 plain = command & ~kNeeded;
    if (plain == kDyldInfo) {
        for (quint64 pair = at + 8; pair < at + 48; pair += 8)
            addPiece("dyld info", PartKind::Linking, file.u32(pair), file.u32(pair + 4));
    } else if (std::ranges::find(kLinkEditPieces, plain) != kLinkEditPieces.end()) {
        addPiece("link edit", PartKind::Linking, file.u32(at + 8), file.u32(at + 12));
    } else if (command == 0xb) { // dynamic symbol table: the indirect one
        addPiece("indirect symbols", PartKind::Symbols, file.u32(at + 56), quint64(file.u32(at + 60)) * 4);
    }
}

} // namespace

bool readMachO(Image &image)
{
    const quint32 magic = Bytes(image.bytes, false).u32(0);
    image.isBigEndian = magic == 0xcefaedfe || magic == 0xcffaedfe;
    if (!image.isBigEndian && magic != 0xfeedface && magic != 0xfeedfacf)
        return false;
    image.format = BinaryFormat::MachO;
    MachOReader reader{image, image.reader(), magic == 0xfeedfacf || magic == 0xcffaedfe};
    image.pointerSize = reader.is64 ? 8 : 4;
    const int machine = int(reader.file.u32(4));
    if (const auto known = std::ranges::find(kMachOMachines, machine, &std::pair<int, const char *>::first); known != kMachOMachines.end())
        image.arch = known->second;
    const quint32 count = reader.file.u32(16);
    quint64 at = reader.is64 ? 32 : 28;
    for (quint32 i = 0; i < count && reader.file.has(at, 8); ++i) {
        const quint32 size = reader.file.u32(at + 4);
        if (size < 8)
            break;
        reader.readCommand(reader.file.u32(at), at);
        at += size;
    }
    return true;
}

} // namespace slipway
