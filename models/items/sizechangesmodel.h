// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "binary/binarysize.h"

#include <QAbstractTableModel>

namespace slipway {

/// What grew and what shrank between two programs, one module, package or kind of rest a row.
class SizeChangesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, GrowthColumn, BeforeColumn, AfterColumn, VersionColumn, ColumnCount };

    explicit SizeChangesModel(QObject *parent = nullptr);
    void setChanges(const QList<SizeChange> &changes);
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const SizeChange &change, int column) const;

    QList<SizeChange> m_changes;
};

/// "+1.2 MB", "-300 kB", "0 bytes".
QString growthText(qint64 bytes);

} // namespace slipway
