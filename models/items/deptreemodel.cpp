// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "items/deptreemodel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

DepTreeModel::DepTreeModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

DepTreeModel::~DepTreeModel() = default;

void DepTreeModel::setFacts(std::shared_ptr<const ModuleFacts> facts)
{
    beginResetModel();
    m_facts = std::move(facts);
    rebuild();
    endResetModel();
}

void DepTreeModel::setFilter(const ModuleFilter &filter)
{
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = filter;
    rebuild();
    endResetModel();
}

void DepTreeModel::rebuild()
{
    m_shown.clear();
    m_roots.clear();
    if (!m_facts)
        return;
    m_roots = rootNodes(*m_facts);
    for (const auto &root : m_roots) {
        root->children = childNodes(*m_facts, m_filter, *root);
        root->isFetched = true;
    }
}

DepNode *DepTreeModel::nodeAt(const QModelIndex &index) const
{
    return static_cast<DepNode *>(index.internalPointer());
}

QModelIndex DepTreeModel::indexFor(const DepNode *node, int column) const
{
    return node ? createIndex(node->row, column, node) : QModelIndex();
}

QModelIndex DepTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const DepNodes &nodes = parent.isValid() ? nodeAt(parent)->children : m_roots;
    return createIndex(row, column, nodes[size_t(row)].get());
}

QModelIndex DepTreeModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexFor(nodeAt(child)->parent) : QModelIndex();
}

int DepTreeModel::rowCount(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return 0;
    return int(parent.isValid() ? nodeAt(parent)->children.size() : m_roots.size());
}

int DepTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

bool DepTreeModel::hasChildren(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return false;
    if (!parent.isValid())
        return !m_roots.empty();
    const DepNode *node = nodeAt(parent);
    return node->isFetched ? !node->children.empty() : hasChildNodes(*m_facts, *node);
}

bool DepTreeModel::canFetchMore(const QModelIndex &parent) const
{
    return parent.isValid() && parent.column() == 0 && !nodeAt(parent)->isFetched && hasChildNodes(*m_facts, *nodeAt(parent));
}

void DepTreeModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    DepNode *node = nodeAt(parent);
    const QString key = node->contentKey();
    DepNodes nodes;
    if (!key.isEmpty() && m_shown.contains(key) && node->depth() > 1) {
        nodes.push_back(std::make_unique<DepNode>());
        nodes.front()->kind = DepRow::ShownAbove;
        nodes.front()->path = node->path;
        nodes.front()->version = node->version;
        nodes.front()->parent = node;
    } else {
        nodes = childNodes(*m_facts, m_filter, *node);
        if (!key.isEmpty())
            m_shown.insert(key, node);
    }
    node->isFetched = true;
    if (nodes.empty())
        return;
    beginInsertRows(parent, 0, int(nodes.size()) - 1);
    node->children = std::move(nodes);
    endInsertRows();
}

DepNode *DepTreeModel::childWith(DepNode *parent, const QString &path)
{
    if (!parent->isFetched)
        fetchMore(indexFor(parent));
    for (const auto &child : parent->children)
        if (child->kind == DepRow::Module && child->path == path)
            return child.get();
    for (const auto &child : parent->children)
        if (child->kind == DepRow::Requires)
            return childWith(child.get(), path);
    return nullptr;
}

QModelIndex DepTreeModel::indexOf(const QString &path)
{
    if (!m_facts)
        return {};
    for (const auto &root : m_roots) {
        if (root->path == path)
            return indexFor(root.get());
        for (const auto &child : root->children)
            if (child->path == path)
                return indexFor(child.get());
    }
    if (!m_filter.isEmpty() || m_roots.empty())
        return {};
    // Deeper down: along the shortest way that requires it.
    DepNode *node = nullptr;
    for (const ModuleVersion &step : m_facts->analysis().chainTo(path)) {
        if (!node) {
            const auto root = std::ranges::find(m_roots, step.path, [](const auto &one) { return one->path; });
            node = root == m_roots.end() ? nullptr : root->get();
        } else {
            node = childWith(node, step.path);
        }
        if (!node)
            return {};
    }
    return indexFor(node);
}

QModelIndex DepTreeModel::shownAt(const QModelIndex &row) const
{
    if (!row.isValid() || nodeAt(row)->kind != DepRow::ShownAbove)
        return {};
    return indexFor(m_shown.value(nodeAt(row)->parent->contentKey()));
}

QString DepTreeModel::occurrenceKey(const QModelIndex &row) const
{
    return row.isValid() ? nodeAt(row)->occurrenceKey() : QString();
}

QModelIndex DepTreeModel::findOccurrence(const QString &key)
{
    QModelIndex found;
    QString soFar;
    for (const QString &part : key.split(u'\n')) {
        soFar += soFar.isEmpty() ? part : u'\n' + part;
        if (canFetchMore(found))
            fetchMore(found);
        const DepNodes &nodes = found.isValid() ? nodeAt(found)->children : m_roots;
        const auto node = std::ranges::find(nodes, soFar, [](const auto &one) { return one->occurrenceKey(); });
        if (node == nodes.end())
            return {};
        found = indexFor(node->get());
    }
    return found;
}

void DepTreeModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    refresh();
}

void DepTreeModel::refresh()
{
    Q_EMIT layoutAboutToBeChanged();
    Q_EMIT layoutChanged();
}

} // namespace slipway
