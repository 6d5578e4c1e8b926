// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "modules/store.h"

#include "modfile/gover.h"
#include "modfile/semver.h"
#include "modules/modreader.h" // to destroy it
#include "modules/parsecache.h"

#include <algorithm>
#include <utility>

namespace slipway {

namespace {

/// Digits of a version as a number; false when they do not fit into `bits`.
bool toNumber(QByteArrayView digits, int bits, quint64 &number)
{
    if (digits.size() > 9)
        return false;
    number = 0;
    for (const char digit : digits)
        number = number * 10 + quint64(digit - '0');
    return number < (1ULL << bits);
}

/// Major, minor, patch and whether it is a release, in one number that sorts as versions do; 0: it says nothing.
quint64 orderNumber(std::string_view version)
{
    const Semver parts = parseSemver(toBytes(version));
    quint64 major = 0;
    quint64 minor = 0;
    quint64 patch = 0;
    if (!parts.isValid || !toNumber(parts.major, 13, major) || !toNumber(parts.minor, 25, minor) || !toNumber(parts.patch, 25, patch))
        return 0;
    return major << 51 | minor << 26 | patch << 1 | quint64(parts.prerelease.isEmpty());
}

constexpr quint64 kReleaseBit = 1;

/// Of a version that has an order number and is no release: what stands between its numbers and its build metadata.
QByteArrayView prereleaseOf(std::string_view version)
{
    const std::string_view rest = version.substr(version.find('-'));
    return toBytes(rest.substr(0, rest.find('+')));
}

} // namespace

ModuleStore::ModuleStore(QString moduleCache, QString parseCacheFile)
    : m_moduleCache(std::move(moduleCache))
    , m_parseCacheFile(std::move(parseCacheFile))
    , m_pathSlots(4096, kNone)
    , m_parseCache(std::make_unique<const ParseCache>(m_parseCacheFile))
    , m_facts(m_moduleCache, m_parseCacheFile.isEmpty() ? QString() : m_parseCacheFile + QStringLiteral(".latest"))
{
    if (m_parseCache->paths().empty()) {
        path("go");
        path("toolchain");
    } else {
        takeOver(*m_parseCache);
    }
}

ModuleStore::~ModuleStore() = default;

std::string_view ModuleStore::keepText(std::string_view text)
{
    const std::span<const char> kept = m_text.keep({text.data(), text.size()});
    return {kept.data(), kept.size()};
}

PathId ModuleStore::path(std::string_view name, quint64 hash)
{
    const size_t mask = m_pathSlots.size() - 1;
    size_t slot = hash & mask;
    for (; m_pathSlots[slot] != kNone; slot = (slot + 1) & mask) {
        const Path &known = m_paths[m_pathSlots[slot]];
        if (known.hash == hash && known.name == name)
            return m_pathSlots[slot];
    }
    const auto id = PathId(m_paths.size());
    m_pathSlots[slot] = id;
    m_paths.push_back({keepText(name), hash, kNone, true});
    if (m_paths.size() * 2 > m_pathSlots.size())
        makePathSlots(m_pathSlots.size() * 2);
    return id;
}

void ModuleStore::makePathSlots(size_t count)
{
    m_pathSlots.assign(count, kNone);
    const size_t mask = count - 1;
    for (PathId id = 0; id < m_paths.size(); ++id) {
        size_t slot = m_paths[id].hash & mask;
        while (m_pathSlots[slot] != kNone)
            slot = (slot + 1) & mask;
        m_pathSlots[slot] = id;
    }
}

NodeId ModuleStore::node(PathId path, std::string_view version)
{
    const auto hash = quint32(hashOf(version) >> 16);
    for (NodeId id = m_paths[path].latestNode; id != kNone; id = m_nodes[id].next) {
        if (m_nodes[id].hash == hash && m_nodes[id].version == version)
            return id;
    }
    const auto id = NodeId(m_nodes.size());
    m_nodes.push_back({m_paths[path].latestNode, hash, isToolchain(path) ? 0 : orderNumber(version), keepText(version)});
    m_pathOf.push_back(path);
    m_ranks.push_back(0);
    m_summaries.emplace_back();
    m_paths[path].latestNode = id;
    if (std::exchange(m_paths[path].isRanked, false))
        m_unranked.push_back(path);
    if (isToolchain(path))
        addToolchainSummary(id);
    return id;
}

/// go 1.21.3 requires the toolchain go1.21.3; nothing else is said by either. source: modload.rawGoModSummary
void ModuleStore::addToolchainSummary(NodeId node)
{
    Summary summary;
    summary.state = Summary::State::Good;
    summary.isPruned = true;
    summary.module = pathOf(node);
    if (pathOf(node) == kGo && compareGoVersions(toBytes(version(node)), kStrictGoVersion) >= 0) {
        const NodeId toolchain = this->node(kToolchain, "go" + std::string(version(node)));
        summary.requirements = keepNodes({&toolchain, 1});
    }
    m_summaries[node] = summary;
}

int ModuleStore::compare(NodeId a, NodeId b) const
{
    if (m_ranks[a] && m_ranks[b])
        return int(m_ranks[a]) - int(m_ranks[b]);
    return a == b ? 0 : compareVersions(a, b);
}

int ModuleStore::compareVersions(NodeId a, NodeId b) const
{
    const Node &left = m_nodes[a];
    const Node &right = m_nodes[b];
    if (left.version.empty() || right.version.empty())
        return int(left.version.empty()) - int(right.version.empty());
    if (left.order && right.order) {
        if (left.order != right.order)
            return left.order < right.order ? -1 : 1;
        return left.order & kReleaseBit ? 0 : comparePrerelease(prereleaseOf(left.version), prereleaseOf(right.version));
    }
    return compareModuleVersions(toBytes(pathNameOf(a)), toBytes(left.version), toBytes(right.version));
}

void ModuleStore::rankVersions()
{
    std::vector<NodeId> versions;
    for (const PathId path : m_unranked) {
        versions.clear();
        for (NodeId node = m_paths[path].latestNode; node != kNone; node = m_nodes[node].next)
            versions.push_back(node);
        std::ranges::sort(versions, [this](NodeId a, NodeId b) { return compareVersions(a, b) < 0; });
        quint32 rank = 1;
        for (size_t i = 0; i < versions.size(); ++i) {
            rank += i > 0 && compareVersions(versions[i - 1], versions[i]) != 0;
            m_ranks[versions[i]] = rank;
        }
        m_paths[path].isRanked = true;
    }
    m_unranked.clear();
}

} // namespace slipway
