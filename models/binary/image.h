// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "binary/bytes.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace slipway {

enum class BinaryFormat { Elf, Pe, MachO, Wasm };

/// What a part of a program is for, as far as its place tells.
enum class PartKind {
    Code, ///< machine code that Go's tables do not name: C, the linker's own
    Tables, ///< what the runtime needs to know about functions, as far as it belongs to no single one
    Types, ///< types, interface tables
    ReadOnly, ///< constants, strings, types in one piece
    Data, ///< variables
    Debug, ///< DWARF
    Symbols, ///< names for debuggers and profilers
    Linking, ///< what the system's loader needs
    BuildFacts, ///< module list, build identities
    Signature,
    Resources, ///< icons and manifests of Windows
    Headers, ///< headers of the file, and the gaps between its parts
    Other,
};
inline constexpr int kPartKinds = int(PartKind::Other) + 1;

/// A piece of the file.
struct ImageSection {
    std::string name;
    PartKind kind = PartKind::Other;
    quint64 address = 0;
    quint64 offset = 0; ///< in the image
    quint64 size = 0; ///< in the file; 0 for what is only zeros in memory
    bool isLoaded = true; ///< false: it has no address
};

struct ImageSymbol {
    std::string_view name;
    quint64 address = 0;
    quint64 size = 0; ///< 0: as far as the next one
};

/// A piece of memory that comes from the file.
struct ImageRegion {
    quint64 address = 0;
    std::string_view bytes;
};

/// One program for one processor; a Mach-O file may hold several. Views point into the file (or into `memory`).
struct Image {
    BinaryFormat format = BinaryFormat::Elf;
    std::string arch; ///< as Go calls it; empty: not known
    bool isBigEndian = false;
    int pointerSize = 8;
    quint64 start = 0; ///< where in the file it begins
    std::string_view bytes;
    std::vector<ImageSection> sections; ///< sorted by address after finish()
    std::vector<ImageSymbol> symbols;
    std::vector<std::pair<quint64, quint64>> relocations; ///< address, value: pointers that the loader fills in. Sorted after finish()
    std::string memory; ///< WebAssembly: the linear memory, put together
    std::vector<std::pair<quint64, quint64>> bodies; ///< WebAssembly: offset and size of each function

    /// Cuts sections to the file, sorts, and lets no two be loaded at one place. Called once by readImages().
    void finish();
    Bytes reader() const { return {bytes, isBigEndian}; }
    std::vector<ImageRegion> regions() const; ///< everything that is loaded, but code
    /// From `address` to the end of what is loaded in one piece there; empty: nothing.
    Bytes at(quint64 address) const;
    quint64 pointerAt(quint64 address) const;
    /// Calls `take(offset, size)` for every piece of the file (offsets from the start of the file) that is loaded in a range.
    void eachPiece(quint64 address, quint64 size, const std::function<void(quint64, quint64)> &take) const;

    const ImageSection *sectionAt(quint64 address) const; ///< null: nothing is loaded there

private:
    size_t m_loaded = 0; ///< how many of `sections`, the first ones, are loaded
};

/// The programs in a file. Shape: never empty. Errors: BadInput when it is no ELF, PE, Mach-O or WebAssembly file.
[[nodiscard]] Result<std::vector<Image>> readImages(std::string_view file, const QString &name);

} // namespace slipway
