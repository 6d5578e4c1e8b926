// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "run/runrecord.h"

#include "archive/checksum.h"
#include "run/runfolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace slipway {

namespace {

bool isAsItWas(const ProducedFile &file, const std::stop_token &stop)
{
    const QFileInfo info(file.path);
    if (file.sha256.isEmpty() || !info.isFile() || info.size() != file.sizeBytes)
        return false;
    return fileChecksum(file.path, QStringLiteral("sha256"), stop) == file.sha256;
}

Result<RunRecord::Found> openAll(const QString &folder, const Plan &plan, const QDateTime &plannedAt, std::unique_ptr<Journal> &journal)
{
    if (!QDir().mkpath(folder))
        return failure(ErrorKind::ToolFailed, folder, QCoreApplication::translate("RunFolder", "The folder of the run cannot be made."),
                       QCoreApplication::translate("RunFolder", "Check that there is space and that you may write there."), {folder, 0, 0});
    Result<std::unique_ptr<Journal>> opened = Journal::open(journalPath(folder), plan, plannedAt);
    if (!opened)
        return std::unexpected(opened.error());
    journal = *std::move(opened);
    return RunRecord::Found{journal->found(), loadHistory(historyPath(folder))};
}

} // namespace

RunRecord::RunRecord(QString runFolder, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(runFolder))
    , m_journal(std::make_shared<std::unique_ptr<Journal>>())
    , m_thread(std::make_unique<WorkerPool>(1))
{
}

RunRecord::~RunRecord()
{
    m_errands.clear(); // proofs stop; lines are written all the same
    m_thread.reset();
}

void RunRecord::ask(std::function<Homecoming(const std::stop_token &)> work)
{
    m_errands.push_back(
        std::make_unique<Errand>(*m_thread, this, [this, work = std::move(work)](const std::stop_token &stop) -> Homecoming {
            return [this, call = work(stop)] {
                // One thread: the first that was sent is the first to come home.
                const std::unique_ptr<Errand> mine = std::move(m_errands.front());
                m_errands.pop_front();
                if (call)
                    call();
            };
        }));
}

void RunRecord::open(const Plan &plan, const QDateTime &plannedAt, std::function<void(const Result<Found> &)> then)
{
    ask([journal = m_journal, folder = m_folder, plan, plannedAt, then = std::move(then)](const std::stop_token &) -> Homecoming {
        return [then, found = openAll(folder, plan, plannedAt, *journal)] { then(found); };
    });
}

void RunRecord::write(std::function<Result<>(Journal &)> line, std::function<void()> then)
{
    ask([this, journal = m_journal, line = std::move(line), then = std::move(then)](const std::stop_token &) -> Homecoming {
        const Result<> written = *journal ? line(**journal) : Result<>();
        if (!written)
            return [this, error = written.error()] { Q_EMIT broke(error); };
        return then;
    });
}

void RunRecord::intend(const StepId &id, const QByteArray &input, std::function<void()> then)
{
    write([id, input](Journal &journal) { return journal.intend(id, input); }, std::move(then));
}

void RunRecord::done(const StepId &id, const QByteArray &input, const Outcome &outcome)
{
    write([id, input, outcome](Journal &journal) { return journal.done(id, input, outcome); });
}

void RunRecord::failed(const StepId &id, const Error &error)
{
    write([id, error](Journal &journal) { return journal.failed(id, error); });
}

void RunRecord::finish(const RunHistory &history, bool isGood, std::function<void()> then)
{
    ask([this, journal = m_journal, path = historyPath(m_folder), history, isGood,
         then = std::move(then)](const std::stop_token &) -> Homecoming {
        // What is not learnt now is learnt the next time.
        (void)saveHistory(path, history);
        const Result<> written = isGood && *journal ? (*journal)->finished() : Result<>();
        return [this, then, written] {
            if (!written)
                Q_EMIT broke(written.error());
            then();
        };
    });
}

void RunRecord::prove(const QList<ProducedFile> &files, std::function<void(bool)> then)
{
    ask([files, then = std::move(then)](const std::stop_token &stop) -> Homecoming {
        const bool isProven = std::ranges::all_of(files, [&stop](const ProducedFile &file) { return isAsItWas(file, stop); });
        return [then, isProven] { then(isProven); };
    });
}

} // namespace slipway
