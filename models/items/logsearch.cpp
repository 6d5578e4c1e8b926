// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "items/logsearch.h"

#include "base/background.h"
#include "items/loglines.h"

#include <algorithm>

namespace slipway {
namespace {

constexpr qint64 kFirstSlice = 50'000; ///< small, so that the first hit is there at once
constexpr qint64 kSlice = 400'000;

} // namespace

LogSearch::LogSearch(QObject *parent)
    : QObject(parent)
    , m_isCancelled(std::make_shared<std::atomic_bool>(false))
{
}

LogSearch::~LogSearch()
{
    *m_isCancelled = true;
}

void LogSearch::setLines(const LogLines *lines)
{
    m_lines = lines;
    begin();
}

void LogSearch::setQuery(const SearchQuery &query)
{
    if (query == m_query)
        return;
    m_query = query;
    m_error = {};
    if (const Result<> good = query.text.isEmpty() ? Result<>() : checkQuery(query); !good)
        m_error = good.error();
    begin();
}

void LogSearch::begin()
{
    *m_isCancelled = true;
    m_isCancelled = std::make_shared<std::atomic_bool>(false);
    m_isLooking = false;
    m_hits.clear();
    m_done.clear();
    Q_EMIT hitsChanged();
    lookOn();
}

void LogSearch::lookOn()
{
    if (m_isLooking || !m_lines || !isActive())
        return;
    m_done.resize(m_lines->sourceCount());
    for (int source = 0; source < m_lines->sourceCount(); ++source) {
        const std::shared_ptr<LogStore> store = m_lines->store(source);
        const qint64 first = m_done[source];
        // The last line may be unfinished; it is looked at when it is not the last any more.
        const qint64 ready = m_lines->taken(source) - (store->isFinished() ? 0 : 1);
        const qint64 end = std::min(ready, first + (m_hits.isEmpty() && first == 0 ? kFirstSlice : kSlice));
        if (end <= first)
            continue;
        m_isLooking = true;
        const auto isCancelled = m_isCancelled;
        inBackground(
            this, [=, query = m_query] { return searchLines(*store, query, first, end, *isCancelled); },
            [this, source, end, isCancelled](const QList<quint32> &lines) {
                if (*isCancelled)
                    return;
                m_isLooking = false;
                m_done[source] = end;
                take(source, lines);
                lookOn();
                Q_EMIT hitsChanged();
            });
        return;
    }
}

void LogSearch::take(int source, const QList<quint32> &lines)
{
    const qsizetype before = m_hits.size();
    m_hits.reserve(before + lines.size());
    for (const quint32 line : lines)
        if (const qint64 index = m_lines->indexOf(source, line); index >= 0)
            m_hits.append(quint32(index));
    // Lines of one source come in order; those of several are put in between.
    if (before > 0 && before < m_hits.size() && m_hits[before] < m_hits[before - 1])
        std::inplace_merge(m_hits.begin(), m_hits.begin() + before, m_hits.end());
}

qint64 LogSearch::firstHitAtOrAfter(qint64 line) const
{
    return std::ranges::lower_bound(m_hits, quint32(std::max<qint64>(0, line))) - m_hits.begin();
}

} // namespace slipway
