// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "items/sizemodel.h"

#include "items/itemroles.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

QString bytesText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

double share(qint64 bytes, qint64 whole)
{
    return whole > 0 ? double(bytes) / double(whole) : 0;
}

} // namespace

SizeModel::SizeModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

void SizeModel::setSize(std::shared_ptr<const BinarySize> size)
{
    beginResetModel();
    m_size = std::move(size);
    m_nodes.clear();
    if (m_size) {
        addTop();
        for (size_t i = 1; i < m_nodes.size(); ++i)
            addChildren(int(i));
    }
    endResetModel();
}

void SizeModel::addTop()
{
    m_nodes.push_back({});
    m_nodes.front().firstChild = 1;
    for (qsizetype i = 0; i < m_size->modules.size(); ++i) {
        Node node;
        node.parent = 0;
        node.module = int(i);
        node.parts = m_size->modules[i].parts;
        m_nodes.push_back(node);
    }
    for (qsizetype i = 0; i < m_size->rest.size(); ++i) {
        Node node;
        node.parent = 0;
        node.rest = int(i);
        node.parts.data = m_size->rest[i].bytes;
        m_nodes.push_back(node);
    }
    std::ranges::stable_sort(m_nodes.begin() + 1, m_nodes.end(), std::greater(), [](const Node &one) { return one.parts.total(); });
    m_nodes.front().childCount = int(m_nodes.size()) - 1;
    for (size_t i = 1; i < m_nodes.size(); ++i)
        m_nodes[i].row = int(i) - 1;
}

void SizeModel::addChildren(int number)
{
    const Node own = m_nodes[size_t(number)];
    if (own.function >= 0 || own.section >= 0)
        return;
    m_nodes[size_t(number)].firstChild = int(m_nodes.size());
    const auto add = [&](int row, int Node::*place, const SizeParts &parts) {
        Node child = own;
        child.parent = number;
        child.row = row;
        child.firstChild = child.childCount = 0;
        child.*place = row;
        child.parts = parts;
        m_nodes.push_back(child);
    };
    int row = 0;
    if (own.rest >= 0) {
        for (const auto &section : m_size->rest[own.rest].sections)
            add(row++, &Node::section, {0, 0, section.second});
    } else if (own.package < 0) {
        for (const SizedPackage &package : m_size->modules[own.module].packages)
            add(row++, &Node::package, package.parts);
    } else {
        for (const SizedFunction &function : m_size->modules[own.module].packages[own.package].functions)
            add(row++, &Node::function, function.parts);
    }
    m_nodes[size_t(number)].childCount = row;
}

QModelIndex SizeModel::indexOfModule(const QString &path) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex found = index(row, 0);
        const int module = node(found).module;
        if (module >= 0 && m_size->modules[module].module.module.path == path)
            return found;
    }
    return {};
}

void SizeModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

QModelIndex SizeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const Node &above = parent.isValid() ? node(parent) : m_nodes.front();
    return createIndex(row, column, quintptr(above.firstChild + row));
}

QModelIndex SizeModel::parent(const QModelIndex &index) const
{
    const int above = index.isValid() ? node(index).parent : 0;
    return above > 0 ? createIndex(m_nodes[size_t(above)].row, 0, quintptr(above)) : QModelIndex();
}

int SizeModel::rowCount(const QModelIndex &parent) const
{
    if (m_nodes.empty() || parent.column() > 0)
        return 0;
    return parent.isValid() ? node(parent).childCount : m_nodes.front().childCount;
}

int SizeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QString SizeModel::name(const Node &node) const
{
    if (node.rest >= 0)
        return node.section >= 0 ? m_size->rest[node.rest].sections[node.section].first : nameOf(m_size->rest[node.rest].kind);
    const SizedModule &module = m_size->modules[node.module];
    if (node.package < 0)
        return nameOf(module);
    const SizedPackage &package = module.packages[node.package];
    if (node.function >= 0)
        return package.functions[node.function].name;
    return package.path.isEmpty() ? nameOf(module.origin) : package.path;
}

/// What a tool tip says: everything, since a tile is often too small for its name.
QString SizeModel::explanation(const Node &node) const
{
    QStringList lines{name(node), tr("%1, %2 of the file").arg(bytesText(node.parts.total()), text(node, ShareColumn))};
    if (node.rest >= 0 && node.section < 0) {
        lines += explanationOf(m_size->rest[node.rest].kind);
    } else if (node.rest < 0) {
        lines
            += tr("Code %1, tables %2, data %3").arg(bytesText(node.parts.code), bytesText(node.parts.tables), bytesText(node.parts.data));
        const LinkedModule &module = m_size->modules[node.module].module;
        if (node.package < 0 && !module.module.version.isEmpty())
            lines += tr("Version %1").arg(module.module.version);
    }
    return lines.join(u'\n');
}

QString SizeModel::text(const Node &node, int column) const
{
    const auto part = [&node](qint64 bytes) { return node.rest >= 0 || bytes == 0 ? QString() : bytesText(bytes); };
    switch (column) {
    case NameColumn:
        return name(node);
    case SizeColumn:
        return bytesText(node.parts.total());
    case ShareColumn:
        return QLocale().toString(100 * share(node.parts.total(), m_size->fileBytes), 'f', 1) + u" %"_s;
    case CodeColumn:
        return part(node.parts.code);
    case TablesColumn:
        return part(node.parts.tables);
    case DataColumn:
        return part(node.parts.data);
    default:
        return {};
    }
}

QVariant SizeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node &one = node(index);
    switch (role) {
    case Qt::DisplayRole:
        return text(one, index.column());
    case Qt::ToolTipRole:
        return explanation(one);
    case Qt::TextAlignmentRole:
        return int(index.column() == NameColumn ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    case BytesRole:
        return one.parts.total();
    case ShareRole:
        return share(one.parts.total(), m_size->fileBytes);
    case OriginRole:
        return one.rest >= 0 ? -1 : int(m_size->modules[one.module].origin);
    case ToneRole:
        return int(index.column() == NameColumn ? ItemTone::Text : ItemTone::Muted);
    case CodeRole:
        return index.column() == NameColumn && one.function >= 0;
    case StrongRole:
        return false;
    default:
        return {};
    }
}

QVariant SizeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(section == NameColumn ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Name");
    case SizeColumn:
        return tr("Size");
    //: Heading of a column: percent of the whole file.
    case ShareColumn:
        return tr("Share");
    //: Heading of a column: bytes of machine code.
    case CodeColumn:
        return tr("Code");
    //: Heading of a column: bytes of the runtime's tables about the code.
    case TablesColumn:
        return tr("Tables");
    case DataColumn:
        return tr("Data");
    default:
        return {};
    }
}

} // namespace slipway
