// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "items/loglines.h"
#include "process/spillproblem.h"
#include "run/runner.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QTimer>

namespace slipway {

/// What a run prints, step by step and all together in the order of arrival, with a line for each start and end.
/// Looks at the stores once per frame while something runs; nothing is copied.
class RunLog : public QObject
{
    Q_OBJECT

public:
    explicit RunLog(Runner *runner, QObject *parent = nullptr);

    LogLines &all() { return m_all; }
    /// The lines of one step; of an unknown one: all.
    LogLines &of(const StepId &id);
    /// The step that a source of all() belongs to.
    StepId stepOf(int source) const { return m_stepOfSource.value(source); }

Q_SIGNALS:
    void grew(); ///< at most once per frame

private:
    struct StepLines {
        LogLines lines;
        std::shared_ptr<LogStore> store;
        int source = -1; ///< in all()
        int ownSource = -1; ///< in lines
        StepState state = StepState::Waiting;
        SpillProblem problem; ///< that was noted last
        bool isIntroduced = false; ///< the log begins with what is done
    };
    void follow(const StepId &id);
    void begin(const StepId &id, StepLines &step);
    void end(const StepId &id, StepLines &step, const StepStatus &status);
    void introduce(const StepId &id, StepLines &step);
    void note(StepLines &step, const LogNote &note);
    void noteSpill(StepLines &step);
    void takeIn();
    void takeTitles();

    QPointer<Runner> m_runner;
    LogLines m_all;
    QHash<StepId, std::shared_ptr<StepLines>> m_steps;
    QList<StepId> m_stepOfSource;
    QHash<StepId, QString> m_names;
    QSet<StepId> m_running;
    QTimer m_frame;
    bool m_hasNote = false; ///< since the last frame
};

} // namespace slipway
