// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "items/deptreenode.h"

#include "modfile/gover.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

constexpr qsizetype kMostWinners = 2;
constexpr qsizetype kMostOthers = 4;

bool isTool(const ModuleVersion &module)
{
    return module.path == u"go"_s || module.path == u"toolchain"_s;
}

std::unique_ptr<DepNode> makeNode(DepRow kind, const QString &path, const QString &version = {})
{
    auto node = std::make_unique<DepNode>();
    node->kind = kind;
    node->path = path;
    node->version = version;
    return node;
}

bool stands(const DepNode *node, const QString &path)
{
    for (; node; node = node->parent)
        if ((node->kind == DepRow::Module || node->kind == DepRow::Main) && node->path == path)
            return true;
    return false;
}

bool asksFurtherUp(const DepNode *node, const ModuleVersion &who)
{
    for (; node && (node->kind == DepRow::Asker || node->kind == DepRow::MoreAskers); node = node->parent)
        if (node->kind == DepRow::Asker && node->path == who.path && node->version == who.version)
            return true;
    return false;
}

void addRequirements(DepNodes &nodes, const ModuleFacts &facts, const DepNode &node)
{
    for (const ModuleVersion &required : requiredModules(facts, node.path)) {
        auto child = makeNode(DepRow::Module, required.path, required.version);
        child->isCycle = stands(&node, required.path);
        nodes.push_back(std::move(child));
    }
}

void addAskers(DepNodes &nodes, const DepNode &node, const QList<Asker> &askers)
{
    for (const Asker &asker : askers) {
        auto child = makeNode(DepRow::Asker, asker.who.path, asker.who.version);
        child->asker = asker;
        child->isCycle = !asker.isMain && asksFurtherUp(&node, asker.who);
        nodes.push_back(std::move(child));
    }
}

/// Shows at most `most`, the line of go.mod in any case, and folds the rest; a single one is not worth a fold.
void addFolded(DepNodes &nodes, const DepNode &node, const QList<Asker> &askers, qsizetype most)
{
    QList<Asker> shown, folded;
    for (const Asker &asker : askers)
        (asker.isMain || shown.size() < most ? shown : folded).append(asker);
    if (folded.size() == 1) {
        shown = askers;
        folded.clear();
    }
    addAskers(nodes, node, shown);
    if (folded.isEmpty())
        return;
    auto more = makeNode(DepRow::MoreAskers, node.path);
    more->folded = folded;
    nodes.push_back(std::move(more));
}

/// Winners first, then whoever asked for less, newest first. An indirect line of go.mod only repeats what somebody else needs.
void addReverseTree(DepNodes &nodes, const DepNode &node, const QList<Asker> &askers, bool isDirect)
{
    QList<Asker> winners, others;
    for (const Asker &asker : askers)
        (asker.isWinner ? winners : others).append(asker);
    // Who is in the build itself says more than an old version of somebody.
    std::ranges::stable_partition(winners, &Asker::isSelected);
    if (!isDirect)
        std::ranges::stable_partition(winners, std::logical_not(), &Asker::isMain);
    addFolded(nodes, node, winners, kMostWinners);
    addFolded(nodes, node, others, kMostOthers);
}

/// Who asks for exactly this version of the asker.
QList<Asker> askersOf(const ModuleFacts &facts, const DepNode &node)
{
    const ModuleInfo *info = facts.analysis().find(node.path);
    QList<Asker> askers = info ? info->askers : QList<Asker>();
    askers.removeIf([&node](const Asker &asker) { return asker.version != node.version; });
    return askers;
}

bool hasDifferentAskers(const ModuleFacts &facts, const DepNode &node)
{
    const ModuleInfo *info = facts.analysis().find(node.path);
    return info && facts.versionsAsked(*info) > 1;
}

/// What is about no module has a row for each finding.
void addFindings(DepNodes &nodes, const ModuleFacts &facts, const QString &path)
{
    const QList<Conflict> conflicts = facts.conflictsOf(path);
    for (int i = 0; i < conflicts.size(); ++i) {
        if (conflicts[i].severity == Severity::Info)
            continue;
        nodes.push_back(makeNode(DepRow::Finding, path));
        nodes.back()->finding = i;
    }
}

/// Conflicts come with the worst first, and with those whose module is in no build list; everything else in the order of the list.
void addAccepted(DepNodes &nodes, const ModuleFacts &facts, const ModuleFilter &filter)
{
    if (filter.conflictsOnly) {
        for (const QString &path : facts.conflictPaths()) {
            const ModuleInfo *info = facts.analysis().find(path);
            const bool isModule = info && !info->isMain;
            ModuleInfo unknown;
            unknown.path = path;
            if (!filter.accepts(facts, isModule ? *info : unknown))
                continue;
            if (isModule)
                nodes.push_back(makeNode(DepRow::Module, path, info->selected));
            else
                addFindings(nodes, facts, path);
        }
        return;
    }
    for (const ModuleInfo &module : facts.analysis().modules())
        if (!module.isMain && filter.accepts(facts, module))
            nodes.push_back(makeNode(DepRow::Module, module.path, module.selected));
}

void setParent(DepNodes &nodes, DepNode &parent)
{
    for (size_t i = 0; i < nodes.size(); ++i) {
        nodes[i]->parent = &parent;
        nodes[i]->row = int(i);
    }
}

} // namespace

QList<ModuleVersion> requiredModules(const ModuleFacts &facts, const QString &path)
{
    const ModuleInfo *info = facts.analysis().find(path);
    QList<ModuleVersion> all = facts.analysis().requirementsOf({path, info ? info->selected : QString()});
    all.removeIf(isTool);
    return all;
}

int DepNode::depth() const
{
    int depth = 0;
    for (const DepNode *node = parent; node; node = node->parent)
        ++depth;
    return depth;
}

QString DepNode::contentKey() const
{
    switch (kind) {
    case DepRow::Module:
        return u"module "_s + path;
    case DepRow::Requires:
        return u"requires "_s + path;
    case DepRow::Asker:
        return u"asker "_s + path + u'@' + version;
    default:
        return {};
    }
}

QString DepNode::occurrenceKey() const
{
    const QString own = QString::number(int(kind)) + path + (kind == DepRow::Asker ? u'@' + version : QString())
        + (kind == DepRow::MoreAskers ? QString::number(folded.first().isWinner) : QString())
        + (kind == DepRow::Finding ? u'#' + QString::number(finding) : QString());
    return parent ? parent->occurrenceKey() + u'\n' + own : own;
}

DepNodes rootNodes(const ModuleFacts &facts)
{
    DepNodes nodes;
    for (const ModuleInfo &module : facts.analysis().modules())
        if (module.isMain)
            nodes.push_back(makeNode(DepRow::Main, module.path));
    // Of a workspace: first the member that somebody looks at.
    std::ranges::stable_partition(nodes, [&](const auto &node) { return node->path == facts.analysis().mainPath(); });
    for (size_t i = 0; i < nodes.size(); ++i)
        nodes[i]->row = int(i);
    return nodes;
}

DepNodes childNodes(const ModuleFacts &facts, const ModuleFilter &filter, DepNode &node)
{
    DepNodes nodes;
    switch (node.kind) {
    case DepRow::Main:
        if (filter.isEmpty())
            addRequirements(nodes, facts, node);
        else if (node.row == 0)
            addAccepted(nodes, facts, filter);
        break;
    case DepRow::Module: {
        if (node.isCycle)
            break;
        if (!hasDifferentAskers(facts, node)) {
            addRequirements(nodes, facts, node);
            break;
        }
        const ModuleInfo &info = *facts.analysis().find(node.path);
        addReverseTree(nodes, node, info.askers, info.isDirect);
        if (!requiredModules(facts, node.path).isEmpty())
            nodes.push_back(makeNode(DepRow::Requires, node.path));
        break;
    }
    case DepRow::Requires:
        addRequirements(nodes, facts, node);
        break;
    case DepRow::Asker:
        if (!node.asker.isMain && !node.isCycle)
            addFolded(nodes, node, askersOf(facts, node), kMostOthers);
        break;
    case DepRow::MoreAskers:
        addAskers(nodes, node, node.folded);
        break;
    case DepRow::ShownAbove:
    case DepRow::Finding:
        break;
    }
    setParent(nodes, node);
    return nodes;
}

bool hasChildNodes(const ModuleFacts &facts, const DepNode &node)
{
    switch (node.kind) {
    case DepRow::Main:
        return true;
    case DepRow::Module:
        return !node.isCycle && (hasDifferentAskers(facts, node) || !requiredModules(facts, node.path).isEmpty());
    case DepRow::Requires:
    case DepRow::MoreAskers:
        return true;
    case DepRow::Asker:
        return !node.asker.isMain && !node.isCycle && !askersOf(facts, node).isEmpty();
    case DepRow::ShownAbove:
    case DepRow::Finding:
        return false;
    }
    return false;
}

} // namespace slipway
