// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "binary/image.h"

namespace slipway {

/// The generations of the table; named after the first Go that wrote it.
enum class PclnVersion { Go116, Go118, Go120 };

/// A function as the table has it.
struct PclnFunction {
    std::string_view name;
    std::string_view file; ///< where it was written, as the compiler saw it
    quint64 begin = 0; ///< from the start of the text; WebAssembly: see SizeBuilder
    quint64 end = 0;
};

/// A run of bytes in the table, or of what belongs to it elsewhere.
struct PclnPiece {
    quint64 offset = 0;
    quint64 size = 0;
    quint32 function = 0; ///< number in functions()
};

/// The name of a function that was only inlined: it has no code of its own.
struct PclnName {
    std::string_view name;
    quint64 offset = 0; ///< in the table
};

/// The table that Go's runtime finds functions, lines and stack maps with. It cannot be stripped.
/// Thread: any; immutable. source: runtime/symtab.go, runtime/runtime2.go and cmd/link/internal/ld/pcln.go of Go 1.16 to 1.26
class Pclntab
{
public:
    /// `bytes`: from its header on, as far as is loaded. Empty: it is none that Go 1.16 or later wrote.
    static std::optional<Pclntab> read(Bytes bytes);

    PclnVersion version() const { return m_version; }
    int pointerSize() const { return m_pointerSize; }
    /// What the header says; 0 since Go 1.26, and where the loader fills it in.
    quint64 textStart() const { return m_textStart; }
    quint64 nameTable() const { return m_names; } ///< offset
    const std::vector<PclnFunction> &functions() const { return m_functions; }
    /// Which bytes of the table belong to one function alone. What several share belongs to the first.
    std::vector<PclnPiece> pieces() const;
    std::vector<PclnName> inlinedNames() const;
    /// The same for its stack maps and inlining trees, counted from go:func.*; before Go 1.18 there is no such place.
    /// `size`: of all of it; 0: not known, then the last one is left out.
    std::vector<PclnPiece> funcData(quint64 size) const;
    quint64 end() const { return m_end; } ///< behind the last record

private:
    struct Record {
        quint64 offset = 0; ///< of its _func in the table
        quint64 size = 0;
        quint32 name = 0;
        quint32 pcCount = 0;
        quint32 dataCount = 0;
    };
    bool readHeader();
    bool readFunctions();
    Record record(quint64 offset) const;
    std::string_view fileOf(const Record &record) const;
    quint32 firstFile(quint64 table) const;
    quint64 fixedSize() const;
    int fieldSize() const { return m_version == PclnVersion::Go116 ? m_pointerSize : 4; }
    static std::vector<PclnPiece> cut(std::vector<std::pair<quint32, quint32>> starts, quint64 base, quint64 end);

    Bytes m_bytes;
    PclnVersion m_version = PclnVersion::Go120;
    int m_pointerSize = 8;
    quint64 m_count = 0;
    quint64 m_textStart = 0;
    quint64 m_names = 0, m_units = 0, m_files = 0, m_pcs = 0, m_table = 0;
    quint64 m_end = 0;
    std::vector<PclnFunction> m_functions;
    std::vector<Record> m_records;
};

/// Where the table is loaded. Empty: there is none.
struct FoundPclntab {
    Pclntab table;
    quint64 address = 0;
};
std::optional<FoundPclntab> findPclntab(const Image &image);

} // namespace slipway
