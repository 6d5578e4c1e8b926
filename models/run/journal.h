// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "plan/plan.h"
#include "process/job.h"

#include <QDateTime>
#include <QHash>

#include <memory>

namespace slipway {

/// The last thing a journal says about a step.
struct JournalStep {
    enum class State {
        Intended, ///< it was about to start: whether it did is not known
        Done,
        Failed, ///< or cancelled
    };
    State state = State::Intended;
    QByteArray input; ///< sum over what the step worked on, see stepInput()
    Outcome outcome; ///< when Done
    QString detail; ///< when Failed

    bool operator==(const JournalStep &) const = default;
};

/// What a journal says as a whole.
struct JournalContent {
    QByteArray digest; ///< of the plan; empty if not even the first line is complete
    QString planName;
    QDateTime plannedAt; ///< PlanInput::now: planning again with it gives the same digest
    QDateTime startedAt;
    bool isFinished = false; ///< the run came to its end and every step succeeded
    QHash<StepId, JournalStep> steps;
    qint64 validBytes = 0; ///< length without a torn last line

    bool operator==(const JournalContent &) const = default;
};

/// Reads a journal; a torn last line is left out.
/// errors: BadInput with the line when a line in the middle is damaged, or it is no journal; ToolFailed when it cannot be read.
[[nodiscard]] Result<JournalContent> readJournal(const QString &path);

/// A sum over what a step works on: its own definition and the files that its needs left behind (in the plan's order).
QByteArray stepInput(const Step &step, const QList<ProducedFile> &files);

/// The memory of a run that survives `kill -9`: one JSON object a line, each with its CRC, each on disk (fdatasync) before the call
/// returns. One process at a time has it (flock). Real lines:
///     {"crc":"5e0aa3d1","record":"plan","digest":"9f86…","name":"release","planned":"2026-01-02T03:04:05Z","at":"…"}
///     {"crc":"…","record":"intent","step":"build:linux/amd64","input":"…","at":"…"}
///     {"crc":"…","record":"done","step":"build:linux/amd64","files":[{"path":"…","size":1,"sha256":"…"}],…}
/// thread: any one at a time; blocks for the disk.
class Journal
{
public:
    /// Opens or makes the journal of a plan. One of another plan, or a damaged one, is set aside as "<path>.old" and a new one begun.
    /// errors: Refused when another process has it; Refused when it is damaged and the plan has irreversible steps;
    /// ToolFailed when it cannot be written.
    static Result<std::unique_ptr<Journal>> open(const QString &path, const Plan &plan, const QDateTime &plannedAt);
    ~Journal();
    Journal(const Journal &) = delete;
    Journal &operator=(const Journal &) = delete;

    const JournalContent &found() const; ///< what was there when it was opened

    [[nodiscard]] Result<> intend(const StepId &id, const QByteArray &input);
    [[nodiscard]] Result<> done(const StepId &id, const QByteArray &input, const Outcome &outcome);
    [[nodiscard]] Result<> failed(const StepId &id, const Error &error);
    [[nodiscard]] Result<> finished();

private:
    Journal();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace slipway
