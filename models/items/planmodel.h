// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "items/planrun.h"

#include <QAbstractItemModel>

namespace slipway {

/// A plan as lanes: the phases that it has, in their order, and under each its steps. Fills up while a run of it goes on.
class PlanModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        StepIdRole = Qt::UserRole + 1, ///< QString; empty: a phase
        PhaseRole, ///< int of Phase
        StateRole, ///< int of StepState; of a phase: all its steps together
        IsUnchangedRole, ///< bool
        ResultRole, ///< QString: time and size, once it has ended
        NeedsTargetRole, ///< bool: belongs to one target alone, and so to the table of targets
        CanRetryRole, ///< bool
        CanStopRole, ///< bool
    };

    explicit PlanModel(QObject *parent = nullptr);

    void setPlan(const Plan &plan);
    /// Shows the plan of a run and how far it is. Null: the plan alone stays.
    void setRunner(Runner *runner);
    const PlanRun &run() const { return m_run; }
    QModelIndex indexOf(const StepId &id) const;
    void retranslate();

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void runChanged(); ///< some step has moved on

private:
    struct Lane {
        Phase phase;
        QList<const Step *> steps;
    };
    void arrange();
    StepState stateOf(const Lane &lane) const;
    QVariant dataOfLane(const Lane &lane, int role) const;
    QVariant dataOfStep(const Step &step, int role) const;
    void refresh(const StepId &id);

    PlanRun m_run;
    QList<Lane> m_lanes;
    QHash<StepId, QString> m_names;
};

/// "Preflight", "Build", …, translated.
QString phaseText(Phase phase);
/// Several steps as one: failed before running before waiting before done.
StepState together(const QList<StepState> &states);

} // namespace slipway
