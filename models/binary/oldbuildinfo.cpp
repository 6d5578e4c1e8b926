// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "binary/oldbuildinfo.h"

namespace slipway {

namespace {

constexpr std::string_view kMagic = "\xff Go buildinf:";
constexpr std::string_view kModulesBegin = "\x30\x77\xaf\x0c\x92\x74\x08\x02\x41\xe1\xc1\x07\xe6\xd6\x18\xe6";
constexpr std::string_view kModulesEnd{"\xf9\x32\x43\x31\x86\x18\x20\x72\x00\x82\x42\x10\x41\x16\xd8\xf2", 16};

/// What a pointer to a Go string leads to.
std::string_view stringBehind(const Image &image, quint64 header)
{
    const Bytes text = image.at(image.pointerAt(header));
    return text.slice(0, image.at(header).number(quint64(image.pointerSize), image.pointerSize));
}

} // namespace

bool findOldBuildTexts(const Image &image, std::string_view &goVersion, std::string_view &modules)
{
    for (const ImageRegion &region : image.regions()) {
        for (size_t at = region.bytes.find(kMagic); at != std::string_view::npos; at = region.bytes.find(kMagic, at + 1)) {
            const Bytes info = Bytes(region.bytes, image.isBigEndian);
            if (!info.has(at, 32) || info.u8(at + 14) != image.pointerSize || (info.u8(at + 15) & ~1) != 0)
                continue;
            const quint64 pointers = region.address + at + 16;
            goVersion = stringBehind(image, image.pointerAt(pointers));
            modules = stringBehind(image, image.pointerAt(pointers + quint64(image.pointerSize)));
            if (goVersion.starts_with("go") || goVersion.starts_with("devel"))
                return true;
        }
    }
    return false;
}

std::string_view findModuleText(const Image &image)
{
    for (const ImageRegion &region : image.regions()) {
        const size_t begin = region.bytes.find(kModulesBegin);
        const size_t end = begin == std::string_view::npos ? begin : region.bytes.find(kModulesEnd, begin);
        if (end != std::string_view::npos)
            return region.bytes.substr(begin, end + kModulesEnd.size() - begin);
    }
    return {};
}

} // namespace slipway
