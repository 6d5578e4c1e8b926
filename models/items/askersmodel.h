// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "modules/analysis.h"

#include <QAbstractTableModel>

namespace slipway {

/// Who asks for one module and for which version, highest first. Roles: ModuleRole, ItemRole.
class AskersModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { AskerColumn, AsksColumn, NoteColumn, ColumnCount };

    explicit AskersModel(QObject *parent = nullptr);
    void setAskers(const QList<Asker> &askers);
    const Asker &askerAt(int row) const { return m_askers[row]; }
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<Asker> m_askers;
};

} // namespace slipway
