// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "modules/parsecache.h"

#include "base/atomicfile.h"
#include "modules/store.h"

#include <algorithm>

namespace slipway {

namespace {

constexpr std::string_view kMagic = "SLIPMOD2";
constexpr quint32 kByteOrder = 0x01020304;
constexpr qint64 kLargestFile = 256LL << 20;
/// Beyond this, what the present session did not ask for is left out of the file: every store carries all of it.
constexpr size_t kManyEntries = 50'000;

/// Takes elements off the front of what is left of a file; an empty span and `rest` untouched when there are not so many.
template<typename T> std::span<const T> take(std::string_view &rest, quint32 count)
{
    const size_t bytes = size_t(count) * sizeof(T);
    if (bytes > rest.size())
        return {};
    const std::span elements(reinterpret_cast<const T *>(rest.data()), count);
    rest.remove_prefix(bytes);
    return elements;
}

} // namespace

ParseCache::ParseCache(const QString &file)
{
    if (file.isEmpty())
        return;
    if (Result<QByteArray> bytes = readFile(file, kLargestFile))
        m_bytes = std::move(*bytes);
    if (!open()) {
        m_paths = {};
        m_nodes = {};
        m_entries = {};
        m_bytes.clear();
    }
}

bool ParseCache::open()
{
    std::string_view rest = toView(m_bytes);
    const std::span<const Header> head = take<Header>(rest, 1);
    if (head.empty() || std::string_view(head[0].magic, kMagic.size()) != kMagic || head[0].byteOrder != kByteOrder
        || head[0].checksum != hashOf(rest))
        return false;
    m_paths = take<Path>(rest, head[0].pathCount);
    m_nodes = take<Node>(rest, head[0].nodeCount);
    m_entries = take<Entry>(rest, head[0].entryCount);
    m_requirements = take<NodeId>(rest, head[0].requirementCount);
    m_letters = take<char>(rest, head[0].letterCount);
    return isSound();
}

/// No number in the file points out of it, and the paths that every store begins with are there.
bool ParseCache::isSound() const
{
    const auto fits = [](const auto &slice, size_t size) { return slice.first <= size && slice.count <= size - slice.first; };
    const auto isText = [&](const auto &named) { return fits(named, m_letters.size()); };
    const auto isNode = [this](NodeId node) { return node < m_nodes.size(); };
    return m_paths.size() >= 2 && std::ranges::all_of(m_paths, isText) && text(m_paths[0]) == "go" && text(m_paths[1]) == "toolchain"
        && std::ranges::all_of(m_nodes, [&](const Node &node) { return isText(node) && node.path < m_paths.size() && node.rank > 0; })
        && std::ranges::all_of(m_requirements, isNode) && std::ranges::all_of(m_entries, [&](const Entry &entry) {
               return isNode(entry.node) && (entry.declares == kNone || entry.declares < m_paths.size())
                   && (entry.go == kNone || isNode(entry.go)) && fits(entry, m_requirements.size());
           });
}

namespace {

/// Writes the nodes that matter, numbered anew without gaps.
class Writer
{
public:
    explicit Writer(const ModuleStore &store)
        : m_store(store)
        , m_isKept(store.nodeCount())
        , m_isPathKept(store.pathCount())
    {
    }

    QByteArray content()
    {
        m_isPathKept[ModuleStore::kGo] = m_isPathKept[ModuleStore::kToolchain] = true;
        const std::vector<NodeId> files = filesToKeep();
        size_t requirements = 0;
        for (const NodeId file : files)
            requirements += keepWithNeighbours(file);
        m_entries.reserve(files.size());
        m_requirements.reserve(requirements);
        addPaths();
        addNodes();
        for (const NodeId file : files)
            addEntry(file);
        return assembled();
    }

private:
    std::vector<NodeId> filesToKeep() const
    {
        std::vector<NodeId> files;
        std::vector<NodeId> idle;
        for (NodeId node = 0; node < m_store.nodeCount(); ++node) {
            if (m_store.savedSummary(node).modified >= 0)
                (m_store.summary(node).state == Summary::State::Unknown ? idle : files).push_back(node);
        }
        if (files.size() + idle.size() <= kManyEntries)
            files.insert(files.end(), idle.begin(), idle.end());
        return files;
    }

    void keep(NodeId node)
    {
        m_isKept[node] = true;
        m_isPathKept[m_store.pathOf(node)] = true;
    }

    /// How many requirements it has.
    size_t keepWithNeighbours(NodeId node)
    {
        const Summary summary = m_store.savedSummary(node);
        keep(node);
        for (const NodeId required : summary.requirements)
            keep(required);
        if (summary.goNode != kNone)
            keep(summary.goNode);
        if (summary.module != kNone)
            m_isPathKept[summary.module] = true;
        return summary.requirements.size();
    }

    template<typename Named> void name(Named &named, std::string_view text)
    {
        named.first = quint32(m_letters.size());
        named.count = quint32(text.size());
        m_letters.append(text.data(), qsizetype(text.size()));
    }

    void addPaths()
    {
        m_paths.reserve(size_t(std::ranges::count(m_isPathKept, true)));
        m_pathNumbers.assign(m_store.pathCount(), kNone);
        for (PathId path = 0; path < m_store.pathCount(); ++path) {
            if (!m_isPathKept[path])
                continue;
            m_pathNumbers[path] = quint32(m_paths.size());
            ParseCache::Path &added = m_paths.emplace_back();
            added.hash = m_store.pathHash(path);
            name(added, m_store.pathName(path));
        }
    }

    void addNodes()
    {
        m_nodes.reserve(size_t(std::ranges::count(m_isKept, true)));
        m_nodeNumbers.assign(m_store.nodeCount(), kNone);
        for (NodeId node = 0; node < m_store.nodeCount(); ++node) {
            if (!m_isKept[node])
                continue;
            m_nodeNumbers[node] = quint32(m_nodes.size());
            ParseCache::Node &added = m_nodes.emplace_back();
            added.order = m_store.orderOf(node);
            added.hash = m_store.versionHash(node);
            added.path = m_pathNumbers[m_store.pathOf(node)];
            added.rank = m_store.rank(node);
            name(added, m_store.version(node));
        }
    }

    void addEntry(NodeId node)
    {
        const Summary summary = m_store.savedSummary(node);
        ParseCache::Entry &added = m_entries.emplace_back();
        added.modified = summary.modified;
        added.size = summary.size;
        added.node = m_nodeNumbers[node];
        added.declares = summary.module == kNone ? kNone : m_pathNumbers[summary.module];
        added.go = summary.goNode == kNone ? kNone : m_nodeNumbers[summary.goNode];
        added.first = quint32(m_requirements.size());
        added.count = quint32(summary.requirements.size());
        added.flags = (summary.isPruned ? ParseCache::kPruned : 0) | (summary.isSilent ? ParseCache::kSilent : 0);
        for (const NodeId required : summary.requirements)
            m_requirements.push_back(m_nodeNumbers[required]);
    }

    template<typename T> static size_t bytesOf(const std::vector<T> &elements) { return elements.size() * sizeof(T); }

    template<typename T> static void append(QByteArray &to, const std::vector<T> &elements)
    {
        to.append(reinterpret_cast<const char *>(elements.data()), qsizetype(bytesOf(elements)));
    }

    QByteArray assembled() const
    {
        ParseCache::Header header{};
        QByteArray bytes(sizeof header, Qt::Uninitialized);
        bytes.reserve(qsizetype(sizeof header + bytesOf(m_paths) + bytesOf(m_nodes) + bytesOf(m_entries) + bytesOf(m_requirements))
                      + m_letters.size());
        append(bytes, m_paths);
        append(bytes, m_nodes);
        append(bytes, m_entries);
        append(bytes, m_requirements);
        bytes += m_letters;
        kMagic.copy(header.magic, sizeof header.magic);
        header.byteOrder = kByteOrder;
        header.pathCount = quint32(m_paths.size());
        header.nodeCount = quint32(m_nodes.size());
        header.entryCount = quint32(m_entries.size());
        header.requirementCount = quint32(m_requirements.size());
        header.letterCount = quint32(m_letters.size());
        header.checksum = hashOf(toView(bytes).substr(sizeof header));
        std::memcpy(bytes.data(), &header, sizeof header);
        return bytes;
    }

    const ModuleStore &m_store;
    std::vector<bool> m_isKept; ///< nodes
    std::vector<bool> m_isPathKept;
    std::vector<quint32> m_pathNumbers, m_nodeNumbers; ///< in the file, by number in the store
    std::vector<ParseCache::Path> m_paths;
    std::vector<ParseCache::Node> m_nodes;
    std::vector<ParseCache::Entry> m_entries;
    std::vector<NodeId> m_requirements;
    QByteArray m_letters;
};

} // namespace

QByteArray ParseCache::content(ModuleStore &store)
{
    store.rankVersions();
    return Writer(store).content();
}

} // namespace slipway
