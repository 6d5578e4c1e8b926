// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "binary/image.h"
#include "modules/binaryinfo.h"

#include <QList>
#include <QStringList>

namespace slipway {

/// Bytes in the file, by what they are.
struct SizeParts {
    qint64 code = 0;
    qint64 tables = 0; ///< what the runtime keeps about the code: names, lines, stack maps
    qint64 data = 0; ///< variables and constants; only known where the program kept its symbols

    qint64 total() const { return code + tables + data; }
    SizeParts &operator+=(const SizeParts &other);
    bool operator==(const SizeParts &) const = default;
};

/// A function, or a variable where `parts` is all data.
struct SizedFunction {
    QString name; ///< without the package: "(*Server).Serve"
    SizeParts parts;
    bool operator==(const SizedFunction &) const = default;
};

struct SizedPackage {
    QString path; ///< import path; "main" is written as the path of the command. Empty: none
    SizeParts parts;
    QList<SizedFunction> functions; ///< largest first
    bool operator==(const SizedPackage &) const = default;
};

/// Where code comes from.
enum class SizeOrigin {
    Main, ///< the main module, or the command where it has none
    Module, ///< a dependency
    Library, ///< Go's standard library and runtime
    Generated, ///< made by compiler and linker, of no package
    Native, ///< C and assembly that Go's tables do not name
    Unknown, ///< a package of no module that the binary names
};

struct SizedModule {
    SizeOrigin origin = SizeOrigin::Module;
    LinkedModule module; ///< path and version are empty where `origin` has none
    SizeParts parts;
    QList<SizedPackage> packages; ///< largest first
    bool operator==(const SizedModule &) const = default;
};

/// What belongs to no package, as what it is.
struct SizedRest {
    PartKind kind = PartKind::Other;
    qint64 bytes = 0;
    QList<std::pair<QString, qint64>> sections; ///< largest first
    bool operator==(const SizedRest &) const = default;
};

/// Every byte of a program. The modules and the rest add up to `fileBytes`, exactly.
struct BinarySize {
    QString file;
    qint64 fileBytes = 0;
    BinaryFormat format = BinaryFormat::Elf;
    QStringList architectures; ///< as Go calls them; several in a universal file of macOS
    BinaryInfo info; ///< empty where the program does not say (Go before 1.18 in odd places, or stripped by hand)
    bool hasSymbols = false;
    bool hasDebug = false;
    QList<SizedModule> modules; ///< largest first
    QList<SizedRest> rest; ///< largest first

    qint64 moduleBytes(const QString &path) const; ///< 0: nothing of it is in there
    bool operator==(const BinarySize &) const = default;
};

/// Reads a program that Go 1.16 or newer has linked, stripped or not. Takes about a tenth of a second for 50 MB; call it off the GUI
/// thread. Errors: BadInput when the file cannot be read or holds no table of Go's functions.
[[nodiscard]] Result<BinarySize> readBinarySize(const QString &file);
/// The same of bytes that are in memory. `name` is for messages.
[[nodiscard]] Result<BinarySize> measureBinary(std::string_view bytes, const QString &name);

enum class SizeLevel { Module, Package };

/// What one module, package or kind of rest weighs in two builds.
struct SizeChange {
    SizeOrigin origin = SizeOrigin::Module;
    std::optional<PartKind> rest; ///< set: this is no code of anybody
    QString path; ///< of the module or package
    QString before; ///< versions; only for modules
    QString after;
    qint64 bytesBefore = 0;
    qint64 bytesAfter = 0;

    qint64 growth() const { return bytesAfter - bytesBefore; }
    bool operator==(const SizeChange &) const = default;
};

/// Shape: what grew most first, what shrank most last; what stayed as it was is left out. The growths add up to that of the file.
QList<SizeChange> sizeDifference(const BinarySize &before, const BinarySize &after, SizeLevel level);

/// For people, translated: "Go standard library", "Debug information (DWARF)", … A module is its path.
QString nameOf(const SizedModule &module);
QString nameOf(SizeOrigin origin);
QString nameOf(PartKind kind);
/// One or two sentences on what that is and whether one can do without it.
QString explanationOf(PartKind kind);
/// For JSON and scripts: "main", "module", "library", … and "debug", "symbols", …
QLatin1StringView keyOf(SizeOrigin origin);
QLatin1StringView keyOf(PartKind kind);
QLatin1StringView nameOf(BinaryFormat format); ///< "ELF"

} // namespace slipway
