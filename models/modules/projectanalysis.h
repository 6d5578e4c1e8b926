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
    QByteArray graphText() const override;
    QByteArray listText() const override;

    const Project &project() const { return *m_project; }
    const std::shared_ptr<ModuleStore> &store() const { return m_store; }

private:
    struct Node {
        quint32 path;
        quint32 first, count; ///< its requirements in m_edges
        quint32 next; ///< further node of the path; kNone: the last
        bool isExpanded;
        bool isMain;
        std::string_view version;
        std::string_view go;
    };
    struct Path {
        std::string_view name;
        quint32 selected; ///< node
        quint32 latestNode; ///< head of the chain of its nodes
    };
    /// Qt strings of everything; made when first needed.
    struct Texts {
        std::vector<QString> paths;
        std::vector<QString> versions; ///< of nodes
        QHash<QString, quint32> pathNumbers;
    };

    void collectNodes(const ModuleGraph &graph);
    void collectReplacements(const std::vector<NodeId> &nodes);
    void collectProblems(const ModuleGraph &graph, const std::vector<NodeId> &nodes);
    void collectRepairs(const ModuleGraph &graph);
    const Texts &texts() const;
    ModuleVersion value(quint32 node) const { return {texts().paths[m_nodes[node].path], texts().versions[node]}; }
    quint32 nodeOf(const ModuleVersion &module) const;
    quint32 pathOf(std::string_view name) const;
    void makeModules() const;
    ModuleInfo moduleInfo(quint32 path) const;
    std::vector<quint32> versionRanks() const;
    void addAskers(std::vector<ModuleInfo> &infos) const;
    void addMainLines(std::vector<ModuleInfo> &infos) const;
    std::vector<quint32> buildList() const;
    std::vector<quint32> firstSteps(bool isDirectOnly) const;
    QList<ModuleVersion> chain(const std::vector<quint32> &starts, quint32 goal, bool isSelectedOnly) const;
    void append(QByteArray &text, quint32 node) const;

    std::shared_ptr<ModuleStore> m_store;
    std::shared_ptr<const Project> m_project;
    std::vector<Node> m_nodes; ///< in the order of `go mod graph`
    std::vector<Path> m_paths;
    std::vector<quint32> m_edges; ///< nodes
    quint32 m_startCount = 0; ///< the first nodes are where the graph starts: the main module, or the roots of a workspace
    QHash<quint32, QString> m_brokenNodes;
    QHash<quint32, ModuleVersion> m_replacements; ///< of nodes
    QList<Error> m_problems;
    QList<QPair<ModuleVersion, QString>> m_repairs;
    QList<Requirement> m_dropped;
    QList<ModuleVersion> m_missing;

    mutable std::once_flag m_textsOnce, m_modulesOnce, m_conflictsOnce;
    mutable Texts m_texts;
    mutable QList<ModuleInfo> m_modules;
    mutable QList<ModuleInfo> m_pseudoModules; ///< go and toolchain
    mutable QHash<QString, const ModuleInfo *> m_byPath;
    mutable QList<Conflict> m_conflicts;
};

/// Selects versions for a project that was read. The caller holds the store's mutex.
std::shared_ptr<const ProjectAnalysis> analyseProject(const std::shared_ptr<ModuleStore> &store, Project project);

} // namespace slipway
