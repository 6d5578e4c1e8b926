// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "modules/parsecache.h"

#include "base/atomicfile.h"
#include "modfile/gover.h"
#include "modules/modreader.h"
#include "modules/store.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace slipway {

namespace {

constexpr std::string_view kMagic = "SLIPMOD1";
constexpr quint32 kByteOrder = 0x01020304;
constexpr qint64 kLargestFile = 256LL << 20;
/// Beyond this, what the present session did not ask for is left out of the file.
constexpr size_t kManyEntries = 200'000;

quint64 keyOf(std::string_view path, std::string_view version)
{
    return hashOf(path) * 31 + hashOf(version);
}

} // namespace

/// Collects the parts of a file, each string and module once.
class ParseCacheWriter
{
public:
    quint32 text(std::string_view text)
    {
        if (const auto known = m_texts.find(text); known != m_texts.end())
            return known->second;
        const auto id = quint32(m_strings.size());
        m_texts.emplace(text, id);
        m_strings.push_back({quint32(m_letters.size()), quint32(text.size())});
        m_letters.append(text.data(), qsizetype(text.size()));
        return id;
    }

    quint32 module(std::string_view path, std::string_view version)
    {
        const ParseCache::Module module{text(path), text(version)};
        const auto [at, isNew] = m_ids.emplace(quint64(module.path) << 32 | module.version, quint32(m_modules.size()));
        if (isNew)
            m_modules.push_back(module);
        return at->second;
    }

    void require(quint32 module) { m_requirements.push_back(module); }
    quint32 requirementCount() const { return quint32(m_requirements.size()); }
    void add(const ParseCache::Entry &entry) { m_entries.push_back(entry); }

    QByteArray content()
    {
        std::ranges::sort(m_entries, {}, &ParseCache::Entry::hash);
        QByteArray rest;
        append(rest, m_entries);
        append(rest, m_modules);
        append(rest, m_strings);
        append(rest, m_requirements);
        rest += m_letters;
        ParseCache::Header header{};
        kMagic.copy(header.magic, sizeof header.magic);
        header.byteOrder = kByteOrder;
        header.letterCount = quint32(m_letters.size());
        header.stringCount = quint32(m_strings.size());
        header.moduleCount = quint32(m_modules.size());
        header.entryCount = quint32(m_entries.size());
        header.requirementCount = quint32(m_requirements.size());
        header.checksum = hashOf(toView(rest));
        return QByteArray(reinterpret_cast<const char *>(&header), sizeof header) + rest;
    }

private:
    template<typename T> static void append(QByteArray &to, const std::vector<T> &elements)
    {
        to.append(reinterpret_cast<const char *>(elements.data()), qsizetype(elements.size() * sizeof(T)));
    }

    std::unordered_map<std::string_view, quint32> m_texts;
    std::unordered_map<quint64, quint32> m_ids;
    QByteArray m_letters;
    std::vector<ParseCache::Slice> m_strings;
    std::vector<ParseCache::Module> m_modules;
    std::vector<ParseCache::Entry> m_entries;
    std::vector<quint32> m_requirements;
};

namespace {

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
    if (const Result<QByteArray> bytes = readFile(file, kLargestFile); bytes && !open(*bytes)) {
        m_entries = {};
        m_bytes.clear();
    }
    m_nodes.assign(m_modules.size(), kNone);
}

bool ParseCache::open(const QByteArray &bytes)
{
    m_bytes = bytes;
    std::string_view rest = toView(m_bytes);
    const std::span<const Header> head = take<Header>(rest, 1);
    if (head.empty() || std::string_view(head[0].magic, kMagic.size()) != kMagic || head[0].byteOrder != kByteOrder
        || head[0].checksum != hashOf(rest))
        return false;
    m_entries = take<Entry>(rest, head[0].entryCount);
    m_modules = take<Module>(rest, head[0].moduleCount);
    m_strings = take<Slice>(rest, head[0].stringCount);
    m_requirements = take<quint32>(rest, head[0].requirementCount);
    m_letters = take<char>(rest, head[0].letterCount);
    return isSound();
}

/// No number in the file points out of it.
bool ParseCache::isSound() const
{
    const auto isText = [this](quint32 id) { return id < m_strings.size(); };
    const auto fits = [](quint32 first, quint32 count, size_t size) { return first <= size && count <= size - first; };
    return std::ranges::all_of(m_strings, [&](const Slice &slice) { return fits(slice.first, slice.count, m_letters.size()); })
        && std::ranges::all_of(m_modules, [&](const Module &module) { return isText(module.path) && isText(module.version); })
        && std::ranges::all_of(m_requirements, [&](quint32 module) { return module < m_modules.size(); })
        && std::ranges::all_of(m_entries, [&](const Entry &entry) {
               return entry.module < m_modules.size() && fits(entry.first, entry.count, m_requirements.size())
                   && (entry.declares == kNone || isText(entry.declares)) && (entry.go == kNone || isText(entry.go));
           });
}

std::string_view ParseCache::text(quint32 string) const
{
    const Slice slice = m_strings[string];
    return {m_letters.data() + slice.first, slice.count};
}

quint32 ParseCache::find(std::string_view path, std::string_view version) const
{
    if (m_entries.empty())
        return kNone;
    const quint64 key = keyOf(path, version);
    for (auto at = std::ranges::lower_bound(m_entries, key, {}, &Entry::hash); at != m_entries.end() && at->hash == key; ++at) {
        const Module module = m_modules[at->module];
        if (text(module.path) == path && text(module.version) == version)
            return quint32(at - m_entries.begin());
    }
    return kNone;
}

void ParseCache::stamp(quint32 entry, quint32 &size, qint64 &modified) const
{
    size = m_entries[entry].size;
    modified = m_entries[entry].modified;
}

void ParseCache::fill(quint32 number, ModuleStore &store, Summary &summary)
{
    const Entry &entry = m_entries[number];
    summary.state = Summary::State::Good;
    summary.size = entry.size;
    if (entry.declares != kNone)
        summary.module = store.path(text(entry.declares));
    if (entry.go != kNone) {
        summary.go = store.version(store.goNode(text(entry.go)));
        summary.isPruned = compareGoVersions(toBytes(summary.go), kPrunedGraphVersion) >= 0;
    }
    std::vector<NodeId> nodes;
    nodes.reserve(entry.count);
    for (const quint32 module : m_requirements.subspan(entry.first, entry.count)) {
        NodeId &node = m_nodes[module];
        if (node == kNone)
            node = store.node(text(m_modules[module].path), text(m_modules[module].version));
        nodes.push_back(node);
    }
    summary.requirements = store.keepNodes(nodes);
}

/// The entries of the file as it is, less those that were read anew.
void ParseCache::copyInto(ParseCacheWriter &writer, const std::unordered_set<quint64> &readAnew) const
{
    for (const Entry &entry : m_entries) {
        const bool isIdle = m_entries.size() > kManyEntries && m_nodes[entry.module] == kNone;
        if (isIdle || readAnew.contains(entry.hash))
            continue;
        const auto copied = [&](quint32 module) { return writer.module(text(m_modules[module].path), text(m_modules[module].version)); };
        const auto copiedText = [&](quint32 string) { return string == kNone ? kNone : writer.text(text(string)); };
        Entry copy = entry;
        copy.module = copied(entry.module);
        copy.declares = copiedText(entry.declares);
        copy.go = copiedText(entry.go);
        copy.first = writer.requirementCount();
        for (const quint32 required : m_requirements.subspan(entry.first, entry.count))
            writer.require(copied(required));
        writer.add(copy);
    }
}

QByteArray ParseCache::content(const ModuleStore &store)
{
    ParseCacheWriter writer;
    std::unordered_set<quint64> readAnew;
    for (const NodeId node : store.unsaved())
        readAnew.insert(keyOf(store.pathNameOf(node), store.version(node)));
    store.parseCache().copyInto(writer, readAnew);

    const ModReader reader(store.moduleCache());
    for (const NodeId node : store.unsaved()) {
        const Summary &summary = store.summary(node);
        const std::string_view path = store.pathNameOf(node);
        const std::string_view version = store.version(node);
        Entry entry{};
        const bool isThere = reader.status(path, version, entry.size, entry.modified);
        if (summary.state != Summary::State::Good || !isThere || entry.size != summary.size)
            continue;
        entry.hash = keyOf(path, version);
        entry.module = writer.module(path, version);
        entry.declares = summary.module == kNone ? kNone : writer.text(store.pathName(summary.module));
        entry.go = summary.go.empty() ? kNone : writer.text(summary.go);
        entry.first = writer.requirementCount();
        entry.count = quint32(summary.requirements.size());
        for (const NodeId required : summary.requirements)
            writer.require(writer.module(store.pathNameOf(required), store.version(required)));
        writer.add(entry);
    }
    return writer.content();
}

} // namespace slipway
