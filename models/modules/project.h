// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "modfile/modfile.h"
#include "modfile/workfile.h"
#include "modules/analysis.h"
#include "modules/store.h"

#include <unordered_map>
#include <unordered_set>

namespace slipway {

/// One main module: its go.mod as read.
struct MainModule {
    QString file; ///< absolute path of its go.mod
    QString folder; ///< what relative replacements start from
    ModFile mod;
    NodeId node = kNone;
};

/// Where a replacement leads: a module at a version, or a folder.
struct Replacement {
    NodeId module = kNone; ///< kNone: a folder
    QString folder; ///< absolute and clean
    QString written; ///< as `go list` prints it: relative to go.work where there is one
    bool isInWorkFile = false;
    quint32 main = 0; ///< whose go.mod it stands in
    qint32 line = 0; ///< number in that file's list of replacements
};

/// What the main files say: the roots of the graph, what is replaced, what is excluded. Belongs to one ModuleStore.
struct Project {
    AnalysisRequest request;
    bool isWorkspace = false;
    bool isPruned = true; ///< of the single main module; has no meaning in a workspace
    WorkFile work;
    QList<MainModule> mains;
    qsizetype member = -1; ///< of a workspace: which of them is looked at; -1: none before the others
    std::vector<NodeId> roots; ///< sorted; in a workspace: main modules, go and toolchain; else the lines of go.mod
    std::unordered_set<NodeId> excluded;
    std::unordered_map<PathId, std::vector<std::pair<NodeId, Replacement>>> replaced; ///< kNone: every version
    std::unordered_set<PathId> direct; ///< have a line without "// indirect"
    QList<Error> problems; ///< of members of a workspace

    bool isMain(NodeId node) const;
    /// Whether a line of this main file is one of "the" go.mod's.
    bool isLookedAt(const MainModule &main) const { return member < 0 || &main == &mains[member]; }
    const Replacement *replacementOf(const ModuleStore &store, NodeId node) const;
};

/// Reads the main files. Errors: BadInput with place and go's words. The caller holds the store's mutex.
[[nodiscard]] Result<Project> readProject(ModuleStore &store, const AnalysisRequest &request);

/// Sorts as go sorts roots: by path, then by version. source: gover.ModSort
void sortNodes(const ModuleStore &store, std::vector<NodeId> &nodes);

/// The lines of go.mod that start the graph, less excluded ones and less those of the path `without`.
std::vector<NodeId> rootsOf(ModuleStore &store, const Project &project, PathId without = kNone);

} // namespace slipway
