// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "run/journal.h"

#include "base/atomicfile.h"
#include "run/journalline.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLargestJournal = 256LL << 20;

QString tr(const char *text)
{
    return QCoreApplication::translate("slipway", text);
}

std::unexpected<Error> systemFailure(const QString &path, int code)
{
    const QString hint = code == ENOSPC || code == EDQUOT
        ? tr("The disk is full. Free some space, then go on with the run: what is done already stays done.")
        : QString();
    return failure(ErrorKind::ToolFailed, path, QString::fromLocal8Bit(std::strerror(code)), hint, {path, 0, 0});
}

std::unexpected<Error> damaged(const QString &path, int line, const QString &detail)
{
    return failure(ErrorKind::BadInput, path, detail, {}, {path, line, 0});
}

void take(JournalContent &content, const JournalRecord &record)
{
    using State = JournalStep::State;
    JournalStep &step = content.steps[record.step];
    switch (record.kind) {
    case JournalRecord::Kind::Plan:
    case JournalRecord::Kind::Finished:
        Q_UNREACHABLE();
    case JournalRecord::Kind::Intent:
        step = {State::Intended, record.input, {}, {}};
        break;
    case JournalRecord::Kind::Done:
        step = {State::Done, record.input, record.outcome, {}};
        break;
    case JournalRecord::Kind::Failed:
        step = {State::Failed, {}, {}, record.detail};
        break;
    }
}

/// Makes the name of a new file survive a power cut; a file system that cannot do that says EINVAL.
void syncFolder(const QString &path)
{
    const int fd = ::open(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return;
    (void)!::fsync(fd);
    ::close(fd);
}

/// All bytes or none, as far as we can help it: a torn line is left only by the end of this process.
int appendAll(int fd, const QByteArray &bytes)
{
    const off_t start = ::lseek(fd, 0, SEEK_END);
    QByteArrayView rest = bytes;
    while (!rest.isEmpty()) {
        const ssize_t written = ::write(fd, rest.data(), size_t(rest.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0) {
            const int code = written == 0 ? ENOSPC : errno;
            (void)!::ftruncate(fd, start);
            return code;
        }
        rest = rest.sliced(written);
    }
    return ::fdatasync(fd) == 0 ? 0 : errno;
}

} // namespace

Result<JournalContent> readJournal(const QString &path)
{
    const Result<QByteArray> bytes = readFile(path, kLargestJournal);
    if (!bytes)
        return std::unexpected(bytes.error());
    JournalContent content;
    int number = 0;
    for (qsizetype start = 0; start < bytes->size(); ++number) {
        const qsizetype end = bytes->indexOf('\n', start);
        const auto record = end < 0 ? std::nullopt : parseJournalLine(QByteArrayView(*bytes).sliced(start, end - start));
        if (!record) {
            // Without a complete line behind it this is the trace of a sudden end, and nothing was done on the strength of it.
            if (end < 0 || end + 1 == bytes->size())
                break;
            return damaged(path, number + 1, tr("The line is damaged."));
        }
        if ((number == 0) != (record->kind == JournalRecord::Kind::Plan))
            return damaged(path, number + 1, tr("This is not the journal of a run."));
        if (number == 0) {
            content.digest = record->digest;
            content.planName = record->planName;
            content.plannedAt = record->plannedAt;
            content.startedAt = record->at;
        } else if (record->kind == JournalRecord::Kind::Finished) {
            content.isFinished = true;
        } else {
            take(content, *record);
            content.isFinished = false;
        }
        content.validBytes = start = end + 1;
    }
    return content;
}

QByteArray stepInput(const Step &step, const QList<ProducedFile> &files)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(digest(step));
    for (const ProducedFile &file : files) {
        hash.addData(file.path.toUtf8());
        hash.addData(QByteArrayView("\0", 1));
        hash.addData(file.sha256);
        hash.addData(QByteArrayView("\0", 1));
    }
    return hash.result().toHex();
}

struct Journal::Private {
    QString path;
    int fd = -1;
    JournalContent found;

    ~Private()
    {
        if (fd >= 0)
            ::close(fd);
    }
    Result<> append(JournalRecord record);
    Result<bool> lock();
    Result<> load(const Plan &plan, const QByteArray &planDigest);
    Result<> setAside();
};

Result<> Journal::Private::append(JournalRecord record)
{
    record.at = QDateTime::currentDateTimeUtc();
    if (const int code = appendAll(fd, toJournalLine(record)))
        return systemFailure(path, code);
    return {};
}

/// Opens and locks the file. False: it was replaced in between, so that the lock is on something that nobody sees any more.
Result<bool> Journal::Private::lock()
{
    const QByteArray name = QFile::encodeName(path);
    if (fd >= 0)
        ::close(std::exchange(fd, -1));
    fd = ::open(name.constData(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    if (fd < 0)
        return systemFailure(path, errno);
    if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK)
            return systemFailure(path, errno);
        return failure(ErrorKind::Refused, path, tr("Another Slipway is at this run."), tr("Wait until it is done, or stop it there."),
                       {path, 0, 0});
    }
    struct stat ours, named;
    return ::fstat(fd, &ours) == 0 && ::stat(name.constData(), &named) == 0 && ours.st_ino == named.st_ino && ours.st_dev == named.st_dev;
}

/// The old file keeps its lock as long as we hold it, and the new one gets its own.
Result<> Journal::Private::setAside()
{
    const QByteArray name = QFile::encodeName(path);
    if (::rename(name.constData(), (name + ".old").constData()) != 0)
        return systemFailure(path, errno);
    found = {};
    return lock().transform([](bool) { });
}

Result<> Journal::Private::load(const Plan &plan, const QByteArray &planDigest)
{
    if (::lseek(fd, 0, SEEK_END) == 0)
        return {};
    const Result<JournalContent> content = readJournal(path);
    if (!content) {
        const bool hasIrreversible = std::ranges::any_of(plan.steps, &Step::isIrreversible);
        if (content.error().kind != ErrorKind::BadInput)
            return std::unexpected(content.error());
        if (hasIrreversible)
            return failure(ErrorKind::Refused, path, content.error().detail,
                           tr("It cannot be said what is public already. Look there, then move the journal away to begin anew."),
                           content.error().location);
        return setAside();
    }
    if (content->digest != planDigest)
        return setAside();
    if (::ftruncate(fd, content->validBytes) != 0)
        return systemFailure(path, errno);
    found = *content;
    return {};
}

Journal::Journal()
    : d(std::make_unique<Private>())
{
}

Journal::~Journal() = default;

Result<std::unique_ptr<Journal>> Journal::open(const QString &path, const Plan &plan, const QDateTime &plannedAt)
{
    std::unique_ptr<Journal> journal(new Journal);
    journal->d->path = path;
    for (bool isLocked = false; !isLocked;) {
        const Result<bool> locked = journal->d->lock();
        if (!locked)
            return std::unexpected(locked.error());
        isLocked = *locked;
    }
    const QByteArray planDigest = digest(plan);
    if (const Result<> loaded = journal->d->load(plan, planDigest); !loaded)
        return std::unexpected(loaded.error());
    if (journal->d->found.digest.isEmpty()) {
        JournalRecord record{JournalRecord::Kind::Plan};
        record.digest = planDigest;
        record.planName = plan.name;
        record.plannedAt = plannedAt;
        if (const Result<> written = journal->d->append(record); !written)
            return std::unexpected(written.error());
        syncFolder(path);
    }
    return journal;
}

const JournalContent &Journal::found() const
{
    return d->found;
}

Result<> Journal::intend(const StepId &id, const QByteArray &input)
{
    JournalRecord record{JournalRecord::Kind::Intent};
    record.step = id;
    record.input = input;
    return d->append(record);
}

Result<> Journal::done(const StepId &id, const QByteArray &input, const Outcome &outcome)
{
    JournalRecord record{JournalRecord::Kind::Done};
    record.step = id;
    record.input = input;
    record.outcome = outcome;
    return d->append(record);
}

Result<> Journal::failed(const StepId &id, const Error &error)
{
    JournalRecord record{JournalRecord::Kind::Failed};
    record.step = id;
    record.detail = error.summary();
    return d->append(record);
}

Result<> Journal::finished()
{
    return d->append(JournalRecord{JournalRecord::Kind::Finished});
}

} // namespace slipway
