// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "binary/moduledata.h"

#include <algorithm>

namespace slipway {

namespace {

// Places of words in the record, counted from its first, which points to the table.
constexpr quint64 kNames = 1, kText = 22, kEndText = 23;
/// Where "end" stands; two words later since Go 1.20, which counts coverage.
constexpr quint64 kEnd = 32;
constexpr quint64 kFuncDataAfterEnd = 6, kTableEndAfterEnd = 7;

/// Addresses that hold a pointer to `value`, aligned.
std::vector<quint64> pointersTo(const Image &image, quint64 value)
{
    std::vector<quint64> places;
    for (const auto &[address, target] : image.relocations) {
        if (target == value)
            places.push_back(address);
    }
    std::string pattern(size_t(image.pointerSize), '\0');
    for (int i = 0; i < image.pointerSize; ++i)
        pattern[size_t(image.isBigEndian ? image.pointerSize - 1 - i : i)] = char(value >> (8 * i));
    constexpr size_t kMost = 4096;
    for (const ImageRegion &region : image.regions()) {
        const size_t step = pattern.size();
        for (size_t at = (step - region.address % step) % step; at + step <= region.bytes.size() && places.size() < kMost; at += step) {
            if (region.bytes.substr(at, step) == pattern)
                places.push_back(region.address + at);
        }
    }
    return places;
}

} // namespace

ModuleData findModuleData(const Image &image, const FoundPclntab &table)
{
    const auto isRecord = [&](quint64 address) {
        return image.pointerAt(address + kNames * quint64(image.pointerSize)) == table.address + table.table.nameTable();
    };
    const std::vector<quint64> places = pointersTo(image, table.address);
    const auto place = std::ranges::find_if(places, isRecord);
    if (place == places.end())
        return {};
    const auto word = [&](quint64 number) { return image.pointerAt(*place + number * quint64(image.pointerSize)); };
    ModuleData data;
    data.text = word(kText);
    data.etext = word(kEndText);
    if (table.table.version() == PclnVersion::Go116)
        return data;
    const quint64 end = kEnd + (table.table.version() == PclnVersion::Go120 ? 2 : 0);
    data.funcData = word(end + kFuncDataAfterEnd);
    const quint64 tableEnd = word(end + kTableEndAfterEnd);
    // Before Go 1.26 another word stands there.
    if (data.funcData > table.address && tableEnd > data.funcData && !image.at(tableEnd - 1).data().empty())
        data.tableEnd = tableEnd;
    return data;
}

} // namespace slipway
