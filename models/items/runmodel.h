// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/plan.h"
#include "run/runner.h"

#include <QAbstractTableModel>
#include <QPointer>
#include <QTimer>

#include <optional>

namespace slipway {

class ProblemsModel;

/// How many steps of a run stand where.
struct RunCounts {
    int total = 0, waiting = 0, running = 0, succeeded = 0, failed = 0, cancelled = 0, skipped = 0;
    bool operator==(const RunCounts &) const = default;
};
RunCounts countSteps(const Runner &runner);

/// A run as a list: the first row is the run as a whole, then one row for each step in the order of the plan.
class RunModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, ResultColumn, ColumnCount };
    enum Role {
        StepIdRole = Qt::UserRole + 1, ///< QString; empty: the run as a whole
        StateRole, ///< int of StepState
        IsUnchangedRole,
        ProgressRole, ///< double from 0 to 1 while it runs, an estimate; -1: nothing to estimate from
        ProblemsRole, ///< int
        CanStopRole, ///< bool
        CanRetryRole, ///< bool
    };

    explicit RunModel(ProblemsModel *problems = nullptr, QObject *parent = nullptr);

    void setRunner(Runner *runner);
    Runner *runner() const { return m_runner; }
    const Step *stepAt(int row) const; ///< null: the run as a whole
    int rowOf(const StepId &id) const; ///< 0 for an empty or unknown one
    QString nameOf(const StepId &id) const { return m_names.value(id); }
    RunCounts counts() const;
    /// How long a step will take: from earlier runs, or else what its finished siblings took. Empty: not known.
    std::optional<std::chrono::milliseconds> expected(const StepId &id) const;
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void countsChanged();

private:
    void refreshRow(int row);
    void tick();
    StepState stateOfRun() const;
    QString resultOf(const Step &step) const;
    QString resultOfRun() const;
    double progressOf(const StepId &id) const;
    double progressOfRun() const;
    QString accessibleText(int row) const;
    QVariant dataOfRun(int column, int role) const;
    QVariant dataOfStep(const Step &step, int column, int role) const;

    QPointer<Runner> m_runner;
    ProblemsModel *m_problems;
    QHash<StepId, QString> m_names;
    QHash<StepId, int> m_rows;
    QTimer m_clock;
    QDateTime m_startedAt;
    QDateTime m_endedAt;
};

} // namespace slipway
