// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "items/planrun.h"

#include <QAbstractTableModel>
#include <QStringList>

namespace slipway {

/// The builds of a plan as a table: one row for each target, and how far its binary and its archive are.
class PlanTargetModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TargetColumn, BuildColumn, ArchiveColumn, SizeColumn, ColumnCount };
    enum Role {
        StateRole = Qt::UserRole + 1, ///< int of StepState; of a cell without steps: invalid
        StepIdRole, ///< the step a person would look at first: a failed one, a running one, the first
        IsUnchangedRole, ///< bool
    };

    explicit PlanTargetModel(QObject *parent = nullptr);

    void setPlan(const Plan &plan);
    void setRunner(Runner *runner); ///< null: the plan alone stays
    QModelIndex indexOf(const StepId &id) const;
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        QString target;
        QList<const Step *> builds; ///< what happens before the archive: hooks too
        QList<const Step *> archives;
    };
    void arrange();
    void refresh(const StepId &id);
    const QList<const Step *> *stepsAt(const QModelIndex &index) const;
    QString cellText(const QModelIndex &index) const;
    QString progressText(const QList<const Step *> &steps) const;
    QString sizeOfRow(const Row &row) const;
    const Step *firstToSee(const QList<const Step *> &steps) const;
    StepState stateOf(const QList<const Step *> &steps) const;

    PlanRun m_run;
    QList<Row> m_rows;
};

} // namespace slipway
