// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "runreporter.h"

#include "arguments.h"

#include "doctor/doctor.h"
#include "process/spillproblem.h"

#include <QDir>
#include <QLocale>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace slipway {

QLatin1StringView nameOf(StepState state);

namespace {

constexpr qint64 kShownLines = 200; ///< of a failed step; all of them are in its log
constexpr qsizetype kExaminedBytes = 4 << 20; ///< of its output, for the doctor

QString seconds(std::chrono::milliseconds time)
{
    return Cli::tr("%1 s").arg(QLocale().toString(double(time.count()) / 1000.0, 'f', 1));
}

Ink inkOf(StepState state)
{
    switch (state) {
    case StepState::Succeeded:
        return Ink::Good;
    case StepState::Failed:
        return Ink::Bad;
    case StepState::Cancelled:
    case StepState::Skipped:
        return Ink::Warning;
    default:
        return Ink::Plain;
    }
}

QString wordFor(const StepStatus &status)
{
    switch (status.state) {
    case StepState::Succeeded:
        return status.isUnchanged ? Cli::tr("unchanged") : Cli::tr("done");
    case StepState::Failed:
        return Cli::tr("failed");
    case StepState::Cancelled:
        return Cli::tr("cancelled");
    case StepState::Skipped:
        return Cli::tr("skipped");
    default:
        return {};
    }
}

QJsonObject toJson(const Step &step, const StepStatus &status)
{
    QJsonObject json{{"id"_L1, step.id}, {"title"_L1, step.title}, {"state"_L1, nameOf(status.state)}};
    if (status.state == StepState::Running)
        return json;
    json.insert("milliseconds"_L1, qint64(status.elapsed(QDateTime::currentDateTimeUtc()).count()));
    if (status.state == StepState::Succeeded)
        json.insert("unchanged"_L1, status.isUnchanged);
    if (status.state == StepState::Failed)
        json.insert("error"_L1, status.error.detail);
    if (status.state == StepState::Skipped)
        json.insert("reason"_L1, status.reason);
    return json;
}

} // namespace

RunReporter::RunReporter(Output &out, Runner &runner, QObject *parent)
    : QObject(parent)
    , m_out(out)
    , m_runner(runner)
{
    connect(&runner, &Runner::stepChanged, this, [this](const QString &id) { stepChanged(id); });
    connect(&m_timer, &QTimer::timeout, this, [this] { tick(); });
    m_timer.start(100ms);
    for (const Step &step : runner.plan().steps) // some may have begun already
        stepChanged(step.id);
}

void RunReporter::stepChanged(const QString &id)
{
    const StepStatus status = m_runner.status(id);
    const Step *step = m_runner.plan().find(id);
    if (!step || status.state == StepState::Waiting || m_states.value(id) == status.state)
        return;
    m_states.insert(id, status.state);
    if (m_out.isJson())
        m_out.record("step"_L1, toJson(*step, status));
    if (status.state == StepState::Running) {
        if (m_out.isVerbose())
            m_out.remark(Cli::tr("%1: started").arg(id) + u"  "_s + describe(step->action));
    } else {
        reportEnd(*step, status);
    }
}

void RunReporter::reportEnd(const Step &step, const StepStatus &status)
{
    if (m_out.isVerbose())
        streamLogs();
    tellSpill(step.id);
    if (m_out.isJson() && status.state != StepState::Failed) // the record said it
        return;
    QString line = m_out.remarkInked(inkOf(status.state), wordFor(status)) + u"  "_s + step.id;
    if (status.state == StepState::Succeeded && !status.isUnchanged)
        line += u"  "_s + m_out.remarkInked(Ink::Faint, seconds(status.elapsed(QDateTime::currentDateTimeUtc())));
    if (status.state == StepState::Skipped)
        line += u"  "_s + status.reason;
    m_out.remark(line);
    if (status.state != StepState::Failed)
        return;
    if (!m_out.isVerbose())
        printLog(step.id, 0);
    const std::shared_ptr<LogStore> log = m_runner.log(step.id);
    const QByteArray output = log->bytes(0, kExaminedBytes);
    Error error = status.error;
    if (output.contains(error.detail.section(u'\n', 0, 0).toUtf8())) // the program's own words stand above already
        error.detail = error.subject;
    error.subject = step.id;
    m_out.fail(error);
    for (const Diagnosis &found : Doctor().examine(output, doctorLanguage())) {
        m_hasNetworkFailed = m_hasNetworkFailed || found.id == "net"_L1 || found.id == "proxy-off"_L1;
        advise(found);
    }
}

/// What a message in the output means and what helps.
void RunReporter::advise(const Diagnosis &found)
{
    m_out.remark(m_out.remarkInked(Ink::Strong, found.title) + u"  "_s + found.cause);
    for (const Remedy &remedy : found.remedies)
        m_out.remark(u"    "_s + remedy.label + (remedy.command.isEmpty() ? QString() : u"\n      $ "_s + remedy.command));
}

void RunReporter::printLog(const QString &id, qint64 from)
{
    const std::shared_ptr<LogStore> log = m_runner.log(id);
    const qint64 lines = log->lineCount();
    if (!m_out.isVerbose() && lines - from > kShownLines) {
        from = lines - kShownLines;
        m_out.toolLine("…");
    }
    for (qint64 i = from; i < lines; ++i)
        m_out.toolLine(log->line(i));
}

/// All that was printed since the last time.
void RunReporter::streamLogs()
{
    for (const Step &step : m_runner.plan().steps) {
        const std::shared_ptr<LogStore> log = m_runner.log(step.id);
        const qint64 lines = log->lineCount();
        const qint64 complete = log->isFinished() ? lines : qMax<qint64>(0, lines - 1); // the last line may still grow
        qint64 &printed = m_printedLines[step.id];
        for (; printed < complete; ++printed)
            m_out.toolLine(step.id.toUtf8() + "  " + log->line(printed));
    }
}

/// A full disk, and one that has space again.
void RunReporter::tellSpill(const QString &id)
{
    const QString problem = m_runner.log(id)->spillProblem().toString();
    if (problem == m_spillProblems.value(id))
        return;
    m_spillProblems.insert(id, problem);
    m_out.remark(id + u"  "_s
                 + m_out.remarkInked(Ink::Warning, problem.isEmpty() ? Cli::tr("The output is saved again; nothing was lost.") : problem));
}

void RunReporter::tick()
{
    if (m_out.isVerbose())
        streamLogs();
    const RunProgress progress = m_runner.progress();
    QStringList running;
    for (const Step &step : m_runner.plan().steps) {
        if (m_runner.status(step.id).state != StepState::Running)
            continue;
        running += step.id;
        tellSpill(step.id);
    }
    QString text = Cli::tr("%1 of %2").arg(progress.ended).arg(progress.total) + u"  "_s + running.join(u' ');
    if (progress.remaining)
        text += u"  "_s + Cli::tr("about %1 left").arg(seconds(*progress.remaining));
    m_out.progress(m_runner.isRunning() ? text : QString());
}

void RunReporter::printFiles(const QString &root)
{
    const QDir folder(root);
    for (const Step &step : m_runner.plan().steps) {
        const StepStatus status = m_runner.status(step.id);
        if (status.state != StepState::Succeeded)
            continue;
        for (const ProducedFile &file : status.outcome.files) {
            const QString shown = file.path.startsWith(root + u'/') ? folder.relativeFilePath(file.path) : file.path;
            if (m_out.isJson())
                m_out.record("file"_L1,
                             {{"step"_L1, step.id},
                              {"path"_L1, file.path},
                              {"sizeBytes"_L1, file.sizeBytes},
                              {"sha256"_L1, QString::fromLatin1(file.sha256)}});
            else
                m_out.line(shown);
        }
    }
}

void RunReporter::printSummary()
{
    m_timer.stop();
    m_out.progress({});
    if (m_out.isJson())
        return;
    QHash<StepState, int> counts;
    for (const Step &step : m_runner.plan().steps)
        ++counts[m_runner.status(step.id).state];
    QStringList parts{Cli::tr("%n done", nullptr, counts.value(StepState::Succeeded))};
    if (const int failed = counts.value(StepState::Failed))
        parts += Cli::tr("%n failed", nullptr, failed);
    if (const int cancelled = counts.value(StepState::Cancelled))
        parts += Cli::tr("%n cancelled", nullptr, cancelled);
    if (const int skipped = counts.value(StepState::Skipped))
        parts += Cli::tr("%n skipped", nullptr, skipped);
    m_out.remark(parts.join(u" · "_s));
}

} // namespace slipway
