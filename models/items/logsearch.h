// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "process/search.h"

#include <QList>
#include <QObject>

#include <atomic>
#include <memory>

namespace slipway {

class LogLines;

/// Finds text in the lines of a log, in other threads and a slice at a time; goes on while the log grows.
class LogSearch : public QObject
{
    Q_OBJECT

public:
    explicit LogSearch(QObject *parent = nullptr);
    ~LogSearch() override;

    /// Searches these lines from now on; they must outlive the search or be replaced. Null: none.
    void setLines(const LogLines *lines);
    /// An empty text ends the search.
    void setQuery(const SearchQuery &query);
    const SearchQuery &query() const { return m_query; }
    bool isActive() const { return !m_query.text.isEmpty() && m_error.detail.isEmpty(); }
    bool isSearching() const { return m_isLooking; }
    Error error() const { return m_error; } ///< of a wrong regular expression; detail empty: none
    /// Lines of the log that match. shape: ascending, each once.
    const QList<quint32> &hits() const { return m_hits; }
    qint64 firstHitAtOrAfter(qint64 line) const; ///< position among the hits; may be their number
    void lookOn(); ///< the log has grown

Q_SIGNALS:
    void hitsChanged();

private:
    void begin();
    void take(int source, const QList<quint32> &lines);

    const LogLines *m_lines = nullptr;
    SearchQuery m_query;
    Error m_error;
    QList<quint32> m_hits;
    QList<qint64> m_done; ///< lines of each source that were looked at
    std::shared_ptr<std::atomic_bool> m_isCancelled;
    bool m_isLooking = false;
};

} // namespace slipway
