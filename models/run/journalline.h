// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "process/job.h"

#include <QByteArray>
#include <QDateTime>

#include <optional>

namespace slipway {

/// One line of a journal as a value; which fields count depends on the kind.
struct JournalRecord {
    enum class Kind { Plan, Intent, Done, Failed, Finished };
    Kind kind = Kind::Plan;
    QString step = {}; ///< Intent, Done, Failed
    QByteArray input = {}; ///< Intent, Done
    Outcome outcome = {}; ///< Done
    QString detail = {}; ///< Failed
    QByteArray digest = {}; ///< Plan
    QString planName = {}; ///< Plan
    QDateTime plannedAt = {}; ///< Plan
    QDateTime at = {};

    bool operator==(const JournalRecord &) const = default;
};

/// A JSON object on one line, "\n" included. Its first member is the CRC-32 of everything behind that member's comma.
QByteArray toJournalLine(const JournalRecord &record);

/// The line without its "\n"; empty if it is torn, damaged or of an unknown kind.
std::optional<JournalRecord> parseJournalLine(QByteArrayView line);

} // namespace slipway
