// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "modules/names.h"

#include <unordered_set>

namespace slipway {

class ModuleStore;
class ParseCacheWriter;
struct Summary;

/// Parsed `.mod` files of one module cache in one compact file. Only what a project asks for is turned into a Summary.
/// A file that is cut, damaged, of another version or another byte order counts as empty.
class ParseCache
{
public:
    explicit ParseCache(const QString &file);

    /// Number of the entry for a module at a version; kNone: there is none.
    quint32 find(std::string_view path, std::string_view version) const;
    void stamp(quint32 entry, quint32 &size, qint64 &modified) const;
    void fill(quint32 entry, ModuleStore &store, Summary &summary);

    size_t entryCount() const { return m_entries.size(); }

    /// What the store has read and what its parse cache held before, as the new content of the file; the caller holds the
    /// store's mutex.
    static QByteArray content(const ModuleStore &store);

    // The parts of the file, in this order after the header. Offsets count elements.
    struct Header {
        char magic[8];
        quint32 byteOrder;
        quint32 letterCount, stringCount, moduleCount, entryCount, requirementCount;
        quint64 checksum; ///< of all that follows
    };
    struct Slice {
        quint32 first, count; ///< letters of one string
    };
    struct Module {
        quint32 path, version; ///< strings
    };
    struct Entry {
        quint64 hash;
        qint64 modified; ///< ns
        quint32 size; ///< bytes
        quint32 module; ///< whose go.mod it is
        quint32 declares; ///< string; kNone: no module line
        quint32 go; ///< string; kNone: no go line
        quint32 first, count; ///< its requirements
    };

private:
    void copyInto(ParseCacheWriter &writer, const std::unordered_set<quint64> &readAnew) const;
    bool open(const QByteArray &bytes);
    bool isSound() const;
    std::string_view text(quint32 string) const;

    QByteArray m_bytes;
    std::span<const char> m_letters;
    std::span<const Slice> m_strings;
    std::span<const Module> m_modules;
    std::span<const Entry> m_entries; ///< sorted by hash
    std::span<const quint32> m_requirements; ///< modules
    std::vector<NodeId> m_nodes; ///< of each module, as far as it was asked for
};

} // namespace slipway
