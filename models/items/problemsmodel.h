// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/plan.h"
#include "process/logstore.h"
#include "process/positions.h"

#include <QAbstractListModel>
#include <QHash>
#include <QPointer>
#include <QTimer>

#include <atomic>
#include <memory>

namespace slipway {

class Runner;

/// A place in a file that a step complains about.
struct Problem {
    StepId step;
    std::shared_ptr<const LogStore> store;
    qint64 line = 0; ///< of the store
    QString package; ///< import path; empty: not known
    Position position;

    /// "main.go:3:5: undefined: x"
    QString toString() const;
};

/// The problems that the steps of a run have printed, each once, in the order of the plan and then of the output.
/// Found in other threads, a slice at a time, while the output comes in.
class ProblemsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { StepRole = Qt::UserRole + 1, LineRole, FileRole, MessageRole, IsWarningRole };

    explicit ProblemsModel(QObject *parent = nullptr);
    ~ProblemsModel() override;

    void setRunner(Runner *runner);
    const QList<Problem> &problems() const { return m_problems; }
    QList<Problem> problemsOf(const StepId &step) const;
    int countOf(const StepId &step) const { return m_steps.value(step).count; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void countChanged(const QString &step);

private:
    struct Scan {
        std::shared_ptr<LogStore> store;
        qint64 done = 0; ///< lines that were looked at
        int count = 0;
        int order = 0; ///< of the step in its plan
        QString package; ///< of the last header
        bool isLooking = false;
    };
    void follow(const StepId &id);
    void lookOn();
    void look(const StepId &id, Scan &scan);
    void forget(const StepId &id);
    void add(const StepId &id, const QList<Problem> &found);
    bool isKnown(const Problem &problem) const;

    QPointer<Runner> m_runner;
    QHash<StepId, Scan> m_steps;
    QList<Problem> m_problems;
    std::shared_ptr<std::atomic_bool> m_isCancelled; ///< a new one for each run
    QTimer m_timer;
};

} // namespace slipway
