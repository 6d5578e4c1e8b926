// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "modules/cachefacts.h"
#include "modules/names.h"

#include <QByteArray>
#include <QHash>

#include <mutex>

namespace slipway {

class ParseCache;

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
    quint32 size = 0; ///< bytes of the file
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
    PathId pathOf(NodeId node) const { return m_nodes[node].path; }
    std::string_view version(NodeId node) const { return m_nodes[node].version; }
    std::string_view pathNameOf(NodeId node) const { return pathName(pathOf(node)); }
    /// Order of two versions of one path as go has it; the main module, whose version is empty, is above them all.
    int compare(NodeId a, NodeId b) const;

    const Summary &summary(NodeId node) const { return m_summaries[node]; }
    /// Finds out about all these nodes: parse cache first, then the `.mod` files, on more than one thread where it pays.
    void read(std::span<const NodeId> nodes);
    /// The go.mod of a folder that replaces a module; read anew unless size and time are as before. `text` instead of the file's.
    const Summary &folder(const QString &folder, const QByteArray *text);
    /// The summary of a text as that of a dependency; `name` stands in errors.
    Summary parse(QByteArrayView text, std::string_view name);
    /// What was missing or broken is unknown again, since it may have been fetched meanwhile.
    void forgetProblems();

    /// Nodes that were read from files and are not in the parse cache yet.
    const std::vector<NodeId> &unsaved() const { return m_unsaved; }
    /// The first `count` of them were written; the parse cache is read anew when it is needed.
    void markSaved(size_t count);
    ParseCache &parseCache() const;

    std::string_view keepText(std::string_view text);
    std::span<const NodeId> keepNodes(std::span<const NodeId> nodes) { return m_nodeLists.keep(nodes); }
    void setSummary(NodeId node, const Summary &summary) { m_summaries[node] = summary; }

private:
    struct Path {
        std::string_view name;
        quint64 hash = 0;
        NodeId latestNode = kNone; ///< head of the chain of its nodes
    };
    struct Node {
        PathId path = 0;
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

    void growPaths();
    void addToolchainSummary(NodeId node);

    std::mutex m_mutex;
    QString m_moduleCache;
    QString m_parseCacheFile;
    std::vector<Path> m_paths;
    std::vector<quint32> m_pathSlots; ///< open addressing; size is a power of two
    std::vector<Node> m_nodes;
    std::vector<Summary> m_summaries; ///< of each node
    QHash<QString, Folder> m_folders;
    std::vector<NodeId> m_problems;
    std::vector<NodeId> m_unsaved;
    Arena<char> m_text;
    Arena<NodeId> m_nodeLists;
    mutable std::unique_ptr<ParseCache> m_parseCache; ///< null: to be read (again)
    CacheFacts m_facts;
};

} // namespace slipway
