// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "output.h"

#include "run/runner.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace slipway {

struct Diagnosis;

/// Tells what a runner does: a line for each step that ended, one that moves on a terminal, and the output of what failed.
class RunReporter : public QObject
{
    Q_OBJECT

public:
    RunReporter(Output &out, Runner &runner, QObject *parent = nullptr);
    /// What was made, after the run: paths to standard output. `root`: paths are shown relative to it.
    void printFiles(const QString &root);
    /// "5 done, 1 failed, 2 skipped."
    void printSummary();
    /// The output of a failed step says that something could not be fetched.
    bool hasNetworkFailed() const { return m_hasNetworkFailed; }

private:
    void stepChanged(const QString &id);
    void reportEnd(const Step &step, const StepStatus &status);
    void advise(const Diagnosis &found);
    void printLog(const QString &id, qint64 from);
    void streamLogs();
    void tellSpill(const QString &id);
    void tick();

    Output &m_out;
    Runner &m_runner;
    QTimer m_timer;
    QHash<QString, StepState> m_states;
    QHash<QString, qint64> m_printedLines; ///< of a log, when verbose
    QHash<QString, QString> m_spillProblems; ///< what was told last
    bool m_hasNetworkFailed = false;
};

} // namespace slipway
