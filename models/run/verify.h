// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "targets/target.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <stop_token>

namespace slipway {

/// One thing that was looked at in a finished folder.
struct DistCheck {
    enum class State { Good, Note, Bad };

    State state = State::Good;
    QString name; ///< "archives", or the file that is wrong
    QString value; ///< what was found; translated
    QString hint; ///< what to do; may be empty
    bool operator==(const DistCheck &) const = default;
};

/// What a finished folder says about itself in artifacts.json and metadata.json.
struct DistFacts {
    QString version;
    QString tag;
    QString commit;
    QDateTime date; ///< when it was made, UTC
    QList<Target> targets; ///< of its programs, each once
    QStringList files; ///< programs, archives and sums; relative to the folder, sorted, each once
};

/// Errors: BadInput for a folder without an artifacts.json that can be read.
[[nodiscard]] Result<DistFacts> readDistFacts(const QString &dist);

/// Looks at a folder as `slipway release` or GoReleaser leaves it: everything listed is there; every sum fits, in artifacts.json and in
/// the checksum files, and every package has one; archives can be unpacked safely and hold the very programs of the folder; programs
/// were built by Go for the target they are listed under, from the commit and the clean tree that metadata.json names.
/// shape: in this order; what fits is summed up in one Good, what does not is a Bad with the file's name.
/// Errors: as readDistFacts(); Cancelled. Starts no program. thread: any; blocks it.
[[nodiscard]] Result<QList<DistCheck>> verifyDist(const QString &dist, const std::stop_token &stop = {});

/// Compares the programs, archives and sums of two folders byte for byte. shape: one Good with their number, or a Bad for each that
/// differs. Errors: as readDistFacts(). thread: any; blocks it.
[[nodiscard]] Result<QList<DistCheck>> compareDists(const QString &dist, const QString &again, const std::stop_token &stop = {});

} // namespace slipway
