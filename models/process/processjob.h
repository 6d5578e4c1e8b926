// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "process/command.h"
#include "process/job.h"
#include "process/logstore.h"

#include <chrono>
#include <memory>

namespace slipway {

/// How a program is started and stopped.
struct ProcessOptions {
    QString supervisor; ///< path of `slipway-run`; empty: findSupervisor()
    QString temporaryRoot; ///< where the run gets its own folder; empty: QDir::tempPath()
    std::chrono::milliseconds patience{2000}; ///< wait after SIGINT, and again after SIGTERM, before the next signal
    int niceness = 10; ///< added to the program's own, so that a window stays quick beside it
};

struct ProcessEnd;
class ProcessSession;

/// Path of `slipway-run`: beside this program, or in libexec. Empty if it is nowhere.
QString findSupervisor();

/// Runs one command under the supervisor. Its output goes, redacted, into the log at pipe speed; the log is finished
/// when the program has ended. done() carries an Outcome with times and memory, or an Error: Cancelled; WorkFailed with the
/// exit status and the last lines of the program; ToolFailed if it could not be started or the supervisor broke.
/// Destroying it, or this process ending in any way, stops the program and all its descendants; nothing blocks.
class ProcessJob final : public Job
{
    Q_OBJECT

public:
    ProcessJob(Command command, std::shared_ptr<LogStore> log, ProcessOptions options = {}, QObject *parent = nullptr);
    ~ProcessJob() override;

    void start() override;
    void cancel() override;

private:
    void deliver(const Result<Outcome> &result);
    void deliverLater(const Result<Outcome> &result);
    Result<Outcome> outcomeOf(const ProcessEnd &end) const;

    Command m_command;
    std::shared_ptr<LogStore> m_log;
    ProcessOptions m_options;
    std::shared_ptr<ProcessSession> m_session;
    bool m_isCancelled = false;
    bool m_isEnding = false; ///< done() has come, or is on its way
};

} // namespace slipway
