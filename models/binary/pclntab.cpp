// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "binary/pclntab.h"

#include <algorithm>
#include <unordered_set>

namespace slipway {

namespace {

constexpr quint32 kNone = ~quint32(0);
constexpr int kMostCandidates = 64;
/// More per function than any Go writes.
constexpr quint32 kMostPcTables = 64, kMostData = 64;
/// All names together, in sizes of the file: they stand in it once. A table that claims more is no work of Go's, only of patience.
constexpr quint64 kMostText = 16;

std::optional<PclnVersion> versionOf(quint32 magic)
{
    switch (magic) {
    case 0xfffffffa:
        return PclnVersion::Go116;
    case 0xfffffff0:
        return PclnVersion::Go118;
    case 0xfffffff1:
        return PclnVersion::Go120;
    default:
        return std::nullopt;
    }
}

} // namespace

std::optional<Pclntab> Pclntab::read(Bytes bytes)
{
    Pclntab table;
    table.m_bytes = bytes;
    if (!table.readHeader() || !table.readFunctions())
        return std::nullopt;
    return table;
}

bool Pclntab::readHeader()
{
    const std::optional<PclnVersion> version = versionOf(m_bytes.u32(0));
    const int quantum = m_bytes.u8(6);
    m_pointerSize = m_bytes.u8(7);
    if (!version || m_bytes.u16(4) != 0 || (quantum != 1 && quantum != 2 && quantum != 4) || (m_pointerSize != 4 && m_pointerSize != 8))
        return false;
    m_version = *version;
    const auto word = [this](int number) { return m_bytes.number(8 + quint64(number) * quint64(m_pointerSize), m_pointerSize); };
    const int first = m_version == PclnVersion::Go116 ? 2 : 3;
    m_count = word(0);
    m_textStart = first == 3 ? word(2) : 0;
    m_names = word(first);
    m_units = word(first + 1);
    m_files = word(first + 2);
    m_pcs = word(first + 3);
    m_table = word(first + 4);
    const bool isOrdered = m_names >= 8 && m_names <= m_units && m_units <= m_files && m_files <= m_pcs && m_pcs <= m_table;
    return isOrdered && m_count > 0 && m_table < m_bytes.size() && m_count < (m_bytes.size() - m_table) / (2 * quint64(fieldSize()));
}

quint64 Pclntab::fixedSize() const
{
    return m_version == PclnVersion::Go116 ? quint64(m_pointerSize) + 36 : m_version == PclnVersion::Go118 ? 40 : 44;
}

Pclntab::Record Pclntab::record(quint64 offset) const
{
    Record record;
    const quint64 fixed = fixedSize();
    const quint64 entry = quint64(fieldSize());
    if (!m_bytes.has(offset, fixed))
        return record;
    record.offset = offset;
    record.name = m_bytes.u32(offset + entry);
    record.pcCount = std::min(m_bytes.u32(offset + entry + 24), kMostPcTables);
    record.dataCount = std::min<quint32>(m_bytes.u8(offset + fixed - 1), kMostData);
    const quint64 lists = fixed + quint64(record.pcCount) * 4;
    const quint64 pointer = quint64(m_pointerSize);
    record.size = m_version == PclnVersion::Go116 ? (lists + pointer - 1) / pointer * pointer + record.dataCount * pointer
                                                  : lists + quint64(record.dataCount) * 4;
    return record;
}

bool Pclntab::readFunctions()
{
    const int field = fieldSize();
    const quint64 step = 2 * quint64(field);
    m_end = m_table + m_count * step + quint64(field);
    quint64 textSize = 0;
    m_functions.reserve(m_count);
    m_records.reserve(m_count);
    for (quint64 i = 0; i < m_count; ++i) {
        const quint64 at = m_table + i * step;
        const quint64 begin = m_bytes.number(at, field);
        const quint64 end = m_bytes.number(at + step, field);
        if (end < begin)
            return false;
        const Record one = record(m_table + m_bytes.number(at + quint64(field), field));
        const std::string_view name = one.offset ? m_bytes.text(m_names + one.name) : std::string_view();
        m_end = std::max(m_end, one.offset + one.size);
        m_records.push_back(one);
        m_functions.push_back({name, fileOf(one), begin, end});
        textSize += name.size() + m_functions.back().file.size();
        if (textSize > kMostText * m_bytes.size())
            return false;
    }
    return true;
}

/// The table of files starts with pairs of differences: value (zigzag), then program counter.
quint32 Pclntab::firstFile(quint64 table) const
{
    quint32 value = 0;
    for (int i = 0; i < 5; ++i) {
        const quint8 byte = m_bytes.u8(table + quint64(i));
        value |= quint32(byte & 0x7f) << (7 * i);
        if (byte < 0x80)
            break;
    }
    return quint32(-1) + (value & 1 ? ~(value >> 1) : value >> 1);
}

std::string_view Pclntab::fileOf(const Record &record) const
{
    if (!record.offset)
        return {};
    const quint64 entry = quint64(fieldSize());
    const quint32 table = m_bytes.u32(record.offset + entry + 16);
    const quint32 unit = m_bytes.u32(record.offset + entry + 28);
    if (!table || unit == kNone)
        return {};
    const quint32 number = firstFile(m_pcs + table);
    const quint64 at = m_units + (quint64(unit) + number) * 4;
    const quint32 offset = m_bytes.u32(at);
    return number == kNone || at >= m_files || offset == kNone ? std::string_view() : m_bytes.text(m_files + offset);
}

std::vector<PclnPiece> Pclntab::cut(std::vector<std::pair<quint32, quint32>> starts, quint64 base, quint64 end)
{
    std::ranges::sort(starts);
    const auto repeated = std::ranges::unique(starts, {}, &std::pair<quint32, quint32>::first);
    starts.erase(repeated.begin(), repeated.end());
    std::vector<PclnPiece> pieces;
    pieces.reserve(starts.size());
    for (size_t i = 0; i < starts.size(); ++i) {
        const quint64 begin = base + starts[i].first;
        const quint64 next = i + 1 < starts.size() ? base + starts[i + 1].first : end;
        if (begin < next && next <= end)
            pieces.push_back({begin, next - begin, starts[i].second});
    }
    return pieces;
}

std::vector<PclnPiece> Pclntab::pieces() const
{
    const quint64 step = 2 * quint64(fieldSize());
    std::vector<PclnPiece> pieces;
    std::vector<std::pair<quint32, quint32>> tables;
    for (size_t i = 0; i < m_records.size(); ++i) {
        const Record &one = m_records[i];
        const auto number = quint32(i);
        pieces.push_back({m_table + i * step, step, number});
        if (!one.offset)
            continue;
        pieces.push_back({one.offset, one.size, number});
        pieces.push_back({m_names + one.name, m_functions[i].name.size() + 1, number});
        const quint64 pointers = one.offset + quint64(fieldSize()) + 12;
        const auto add = [&](quint64 at) {
            if (const quint32 offset = m_bytes.u32(at))
                tables.emplace_back(offset, number);
        };
        for (quint64 field = 0; field < 3; ++field)
            add(pointers + field * 4);
        for (quint64 field = 0; field < one.pcCount; ++field)
            add(one.offset + fixedSize() + field * 4);
    }
    const std::vector<PclnPiece> counters = cut(std::move(tables), m_pcs, m_table);
    pieces.insert(pieces.end(), counters.begin(), counters.end());
    return pieces;
}

std::vector<PclnName> Pclntab::inlinedNames() const
{
    std::unordered_set<quint32> own;
    for (const Record &one : m_records)
        own.insert(one.name);
    std::vector<PclnName> names;
    const std::string_view all = m_bytes.slice(m_names, m_units - m_names);
    for (size_t at = 0; at < all.size();) {
        const size_t end = std::min(all.find('\0', at), all.size());
        if (end > at && !own.contains(quint32(at)))
            names.push_back({all.substr(at, end - at), m_names + at});
        at = end + 1;
    }
    return names;
}

std::vector<PclnPiece> Pclntab::funcData(quint64 size) const
{
    if (m_version == PclnVersion::Go116)
        return {};
    std::vector<std::pair<quint32, quint32>> starts;
    quint32 last = 0;
    for (size_t i = 0; i < m_records.size(); ++i) {
        const Record &one = m_records[i];
        const quint64 first = one.offset + fixedSize() + quint64(one.pcCount) * 4;
        for (quint64 field = 0; one.offset && field < one.dataCount; ++field) {
            const quint32 offset = m_bytes.u32(first + field * 4);
            if (offset == kNone)
                continue;
            starts.emplace_back(offset, quint32(i));
            last = std::max(last, offset);
        }
    }
    return cut(std::move(starts), 0, size ? size : last);
}

std::optional<FoundPclntab> findPclntab(const Image &image)
{
    const auto tryAt = [&image](quint64 address) -> std::optional<FoundPclntab> {
        std::optional<Pclntab> table = Pclntab::read(image.at(address));
        return table ? std::optional(FoundPclntab{std::move(*table), address}) : std::nullopt;
    };
    for (const ImageSection &section : image.sections) {
        if (section.kind == PartKind::Tables && section.isLoaded) {
            if (auto found = tryAt(section.address))
                return found;
        }
    }
    int candidates = 0;
    const std::string_view mark = image.isBigEndian ? std::string_view("\xff\xff\xff") : std::string_view("\xff\xff\xff\0\0", 5);
    for (const ImageRegion &region : image.regions()) {
        for (size_t at = region.bytes.find(mark); at != std::string_view::npos; at = region.bytes.find(mark, at + 1)) {
            const size_t begin = image.isBigEndian ? at : at - 1;
            if (begin >= region.bytes.size() || !versionOf(Bytes(region.bytes, image.isBigEndian).u32(begin))
                || (region.address + begin) % 4)
                continue;
            if (auto found = tryAt(region.address + begin))
                return found;
            if (++candidates == kMostCandidates)
                return std::nullopt;
        }
    }
    return std::nullopt;
}

} // namespace slipway
