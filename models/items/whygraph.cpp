// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "items/whygraph.h"

#include <algorithm>

namespace slipway {
namespace {

constexpr int kMostOfOneVersion = 5; ///< askers of one version; beyond that they are a crowd
constexpr int kMostVersions = 7; ///< the newest ones; older ones share a box

class Builder
{
public:
    Builder(const WhyIndex &index, const ModuleInfo &module, int most)
        : m_index(index)
        , m_module(module)
        , m_most(most)
    {
        m_graph.path = module.path;
        m_graph.selected = module.selected;
        m_graph.nodes.append({.kind = WhyNode::Kind::Main, .module = {index.analysis().mainPath(), {}}, .isStrong = true});
        m_steps.insert(index.analysis().mainPath(), 0);
    }

    WhyGraph build()
    {
        if (m_module.isMain)
            return m_graph;
        for (const Asker &asker : m_module.askers)
            if (!m_versions.contains(asker.version) && (m_versions.size() < kMostVersions || asker.isMain))
                addVersion(asker.version);
        const QList<Asker> askers = inOrder();
        for (qsizetype i = 0; i < askers.size(); ++i)
            addAsker(askers[i], i == 0);
        addFolded();
        return m_graph;
    }

private:
    /// Who decides first; then go.mod's own line; then whoever is in the build; the rest newest first.
    QList<Asker> inOrder() const
    {
        QList<Asker> askers = m_module.askers;
        const auto rank = [this](const Asker &asker) {
            const bool decides = asker.isWinner && (m_module.isDirect ? asker.isMain : !asker.isMain && asker.isSelected);
            return decides ? 0 : asker.isMain ? 1 : asker.isWinner && asker.isSelected ? 2 : asker.isSelected ? 3 : 4;
        };
        const auto far = [this](const Asker &asker) { return asker.isMain ? 0 : m_index.wayTo(asker.who).size(); };
        std::ranges::stable_sort(askers, [&](const Asker &a, const Asker &b) {
            if (rank(a) != rank(b))
                return rank(a) < rank(b);
            return rank(a) == 0 && far(a) < far(b);
        });
        return askers;
    }

    void addVersion(const QString &version)
    {
        const bool isSelected = version == m_module.selected;
        m_versions.insert(version, m_graph.nodes.size());
        m_graph.nodes.append(
            {.kind = WhyNode::Kind::Version, .module = {m_module.path, version}, .isSelected = isSelected, .isStrong = isSelected});
    }

    void addAsker(const Asker &asker, bool isStrong)
    {
        const int version = int(m_versions.value(asker.version, -1));
        if (asker.isMain) {
            m_graph.nodes[version].isAskedByMain = true;
            addEdge(mainNode(asker.who.path), version, isStrong, !m_module.isDirect);
            return;
        }
        QList<ModuleVersion> way = m_index.wayTo(asker.who);
        if (way.isEmpty())
            way = {m_graph.nodes.first().module, asker.who};
        const auto isNew = [this](const ModuleVersion &step) { return !m_steps.contains(step.toString()); };
        const bool fits = m_graph.nodes.size() + std::ranges::count_if(way, isNew) + (m_folded.contains(asker.version) ? 0 : 1) <= m_most;
        if (version < 0 || m_shown.value(asker.version) >= kMostOfOneVersion || !fits) {
            m_folded[version < 0 ? QString() : asker.version].append(asker);
            return;
        }
        ++m_shown[asker.version];
        int last = mainNode(way.first().path);
        for (const ModuleVersion &step : way.sliced(1)) {
            const int next = stepNode(step, isStrong);
            addEdge(last, next, isStrong, isIndirectLine(last, step));
            last = next;
        }
        m_graph.nodes[last].isSelected = asker.isSelected;
        addEdge(last, version, isStrong, false);
    }

    bool isIndirectLine(int from, const ModuleVersion &to) const
    {
        const ModuleInfo *info = m_index.analysis().find(to.path);
        return m_graph.nodes[from].kind == WhyNode::Kind::Main && info && !info->isDirect;
    }

    int mainNode(const QString &path)
    {
        if (!m_steps.contains(path)) { // a further main module of a workspace
            m_steps.insert(path, int(m_graph.nodes.size()));
            m_graph.nodes.append({.kind = WhyNode::Kind::Main, .module = {path, {}}});
        }
        return m_steps.value(path);
    }

    int stepNode(const ModuleVersion &step, bool isStrong)
    {
        const QString name = step.toString();
        if (!m_steps.contains(name)) {
            const ModuleInfo *info = m_index.analysis().find(step.path);
            m_steps.insert(name, int(m_graph.nodes.size()));
            m_graph.nodes.append({.kind = WhyNode::Kind::Step, .module = step, .isSelected = info && info->selected == step.version});
        }
        const int node = m_steps.value(name);
        m_graph.nodes[node].isStrong |= isStrong;
        return node;
    }

    void addEdge(int from, int to, bool isStrong, bool isIndirect)
    {
        const auto known = std::ranges::find_if(m_graph.edges, [&](const WhyEdge &edge) { return edge.from == from && edge.to == to; });
        if (known == m_graph.edges.end())
            m_graph.edges.append({from, to, isStrong, isIndirect});
        else
            known->isStrong |= isStrong;
    }

    void addFolded()
    {
        QStringList versions = m_folded.keys();
        std::ranges::sort(versions, {}, [this](const QString &version) { return m_versions.value(version, m_graph.nodes.size()); });
        for (const QString &version : std::as_const(versions)) {
            const QList<Asker> &askers = m_folded[version];
            const int node = int(m_graph.nodes.size());
            m_graph.nodes.append({.kind = WhyNode::Kind::More,
                                  .module = {m_module.path, askers.first().version},
                                  .isSelected = version == m_module.selected,
                                  .count = int(askers.size()),
                                  .folded = askers});
            addEdge(0, node, false, false);
            if (m_versions.contains(version))
                addEdge(node, int(m_versions[version]), false, false);
        }
    }

    const WhyIndex &m_index;
    const ModuleInfo &m_module;
    const int m_most;
    WhyGraph m_graph;
    QHash<QString, qsizetype> m_versions; ///< node of each version asked for
    QHash<QString, int> m_steps; ///< node of each module on the way
    QHash<QString, int> m_shown; ///< askers drawn, by version
    QHash<QString, QList<Asker>> m_folded; ///< by version; empty: older than all that have a box
};

} // namespace

WhyGraph whyGraph(const WhyIndex &index, const QString &path, int most)
{
    const ModuleInfo *module = index.analysis().find(path);
    return module ? Builder(index, *module, most).build() : WhyGraph();
}

} // namespace slipway
