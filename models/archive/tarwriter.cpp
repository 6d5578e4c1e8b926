// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "archive/tarwriter.h"

#include <algorithm>
#include <array>
#include <optional>

namespace slipway {

namespace {

constexpr qsizetype kBlockBytes = 512;
constexpr qint64 kLargestOctal = 077777777777; ///< eleven digits

/// Where the fields of a header stand. Numbers are octal digits and a NUL.
struct Field {
    qsizetype offset;
    qsizetype size;
};
constexpr Field kName{0, 100}, kMode{100, 8}, kUid{108, 8}, kGid{116, 8}, kSize{124, 12}, kTime{136, 12}, kSum{148, 8}, kType{156, 1};
constexpr Field kLink{157, 100}, kMagic{257, 8}, kOwner{265, 32}, kGroup{297, 32}, kMajor{329, 8}, kMinor{337, 8}, kPrefix{345, 155};

class Header
{
public:
    Header()
    {
        m_block.fill('\0');
        set(kMagic, QByteArrayView("ustar\00000", 8));
        for (const Field &field : {kUid, kGid, kMajor, kMinor})
            set(field, 0);
    }
    void set(const Field &field, QByteArrayView bytes)
    {
        std::ranges::copy(bytes.first(std::min(bytes.size(), field.size)), &m_block[size_t(field.offset)]);
    }
    void set(const Field &field, qint64 number) { set(field, QByteArray::number(number, 8).rightJustified(field.size - 1, '0')); }
    QByteArrayView sealed()
    {
        set(kSum, QByteArray(kSum.size, ' '));
        unsigned sum = 0;
        for (const char byte : m_block)
            sum += uchar(byte);
        set(kSum, QByteArray::number(sum, 8).rightJustified(6, '0') + QByteArray("\0 ", 2));
        return QByteArrayView(m_block.data(), kBlockBytes);
    }

private:
    std::array<char, kBlockBytes> m_block;
};

bool isAscii(const QByteArray &text)
{
    return std::ranges::all_of(text, [](char c) { return uchar(c) < 0x80; });
}

struct SplitName {
    QByteArray prefix;
    QByteArray name;
};

/// A name in the two parts of an old header; nothing if it does not fit.
std::optional<SplitName> splitName(const QByteArray &path)
{
    if (!isAscii(path))
        return {};
    if (path.size() <= kName.size)
        return SplitName{{}, path};
    const qsizetype slash = path.lastIndexOf('/', kPrefix.size);
    if (slash <= 0 || path.size() - slash - 1 > kName.size)
        return {};
    return SplitName{path.first(slash), path.sliced(slash + 1)};
}

/// "17 path=some/name\n": the number counts itself.
QByteArray paxRecord(const QByteArray &key, const QByteArray &value)
{
    const QByteArray rest = ' ' + key + '=' + value + '\n';
    qsizetype length = rest.size() + 1;
    while (QByteArray::number(length).size() + rest.size() != length)
        length = QByteArray::number(length).size() + rest.size();
    return QByteArray::number(length) + rest;
}

QByteArray padding(qint64 size)
{
    return QByteArray((kBlockBytes - size % kBlockBytes) % kBlockBytes, '\0');
}

QByteArray ownerName(const QString &name)
{
    return name.isEmpty() ? QByteArray("root") : name.toUtf8();
}

/// What a plain header cannot say, as pax records sorted by key.
QByteArray paxRecords(const PackedEntry &entry)
{
    QByteArray records;
    const auto addText = [&records](const QByteArray &key, const QByteArray &value, qsizetype limit) {
        if (value.size() > limit || !isAscii(value))
            records += paxRecord(key, value);
    };
    addText("gname", ownerName(entry.group), kGroup.size - 1);
    addText("linkpath", entry.linkTarget.toUtf8(), kLink.size);
    if (entry.modificationTime < 0 || entry.modificationTime > kLargestOctal)
        records += paxRecord("mtime", QByteArray::number(entry.modificationTime));
    if (!splitName(entry.name.toUtf8()))
        records += paxRecord("path", entry.name.toUtf8());
    if (entry.sizeBytes > kLargestOctal)
        records += paxRecord("size", QByteArray::number(entry.sizeBytes));
    addText("uname", ownerName(entry.owner), kOwner.size - 1);
    return records;
}

/// What a reader shows that does not know pax.
QByteArray asciiOf(const QByteArray &text, qsizetype limit)
{
    QByteArray plain = text.right(limit);
    std::ranges::replace_if(plain, [](char c) { return uchar(c) >= 0x80; }, '_');
    return plain;
}

QByteArray header(const PackedEntry &entry)
{
    QByteArray result;
    if (const QByteArray records = paxRecords(entry); !records.isEmpty()) {
        Header pax;
        pax.set(kName, "PaxHeaders/" + asciiOf(entry.name.section(u'/', -1).toUtf8(), 80));
        pax.set(kMode, 0644);
        pax.set(kSize, records.size());
        pax.set(kTime, 0);
        pax.set(kType, QByteArrayView("x"));
        result = pax.sealed().toByteArray() + records + padding(records.size());
    }
    const QByteArray path = entry.name.toUtf8();
    const SplitName split = splitName(path).value_or(SplitName{{}, asciiOf(path, kName.size)});
    const bool isLink = !entry.linkTarget.isEmpty();
    Header plain;
    plain.set(kName, split.name);
    plain.set(kPrefix, split.prefix);
    plain.set(kMode, isLink ? 0777 : entry.mode);
    plain.set(kSize, entry.sizeBytes > kLargestOctal ? 0 : entry.sizeBytes);
    plain.set(kTime, std::clamp<qint64>(entry.modificationTime, 0, kLargestOctal));
    plain.set(kType, isLink ? QByteArrayView("2") : QByteArrayView("0"));
    plain.set(kLink, asciiOf(entry.linkTarget.toUtf8(), kLink.size));
    plain.set(kOwner, asciiOf(ownerName(entry.owner), kOwner.size - 1));
    plain.set(kGroup, asciiOf(ownerName(entry.group), kGroup.size - 1));
    return result + plain.sealed().toByteArray();
}

Result<> writeEntry(const PackedEntry &entry, const Output &output, const std::stop_token &stop)
{
    if (const Result<> written = output(header(entry)); !written || !entry.linkTarget.isEmpty())
        return written;
    const Result<qint64> read = readSource(entry.source, stop, output);
    if (!read)
        return std::unexpected(read.error());
    if (*read != entry.sizeBytes)
        return fileChanged(entry.source);
    return output(padding(entry.sizeBytes));
}

} // namespace

Result<> writeTar(const QList<PackedEntry> &entries, const Output &output, const std::stop_token &stop)
{
    for (const PackedEntry &entry : entries)
        if (const Result<> written = writeEntry(entry, output, stop); !written)
            return written;
    return output(QByteArray(2 * kBlockBytes, '\0'));
}

} // namespace slipway
