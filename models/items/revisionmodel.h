// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "git/committree.h"

#include <QAbstractTableModel>

namespace slipway {

/// Tags, branches and commits that one may look at.
class RevisionModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, DateColumn, SubjectColumn, ColumnCount };
    enum Role { NameRole = Qt::UserRole + 1 /**< what git understands */ };

    explicit RevisionModel(QObject *parent = nullptr);
    void setRevisions(const QList<Revision> &revisions);
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<Revision> m_revisions;
};

} // namespace slipway
