// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "binary/image.h"

#include "binary/formats.h"

#include <QCoreApplication>

#include <algorithm>
#include <ranges>

namespace slipway {

namespace {

constexpr quint32 kFat = 0xcafebabe;
constexpr quint32 kFat64 = 0xcafebabf;
/// What is loaded, in sizes of the file: its bytes may stand in memory once.
constexpr quint64 kMostLoaded = 2;
/// Names of symbols together, in sizes of the file: they stand in it once.
constexpr quint64 kMostNames = 16;
constexpr quint32 kMostArchitectures = 16; ///< a Java class has the same magic, and a large number here

/// Offset and size of the programs in a universal file of Apple; empty: it is none.
std::vector<std::pair<quint64, quint64>> slicesOf(std::string_view file)
{
    const Bytes bytes(file, true);
    const quint32 magic = bytes.u32(0);
    const quint32 count = bytes.u32(4);
    if ((magic != kFat && magic != kFat64) || count == 0 || count > kMostArchitectures)
        return {};
    std::vector<std::pair<quint64, quint64>> slices;
    quint64 reached = 0;
    for (quint32 i = 0; i < count; ++i) {
        const quint64 at = 8 + quint64(i) * (magic == kFat ? 20 : 32);
        const quint64 offset = magic == kFat ? bytes.u32(at + 8) : bytes.u64(at + 8);
        const quint64 size = magic == kFat ? bytes.u32(at + 12) : bytes.u64(at + 16);
        if (!bytes.has(offset, size) || size == 0 || offset < reached)
            return {};
        reached = offset + size;
        slices.emplace_back(offset, size);
    }
    return slices;
}

bool readOne(Image &image)
{
    for (const auto read : {readElf, readPe, readMachO, readWasm}) {
        if (read(image)) {
            image.finish();
            return true;
        }
    }
    return false;
}

} // namespace

void Image::finish()
{
    for (ImageSection &section : sections) {
        section.offset = std::min<quint64>(section.offset, bytes.size());
        section.size = std::min<quint64>(section.size, bytes.size() - section.offset);
    }
    std::erase_if(sections, [](const ImageSection &section) { return section.size == 0; });
    const auto place = [](const ImageSection &section) { return std::pair(!section.isLoaded, section.address); };
    std::ranges::stable_sort(sections, {}, place);
    quint64 reached = 0;
    quint64 loaded = 0;
    for (ImageSection &section : sections) {
        if (!section.isLoaded)
            break;
        const bool isApart
            = section.address >= reached && section.size <= ~section.address && loaded + section.size <= kMostLoaded * bytes.size();
        section.isLoaded = isApart;
        loaded += isApart ? section.size : 0;
        reached = isApart ? section.address + section.size : reached;
    }
    std::ranges::stable_sort(sections, {}, place);
    m_loaded = size_t(std::ranges::count_if(sections, &ImageSection::isLoaded));
    std::ranges::sort(relocations);
    quint64 names = 0;
    for (const ImageSymbol &symbol : symbols)
        names += symbol.name.size();
    if (names > kMostNames * bytes.size())
        symbols.clear();
}

std::vector<ImageRegion> Image::regions() const
{
    if (!memory.empty())
        return {{0, memory}};
    std::vector<ImageRegion> all;
    for (const ImageSection &section : sections) {
        if (section.isLoaded && section.kind != PartKind::Code)
            all.push_back({section.address, bytes.substr(section.offset, section.size)});
    }
    return all;
}

const ImageSection *Image::sectionAt(quint64 address) const
{
    const auto loaded = sections.begin() + qint64(m_loaded);
    const auto after = std::ranges::upper_bound(sections.begin(), loaded, address, {}, &ImageSection::address);
    if (after == sections.begin() || address - std::prev(after)->address >= std::prev(after)->size)
        return nullptr;
    return &*std::prev(after);
}

Bytes Image::at(quint64 address) const
{
    if (!memory.empty())
        return {address < memory.size() ? std::string_view(memory).substr(address) : std::string_view(), isBigEndian};
    const ImageSection *section = sectionAt(address);
    if (!section)
        return {{}, isBigEndian};
    const quint64 inside = address - section->address;
    return {bytes.substr(section->offset + inside, section->size - inside), isBigEndian};
}

quint64 Image::pointerAt(quint64 address) const
{
    const auto filled = std::ranges::lower_bound(relocations, address, {}, &std::pair<quint64, quint64>::first);
    if (filled != relocations.end() && filled->first == address)
        return filled->second;
    return at(address).number(0, pointerSize);
}

void Image::eachPiece(quint64 address, quint64 size, const std::function<void(quint64, quint64)> &take) const
{
    const quint64 end = size > ~address ? ~quint64(0) : address + size;
    const auto loaded = sections.begin() + qint64(m_loaded);
    auto section = std::ranges::upper_bound(sections.begin(), loaded, address, {}, &ImageSection::address);
    if (section != sections.begin())
        --section;
    for (; section != loaded && section->address < end; ++section) {
        const quint64 first = std::max(address, section->address);
        const quint64 last = std::min(end, section->address + section->size);
        if (first < last)
            take(start + section->offset + (first - section->address), last - first);
    }
}

Result<std::vector<Image>> readImages(std::string_view file, const QString &name)
{
    std::vector<std::pair<quint64, quint64>> slices = slicesOf(file);
    if (slices.empty())
        slices.emplace_back(0, file.size());
    std::vector<Image> images;
    for (const auto &[offset, size] : slices) {
        Image image;
        image.start = offset;
        image.bytes = file.substr(offset, size);
        if (readOne(image))
            images.push_back(std::move(image));
    }
    if (images.empty()) {
        return failure(ErrorKind::BadInput, name, QStringLiteral("not an executable"),
                       QCoreApplication::translate("BinarySize",
                                                   "Programs for Linux and other Unix systems (ELF), Windows (PE), macOS "
                                                   "(Mach-O) and WebAssembly can be read."));
    }
    return images;
}

} // namespace slipway
