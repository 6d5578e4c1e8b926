// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "process/command.h"
#include "process/processjob.h"

#include <QByteArray>
#include <QObject>

#include <memory>

namespace slipway {

/// What a program said.
struct Answer {
    QByteArray output; ///< standard output, whole
    QByteArray words; ///< standard error
    Error error; ///< detail empty: it ended with 0

    bool isGood() const { return error.detail.isEmpty(); }
};

/// Runs one program and hands over what it printed. ask() once; answered() once, never from inside ask(). Destroying it stops
/// the program. thread: that of its maker.
class Question : public QObject
{
    Q_OBJECT

public:
    explicit Question(Command command, ProcessOptions options = {}, QObject *parent = nullptr);

    void ask();
    void cancel();
    const Command &command() const { return m_command; }

Q_SIGNALS:
    void answered(const slipway::Answer &answer);

private:
    void deliver(const Result<Outcome> &result);

    Command m_command;
    std::shared_ptr<LogStore> m_log;
    ProcessJob *m_job;
};

} // namespace slipway
