// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "binary/sizebuilder.h"

#include "binary/packagename.h"

#include <algorithm>
#include <unordered_set>

namespace slipway {

namespace {

constexpr std::string_view kLibraryFile = "runtime/proc.go";
constexpr std::string_view kLibraryFunction = "runtime.main";

/// Names that only mark a place. source: cmd/link/internal/ld/data.go and symtab.go of Go 1.26
const std::unordered_set<std::string_view> kMarks{
    "runtime.text",        "runtime.etext",     "runtime.rodata",         "runtime.erodata",   "runtime.types",
    "runtime.etypes",      "runtime.noptrdata", "runtime.enoptrdata",     "runtime.data",      "runtime.edata",
    "runtime.bss",         "runtime.ebss",      "runtime.noptrbss",       "runtime.enoptrbss", "runtime.end",
    "runtime.pclntab",     "runtime.epclntab",  "runtime.symtab",         "runtime.esymtab",   "runtime.covctrs",
    "runtime.ecovctrs",    "runtime.gcdata",    "runtime.gcbss",          "runtime.typelink",  "runtime.itablink",
    "runtime.findfunctab", "runtime.functab",   "runtime.funcnametab",    "runtime.cutab",     "runtime.filetab",
    "runtime.pctab",       "runtime.pcheader",  "runtime.textsectionmap",
};

/// What the linker puts together under one name.
std::optional<PartKind> carrierKind(std::string_view symbol)
{
    if (symbol == "type:*" || symbol == "type.*" || symbol == "typerel.*" || symbol.starts_with("runtime.gcbits."))
        return PartKind::Types;
    if (symbol.starts_with("go:string.") || symbol.starts_with("go.string."))
        return PartKind::ReadOnly;
    if (symbol.starts_with("go:func") || symbol.starts_with("go.func"))
        return PartKind::Tables;
    if (symbol.starts_with("go:itab") || symbol.starts_with("go.itab"))
        return PartKind::Types;
    return std::nullopt;
}

} // namespace

quint32 SizeBuilder::item(std::string_view name, SizeOrigin origin, std::string_view file)
{
    const auto [known, isNew] = m_itemOf.try_emplace(name, quint32(m_items.size()));
    if (!isNew)
        return known->second;
    Item item{{}, name, origin, {}};
    if (origin == SizeOrigin::Module) {
        item.package = packageOfSymbol(name);
        if (item.package.empty())
            item.package = packageOfFile(file, m_libraryPrefix);
        if (item.package.empty())
            item.origin = SizeOrigin::Generated;
    }
    m_items.push_back(std::move(item));
    return known->second;
}

/// Owners of what belongs to nobody follow in numbers of their own, told apart by the layer they are in.
quint32 SizeBuilder::restOwner(PartKind kind, const std::string &section)
{
    const auto [known, isNew] = m_restOf.try_emplace({kind, section}, quint32(m_rest.size()));
    if (isNew)
        m_rest.push_back(0);
    return known->second;
}

void SizeBuilder::claim(std::vector<Claim> &layer, const Image &image, quint64 address, quint64 size, quint32 owner, quint32 detail)
{
    image.eachPiece(address, size, [&](quint64 offset, quint64 bytes) { layer.push_back({offset, offset + bytes, owner, detail}); });
}

void SizeBuilder::claimFunctions(Layers &layers, const Image &image, const FoundPclntab &found, const ModuleData &data)
{
    const std::vector<PclnFunction> &functions = found.table.functions();
    // In WebAssembly a place is the function's number plus a constant; in older Go all that times 65,536.
    const quint64 first = functions.front().begin;
    const bool isWide = std::ranges::all_of(functions, [](const PclnFunction &one) { return one.begin % 65536 == 0; });
    for (const PclnFunction &function : functions) {
        if (function.name.empty())
            continue;
        const quint32 owner = item(function.name, SizeOrigin::Module, function.file);
        if (image.format == BinaryFormat::Wasm) {
            const quint64 number = (function.begin - first) / (isWide ? 65536 : 1);
            if (number < image.bodies.size()) {
                const auto &[offset, size] = image.bodies[number];
                layers.functions.push_back({image.start + offset, image.start + offset + size, owner, CodePart});
            }
        } else {
            claim(layers.functions, image, data.text + function.begin, function.end - function.begin, owner, CodePart);
        }
    }
}

void SizeBuilder::claimTables(Layers &layers, const Image &image, const FoundPclntab &found, const ModuleData &data)
{
    std::vector<quint32> owners;
    for (const PclnFunction &function : found.table.functions())
        owners.push_back(function.name.empty() ? item("(unnamed)", SizeOrigin::Generated) : item(function.name, SizeOrigin::Module));
    for (const PclnPiece &piece : found.table.pieces())
        claim(layers.functions, image, found.address + piece.offset, piece.size, owners[piece.function], TablePart);
    for (const PclnName &name : found.table.inlinedNames())
        claim(layers.functions, image, found.address + name.offset, name.name.size() + 1, item(name.name, SizeOrigin::Module), TablePart);
    if (data.funcData) {
        for (const PclnPiece &piece : found.table.funcData(0))
            claim(layers.functions, image, data.funcData + piece.offset, piece.size, owners[piece.function], TablePart);
    }
    const quint64 end = std::max(found.address + found.table.end(), data.tableEnd);
    claim(layers.known, image, found.address, end - found.address, restOwner(PartKind::Tables, "gopclntab"), 0);
}

void SizeBuilder::claimSymbols(Layers &layers, const Image &image, const std::vector<std::pair<quint64, quint64>> &taken)
{
    std::vector<ImageSymbol> symbols = image.symbols;
    const auto rank = [](const ImageSymbol &one) { return kMarks.contains(one.name) ? 0 : carrierKind(one.name) ? 2 : 1; };
    std::ranges::stable_sort(symbols, {}, [&](const ImageSymbol &one) { return std::pair(one.address, rank(one)); });
    for (size_t i = 0; i < symbols.size(); ++i) {
        const ImageSymbol &symbol = symbols[i];
        const std::optional<PartKind> carrier = carrierKind(symbol.name);
        const ImageSection *section = image.sectionAt(symbol.address);
        const bool isOpen
            = section && (section->kind == PartKind::Code || section->kind == PartKind::ReadOnly || section->kind == PartKind::Data);
        const bool isTaken
            = std::ranges::any_of(taken, [&](const auto &range) { return symbol.address >= range.first && symbol.address < range.second; });
        if (isTaken || !isOpen || kMarks.contains(symbol.name) || symbol.name.empty())
            continue;
        quint64 end = symbol.address + symbol.size;
        if (symbol.size == 0) {
            if (image.format == BinaryFormat::Elf && !carrier)
                continue; // a mark of the assembler
            end = i + 1 < symbols.size() ? symbols[i + 1].address : section->address + section->size;
            end = std::min(end, section->address + section->size);
        }
        if (end <= symbol.address)
            continue;
        if (carrier)
            claim(layers.known, image, symbol.address, end - symbol.address, restOwner(*carrier, std::string(symbol.name)), 0);
        else if (section->kind == PartKind::Code)
            claim(layers.symbols, image, symbol.address, end - symbol.address, item(symbol.name, SizeOrigin::Native), CodePart);
        else
            claim(layers.symbols, image, symbol.address, end - symbol.address, item(symbol.name, SizeOrigin::Module), DataPart);
    }
}

void SizeBuilder::claimSections(Layers &layers, const Image &image)
{
    for (const ImageSection &section : image.sections)
        layers.sections.push_back(
            {image.start + section.offset, image.start + section.offset + section.size, restOwner(section.kind, section.name), 0});
}

/// Where functions are counted from.
quint64 SizeBuilder::textStart(const Image &image, const FoundPclntab &found, const ModuleData &data)
{
    if (found.table.version() == PclnVersion::Go116)
        return 0; // they have whole addresses
    if (data.text || found.table.textStart())
        return data.text ? data.text : found.table.textStart();
    const auto text = std::ranges::find(image.symbols, "runtime.text", &ImageSymbol::name);
    if (text != image.symbols.end())
        return text->address;
    const auto code = std::ranges::find(image.sections, PartKind::Code, &ImageSection::kind);
    return code != image.sections.end() ? code->address : 0;
}

void SizeBuilder::paint(Layers layers)
{
    const auto toItem = [this](const Claim &claim, quint64 bytes) {
        SizeParts &parts = m_items[claim.owner].parts;
        (claim.detail == CodePart ? parts.code : claim.detail == TablePart ? parts.tables : parts.data) += qint64(bytes);
    };
    const auto toRest = [this](const Claim &claim, quint64 bytes) { m_rest[claim.owner] += qint64(bytes); };
    m_coverage.paint(std::move(layers.functions), toItem);
    m_coverage.paint(std::move(layers.symbols), toItem);
    m_coverage.paint(std::move(layers.known), toRest);
    m_coverage.paint(std::move(layers.sections), toRest);
}

bool SizeBuilder::addImage(const Image &image)
{
    const std::optional<FoundPclntab> found = findPclntab(image);
    if (!found)
        return false;
    ModuleData data = findModuleData(image, *found);
    data.text = textStart(image, *found, data);
    const std::vector<PclnFunction> &functions = found->table.functions();
    for (const PclnFunction &function : functions) {
        if (function.name == kLibraryFunction && function.file.ends_with(kLibraryFile))
            m_libraryPrefix = function.file.substr(0, function.file.size() - kLibraryFile.size());
    }
    Layers layers;
    claimFunctions(layers, image, *found, data);
    claimTables(layers, image, *found, data);
    const quint64 tablesEnd = std::max(found->address + found->table.end(), data.tableEnd);
    claimSymbols(layers, image, {{data.text + functions.front().begin, data.text + functions.back().end}, {found->address, tablesEnd}});
    claimSections(layers, image);
    paint(std::move(layers));
    return true;
}

} // namespace slipway
