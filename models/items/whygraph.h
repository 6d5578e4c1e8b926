// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "modules/difference.h"

#include <QHash>
#include <QSet>

#include <memory>
#include <vector>

namespace slipway {

/// A box of the picture that says why a module has its version.
struct WhyNode {
    enum class Kind {
        Main, ///< a main module: where everything begins
        Step, ///< a module on the way, or one that asks
        Version, ///< a version of the module in question that is asked for
        More, ///< askers that are folded away
    };
    Kind kind = Kind::Step;
    ModuleVersion module{}; ///< Version, More: of the module in question
    bool isSelected = true; ///< Version: this one is built; Step: it is in the build itself
    bool isStrong = false; ///< on the way that decides
    bool isAskedByMain = false; ///< Version: go.mod asks for it
    int count = 0; ///< More: how many
    QList<Asker> folded{}; ///< More: who

    bool operator==(const WhyNode &) const = default;
};

struct WhyEdge {
    int from = 0;
    int to = 0;
    bool isStrong = false; ///< on the way that decides
    bool isIndirect = false; ///< a line of go.mod marked "// indirect": go wrote it down, nobody imports it from there
    bool operator==(const WhyEdge &) const = default;
};

/// Only the ways that ask for one module: from main, over who asks, to the versions asked for.
/// Shape: `nodes` starts with main; edges are unique. Empty when the module is not in the build list.
struct WhyGraph {
    QString path;
    QString selected;
    QList<WhyNode> nodes;
    QList<WhyEdge> edges;
    bool isEmpty() const { return nodes.isEmpty(); }
};

/// The nearest way from main to every version in the graph, found once for an analysis.
/// A requirement marked "// indirect" counts as a detour: since Go 1.17 go.mod lists everything, so that such a line explains nothing.
class WhyIndex
{
public:
    explicit WhyIndex(std::shared_ptr<const ModuleAnalysis> analysis);

    const ModuleAnalysis &analysis() const { return *m_analysis; }
    /// From main to `module`, both included; empty if main does not reach it.
    QList<ModuleVersion> wayTo(const ModuleVersion &module) const;

private:
    int idOf(const ModuleVersion &module);
    void findWays(const std::vector<std::vector<int>> &out);

    std::shared_ptr<const ModuleAnalysis> m_analysis;
    QHash<QString, int> m_ids; ///< by ModuleVersion::toString()
    QList<ModuleVersion> m_modules;
    std::vector<int> m_before; ///< the step before on the nearest way; -1: none
    std::vector<bool> m_isReached;
};

/// Thread: any; pure. `most`: how many nodes a person can take in.
WhyGraph whyGraph(const WhyIndex &index, const QString &path, int most = 40);

/// The picture read as a tree: the boxes below a box; -1: the topmost. A box that several ways lead to stands where the deciding
/// one leads, or else the first.
QList<int> whyChildren(const WhyGraph &graph, int node);
int whyParent(const WhyGraph &graph, int node); ///< -1: it is a topmost one

/// What the line of go.mod for the module holds, in a sentence; empty: there is no line. Translated.
QString pinSentence(const PinEffect &effect);
/// Whether the module's own requirements count, where they do not; else empty. Translated.
QString pruningSentence(const ModuleAnalysis &analysis, const QString &path);

/// Short words for a box: "x/net v0.43.0", "v0.28.0 selected", "+ 9 more". Translated.
QString labelOf(const WhyNode &node);
/// A sentence for a box, for tool tips and screen readers. Translated.
QString sentenceOf(const WhyGraph &graph, int node);
/// For Graphviz. source: graphviz.org/doc/info/lang.html
QByteArray toDot(const WhyGraph &graph);

} // namespace slipway
