// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "fakeprogram.h"

namespace slipway {

namespace {

constexpr quint64 kText = 0x10000;
constexpr quint64 kTable = 0x80000;
/// One pair: file number 0 for the whole function.
constexpr char kFileTable[] = {0, 2, 1, 0};

} // namespace

void FakeProgram::put(QByteArray &bytes, quint64 value, int width) const
{
    for (int i = 0; i < width; ++i)
        bytes += char(value >> (8 * (isBigEndian ? width - 1 - i : i)));
}

QByteArray FakeProgram::records(qsizetype tableSize, const QList<qsizetype> &names, QList<qsizetype> &offsets) const
{
    QByteArray all;
    quint64 entry = version == PclnVersion::Go116 ? kText : 0;
    for (qsizetype i = 0; i < functions.size(); ++i) {
        while ((tableSize + all.size()) % pointerSize)
            all += '\0';
        offsets.append(tableSize + all.size());
        put(all, entry, version == PclnVersion::Go116 ? pointerSize : 4);
        for (const quint64 field : {quint64(names[i]), quint64(0), quint64(0), quint64(0), quint64(1), quint64(0), quint64(0), quint64(0)})
            put(all, field, 4); // name, args, deferreturn, pcsp, pcfile, pcln, npcdata, cuOffset
        if (version == PclnVersion::Go120)
            put(all, 7, 4); // startLine
        all += QByteArray(4, '\0'); // funcID, flag, pad, nfuncdata
        entry += quint64(functions[i].bytes);
    }
    return all;
}

QByteArray FakeProgram::table() const
{
    QByteArray nameTable;
    QList<qsizetype> names;
    for (const FakeFunction &function : functions) {
        names.append(nameTable.size());
        nameTable += function.name + '\0';
    }
    nameTable += QByteArray("example.org/m.inlined\0", 22);
    QByteArray units;
    put(units, 0, 4);
    const QByteArray files("/go/src/runtime/proc.go\0", 24);
    const QByteArray counters(kFileTable, sizeof kFileTable);
    const int field = version == PclnVersion::Go116 ? pointerSize : 4;
    QList<qsizetype> offsets;
    const QByteArray all = records((2 * functions.size() + 1) * field, names, offsets);
    QByteArray lookUp;
    quint64 entry = version == PclnVersion::Go116 ? kText : 0;
    for (qsizetype i = 0; i < functions.size(); ++i) {
        put(lookUp, entry, field);
        put(lookUp, quint64(offsets[i]), field);
        entry += quint64(functions[i].bytes);
    }
    put(lookUp, entry, field);

    QByteArray table;
    put(table, version == PclnVersion::Go116 ? 0xfffffffa : version == PclnVersion::Go118 ? 0xfffffff0 : 0xfffffff1, 4);
    table += QByteArray("\0\0\1", 3) + char(pointerSize);
    put(table, quint64(functions.size()), pointerSize);
    put(table, 1, pointerSize);
    if (version != PclnVersion::Go116)
        put(table, kText, pointerSize);
    qsizetype at = table.size() + 5 * pointerSize;
    for (const QByteArray &part : {nameTable, units, files, counters, lookUp}) {
        put(table, quint64(at), pointerSize);
        at += part.size();
    }
    return table + nameTable + units + files + counters + lookUp + all;
}

QByteArray FakeProgram::elf() const
{
    const bool is64 = pointerSize == 8;
    qsizetype codeBytes = 0;
    for (const FakeFunction &function : functions)
        codeBytes += function.bytes;
    const QByteArray code(codeBytes + 5, '\xcc');
    const QByteArray lines = table();
    const QByteArray names("\0.text\0.gopclntab\0.shstrtab\0", 28);
    const qsizetype headerSize = is64 ? 64 : 52;
    const qsizetype segmentSize = is64 ? 56 : 32;
    const qsizetype codeAt = headerSize + 2 * segmentSize;
    const qsizetype linesAt = codeAt + code.size() + 3;
    const qsizetype namesAt = linesAt + lines.size();
    const qsizetype sectionsAt = namesAt + names.size();

    QByteArray file = QByteArray("\x7f"
                                 "ELF")
        + char(is64 ? 2 : 1) + char(isBigEndian ? 2 : 1) + char(1) + QByteArray(9, '\0');
    put(file, 2, 2);
    put(file, isBigEndian ? 22 : is64 ? 62 : 3, 2);
    put(file, 1, 4);
    put(file, kText, pointerSize);
    put(file, quint64(headerSize), pointerSize);
    put(file, hasHeaders ? quint64(sectionsAt) : 0, pointerSize);
    put(file, 0, 4);
    for (const int half : {int(headerSize), int(segmentSize), 2, is64 ? 64 : 40, hasHeaders ? 4 : 0, hasHeaders ? 3 : 0})
        put(file, quint64(half), 2);
    const auto segment = [&](quint64 flags, qsizetype offset, quint64 address, qsizetype size) {
        put(file, 1, 4);
        if (is64)
            put(file, flags, 4);
        for (const quint64 word : {quint64(offset), address, address, quint64(size), quint64(size)})
            put(file, word, pointerSize);
        if (!is64)
            put(file, flags, 4);
        put(file, 16, pointerSize);
    };
    segment(5, codeAt, kText, code.size());
    segment(4, linesAt, kTable, lines.size());
    file += code + QByteArray(3, '\0') + lines + names;
    const auto section = [&](quint64 name, quint64 type, quint64 flags, quint64 address, qsizetype offset, qsizetype size) {
        put(file, name, 4);
        put(file, type, 4);
        for (const quint64 word : {flags, address, quint64(offset), quint64(size)})
            put(file, word, pointerSize);
        put(file, 0, 4);
        put(file, 0, 4);
        put(file, 1, pointerSize);
        put(file, 0, pointerSize);
    };
    if (hasHeaders) {
        section(0, 0, 0, 0, 0, 0);
        section(1, 1, 6, kText, codeAt, code.size());
        section(7, 1, 2, kTable, linesAt, lines.size());
        section(18, 3, 0, 0, namesAt, names.size());
    }
    return file;
}

} // namespace slipway
