// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "modules/difference.h"
#include "modules/graph.h"

#include <mutex>

namespace slipway {

/// The answer of analyse(): a graph of its own numbers, in the order of `go mod graph`, and texts made from it when they are
/// asked for. Views into the store's text keep good, since the store lives as long as this does.
class ProjectAnalysis final : public ModuleAnalysis
{
public:
    /// The caller holds the store's mutex.
    ProjectAnalysis(std::shared_ptr<ModuleStore> store, std::shared_ptr<const Project> project, const ModuleGraph &graph);

    QString mainPath() const override;
    QStringList mainPaths() const override;
    QString mainFileName() const override;
    QString goVersion() const override;
    QString toolchain() const override;
    const QList<ModuleInfo> &modules() const override;
    const ModuleInfo *find(const QString &path) const override;
    QList<ModuleVersion> requirementsOf(const ModuleVersion &module) const override;
    const QList<Conflict> &conflicts() const override;
    QList<ModuleVersion> chainTo(const QString &path) const override;
    QList<Requirement> edges() const override;
    qsizetype edgeCount() const override { return qsizetype(m_edges.size()); }
    QList<QPair<ModuleVersion, QString>> repairs() const override { return m_repairs; }
    const QList<Error> &problems() const override { return m_problems; }
    bool isWorkspace() const override { return m_project->isWorkspace; }
    bool isPruned() const override { return m_project->isWorkspace || m_project->isPruned; }
    bool isExpanded(const ModuleVersion &module) const override;
    QList<Requirement> droppedRequirements() const override { return m_dropped; }
    QList<ModuleVersion> missing() const override { return m_missing; }
    PinEffect pinEffect(const QString &path) const override;
    void writeGraph(const std::function<void(QByteArrayView)> &write) const override;
    QByteArray listText() const override;

    const Project &project() const { return *m_project; }
    const std::shared_ptr<ModuleStore> &store() const { return m_store; }

    /// As modules() and find(), but without who asks: what most questions need, in a fraction of the time.
    const QList<ModuleInfo> &bareModules() const;
    const ModuleInfo *findBare(const QString &path) const;

    /// One version of a module that modules ask for. Lines of main modules are no part of it.
    struct Demand {
        QString version;
        bool isWinner;
        std::span<const quint32> askers; ///< nodes in the order of ModuleInfo::askers; shape: never empty
    };
    /// Highest version first.
    std::vector<Demand> demandsOn(const QString &path) const;
    ModuleVersion value(quint32 node) const { return {texts().paths[m_nodes[node].path], texts().versions[node]}; }
    /// The go.mod of the selected version retracts no version and is not deprecated; false where that is not known.
    bool isSilent(const QString &path) const;
    bool isSelected(quint32 node) const { return m_paths[m_nodes[node].path].selected == node; }
    /// The main module whose file asks for the selected version, of several the last; an empty path: none.
    ModuleVersion mainDecider(const QString &path) const;

    /// What difference() compares of one module, without the list of all that ask for it.
    struct Choice {
        QString path, version;
        std::optional<ModuleVersion> replacement;
        ModuleVersion decider; ///< who asks for that version, as difference() names it
    };
    /// The paths whose version or replacement differs in the analysis of another text; both have one store.
    std::vector<PathId> pathsThatDiffer(const ProjectAnalysis &other) const;
    /// Of each of these paths; nothing where the path does not occur. One walk over the graph for all of them.
    std::vector<std::optional<Choice>> choicesOf(std::span<const PathId> paths) const;

private:
    struct Node {
        quint32 path;
        quint32 first, count; ///< its requirements in m_edges
        quint32 next; ///< further node of the path; kNone: the last
        NodeId id; ///< its number in the store
        quint32 rank; ///< among the versions of its path, as the store has it
        bool isExpanded;
        bool isMain;
        bool isSilent;
        std::string_view version;
        std::string_view go;
    };
    struct Path {
        std::string_view name;
        quint32 selected; ///< node
        quint32 latestNode; ///< head of the chain of its nodes
    };
    /// Who requires what, the other way round.
    struct AskerIndex {
        std::vector<quint32> versions; ///< nodes by path, the highest version of each first
        std::vector<quint32> firstVersion; ///< of each path in `versions`, and the end
        std::vector<quint32> askers; ///< nodes by what they require; selected ones first, then by name, then the higher version
        std::vector<quint32> firstAsker; ///< of each node in `askers`, and the end

        std::span<const quint32> versionsOf(quint32 path) const { return slice(versions, firstVersion, path); }
        std::span<const quint32> askersOf(quint32 node) const { return slice(askers, firstAsker, node); }
        static std::span<const quint32> slice(const std::vector<quint32> &all, const std::vector<quint32> &first, quint32 i)
        {
            return std::span(all).subspan(first[i], first[i + 1] - first[i]);
        }
    };
    /// Qt strings of everything; made when first needed.
    struct Texts {
        std::vector<QString> paths;
        std::vector<QString> versions; ///< of nodes
        QHash<QString, quint32> pathNumbers;
    };

    void collectNodes(const ModuleGraph &graph);
    quint32 numberOf(PathId path) const { return path < m_pathNumbers.size() ? m_pathNumbers[path] : kNone; }
    bool asksBefore(quint32 a, quint32 b) const;
    bool isHigher(quint32 a, quint32 b) const;
    ModuleVersion mainDecider(quint32 path) const;
    void collectReplacements(const std::vector<NodeId> &nodes);
    void collectProblems(const ModuleGraph &graph, const std::vector<NodeId> &nodes);
    void collectRepairs(const ModuleGraph &graph);
    const Texts &texts() const;
    quint32 nodeOf(const ModuleVersion &module) const;
    quint32 pathOf(std::string_view name) const;
    void makeBareModules() const;
    void makeModules() const;
    ModuleInfo moduleInfo(quint32 path) const;
    const AskerIndex &askerIndex() const;
    void indexVersions(AskerIndex &index) const;
    void indexAskers(AskerIndex &index) const;
    QList<Asker> askersOf(quint32 path) const;
    void addMainLines(std::vector<ModuleInfo> &infos) const;
    void addMainAskers(const QHash<QString, ModuleInfo *> &infos) const;
    std::vector<quint32> buildList() const;
    std::vector<quint32> firstSteps(bool isDirectOnly) const;
    QList<ModuleVersion> chain(const std::vector<quint32> &starts, quint32 goal, bool isSelectedOnly) const;

    std::shared_ptr<ModuleStore> m_store;
    std::shared_ptr<const Project> m_project;
    std::vector<Node> m_nodes; ///< in the order of `go mod graph`
    std::vector<Path> m_paths;
    std::vector<quint32> m_pathNumbers; ///< by the store's numbers, in m_paths; kNone: does not occur
    std::vector<quint32> m_edges; ///< nodes
    quint32 m_startCount = 0; ///< the first nodes are where the graph starts: the main module, or the roots of a workspace
    QHash<quint32, QString> m_brokenNodes;
    QHash<quint32, ModuleVersion> m_replacements; ///< of nodes
    QList<Error> m_problems;
    QList<QPair<ModuleVersion, QString>> m_repairs;
    QList<Requirement> m_dropped;
    QList<ModuleVersion> m_missing;

    /// The build list, and go and toolchain apart from it.
    struct Modules {
        QList<ModuleInfo> list, pseudo;
        QHash<QString, const ModuleInfo *> byPath;

        void index();
    };

    mutable std::once_flag m_textsOnce, m_askersOnce, m_bareOnce, m_modulesOnce, m_conflictsOnce;
    mutable Texts m_texts;
    mutable AskerIndex m_askers;
    mutable Modules m_bare; ///< without askers
    mutable Modules m_modules;
    mutable QList<Conflict> m_conflicts;
};

/// Selects versions for a project that was read. The caller holds the store's mutex.
std::shared_ptr<const ProjectAnalysis> analyseProject(const std::shared_ptr<ModuleStore> &store, Project project);

} // namespace slipway
