// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "binary/binarysize.h"
#include "binary/coverage.h"
#include "binary/moduledata.h"

#include <map>
#include <unordered_map>

namespace slipway {

/// Gives the bytes of a file to functions, and what is left to the parts of the file. One for each file.
class SizeBuilder
{
public:
    explicit SizeBuilder(quint64 fileBytes)
        : m_coverage(fileBytes)
    {
    }

    /// False: the program has no table of Go's functions.
    bool addImage(const Image &image);
    /// Fills in modules and rest. Views into the images must still hold.
    void finish(BinarySize &size);

private:
    enum Part : quint32 { CodePart, TablePart, DataPart };
    struct Item {
        std::string package;
        std::string_view name;
        SizeOrigin origin = SizeOrigin::Module; ///< Module: the package decides
        SizeParts parts;
    };
    struct Layers {
        std::vector<Claim> functions; ///< what Go's tables say
        std::vector<Claim> symbols; ///< what the symbols say
        std::vector<Claim> known; ///< parts that are known by their address
        std::vector<Claim> sections;
    };

    quint32 item(std::string_view name, SizeOrigin origin, std::string_view file = {});
    quint32 restOwner(PartKind kind, const std::string &section);
    void claim(std::vector<Claim> &layer, const Image &image, quint64 address, quint64 size, quint32 owner, quint32 detail);
    void claimFunctions(Layers &layers, const Image &image, const FoundPclntab &found, const ModuleData &data);
    void claimTables(Layers &layers, const Image &image, const FoundPclntab &found, const ModuleData &data);
    void claimSymbols(Layers &layers, const Image &image, const std::vector<std::pair<quint64, quint64>> &taken);
    void claimSections(Layers &layers, const Image &image);
    static quint64 textStart(const Image &image, const FoundPclntab &found, const ModuleData &data);
    void paint(Layers layers);
    void addModules(BinarySize &size) const;
    void addRest(BinarySize &size) const;

    Coverage m_coverage;
    std::vector<Item> m_items;
    std::unordered_map<std::string_view, quint32> m_itemOf;
    std::string m_libraryPrefix;
    std::map<std::pair<PartKind, std::string>, quint32> m_restOf;
    std::vector<qint64> m_rest; ///< bytes, by owner
};

} // namespace slipway
