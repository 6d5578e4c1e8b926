// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "modules/difference.h"

#include <QAbstractTableModel>

namespace slipway {

/// What an edit of go.mod would change, one module a row. Roles: ModuleRole, ItemRole.
class ChangesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { ModuleColumn, NowColumn, AfterColumn, BecauseColumn, ColumnCount };

    explicit ChangesModel(QObject *parent = nullptr);
    void setChanges(const QList<Change> &changes);
    const QList<Change> &changes() const { return m_changes; }
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const Change &change, int column) const;
    QString because(const Change &change) const;

    QList<Change> m_changes;
};

} // namespace slipway
