// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "process/logstore.h"

#include <QList>

#include <atomic>

namespace slipway {

/// What to look for in a log.
struct SearchQuery {
    QString text;
    bool isRegularExpression = false; ///< RE2 syntax, over the bytes of a line
    bool isCaseSensitive = false;

    bool operator==(const SearchQuery &) const = default;
};

/// Checks the regular expression; the error says what is wrong with it.
Result<> checkQuery(const SearchQuery &query);

/// Lines in [first, end) that match, ascending. Any thread. Ask in slices of some 100,000 lines to show the first hits early;
/// when `isCancelled` turns true it returns soon with what it has.
QList<quint32> searchLines(const LogStore &store, const SearchQuery &query, qint64 first, qint64 end, const std::atomic_bool &isCancelled);

/// A place of a match in one line, in bytes.
struct Match {
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const Match &) const = default;
};

/// All matches in one line, from left to right, for painting.
QList<Match> matchesInLine(QByteArrayView line, const SearchQuery &query);

} // namespace slipway
