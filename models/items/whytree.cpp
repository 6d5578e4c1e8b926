// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// A Why picture read as a tree, and the sentences below it.
#include "items/whygraph.h"

#include <QCoreApplication>

#include <algorithm>

namespace slipway {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(slipway::WhyGraph)
};

} // namespace

int whyParent(const WhyGraph &graph, int node)
{
    int parent = -1;
    for (const WhyEdge &edge : graph.edges) {
        if (edge.to != node || edge.from == node)
            continue;
        if (edge.isStrong)
            return edge.from;
        if (parent < 0)
            parent = edge.from;
    }
    return parent;
}

QList<int> whyChildren(const WhyGraph &graph, int node)
{
    QList<int> children;
    for (int i = 0; i < graph.nodes.size(); ++i) {
        if (whyParent(graph, i) == node)
            children.append(i);
    }
    return children;
}

QString pinSentence(const PinEffect &effect)
{
    if (!effect.hasLine)
        return {};
    if (!effect.holds())
        return Words::tr("The line in %1 holds nothing: without it everything stays as it is.").arg(effect.file);
    const auto others = std::ranges::count_if(effect.changes, [&effect](const Change &change) { return change.path != effect.path; });
    const QString own = effect.withoutLine.isEmpty() ? Words::tr("Without the line in %1 it would not be in the build.").arg(effect.file)
        : effect.withoutLine == effect.withLine
        ? Words::tr("Without the line in %1 it would stay at %2.").arg(effect.file, effect.withLine)
        : Words::tr("Without the line in %1 it would be at %2.").arg(effect.file, effect.withoutLine);
    if (!others)
        return own;
    return own + QLatin1Char(' ') + Words::tr("%n other module(s) would change.", nullptr, int(others));
}

QString pruningSentence(const ModuleAnalysis &analysis, const QString &path)
{
    const ModuleInfo *info = analysis.find(path);
    if (!info || info->isMain || !info->problem.isEmpty() || analysis.isExpanded({path, info->selected}))
        return {};
    return Words::tr("What it requires itself does not count: the module graph is pruned here.");
}

} // namespace slipway
