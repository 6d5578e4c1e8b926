// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "modules/cachefacts.h"
#include "modules/names.h"

#include <QByteArray>
#include <QHash>

#include <mutex>
#include <utility>

namespace slipway {

class ModReader;
class ParseCache;
struct ModJob;
struct ReadRequire;

/// What a dependency's go.mod says to the graph, before the main module's replacements and exclusions.
struct Summary {
    enum class State : quint8 {
        Unknown, ///< not looked for yet
        Good,
        Missing, ///< not in the module cache
        Broken, ///< there, but go refuses it
    };
    State state = State::Unknown;
    bool isPruned = false; ///< go 1.17 or newer
    PathId module = kNone; ///< the path it declares; kNone: no module line
    bool isSilent = false; ///< retracts no version and is not deprecated
    qint64 modified = -1; ///< of the file in the module cache, ns; -1: it is no such file
    quint32 size = 0; ///< bytes of the file
    NodeId goNode = kNone; ///< of its go line; kNone: none
    std::string_view go; ///< of its go line; empty: none
    std::span<const NodeId> requirements; ///< in file order; `go` last where the go line is 1.21 or newer
    std::string_view problem; ///< of a missing or broken one, in go's words
};

/// The modules of one module cache as numbers, and what their go.mod files say. Grows, forgets nothing, moves no text.
/// Thread: whoever uses it holds mutex(); text that was handed out may be read without it.
class ModuleStore
{
public:
    /// `parseCacheFile`: empty: none.
    ModuleStore(QString moduleCache, QString parseCacheFile);
    ~ModuleStore();

    std::mutex &mutex() { return m_mutex; }
    const QString &moduleCache() const { return m_moduleCache; }
    const QString &parseCacheFile() const { return m_parseCacheFile; }

    CacheFacts &facts() { return m_facts; }

    static constexpr PathId kGo = 0; ///< the pseudo module of go lines
    static constexpr PathId kToolchain = 1; ///< and of toolchains
    static bool isToolchain(PathId path) { return path <= kToolchain; }

    PathId path(std::string_view name) { return path(name, hashOf(name)); }
    PathId path(std::string_view name, quint64 hash);
    NodeId node(PathId path, std::string_view version);
    NodeId node(std::string_view path, std::string_view version) { return node(this->path(path), version); }
    NodeId goNode(std::string_view goVersion) { return node(kGo, goVersion); }

    size_t pathCount() const { return m_paths.size(); }
    size_t nodeCount() const { return m_nodes.size(); }
    std::string_view pathName(PathId path) const { return m_paths[path].name; }
    PathId pathOf(NodeId node) const { return m_pathOf[node]; }
    std::string_view version(NodeId node) const { return m_nodes[node].version; }
    std::string_view pathNameOf(NodeId node) const { return pathName(pathOf(node)); }
    /// Order of two versions of one path as go has it; the main module, whose version is empty, is above them all.
    int compare(NodeId a, NodeId b) const;
    /// From now on versions that are known compare as numbers. Cheap where nothing came since the last time.
    void rankVersions();
    /// Place of a version among those of its path; equal ones have the same. 0: it came after rankVersions().
    quint32 rank(NodeId node) const { return m_ranks[node]; }

    const Summary &summary(NodeId node) const { return m_summaries[node]; }
    /// What is known about a node; null: its `.mod` file was asked for, receive() brings it. What the parse cache says counts at
    /// once and its file is looked at meanwhile: see hasSurprise().
    const Summary *want(NodeId node);
    /// So much was asked for that it is time to receive.
    bool isBusy() const;
    /// Takes what came in of the files that were asked for, in that order. False: none is underway.
    bool receive();
    /// A file is not as the parse cache had it, so that what was built on it has to be built anew. Ask when nothing is underway; says so
    /// once.
    bool hasSurprise() { return std::exchange(m_hasSurprise, false); }
    /// The go.mod of a folder that replaces a module; read anew unless size and time are as before. `text` instead of the file's.
    const Summary &folder(const QString &folder, const QByteArray *text);
    /// The summary of a text as that of a dependency; `name` stands in errors.
    Summary parse(QByteArrayView text, std::string_view name);
    /// What was missing or broken is unknown again, since it may have been fetched meanwhile.
    void forgetProblems();

    /// Nodes that were read from files and are not in the parse cache yet.
    const std::vector<NodeId> &unsaved() const { return m_unsaved; }
    /// The first `count` of them were written.
    void markSaved(size_t count) { m_unsaved.erase(m_unsaved.begin(), m_unsaved.begin() + ptrdiff_t(count)); }
    /// As summary(); where that is not known yet, what the parse cache says without having looked whether it still holds.
    Summary savedSummary(NodeId node) const;
    quint64 pathHash(PathId path) const { return m_paths[path].hash; }
    quint32 versionHash(NodeId node) const { return m_nodes[node].hash; }
    quint64 orderOf(NodeId node) const { return m_nodes[node].order; }

    std::string_view keepText(std::string_view text);
    std::span<const NodeId> keepNodes(std::span<const NodeId> nodes) { return m_nodeLists.keep(nodes); }
    void setSummary(NodeId node, const Summary &summary) { m_summaries[node] = summary; }

private:
    struct Path {
        std::string_view name;
        quint64 hash = 0;
        NodeId latestNode = kNone; ///< head of the chain of its nodes
        bool isRanked = true;
    };
    struct Node {
        NodeId next = kNone; ///< further node of the path
        quint32 hash = 0; ///< of the version
        quint64 order = 0; ///< numbers of the version in one; 0: has to be compared as text
        std::string_view version;
    };
    struct Folder {
        qint64 modified = 0;
        qint64 size = -1;
        Summary summary;
    };

    void takeOver(const ParseCache &cache);
    void makePathSlots(size_t count);
    int compareVersions(NodeId a, NodeId b) const;
    void addToolchainSummary(NodeId node);
    void ask(NodeId node, const Summary &saved);
    void settle(const ModJob &job, std::span<const ReadRequire> requirements);
    Summary summaryOf(const ModJob &job, std::span<const ReadRequire> requirements);

    std::mutex m_mutex;
    QString m_moduleCache;
    QString m_parseCacheFile;
    std::vector<Path> m_paths;
    std::vector<quint32> m_pathSlots; ///< open addressing; size is a power of two
    std::vector<Node> m_nodes;
    std::vector<PathId> m_pathOf; ///< of each node; by itself, since a walk over a graph asks for little else
    std::vector<quint32> m_ranks; ///< of each node among the versions of its path, equal ones alike; 0: not known yet
    std::vector<PathId> m_unranked; ///< paths that got nodes since the last ranking
    std::vector<Summary> m_summaries; ///< of each node
    QHash<QString, Folder> m_folders;
    std::vector<NodeId> m_problems;
    std::vector<NodeId> m_unsaved;
    std::unique_ptr<ModReader> m_reader; ///< while files are underway
    std::vector<NodeId> m_required; ///< room for one list
    std::vector<bool> m_isUnderway; ///< nodes whose file is
    bool m_hasSurprise = false;
    Arena<char> m_text;
    Arena<NodeId> m_nodeLists;
    std::unique_ptr<const ParseCache> m_parseCache; ///< as it was at first; names and requirements are views into it
    std::vector<quint32> m_cachedEntries; ///< of the nodes that came from it; kNone: none
    CacheFacts m_facts;
};

} // namespace slipway
