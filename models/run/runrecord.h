// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "run/history.h"
#include "run/journal.h"
#include "run/workers.h"

#include <QObject>

#include <deque>
#include <functional>
#include <memory>

namespace slipway {

/// The disk side of a run: its journal, what is learnt, and the proof that files still are what they were. Everything happens in one
/// thread of its own, in the order in which it was asked for; answers come back in the thread of this object.
/// Destroying it waits until what was written is on disk.
class RunRecord : public QObject
{
    Q_OBJECT

public:
    /// What an earlier try of the same plan and earlier runs left.
    struct Found {
        JournalContent journal;
        RunHistory history;
    };

    explicit RunRecord(QString runFolder, QObject *parent = nullptr);
    ~RunRecord() override;

    void open(const Plan &plan, const QDateTime &plannedAt, std::function<void(const Result<Found> &)> then);
    /// `then` is called when the line is on disk, and not at all if it cannot be written: then broke() comes.
    void intend(const StepId &id, const QByteArray &input, std::function<void()> then);
    void done(const StepId &id, const QByteArray &input, const Outcome &outcome);
    void failed(const StepId &id, const Error &error);
    /// Saves what was learnt and, if the run ended well, says so in the journal.
    void finish(const RunHistory &history, bool isGood, std::function<void()> then);
    /// Whether all files have the sizes and sums that they are said to have.
    void prove(const QList<ProducedFile> &files, std::function<void(bool)> then);

Q_SIGNALS:
    void broke(const slipway::Error &error);

private:
    using Homecoming = Errand::Homecoming;
    void ask(std::function<Homecoming(const std::stop_token &)> work);
    void write(std::function<Result<>(Journal &)> line, std::function<void()> then = {});

    const QString m_folder;
    std::shared_ptr<std::unique_ptr<Journal>> m_journal; ///< touched by the thread alone
    std::unique_ptr<WorkerPool> m_thread;
    std::deque<std::unique_ptr<Errand>> m_errands; ///< come home in this order
};

} // namespace slipway
