// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "modules/names.h"

#include <QByteArray>

namespace slipway {

class ModuleStore;

/// The numbers of a ModuleStore and what the `.mod` files behind them say, in one flat file: arrays that a store takes over as
/// they are, so that opening it costs a copy and no parsing. Nodes in requirements are numbers in the file's own list of nodes.
/// A file that is cut, damaged, of another version or another byte order counts as empty.
class ParseCache
{
public:
    explicit ParseCache(const QString &file);

    // The parts of the file, in this order after the header. Letters are named by the first one and how many.
    struct Header {
        char magic[8];
        quint32 byteOrder;
        quint32 pathCount, nodeCount, entryCount, requirementCount, letterCount;
        quint64 checksum; ///< of all that follows
    };
    struct Path {
        quint64 hash;
        quint32 first, count; ///< letters
    };
    struct Node {
        quint64 order; ///< as in ModuleStore, like hash and rank
        quint32 path, hash, rank;
        quint32 first, count; ///< letters of the version
        quint32 unused;
    };
    struct Entry {
        qint64 modified; ///< of the `.mod` file, ns
        quint32 size; ///< bytes
        quint32 node; ///< whose go.mod it is
        quint32 declares; ///< path; kNone: no module line
        quint32 go; ///< node; kNone: no go line
        quint32 first, count; ///< its requirements
        quint32 flags;
        quint32 unused;
    };
    static constexpr quint32 kPruned = 1; ///< flags: go 1.17 or newer
    static constexpr quint32 kSilent = 2; ///< says nothing about its other versions, and is not deprecated

    std::span<const Path> paths() const { return m_paths; }
    std::span<const Node> nodes() const { return m_nodes; }
    std::span<const Entry> entries() const { return m_entries; }
    std::span<const NodeId> requirements(const Entry &entry) const { return m_requirements.subspan(entry.first, entry.count); }
    template<typename Named> std::string_view text(const Named &named) const { return {m_letters.data() + named.first, named.count}; }

    /// What the store knows, as the new content of the file; the caller holds the store's mutex.
    static QByteArray content(ModuleStore &store);

private:
    bool open();
    bool isSound() const;

    QByteArray m_bytes;
    std::span<const Path> m_paths;
    std::span<const Node> m_nodes;
    std::span<const Entry> m_entries;
    std::span<const NodeId> m_requirements;
    std::span<const char> m_letters;
};

} // namespace slipway
