// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "process/processjob.h"

#include "process/processsession.h"
#include "process/secretforms.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <cerrno>
#include <csignal>
#include <cstring>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

/// "go build", "git": how the command is called in a sentence.
QString nameOf(const Command &command)
{
    QString name = QFileInfo(command.program).fileName();
    const QString first = command.arguments.value(0);
    if (!first.isEmpty() && first.at(0).isLetter() && !first.contains(u'/') && first.size() < 20)
        name += u' ' + first;
    return name;
}

Error startError(const Command &command, const QJsonObject &report)
{
    const int number = static_cast<int>(report.value("errno"_L1).toInteger());
    const QString stage = report.value("stage"_L1).toString();
    const QString subject = report.value("subject"_L1).toString();
    const QString words = report.value("message"_L1).toString();
    if (stage == "directory"_L1) {
        return {ErrorKind::ToolFailed,
                subject,
                ProcessJob::tr("The folder to work in cannot be entered: %1").arg(words),
                ProcessJob::tr("Check that the folder exists and may be read."),
                {}};
    }
    if (stage == "folder"_L1) {
        return {ErrorKind::ToolFailed,
                subject,
                ProcessJob::tr("No temporary folder can be made here: %1").arg(words),
                ProcessJob::tr("Free some space, or set TMPDIR to a folder that can be written to."),
                {}};
    }
    if (number == ENOENT) {
        const bool isFile = QFileInfo::exists(QDir(command.workingDirectory).absoluteFilePath(subject));
        if (subject.contains(u'/') && isFile) {
            return {ErrorKind::ToolFailed,
                    subject,
                    ProcessJob::tr("The interpreter that this program names was not found."),
                    ProcessJob::tr("Install the interpreter named in its first line, or correct that line."),
                    {}};
        }
        return {ErrorKind::ToolFailed,
                subject,
                ProcessJob::tr("The program “%1” was not found.").arg(subject),
                ProcessJob::tr("Install it, or add its folder to PATH and start Slipway again."),
                {}};
    }
    QString hint;
    if (number == EACCES)
        hint = ProcessJob::tr("Check that the file may be executed and that its file system allows programs.");
    if (number == ENOEXEC)
        hint = ProcessJob::tr("It may be built for another system or another processor.");
    if (number == E2BIG)
        hint = ProcessJob::tr("The command line or its environment is too long for this system.");
    return {ErrorKind::ToolFailed, subject, ProcessJob::tr("The program “%1” could not be started: %2").arg(subject, words), hint, {}};
}

Error workError(const Command &command, const ProcessEnd &end)
{
    const int signal = static_cast<int>(end.report.value("signal"_L1).toInteger());
    QString ending = ProcessJob::tr("exit status %1").arg(end.report.value("code"_L1).toInteger());
    QString hint;
    if (signal != 0)
        ending = ProcessJob::tr("ended by signal %1, %2").arg(signal).arg(QString::fromLocal8Bit(::strsignal(signal)));
    if (signal == SIGKILL)
        hint = ProcessJob::tr("The system may have run out of memory: close other programs or run fewer steps at once.");
    // sample: "# example.org/lighthouse/cmd/lighthouse" stands above what go says of a package
    QString words = QString::fromUtf8(end.lastOutput);
    if (words.startsWith("# "_L1) && words.trimmed().contains(u'\n'))
        words = words.section(u'\n', 1);
    return {ErrorKind::WorkFailed,
            u"%1 (%2)"_s.arg(nameOf(command), ending),
            words.isEmpty() ? ProcessJob::tr("It failed without a word.") : words,
            hint,
            {}};
}

void appendSentence(QString &text, const QString &sentence)
{
    text += (text.isEmpty() ? QString() : u" "_s) + sentence;
}

Outcome measured(const QJsonObject &report)
{
    using namespace std::chrono;
    Outcome outcome;
    outcome.wallTime = round<milliseconds>(microseconds(report.value("wallMicroseconds"_L1).toInteger()));
    outcome.cpuTime = round<milliseconds>(microseconds(report.value("cpuMicroseconds"_L1).toInteger()));
    outcome.peakMemoryBytes = report.value("peakMemoryBytes"_L1).toInteger();
    const int leftovers = static_cast<int>(report.value("leftovers"_L1).toInteger());
    if (leftovers > 0)
        outcome.note = ProcessJob::tr("It left %n process(es) behind, which were ended.", nullptr, leftovers);
    return outcome;
}

} // namespace

QString findSupervisor()
{
    const QDir own(QCoreApplication::applicationDirPath());
    for (const QString &path : {own.filePath(u"slipway-run"_s), own.filePath(u"../libexec/slipway/slipway-run"_s),
                                QStringLiteral(SLIPWAY_LIBEXEC "/slipway-run")}) {
        if (QFileInfo(path).isExecutable())
            return QDir::cleanPath(path);
    }
    return {};
}

ProcessJob::ProcessJob(Command command, std::shared_ptr<LogStore> log, ProcessOptions options, QObject *parent)
    : Job(parent)
    , m_command(std::move(command))
    , m_log(std::move(log))
    , m_options(std::move(options))
{
    Q_ASSERT(m_log);
    if (m_options.supervisor.isEmpty())
        m_options.supervisor = findSupervisor();
    m_options.temporaryRoot = QDir(m_options.temporaryRoot.isEmpty() ? QDir::tempPath() : m_options.temporaryRoot).absolutePath();
}

ProcessJob::~ProcessJob()
{
    if (m_session)
        m_session->forget();
}

void ProcessJob::start()
{
    if (m_session || m_isEnding)
        return;
    if (m_options.supervisor.isEmpty()) {
        deliverLater(failure(ErrorKind::ToolFailed, u"slipway-run"_s, tr("The program that starts other programs is missing."),
                             tr("Install Slipway again; slipway-run belongs into its libexec folder.")));
        return;
    }
    const auto atEnd = [this](const ProcessEnd &end) {
        QMetaObject::invokeMethod(this, [this, end] { deliver(outcomeOf(end)); }, Qt::QueuedConnection);
    };
    m_session = std::make_shared<ProcessSession>(m_log, makeMatcher(m_command.secrets, m_command.environment), atEnd);
    if (const int error = m_session->begin(m_command, m_options)) {
        deliverLater(failure(ErrorKind::ToolFailed, m_options.supervisor,
                             tr("It could not be started: %1").arg(QString::fromLocal8Bit(std::strerror(error)))));
    }
}

void ProcessJob::cancel()
{
    if (m_isEnding || m_isCancelled)
        return;
    m_isCancelled = true;
    if (m_session)
        m_session->letGo();
    else
        deliverLater(failure(ErrorKind::Cancelled, nameOf(m_command), tr("Cancelled.")));
}

void ProcessJob::deliverLater(const Result<Outcome> &result)
{
    m_isEnding = true;
    QMetaObject::invokeMethod(this, [this, result] { deliver(result); }, Qt::QueuedConnection);
}

void ProcessJob::deliver(const Result<Outcome> &result)
{
    m_isEnding = true;
    const int shown = m_session ? countTooShort(m_command.secrets) : 0;
    if (shown == 0) {
        Q_EMIT done(result);
        return;
    }
    Result<Outcome> told = result;
    appendSentence(
        told ? told->note : told.error().hint,
        tr("%n secret(s) of fewer than %1 bytes cannot be hidden in the output. Choose longer ones.", nullptr, shown).arg(kShortestSecret));
    Q_EMIT done(told);
}

Result<Outcome> ProcessJob::outcomeOf(const ProcessEnd &end) const
{
    const QString event = end.report.value("event"_L1).toString();
    const bool isStopped = end.report.value("stopped"_L1).toBool();
    if (isStopped || (m_isCancelled && event != "ended"_L1))
        return failure(ErrorKind::Cancelled, nameOf(m_command), tr("Cancelled."));
    if (event == "failed"_L1)
        return std::unexpected(startError(m_command, end.report));
    if (event != "ended"_L1) {
        return failure(ErrorKind::ToolFailed, nameOf(m_command), tr("Its supervisor was ended from outside."),
                       tr("Run it again. If the system was short of memory, run fewer steps at once."));
    }
    if (end.report.value("code"_L1).toInteger() == 0)
        return measured(end.report);
    return std::unexpected(workError(m_command, end));
}

} // namespace slipway
