// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "supply/checkstep.h"

#include <QAbstractTableModel>
#include <QPointer>

namespace slipway {

class ModuleCheck;

/// The steps of a check: what is asked, how it went, and the first line of what came out.
class CheckModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { StepColumn, StateColumn, DetailColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setCheck(ModuleCheck *check); ///< null: none
    /// Null: there is no such step.
    const CheckStep *step(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    static QString stateText(CheckState state); ///< translated

private:
    QPointer<ModuleCheck> m_check;
};

} // namespace slipway
