// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "binary/binarysize.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace slipway {

/// A program as a tree: modules and kinds of rest, packages and sections, functions; the heaviest first on each level.
class SizeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, SizeColumn, ShareColumn, CodeColumn, TablesColumn, DataColumn, ColumnCount };
    enum Role {
        BytesRole = Qt::UserRole + 1, ///< qint64
        OriginRole, ///< SizeOrigin as int; -1: rest. That of the module for everything in it
        ShareRole, ///< double, of the file
    };

    explicit SizeModel(QObject *parent = nullptr);
    void setSize(std::shared_ptr<const BinarySize> size); ///< null: nothing is shown
    const BinarySize *size() const { return m_size.get(); }
    QModelIndex indexOfModule(const QString &path) const; ///< invalid: the program holds nothing of it
    void retranslate();

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    /// Where in the size a row comes from; -1: not on that level. A rest has no module.
    struct Node {
        int parent = -1;
        int row = 0;
        int firstChild = 0;
        int childCount = 0;
        int module = -1, package = -1, function = -1;
        int rest = -1, section = -1;
        SizeParts parts;
    };
    void addTop();
    void addChildren(int number);
    const Node &node(const QModelIndex &index) const { return m_nodes[size_t(index.internalId())]; }
    QString name(const Node &node) const;
    QString explanation(const Node &node) const;
    QString text(const Node &node, int column) const;

    std::shared_ptr<const BinarySize> m_size;
    std::vector<Node> m_nodes; ///< the first is the file itself
};

} // namespace slipway
