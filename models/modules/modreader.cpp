// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "modules/modreader.h"

#include "modfile/modulepath.h"

#include <QFile>

#include <atomic>
#include <fcntl.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace slipway {

namespace {

/// Below this a second thread costs more than it saves.
constexpr size_t kJobsWorthAThread = 48;
constexpr size_t kJobsAtOnce = 16;
/// What most `.mod` files fit into at once.
constexpr size_t kFirstRead = 32 * 1024;
/// As much as go reads of a go.mod. source: modfetch.codehost.MaxGoMod
constexpr size_t kLargest = 16U << 20U;
/// What early versions of go wrote in the place of a missing go.mod; go looks past it. source: modfetch.oldVgoPrefix
constexpr std::string_view kOldConversion = "//vgo 0.0.";

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

qint64 nanoseconds(const struct timespec &time)
{
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

QByteArray systemWords(int number)
{
    return QString::fromLocal8Bit(strerror(number)).toUtf8();
}

} // namespace

struct ModReader::Worker {
    std::vector<ReadRequire> requirements;
    Arena<char> texts;
    std::vector<std::vector<QByteArray>> owned;
    LaxModFile parsed;
    CacheName name;
    quint32 number = 0;

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
    : m_name(QFile::encodeName(moduleCache) + "/cache/download")
{
    m_folder = ::open(m_name.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

ModReader::~ModReader()
{
    if (m_folder >= 0)
        ::close(m_folder);
}

std::span<const ReadRequire> ModReader::requirements(const ModJob &job) const
{
    return std::span(m_workers[job.worker]->requirements).subspan(job.first, job.count);
}

void ModReader::run(std::span<ModJob> jobs)
{
    size_t wanted = jobs.size() / kJobsWorthAThread;
    if (wanted > 1) // asking for the number of cores reads files, and most calls are small
        wanted = std::min<size_t>(wanted, std::thread::hardware_concurrency());
    wanted = std::max<size_t>(wanted, 1);
    while (m_workers.size() < wanted) {
        m_workers.push_back(std::make_unique<Worker>());
        m_workers.back()->number = quint32(m_workers.size() - 1);
    }
    std::atomic<size_t> next = 0;
    const auto take = [&](Worker &worker) {
        for (size_t at = next.fetch_add(kJobsAtOnce); at < jobs.size(); at = next.fetch_add(kJobsAtOnce))
            work(worker, jobs.subspan(at, std::min(kJobsAtOnce, jobs.size() - at)));
    };
    std::vector<std::jthread> threads;
    for (size_t i = 1; i < wanted; ++i)
        threads.emplace_back([&take, worker = m_workers[i].get()] { take(*worker); });
    take(*m_workers.front());
}

void ModReader::work(Worker &worker, std::span<ModJob> jobs)
{
    for (ModJob &job : jobs)
        readOne(worker, job);
}

bool ModReader::isUnchanged(const char *name, const ModJob &job) const
{
    struct stat status{};
    return m_folder >= 0 && ::fstatat(m_folder, name, &status, 0) == 0 && quint32(status.st_size) == job.knownSize
        && nanoseconds(status.st_mtim) == job.knownModified;
}

void ModReader::readOne(Worker &worker, ModJob &job)
{
    const auto broken = [&job](QByteArray problem, ModJob::Outcome outcome = ModJob::Outcome::Broken) {
        job.outcome = outcome;
        job.problem = std::move(problem);
    };
    const char *name = worker.name.set(job.path, job.version);
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
    const bool isRead = ::fstat(file, &status) == 0 && worker.readAll(file, text);
    const int number = errno;
    ::close(file);
    if (!isRead)
        return broken("reading its go.mod: " + systemWords(number));
    if (text.starts_with(kOldConversion))
        return broken("not in the module cache", ModJob::Outcome::Missing);
    job.size = quint32(text.size());
    job.modified = nanoseconds(status.st_mtim);
    if (!parseLaxModFile(toBytes(text), worker.parsed))
        return broken("parsing go.mod: " + worker.parsed.error.trimmed());
    takeParsed(worker, job);
}

void ModReader::takeParsed(Worker &worker, ModJob &job)
{
    job.outcome = ModJob::Outcome::Good;
    job.module = toView(worker.parsed.module);
    job.go = toView(worker.parsed.go);
    job.isSilent = worker.parsed.isSilent;
    job.worker = worker.number;
    job.first = quint32(worker.requirements.size());
    job.count = quint32(worker.parsed.require.size());
    for (const LaxRequire &require : worker.parsed.require) {
        const std::string_view path = toView(require.path);
        worker.requirements.push_back({path, toView(require.version), hashOf(path)});
    }
    if (!worker.parsed.owned.empty())
        worker.owned.push_back(std::move(worker.parsed.owned));
}

} // namespace slipway
