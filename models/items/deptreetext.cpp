// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// What the rows of the dependency tree say.
#include "items/deptreemodel.h"

#include "items/modulenames.h"

using namespace Qt::StringLiterals;

namespace slipway {

QString DepTreeModel::moduleText(const DepNode &node) const
{
    switch (node.kind) {
    case DepRow::Main:
        return node.path;
    case DepRow::Module:
        return displayPath(node.path);
    case DepRow::Asker: {
        const QString name = node.asker.isMain ? tr("go.mod (you)") : QString(shortName(node.path) + u' ' + node.version).trimmed();
        //: A module whose requirement decides: it asks for the highest version.
        return node.asker.isWinner && node.parent->kind == DepRow::Module ? tr("wins ← %1").arg(name) : name;
    }
    case DepRow::MoreAskers:
        return node.folded.first().isWinner ? tr("+ %n more for the same version", nullptr, int(node.folded.size()))
                                            : tr("+ %n older requirement(s)", nullptr, int(node.folded.size()));
    case DepRow::Requires:
        return tr("requires %n module(s)", nullptr, int(requiredModules(*m_facts, node.path).size()));
    case DepRow::ShownAbove:
        return tr("shown above");
    case DepRow::Finding:
        return m_facts->conflictsOf(node.path).value(node.finding).title;
    }
    return {};
}

QString DepTreeModel::versionText(const DepNode &node) const
{
    switch (node.kind) {
    case DepRow::Module: {
        const ModuleInfo *info = m_facts->analysis().find(node.path);
        return info ? info->selected : node.version;
    }
    case DepRow::Asker:
        return node.asker.version;
    case DepRow::MoreAskers:
        return node.folded.first().isWinner ? node.folded.first().version : u"≤ "_s + node.folded.first().version;
    default:
        return {};
    }
}

QList<ItemPill> DepTreeModel::pills(const DepNode &node) const
{
    if (node.kind == DepRow::Asker) {
        if (node.isCycle)
            return {{tr("cycle"), ItemTone::Muted}};
        if (!node.asker.isSelected)
            return {{tr("not in the build"), ItemTone::Muted}};
        return {};
    }
    if (node.kind != DepRow::Module)
        return {};
    const ModuleInfo *info = m_facts->analysis().find(node.path);
    QList<ItemPill> pills = info ? m_facts->pills(*info) : QList<ItemPill>();
    if (node.parent->kind != DepRow::Main)
        pills.removeIf([](const ItemPill &pill) { return pill.text == ModuleFacts::tr("direct"); });
    if (node.isCycle)
        pills.prepend({tr("cycle"), ItemTone::Muted});
    else if (info && info->selected != node.version && node.parent->kind != DepRow::Main)
        pills.prepend({tr("asks %1").arg(node.version), ItemTone::Muted});
    return pills;
}

QString DepTreeModel::text(const DepNode &node, int column) const
{
    switch (column) {
    case ModuleColumn:
        return moduleText(node);
    case SelectedColumn:
        return versionText(node);
    case WhyColumn:
        return joined(pills(node));
    default:
        return {};
    }
}

QString DepTreeModel::spokenText(const DepNode &node) const
{
    switch (node.kind) {
    case DepRow::Main:
        return tr("Main module %1").arg(node.path);
    case DepRow::Module: {
        const QString beside = joined(pills(node));
        return beside.isEmpty() ? tr("%1 at %2").arg(node.path, versionText(node))
                                : tr("%1 at %2: %3").arg(node.path, versionText(node), beside);
    }
    case DepRow::Asker: {
        const QString name = node.asker.isMain ? tr("go.mod (you)") : ModuleVersion{node.path, node.version}.toString();
        return node.asker.isWinner ? tr("%1 asks for %2 and decides").arg(name, node.asker.version)
                                   : tr("%1 asks for %2").arg(name, node.asker.version);
    }
    default:
        return moduleText(node);
    }
}

QString DepTreeModel::toolTip(const DepNode &node) const
{
    if (const ModuleInfo *info = m_facts->analysis().find(node.path); info && node.kind == DepRow::Module)
        return m_facts->description(*info);
    if (node.kind == DepRow::Finding) {
        const Conflict finding = m_facts->conflictsOf(node.path).value(node.finding);
        return finding.title + u'\n' + finding.detail;
    }
    if (node.kind == DepRow::Asker && !node.asker.isMain && !node.asker.isSelected)
        return tr("%1 is not in the build itself, but its requirement counts all the same.")
            .arg(ModuleVersion{node.path, node.version}.toString());
    return spokenText(node);
}

ItemTone DepTreeModel::tone(const DepNode &node, int column) const
{
    const bool isSide = node.kind == DepRow::Requires || node.kind == DepRow::MoreAskers || node.kind == DepRow::ShownAbove;
    if (isSide || node.isCycle)
        return ItemTone::Muted;
    if (node.kind == DepRow::Finding)
        return m_facts->conflictsOf(node.path).value(node.finding).severity == Severity::Error ? ItemTone::Bad : ItemTone::Warning;
    if (node.kind != DepRow::Asker)
        return ItemTone::Text;
    if (node.asker.isWinner && node.parent->kind == DepRow::Module)
        return column == ModuleColumn ? ItemTone::Accent : ItemTone::Text;
    return ItemTone::Muted;
}

QVariant DepTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DepNode &node = *nodeAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return text(node, index.column());
    case Qt::ToolTipRole:
        return toolTip(node);
    case Qt::AccessibleTextRole:
        return index.column() == ModuleColumn ? spokenText(node) : text(node, index.column());
    case ModulePathRole:
        return node.path;
    case ModuleVersionRole: {
        const ModuleInfo *info = m_facts->analysis().find(node.path);
        return node.kind == DepRow::Asker ? node.version : info ? info->selected : QString();
    }
    case RowKindRole:
        return int(node.kind);
    case FindingRole:
        return node.finding;
    case PillsRole:
        return index.column() == WhyColumn ? QVariant::fromValue(pills(node)) : QVariant();
    case ToneRole:
        return int(tone(node, index.column()));
    case StrongRole:
        return node.kind == DepRow::Main && index.column() == ModuleColumn;
    case CodeRole:
        return index.column() == SelectedColumn;
    default:
        return {};
    }
}

QVariant DepTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ModuleColumn:
        return tr("Module");
    case SelectedColumn:
        return tr("Selected");
    case WhyColumn:
        return tr("Why");
    default:
        return {};
    }
}

} // namespace slipway
