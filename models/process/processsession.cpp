// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "process/processsession.h"

#include "../../supervisor/marked.h"
#include "../../supervisor/tree.h"

#include <QFile>
#include <QJsonDocument>

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <thread>
#include <vector>

namespace slipway {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype kReadBytes = 256 << 10;
constexpr qsizetype kTailBytes = 8 << 10;
constexpr qsizetype kTailLines = 20;

/// While the log has no room: between two tries to write its file.
constexpr int kRetryMilliseconds = 250;
/// The same when the program has ended.
constexpr auto kLateRetry = 1s;
/// How long processes are looked for that outlived their supervisor.
constexpr auto kSweep = 3s;

/// What the supervisor finds under which number.
constexpr int kLifelineFd = 3;
constexpr int kReportFd = 4;

std::vector<char *> pointers(QList<QByteArray> &words)
{
    std::vector<char *> result;
    for (QByteArray &word : words)
        result.push_back(word.data());
    result.push_back(nullptr);
    return result;
}

QList<QByteArray> supervisorWords(const Command &command, const ProcessOptions &options)
{
    QList<QByteArray> words{QFile::encodeName(options.supervisor),
                            "--lifeline",
                            QByteArray::number(kLifelineFd),
                            "--report",
                            QByteArray::number(kReportFd),
                            "--temp",
                            QFile::encodeName(options.temporaryRoot),
                            "--patience",
                            QByteArray::number(static_cast<qint64>(options.patience.count())),
                            "--nice",
                            QByteArray::number(options.niceness)};
    if (!command.workingDirectory.isEmpty())
        words << "--cwd" << QFile::encodeName(command.workingDirectory);
    words << "--" << QFile::encodeName(command.program);
    for (const QString &argument : command.arguments)
        words << argument.toUtf8();
    return words;
}

QList<QByteArray> environmentWords(const Command &command)
{
    QList<QByteArray> words;
    for (const auto &[name, value] : command.environment.asKeyValueRange())
        words << name.toUtf8() + '=' + value.toUtf8();
    return words;
}

/// The last whole lines of the end of a stream.
QByteArray lastLines(const QByteArray &tail)
{
    const QByteArray text = tail.trimmed();
    qsizetype start = text.size();
    for (qsizetype line = 0; line < kTailLines && start > 0; ++line)
        start = std::max<qsizetype>(0, text.lastIndexOf('\n', start - 1));
    if (start == 0 && tail.size() < kTailBytes)
        return text;
    const qsizetype lineStart = text.indexOf('\n', start);
    return lineStart < 0 ? text : text.sliced(lineStart + 1);
}

/// Signals are for the other threads. Above all SIGXFSZ, with which the kernel answers a write beyond `ulimit -f`: without it the
/// write fails, which is said and survived.
void blockSignals()
{
    sigset_t all;
    ::sigfillset(&all);
    ::pthread_sigmask(SIG_BLOCK, &all, nullptr);
}

/// The disk was full to the end: what waits in memory goes to the file when there is space, as long as somebody holds the log.
void spillLate(const std::weak_ptr<LogStore> &log)
{
    for (;;) {
        if (const auto held = log.lock(); !held || held->retrySpill())
            return;
        std::this_thread::sleep_for(kLateRetry);
    }
}

} // namespace

ProcessSession::ProcessSession(std::shared_ptr<LogStore> log, std::shared_ptr<const SecretMatcher> matcher, Callback atEnd)
    : m_log(std::move(log))
    , m_out{Descriptor(), Redactor(matcher), Stream::Out, {}}
    , m_err{Descriptor(), Redactor(matcher), Stream::Err, {}}
    , m_atEnd(std::move(atEnd))
{
}

int ProcessSession::begin(const Command &command, const ProcessOptions &options)
{
    Pipe lifeline = openPipe();
    Pipe report = openPipe();
    Pipe out = openPipe();
    Pipe err = openPipe();
    if (!lifeline.isOpen() || !report.isOpen() || !out.isOpen() || !err.isOpen())
        return errno;
    if (const int error = spawn(command, options, lifeline, report, out, err))
        return error;
    m_lifeline = std::move(lifeline.writeEnd);
    m_report = std::move(report.readEnd);
    m_out.pipe = std::move(out.readEnd);
    m_err.pipe = std::move(err.readEnd);
    makeRoomy(m_out.pipe);
    makeRoomy(m_err.pipe);
    try {
        std::thread([self = shared_from_this()]() mutable {
            const std::weak_ptr<LogStore> log = self->run();
            self.reset();
            spillLate(log);
        }).detach();
    } catch (const std::system_error &error) {
        letGo();
        return error.code().value();
    }
    return 0;
}

int ProcessSession::spawn(const Command &command, const ProcessOptions &options, const Pipe &lifeline, const Pipe &report, const Pipe &out,
                          const Pipe &err)
{
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_adddup2(&actions, out.writeEnd.get(), STDOUT_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, err.writeEnd.get(), STDERR_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, lifeline.readEnd.get(), kLifelineFd);
    ::posix_spawn_file_actions_adddup2(&actions, report.writeEnd.get(), kReportFd);
    ::posix_spawn_file_actions_addclosefrom_np(&actions, kReportFd + 1);
    posix_spawnattr_t attributes;
    ::posix_spawnattr_init(&attributes);
    sigset_t none;
    ::sigemptyset(&none);
    ::posix_spawnattr_setsigmask(&attributes, &none);
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
    QList<QByteArray> words = supervisorWords(command, options);
    QList<QByteArray> environment = environmentWords(command);
    const int error = ::posix_spawn(&m_supervisor, words.first().constData(), &actions, &attributes, pointers(words).data(),
                                    pointers(environment).data());
    ::posix_spawnattr_destroy(&attributes);
    ::posix_spawn_file_actions_destroy(&actions);
    return error;
}

void ProcessSession::forget()
{
    m_isForgotten = true;
    letGo();
    const std::lock_guard lock(m_mutex);
    m_atEnd = {};
}

/// The thread. What it gives back may still have something to write.
std::weak_ptr<LogStore> ProcessSession::run()
{
    blockSignals();
    m_buffer.resize(kReadBytes);
    readAll();
    for (Channel *channel : {&m_out, &m_err})
        show(*channel, channel->redactor.finish());
    ::waitpid(m_supervisor, nullptr, 0);
    if (m_last.isEmpty())
        cleanUpAfterSupervisor();
    m_log->finish();
    const std::weak_ptr<LogStore> log = std::exchange(m_log, nullptr);
    const std::lock_guard lock(m_mutex);
    if (m_atEnd)
        m_atEnd({m_last, lastOutput()});
    return log;
}

/// Until the supervisor has ended: then nobody is left who could write, and what the pipes hold is all there will be.
void ProcessSession::readAll()
{
    while (m_report.isOpen())
        readOnce();
    for (Channel *channel : {&m_out, &m_err}) {
        while (channel->pipe.isOpen() && readFrom(*channel)) { }
    }
}

/// While the log has no room, the pipes stay full and the program waits.
void ProcessSession::readOnce()
{
    const bool isReading = m_isForgotten || m_log->hasRoom();
    pollfd fds[]
        = {{isReading ? m_out.pipe.get() : -1, POLLIN, 0}, {isReading ? m_err.pipe.get() : -1, POLLIN, 0}, {m_report.get(), POLLIN, 0}};
    const int ready = ::poll(fds, 3, isReading ? -1 : kRetryMilliseconds);
    if (!isReading)
        m_log->retrySpill();
    if (ready < 0)
        return;
    if (fds[0].revents != 0)
        readFrom(m_out);
    if (fds[1].revents != 0)
        readFrom(m_err);
    if (fds[2].revents != 0)
        readReports();
}

/// False if there is nothing to read now, or never again.
bool ProcessSession::readFrom(Channel &channel)
{
    const ssize_t count = ::read(channel.pipe.get(), m_buffer.data(), static_cast<size_t>(m_buffer.size()));
    if (count < 0 && errno == EINTR)
        return true;
    if (count < 0 && errno == EAGAIN)
        return false;
    if (count <= 0) {
        channel.pipe.reset();
        return false;
    }
    show(channel, channel.redactor.feed(QByteArrayView(m_buffer.constData(), count)));
    return true;
}

void ProcessSession::show(Channel &channel, QByteArrayView bytes)
{
    if (bytes.isEmpty() || m_isForgotten)
        return;
    m_log->append(bytes, channel.stream);
    const QByteArrayView last = bytes.last(std::min(bytes.size(), kTailBytes));
    channel.tail = channel.tail.last(std::min(channel.tail.size(), kTailBytes - last.size())) + last.toByteArray();
}

void ProcessSession::readReports()
{
    char text[4096];
    const ssize_t count = ::read(m_report.get(), text, sizeof text);
    if (count < 0 && errno == EINTR)
        return;
    if (count <= 0) {
        m_report.reset();
        return;
    }
    m_reportText.append(text, count);
    for (qsizetype end = m_reportText.indexOf('\n'); end >= 0; end = m_reportText.indexOf('\n')) {
        takeReport(m_reportText.first(end));
        m_reportText.remove(0, end + 1);
    }
}

void ProcessSession::takeReport(const QByteArray &line)
{
    const QJsonObject report = QJsonDocument::fromJson(line).object();
    (report.value("event"_L1) == "started"_L1 ? m_started : m_last) = report;
}

/// It was killed. As a rule its guardian has cleaned up. Where that was killed too, the kernel has ended the program itself
/// (PR_SET_PDEATHSIG); left are its group, whoever has an environment that names the folder, and the folder.
void ProcessSession::cleanUpAfterSupervisor()
{
    const auto program = static_cast<pid_t>(m_started.value("pid"_L1).toInteger());
    const std::string folder = QFile::encodeName(m_started.value("folder"_L1).toString()).toStdString();
    if (folder.empty() || ::access(folder.c_str(), F_OK) != 0)
        return;
    if (program > 1)
        ::kill(-program, SIGKILL);
    killMarked(folder, kSweep);
    removeTree(folder);
}

QByteArray ProcessSession::lastOutput() const
{
    const QByteArray errors = lastLines(m_err.tail);
    return errors.isEmpty() ? lastLines(m_out.tail) : errors;
}

} // namespace slipway
