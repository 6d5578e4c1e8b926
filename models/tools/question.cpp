// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "tools/question.h"

#include <limits>

namespace slipway {

namespace {

/// The lines that came from one of the two pipes.
QByteArray linesOf(const LogStore &log, Stream stream)
{
    QByteArray text;
    const qint64 count = log.lineCount();
    for (qint64 i = 0; i < count; ++i) {
        if (log.streamOfLine(i) == stream)
            text.append(log.line(i, std::numeric_limits<int>::max())).append('\n');
    }
    return text;
}

} // namespace

Question::Question(Command command, ProcessOptions options, QObject *parent)
    : QObject(parent)
    , m_command(std::move(command))
    , m_log(std::make_shared<LogStore>())
    , m_job(new ProcessJob(m_command, m_log, std::move(options), this))
{
    connect(m_job, &Job::done, this, &Question::deliver);
}

void Question::ask()
{
    m_job->start();
}

void Question::cancel()
{
    m_job->cancel();
}

void Question::deliver(const Result<Outcome> &result)
{
    Answer answer;
    answer.output = linesOf(*m_log, Stream::Out);
    answer.words = linesOf(*m_log, Stream::Err);
    if (!result)
        answer.error = result.error();
    Q_EMIT answered(answer);
}

} // namespace slipway
