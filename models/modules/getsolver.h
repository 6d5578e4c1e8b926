// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "modules/barred.h"
#include "modules/getrules.h"

#include <map>

namespace slipway {

/// The requirements of the main module, consistent with the graph behind them.
struct MainRequirements {
    std::vector<NodeId> roots; ///< sorted
    Pruning pruning = Pruning::Pruned;
    std::unordered_set<PathId> direct;
};

/// Finds requirements with which every wish is selected exactly as it was made. It moves what nobody named only as far as it
/// must: first it lowers what requires too much, version by version, then it accepts what has been raised.
/// The caller holds the store's mutex.
class GetSolver
{
public:
    GetSolver(ModuleStore &store, const Project &project, const VersionLister &versions);

    /// Wishes by path; kNone: the module shall go. Errors: ToolFailed where the graph cannot be read.
    [[nodiscard]] Result<> solve(const std::map<PathId, NodeId> &wishes);

    const MainRequirements &requirements() const { return m_now; }
    const std::vector<GetConflict> &conflicts() const { return m_conflicts; }
    /// Why a module had to leave the version it had, by path.
    const std::map<PathId, GetMove> &reasons() const { return m_reasons; }
    const QStringList &guessed() const { return m_guessed; }
    /// The version that was selected at first; kNone: none.
    NodeId before(PathId path) const { return m_before ? m_before->selected(path) : kNone; }
    /// The version that is selected with the new requirements; kNone: none.
    NodeId after(PathId path) const { return m_after ? m_after->selected(path) : kNone; }

private:
    using Choice = std::map<PathId, NodeId>; ///< kNone: none

    /// One look at the graph of a choice.
    struct Look {
        std::unique_ptr<ModuleGraph> graph;
        Barred::RootPrunings prunings;
        std::vector<NodeId> roots;
    };

    void addGoLine(const QString &version);
    Result<> edit();
    std::unique_ptr<ModuleGraph> graphOf(const MainRequirements &requirements);
    MainRequirements consistent(const MainRequirements &requirements);
    MainRequirements converted(const MainRequirements &requirements, Pruning pruning);
    Pruning wantedPruning() const;
    Choice firstChoice();
    Look look(const Choice &choice, Pruning pruning);
    Barred barred(const Look &look) const;
    bool isAboveWish(NodeId node) const;
    Result<bool> giveWay(const Look &look, const Barred &barred, Pruning pruning, Choice &choice);
    Result<NodeId> lowered(NodeId root, const Look &look, const Barred &barred, Pruning pruning);
    NodeId previous(NodeId node);
    const std::vector<NodeId> &versionsOf(PathId path);
    bool acceptRaised(const ModuleGraph &graph, Choice &choice) const;
    std::vector<NodeId> writtenRoots(const std::vector<NodeId> &roots, const MainRequirements &start);
    GetConflict conflictOf(const std::vector<NodeId> &chain, const ModuleGraph &graph) const;
    ModuleVersion value(NodeId node) const;

    ModuleStore &m_store;
    Project m_project; ///< pruning and direct modules change with the requirements
    const VersionLister &m_versions;
    std::map<PathId, NodeId> m_wishes;
    MainRequirements m_now;
    std::unique_ptr<ModuleGraph> m_before; ///< of what go.mod says
    std::unique_ptr<ModuleGraph> m_after;
    std::unordered_set<NodeId> m_rejected;
    std::unordered_map<PathId, std::vector<NodeId>> m_lists; ///< lowest first
    std::vector<GetConflict> m_conflicts;
    std::map<PathId, GetMove> m_reasons;
    QStringList m_guessed;
};

} // namespace slipway
