// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "modules/modreader.h"

#include "modfile/modulepath.h"

#include <QFile>

#include <algorithm>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace slipway {

namespace {

/// So many questions travel together: few enough to keep every thread busy, enough to make handing over cheap.
constexpr size_t kJobsAtOnce = 24;
/// Below this a second thread costs more than it saves.
constexpr size_t kJobsWorthAThread = 120;
/// What most `.mod` files fit into at once.
constexpr size_t kFirstRead = 32 * 1024;
/// As much as go reads of a go.mod. source: modfetch.codehost.MaxGoMod
constexpr size_t kLargest = 16U << 20U;
/// What early versions of go wrote in the place of a missing go.mod; go looks past it. source: modfetch.oldVgoPrefix
constexpr std::string_view kOldConversion = "//vgo 0.0.";

qint64 nanoseconds(const struct timespec &time)
{
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

QByteArray systemWords(int number)
{
    return QString::fromLocal8Bit(strerror(number)).toUtf8();
}

} // namespace

namespace detail {

/// "github.com/!azure/x/@v/v1.0.0.mod" in a buffer that is used again; a name with a NUL at its end.
class CacheName
{
public:
    const char *set(std::string_view path, std::string_view version)
    {
        m_text.clear();
        escape(path);
        m_text += "/@v/";
        escape(version);
        m_text += ".mod";
        return m_text.c_str();
    }

private:
    void escape(std::string_view text)
    {
        for (const char letter : text) {
            if (letter >= 'A' && letter <= 'Z') {
                m_text += '!';
                m_text += char(letter + ('a' - 'A'));
            } else {
                m_text += letter;
            }
        }
    }

    std::string m_text;
};

} // namespace detail

/// A few questions, and the memory that answering them takes.
struct ModReader::Batch {
    enum class State : quint8 { Waiting, Taken, Done };
    State state = State::Waiting;
    std::vector<ModJob> jobs;
    std::vector<ReadRequire> requirements;
    Arena<char> texts;
    std::vector<std::vector<QByteArray>> owned;
    LaxModFile parsed;
    detail::CacheName name;

    void clear()
    {
        state = State::Waiting;
        jobs.clear();
        requirements.clear();
        texts.clear();
        owned.clear();
    }

    /// The whole file; false with errno.
    bool readAll(int file, std::string_view &text)
    {
        size_t capacity = kFirstRead;
        size_t length = 0;
        char *buffer = texts.reserve(capacity);
        for (;;) {
            const ssize_t got = ::read(file, buffer + length, capacity - length);
            if (got < 0) {
                if (errno == EINTR)
                    continue;
                return false;
            }
            length += size_t(got);
            if (length < capacity)
                break;
            if (capacity >= kLargest) {
                errno = EFBIG;
                return false;
            }
            texts.commit(length); // what was read must not be handed out again while it is copied
            char *larger = texts.reserve(capacity * 4);
            std::memcpy(larger, buffer, length);
            buffer = larger;
            capacity *= 4;
        }
        texts.commit(length);
        text = {buffer, length};
        return true;
    }
};

ModReader::ModReader(const QString &moduleCache)
    : m_folder(::open((QFile::encodeName(moduleCache) + "/cache/download").constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC))
{
}

ModReader::~ModReader()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isEnding = true;
    }
    m_hasWork.notify_all();
    m_threads.clear();
    if (m_folder >= 0)
        ::close(m_folder);
}

void ModReader::ask(ModJob question)
{
    if (!m_filling && !m_spare.empty()) {
        m_filling = std::move(m_spare.back());
        m_spare.pop_back();
    } else if (!m_filling) {
        m_filling = std::make_unique<Batch>();
        m_filling->jobs.reserve(kJobsAtOnce);
    }
    m_filling->jobs.push_back(std::move(question));
    if (++m_asked == kJobsWorthAThread)
        startThreads();
    if (m_filling->jobs.size() == kJobsAtOnce)
        sendOff();
}

void ModReader::startThreads()
{
    const unsigned cores = std::thread::hardware_concurrency(); // not before it pays: it reads files
    for (unsigned i = 1; i < cores; ++i)
        m_threads.emplace_back([this] { serve(); });
}

void ModReader::sendOff()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_underway.push_back(std::move(m_filling));
    }
    m_hasWork.notify_one();
}

bool ModReader::takeNext(const Taker &take)
{
    if (m_filling && m_underway.size() < 2)
        sendOff();
    if (m_underway.empty())
        return false;
    finish(*m_underway.front());
    std::unique_ptr<Batch> batch;
    {
        const std::scoped_lock lock(m_mutex);
        batch = std::move(m_underway.front());
        m_underway.pop_front();
    }
    for (const ModJob &job : batch->jobs)
        take(job, std::span(batch->requirements).subspan(job.first, job.count));
    batch->clear();
    m_spare.push_back(std::move(batch));
    return true;
}

/// The caller holds the mutex. Null: none is waiting.
ModReader::Batch *ModReader::takeWaiting()
{
    const auto waiting = std::ranges::find(m_underway, Batch::State::Waiting, [](const auto &batch) { return batch->state; });
    if (waiting == m_underway.end())
        return nullptr;
    (*waiting)->state = Batch::State::Taken;
    return waiting->get();
}

/// While another thread has it, this one does what else is waiting.
void ModReader::finish(const Batch &batch)
{
    std::unique_lock lock(m_mutex);
    while (batch.state != Batch::State::Done) {
        Batch *const next = takeWaiting();
        if (!next) {
            m_hasAnswer.wait(lock);
            continue;
        }
        lock.unlock();
        work(*next);
        lock.lock();
        next->state = Batch::State::Done;
    }
}

/// What the other threads do.
void ModReader::serve()
{
    std::unique_lock lock(m_mutex);
    while (!m_isEnding) {
        Batch *const next = takeWaiting();
        if (!next) {
            m_hasWork.wait(lock);
            continue;
        }
        lock.unlock();
        work(*next);
        lock.lock();
        next->state = Batch::State::Done;
        m_hasAnswer.notify_one();
    }
}

void ModReader::work(Batch &batch)
{
    for (ModJob &job : batch.jobs)
        readOne(batch, job);
}

bool ModReader::isUnchanged(const char *name, const ModJob &job) const
{
    struct stat status{};
    return m_folder >= 0 && ::fstatat(m_folder, name, &status, 0) == 0 && quint32(status.st_size) == job.knownSize
        && nanoseconds(status.st_mtim) == job.knownModified;
}

void ModReader::readOne(Batch &batch, ModJob &job)
{
    const auto broken = [&job](QByteArray problem, ModJob::Outcome outcome = ModJob::Outcome::Broken) {
        job.outcome = outcome;
        job.problem = std::move(problem);
    };
    const char *name = batch.name.set(job.path, job.version);
    if (job.knownModified >= 0 && isUnchanged(name, job)) {
        job.outcome = ModJob::Outcome::Unchanged;
        return;
    }
    // What go refuses to look for must not lead out of the cache either.
    if (QByteArray problem = checkModulePath(toBytes(job.path)); !problem.isEmpty())
        return broken(std::move(problem));
    const int file = m_folder < 0 ? -1 : ::openat(m_folder, name, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0) {
        const bool isMissing = m_folder < 0 || errno == ENOENT || errno == ENOTDIR;
        return isMissing ? broken("not in the module cache", ModJob::Outcome::Missing)
                         : broken("reading its go.mod: " + systemWords(errno));
    }
    std::string_view text;
    struct stat status{};
    // The time before the text: a change in between is seen the next time.
    const bool isRead = ::fstat(file, &status) == 0 && batch.readAll(file, text);
    const int number = errno;
    ::close(file);
    if (!isRead)
        return broken("reading its go.mod: " + systemWords(number));
    if (text.starts_with(kOldConversion))
        return broken("not in the module cache", ModJob::Outcome::Missing);
    job.size = quint32(text.size());
    job.modified = nanoseconds(status.st_mtim);
    if (!parseLaxModFile(toBytes(text), batch.parsed))
        return broken("parsing go.mod: " + batch.parsed.error.trimmed());
    takeParsed(batch, job);
}

void ModReader::takeParsed(Batch &batch, ModJob &job)
{
    job.outcome = ModJob::Outcome::Good;
    job.module = toView(batch.parsed.module);
    job.go = toView(batch.parsed.go);
    job.isSilent = batch.parsed.isSilent;
    job.first = quint32(batch.requirements.size());
    job.count = quint32(batch.parsed.require.size());
    for (const LaxRequire &require : batch.parsed.require) {
        const std::string_view path = toView(require.path);
        batch.requirements.push_back({path, toView(require.version), hashOf(path)});
    }
    if (!batch.parsed.owned.empty())
        batch.owned.push_back(std::move(batch.parsed.owned));
}

} // namespace slipway
