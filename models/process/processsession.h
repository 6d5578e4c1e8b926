// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "process/command.h"
#include "process/logstore.h"
#include "process/pipes.h"
#include "process/processjob.h"
#include "process/redactor.h"

#include <QJsonObject>

#include <atomic>
#include <functional>
#include <mutex>

#include <sys/types.h>

namespace slipway {

/// How a run ended, in the supervisor's words.
struct ProcessEnd {
    QJsonObject report; ///< the last one: "ended" or "failed"; empty if the supervisor itself was ended
    QByteArray lastOutput; ///< the last lines of the error stream, or of the other if that is empty
};

/// One run of the supervisor and the thread that reads from it. It lives until everything has ended, also when the job that
/// began it is long gone.
/// Thread: begin(), letGo() and forget() belong to the owner of the job.
class ProcessSession : public std::enable_shared_from_this<ProcessSession>
{
public:
    using Callback = std::function<void(const ProcessEnd &)>;

    ProcessSession(std::shared_ptr<LogStore> log, std::shared_ptr<const SecretMatcher> matcher, Callback atEnd);

    /// Starts the supervisor and the thread. An errno, or 0.
    int begin(const Command &command, const ProcessOptions &options);
    /// Closes the life-line: the supervisor ends everything.
    void letGo() { m_lifeline.reset(); }
    /// Lets go, and nobody is told any more.
    void forget();

private:
    struct Channel {
        Descriptor pipe;
        Redactor redactor;
        Stream stream;
        QByteArray tail; ///< the last bytes that were shown
    };

    int spawn(const Command &command, const ProcessOptions &options, const Pipe &lifeline, const Pipe &report, const Pipe &out,
              const Pipe &err);
    std::weak_ptr<LogStore> run();
    void readAll();
    void readOnce();
    bool readFrom(Channel &channel);
    void show(Channel &channel, QByteArrayView bytes);
    void readReports();
    void takeReport(const QByteArray &line);
    void cleanUpAfterSupervisor();
    QByteArray lastOutput() const;

    std::shared_ptr<LogStore> m_log;
    Channel m_out;
    Channel m_err;
    QByteArray m_buffer;
    Descriptor m_report;
    Descriptor m_lifeline;
    pid_t m_supervisor = -1;
    QByteArray m_reportText;
    QJsonObject m_started;
    QJsonObject m_last;
    std::atomic_bool m_isForgotten = false;
    std::mutex m_mutex; ///< guards m_atEnd
    Callback m_atEnd;
};

} // namespace slipway
