// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// What the boxes of a Why picture say.
#include "items/whygraph.h"

#include "items/modulenames.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(slipway::WhyGraph)
};

QString versionLabel(const WhyNode &node)
{
    const QString &version = node.module.version;
    if (node.isSelected)
        return Words::tr("%1 selected").arg(version);
    return node.isAskedByMain ? Words::tr("%1 your go.mod").arg(version) : version;
}

QString dotQuoted(const QString &text)
{
    QString quoted = text;
    return u'"' + quoted.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"';
}

} // namespace

QString labelOf(const WhyNode &node)
{
    switch (node.kind) {
    case WhyNode::Kind::Main:
        return Words::tr("%1 (main)").arg(shortName(node.module.path));
    case WhyNode::Kind::Step:
        return shortName(node.module.path) + u' ' + node.module.version;
    case WhyNode::Kind::Version:
        return versionLabel(node);
    case WhyNode::Kind::More:
        return Words::tr("+ %n more", nullptr, node.count);
    }
    return {};
}

QString sentenceOf(const WhyGraph &graph, int index)
{
    const WhyNode &node = graph.nodes[index];
    switch (node.kind) {
    case WhyNode::Kind::Main:
        return Words::tr("Main module %1.").arg(node.module.path);
    case WhyNode::Kind::Step: {
        const QString name = node.module.toString();
        return node.isSelected ? Words::tr("%1 is on the way.").arg(name)
                               : Words::tr("%1 is not in the build itself, but its requirements count.").arg(name);
    }
    case WhyNode::Kind::Version: {
        const auto asks = std::ranges::count_if(graph.edges, [index](const WhyEdge &edge) { return edge.to == index; });
        const QString version = node.module.version;
        if (node.isSelected)
            return Words::tr("%1 is selected.").arg(version);
        return Words::tr("%n way(s) ask for %1, which is not used.", nullptr, int(asks)).arg(version);
    }
    case WhyNode::Kind::More: {
        QStringList names;
        for (const Asker &asker : node.folded.first(qMin(qsizetype(12), node.folded.size())))
            names.append(Words::tr("%1 asks for %2").arg(asker.who.toString(), asker.version));
        if (node.folded.size() > names.size())
            names.append(u"…"_s);
        return Words::tr("%n further requirement(s):", nullptr, node.count) + u'\n' + names.join(u'\n');
    }
    }
    return {};
}

QByteArray toDot(const WhyGraph &graph)
{
    QString text = u"digraph why {\n\trankdir=LR;\n\tnode [shape=box, style=rounded, fontname=\"sans-serif\"];\n"_s;
    for (qsizetype i = 0; i < graph.nodes.size(); ++i) {
        const WhyNode &node = graph.nodes[i];
        QString marks;
        if (node.isStrong)
            marks += u", penwidth=2"_s;
        if (!node.isSelected)
            marks += u", color=gray, fontcolor=gray"_s;
        text += u"\tn%1 [label=%2%3];\n"_s.arg(QString::number(i), dotQuoted(labelOf(node)), marks);
    }
    for (const WhyEdge &edge : graph.edges) {
        const QString marks = edge.isStrong ? u" [penwidth=2]"_s : edge.isIndirect ? u" [style=dashed, color=gray]"_s : u" [color=gray]"_s;
        text += u"\tn%1 -> n%2%3;\n"_s.arg(QString::number(edge.from), QString::number(edge.to), marks);
    }
    return (text + u"}\n"_s).toUtf8();
}

} // namespace slipway
